/**
 * Problems of one kind told together. Read {@link org.lifecircle.kit.problems.ProblemGroup} first.
 */
package org.lifecircle.kit.problems;
