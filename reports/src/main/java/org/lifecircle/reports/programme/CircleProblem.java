package org.lifecircle.reports.programme;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Text;

/**
 * Why a circle has no verdict: one kind of problem, which may stand at several places.
 *
 * @param place where it stands
 * @param values what stands there, the first values that differ; blank when nothing does
 * @param count how many problems of this kind there are, 1 or more
 * @param message what is wrong and what would be right, a whole sentence
 */
public record CircleProblem(Place place, String values, int count, Text message) {

  public CircleProblem {
    requireNonNull(place, "place");
    requireNonNull(values, "values");
    requireNonNull(message, "message");
    if (count < 1) {
      throw new IllegalArgumentException("a kind of problem has at least one: " + count);
    }
  }

  /** A problem of the whole circle. */
  public static CircleProblem ofWhole(Text message) {
    return new CircleProblem(new Place("", "", ""), "", 1, message);
  }

  /**
   * Where a problem stands.
   *
   * @param file the file; blank when the circle as a whole is meant
   * @param where lines or cells, for example {@code 5-9} or {@code C5:C9}; blank when the whole
   *     file is meant
   * @param field the column or key; blank when the whole line is meant
   */
  public record Place(String file, String where, String field) {

    public Place {
      requireNonNull(file, "file");
      requireNonNull(where, "where");
      requireNonNull(field, "field");
    }
  }
}
