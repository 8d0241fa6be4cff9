/**
 * What is doubtful about the places of a circle and the map under them. Read {@link
 * org.lifecircle.kit.quality.MapEdge} first.
 */
package org.lifecircle.kit.quality;
