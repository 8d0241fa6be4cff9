/**
 * What lies within a walk: the nearest outlets of every format, the ways of an isochrone. Read
 * {@link org.lifecircle.simulation.network.reach.NearestOutlets} first.
 */
package org.lifecircle.simulation.network.reach;
