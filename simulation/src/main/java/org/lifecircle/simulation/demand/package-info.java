/**
 * What residents need, when, how far they walk for it and how they are served: readable tables with
 * the source and status of every row.
 */
package org.lifecircle.simulation.demand;
