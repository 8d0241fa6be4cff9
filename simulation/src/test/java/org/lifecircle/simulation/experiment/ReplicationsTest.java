package org.lifecircle.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.statistics.Estimate;

class ReplicationsTest {

  private static DayModel model(Circle circle) {
    return new DayModel(circle, TestCircles.catalog(), StraightWalks.of(circle), Demand.standard());
  }

  private static Replications replications(Circle circle, long seed, int threads) {
    return new Replications(model(circle), TestCircles.MONDAY, seed, threads);
  }

  @Test
  void anyNumberOfThreadsGivesTheSameDaysInTheSameOrder() {
    Circle circle = TestCircles.blocks(800, 60);
    List<DayStatistics> one = replications(circle, 7, 1).run(12, ProgressListener.NONE);
    for (int threads : new int[] {2, 3, 16}) {
      assertThat(replications(circle, 7, threads).run(12, ProgressListener.NONE))
          .as("%d threads", threads)
          .isEqualTo(one);
    }
  }

  @Test
  void theFirstReplicationHasTheSeedItself() {
    Circle circle = TestCircles.blocks(300, 40);
    assertThat(replications(circle, 7, 2).run(3, ProgressListener.NONE).get(0))
        .isEqualTo(model(circle).run(TestCircles.MONDAY, 7, ProgressListener.NONE));
  }

  @Test
  void theSeedsOfASeriesDifferAndThoseOfNeighborsAreOthers() {
    Set<Long> seeds = new HashSet<>();
    for (long seed : new long[] {0, 1, 2, 0xFFFF_FFFFL}) {
      for (int replication = 0; replication < 1_000; replication++) {
        seeds.add(Replications.seed(seed, replication));
      }
    }
    assertThat(seeds).hasSize(4_000).allMatch(seed -> seed >= 0 && seed <= 0xFFFF_FFFFL);
  }

  @Test
  void replicationsGoOnUntilTheIntervalIsAsNarrowAsAsked() {
    Circle circle = TestCircles.blocks(800, 60);
    Measure share = Measure.servedShare();
    List<DayStatistics> days =
        replications(circle, 3, 2).runUntil(share, 0.004, 200, ProgressListener.NONE);
    assertThat(days.size()).isBetween(11, 199);
    assertThat(Estimate.of(share.of(days)).halfWidth()).isLessThanOrEqualTo(0.004);
    assertThat(Estimate.of(share.of(days.subList(0, days.size() - 1))).halfWidth())
        .isGreaterThan(0.004);
    assertThat(replications(circle, 3, 1).runUntil(share, 0.004, 200, ProgressListener.NONE))
        .isEqualTo(days);
  }

  @Test
  void anIntervalThatIsNeverNarrowEnoughEndsAtTheMost() {
    Circle circle = TestCircles.blocks(200, 30);
    assertThat(
            replications(circle, 3, 2)
                .runUntil(Measure.servedShare(), 1e-9, 20, ProgressListener.NONE))
        .hasSize(20);
  }

  @Test
  void commonRandomNumbersShrinkTheVarianceOfADifferenceAtLeastFiveFold() {
    Circle before = TestCircles.blocks(2_000, 78);
    List<Outlet> more = new ArrayList<>(before.outlets());
    more.add(TestCircles.outlet("new market", 700, 700, "wet-market"));
    Circle after = TestCircles.withOutlets(before, more);
    Measure share = Measure.servedShare();
    double[] without = share.of(replications(before, 1, 2).run(40, ProgressListener.NONE));
    double[] common = share.of(replications(after, 1, 2).run(40, ProgressListener.NONE));
    double[] independent = share.of(replications(after, 2, 2).run(40, ProgressListener.NONE));
    double paired = Estimate.ofPairedDifference(without, common, 0.95).variance();
    double unpaired = Estimate.ofPairedDifference(without, independent, 0.95).variance();
    System.out.printf(
        "variance of the difference: %.3e with common random numbers, %.3e without, ratio %.1f%n",
        paired, unpaired, unpaired / paired);
    assertThat(unpaired / paired).isGreaterThan(5);
  }

  @Test
  void everyStandardMeasureHasAValueAndALabel() {
    Circle circle = TestCircles.blocks(400, 52);
    DayModel model =
        new DayModel(circle, TestCircles.catalog(), StraightWalks.of(circle), Demand.standard());
    List<Comparison.Case> cases =
        List.of(new Comparison.Case("baseline", model), new Comparison.Case("same", model));
    Comparison same = Comparison.run(cases, TestCircles.MONDAY, 5, 2, 1, ProgressListener.NONE);
    for (Comparison.Difference one :
        same.differences(StandardMeasures.of(TestCircles.catalog(), Demand.standard()))) {
      assertThat(same.values(same.runs().get(1), one.measure(), World.SCENARIO))
          .as(one.measure().id())
          .hasSize(2)
          .doesNotContain(Double.NaN);
      assertThat(one.measure().label().zh()).as(one.measure().id()).isNotBlank();
      assertThat(one.difference().mean()).as(one.measure().id()).isZero();
    }
  }

  /** Charts leave out what all of them begin with, so that the names of formats fit beside them. */
  @Test
  void everyShareOfCommonNeedsBeginsWithTheNameOfTheWhole() {
    Text whole = Measure.commonServedShare().label();
    for (Measure one : StandardMeasures.of(TestCircles.catalog(), Demand.standard())) {
      if (one.share() && one.paired()) {
        assertThat(one.label().zh()).startsWith(whole.zh());
        assertThat(one.label().en()).startsWith(whole.en());
      }
    }
  }

  @Test
  void noThreadAndNoReplicationAreRefused() {
    Circle circle = TestCircles.blocks(10, 1);
    assertThatThrownBy(() -> replications(circle, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> replications(circle, 1, 1).run(0, ProgressListener.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
