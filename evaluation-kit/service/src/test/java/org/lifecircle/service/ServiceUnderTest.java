package org.lifecircle.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.lifecircle.service.http.HttpLimits;
import org.lifecircle.service.keys.Gate;
import org.lifecircle.service.rules.RulesSource;

/** Services in this process, on any free port. */
final class ServiceUnderTest {

  static final Path ROOT = Path.of(System.getProperty("lifecircle.root", "../.."));

  private ServiceUnderTest() {}

  static LifeCircleService start() throws IOException {
    return start(options());
  }

  static LifeCircleService start(ServiceOptions options) throws IOException {
    return LifeCircleService.start(
        options, new ServiceClock(() -> Instant.parse("2026-11-28T09:00:00Z"), System::nanoTime));
  }

  static ServiceOptions options() {
    return options(Gate.open(), RulesSource.CARRIED, HttpLimits.STANDARD);
  }

  static ServiceOptions options(Gate gate, RulesSource rules, HttpLimits limits) {
    return new ServiceOptions(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        gate,
        rules,
        Optional.empty(),
        limits);
  }

  /** A service that writes its decisions down. */
  static LifeCircleService startWithLog(String address) throws IOException {
    ServiceOptions options = options();
    return start(
        new ServiceOptions(
            options.address(),
            options.gate(),
            options.rules(),
            Optional.of(address),
            options.limits()));
  }

  /** Facts of a circle, as a client sends them. */
  static String facts() throws IOException {
    return Files.readString(
        ROOT.resolve("examples/government-system/src/main/resources/request.json"));
  }
}
