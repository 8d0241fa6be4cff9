package org.lifecircle.reports.programme;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Text;

/**
 * What a city wants to have reached.
 *
 * @param city the city as its circles name it
 * @param title the target in words
 * @param kind what is counted
 * @param value how much of it, above 0
 * @param note where the target comes from, and how it was understood
 */
public record CityTarget(String city, Text title, Kind kind, BigDecimal value, Text note) {

  /** What a target counts. */
  public enum Kind implements Coded {
    /** Circles of the lowest level or more. */
    CIRCLES("circles"),
    /** The share of residents of the judged circles who live in one of the lowest level or more. */
    RESIDENTS_SHARE("residents-share"),
    /** How many different levels the circles are of. */
    LEVELS("levels");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  public CityTarget {
    requireNonNull(city, "city");
    requireNonNull(title, "title");
    requireNonNull(kind, "kind");
    requireNonNull(note, "note");
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("a target is above 0: " + value);
    }
  }
}
