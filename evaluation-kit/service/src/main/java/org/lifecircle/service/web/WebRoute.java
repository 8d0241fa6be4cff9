package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing that can be asked by HTTP.
 *
 * @param method for example {@code POST}
 * @param path where
 * @param scope what a key must open; empty when nobody needs a key
 * @param description what the route says of itself
 * @param handler what answers
 */
public record WebRoute(
    String method,
    RoutePath path,
    Optional<String> scope,
    RouteDescription description,
    Handler handler) {

  /** Answers a request. */
  @FunctionalInterface
  public interface Handler {

    /**
     * The answer. What is wrong with the request is thrown, as {@link TroubleException} or as
     * problems with input; everything else that is thrown is our fault.
     */
    WebAnswer answer(WebRequest request) throws Exception;
  }

  public WebRoute {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(scope, "scope");
    requireNonNull(description, "description");
    requireNonNull(handler, "handler");
  }
}
