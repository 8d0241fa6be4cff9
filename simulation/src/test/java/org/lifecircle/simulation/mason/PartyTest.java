package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.demand;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.party;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Companions;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.HouseholdKind;
import org.lifecircle.simulation.demand.PartyTakes;
import org.lifecircle.simulation.network.walks.DerivedWalks;

/** Residents and those who go with them. */
class PartyTest {

  /** Children walk half as fast as everybody else. */
  private record SlowChildren(StraightWalks walks) implements DerivedWalks {
    @Override
    public int seconds(int home, int outlet, AgeGroup group) {
      return walks.seconds(home, outlet, group) * (group == AgeGroup.CHILD ? 2 : 1);
    }
  }

  private static Circle family(int children, int adults, int perHour) {
    return circle(List.of(home("h", 0, 0, children, adults, 0)), perHour);
  }

  /** Homes of two adults with a child, who can but live together. */
  private static Circle families(int homes, int perHour) {
    return circle(
        IntStream.range(0, homes).mapToObj(h -> home("h" + h, 0, 0, 1, 2, 0)).toList(), perHour);
  }

  private static Circle circle(List<Home> homes, int perHour) {
    return TestCircles.circle(homes, List.of(capacity(outlet("o", 250, 0, "shop"), perHour)));
  }

  private static DayStatistics day(Circle circle, String companions, PartyTakes takes) {
    Demand demand =
        demand(
            List.of(need("shop", AgeGroup.ADULT, 7, "08:00-20:00=1")),
            List.of(service("shop", 60, 1, 0)));
    demand = demand.with(BehaviorParameter.ACCEPTANCE_SPREAD, 0);
    for (int size = 1; size <= HouseholdKind.LARGEST; size++) {
      demand = demand.with(BehaviorParameter.householdsOf(size), size == 3 ? 1 : 0);
    }
    for (AgeGroup group : AgeGroup.values()) {
      demand = demand.with(BehaviorParameter.paceVariation(group), 0);
    }
    if (!companions.isEmpty()) {
      demand = demand.withParties(List.of(party("shop", AgeGroup.ADULT, companions, takes)));
    }
    return new DayModel(circle, catalog("shop"), new SlowChildren(StraightWalks.of(circle)), demand)
        .run(MONDAY, 3, ProgressListener.NONE);
  }

  @Test
  void aPartyWalksAtItsSlowestMembersSpeed() {
    Circle circle = families(150, 100_000);
    DayStatistics alone = day(circle, "", PartyTakes.ONE);
    DayStatistics together = day(circle, "child=1", PartyTakes.ONE);
    // 250 m at 1.25 m/s are 200 s one way, for a child 400 s.
    assertThat(alone.walkSeconds()).isEqualTo(400L * alone.trips());
    assertThat(together.trips()).isEqualTo(alone.trips()).isPositive();
    assertThat(together.walkSeconds()).isEqualTo(2 * 800L * together.trips());
    assertThat(together.meanWalkMinutes()).isEqualTo(800 / 60.0);
    for (AgeGroup group : List.of(AgeGroup.CHILD, AgeGroup.ADULT)) {
      assertThat(together.groups().get(group.ordinal()).walkSeconds())
          .isEqualTo(800L * together.trips());
    }
  }

  @Test
  void aPartyIsOneVisitOfSeveralPeople() {
    DayStatistics day = day(families(150, 100_000), "adult+child=1", PartyTakes.ONE);
    assertThat(day.visits().get(0).total()).isEqualTo(day.served()).isEqualTo(day.trips());
    assertThat(day.visits().get(0).people()).isEqualTo(3 * day.served());
    assertThat(day.outings().people()).isEqualTo(3 * day.trips());
    // Three people on every cell of the way, there and back.
    assertThat(day.footfall().counts().stream().mapToInt(i -> i).max().orElseThrow())
        .isEqualTo(6 * day.trips());
  }

  @Test
  void whoHasNobodyAtHomeGoesAlone() {
    DayStatistics day = day(family(0, 300, 100_000), "child=1", PartyTakes.ONE);
    assertThat(day.outings().people()).isEqualTo(day.trips()).isPositive();
    DayStatistics single = day(family(0, 1, 100_000), "adult=1", PartyTakes.ONE);
    assertThat(single.outings().people()).isEqualTo(single.trips());
  }

  @Test
  void whoGoesAlongIsOfTheHouseholdAndNotOfTheBuilding() {
    Circle families = families(150, 100_000);
    List<Home> apart = new ArrayList<>(families.homes());
    apart.replaceAll(h -> home(h.id(), 0, 0, 0, 3, 0));
    apart.add(home("children", 0, 0, 150, 50, 0));
    DayStatistics together = day(families, "child=1", PartyTakes.ONE);
    DayStatistics day = day(circle(apart, 100_000), "child=1", PartyTakes.ONE);
    assertThat(together.outings().people()).isEqualTo(2 * together.trips());
    // Of 450 adults only the fifty who live with children take one along.
    assertThat((double) day.outings().people() / day.trips()).isBetween(1.05, 1.2);
    // In one building of as many people it depends on who lives with whom.
    DayStatistics building = day(family(150, 300, 100_000), "child=1", PartyTakes.ONE);
    assertThat((double) building.outings().people() / building.trips()).isBetween(1.5, 1.95);
  }

  @Test
  void asManyGoTogetherAsTheTableSays() {
    DayStatistics day = day(families(2_000, 100_000), "child=0.3 adult+child=0.1", PartyTakes.ONE);
    double expected = Companions.parse("child=0.3 adult+child=0.1").get(0).share() + 2 * 0.1;
    double more = (double) day.outings().people() / day.trips() - 1;
    // Four standard errors of the mean of 0, 1 or 2 people.
    assertThat(more).isCloseTo(expected, within(4 * Math.sqrt(0.45 / day.trips())));
  }

  @Test
  void wherePeopleTakeASeatEachFewerPartiesAreServed() {
    Circle circle = families(1_500, 60);
    DayStatistics one = day(circle, "child=1", PartyTakes.ONE);
    DayStatistics each = day(circle, "child=1", PartyTakes.EACH);
    assertThat(each.needs()).isEqualTo(one.needs());
    // The door turns nobody away while nobody is served; a pair holds the counter twice as long.
    assertThat((double) each.served() / one.served()).isBetween(0.45, 0.62);
    assertThat(each.served() + each.visits().get(0).turnedAway()).isEqualTo(each.needs());
  }

  @Test
  void whoGoesAloneIsNotTouchedByTheParties() {
    Circle circle = families(150, 100_000);
    assertThat(day(circle, "child=0", PartyTakes.EACH)).isEqualTo(day(circle, "", PartyTakes.ONE));
  }
}
