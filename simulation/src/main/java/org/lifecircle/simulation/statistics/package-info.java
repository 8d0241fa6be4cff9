/**
 * Random draws that anybody can repeat, and what many simulated days say together. The only package
 * that touches the mathematics library. Read {@link org.lifecircle.simulation.statistics.Draws}
 * first; every random number of the project comes from it.
 */
package org.lifecircle.simulation.statistics;
