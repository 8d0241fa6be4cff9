package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.circle;
import static org.lifecircle.simulation.mason.TestCircles.demand;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;

/** Which needs are received with effort. */
class EffortTest {

  private static final String FORMAT = "pharmacy";

  private static NeedCounts counts(Circle circle, Demand demand) {
    return new DayModel(circle, catalog(FORMAT), StraightWalks.of(circle), demand)
        .run(MONDAY, 5, ProgressListener.NONE)
        .counts();
  }

  /** Everybody goes once a day or so; nobody waits. */
  private static NeedCounts walking(double meters) {
    Circle circle =
        circle(List.of(home("h", 0, 0, 0, 400, 0)), List.of(outlet("o", meters, 0, FORMAT)));
    return counts(
        circle,
        demand(
            List.of(need(FORMAT, AgeGroup.ADULT, 7, "08:00-20:00=1")),
            List.of(service(FORMAT, 10, 0.02, 1_000))));
  }

  @Test
  void aWalkOfAQuarterOfWhatIsAcceptedIsNoEffort() {
    NeedCounts near = walking(180);
    assertThat(near.needs(0, NeedEnding.EASILY_SERVED)).isGreaterThan(200);
    assertThat(near.needs(0, NeedEnding.LONG_WALK)).isZero();
  }

  @Test
  void whoWalksLongerThanHalfOfThePeopleAcceptIsServedWithEffort() {
    // 780 m are about 10.5 minutes at the mean speed: who walks faster needs less than ten.
    NeedCounts far = walking(780);
    assertThat(far.needs(0, NeedEnding.LONG_WALK)).isGreaterThan(30);
    assertThat(far.needs(0, NeedEnding.EASILY_SERVED)).isGreaterThan(30);
    assertThat(far.needs(0, NeedEnding.TOO_FAR)).isGreaterThan(100);
    assertThat(far.needs(0, NeedEnding.LONG_WAIT)).isZero();
  }

  @Test
  void whoWaitsLongerThanHalfTheMeanPatienceIsServedWithEffort() {
    Circle circle =
        circle(List.of(home("h", 0, 0, 0, 400, 0)), List.of(outlet("o", 60, 0, FORMAT)));
    NeedCounts busy =
        counts(
            circle,
            demand(
                List.of(need(FORMAT, AgeGroup.ADULT, 7, "09:00-17:00=1")),
                List.of(service(FORMAT, 10, 1.5, 20))));
    assertThat(busy.needs(0, NeedEnding.LONG_WAIT)).isGreaterThan(20);
    assertThat(busy.needs(0, NeedEnding.LONG_WALK)).isZero();
    assertThat(busy.needs(0, NeedEnding.LONG_WALK_AND_WAIT)).isZero();
  }
}
