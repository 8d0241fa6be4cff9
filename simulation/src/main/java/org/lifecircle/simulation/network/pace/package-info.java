/**
 * How fast people move, and the other numbers of walking with where they come from. Read {@link
 * org.lifecircle.simulation.network.pace.WalkingParameters} first.
 */
package org.lifecircle.simulation.network.pace;
