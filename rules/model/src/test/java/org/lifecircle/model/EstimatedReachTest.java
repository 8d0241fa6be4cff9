package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shares of residents who were estimated: as small and as large as they can be, and no more. */
class EstimatedReachTest {

  private static final Coordinate PLACE = new Coordinate(116.48, 39.91);
  private static final Home.Estimates NUMBER = new Home.Estimates(true, false);
  private static final Home.Estimates AGES = new Home.Estimates(false, true);

  /** Half to twice as many; at most 35 % children and 50 % older adults. */
  private static final ResidentEstimates HALF_TO_TWICE = new ResidentEstimates(50, 200, 35, 50, 0);

  private static Home home(String id, int adults, Home.Estimates estimates) {
    return new Home(id, id, PLACE, 0, new AgeCounts(0, adults, 0), estimates);
  }

  private static WalkingAccess walk(Home home, AgeGroup group, int seconds) {
    return new WalkingAccess(
        new ResidentGroup(home.id(), group, home.residents().of(group)),
        "pharmacy",
        seconds < 0 ? OptionalInt.empty() : OptionalInt.of(seconds),
        Measurement.NETWORK);
  }

  private static FormatAccess sum(
      List<Home> homes, List<WalkingAccess> walks, ResidentEstimates estimates) {
    Circle circle =
        Circle.of(
                CircleProfile.of("Circle", "City", LocalDate.of(2026, 11, 22), PLACE),
                homes,
                List.of())
            .withSearch(OutletSearch.COMPLETE);
    return FormatAccess.sum(circle, walks, Optional.of(estimates)).get(0);
  }

  @Test
  void eightyOfAHundredAreTwoThirdsAtLeastIfTheyAreHalfAsManyAndTheOthersAreCounted() {
    Home near = home("near", 80, NUMBER);
    Home far = home("far", 20, Home.Estimates.NONE);
    FormatAccess access =
        sum(
            List.of(near, far),
            List.of(walk(near, AgeGroup.ADULT, 100), walk(far, AgeGroup.ADULT, 1000)),
            HALF_TO_TWICE);
    assertThat(access.residents()).isEqualTo(100);
    // 40 of 60 at least, 160 of 180 at most.
    assertThat(access.residentsWithin(900)).isEqualTo(66);
    assertThat(access.residentsWithinAtMost(900)).isEqualTo(89);
    assertThat(access.residentsWithin(1000)).isEqualTo(100);
  }

  @Test
  void whatEverybodyReachesIsReachedByAllHoweverManyTheyAre() {
    Home one = home("one", 80, Home.Estimates.ALL);
    Home other = home("other", 20, Home.Estimates.ALL);
    List<WalkingAccess> walks = new ArrayList<>();
    for (AgeGroup group : AgeGroup.values()) {
      walks.add(walk(one, group, 300));
      walks.add(walk(other, group, 400));
    }
    FormatAccess access = sum(List.of(one, other), walks, HALF_TO_TWICE);
    assertThat(access.residentsWithin(400)).isEqualTo(100);
    assertThat(access.residentsWithinAtMost(299)).isZero();
  }

  @Test
  void wherePeopleAreCountedAndAgesAreNotTheSlowerGroupsMayBeMore() {
    Home home = new Home("h", "h", PLACE, 0, new AgeCounts(15, 60, 25), AGES);
    FormatAccess access =
        sum(
            List.of(home),
            List.of(
                walk(home, AgeGroup.CHILD, 950),
                walk(home, AgeGroup.ADULT, 800),
                walk(home, AgeGroup.OLDER_ADULT, 1100)),
            HALF_TO_TWICE);
    // All but 35 % children and 50 % older adults; perhaps there are neither.
    assertThat(access.residentsWithin(900)).isBetween(14, 15);
    assertThat(access.residentsWithinAtMost(900)).isEqualTo(100);
    assertThat(access.residentsWithin(1000)).isBetween(49, 50);
  }

  @Test
  void ofAFewPeopleNobodyKnowsTheAges() {
    assertThat(new ResidentEstimates(50, 200, 35, 50, 10).mostMillionths(AgeGroup.CHILD, 10))
        .isEqualTo(1_000_000);
    assertThat(new ResidentEstimates(50, 200, 35, 50, 10).mostMillionths(AgeGroup.CHILD, 1000))
        .isBetween(360_000, 360_001);
  }

  @Test
  void countedHomesAreSummedAsEver() {
    Home home = home("h", 7, Home.Estimates.NONE);
    FormatAccess access =
        sum(List.of(home), List.of(walk(home, AgeGroup.ADULT, 60)), HALF_TO_TWICE);
    assertThat(access.steps()).containsExactly(new FormatAccess.Step(60, 7));
    assertThat(access.soonest()).isEqualTo(access.steps());
  }

  /** Every corner of the box of homes is gone through: the bound is reached and never passed. */
  @Test
  void theLeastAndTheMostAreThoseOfSomeNumbersOfResidentsAndOfNoOthers() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Home> homes = new ArrayList<>();
      List<WalkingAccess> walks = new ArrayList<>();
      int count = 1 + random.nextInt(6);
      for (int h = 0; h < count; h++) {
        Home home =
            new Home(
                "h" + h,
                "h" + h,
                PLACE,
                0,
                new AgeCounts(
                    2 * random.nextInt(30), 2 + 2 * random.nextInt(50), 2 * random.nextInt(40)),
                random.nextInt(4) == 0 ? Home.Estimates.NONE : NUMBER);
        homes.add(home);
        for (AgeGroup group : AgeGroup.values()) {
          walks.add(walk(home, group, random.nextInt(5) == 0 ? -1 : 100 * random.nextInt(9)));
        }
      }
      FormatAccess access = sum(homes, walks, HALF_TO_TWICE);
      int seconds = 100 * random.nextInt(9);
      double least = 1;
      double most = 0;
      for (int corner = 0; corner < 1 << count; corner++) {
        double share = share(homes, walks, seconds, corner);
        least = Math.min(least, share);
        most = Math.max(most, share);
      }
      // Rounded to whole residents, and parts of a home to millionths.
      double all = access.residents();
      assertThat(access.residentsWithin(seconds) / all)
          .as("seed %d, at least", seed)
          .isLessThanOrEqualTo(least + 1e-12)
          .isGreaterThan(least - 1 / all - 1e-5);
      assertThat(access.residentsWithinAtMost(seconds) / all)
          .as("seed %d, at most", seed)
          .isGreaterThanOrEqualTo(most - 1e-12)
          .isLessThan(most + 1 / all + 1e-5);
    }
  }

  /** The share if the homes whose bit is set have twice as many residents and the others half. */
  private static double share(
      List<Home> homes, List<WalkingAccess> walks, int seconds, int corner) {
    double reached = 0;
    double all = 0;
    for (int h = 0; h < homes.size(); h++) {
      Home home = homes.get(h);
      double times = !home.residentsEstimated() ? 1 : (corner >> h & 1) == 1 ? 2 : 0.5;
      all += times * home.residents().total();
      for (WalkingAccess walk : walks) {
        if (walk.group().homeId().equals(home.id())
            && walk.walkSeconds().orElse(Integer.MAX_VALUE) <= seconds) {
          reached += times * walk.group().residents();
        }
      }
    }
    return reached / all;
  }

  @Test
  void anEstimateLiesBetweenItsLeastAndItsMost() {
    assertThatThrownBy(() -> new ResidentEstimates(101, 200, 35, 50, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ResidentEstimates(50, 99, 35, 50, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PeopleCount(5, 6, 7)).isInstanceOf(IllegalArgumentException.class);
    assertThat(HALF_TO_TWICE.residents(home("h", 7, NUMBER))).isEqualTo(new PeopleCount(7, 3, 14));
  }
}
