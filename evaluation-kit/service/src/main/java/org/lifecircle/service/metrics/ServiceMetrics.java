package org.lifecircle.service.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;

/** The figures of one service. */
public final class ServiceMetrics {

  /** What the text calls itself. */
  public static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final double NANOS = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests;
  private final Histogram seconds;
  private final Counter swaps;

  /** Nothing has happened yet. */
  public ServiceMetrics() {
    requests =
        Counter.builder()
            .name("lifecircle_requests_total")
            .help("Requests that were answered, by route and status.")
            .labelNames("route", "status")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("lifecircle_request_seconds")
            .help("From the head of a request to its answer, by route.")
            .unit(Unit.SECONDS)
            .classicOnly()
            .classicUpperBounds(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5, 30)
            .labelNames("route")
            .register(registry);
    swaps =
        Counter.builder()
            .name("lifecircle_rules_loaded_total")
            .help("How often the rules were loaded anew.")
            .register(registry);
    JvmMemoryMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
  }

  /**
   * A request was answered.
   *
   * @param route its path as it is described
   * @param nanoseconds from its head to its answer
   */
  public void answered(String route, int status, long nanoseconds) {
    requests.labelValues(route, Integer.toString(status)).inc();
    seconds.labelValues(route).observe(nanoseconds / NANOS);
  }

  /** The rules were loaded anew. */
  public void rulesLoaded() {
    swaps.inc();
  }

  /** Shows how many there are of something at the moment of looking. */
  public void show(String name, String help, IntSupplier number) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(number.getAsInt()))
        .register(registry);
  }

  /** All figures in the text format of Prometheus. */
  public byte[] text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(bytes, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
