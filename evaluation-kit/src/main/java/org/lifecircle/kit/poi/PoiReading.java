package org.lifecircle.kit.poi;

import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.geocode.Geocoding;
import org.lifecircle.model.Coordinate;

/**
 * How a table of places is read.
 *
 * @param columns which columns say what
 * @param system what the degrees are
 * @param center places far from it are left out; empty when nobody says
 * @param geocoding looks up the addresses of rows without degrees, in WGS-84
 */
public record PoiReading(
    PoiColumns columns,
    CoordinateSystem system,
    Optional<Coordinate> center,
    Geocoding geocoding) {}
