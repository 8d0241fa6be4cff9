package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What a route says of itself.
 *
 * @param id the name of the operation
 * @param summary what it does, in English
 * @param parameters the parameters of the query
 * @param body what it takes
 * @param answers the ways in which it answers
 */
public record RouteDescription(
    String id,
    String summary,
    List<RouteParameter> parameters,
    RouteBody body,
    List<RouteAnswer> answers) {

  public RouteDescription {
    requireNonNull(id, "id");
    requireNonNull(summary, "summary");
    parameters = List.copyOf(parameters);
    requireNonNull(body, "body");
    answers = List.copyOf(answers);
  }

  /** A route without parameters and body. */
  public RouteDescription(String id, String summary, RouteAnswer... answers) {
    this(id, summary, List.of(), RouteBody.NONE, List.of(answers));
  }

  /** The same with a body. */
  public RouteDescription taking(RouteBody taken) {
    return new RouteDescription(id, summary, parameters, taken, answers);
  }

  /** The same with parameters of the query. */
  public RouteDescription asking(List<RouteParameter> asked) {
    return new RouteDescription(id, summary, asked, body, answers);
  }

  /** The same with troubles that may happen. */
  public RouteDescription orTrouble(Trouble... troubles) {
    List<RouteAnswer> more = new ArrayList<>(answers);
    for (Trouble trouble : troubles) {
      more.add(RouteAnswer.trouble(trouble));
    }
    return new RouteDescription(id, summary, parameters, body, more);
  }
}
