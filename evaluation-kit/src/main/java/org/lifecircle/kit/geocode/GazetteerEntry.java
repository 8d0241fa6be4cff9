package org.lifecircle.kit.geocode;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * A place of a table.
 *
 * @param file the table
 * @param line in the table, from 1
 * @param names its name and its address, as far as it has them; at least one
 * @param at where it is, in the coordinate system of the circle
 */
public record GazetteerEntry(String file, int line, List<String> names, Coordinate at) {

  /** A ten-thousandth of a degree is some ten meters: enough to find a place on a map. */
  private static final int DECIMALS = 4;

  public GazetteerEntry {
    requireNonNull(file, "file");
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a place without name or address");
    }
    requireNonNull(at, "at");
  }

  /** Its degrees for a reader, rounded to some ten meters. */
  String degrees() {
    return rounded(at.longitude()) + "," + rounded(at.latitude());
  }

  private static String rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }
}
