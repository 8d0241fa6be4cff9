package org.lifecircle.simulation.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is chosen is beaten by any of all choices of 500 small circles. */
class ExhaustiveSitingTest {

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  private static void isProved(Siting siting, SmallSiting circle) {
    assertThat(siting.proved()).isTrue();
    assertThat(siting.bound()).isEqualTo(siting.value());
    assertThat(siting.gap()).isZero();
    assertThat(circle.limits().allow(siting.sites())).isTrue();
    assertThat(siting.cost()).isEqualTo(circle.limits().cost(siting.sites()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noChoiceCoversMorePeople(int seed) {
    SmallSiting circle = SmallSiting.ofSeed(seed);
    Siting siting = MaximalCoverage.within(circle.walks(), circle.limitSeconds(), circle.limits());
    long now = circle.covered(List.of());

    isProved(siting, circle);
    assertThat(now + siting.value()).isEqualTo(circle.covered(siting.sites()));
    assertThat(siting.value()).isEqualTo(-circle.least(sites -> -circle.covered(sites)) - now);
    assertThat(siting.gains().stream().mapToLong(gain -> gain).sum()).isEqualTo(siting.value());
    assertThat(siting.gains()).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noChoiceLetsAllWalkLess(int seed) {
    SmallSiting circle = SmallSiting.ofSeed(seed);
    Siting siting = PMedian.choose(circle.walks(), circle.limits());

    isProved(siting, circle);
    assertThat(siting.value()).isEqualTo(circle.personSeconds(siting.sites()));
    assertThat(siting.value()).isEqualTo(circle.least(circle::personSeconds));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noChoiceMakesTheLongestWalkShorter(int seed) {
    SmallSiting circle = SmallSiting.ofSeed(seed);
    SiteLimits limits = SiteLimits.additions(circle.limits().additions());
    SmallSiting free =
        new SmallSiting(circle.walks(), limits, circle.costs(), circle.limitSeconds());
    Siting siting = PCenter.choose(circle.walks(), limits.additions());

    isProved(siting, free);
    assertThat(siting.value()).isEqualTo(circle.longest(siting.sites()));
    assertThat(siting.value()).isEqualTo(free.least(free::longest));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noChoiceLetsTheWorstOffWalkLess(int seed) {
    SmallSiting circle = SmallSiting.ofSeed(seed);
    long tenth = (circle.walks().totalWeight() + 9) / 10;
    long third = circle.walks().totalWeight() / 3;

    Siting siting = WorstOff.tenth(circle.walks(), circle.limits());
    isProved(siting, circle);
    assertThat(siting.value()).isEqualTo(circle.ofWorstOff(siting.sites(), tenth));
    assertThat(siting.value()).isEqualTo(circle.least(sites -> circle.ofWorstOff(sites, tenth)));
    assertThat(WorstOff.choose(circle.walks(), circle.limits(), third).value())
        .isEqualTo(circle.least(sites -> circle.ofWorstOff(sites, third)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void soManyPeopleAreCoveredByNoFewerAndNoCheaperSites(int seed) {
    SmallSiting circle = SmallSiting.ofSeed(seed);
    long people = circle.walks().totalWeight() * (seed % 10 + 1) / 10;
    Optional<Siting> siting =
        PartialCover.reach(circle.walks(), circle.limitSeconds(), people, circle.costs());
    Optional<long[]> best = circle.fewestAndCheapest(people);

    assertThat(siting.isPresent()).isEqualTo(best.isPresent());
    if (best.isPresent()) {
      assertThat(siting.orElseThrow().proved()).isTrue();
      assertThat(circle.covered(siting.orElseThrow().sites())).isGreaterThanOrEqualTo(people);
      assertThat(siting.orElseThrow().sites()).hasSize((int) best.orElseThrow()[0]);
      assertThat(new long[] {siting.orElseThrow().value(), siting.orElseThrow().cost()})
          .isEqualTo(best.orElseThrow());
    }
  }
}
