package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every choice of pairs costs at least, and which pairs no better choice can hold. Every
 * demand point may be served by none or by several of the chosen pairs, at a price for each that is
 * missing or too many (Lagrangian relaxation of the assignment, Cornuejols, Fisher and Nemhauser
 * 1977). Prices are improved over some of the pairs; now and then all pairs are priced, which gives
 * a bound that holds for all of them, and those that would lower it most are looked at from then
 * on.
 */
final class PairBound {

  /** Pairs of each format that are looked at first, spread over all. */
  private static final int SPREAD = 24;

  /** Pairs of each format that come in when all are priced. */
  private static final int COMING = 6;

  /** Steps between two pricings of all pairs. */
  private static final int STEPS = 50;

  /** Steps without a better bound after which steps get shorter. */
  private static final int PATIENCE = 8;

  private static final double MOMENTUM = 0.5;

  /** Sums of so many doubles are off by less than this share. */
  private static final double ROUNDING = 1e-9;

  private final PairCosts costs;
  private final double incumbent;

  /** The pairs that are looked at, with what their points cost with them. */
  private final Map<Integer, int[]> active = new LinkedHashMap<>();

  /**
   * By pair: what it saves at the prices that it was looked at with; no number where it was not.
   */
  private final double[] saving;

  private final Looked ofActive;
  private final Looked ofAll;

  /** By demand point, for each of its people. */
  private double[] price;

  private double[] bestPrice;
  private double stride = 1;
  private double bound = Double.NEGATIVE_INFINITY;
  private double[] reduced = new double[0];
  private double[] lastReduced = new double[0];
  private double displaced;

  /**
   * A bound.
   *
   * @param incumbent what the best choice that is known costs; there is no need to know that others
   *     cost more than this
   * @param start a good choice
   */
  PairBound(PairCosts costs, long incumbent, List<Integer> start) {
    this.costs = costs;
    this.incumbent = incumbent;
    saving = new double[costs.pairs.size()];
    Arrays.fill(saving, Double.NaN);
    start.forEach(this::activate);
    Map<Integer, List<Integer>> byFormat = new LinkedHashMap<>();
    for (int pair : costs.all()) {
      byFormat.computeIfAbsent(costs.firstPoint(pair), f -> new ArrayList<>()).add(pair);
    }
    for (List<Integer> ofFormat : byFormat.values()) {
      int every = Math.max(1, ofFormat.size() / SPREAD);
      for (int i = 0; i < ofFormat.size(); i += every) {
        activate(ofFormat.get(i));
      }
    }
    price = new double[costs.now.length];
    for (int point = 0; point < price.length; point++) {
      price[point] = costs.now[point];
    }
    bestPrice = price.clone();
    ofActive = new Looked();
    ofAll = new Looked();
  }

  private void activate(int pair) {
    int[] own = new int[costs.groups()];
    costs.read(pair, own);
    active.putIfAbsent(pair, own);
  }

  /** Begins with the prices of another bound. */
  PairBound from(PairBound other) {
    for (int point = 0; point < price.length; point++) {
      price[point] = Math.min(costs.now[point], other.bestPrice[point]);
    }
    other.active.keySet().forEach(this::activate);
    return this;
  }

  /** Improves the prices in rounds, until nothing better than the incumbent can be left. */
  PairBound improve(int rounds) {
    for (int round = 0; round < rounds && !isReached(); round++) {
      descend();
      priceAll();
    }
    return this;
  }

  /** Whether no choice is better than the incumbent. */
  boolean isReached() {
    return bound() >= incumbent;
  }

  /** What every choice costs at least, of all pairs. */
  long bound() {
    if (bound == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    double slack = 1e-6 + ROUNDING * Math.abs(incumbent);
    return Math.max(0, (long) Math.ceil(bound - slack));
  }

  /** The pairs that a better choice may hold. */
  List<Integer> left() {
    double slack = 1e-6 + ROUNDING * Math.abs(incumbent);
    if (costs.limits.budget() < Long.MAX_VALUE || reduced.length == 0) {
      return costs.all();
    }
    return costs.all().stream()
        .filter(pair -> bound + reduced[pair] - displaced - slack < incumbent)
        .toList();
  }

  /** A choice of pairs at the prices of now. */
  private record Selection(List<Integer> pairs, double sum, double last) {}

  private void descend() {
    double[] direction = new double[price.length];
    double[] best = bestPrice;
    double most = Double.NEGATIVE_INFINITY;
    int idle = 0;
    for (int step = 0; step < STEPS; step++) {
      List<Integer> paying = new ArrayList<>();
      boolean[] changed = ofActive.changed();
      active.forEach(
          (pair, own) -> {
            int first = costs.firstPoint(pair);
            if (changed[first / costs.groups()] || Double.isNaN(saving[pair])) {
              saving[pair] = reduced(first, own);
            }
            if (saving[pair] < 0) {
              paying.add(pair);
            }
          });
      Selection selection = select(paying, saving);
      double now = priceSum() + selection.sum;
      if (now > most) {
        most = now;
        best = price.clone();
        idle = 0;
      } else if (++idle % PATIENCE == 0) {
        stride /= 2;
      }
      if (!move(selection.pairs, direction, stride * Math.max(1, incumbent * 1.001 - now))) {
        break;
      }
    }
    price = best.clone();
  }

  private double priceSum() {
    double sum = 0;
    for (int point = 0; point < price.length; point++) {
      sum += price[point] * costs.weights[point];
    }
    return sum;
  }

  private double reduced(int first, int[] own) {
    double sum = 0;
    for (int group = 0; group < own.length; group++) {
      int point = first + group;
      if (own[group] < price[point]) {
        sum += costs.weights[point] * (own[group] - price[point]);
      }
    }
    return sum;
  }

  /** The prices with which pairs were looked at last. */
  private final class Looked {

    private final double[] at;

    Looked() {
      at = new double[costs.now.length];
      Arrays.fill(at, Double.NaN);
    }

    /** Which formats have other prices than last time; now is the last time. */
    boolean[] changed() {
      int groups = costs.groups();
      boolean[] changed = new boolean[at.length / groups];
      for (int format = 0; format < changed.length; format++) {
        int from = format * groups;
        changed[format] = !Arrays.equals(at, from, from + groups, price, from, from + groups);
      }
      System.arraycopy(price, 0, at, 0, at.length);
      return changed;
    }
  }

  /** Moves the prices; false where there is nowhere to go. */
  private boolean move(List<Integer> chosen, double[] direction, double length) {
    int[] served = new int[price.length];
    for (int pair : chosen) {
      int[] own = active.get(pair);
      int first = costs.firstPoint(pair);
      for (int group = 0; group < own.length; group++) {
        served[first + group] += own[group] < price[first + group] ? 1 : 0;
      }
    }
    double square = 0;
    for (int point = 0; point < price.length; point++) {
      int missing = 1 - served[point];
      boolean stays = costs.weights[point] == 0 || missing > 0 && price[point] >= costs.now[point];
      direction[point] = stays ? 0 : missing + MOMENTUM * direction[point];
      square += costs.weights[point] * direction[point] * direction[point];
    }
    if (square < 1e-9) {
      return false;
    }
    for (int point = 0; point < price.length; point++) {
      double moved = price[point] + length / square * direction[point];
      price[point] = Math.max(0, Math.min(moved, costs.now[point]));
    }
    return true;
  }

  /** Prices all pairs, keeps the bound if it is better, and looks at further pairs from now on. */
  private void priceAll() {
    boolean[] changed = ofAll.changed();
    double[] all = new double[costs.pairs.size()];
    List<Integer> paying = new ArrayList<>();
    Map<Integer, List<Integer>> coming = new LinkedHashMap<>();
    for (int pair = 0; pair < all.length; pair++) {
      boolean again = changed[costs.firstPoint(pair) / costs.groups()];
      all[pair] = again ? costs.reduced(pair, price) : lastReduced[pair];
      if (all[pair] < 0) {
        paying.add(pair);
        coming.computeIfAbsent(costs.firstPoint(pair), f -> new ArrayList<>()).add(pair);
      }
    }
    lastReduced = all;
    Selection selection = select(paying, all);
    double here = priceSum() + selection.sum;
    if (here > bound) {
      bound = here;
      bestPrice = price.clone();
      reduced = all;
      displaced = selection.last;
    }
    for (List<Integer> ofFormat : coming.values()) {
      ofFormat.stream()
          .filter(pair -> !active.containsKey(pair))
          .sorted(Comparator.comparingDouble(pair -> all[pair]))
          .limit(COMING)
          .forEach(this::activate);
    }
    selection.pairs.forEach(this::activate);
  }

  /**
   * The pairs that cost least together: of one room one, and no more than there may be.
   *
   * @param paying those that save something
   * @param saved by pair: what it saves, below 0
   */
  private Selection select(List<Integer> paying, double[] saved) {
    Map<Integer, Integer> ofRoom = new LinkedHashMap<>();
    for (int pair : paying) {
      ofRoom.merge(costs.limits.room(pair), pair, (a, b) -> saved[b] < saved[a] ? b : a);
    }
    List<Integer> best = new ArrayList<>(ofRoom.values());
    best.sort(Comparator.comparingDouble(pair -> saved[pair]));
    List<Integer> first = best.subList(0, Math.min(best.size(), costs.limits.additions()));
    double[] values = first.stream().mapToDouble(pair -> saved[pair]).toArray();
    double sum = Arrays.stream(values).sum();
    boolean full = first.size() == costs.limits.additions();
    Selection byCount = new Selection(List.copyOf(first), sum, full ? last(values) : 0);
    if (costs.limits.cost(first) <= costs.limits.budget()) {
      return byCount;
    }
    Selection byMoney = affordable(paying, saved);
    return byMoney.sum > byCount.sum ? byMoney : byCount;
  }

  private static double last(double[] values) {
    return values.length == 0 ? 0 : values[values.length - 1];
  }

  /** Those that save most for their money, whatever their rooms; of the last one a part. */
  private Selection affordable(List<Integer> paying, double[] saved) {
    List<Integer> order = new ArrayList<>(paying);
    // What costs nothing comes first.
    order.sort(Comparator.comparingDouble(pair -> saved[pair] / costs.limits.cost(pair)));
    List<Integer> taken = new ArrayList<>();
    double left = costs.limits.budget();
    double sum = 0;
    for (int pair : order) {
      long cost = costs.limits.cost(pair);
      taken.add(pair);
      if (cost > left) {
        sum += saved[pair] * left / cost;
        break;
      }
      sum += saved[pair];
      left -= cost;
    }
    return new Selection(taken, sum, 0);
  }
}
