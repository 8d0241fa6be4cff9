package org.lifecircle.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.statistics.Estimate;

/** Of the intervals that a comparison shows, 95 of 100 hold the truth. */
class CoverageTest {

  private static final int REPLICATIONS = 20;

  private static final Circle BEFORE =
      TestCircles.circle(
          List.of(home("h1", 0, 0, 28, 140, 56), home("h2", 500, 0, 28, 140, 56)),
          List.of(
              outlet("market", 300, 0, "wet-market"),
              TestCircles.capacity(outlet("shop", 60, 0, "supermarket", "pharmacy"), 4),
              outlet("corner", 250, 0, "convenience-store", "breakfast-shop"),
              outlet("flowers", 700, 0, "flower-gift-shop", "bookshop")));

  private static Comparison days(int replications) {
    List<Outlet> more = new ArrayList<>(BEFORE.outlets());
    more.add(outlet("new", 520, 0, "supermarket", "flower-gift-shop", "pet-service"));
    Circle after = TestCircles.withOutlets(BEFORE, more);
    List<Comparison.Case> cases = new ArrayList<>();
    for (Circle circle : List.of(BEFORE, after)) {
      DayModel model =
          new DayModel(circle, TestCircles.catalog(), StraightWalks.of(circle), Demand.standard());
      cases.add(new Comparison.Case(circle == BEFORE ? "baseline" : "more", model));
    }
    return Comparison.run(cases, MONDAY, 11, replications, 2, ProgressListener.NONE);
  }

  /** An experiment of few replications out of the many. */
  private static Comparison part(Comparison all, int first) {
    int end = first + REPLICATIONS;
    Comparison.Run changed = all.runs().get(1);
    return new Comparison(
        List.of(
            new Comparison.Run("baseline", all.baseline().days().subList(first, end), List.of()),
            new Comparison.Run(
                changed.scenarioId(),
                changed.days().subList(first, end),
                changed.pairs().subList(first, end))));
  }

  private static void everyKindOfMeasureKeepsItsLevel(int experiments) {
    Comparison all = days(experiments * REPLICATIONS);
    List<Comparison> parts = new ArrayList<>();
    for (int e = 0; e < experiments; e++) {
      parts.add(part(all, e * REPLICATIONS));
    }
    double often = 0;
    int oftenMeasures = 0;
    double rarest = 1;
    int rare = 0;
    for (Measure measure : StandardMeasures.of(TestCircles.catalog(), Demand.standard())) {
      double[] from = all.values(all.runs().get(1), measure, World.BASELINE);
      double[] to = all.values(all.runs().get(1), measure, World.SCENARIO);
      double[] changes = new double[from.length];
      Arrays.setAll(changes, i -> to[i] - from[i]);
      double truth = Arrays.stream(changes).average().orElseThrow();
      double differing =
          Arrays.stream(changes).filter(one -> one != 0).count() / (double) changes.length;
      if (differing == 0) {
        continue;
      }
      int held = 0;
      for (Comparison one : parts) {
        Estimate estimate = one.differences(List.of(measure)).get(0).difference();
        assertThat(estimate.halfWidth()).isPositive();
        held += estimate.contains(truth) ? 1 : 0;
      }
      double coverage = (double) held / experiments;
      System.out.printf(
          "%-45s differs in %5.1f %%, covered %5.1f %%%n",
          measure.id(), 100 * differing, 100 * coverage);
      if (differing < 0.05) {
        rare++;
        rarest = Math.min(rarest, coverage);
      } else {
        // Three standard errors of so many experiments beside the nominal 95 %.
        double chance = 3 * Math.sqrt(0.95 * 0.05 / experiments);
        assertThat(coverage).as(measure.id()).isBetween(0.945 - chance, 0.955 + chance);
        often += coverage;
        oftenMeasures++;
      }
    }
    System.out.printf(
        "%d experiments: %d measures that differ often covered %.1f %%, the least of %d rare ones"
            + " %.1f %%%n",
        experiments, oftenMeasures, 100 * often / oftenMeasures, rare, 100 * rarest);
    assertThat(oftenMeasures).isGreaterThan(10);
    assertThat(rare).isPositive();
    assertThat(often / oftenMeasures).isBetween(0.93, 0.97);
    // The binomial is wide rather than narrow: its numbers are whole.
    assertThat(rarest).isGreaterThan(0.93);
  }

  @Test
  void aShortLookAtTheLevel() {
    everyKindOfMeasureKeepsItsLevel(160);
  }

  @Test
  @Tag("slow")
  void theLevelHoldsOverFiveHundredExperiments() {
    everyKindOfMeasureKeepsItsLevel(500);
  }
}
