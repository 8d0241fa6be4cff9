package org.lifecircle.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.service.keys.Scope;
import org.lifecircle.service.metrics.ServiceMetrics;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.RoutePath;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;

/** What the service says of itself. */
final class OwnRoutes {

  private final ServiceMetrics metrics;

  OwnRoutes(ServiceMetrics metrics) {
    this.metrics = metrics;
  }

  List<WebRoute> routes() {
    return List.of(
        new WebRoute(
            "GET",
            new RoutePath("/health"),
            Optional.empty(),
            new RouteDescription(
                "health",
                "Whether the service answers.",
                RouteAnswer.json(200, "It does.", ServiceSchemas.HEALTH)),
            request -> health()),
        new WebRoute(
            "GET",
            new RoutePath("/metrics"),
            Optional.of(Scope.METRICS.id()),
            new RouteDescription(
                "metrics",
                "What the service counts and measures of itself, for Prometheus.",
                RouteAnswer.other(200, "Figures.", ServiceMetrics.TYPE)),
            this::figures));
  }

  /** The route of a description that is made of all routes, itself among them. */
  static WebRoute description(Supplier<byte[]> document) {
    return new WebRoute(
        "GET",
        new RoutePath("/openapi.json"),
        Optional.empty(),
        new RouteDescription(
            "openapi", "This description.", RouteAnswer.other(200, "OpenAPI 3.1.", WebAnswer.JSON)),
        request -> WebAnswer.of(200, WebAnswer.JSON, document.get()));
  }

  private static WebAnswer health() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("status", "ok");
    one.put("version", SoftwareVersion.CURRENT);
    return WebAnswer.json(200, one);
  }

  private WebAnswer figures(WebRequest request) {
    return WebAnswer.of(200, ServiceMetrics.TYPE, metrics.text());
  }
}
