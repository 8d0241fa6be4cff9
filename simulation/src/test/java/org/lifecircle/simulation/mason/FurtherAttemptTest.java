package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.area;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.circle;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.linked;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;

/** Who finds an outlet full tries another one. */
class FurtherAttemptTest {

  private static Demand demand(double acceptableMinutes) {
    Demand demand =
        TestCircles.demand(
            List.of(need("shop", AgeGroup.ADULT, 7, "08:00-20:00=1")),
            List.of(service("shop", acceptableMinutes, 1, 0)));
    demand = demand.with(BehaviorParameter.ACCEPTANCE_SPREAD, 0);
    return demand.with(BehaviorParameter.PACE_VARIATION_ADULT, 0);
  }

  private static Demand seldom(double acceptableMinutes) {
    return demand(acceptableMinutes)
        .withNeeds(List.of(need("shop", AgeGroup.ADULT, 0.7, "08:00-20:00=1")))
        .with(BehaviorParameter.LINK_MINUTES, 0);
  }

  private static DayStatistics day(Circle circle, Demand demand) {
    return new DayModel(circle, catalog("shop"), linked(circle), demand)
        .run(MONDAY, 7, ProgressListener.NONE);
  }

  /** A large shop with one slow counter at the door, and others. */
  private static Circle crowded(int adults, Outlet... others) {
    List<Outlet> outlets = new ArrayList<>();
    outlets.add(capacity(area(outlet("full", 10, 0, "shop"), 1_000_000), 1));
    for (Outlet other : others) {
      outlets.add(capacity(other, 100_000));
    }
    return circle(List.of(home("h", 0, 0, 0, adults, 0)), outlets);
  }

  private static int full(DayStatistics day) {
    return day.formats().stream()
        .map(FormatNeeds::outcomes)
        .mapToInt(outcomes -> outcomes.get(NeedOutcome.FULL))
        .sum();
  }

  @Test
  void whoFindsOneShopFullIsServedByTheOther() {
    DayStatistics day = day(crowded(2_000, outlet("other", 400, 0, "shop")), demand(20));
    assertThat(day.served()).isEqualTo(day.needs());
    assertThat(day.outings().furtherAttempts()).isGreaterThan(1_000);
    assertThat(day.outings().servedAfterAll()).isEqualTo(day.outings().furtherAttempts());
    assertThat(day.visits().get(0).turnedAway()).isEqualTo(day.outings().furtherAttempts());
    // Who goes on walks 8 s, 312 s and 320 s.
    assertThat(day.walkSeconds()).isGreaterThanOrEqualTo(640L * day.outings().furtherAttempts());
  }

  @Test
  void withoutAFurtherAttemptTheNeedEndsAtTheFullShop() {
    Demand once = demand(10).with(BehaviorParameter.FURTHER_ATTEMPTS, 0);
    DayStatistics day = day(crowded(2_000, outlet("other", 400, 0, "shop")), once);
    assertThat(day.outings().furtherAttempts()).isZero();
    assertThat(full(day)).isEqualTo(day.visits().get(0).turnedAway()).isGreaterThan(1_000);
  }

  @Test
  void whatWasWalkedInVainCountsAgainstWhatIsAccepted() {
    // 400 m and 400 m are 640 s, and ten minutes are accepted; from home the other is too far.
    Circle circle =
        circle(
            List.of(home("h", 0, 0, 0, 2_000, 0)),
            List.of(
                capacity(outlet("full", 400, 0, "shop"), 1),
                capacity(outlet("other", 800, 0, "shop"), 100_000)));
    // Errands are not linked, and so few that nobody has two in a row.
    DayStatistics day = day(circle, seldom(10));
    assertThat(day.outings().furtherAttempts()).isZero();
    assertThat(full(day)).isPositive();
    assertThat(day.visits().get(1).total()).isZero();
    assertThat(day(circle, seldom(11)).visits().get(1).total()).isPositive();
  }

  @Test
  void theSecondChoiceIsTheLogitAmongTheRestFromWhereOneStands() {
    Circle circle =
        crowded(
            30_000,
            area(outlet("near", 210, 0, "shop"), 100),
            area(outlet("far", 10, 500, "shop"), 100));
    DayStatistics day = day(circle, demand(60));
    // 160 s and 400 s from the full shop; one in a hundred goes straight to one of them.
    double near = Math.exp(-0.0031 * 160);
    double far = Math.exp(-0.0031 * 400);
    long[] visits = {day.visits().get(1).total(), day.visits().get(2).total()};
    double[] expected = {
      (visits[0] + visits[1]) * near / (near + far), (visits[0] + visits[1]) * far / (near + far)
    };
    assertThat(visits[0] + visits[1]).isGreaterThan(25_000);
    assertThat(new ChiSquareTest().chiSquareTest(expected, visits)).isGreaterThan(0.001);
  }

  @Test
  void everyNeedEndsOnceAndEveryTripEndsAtHomeWhateverTheCircle() {
    SplittableRandom random = new SplittableRandom(20261123);
    for (int run = 0; run < 10; run++) {
      long seed = random.nextLong(1L << 32);
      Circle blocks = TestCircles.blocks(random.nextInt(200, 1_500), random.nextInt(30, 90));
      Circle circle =
          circle(
              blocks.homes(),
              blocks.outlets().stream()
                  .map(outlet -> capacity(outlet, random.nextInt(1, 20)))
                  .toList());
      DayModel model = new DayModel(circle, catalog(), linked(circle), TestCircles.table());
      CircleDay state = model.simulate(MONDAY, seed, ProgressListener.NONE);
      DayStatistics day = state.statistics();
      String where = "seed " + seed;
      assertThat(state.atRest()).as(where).isEqualTo(circle.residents());
      assertThat(state.homecomings()).as(where).isEqualTo(day.trips());
      int unserved = 0;
      for (FormatNeeds format : day.formats()) {
        unserved += format.needs() - format.outcomes().get(NeedOutcome.SERVED);
      }
      assertThat(day.served() + unserved).as(where).isEqualTo(day.needs());
      assertThat(day.visits().stream().mapToInt(OutletVisits::total).sum())
          .as(where)
          .isEqualTo(day.served());
      assertThat(day.visits().stream().mapToInt(OutletVisits::turnedAway).sum())
          .as(where)
          .isEqualTo(full(day) + day.outings().furtherAttempts());
      assertThat(day.outings().furtherAttempts()).as(where).isPositive();
      assertThat(day.outings().servedAfterAll())
          .as(where)
          .isBetween(0, day.outings().furtherAttempts());
      assertThat(day.outings().people()).as(where).isGreaterThanOrEqualTo(day.trips());
    }
  }
}
