/**
 * Random draws that anybody can repeat, and what many simulated days say together. The only package
 * that touches the mathematics library.
 */
package org.lifecircle.simulation.statistics;
