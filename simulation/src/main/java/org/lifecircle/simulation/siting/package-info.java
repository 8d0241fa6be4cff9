/**
 * Where to add what is missing: which sites, in which order, at what gain, and how good any other
 * choice could be at most. Additions keep what exists. The only package that touches the library
 * for linear programs. Read {@link org.lifecircle.simulation.siting.SiteWalks} first, then the
 * questions: {@link org.lifecircle.simulation.siting.MaximalCoverage}, {@link
 * org.lifecircle.simulation.siting.PartialCover}, {@link org.lifecircle.simulation.siting.PMedian},
 * {@link org.lifecircle.simulation.siting.PCenter}, {@link
 * org.lifecircle.simulation.siting.WorstOff}, and {@link org.lifecircle.simulation.siting.Choice}
 * for how many of which format.
 */
package org.lifecircle.simulation.siting;
