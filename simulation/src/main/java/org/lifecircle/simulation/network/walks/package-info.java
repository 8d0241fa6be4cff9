/**
 * The walks of a circle from door to door, along the ways or, where none is known, over a grid.
 * Read {@link org.lifecircle.simulation.network.walks.CircleWalks} first.
 */
package org.lifecircle.simulation.network.walks;
