package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormatAccessTest {

  private static final String PHARMACY = "pharmacy";

  @Test
  void residentsAreCountedWithinASecondsLimitThatIsIncluded() {
    FormatAccess access = sum(walk("a", 100, 899), walk("b", 50, 900), walk("c", 10, 901));

    assertThat(access.residentsWithin(898)).isZero();
    assertThat(access.residentsWithin(899)).isEqualTo(100);
    assertThat(access.residentsWithin(900)).isEqualTo(150);
    assertThat(access.residentsWithin(901)).isEqualTo(160);
  }

  @Test
  void whoReachesNoOutletStillCountsAsAResident() {
    FormatAccess access = sum(walk("a", 30, 60), nowhere("b", 70));

    assertThat(access.residents()).isEqualTo(100);
    assertThat(access.residentsWithin(Integer.MAX_VALUE)).isEqualTo(30);
  }

  @Test
  void theMedianIsTheWalkOfTheMiddleResident() {
    assertThat(sum(walk("a", 50, 60), walk("b", 50, 120)).medianSeconds())
        .isEqualTo(OptionalInt.of(60));
    assertThat(sum(walk("a", 49, 60), walk("b", 51, 120)).medianSeconds())
        .isEqualTo(OptionalInt.of(120));
  }

  @Test
  void thereIsNoMedianWhenFewerThanHalfReachAnyOutlet() {
    assertThat(sum(walk("a", 49, 60), nowhere("b", 51)).medianSeconds()).isEmpty();
    assertThat(sum(walk("a", 50, 60), nowhere("b", 50)).medianSeconds()).hasValue(60);
  }

  @Test
  void homesThatWalkTheSameTimeAreOneStep() {
    assertThat(sum(walk("a", 1, 60), walk("b", 2, 60)).steps())
        .containsExactly(new FormatAccess.Step(60, 3));
  }

  @Test
  void mixedMeasurementsCountAsTheLeastExact() {
    WalkingAccess surveyed =
        new WalkingAccess(group("b", 1), PHARMACY, OptionalInt.of(60), Measurement.SURVEY);

    assertThat(sum(walk("a", 1, 60), surveyed).measurement()).isEqualTo(Measurement.SURVEY);
  }

  @Test
  void theOrderOfTheHomesDoesNotMatter() {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      List<WalkingAccess> access = new ArrayList<>();
      for (int home = 0; home < 40; home++) {
        access.add(walk("home " + home, random.nextInt(30), random.nextInt(1_800)));
      }
      FormatAccess inOrder =
          FormatAccess.sum(access, Map.of(PHARMACY, 3), OutletSearch.COMPLETE).get(0);
      Collections.shuffle(access, random);

      assertThat(FormatAccess.sum(access, Map.of(PHARMACY, 3), OutletSearch.COMPLETE).get(0))
          .as("seed %d", seed)
          .isEqualTo(inOrder);
    }
  }

  @Test
  void aVeryLongWalkChangesNoOtherStep() {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      List<WalkingAccess> access = new ArrayList<>();
      SortedMap<Integer, Integer> residents = new TreeMap<>();
      for (int home = 0; home < 300; home++) {
        WalkingAccess one = walk("home " + home, 1 + random.nextInt(30), random.nextInt(3_000));
        access.add(one);
        residents.merge(one.walkSeconds().getAsInt(), one.group().residents(), Math::addExact);
      }
      assertThat(sum(access.toArray(WalkingAccess[]::new)).steps())
          .as("seed %d", seed)
          .isEqualTo(steps(residents));
      access.add(walk("far", 7, Integer.MAX_VALUE));
      residents.put(Integer.MAX_VALUE, 7);
      assertThat(sum(access.toArray(WalkingAccess[]::new)).steps())
          .as("seed %d", seed)
          .isEqualTo(steps(residents));
    }
  }

  private static List<FormatAccess.Step> steps(SortedMap<Integer, Integer> residents) {
    return residents.entrySet().stream()
        .map(step -> new FormatAccess.Step(step.getKey(), step.getValue()))
        .toList();
  }

  @Test
  void moreResidentsCannotReachThanLiveHere() {
    assertThatThrownBy(
            () ->
                new FormatAccess(
                    PHARMACY, 1, 10, List.of(new FormatAccess.Step(60, 11)), Measurement.NETWORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11 residents reach an outlet, but only 10 live here");
  }

  @Test
  void aWalkOfEightToTwelveMinutesIsCertainAfterTwelveAndPossibleAfterEight() {
    FormatAccess access =
        sum(
            new WalkingAccess(
                group("edge", 30),
                PHARMACY,
                OptionalInt.of(700),
                new WalkingAccess.Bounds(OptionalInt.of(480), OptionalInt.of(720)),
                Measurement.NETWORK),
            new WalkingAccess(
                group("far", 10),
                PHARMACY,
                OptionalInt.of(630),
                new WalkingAccess.Bounds(OptionalInt.of(600), OptionalInt.empty()),
                Measurement.NETWORK),
            walk("near", 60, 60));
    assertThat(access.residentsWithin(719)).isEqualTo(60);
    assertThat(access.residentsWithin(720)).isEqualTo(90);
    assertThat(access.residentsWithin(3600)).isEqualTo(90);
    assertThat(access.residentsWithinAtMost(479)).isEqualTo(60);
    assertThat(access.residentsWithinAtMost(480)).isEqualTo(90);
    assertThat(access.residentsWithinAtMost(600)).isEqualTo(100);
  }

  @Test
  void whereOutletsMayHaveBeenOverlookedEverybodyPerhapsReachesOne() {
    FormatAccess access =
        FormatAccess.sum(
                List.of(walk("a", 40, 900), nowhere("b", 60)),
                Map.of(PHARMACY, 1),
                OutletSearch.of(Completeness.USUALLY))
            .get(0);
    assertThat(access.residentsWithin(900)).isEqualTo(40);
    assertThat(access.residentsWithinAtMost(1)).isEqualTo(100);
  }

  @Test
  void walksShorterThanTheirShortestAreRefused() {
    assertThatThrownBy(
            () ->
                new FormatAccess(
                    PHARMACY,
                    new FormatAccess.Supply(1, Completeness.COMPLETE),
                    10,
                    List.of(new FormatAccess.Step(60, 5)),
                    List.of(new FormatAccess.Step(61, 9)),
                    Measurement.NETWORK))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new WalkingAccess(
                    group("a", 1),
                    PHARMACY,
                    OptionalInt.of(60),
                    new WalkingAccess.Bounds(OptionalInt.of(61), OptionalInt.empty()),
                    Measurement.NETWORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("within its bounds");
    assertThatThrownBy(() -> new WalkingAccess.Bounds(OptionalInt.of(61), OptionalInt.of(60)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WalkingAccess.Bounds(OptionalInt.empty(), OptionalInt.of(60)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FormatAccess sum(WalkingAccess... access) {
    return FormatAccess.sum(List.of(access), Map.of(PHARMACY, 1), OutletSearch.COMPLETE).get(0);
  }

  private static WalkingAccess walk(String home, int residents, int seconds) {
    return new WalkingAccess(
        group(home, residents), PHARMACY, OptionalInt.of(seconds), Measurement.NETWORK);
  }

  private static WalkingAccess nowhere(String home, int residents) {
    return new WalkingAccess(
        group(home, residents), PHARMACY, OptionalInt.empty(), Measurement.NETWORK);
  }

  private static ResidentGroup group(String home, int residents) {
    return new ResidentGroup(home, AgeGroup.ADULT, residents);
  }
}
