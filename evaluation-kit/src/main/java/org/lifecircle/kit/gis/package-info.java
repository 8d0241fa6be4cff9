/**
 * Circles in files of geographic information systems: a GeoPackage, or shapefiles in a zip file.
 * Read {@link org.lifecircle.kit.gis.GisSource} first.
 */
package org.lifecircle.kit.gis;
