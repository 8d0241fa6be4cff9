/**
 * Layers of geographic information systems: GeoPackage files, read and written, and shapefiles in
 * zip files, read. The only package that touches SQLite and the dBASE library. Read {@link
 * org.lifecircle.kit.layers.LayerFile} first.
 */
package org.lifecircle.kit.layers;
