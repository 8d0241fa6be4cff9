/**
 * Many simulated days: replications in parallel, their intervals, and the differences between
 * scenarios.
 */
package org.lifecircle.simulation.experiment;
