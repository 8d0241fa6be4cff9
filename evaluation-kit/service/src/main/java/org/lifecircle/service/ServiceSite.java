package org.lifecircle.service;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.RefusedException;
import org.lifecircle.service.keys.Gate;
import org.lifecircle.service.metrics.ServiceMetrics;
import org.lifecircle.service.web.ProblemBody;
import org.lifecircle.service.web.RouteTable;
import org.lifecircle.service.web.Site;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.TroubleException;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebHead;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes behind their gate. What is wrong with a request is told with its reason, what is our
 * fault without any: that stands in the log.
 */
public final class ServiceSite implements Site {

  static final Phrases PHRASES = Phrases.beside(ServiceSite.class, "phrases");

  private static final Logger LOG = LoggerFactory.getLogger(ServiceSite.class);
  private static final String NO_ROUTE = "none";

  private final RouteTable routes;
  private final Gate gate;
  private final ServiceMetrics metrics;
  private final LongSupplier nanoseconds;

  /**
   * A site.
   *
   * @param routes what answers
   * @param gate who is let in
   * @param metrics counts what was answered
   * @param nanoseconds how long it took
   */
  public ServiceSite(
      RouteTable routes, Gate gate, ServiceMetrics metrics, LongSupplier nanoseconds) {
    this.routes = requireNonNull(routes, "routes");
    this.gate = requireNonNull(gate, "gate");
    this.metrics = requireNonNull(metrics, "metrics");
    this.nanoseconds = requireNonNull(nanoseconds, "nanoseconds");
  }

  @Override
  public Admission admit(WebHead head) {
    long began = nanoseconds.getAsLong();
    String path = NO_ROUTE;
    try {
      RouteTable.Found found = routes.find(head);
      path = found.route().path().described();
      String caller = gate.admit(found.route(), head);
      RouteTable.checkBody(found.route(), head);
      long most = found.route().description().body().mostBytes();
      Supplier<WebAnswer> tooLarge = () -> secured(RouteTable.tooLarge(most).answer(head));
      if (found.route().handler() instanceof WebRoute.Computing computing) {
        return new Computed(
            most,
            tooLarge,
            body ->
                compute(
                    computing, found, new WebRequest(head, found.names(), caller, body), began));
      }
      return new Admitted(
          most,
          tooLarge,
          body -> answer(found, new WebRequest(head, found.names(), caller, body), began),
          found.route().description().body().filed()
              ? Optional.of(
                  file ->
                      answer(
                          found,
                          new WebRequest(
                              head, found.names(), caller, new byte[0], Optional.of(file)),
                          began))
              : Optional.empty());
    } catch (TroubleException e) {
      WebAnswer answer = secured(e.answer(head));
      noted(head, path, "", answer, began);
      return new Refused(answer);
    }
  }

  @Override
  public WebAnswer trouble(WebHead head, Trouble trouble) {
    long began = nanoseconds.getAsLong();
    WebAnswer answer =
        secured(
            ProblemBody.of(
                trouble, PHRASES.text("trouble." + trouble.id()), List.of(), head.language()));
    noted(head, NO_ROUTE, "", answer, began);
    return answer;
  }

  private WebAnswer answer(RouteTable.Found found, WebRequest request, long began) {
    WebAnswer answer;
    try {
      answer = secured(found.route().handler().answer(request));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      answer = failed(found, request, e);
    }
    noted(request.head(), found.route().path().described(), request.caller(), answer, began);
    return answer;
  }

  private CompletionStage<WebAnswer> compute(
      WebRoute.Computing computing, RouteTable.Found found, WebRequest request, long began) {
    CompletionStage<WebAnswer> coming;
    try {
      coming = computing.compute(request);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      coming = CompletableFuture.failedStage(e);
    }
    return coming.handle(
        (made, failure) -> {
          WebAnswer answer =
              failure == null ? secured(made) : failed(found, request, reason(failure));
          noted(request.head(), found.route().path().described(), request.caller(), answer, began);
          return answer;
        });
  }

  /** What comes later wraps what was wrong. */
  private static Throwable reason(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private WebAnswer failed(RouteTable.Found found, WebRequest request, Throwable failure) {
    if (failure instanceof TroubleException trouble) {
      return secured(trouble.answer(request.head()));
    }
    if (failure instanceof InvalidInputException invalid) {
      return secured(
          ProblemBody.of(
              Trouble.INVALID,
              PHRASES.text("invalid", Integer.toString(invalid.problems().size())),
              invalid.problems(),
              request.language()));
    }
    if (failure instanceof RefusedException refused) {
      return secured(refused(refused, request));
    }
    LOG.atError()
        .addKeyValue("route", found.route().path().described())
        .setCause(failure)
        .log("a request failed");
    return trouble(request.head(), Trouble.OURS);
  }

  private static WebAnswer refused(RefusedException refused, WebRequest request) {
    boolean ofPath =
        refused.reason() == RefusedException.Reason.UNKNOWN_ID && !request.names().isEmpty();
    return ProblemBody.of(
        ofPath ? Trouble.NOT_FOUND : Trouble.INVALID,
        refused.text(),
        List.of(),
        request.language());
  }

  private static WebAnswer secured(WebAnswer answer) {
    return answer.with("X-Content-Type-Options", "nosniff").with("Cache-Control", "no-store");
  }

  private void noted(WebHead head, String path, String caller, WebAnswer answer, long began) {
    long nanos = nanoseconds.getAsLong() - began;
    metrics.answered(path, answer.status(), nanos);
    LOG.atInfo()
        .addKeyValue("method", head.method())
        .addKeyValue("route", path)
        .addKeyValue("status", answer.status())
        .addKeyValue("caller", caller)
        .addKeyValue("sender", head.sender())
        .addKeyValue("microseconds", nanos / 1000)
        .log("answered");
  }
}
