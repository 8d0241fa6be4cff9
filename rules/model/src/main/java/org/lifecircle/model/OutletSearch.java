package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For which business formats the outlets of a circle were looked for, and how completely.
 *
 * @param byFormat what is said of single formats, by their ids, in the order in which it was said
 * @param others what holds for every other format
 */
public record OutletSearch(Map<String, Completeness> byFormat, Completeness others) {

  /** A person says that every outlet of every format is listed. */
  public static final OutletSearch COMPLETE = of(Completeness.COMPLETE);

  /** Nobody said anything. */
  public static final OutletSearch UNKNOWN = of(Completeness.UNKNOWN);

  public OutletSearch {
    byFormat = Collections.unmodifiableMap(new LinkedHashMap<>(byFormat));
    requireNonNull(others, "others");
  }

  /** The same for every format. */
  public static OutletSearch of(Completeness all) {
    return new OutletSearch(Map.of(), all);
  }

  /** How completely the outlets of a format were looked for. */
  public Completeness of(String formatId) {
    return byFormat.getOrDefault(formatId, others);
  }
}
