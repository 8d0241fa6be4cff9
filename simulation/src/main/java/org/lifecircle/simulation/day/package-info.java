/** What one simulated day says: trips, visits, footfall, and the needs that were not served. */
package org.lifecircle.simulation.day;
