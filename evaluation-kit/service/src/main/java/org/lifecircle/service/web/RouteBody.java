package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * What a route takes as its body.
 *
 * @param contentTypes what it may be; none when the route takes no body
 * @param schema the name of the body's schema; blank when it is no JSON
 * @param mostBytes how large it may be
 * @param filed whether it is written to a file while it comes, not held in memory
 */
public record RouteBody(List<String> contentTypes, String schema, long mostBytes, boolean filed) {

  /** No body. */
  public static final RouteBody NONE = new RouteBody(List.of(), "", 0);

  /** A body that is held in memory. */
  public RouteBody(List<String> contentTypes, String schema, long mostBytes) {
    this(contentTypes, schema, mostBytes, false);
  }

  public RouteBody {
    contentTypes = List.copyOf(contentTypes);
    requireNonNull(schema, "schema");
  }

  /** The same, written to a file while it comes. */
  public RouteBody toFile() {
    return new RouteBody(contentTypes, schema, mostBytes, true);
  }

  /**
   * Whether a body calls itself something that is taken; parameters such as charset are not read.
   */
  boolean takes(String contentType) {
    String named = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return contentTypes.isEmpty() || contentTypes.contains(named);
  }
}
