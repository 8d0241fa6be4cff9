/**
 * Small programs to copy. Each is run by a test. Read {@link
 * org.lifecircle.examples.JudgeCircleFolder} first.
 */
package org.lifecircle.examples;
