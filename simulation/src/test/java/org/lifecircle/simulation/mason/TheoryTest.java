package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.area;
import static org.lifecircle.simulation.mason.TestCircles.blocks;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.circle;
import static org.lifecircle.simulation.mason.TestCircles.demand;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;
import org.lifecircle.simulation.statistics.Estimate;

/** The model against what is known in closed form. */
class TheoryTest {

  private static Demand alike(Demand demand) {
    Demand alike = demand.with(BehaviorParameter.ACCEPTANCE_SPREAD, 0);
    for (AgeGroup group : AgeGroup.values()) {
      alike = alike.with(BehaviorParameter.paceVariation(group), 0);
    }
    return alike;
  }

  private static ServiceProfile counters(int places, double serviceMinutes) {
    return new ServiceProfile(
        "shop",
        10,
        new ServiceProfile.Serving(
            serviceMinutes, ServiceTime.EXPONENTIAL, 60 * places / serviceMinutes, 1e6),
        100,
        OpeningHours.ALWAYS,
        new Grounds(TestCircles.MADE_UP, Text.same("")));
  }

  @Test
  void theSharesOfVisitsAreTheAnalyticHuffProbabilities() {
    Outlet small = capacity(area(outlet("small", 100, 0, "shop"), 50), 100_000);
    Outlet large = capacity(area(outlet("large", 500, 0, "shop"), 800), 100_000);
    Outlet far = capacity(area(outlet("far", 0, 700, "shop"), 200), 100_000);
    Circle circle = circle(List.of(home("h", 0, 0, 0, 30_000, 0)), List.of(small, large, far));
    Demand demand =
        alike(
            demand(
                List.of(need("shop", AgeGroup.ADULT, 7, "08:00-20:00=1")),
                List.of(service("shop", 10, 1, 1e6))));
    DayStatistics day =
        new DayModel(circle, catalog("shop"), StraightWalks.of(circle), demand)
            .run(MONDAY, 17, ProgressListener.NONE);
    // 0.0031 a second; 80 s, 400 s and 560 s at 1.25 m/s; the square root of the area.
    double[] weights = {
      Math.sqrt(50) * Math.exp(-0.0031 * 80),
      Math.sqrt(800) * Math.exp(-0.0031 * 400),
      Math.sqrt(200) * Math.exp(-0.0031 * 560)
    };
    double sum = weights[0] + weights[1] + weights[2];
    double[] expected = new double[3];
    long[] visits = new long[3];
    for (int i = 0; i < 3; i++) {
      expected[i] = day.served() * weights[i] / sum;
      visits[i] = day.visits().get(i).total();
    }
    assertThat(day.served()).isGreaterThan(25_000);
    assertThat(new ChiSquareTest().chiSquareTest(expected, visits)).isGreaterThan(0.001);
  }

  /** Mean waits of many days of one outlet, seconds. */
  private static Estimate waits(int places, double serviceMinutes, double arrivalsPerHour) {
    // So many residents that hardly anybody is out when the next need arises.
    int residents = 5_000;
    Circle circle =
        circle(List.of(home("h", 0, 0, 0, residents, 0)), List.of(outlet("o", 5, 0, "shop")));
    Demand demand =
        alike(
            demand(
                List.of(
                    need(
                        "shop",
                        AgeGroup.ADULT,
                        arrivalsPerHour * 24 * 7 / residents,
                        "00:00-24:00=1")),
                List.of(counters(places, serviceMinutes))));
    DayModel model = new DayModel(circle, catalog("shop"), StraightWalks.of(circle), demand);
    double[] waits = new double[300];
    for (int seed = 0; seed < waits.length; seed++) {
      waits[seed] =
          model.run(MONDAY, seed, ProgressListener.NONE).visits().get(0).meanWaitSeconds();
    }
    return Estimate.of(waits, 0.999);
  }

  @Test
  void oneCounterWaitsAsLongAsTheQueueMM1() {
    // 36 an hour at a counter of 60 an hour: rho / (mu - lambda) = 0.6 / (24 / 3,600 s) = 90 s.
    Estimate wait = waits(1, 1, 36);
    assertThat(wait.contains(90)).as(wait.toString()).isTrue();
    assertThat(wait.halfWidth()).isLessThan(90 * 0.05);
  }

  @Test
  void threeCountersWaitAsLongAsTheQueueMM3() {
    // 45 an hour at three counters of 20 an hour: a = 2.25.
    double a = 2.25;
    double last = a * a * a / 6 / (1 - a / 3);
    double erlangC = last / (1 + a + a * a / 2 + last);
    double expected = erlangC / (60 - 45) * 3600;
    Estimate wait = waits(3, 3, 45);
    assertThat(wait.contains(expected)).as("%s, %s s", wait, expected).isTrue();
    assertThat(wait.halfWidth()).isLessThan(expected * 0.08);
  }

  @Test
  void tenTimesTheResidentsMakeTenTimesTheTrips() {
    // The blocks and outlets are the same; each home has ten times the people, each counter ten
    // times the capacity.
    Circle few = blocks(2_000, 60);
    Circle many =
        circle(
            few.homes().stream()
                .map(
                    home ->
                        home(
                            home.id(),
                            home.location().longitude() * StraightWalks.METERS_PER_DEGREE,
                            home.location().latitude() * StraightWalks.METERS_PER_DEGREE,
                            home.residents().children() * 10,
                            home.residents().adults() * 10,
                            home.residents().olderAdults() * 10))
                .toList(),
            few.outlets().stream().map(outlet -> capacity(outlet, 100_000)).toList());
    Circle wide =
        circle(
            few.homes(), few.outlets().stream().map(outlet -> capacity(outlet, 100_000)).toList());
    double one = trips(wide);
    double ten = trips(many);
    // Four standard errors of two Poisson counts.
    double error = 4 * Math.sqrt(ten + 100 * one);
    assertThat(ten).isCloseTo(10 * one, within(error));
  }

  private static double trips(Circle circle) {
    return new DayModel(circle, catalog(), StraightWalks.of(circle), Demand.standard())
        .run(MONDAY, 23, ProgressListener.NONE)
        .trips();
  }
}
