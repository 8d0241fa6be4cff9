/**
 * From a circle and its what-ifs to tables and a page of the differences. Read {@link
 * org.lifecircle.kit.compare.ScenarioComparison} first.
 */
package org.lifecircle.kit.compare;
