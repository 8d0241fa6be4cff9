/**
 * Many simulated days: replications in parallel, their intervals, and the differences between
 * scenarios. Read {@link org.lifecircle.simulation.experiment.Replications} first.
 */
package org.lifecircle.simulation.experiment;
