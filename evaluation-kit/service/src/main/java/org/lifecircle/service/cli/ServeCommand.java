package org.lifecircle.service.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.lifecircle.kit.cli.CommandConsole;
import org.lifecircle.kit.cli.FurtherCommand;
import org.lifecircle.kit.cli.ParametersOption;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.service.LifeCircleService;
import org.lifecircle.service.ServiceClock;
import org.lifecircle.service.ServiceOptions;
import org.lifecircle.service.http.HttpLimits;
import org.lifecircle.service.jobs.JobLimits;
import org.lifecircle.service.keys.Gate;
import org.lifecircle.service.keys.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle serve}: judges by HTTP until it is stopped. */
@Command(name = ServeCommand.NAME)
public final class ServeCommand implements FurtherCommand {

  static final String NAME = "serve";

  static final Phrases PHRASES = Phrases.beside(ServeCommand.class, "phrases");

  private static final String PROVIDER = "slf4j.provider";
  private static final String LOGBACK = "ch.qos.logback.classic.spi.LogbackServiceProvider";
  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
  private String host;

  @Option(names = "--port", paramLabel = "NUMBER", defaultValue = "8017")
  private int port;

  @Option(names = "--keys", paramLabel = "FILE")
  private Path keys;

  @Option(names = "--no-keys")
  private boolean noKeys;

  @Mixin private RulesOptions rules;

  @Mixin private ParametersOption parameters;

  @Option(names = "--decisions", paramLabel = "FILE|JDBC", defaultValue = "decisions.sqlite")
  private String decisions;

  @Option(names = "--no-decisions")
  private boolean noDecisions;

  @Option(names = "--requests-at-once", paramLabel = "NUMBER", defaultValue = "256")
  private int atOnce;

  @Option(names = "--threads", paramLabel = "NUMBER", defaultValue = "64")
  private int threads;

  @Option(names = "--job-seconds", paramLabel = "NUMBER", defaultValue = "3600")
  private int jobSeconds;

  @Option(names = "--stop-seconds", paramLabel = "NUMBER", defaultValue = "30")
  private int stopSeconds;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ResourceBundle help(Language console) {
    return ResourceBundle.getBundle(
        ServeCommand.class.getPackageName() + ".help_" + console.id(), Locale.ROOT);
  }

  @Override
  public Integer call() throws Exception {
    logByLines();
    CommandConsole console = CommandConsole.of(spec);
    ServiceOptions options = options();
    LifeCircleService service = start(options, parameters.numbers());
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "lifecircle-stop"));
    console
        .out()
        .println(PHRASES.text("serving", service.address().toString()).in(console.language()));
    service.join();
    return 0;
  }

  private static LifeCircleService start(ServiceOptions options, AssumedNumbers numbers)
      throws IOException {
    try {
      return LifeCircleService.start(
          options, numbers, new ServiceClock(InstantSource.system(), System::nanoTime));
    } catch (IOException e) {
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        throw wrong("--port", Integer.toString(options.address().getPort()), "port.taken");
      }
      throw e;
    }
  }

  private ServiceOptions options() {
    if (port < 0 || port > LAST_PORT) {
      throw wrong("--port", Integer.toString(port), "port.range");
    }
    for (int number : new int[] {atOnce, threads, jobSeconds, stopSeconds}) {
      if (number < 1) {
        throw wrong("serve", Integer.toString(number), "number.low");
      }
    }
    InetSocketAddress address;
    try {
      address = new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw wrong("--host", host, "host.unknown");
    }
    HttpLimits standard = HttpLimits.STANDARD;
    return new ServiceOptions(
        address,
        gate(address),
        rules.source(),
        noDecisions ? Optional.empty() : Optional.of(decisions),
        standard
            .forRequests(atOnce, threads)
            .within(standard.idle(), standard.body(), Duration.ofSeconds(stopSeconds)),
        JobLimits.STANDARD.within(Duration.ofSeconds(jobSeconds)));
  }

  private Gate gate(InetSocketAddress address) {
    if (keys != null && noKeys) {
      throw wrong("--no-keys", "", "keys.both");
    }
    if (keys != null) {
      return Gate.of(KeyFile.read(keys), System::nanoTime);
    }
    if (!noKeys) {
      throw wrong("--keys", "", "keys.missing");
    }
    if (!address.getAddress().isLoopbackAddress()) {
      throw wrong("--no-keys", host, "keys.loopback");
    }
    return Gate.open();
  }

  static InvalidInputException wrong(String option, String value, String key) {
    return new InvalidInputException(List.of(new Problem(option, 0, "", value, PHRASES.text(key))));
  }

  /**
   * The launcher has nothing logged; a service logs lines of JSON to the standard error, unless
   * whoever starts it has chosen otherwise.
   */
  private static void logByLines() {
    String chosen = System.getProperty(PROVIDER, "");
    boolean carried =
        ServeCommand.class.getClassLoader().getResource(LOGBACK.replace('.', '/') + ".class")
            != null;
    if (carried && (chosen.isEmpty() || chosen.equals("org.slf4j.nop.NOPServiceProvider"))) {
      System.setProperty(PROVIDER, LOGBACK);
      System.setProperty("slf4j.internal.verbosity", "WARN");
      if (System.getProperty("logback.configurationFile") == null) {
        System.setProperty(
            "logback.configurationFile", "org/lifecircle/service/cli/lines.logback.xml");
      }
    }
  }
}
