package org.lifecircle.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.desk.phone.PhoneDesk;
import org.lifecircle.desk.phone.PhoneSecrets;
import org.lifecircle.desk.phone.PrivateNetworks;
import org.lifecircle.desk.tasks.DeskWork;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.service.ServiceClock;
import org.lifecircle.service.ServiceSite;
import org.lifecircle.service.http.HttpLimits;
import org.lifecircle.service.http.HttpServer;
import org.lifecircle.service.keys.Gate;
import org.lifecircle.service.metrics.ServiceMetrics;
import org.lifecircle.service.openapi.OpenApiDocument;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.RouteTable;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRoute;

/** A desk that is open until it is closed. It listens to this machine alone. */
public final class LifeCircleDesk implements AutoCloseable {

  private static final HttpLimits LIMITS =
      HttpLimits.STANDARD
          .forRequests(64, 16)
          .within(Duration.ofSeconds(120), Duration.ofSeconds(120), Duration.ofSeconds(5));

  private final HttpServer server;
  private final RouteTable routes;
  private final DeskState state;
  private final DeskWork work;
  private final PhoneDesk phone;

  private LifeCircleDesk(HttpServer server, RouteTable routes, DeskState state, Beside beside) {
    this.work = beside.work();
    this.phone = beside.phone();
    this.server = server;
    this.routes = routes;
    this.state = state;
  }

  /**
   * Opens a desk.
   *
   * @param options what it is to be like
   * @param clock what time it is
   * @throws IOException when the port cannot be taken or the folder cannot be made
   */
  public static LifeCircleDesk open(DeskOptions options, ServiceClock clock) throws IOException {
    return open(options, AssumedNumbers.usual(), clock);
  }

  /**
   * Opens a desk whose papers assume other numbers of the day model.
   *
   * @param options what it is to be like
   * @param numbers what its reports and plans assume about people and outlets
   * @param clock what time it is
   * @throws IOException when the port cannot be taken or the folder cannot be made
   */
  public static LifeCircleDesk open(DeskOptions options, AssumedNumbers numbers, ServiceClock clock)
      throws IOException {
    // The rules are read while the browser starts.
    CompletableFuture<Evaluator> evaluator =
        CompletableFuture.supplyAsync(() -> Evaluator.load().assuming(numbers));
    DeskState state =
        new DeskState(
            options,
            new CircleDesk(
                DeskFolder.open(options.folder()), evaluator::join, numbers, options.language()),
            new OpenWindows(clock.instants()),
            new DeskGuard(options.secrets()),
            clock.instants());
    Beside beside =
        new Beside(
            DeskWork.open(clock.instants()),
            new PhoneDesk(
                state.circles(),
                new PhoneSecrets(options.secrets().cookie()),
                clock.instants(),
                PrivateNetworks::addresses));
    RouteTable routes = routes(state, beside);
    DeskSite site =
        new DeskSite(
            new ServiceSite(routes, Gate.open(), new ServiceMetrics(), clock.nanoseconds()),
            state.guard(),
            options.tiles());
    try {
      HttpServer server =
          HttpServer.start(
              site,
              new InetSocketAddress(InetAddress.getByName("127.0.0.1"), options.port()),
              LIMITS);
      state.guard().servedAt(server.address().getPort());
      return new LifeCircleDesk(server, routes, state, beside);
    } catch (IOException | RuntimeException e) {
      beside.work().close();
      throw e;
    }
  }

  /** What goes on beside the answers: long work, and photos that come from a phone. */
  private record Beside(DeskWork work, PhoneDesk phone) {}

  private static RouteTable routes(DeskState state, Beside beside) {
    JobRoutes jobs = new JobRoutes(beside.work());
    List<WebRoute> routes = new ArrayList<>(new PageRoutes(state).routes());
    routes.addAll(new CircleRoutes(state).routes());
    routes.addAll(new MakingRoutes(state, jobs).routes());
    routes.addAll(new PaperRoutes(state, jobs).routes());
    routes.addAll(new FieldRoutes(state, jobs, beside.phone()).routes());
    routes.addAll(jobs.routes());
    RouteDescription itself =
        new RouteDescription(
            "openapi", "This description.", RouteAnswer.other(200, "OpenAPI 3.1.", WebAnswer.JSON));
    String path = "/desk/api/openapi.json";
    List<WebRoute> described = new ArrayList<>(routes);
    described.add(DeskRoute.get(path, itself, request -> WebAnswer.empty(204)));
    byte[] document =
        JsonBytes.of(OpenApiDocument.of(new RouteTable(described), DeskSchemas.all()));
    routes.add(DeskRoute.get(path, itself, request -> WebAnswer.of(200, WebAnswer.JSON, document)));
    return new RouteTable(routes);
  }

  /** Where it listens. */
  public URI address() {
    return server.address();
  }

  /** What a browser opens: the door, with the token that opens it once. */
  public URI door() {
    return URI.create(address() + "/?token=" + state.options().secrets().token());
  }

  /** All that can be asked. */
  RouteTable routes() {
    return routes;
  }

  /** Whether windows have shown it, and none does any more, nor is anything worked on. */
  public boolean left() {
    return state.windows().left() && !work.busy();
  }

  /** Waits until it is closed. */
  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    phone.close();
    server.close();
    work.close();
  }
}
