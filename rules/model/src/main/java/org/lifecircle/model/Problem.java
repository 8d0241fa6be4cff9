package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One thing that is wrong with what somebody supplied, said so that they can mend it.
 *
 * @param file the file as the person named it
 * @param line its line, from 1; 0 when the whole file is meant
 * @param field the column, key or cell; blank when the whole line is meant
 * @param value what stands there; blank when nothing does
 * @param message what is wrong and what would be right, a whole sentence
 */
public record Problem(String file, int line, String field, String value, Text message) {

  /** By file, then line. A stable sort keeps the order of discovery within a line. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

  /** Of a longer value, a line shows its beginning; with the dots for the rest. */
  private static final int LONGEST_SHOWN = 201;

  public Problem {
    requireNonNull(file, "file");
    requireNonNull(field, "field");
    requireNonNull(value, "value");
    requireNonNull(message, "message");
    if (line < 0) {
      throw new IllegalArgumentException("a line is 0 or more: " + line);
    }
  }

  /**
   * The problem as one line, for example {@code outlets.csv:7: formats "pharmcy": no such business
   * format. Maybe "pharmacy".}
   */
  public String describe(Language language) {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    text.append(": ");
    if (!field.isBlank()) {
      text.append(field);
      if (!value.isBlank()) {
        text.append(" \"").append(shown()).append('"');
      }
      text.append(": ");
    } else if (!value.isBlank()) {
      text.append('"').append(shown()).append("\": ");
    }
    return text.append(message.in(language)).toString();
  }

  private String shown() {
    return ReadableText.atMost(value, LONGEST_SHOWN);
  }
}
