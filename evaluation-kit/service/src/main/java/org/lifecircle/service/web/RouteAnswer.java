package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One way in which a route answers.
 *
 * @param status the status of HTTP
 * @param description what it means, in English
 * @param contentType what the body is; blank when there is none
 * @param schema the name of the body's schema; blank when it is no JSON
 * @param headers the headers that the answer has besides those of every answer
 */
public record RouteAnswer(
    int status, String description, String contentType, String schema, List<String> headers) {

  public RouteAnswer {
    requireNonNull(description, "description");
    requireNonNull(contentType, "contentType");
    requireNonNull(schema, "schema");
    headers = List.copyOf(headers);
  }

  /** JSON of a schema. */
  public static RouteAnswer json(int status, String description, String schema) {
    return new RouteAnswer(status, description, WebAnswer.JSON, schema, List.of());
  }

  /** Something else than JSON; a blank type for nothing. */
  public static RouteAnswer other(int status, String description, String contentType) {
    return new RouteAnswer(status, description, contentType, "", List.of());
  }

  /** A problem. */
  public static RouteAnswer trouble(Trouble trouble) {
    return new RouteAnswer(
        trouble.status(), trouble.title().en(), ProblemBody.TYPE, "Problem", List.of());
  }

  /** The same with headers. */
  public RouteAnswer with(String... named) {
    return new RouteAnswer(status, description, contentType, schema, List.of(named));
  }
}
