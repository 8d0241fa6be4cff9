package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;

/** Who lives above the shop never finds it too far, and who comes to an event comes once. */
class DoorstepTest {

  private static final Circle CIRCLE =
      TestCircles.circle(
          List.of(home("h", 0, 0, 0, 20_000, 0)), List.of(outlet("shop", 0, 0, "shop")));

  private static DayStatistics day(NeedRate need, double scale, double doorstepSeconds) {
    Demand demand =
        TestCircles.demand(List.of(need), List.of(TestCircles.service("shop", 10, 0.001, 600)))
            .with(BehaviorParameter.ACCEPTANCE_SPREAD, 0.5)
            .with(BehaviorParameter.DEMAND_SCALE, scale)
            .with(BehaviorParameter.DOORSTEP_SECONDS, doorstepSeconds);
    FormatCatalog formats = catalog("shop");
    return new DayModel(CIRCLE, formats, StraightWalks.of(CIRCLE), demand)
        .run(MONDAY, 1, ProgressListener.NONE);
  }

  private static NeedRate often(double perWeek) {
    return TestCircles.need("shop", AgeGroup.ADULT, perWeek, "08:00-20:00=1");
  }

  private static NeedRate once(double share) {
    return NeedRate.ofShare(
        "shop",
        AgeGroup.ADULT,
        share,
        HourProfile.parse("08:00-20:00=1"),
        new Grounds(TestCircles.MADE_UP, Text.same("")));
  }

  private static int tooFar(DayStatistics day) {
    return day.formats().get(0).outcomes().get(NeedOutcome.TOO_FAR);
  }

  @Test
  void theShopAtOnesOwnDoorIsNeverTooFar() {
    assertThat(tooFar(day(often(7), 1, 60))).isZero();
    // Without the doorstep the logistic law calls it so for one need in nine.
    assertThat(tooFar(day(often(7), 1, 0))).isGreaterThan(1_000);
  }

  @Test
  void aShareOfThePeopleComeEachOnce() {
    assertThat(day(once(1), 1, 60).needs()).isEqualTo(20_000);
    assertThat(day(once(1), 0.2, 60).needs()).as("an event is not scaled").isEqualTo(20_000);
    // Five standard deviations of a binomial number about 6,000.
    assertThat(day(once(0.3), 1, 60).needs()).isBetween(5_676, 6_324);
    assertThat(day(once(0), 1, 60).needs()).isZero();
  }

  @Test
  void theScaleOfDemandIsThatOfTheNeeds() {
    int all = day(often(7), 1, 60).needs();
    assertThat(all).isBetween(19_293, 20_707);
    assertThat(day(often(7), 0.25, 60).needs()).isBetween(4_646, 5_354);
  }
}
