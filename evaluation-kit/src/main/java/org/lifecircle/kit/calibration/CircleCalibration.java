package org.lifecircle.kit.calibration;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.calibration.Calibration;
import org.lifecircle.simulation.calibration.CalibrationTask;
import org.lifecircle.simulation.calibration.Calibrator;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.StandardMeasures;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Setting;

/**
 * Numbers of the day model fitted to what was counted in a circle.
 *
 * @param circle the circle
 * @param day the day of counts without a date
 * @param options how it ran
 * @param calibration what came out
 * @param inputs SHA-256 of every file that was read, by name
 */
public record CircleCalibration(
    Circle circle,
    LocalDate day,
    CalibrationOptions options,
    Calibration calibration,
    Map<String, String> inputs) {

  private static final Phrases PHRASES = Phrases.beside(CircleCalibration.class, "phrases");

  public CircleCalibration {
    requireNonNull(circle, "circle");
    requireNonNull(day, "day");
    requireNonNull(options, "options");
    requireNonNull(calibration, "calibration");
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /**
   * What is fitted to what.
   *
   * @param data the circle
   * @param formats the formats that count
   * @param counts the table of counts
   * @param parameters numbers that are other than the product's own before the fit
   */
  public record Inputs(
      CircleData data, FormatCatalog formats, Path counts, Optional<ParameterFile> parameters) {
    public Inputs {
      requireNonNull(data, "data");
      requireNonNull(formats, "formats");
      requireNonNull(counts, "counts");
      requireNonNull(parameters, "parameters");
    }
  }

  /**
   * Fits.
   *
   * @param inputs what is fitted to what
   * @param options how to run
   * @param progress is informed how far the work has come
   * @return the same for the same arguments, for any number of threads
   * @throws InvalidInputException with every problem of the counts and options
   */
  public static CircleCalibration run(
      Inputs inputs, CalibrationOptions options, ProgressMonitor progress) {
    Circle circle = inputs.data().circle();
    Demand demand = inputs.parameters().map(ParameterFile::demand).orElseGet(Demand::standard);
    LocalDate day = options.day().orElse(circle.evaluationDate());
    List<Problem> problems = new ArrayList<>(options.problems(demand));
    Optional<CountsTable> counts = counts(inputs, demand, day, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    progress.at(PHRASES.text("step.walk"), 0, 1);
    Setting setting =
        Setting.of(
            circle, inputs.formats(), inputs.data().map(), demand, WalkingParameters.standard());
    DatedWalks walks = DatedWalks.everyDay(setting.walks(day));
    Text fitting = PHRASES.text("step.fit");
    Calibration calibration =
        Calibrator.run(
            new CalibrationTask(
                demand,
                options.names().stream().map(DemandNumbers.ranges()::get).toList(),
                counts.orElseThrow().observations(),
                any -> new DayModel(circle, inputs.formats(), walks, any)),
            new Calibrator.Effort(
                options.points(), options.replications(), options.seed(), options.threads()),
            (done, total) -> progress.at(fitting, done, total));
    Map<String, String> read = new LinkedHashMap<>(inputs.data().inputs());
    read.put(counts.get().name(), counts.get().sha256());
    inputs.parameters().ifPresent(file -> read.put(file.name(), file.sha256()));
    return new CircleCalibration(circle, day, options, calibration, read);
  }

  private static Optional<CountsTable> counts(
      Inputs inputs, Demand demand, LocalDate day, List<Problem> problems) {
    try {
      return Optional.of(
          CountsTable.read(
              inputs.counts(),
              inputs.data().circle(),
              StandardMeasures.of(inputs.formats(), demand),
              day));
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
