/**
 * The network that walkable ways make where they meet. Read {@link
 * org.lifecircle.simulation.network.graph.WalkingNetwork} first.
 */
package org.lifecircle.simulation.network.graph;
