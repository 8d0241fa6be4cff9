package org.lifecircle.kit.calibration;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.simulation.calibration.Calibration;
import org.lifecircle.simulation.calibration.FittedNumber;
import org.lifecircle.simulation.calibration.Observation;

/** The tables of a calibration with their rows. */
final class CalibrationTables {

  private static final int DECIMALS = 6;

  private static final OutputTable<FittedNumber> NUMBERS =
      OutputTable.<FittedNumber>of(Codebook.CALIBRATION, "numbers.csv")
          .text("number", row -> row.range().name())
          .text("low", row -> number(row.range().low()))
          .text("high", row -> number(row.range().high()))
          .text("before", row -> number(row.before()))
          .text("best", row -> number(row.best()))
          .text("mean", row -> number(row.believed().mean()))
          .text("lower95", row -> number(row.believed().lower()))
          .text("upper95", row -> number(row.believed().upper()))
          .text("spreadLeft", row -> number(row.believed().left()))
          .text("known", row -> row.known().id())
          .build();

  private static final OutputTable<Pair> CORRELATIONS =
      OutputTable.<Pair>of(Codebook.CALIBRATION, "correlations.csv")
          .text("number", Pair::one)
          .text("otherNumber", Pair::other)
          .text("correlation", row -> number(row.correlation()))
          .build();

  private static final OutputTable<Numbered> FITS =
      OutputTable.<Numbered>of(Codebook.CALIBRATION, "fit.csv")
          .count("observation", Numbered::number)
          .text("date", row -> row.observation().date().toString())
          .text("outlet", row -> outlet(row.observation()))
          .text("hour", row -> hour(row.observation()))
          .text("measure", row -> measure(row.observation()))
          .text("observed", row -> number(row.observation().value()))
          .text("simulatedBefore", row -> number(row.fit().before()))
          .text("simulatedBest", row -> number(row.fit().after()))
          .build();

  private record Numbered(int number, Calibration.Fit fit) {
    Observation observation() {
      return fit.observation();
    }
  }

  private record Pair(String one, String other, double correlation) {}

  private CalibrationTables() {}

  static List<OutputTable.Filled<?>> of(Calibration calibration) {
    List<Pair> pairs = new ArrayList<>();
    List<FittedNumber> numbers = calibration.numbers();
    for (int i = 0; i < numbers.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(
            new Pair(
                numbers.get(j).range().name(),
                numbers.get(i).range().name(),
                calibration.correlations().get(j).get(i)));
      }
    }
    List<Numbered> fits = new ArrayList<>();
    calibration.fits().forEach(fit -> fits.add(new Numbered(fits.size() + 1, fit)));
    return List.of(NUMBERS.with(numbers), CORRELATIONS.with(pairs), FITS.with(fits));
  }

  private static String number(double value) {
    return OutputTable.rounded(value, DECIMALS);
  }

  private static String outlet(Observation observation) {
    return observation.what() instanceof Observation.People people ? people.outletId() : "";
  }

  private static String hour(Observation observation) {
    return observation.what() instanceof Observation.People people && people.hour().isPresent()
        ? Integer.toString(people.hour().getAsInt())
        : "";
  }

  private static String measure(Observation observation) {
    return observation.what() instanceof Observation.Figure figure ? figure.measure().id() : "";
  }
}
