/**
 * OpenStreetMap in, a circle out: reads {@code .osm} and {@code .osm.pbf}, finds walkable ways,
 * homes and outlets. The only package that touches the OSM reader. Read {@link
 * org.lifecircle.kit.osm.OsmImport} first.
 *
 * <p>What OpenStreetMap does not know, above all how many people live in a building, is estimated
 * from published figures and marked as estimated.
 */
package org.lifecircle.kit.osm;
