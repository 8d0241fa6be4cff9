package org.lifecircle.simulation.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.simulation.siting.GraphSiting.Known;

/** Instances whose optima were proved by others, and more of their kinds. */
class KnownOptimaTest {

  private static final int SMALL = 300;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static void median(Known known) {
    Siting siting =
        timed(
            known.siting(),
            "p-median",
            () -> PMedian.choose(known.siting().walks(), additions(known)));
    known.siting().isConsistent(siting, known.siting().personSeconds(siting.sites()));
    assertThat(siting.value()).as(known.siting().name()).isEqualTo(known.median());
    assertThat(siting.proved()).as(known.siting().name()).isTrue();
  }

  private static void center(Known known) {
    Siting siting =
        timed(
            known.siting(),
            "p-center",
            () -> PCenter.choose(known.siting().walks(), known.siting().p()));
    known.siting().isConsistent(siting, known.siting().longest(siting.sites()));
    assertThat(siting.value()).as(known.siting().name()).isEqualTo(known.center());
    assertThat(siting.proved()).as(known.siting().name()).isTrue();
  }

  private static SiteLimits additions(Known known) {
    return SiteLimits.additions(known.siting().p());
  }

  /** Says what came out; it must come within a minute. */
  private static Siting timed(GraphSiting graph, String what, Supplier<Siting> asked) {
    long start = System.nanoTime();
    Siting siting = asked.get();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "%s %s: %d vertices, p %d: value %d, bound %d, proved %b, %d ms%n",
        what,
        graph.name(),
        graph.walks().sites(),
        graph.p(),
        siting.value(),
        siting.bound(),
        siting.proved(),
        took.toMillis());
    assertThat(took).as(graph.name()).isLessThan(LONGEST);
    return siting;
  }

  private static Stream<Known> upTo(int vertices) {
    return GraphSiting.known().stream().filter(each -> each.siting().walks().sites() <= vertices);
  }

  @Test
  void theMediansOfUpToThreeHundredVerticesAreTheProvedOnes() {
    upTo(SMALL).forEach(KnownOptimaTest::median);
  }

  @Test
  void theCentersOfUpToThreeHundredVerticesAreTheProvedOnes() {
    upTo(SMALL).forEach(KnownOptimaTest::center);
  }

  @Test
  @Tag("slow")
  void theMediansOfAllInstancesAreTheProvedOnes() {
    upTo(Integer.MAX_VALUE).forEach(KnownOptimaTest::median);
  }

  @Test
  @Tag("slow")
  void theCentersOfAllInstancesAreTheProvedOnes() {
    upTo(Integer.MAX_VALUE).forEach(KnownOptimaTest::center);
  }

  @Test
  @Tag("slow")
  void graphsDrawnInTheSameWayAreWithinAThousandthOfTheirBound() {
    for (int seed = 0; seed < 20; seed++) {
      int vertices = 100 * (1 + seed % 9);
      int[] shares = {20, 10, 5, 3};
      int p = seed % 5 == 0 ? 5 : vertices / shares[seed % 4];
      isWithinAThousandth(GraphSiting.random(seed, vertices, p));
    }
  }

  @Test
  @Tag("slow")
  void pointsInThePlaneAreWithinAThousandthOfTheirBound() {
    for (int seed = 0; seed < 10; seed++) {
      isWithinAThousandth(GraphSiting.plane(seed, 100 + 50 * seed, 5 + 5 * (seed % 4)));
    }
  }

  private static void isWithinAThousandth(GraphSiting graph) {
    Siting median =
        timed(
            graph,
            "p-median",
            () -> PMedian.choose(graph.walks(), SiteLimits.additions(graph.p())));
    graph.isConsistent(median, graph.personSeconds(median.sites()));
    assertThat(median.gap()).as(graph.name()).isLessThanOrEqualTo(0.001);
    Siting center = timed(graph, "p-center", () -> PCenter.choose(graph.walks(), graph.p()));
    graph.isConsistent(center, graph.longest(center.sites()));
    assertThat(center.proved()).as(graph.name()).isTrue();
  }

  @Test
  void asManySitesAsVerticesLeaveNoWalk() {
    for (int p : new int[] {40, 41, 100}) {
      GraphSiting graph = GraphSiting.random(p, 40, p);
      assertThat(PMedian.choose(graph.walks(), SiteLimits.additions(p)).value()).isZero();
      assertThat(PCenter.choose(graph.walks(), p).value()).isZero();
    }
  }

  @Test
  void ofSitesThatAreAlikeTheFirstOnesAreTaken() {
    SiteWalks.Builder walks =
        SiteWalks.of(new long[] {1, 1, 1}, new int[] {90, 90, SiteWalks.NOT_REACHED}, 100);
    IntStream.range(0, 6).forEach(k -> walks.site(new int[] {k % 3}, new int[] {10}));
    SiteWalks alike = walks.build();

    assertThat(PMedian.choose(alike, SiteLimits.additions(3)).sites()).containsExactly(2, 0, 1);
    assertThat(MaximalCoverage.within(alike, 20, SiteLimits.additions(2)).sites())
        .containsExactly(0, 1);
    assertThat(PCenter.choose(alike, 1).value()).isEqualTo(90);
    assertThat(PartialCover.reach(alike, 20, 3, new long[0]).orElseThrow().value()).isEqualTo(3);
  }

  @Test
  void equalQuestionsHaveEqualAnswers() {
    GraphSiting graph = GraphSiting.plane(7, 120, 8);
    List<Siting> twice =
        IntStream.range(0, 2)
            .mapToObj(time -> PMedian.choose(graph.walks(), SiteLimits.additions(8)))
            .toList();
    assertThat(twice.get(0)).isEqualTo(twice.get(1));
  }
}
