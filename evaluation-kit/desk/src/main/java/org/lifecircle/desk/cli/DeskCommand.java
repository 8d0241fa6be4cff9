package org.lifecircle.desk.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import org.lifecircle.desk.DeskOptions;
import org.lifecircle.desk.LifeCircleDesk;
import org.lifecircle.kit.cli.CommandConsole;
import org.lifecircle.kit.cli.FurtherCommand;
import org.lifecircle.kit.cli.ParametersOption;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.service.ServiceClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle desk}: opens the desk in a browser and ends when nobody looks at it. */
@Command(name = DeskCommand.NAME)
public final class DeskCommand implements FurtherCommand {

  static final String NAME = "desk";

  static final Phrases PHRASES = Phrases.beside(DeskCommand.class, "phrases");

  private static final int LAST_PORT = 65_535;
  private static final int SECRET_BYTES = 32;
  private static final int LOOK_SECONDS = 2;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "CIRCLE")
  private Path circle;

  @Option(names = "--folder", paramLabel = "FOLDER")
  private Path folder;

  @Option(names = "--port", paramLabel = "NUMBER", defaultValue = "0")
  private int port;

  @Mixin private ParametersOption parameters;

  @Option(names = "--no-browser")
  private boolean noBrowser;

  @Option(names = "--tiles", paramLabel = "URL")
  private String tiles;

  @Option(names = "--tiles-attribution", paramLabel = "TEXT", defaultValue = "")
  private String tilesAttribution;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ResourceBundle help(Language console) {
    return ResourceBundle.getBundle(
        DeskCommand.class.getPackageName() + ".help_" + console.id(), Locale.ROOT);
  }

  @Override
  public Integer call() throws Exception {
    CommandConsole console = CommandConsole.of(spec);
    if (port < 0 || port > LAST_PORT) {
      throw wrong("--port", Integer.toString(port), "port.range");
    }
    DeskPlace place = DeskPlace.of(Optional.ofNullable(folder), Optional.ofNullable(circle));
    DeskOptions options =
        new DeskOptions(
            place.folder(),
            port,
            console.reports(),
            new DeskOptions.Secrets(secret(), secret()),
            tiles(),
            place.opened());
    try (LifeCircleDesk desk = open(options, parameters.numbers())) {
      Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "lifecircle-stop"));
      console
          .out()
          .println(
              PHRASES
                  .text("desk.open", desk.door().toString(), options.folder().toString())
                  .in(console.language()));
      if (!noBrowser && !Browser.open(desk.door())) {
        console.err().println(PHRASES.text("browser.none").in(console.language()));
      }
      while (!desk.left()) {
        TimeUnit.SECONDS.sleep(LOOK_SECONDS);
      }
    }
    return 0;
  }

  private LifeCircleDesk open(DeskOptions options, AssumedNumbers numbers) throws IOException {
    try {
      return LifeCircleDesk.open(
          options, numbers, new ServiceClock(InstantSource.system(), System::nanoTime));
    } catch (IOException e) {
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        throw wrong("--port", Integer.toString(port), "port.taken");
      }
      throw e;
    }
  }

  private Optional<DeskOptions.Tiles> tiles() {
    if (tiles == null) {
      return Optional.empty();
    }
    boolean right =
        tiles.matches("https?://[A-Za-z0-9.:-]+/[A-Za-z0-9._~/?=&{}%-]*")
            && tiles.contains("{z}")
            && tiles.contains("{x}")
            && (tiles.contains("{y}") || tiles.contains("{-y}"));
    if (!right) {
      throw wrong("--tiles", tiles, "tiles.wrong");
    }
    return Optional.of(new DeskOptions.Tiles(tiles, tilesAttribution));
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static InvalidInputException wrong(String option, String value, String key) {
    return new InvalidInputException(List.of(new Problem(option, 0, "", value, PHRASES.text(key))));
  }
}
