package org.lifecircle.reports.charts;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Which chart is meant.
 *
 * @param name the name of the chart's files, without ending: letters, digits and hyphens
 */
public record ChartId(String name) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

  public ChartId {
    requireNonNull(name, "name");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a chart is named by letters, digits, points and hyphens: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
