package org.lifecircle.kit.parquet;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A circle as one row of a table: what its files hold, byte for byte.
 *
 * @param id unique in the table
 * @param city where it lies; empty when only the circle itself may say so
 * @param name what it is called; empty when only the circle itself may say so
 * @param standardId the standard that judges it; empty for that of the programme
 * @param path where it was read from; blank when that is not known
 * @param files the files of a circle folder by their paths from it, with slashes, or the one
 *     workbook, GeoPackage or zip of shapefiles
 */
public record PackedCircle(
    String id,
    Optional<String> city,
    Optional<String> name,
    Optional<String> standardId,
    String path,
    Map<String, byte[]> files) {

  public PackedCircle {
    requireNonNull(id, "id");
    requireNonNull(city, "city");
    requireNonNull(name, "name");
    requireNonNull(standardId, "standardId");
    requireNonNull(path, "path");
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    if (id.isBlank()) {
      throw new IllegalArgumentException("a circle has an id");
    }
  }
}
