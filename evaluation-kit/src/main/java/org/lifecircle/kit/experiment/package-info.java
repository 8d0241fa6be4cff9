/**
 * Experiments in one file: many circles, scenarios and values of the model's numbers, run over any
 * number of days, kept in a store that survives a kill, and looked at together. Read {@link
 * org.lifecircle.kit.experiment.Experiment} first.
 */
package org.lifecircle.kit.experiment;
