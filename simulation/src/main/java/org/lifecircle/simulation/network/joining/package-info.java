/**
 * How the doors of homes and outlets are joined to ways. Read {@link
 * org.lifecircle.simulation.network.joining.DoorJoiner} first.
 */
package org.lifecircle.simulation.network.joining;
