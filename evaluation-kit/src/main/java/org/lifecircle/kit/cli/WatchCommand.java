package org.lifecircle.kit.cli;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.DayPicture;
import org.lifecircle.simulation.mason.DayWatch;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle watch}: a simulated day in a window, or as an animated picture. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Mixin private DayOptions options;

  @Mixin private ParametersOption parameters;

  @Option(names = "--picture", paramLabel = "FILE")
  private Path picture;

  @Override
  public Integer call() throws Exception {
    long seed = options.seed();
    if (seed < 0 || seed > DayModel.LARGEST_SEED) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  "--seed",
                  0,
                  "",
                  Long.toString(seed),
                  LifeCircle.PHRASES.text("watch.seed", Long.toString(DayModel.LARGEST_SEED)))));
    }
    if (picture != null) {
      // The launcher asks for a screen, which a picture does not need.
      System.setProperty("java.awt.headless", "true");
    } else if (!hasScreen()) {
      throw new InvalidInputException(
          List.of(new Problem("watch", 0, "", "", LifeCircle.PHRASES.text("watch.headless"))));
    }
    Evaluator evaluator = Evaluator.load();
    CircleData folder = circle.read(evaluator);
    LocalDate day = options.date().orElse(folder.circle().evaluationDate());
    DayModel model =
        Setting.of(
                folder.circle(),
                evaluator.formats(),
                folder.map(),
                parameters.demand(),
                WalkingParameters.standard())
            .model(day);
    LifeCircle root = LifeCircle.root(spec.commandLine());
    if (picture != null) {
      AsideFile.write(picture, fresh -> DayPicture.write(model, day, seed, fresh));
      spec.commandLine()
          .getOut()
          .println(LifeCircle.PHRASES.text("watch.picture", picture.toString()).in(root.console()));
      return 0;
    }
    Font font = ReportFont.load().awt();
    GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
    DayWatch.open(model, day, seed, font);
    Thread.currentThread().join();
    return 0;
  }

  /** Whether a window can be opened: Java only finds out by trying. */
  private static boolean hasScreen() {
    try {
      return !GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (AWTError | HeadlessException | NoClassDefFoundError e) {
      // No server to show it, or a Java that comes without the classes for one.
      return false;
    }
  }
}
