package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
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
      FormatAccess inOrder = FormatAccess.sum(access, Map.of(PHARMACY, 3)).get(0);
      Collections.shuffle(access, random);

      assertThat(FormatAccess.sum(access, Map.of(PHARMACY, 3)).get(0))
          .as("seed %d", seed)
          .isEqualTo(inOrder);
    }
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

  private static FormatAccess sum(WalkingAccess... access) {
    return FormatAccess.sum(List.of(access), Map.of(PHARMACY, 1)).get(0);
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
