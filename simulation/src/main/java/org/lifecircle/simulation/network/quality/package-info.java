/**
 * How good the map under the walks of a circle is. Read {@link
 * org.lifecircle.simulation.network.quality.WalkingQuality} first.
 */
package org.lifecircle.simulation.network.quality;
