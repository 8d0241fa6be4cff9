/**
 * Searches for the walks of least cost over the network. Read {@link
 * org.lifecircle.simulation.network.searching.ShortestWalks} first.
 */
package org.lifecircle.simulation.network.searching;
