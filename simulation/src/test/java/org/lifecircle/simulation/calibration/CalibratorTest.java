package org.lifecircle.simulation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.network.walks.Walks;

/** Numbers that made counts are found again from the counts. */
class CalibratorTest {

  private static final Circle CIRCLE =
      TestCircles.circle(
          List.of(
              home("h1", 0, 0, 60, 300, 120),
              home("h2", 600, 0, 60, 300, 120),
              home("h3", 300, 500, 60, 300, 120)),
          List.of(
              shop("near", 100, 0, 60),
              shop("next", 180, 60, 900),
              shop("middle", 350, 100, 150),
              shop("large", 700, 300, 2_000),
              shop("small", 250, 300, 40),
              shop("corner", 580, 40, 80),
              shop("far", 900, 400, 600),
              shop("edge", -300, 100, 1_500)));

  private static Outlet shop(String id, double east, double north, int squareMeters) {
    return TestCircles.capacity(
        TestCircles.area(
            outlet(id, east, north, "supermarket", "convenience-store", "wet-market"),
            squareMeters),
        2_000);
  }

  private static final Walks WALKS = StraightWalks.of(CIRCLE);

  private static final Function<Demand, DayModel> MODEL =
      demand -> new DayModel(CIRCLE, TestCircles.catalog(), WALKS, demand);

  private static List<ParameterRange> ranges(String... names) {
    return Arrays.stream(names).map(DemandNumbers.ranges()::get).toList();
  }

  /** Counts of everybody who came to an outlet in an hour of a day that has the true numbers. */
  private static List<Observation> counts(Map<String, Double> truth, long seed) {
    Demand demand = DemandNumbers.with(Demand.standard(), truth);
    DayStatistics day = MODEL.apply(demand).run(MONDAY, seed, ProgressListener.NONE);
    List<Observation> counts = new ArrayList<>();
    for (OutletVisits one : day.visits()) {
      for (int hour = 0; hour < 24; hour++) {
        counts.add(
            new Observation(
                MONDAY,
                new Observation.People(one.outletId(), OptionalInt.of(hour)),
                one.peopleByHour().get(hour)));
      }
    }
    return counts;
  }

  private static Calibration fit(List<Observation> counts, int points, String... names) {
    return Calibrator.run(
        new CalibrationTask(Demand.standard(), ranges(names), counts, MODEL),
        new Calibrator.Effort(points, 4, 5, 2),
        ProgressListener.NONE);
  }

  @Test
  void countsOfVisitsTellHowMuchIsNeededAndHowFarPeopleWalk() {
    Map<String, Double> truth = Map.of("demand-scale", 0.45, "time-decay", 0.0024);
    Calibration found = fit(counts(truth, 77), 128, "demand-scale", "time-decay");
    FittedNumber scale = found.numbers().get(0);
    FittedNumber decay = found.numbers().get(1);
    found
        .numbers()
        .forEach(
            one ->
                System.out.printf(
                    "%s %.4f best %.4f, %.4f to %.4f, left %.2f%n",
                    one.range().name(),
                    one.believed().mean(),
                    one.best(),
                    one.believed().lower(),
                    one.believed().upper(),
                    one.believed().left()));
    assertThat(scale.believed().holds(0.45)).isTrue();
    assertThat(scale.known()).isEqualTo(FittedNumber.Known.YES);
    assertThat(scale.best()).isBetween(0.40, 0.50);
    assertThat(decay.believed().holds(0.0024)).isTrue();
    assertThat(found.deviances().after()).isLessThan(found.deviances().before());
    assertThat(found.best()).containsKeys("demand-scale", "time-decay");
  }

  @Test
  void theServedShareHardlySeesHowFarPeopleWalkAndThatIsSaid() {
    List<Observation> share =
        List.of(new Observation(MONDAY, new Observation.Figure(Measure.servedShare(), 0.01), 0.8));
    FittedNumber decay = fit(share, 64, "time-decay").numbers().get(0);
    assertThat(decay.known()).as("%s", decay).isEqualTo(FittedNumber.Known.NO);
  }

  @Test
  void theSameAnywayForAnyNumberOfThreads() {
    List<Observation> counts = counts(Map.of("demand-scale", 0.6), 3);
    CalibrationTask task =
        new CalibrationTask(Demand.standard(), ranges("demand-scale"), counts, MODEL);
    Calibration one =
        Calibrator.run(task, new Calibrator.Effort(50, 2, 9, 1), ProgressListener.NONE);
    Calibration three =
        Calibrator.run(task, new Calibrator.Effort(50, 2, 9, 3), ProgressListener.NONE);
    assertThat(three).isEqualTo(one);
  }

  @Test
  @Tag("slow")
  void knownNumbersAreFoundAgainWithoutBiasAndTheirIntervalsHoldThem() {
    recovers(60, 256);
  }

  @Test
  void aShortLookAtHowWellNumbersAreFoundAgain() {
    recovers(8, 100);
  }

  private static void recovers(int experiments, int points) {
    String[] names = {"demand-scale", "time-decay", "area-exponent"};
    SplittableRandom random = new SplittableRandom(31);
    double[] bias = new double[names.length];
    double[] errors = new double[names.length];
    int[] held = new int[names.length];
    double[] left = new double[names.length];
    for (int e = 0; e < experiments; e++) {
      Map<String, Double> truth = new TreeMap<>();
      for (ParameterRange range : ranges(names)) {
        truth.put(range.name(), range.low() + random.nextDouble() * (range.high() - range.low()));
      }
      Calibration found = fit(counts(truth, 1_000 + e), points, names);
      for (int d = 0; d < names.length; d++) {
        FittedNumber number = found.numbers().get(d);
        double width = number.range().high() - number.range().low();
        double error = (number.believed().mean() - truth.get(names[d])) / width;
        bias[d] += error / experiments;
        errors[d] += error * error / experiments;
        left[d] += number.believed().left() / experiments;
        held[d] += number.believed().holds(truth.get(names[d])) ? 1 : 0;
      }
    }
    for (int d = 0; d < names.length; d++) {
      System.out.printf(
          "%-15s bias %+.3f, error %.3f of the range, interval held %d of %d, spread left %.2f%n",
          names[d], bias[d], Math.sqrt(errors[d]), held[d], experiments, left[d]);
      double chance = 3.5 * Math.sqrt(errors[d] / experiments);
      assertThat(bias[d]).as(names[d]).isBetween(-chance, chance);
      assertThat(held[d])
          .as(names[d])
          .isGreaterThanOrEqualTo((int) (experiments * 0.95 - 3 * Math.sqrt(experiments * 0.0475)));
    }
  }
}
