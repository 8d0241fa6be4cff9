package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

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

  /** Answers a request, and may wait for others meanwhile. */
  @FunctionalInterface
  public interface Handler {

    /**
     * The answer. What is wrong with the request is thrown, as {@link TroubleException} or as
     * problems with input; everything else that is thrown is our fault.
     */
    WebAnswer answer(WebRequest request) throws Exception;
  }

  /**
   * Answers a request by computing, and waits for nobody: no more of its requests are worked on at
   * once than there are processors.
   */
  @FunctionalInterface
  public interface Computing extends Handler {

    /**
     * As {@link #answer}, but for what somebody else has still to do: then the answer comes later,
     * or what is wrong.
     */
    CompletionStage<WebAnswer> compute(WebRequest request) throws Exception;

    @Override
    default WebAnswer answer(WebRequest request) throws Exception {
      return compute(request).toCompletableFuture().get();
    }
  }

  public WebRoute {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(scope, "scope");
    requireNonNull(description, "description");
    requireNonNull(handler, "handler");
  }
}
