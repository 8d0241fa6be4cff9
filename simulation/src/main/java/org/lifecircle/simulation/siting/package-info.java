/**
 * Where to add what is missing: which sites, in which order, at what gain, and how good any other
 * choice could be at most. Additions keep what exists. Read {@link
 * org.lifecircle.simulation.siting.SiteWalks} first, then the questions: {@link
 * org.lifecircle.simulation.siting.MaximalCoverage}, {@link
 * org.lifecircle.simulation.siting.PartialCover}, {@link org.lifecircle.simulation.siting.PMedian},
 * {@link org.lifecircle.simulation.siting.PCenter}, {@link
 * org.lifecircle.simulation.siting.WorstOff}.
 */
package org.lifecircle.simulation.siting;
