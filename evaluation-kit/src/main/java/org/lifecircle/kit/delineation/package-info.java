/**
 * A city cut into circles: who lives in which, how each is cut out of the map, what it is called
 * and what it looks like. The gathering itself is that of {@code simulation.delineation}. Read
 * {@link org.lifecircle.kit.delineation.CityCircles} first.
 */
package org.lifecircle.kit.delineation;
