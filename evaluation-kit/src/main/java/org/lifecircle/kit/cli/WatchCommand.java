package org.lifecircle.kit.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.needlog.LoggedWorld;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.charts.LiveDayChart;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.mason.CheckpointException;
import org.lifecircle.simulation.mason.DayCheckpoint;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.DayPicture;
import org.lifecircle.simulation.mason.DayWatch;
import org.lifecircle.simulation.mason.WatchScreen;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code lifecircle watch}: a simulated day in a window, as an animated picture, or as a checkpoint
 * to go on from.
 */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {

  private static final int LAST_SECOND = 24 * 60 * 60 - 1;

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Mixin private DayOptions options;

  @Mixin private ParametersOption parameters;

  @Option(names = "--picture", paramLabel = "FILE")
  private Path picture;

  @Mixin private NeedsOption needs;

  @Option(names = "--checkpoint", paramLabel = "FILE")
  private Path checkpoint;

  @Option(names = "--until", paramLabel = "TIME")
  private LocalTime until;

  @Option(names = "--from", paramLabel = "FILE")
  private Path from;

  @Override
  public Integer call() throws Exception {
    checkOptions();
    needs.check(null, circle.path(), parameters.path(), from);
    boolean unseen = picture != null || checkpoint != null || needs.asked();
    if (unseen) {
      // The launcher asks for a screen, which only a window needs.
      System.setProperty("java.awt.headless", "true");
    } else if (!hasScreen()) {
      throw problem("watch", "", "", "watch.headless");
    }
    Optional<DayCheckpoint> earlier = from == null ? Optional.empty() : Optional.of(read());
    Evaluator evaluator = Evaluator.load();
    CircleData folder = circle.read(evaluator);
    LocalDate date =
        earlier.map(DayCheckpoint::date).or(options::date).orElse(folder.circle().evaluationDate());
    DayModel model =
        Setting.of(
                folder.circle(),
                evaluator.formats(),
                folder.map(),
                parameters.demand(),
                WalkingParameters.standard())
            .model(date);
    DayCheckpoint day =
        earlier.isPresent()
            ? resume(earlier.get(), model)
            : DayCheckpoint.dawn(model, date, options.seed());
    needs.write(
        () ->
            List.of(
                LoggedWorld.baseline(
                    folder.circle().name(), model, List.of(new DayPlan.Run(date, day.seed())))));
    if (checkpoint != null) {
      write(day);
    } else if (picture != null) {
      AsideFile.write(picture, fresh -> DayPicture.write(day, fresh));
      tell("watch.picture", picture.toString());
    } else if (!unseen) {
      ReportFont font = ReportFont.load();
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font.awt());
      Language language = LifeCircle.root(spec.commandLine()).console();
      DayWatch.open(
          day,
          new WatchScreen(folder.map(), font.awt(), language, new LiveDayChart(font, language)));
      Thread.currentThread().join();
    }
    return 0;
  }

  private void checkOptions() {
    if (options.seed() < 0 || options.seed() > DayModel.LARGEST_SEED) {
      throw problem(
          "--seed",
          "",
          Long.toString(options.seed()),
          "watch.seed",
          Long.toString(DayModel.LARGEST_SEED));
    }
    if (from != null) {
      for (String own : List.of("--seed", "--date")) {
        if (spec.commandLine().getParseResult().hasMatchedOption(own)) {
          throw problem(own, "", "", "watch.from.has");
        }
      }
    }
    if ((checkpoint == null) != (until == null)) {
      throw problem(checkpoint == null ? "--until" : "--checkpoint", "", "", "watch.until");
    }
    if (checkpoint != null && picture != null) {
      throw problem("--picture", "", "", "watch.one");
    }
  }

  private static InvalidInputException problem(
      String file, String field, String value, String key, String... arguments) {
    return new InvalidInputException(
        List.of(
            new Problem(
                file, 0, field, value, LifeCircle.PHRASES.text(key, (Object[]) arguments))));
  }

  private DayCheckpoint read() throws IOException {
    try {
      return DayCheckpoint.read(from);
    } catch (CheckpointException e) {
      throw refused(e);
    }
  }

  private DayCheckpoint resume(DayCheckpoint earlier, DayModel model) {
    try {
      return earlier.resume(model);
    } catch (CheckpointException e) {
      throw refused(e);
    }
  }

  private InvalidInputException refused(CheckpointException e) {
    String key =
        switch (e.reason()) {
          case NOT_A_CHECKPOINT -> "watch.from.none";
          case OTHER_CIRCLE -> "watch.from.other";
        };
    return problem(from.toString(), "", "", key);
  }

  private void write(DayCheckpoint day) throws IOException {
    LocalTime has = LocalTime.ofSecondOfDay(Math.min(day.second(), LAST_SECOND));
    if (until.isBefore(has)) {
      throw problem("--until", "", until.toString(), "watch.until.past", has.toString());
    }
    AsideFile.requireWritable(checkpoint);
    day.runUntil(until.toSecondOfDay());
    AsideFile.write(checkpoint, day::write);
    tell("watch.checkpoint", until.toString(), checkpoint.toString());
  }

  private void tell(String key, String... arguments) {
    spec.commandLine()
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text(key, (Object[]) arguments)
                .in(LifeCircle.root(spec.commandLine()).console()));
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
