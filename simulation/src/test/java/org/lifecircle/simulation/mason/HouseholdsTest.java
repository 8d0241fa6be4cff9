package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.HouseholdKind;

/** Synthetic households: who lives with whom. */
class HouseholdsTest {

  private static final Demand DEMAND = Demand.standard();

  private static Circle circle(List<Home> homes) {
    return TestCircles.circle(homes, List.of(TestCircles.outlet("o", 0, 0, "shop")));
  }

  /** By number of people, of how many households; the last are larger ones. */
  private static int[] sizes(Households households) {
    int[] sizes = new int[HouseholdKind.LARGEST + 2];
    for (int h = 0; h < households.count(); h++) {
      sizes[Math.min(sizes.length - 1, households.size(h))]++;
    }
    return sizes;
  }

  private static int alone(Households households, AgeGroup group) {
    int alone = 0;
    for (int h = 0; h < households.count(); h++) {
      alone += households.size(h) == 1 ? households.people(h, group) : 0;
    }
    return alone;
  }

  @Test
  void everybodyIsInOneHouseholdAndNoChildLivesAlone() {
    SplittableRandom random = new SplittableRandom(20_261_129);
    for (int run = 0; run < 300; run++) {
      List<Home> homes = new ArrayList<>();
      for (int h = 0; h < 1 + random.nextInt(4); h++) {
        int most = 1 + random.nextInt(60);
        homes.add(
            TestCircles.home(
                "h" + run + "-" + h,
                h,
                0,
                random.nextInt(most),
                random.nextInt(most),
                random.nextInt(most)));
      }
      Circle circle = circle(homes);
      Households households = Households.of(circle, DEMAND);
      int[] members = new int[households.count() * AgeGroup.values().length];
      int resident = 0;
      int firstOfHome = 0;
      for (Home home : homes) {
        int last = firstOfHome - 1;
        for (AgeGroup group : AgeGroup.values()) {
          for (int i = 0; i < home.residents().of(group); i++) {
            int household = households.householdOf(resident++);
            assertThat(household).as("run %s", run).isGreaterThanOrEqualTo(firstOfHome);
            members[household * AgeGroup.values().length + group.ordinal()]++;
            last = Math.max(last, household);
          }
        }
        boolean grown =
            home.residents().of(AgeGroup.ADULT) + home.residents().of(AgeGroup.OLDER_ADULT) > 0;
        for (int h = firstOfHome; h <= last; h++) {
          int grownUps =
              households.people(h, AgeGroup.ADULT) + households.people(h, AgeGroup.OLDER_ADULT);
          assertThat(grownUps > 0 || !grown).as("run %s: %s", run, home).isTrue();
        }
        firstOfHome = last + 1;
      }
      assertThat(firstOfHome).as("run %s", run).isEqualTo(households.count());
      for (int h = 0; h < households.count(); h++) {
        for (AgeGroup group : AgeGroup.values()) {
          assertThat(members[h * AgeGroup.values().length + group.ordinal()])
              .as("run %s", run)
              .isEqualTo(households.people(h, group));
        }
      }
    }
  }

  /**
   * Shares of Fujian 2020 without larger households: 27.8, 26.8, 19.8, 14.5, 7.0 and 4.1 %, a mean
   * of 2.585. In homes of forty people the last ones are left alone a little too often: 30.6, 26.7,
   * 18.1, 13.9, 6.8 and 3.9 %.
   */
  @Test
  void householdsOfACircleHaveTheSizesOfTheCensus() {
    Households households = Households.of(TestCircles.blocks(20_600, 26), DEMAND);
    int[] sizes = sizes(households);
    double[] census = {0, 0.273, 0.263, 0.194, 0.142, 0.069, 0.04, 0};
    double all = Arrays.stream(census).sum();
    for (int size = 1; size < sizes.length; size++) {
      assertThat((double) sizes[size] / households.count())
          .as("%s of %s: %s", size, households.count(), Arrays.toString(sizes))
          .isCloseTo(census[size] / all, within(0.03));
    }
    assertThat(20_600.0 / households.count()).isCloseTo(2.585, within(0.1));
    // Of 3,914 older adults.
    double aloneShare = alone(households, AgeGroup.OLDER_ADULT) / 3_914.0;
    assertThat(aloneShare).isBetween(0.08, 0.18);
  }

  @Test
  void whoIsGivenOtherSizesLivesSo() {
    Demand pairs = DEMAND;
    for (int size = 1; size <= HouseholdKind.LARGEST; size++) {
      pairs = pairs.with(BehaviorParameter.householdsOf(size), size == 2 ? 1 : 0);
    }
    Households households =
        Households.of(circle(List.of(TestCircles.home("h", 0, 0, 0, 60, 40))), pairs);
    assertThat(sizes(households)[2]).isEqualTo(50);
    assertThat(households.count()).isEqualTo(50);
  }

  @Test
  void theHouseholdsOfAHomeAreTheSameWhateverElseTheCircleHas() {
    Home one = TestCircles.home("one", 0, 0, 7, 40, 12);
    Home other = TestCircles.home("other", 0, 0, 3, 9, 21);
    Households alone = Households.of(circle(List.of(one)), DEMAND);
    Households both = Households.of(circle(List.of(other, one)), DEMAND);
    int first = both.count() - alone.count();
    for (int h = 0; h < alone.count(); h++) {
      for (AgeGroup group : AgeGroup.values()) {
        assertThat(both.people(first + h, group)).isEqualTo(alone.people(h, group));
      }
    }
    // Another home of as many people has other households.
    List<int[]> sizes =
        IntStream.range(0, 9)
            .mapToObj(i -> circle(List.of(TestCircles.home("home-" + i, 0, 0, 7, 40, 12))))
            .map(circle -> sizes(Households.of(circle, DEMAND)))
            .toList();
    assertThat(sizes.stream().map(Arrays::toString).distinct().count()).isGreaterThan(2);
  }

  @Test
  void childrenOfAHomeWithNobodyGrownStayTogether() {
    Households households =
        Households.of(circle(List.of(TestCircles.home("h", 0, 0, 5, 0, 0))), DEMAND);
    assertThat(households.count()).isEqualTo(1);
    assertThat(households.size(0)).isEqualTo(5);
  }
}
