package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.calibration.CalibrationFiles;
import org.lifecircle.kit.calibration.CalibrationOptions;
import org.lifecircle.kit.calibration.CircleCalibration;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.model.Language;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.calibration.Calibration;
import org.lifecircle.simulation.calibration.FittedNumber;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle calibrate}: fits numbers of the day model to counts. */
@Command(name = "calibrate")
final class CalibrateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Option(names = "--counts", paramLabel = "FILE", required = true)
  private Path counts;

  @Option(names = "--fit", paramLabel = "NAME", split = ",")
  private List<String> names = List.of();

  @Option(names = "--points", paramLabel = "N", defaultValue = "256")
  private int points;

  @Option(names = "--replications", paramLabel = "N", defaultValue = "4")
  private int replications;

  @Mixin private DayOptions day;

  @Mixin private ParametersOption parameters;

  @Option(names = "--threads", paramLabel = "N")
  private Integer threads;

  @Option(names = "--out", paramLabel = "FOLDER")
  private Path out;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    Evaluator evaluator = Evaluator.load();
    CircleData data = circle.read(evaluator);
    Path place = out == null ? circle.path().resolve("calibration") : out;
    OutputPlace.requireApart(place, "calibration", circle.path(), parameters.path(), counts);
    CircleCalibration run;
    try (AsideFolder results = AsideFolder.open(place, OwnedFiles::of);
        ConsoleProgress progress = new ConsoleProgress(root.console())) {
      run =
          CircleCalibration.run(
              new CircleCalibration.Inputs(data, evaluator.formats(), counts, parameters.read()),
              new CalibrationOptions(
                  names,
                  points,
                  replications,
                  day.seed(),
                  day.date(),
                  threads == null ? Runtime.getRuntime().availableProcessors() : threads),
              progress);
      CalibrationFiles.write(results.path(), run, root.reportLanguage());
      results.commit();
      KeptFiles.tell(command, results.kept());
    }
    summarize(run.calibration(), place, command.getOut(), root.console());
    return 0;
  }

  private static void summarize(
      Calibration calibration, Path place, PrintWriter out, Language console) {
    for (FittedNumber number : calibration.numbers()) {
      out.println(
          LifeCircle.PHRASES
              .text(
                  "calibrated." + number.known().id(),
                  number.range().name(),
                  figure(number.best()),
                  figure(number.believed().lower()),
                  figure(number.believed().upper()))
              .in(console));
    }
    out.println(
        LifeCircle.PHRASES
            .text(
                "calibrated.at",
                String.format(Locale.ROOT, "%.1f", calibration.deviances().before()),
                String.format(Locale.ROOT, "%.1f", calibration.deviances().after()),
                Integer.toString(calibration.fits().size()),
                place.resolve(CalibrationFiles.PARAMETERS).toString())
            .in(console));
  }

  private static String figure(double value) {
    return OutputTable.rounded(value, 4);
  }
}
