/**
 * What residents need, when, how far they walk for it and how they are served: readable tables with
 * the source and status of every row. Read {@link org.lifecircle.simulation.demand.Demand} first;
 * it holds the tables, and the other classes are their rows.
 */
package org.lifecircle.simulation.demand;
