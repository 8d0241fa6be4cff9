package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.standards.facts.LevelDemand;

/**
 * Where so many formats want the same room that not all branches are gone through: two homes 1 km
 * apart, one room between them that both reach, and many beside each that the other does not; a few
 * people live farther away, so that one home alone is less than half of the residents.
 */
class ManyBranchesTest {

  private static final Coordinate MIDDLE = new Coordinate(116.4, 39.9);
  private static final int ROOM_BETWEEN_METERS = -400;
  private static final int HOME_METERS = 500;
  private static final int FAR_HOME_METERS = 2_100;
  private static final int NEAREST_ROOM_METERS = 750;
  private static final int ROOMS_BESIDE = 20;

  private final CircleData data =
      CircleData.of(
          Circle.of(
                  CircleProfile.of("two ends", "nowhere", LocalDate.of(2026, 11, 23), MIDDLE),
                  List.of(
                      home("west", -HOME_METERS, 100),
                      home("east", HOME_METERS, 100),
                      home("far", FAR_HOME_METERS, 4)),
                  List.of())
              .withSearch(OutletSearch.COMPLETE),
          RandomField.map());
  private final PlanField field = RandomField.of(data, rooms());

  private static Home home(String id, int east, int people) {
    return Home.counted(id, id, at(east), 40, new AgeCounts(0, people, 0));
  }

  /** A place so many meters east of the room between the homes. */
  private static Coordinate at(int east) {
    double meters = ROOM_BETWEEN_METERS + east;
    return new Coordinate(
        MIDDLE.longitude() + meters / LocalMetric.at(MIDDLE.latitude()).metersPerDegreeEast(),
        MIDDLE.latitude());
  }

  private static List<CandidateSite> rooms() {
    List<CandidateSite> rooms = new ArrayList<>();
    rooms.add(room(0, 0));
    for (int i = 0; i < ROOMS_BESIDE; i++) {
      rooms.add(room(rooms.size(), NEAREST_ROOM_METERS + 2 * i));
      rooms.add(room(rooms.size(), -NEAREST_ROOM_METERS - 2 * i));
    }
    return rooms;
  }

  private static CandidateSite room(int number, int east) {
    return new CandidateSite(
        PlanPlace.Origin.LISTED, "s" + number, "", at(east), CandidateSite.Room.NOT_KNOWN);
  }

  @Test
  void whatIsFoundThenReachesTheLevelAndSaysHowManyAreNecessaryAtLeast() {
    LevelDemand next = LevelSearch.next(field).orElseThrow();
    LevelSearch.Found found = LevelSearch.of(field, LevelChoice.First.FEWEST).orElseThrow();

    assertThat(RandomField.judged(data, field, found.additions()).level())
        .isGreaterThanOrEqualTo(next.level());
    assertThat(found.additions()).extracting(Addition::site).doesNotHaveDuplicates();
    assertThat(found.proved()).isFalse();
    // All but one of the formats take two rooms; the branches that are left take fewer.
    assertThat(found.atLeast()).isPositive().isLessThan(found.additions().size());
    long formats = found.additions().stream().map(Addition::format).distinct().count();
    assertThat((long) found.atLeast()).isGreaterThan(formats);
  }

  @Test
  void thePlanCallsItNotProvedAndHasTheBound() {
    PlanOptions options =
        new PlanOptions(
            PlanAim.LEVEL,
            OptionalInt.empty(),
            OptionalLong.empty(),
            PlanOptions.Tables.NONE,
            GroupWeights.ALIKE,
            RandomField.OPTIONS);
    PlanSearch.Found plan = PlanSearch.of(field, options);
    LevelSearch.Found way = LevelSearch.of(field, LevelChoice.First.FEWEST).orElseThrow();

    assertThat(plan.additions()).hasSameSizeAs(way.additions()).allMatch(Addition::forLevel);
    assertThat(plan.proof().proved()).isFalse();
    assertThat(plan.proof().value()).isEqualTo(way.additions().size());
    assertThat(plan.proof().bound()).isEqualTo(way.atLeast());
    assertThat(plan.proof().gap())
        .isCloseTo(1 - (double) way.atLeast() / way.additions().size(), within(1e-9));
    assertThat(plan.proof().forLevel())
        .hasValueSatisfying(
            level -> {
              assertThat(level.fewest()).isFalse();
              assertThat(level.atLeast()).isEqualTo(way.atLeast());
            });
  }
}
