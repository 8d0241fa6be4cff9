package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A circle of a few homes and sites, drawn at random, and every choice of its sites: people from 0
 * to 9, homes that nothing reaches, outlets that exist, sites that are alike, costs and rooms.
 */
record SmallSiting(SiteWalks walks, SiteLimits limits, long[] costs, int limitSeconds) {

  static final int FAR = 60;

  static SmallSiting ofSeed(int seed) {
    Random random = new Random(seed);
    int homes = 1 + random.nextInt(14);
    int sites = random.nextInt(9);
    int[] now = new int[homes];
    for (int home = 0; home < homes; home++) {
      now[home] = random.nextInt(3) == 0 ? random.nextInt(2 * FAR) : SiteWalks.NOT_REACHED;
    }
    SiteWalks.Builder walks = SiteWalks.of(random.longs(homes, 0, 10).toArray(), now, FAR);
    List<int[][]> all = new ArrayList<>();
    for (int site = 0; site < sites; site++) {
      if (site > 0 && random.nextInt(6) == 0) {
        all.add(all.get(random.nextInt(site)));
      } else {
        double near = random.nextDouble();
        int[] reached =
            IntStream.range(0, homes).filter(home -> random.nextDouble() < near).toArray();
        all.add(new int[][] {reached, random.ints(reached.length, 0, FAR + 10).toArray()});
      }
      walks.site(all.get(site)[0], all.get(site)[1]);
    }
    long[] costs = random.longs(sites, 0, 2 + random.nextInt(30)).toArray();
    SiteLimits limits = SiteLimits.additions(random.nextInt(sites + 2));
    if (random.nextInt(3) == 0) {
      limits = limits.withBudget(costs, random.nextInt(60));
    }
    if (random.nextInt(4) == 0) {
      limits = limits.withRooms(random.ints(sites, 0, 1 + sites / 2 + 1).toArray());
    }
    return new SmallSiting(walks.build(), limits, costs, random.nextInt(FAR));
  }

  /** Every choice within the limits. */
  List<List<Integer>> choices(Predicate<List<Integer>> allowed) {
    List<List<Integer>> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << walks.sites(); bits++) {
      int chosen = bits;
      List<Integer> sites =
          IntStream.range(0, walks.sites())
              .filter(site -> (chosen >> site & 1) == 1)
              .boxed()
              .toList();
      if (allowed.test(sites)) {
        all.add(sites);
      }
    }
    return all;
  }

  long least(ToLongFunction<List<Integer>> value) {
    return choices(limits::allow).stream().mapToLong(value).min().orElseThrow();
  }

  long covered(List<Integer> sites) {
    int[] seconds = walks.secondsWith(sites);
    return IntStream.range(0, seconds.length)
        .filter(home -> seconds[home] <= limitSeconds)
        .mapToLong(walks::weight)
        .sum();
  }

  long personSeconds(List<Integer> sites) {
    int[] seconds = walks.secondsWith(sites);
    return IntStream.range(0, seconds.length)
        .mapToLong(home -> walks.weight(home) * seconds[home])
        .sum();
  }

  long longest(List<Integer> sites) {
    int[] seconds = walks.secondsWith(sites);
    return IntStream.range(0, seconds.length)
        .filter(home -> walks.weight(home) > 0)
        .mapToLong(home -> seconds[home])
        .max()
        .orElse(0);
  }

  /** The walks of the people who walk furthest, person by person. */
  long ofWorstOff(List<Integer> sites, long people) {
    int[] seconds = walks.secondsWith(sites);
    return IntStream.range(0, seconds.length)
        .boxed()
        .flatMap(
            home -> IntStream.range(0, (int) walks.weight(home)).mapToObj(one -> seconds[home]))
        .sorted(Comparator.reverseOrder())
        .limit(people)
        .mapToLong(each -> each)
        .sum();
  }

  /** The fewest sites that cover so many people and the least that as few cost. */
  Optional<long[]> fewestAndCheapest(long people) {
    return choices(sites -> covered(sites) >= people).stream()
        .map(sites -> new long[] {sites.size(), sites.stream().mapToLong(s -> costs[s]).sum()})
        .min(Arrays::compare);
  }
}
