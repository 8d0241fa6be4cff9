package org.lifecircle.service.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lifecircle.model.Phrases;

/** All routes: what finds the one that answers, and what the description is made of. */
public final class RouteTable {

  private static final Phrases PHRASES = Phrases.beside(RouteTable.class, "phrases");

  private final List<WebRoute> routes;

  /** Routes; the first that fits answers. */
  public RouteTable(List<WebRoute> routes) {
    this.routes = List.copyOf(routes);
  }

  /** All routes in order. */
  public List<WebRoute> routes() {
    return routes;
  }

  /**
   * The route of a request.
   *
   * @param route what answers
   * @param names what stands in the braces of its path
   */
  public record Found(WebRoute route, Map<String, String> names) {}

  /**
   * Finds what answers.
   *
   * @throws TroubleException when nothing stands at the path, or it has other methods
   */
  public Found find(WebHead head) {
    String method = head.method().equals("HEAD") ? "GET" : head.method();
    TreeSet<String> others = new TreeSet<>();
    for (WebRoute route : routes) {
      Optional<Map<String, String>> names = route.path().match(head.path());
      if (names.isPresent()) {
        if (route.method().equals(method)) {
          return new Found(route, names.get());
        }
        others.add(route.method());
      }
    }
    if (others.isEmpty()) {
      throw new TroubleException(
          Trouble.NOT_FOUND, PHRASES.text("path.unknown", shown(head.path())));
    }
    List<String> allowed = new ArrayList<>(others);
    if (others.contains("GET")) {
      allowed.add("HEAD");
    }
    String list = String.join(", ", allowed);
    throw new TroubleException(
            Trouble.WRONG_METHOD, PHRASES.text("method.wrong", shown(head.method()), list))
        .with("Allow", list);
  }

  /**
   * Refuses a body that the route does not take.
   *
   * @throws TroubleException when it calls itself something else, or is too large
   */
  public static void checkBody(WebRoute route, WebHead head) {
    RouteBody body = route.description().body();
    if (!body.contentTypes().isEmpty()) {
      String given = head.header("Content-Type").orElse("");
      if (!body.takes(given)) {
        String list = String.join(", ", body.contentTypes());
        throw new TroubleException(
                Trouble.WRONG_TYPE, PHRASES.text("type.wrong", shown(given), list))
            .with("Accept", list);
      }
    }
    long announced = head.header("Content-Length").map(RouteTable::length).orElse(0L);
    if (announced > body.mostBytes()) {
      throw tooLarge(body.mostBytes());
    }
  }

  /** What is told when a body is larger than it may be. */
  public static TroubleException tooLarge(long mostBytes) {
    return new TroubleException(
        Trouble.TOO_LARGE, PHRASES.text("body.large", Long.toString(mostBytes)));
  }

  private static long length(String header) {
    try {
      return Long.parseLong(header.strip());
    } catch (NumberFormatException e) {
      // Such a request does not come this far; what reads HTTP refuses it.
      return Long.MAX_VALUE;
    }
  }

  private static String shown(String given) {
    return org.lifecircle.model.ReadableText.shown(
        given.length() <= 100 ? given : given.substring(0, 100) + "…");
  }
}
