package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a circle is called, where it lies and whose data describe it.
 *
 * @param name what people call it
 * @param city where it lies
 * @param evaluationDate the date for which it is described
 * @param center its middle
 * @param dataSource whose data these are, for example {@code © OpenStreetMap contributors, ODbL
 *     1.0}; shown under every map and table made of them; blank when nobody need be named
 */
public record CircleProfile(
    String name, String city, LocalDate evaluationDate, Coordinate center, String dataSource) {

  public CircleProfile {
    requireNonNull(name, "name");
    requireNonNull(city, "city");
    requireNonNull(evaluationDate, "evaluationDate");
    requireNonNull(center, "center");
    requireNonNull(dataSource, "dataSource");
  }

  /** A profile of data that need no source named. */
  public static CircleProfile of(
      String name, String city, LocalDate evaluationDate, Coordinate center) {
    return new CircleProfile(name, city, evaluationDate, center, "");
  }

  /** This profile with its middle elsewhere. */
  public CircleProfile withCenter(Coordinate other) {
    return new CircleProfile(name, city, evaluationDate, other, dataSource);
  }
}
