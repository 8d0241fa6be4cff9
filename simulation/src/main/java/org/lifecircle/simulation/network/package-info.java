/**
 * How residents can walk: the walkable ways of a map, the network made of them, and the exact walks
 * from every home to every outlet. Read {@link org.lifecircle.simulation.network.walks.CircleWalks}
 * first; it goes through all steps: {@code ways} of a map become a {@code graph}, doors are joined
 * to it ({@code joining}), {@code searching} finds what costs least at the {@code pace} of a group,
 * and {@code walks}, {@code reach} and {@code quality} say what follows.
 */
package org.lifecircle.simulation.network;
