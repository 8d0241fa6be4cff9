package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lifecircle.simulation.siting.SiteLimits;
import org.lifecircle.simulation.siting.SiteWalks;

/**
 * What walks to additions cost, for thousands of pairs of a format and a site: nothing is kept for
 * a pair, its cost is looked up from the seconds to its site. A demand point is a resident group
 * for one format; points of a format stand together.
 */
final class PairCosts {

  /**
   * What a walk to one format costs.
   *
   * @param firstPoint the first demand point of the format
   * @param comesHome whether nobody walks, so that a walk takes no time
   * @param bySecond the cost by seconds; longer walks cost as much as the last
   */
  record Costs(int firstPoint, boolean comesHome, int[] bySecond) {}

  final List<Addition> pairs;
  final SiteLimits limits;
  final long[] weights;
  final int[] now;
  private final CandidateWalks walks;
  private final Costs[] costs;

  /**
   * Costs of pairs.
   *
   * @param costs for each pair those of its format
   * @param weights people at each demand point
   * @param now what each demand point costs without additions
   */
  PairCosts(
      CandidateWalks walks,
      List<Addition> pairs,
      List<Costs> costs,
      long[] weights,
      int[] now,
      SiteLimits limits) {
    this.walks = walks;
    this.pairs = List.copyOf(pairs);
    this.costs = costs.toArray(Costs[]::new);
    this.weights = weights;
    this.now = now;
    this.limits = limits;
  }

  /** Of every walk only what is more than a threshold costs. */
  PairCosts above(int threshold) {
    List<Costs> higher = new ArrayList<>();
    Costs before = null;
    for (Costs one : costs) {
      if (before != null && before.firstPoint == one.firstPoint) {
        higher.add(higher.get(higher.size() - 1));
        continue;
      }
      int[] rest = IntStream.of(one.bySecond).map(cost -> Math.max(0, cost - threshold)).toArray();
      higher.add(new Costs(one.firstPoint, one.comesHome, rest));
      before = one;
    }
    int[] rested = IntStream.of(now).map(cost -> Math.max(0, cost - threshold)).toArray();
    return new PairCosts(walks, pairs, higher, weights, rested, limits);
  }

  int groups() {
    return walks.groups();
  }

  int firstPoint(int pair) {
    return costs[pair].firstPoint;
  }

  /** What the demand points of a pair's format cost with it alone, group by group. */
  void read(int pair, int[] into) {
    Costs of = costs[pair];
    int[] table = of.bySecond;
    int[] seconds = walks.foundSeconds(pairs.get(pair).site());
    for (int group = 0; group < seconds.length; group++) {
      int walk = of.comesHome ? 0 : seconds[group];
      into[group] = table[walk < table.length ? walk : table.length - 1];
    }
  }

  /**
   * What a pair costs at prices of the demand points, each for one of its people: below 0 where it
   * saves something.
   */
  double reduced(int pair, double[] price) {
    Costs of = costs[pair];
    int[] table = of.bySecond;
    int[] seconds = walks.foundSeconds(pairs.get(pair).site());
    double sum = 0;
    for (int group = 0; group < seconds.length; group++) {
      int point = of.firstPoint + group;
      double most = price[point];
      if (most > 0 && weights[point] > 0) {
        int walk = of.comesHome ? 0 : seconds[group];
        int cost = table[walk < table.length ? walk : table.length - 1];
        if (cost < most) {
          sum += weights[point] * (cost - most);
        }
      }
    }
    return sum;
  }

  /** What a pair saves where the demand points cost so much. */
  long gain(int pair, int[] best) {
    Costs of = costs[pair];
    int[] table = of.bySecond;
    int[] seconds = walks.foundSeconds(pairs.get(pair).site());
    long gain = 0;
    for (int group = 0; group < seconds.length; group++) {
      int point = of.firstPoint + group;
      int most = best[point];
      if (most > 0) {
        int walk = of.comesHome ? 0 : seconds[group];
        int cost = table[walk < table.length ? walk : table.length - 1];
        gain += cost < most ? weights[point] * (most - cost) : 0;
      }
    }
    return gain;
  }

  /** What every demand point costs with pairs. */
  int[] with(Iterable<Integer> chosen) {
    int[] best = now.clone();
    int[] own = new int[groups()];
    for (int pair : chosen) {
      read(pair, own);
      int first = firstPoint(pair);
      for (int group = 0; group < own.length; group++) {
        best[first + group] = Math.min(best[first + group], own[group]);
      }
    }
    return best;
  }

  /** What all people cost together. */
  long sum(int[] best) {
    long sum = 0;
    for (int point = 0; point < best.length; point++) {
      sum += weights[point] * best[point];
    }
    return sum;
  }

  private record Entry(int pair, long gain) {}

  /**
   * One pair after another, always that which saves most of those that the limits still allow. A
   * gain never grows when something else was added before, so that only the pair on top is counted
   * again (Minoux 1978).
   */
  List<Integer> greedy() {
    PriorityQueue<Entry> queue =
        new PriorityQueue<>(
            Comparator.comparingLong((Entry one) -> -one.gain).thenComparingInt(Entry::pair));
    int[] best = now.clone();
    for (int pair = 0; pair < pairs.size(); pair++) {
      long gain = gain(pair, best);
      if (gain > 0) {
        queue.add(new Entry(pair, gain));
      }
    }
    List<Integer> chosen = new ArrayList<>();
    while (!queue.isEmpty() && chosen.size() < limits.additions()) {
      Entry top = queue.poll();
      if (!fits(chosen, top.pair)) {
        continue;
      }
      long gain = gain(top.pair, best);
      if (gain < top.gain) {
        if (gain > 0) {
          queue.add(new Entry(top.pair, gain));
        }
        continue;
      }
      chosen.add(top.pair);
      best = with(chosen);
    }
    return chosen;
  }

  /** Whether the limits allow a pair beside those that are chosen, of which there are fewer. */
  boolean fits(List<Integer> chosen, int pair) {
    long left = limits.budget() - limits.cost(chosen);
    return limits.cost(pair) <= left
        && chosen.stream().noneMatch(one -> limits.room(one) == limits.room(pair));
  }

  /**
   * Exchanges one pair for another as long as that saves something: for each pair in turn the best
   * that could stand in its place. What a pair of another format saves does not change thereby, so
   * that only the pairs of the formats concerned are counted again.
   */
  List<Integer> improved(List<Integer> from) {
    List<Integer> chosen = new ArrayList<>(from);
    long[] gains = new long[pairs.size()];
    countAgain(gains, with(chosen), pair -> true);
    int unchanged = 0;
    for (int at = 0; unchanged < chosen.size(); at = (at + 1) % chosen.size()) {
      List<Integer> others = new ArrayList<>(chosen);
      int old = others.remove(at);
      int format = firstPoint(old);
      int[] best = with(others);
      long most = gain(old, best);
      int exchanged = old;
      for (int pair = 0; pair < pairs.size(); pair++) {
        long gain = firstPoint(pair) == format ? gain(pair, best) : gains[pair];
        if (gain > most && fits(others, pair)) {
          most = gain;
          exchanged = pair;
        }
      }
      unchanged = exchanged == old ? unchanged + 1 : 0;
      if (exchanged != old) {
        chosen.set(at, exchanged);
        int other = firstPoint(exchanged);
        countAgain(
            gains, with(chosen), one -> firstPoint(one) == format || firstPoint(one) == other);
      }
    }
    return List.copyOf(chosen);
  }

  private void countAgain(long[] gains, int[] best, IntPredicate which) {
    for (int pair = 0; pair < gains.length; pair++) {
      gains[pair] = which.test(pair) ? gain(pair, best) : gains[pair];
    }
  }

  /** How many walks some pairs have that cost less than what exists. */
  long entries(Iterable<Integer> some) {
    long entries = 0;
    int[] own = new int[groups()];
    for (int pair : some) {
      read(pair, own);
      for (int group = 0; group < own.length; group++) {
        int point = firstPoint(pair) + group;
        entries += weights[point] > 0 && own[group] < now[point] ? 1 : 0;
      }
    }
    return entries;
  }

  /** A table of some pairs, numbered in their order. */
  SiteWalks table(List<Integer> some, int far) {
    SiteWalks.Builder builder = SiteWalks.of(weights, now, far);
    int[] own = new int[groups()];
    for (int pair : some) {
      read(pair, own);
      int first = firstPoint(pair);
      int[] groups =
          IntStream.range(0, own.length)
              .filter(group -> weights[first + group] > 0 && own[group] < now[first + group])
              .toArray();
      builder.site(
          IntStream.of(groups).map(group -> first + group).toArray(),
          IntStream.of(groups).map(group -> own[group]).toArray());
    }
    return builder.build();
  }

  /** The limits of some pairs, numbered in their order. */
  SiteLimits limits(List<Integer> some) {
    SiteLimits own = SiteLimits.additions(limits.additions());
    if (limits.budget() < Long.MAX_VALUE) {
      own = own.withBudget(some.stream().mapToLong(limits::cost).toArray(), limits.budget());
    }
    return own.withRooms(some.stream().mapToInt(limits::room).toArray());
  }

  /** The numbers of all pairs. */
  List<Integer> all() {
    return IntStream.range(0, pairs.size()).boxed().toList();
  }
}
