/**
 * What a day says to a reader: the four panels that a city shows of a community (living index,
 * format mix, daily consumption, ranking of wants) and the red, yellow and blue lists of needs.
 * Read {@link org.lifecircle.simulation.panels.DayPanels} first; it makes all of them.
 */
package org.lifecircle.simulation.panels;
