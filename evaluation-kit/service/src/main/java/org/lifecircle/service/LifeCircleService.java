package org.lifecircle.service;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.service.decisions.DecisionLog;
import org.lifecircle.service.http.HttpServer;
import org.lifecircle.service.jobs.JobQueue;
import org.lifecircle.service.metrics.ServiceMetrics;
import org.lifecircle.service.openapi.OpenApiDocument;
import org.lifecircle.service.rules.RulesInUse;
import org.lifecircle.service.web.RouteTable;
import org.lifecircle.service.web.WebRoute;

/** A service that judges until it is closed. */
public final class LifeCircleService implements AutoCloseable {

  private final Parts parts;
  private final RouteTable routes;
  private final HttpServer server;
  private final Duration patience;

  private LifeCircleService(Parts parts, RouteTable routes, HttpServer server, Duration patience) {
    this.parts = parts;
    this.routes = routes;
    this.server = server;
    this.patience = patience;
  }

  /**
   * Begins to serve.
   *
   * @param options what the service is to be like
   * @param clock what time it is
   * @throws IOException when the address cannot be taken, a file of the rules cannot be read, or
   *     the log of decisions cannot be written
   * @throws org.lifecircle.model.InvalidInputException when a file of the rules is wrong
   */
  public static LifeCircleService start(ServiceOptions options, ServiceClock clock)
      throws IOException {
    return start(options, AssumedNumbers.usual(), clock);
  }

  /**
   * Begins to serve with other numbers of the day model.
   *
   * @param options what the service is to be like
   * @param numbers what its evaluations and plans assume about people and outlets
   * @param clock what time it is
   * @throws IOException as without them
   */
  public static LifeCircleService start(
      ServiceOptions options, AssumedNumbers numbers, ServiceClock clock) throws IOException {
    ServiceMetrics metrics = new ServiceMetrics();
    RulesInUse rules = RulesInUse.of(options.rules());
    Optional<DecisionLog> log = Optional.empty();
    JobQueue jobs = JobQueue.open(options.jobs(), clock.instants());
    try {
      if (options.decisions().isPresent()) {
        log = Optional.of(DecisionLog.open(options.decisions().get()));
      }
      VerdictRoutes verdicts = new VerdictRoutes(rules, log, clock, metrics::rulesLoaded);
      RouteTable routes =
          routes(verdicts, jobRoutes(new CircleWork(rules, numbers), jobs), metrics);
      HttpServer server =
          HttpServer.start(
              new ServiceSite(routes, options.gate(), metrics, clock.nanoseconds()),
              options.address(),
              options.limits());
      metrics.show("lifecircle_requests_in_work", "Requests that have a place.", server::inWork);
      metrics.show("lifecircle_jobs_waiting", "Jobs that wait for others.", jobs::waiting);
      return new LifeCircleService(
          new Parts(rules, log, jobs), routes, server, options.limits().stop());
    } catch (IOException | RuntimeException e) {
      new Parts(rules, log, jobs).close();
      throw e;
    }
  }

  /** What is behind the routes. */
  private record Parts(RulesInUse rules, Optional<DecisionLog> log, JobQueue jobs) {

    void close() {
      jobs.close();
      log.ifPresent(DecisionLog::close);
      rules.close();
    }
  }

  private static List<WebRoute> jobRoutes(CircleWork work, JobQueue jobs) {
    List<WebRoute> routes =
        new ArrayList<>(new JobRoutes(JobRoutes.EVALUATIONS, jobs, work::evaluation).routes());
    routes.addAll(new JobRoutes("plans", jobs, work::plan).routes());
    return routes;
  }

  private static RouteTable routes(
      VerdictRoutes verdicts, List<WebRoute> jobs, ServiceMetrics metrics) {
    List<WebRoute> routes = new ArrayList<>(new OwnRoutes(metrics).routes());
    routes.addAll(verdicts.routes());
    routes.addAll(jobs);
    List<WebRoute> described = new ArrayList<>(routes);
    // The description names itself, so it is a route before it is made.
    described.add(OwnRoutes.description(() -> new byte[0]));
    byte[] document =
        JsonBytes.of(OpenApiDocument.of(new RouteTable(described), ServiceSchemas.all()));
    routes.add(OwnRoutes.description(() -> document));
    return new RouteTable(routes);
  }

  /** Where it serves. */
  public URI address() {
    return server.address();
  }

  /** How many requests are in work. */
  int inWork() {
    return server.inWork();
  }

  /** All that can be asked. */
  RouteTable routes() {
    return routes;
  }

  /** Waits until it is closed. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Answers whoever was let in, works on what was taken as long as it may, and stops. */
  @Override
  public void close() {
    server.close();
    parts.jobs().finish(patience);
    parts.close();
  }
}
