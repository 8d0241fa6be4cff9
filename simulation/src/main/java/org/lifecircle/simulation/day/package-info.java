/**
 * What one simulated day says: trips, visits, footfall, and the needs that were not served. Read
 * {@link org.lifecircle.simulation.day.DayStatistics} first; everything else here is a part of it
 * or a parameter of the day.
 */
package org.lifecircle.simulation.day;
