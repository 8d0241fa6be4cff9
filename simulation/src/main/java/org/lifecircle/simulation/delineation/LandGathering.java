package org.lifecircle.simulation.delineation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.delineation.Delineation.Gathered;
import org.lifecircle.simulation.delineation.Delineation.Limits;
import org.lifecircle.simulation.network.ways.LocalMetric;

/** Gathers the homes of one land around middles. */
final class LandGathering {

  /** Rounds in which groups are split; a round splits every group that needs it. */
  private static final int MOST_ROUNDS = 40;

  /** Steps in which middles move after a change. */
  private static final int STEPS = 5;

  /** Steps in which middles move after a group was given to others, where that serves. */
  private static final int MERGE_STEPS = 3;

  /** So many of the nearest groups may take the homes of one that is given up. */
  private static final int NEIGHBORS = 8;

  /** Walks that are so many times as long as those of a circle are looked at when merging. */
  private static final int WALKS_LOOKED_AT = 3;

  /** A group whose residents are twice those of a usual one gets this share of a walk more. */
  private static final double HANDICAP = 0.1;

  /** No handicap is larger than this share of a circle's walk. */
  private static final double MOST_HANDICAP = 0.5;

  /** A group of which more than one resident in so many lives too far is split. */
  private static final int FAR_ONE_IN = 20;

  private final WalkingGround ground;
  private final List<DoorOfHome> doors;
  private final Limits limits;
  private final NearestMiddles search;

  /** Walks that cost more are not found. */
  private final int lookedAt;

  private List<Integer> middles = new ArrayList<>();
  private int[] handicaps = new int[0];

  /** By door. */
  private int[] group;

  private int[] walk;

  /** Doors of one land, by place. */
  LandGathering(WalkingGround ground, List<DoorOfHome> doors, Limits limits) {
    this(ground, doors, limits, new NearestMiddles(ground), Integer.MAX_VALUE);
  }

  private LandGathering(
      WalkingGround ground,
      List<DoorOfHome> doors,
      Limits limits,
      NearestMiddles search,
      int lookedAt) {
    this.ground = ground;
    this.doors = doors;
    this.limits = limits;
    this.search = search;
    this.lookedAt = lookedAt;
  }

  List<Gathered> gather() {
    long residents = DoorOfHome.residents(doors);
    int count = (int) Math.max(1, Math.round((double) residents / limits.residents()));
    List<List<DoorOfHome>> parts = new ArrayList<>();
    divide(doors, count, parts);
    middles = new ArrayList<>(parts.stream().map(ground::middle).distinct().toList());
    handicaps = new int[middles.size()];
    settle(2 * STEPS);
    for (int round = 0; round < MOST_ROUNDS && split(); round++) {
      settle(STEPS);
    }
    Set<List<Integer>> refused = new LinkedHashSet<>();
    while (merge(refused)) {
      // until nothing is too small that could be merged
    }
    return groups();
  }

  /** Halves places by residents along the longer side, again and again. */
  private static void divide(List<DoorOfHome> all, int count, List<List<DoorOfHome>> parts) {
    if (count == 1 || all.size() == 1) {
      parts.add(all);
      return;
    }
    LocalMetric metric = LocalMetric.at(all.get(0).home().location().latitude());
    boolean wide =
        spread(all.stream().mapToDouble(door -> door.home().location().longitude()).toArray())
                * metric.metersPerDegreeEast()
            >= spread(all.stream().mapToDouble(door -> door.home().location().latitude()).toArray())
                * metric.metersPerDegreeNorth();
    Comparator<DoorOfHome> byLongitude =
        Comparator.comparingDouble(door -> door.home().location().longitude());
    Comparator<DoorOfHome> byLatitude =
        Comparator.comparingDouble(door -> door.home().location().latitude());
    List<DoorOfHome> sorted =
        all.stream()
            .sorted(
                (wide
                        ? byLongitude.thenComparing(byLatitude)
                        : byLatitude.thenComparing(byLongitude))
                    .thenComparing(door -> door.home().id()))
            .toList();
    int first = count / 2;
    long wanted = (long) DoorOfHome.residents(all) * first / count;
    long sum = 0;
    int cut = 0;
    while (cut < sorted.size() - 1 && (cut == 0 || sum < wanted)) {
      sum += sorted.get(cut++).residents();
    }
    divide(sorted.subList(0, cut), first, parts);
    divide(sorted.subList(cut, sorted.size()), count - first, parts);
  }

  private static double spread(double[] degrees) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double one : degrees) {
      least = Math.min(least, one);
      most = Math.max(most, one);
    }
    return most - least;
  }

  /** Middles move to their residents, and handicaps follow the sizes. */
  private void settle(int steps) {
    assign();
    for (int step = 0; step < steps; step++) {
      List<List<DoorOfHome>> parts = parts();
      List<Integer> moved = new ArrayList<>();
      List<Integer> kept = new ArrayList<>();
      for (int m = 0; m < middles.size(); m++) {
        if (!parts.get(m).isEmpty()) {
          int middle = ground.middle(parts.get(m));
          if (!moved.contains(middle)) {
            moved.add(middle);
            kept.add(balanced(m, parts.get(m)));
          }
        }
      }
      middles = moved;
      int least = kept.stream().mapToInt(Integer::intValue).min().orElseThrow();
      handicaps = kept.stream().mapToInt(one -> one - least).toArray();
      assign();
    }
  }

  private int balanced(int middle, List<DoorOfHome> part) {
    double over = (double) DoorOfHome.residents(part) / limits.residents() - 1;
    double most = MOST_HANDICAP * limits.millimeters();
    double wanted =
        handicaps[middle] + HANDICAP * limits.millimeters() * Math.max(-1, Math.min(1, over));
    return (int) Math.round(Math.max(-most, Math.min(most, wanted)));
  }

  private void assign() {
    search.run(middles, handicaps, lookedAt);
    group = new int[doors.size()];
    walk = new int[doors.size()];
    for (int d = 0; d < group.length; d++) {
      NearestMiddles.Belonging own = search.of(doors.get(d).ends());
      group[d] = own.middle();
      walk[d] =
          own.middle() < 0
              ? WalkingGround.NOT_REACHED
              : own.cost() - handicaps[own.middle()] + doors.get(d).millimeters();
    }
  }

  /** By middle its doors, in their order; who gets to no middle stays with the first. */
  private List<List<DoorOfHome>> parts() {
    List<List<DoorOfHome>> parts = new ArrayList<>();
    middles.forEach(middle -> parts.add(new ArrayList<>()));
    for (int d = 0; d < group.length; d++) {
      parts.get(Math.max(0, group[d])).add(doors.get(d));
    }
    return parts;
  }

  private long beyond(int middle) {
    return IntStream.range(0, group.length)
        .filter(d -> Math.max(0, group[d]) == middle && walk[d] > limits.millimeters())
        .mapToLong(d -> doors.get(d).residents())
        .sum();
  }

  /** Splits what is too large or too wide; says whether anything was split. */
  private boolean split() {
    List<List<DoorOfHome>> parts = parts();
    List<Integer> after = new ArrayList<>();
    List<Integer> burdens = new ArrayList<>();
    boolean changed = false;
    for (int m = 0; m < middles.size(); m++) {
      int residents = DoorOfHome.residents(parts.get(m));
      long far = beyond(m);
      boolean tooMany = residents > limits.most();
      boolean tooWide = far * FAR_ONE_IN > residents && residents >= 2 * limits.fewest();
      List<List<DoorOfHome>> halves = new ArrayList<>();
      if (tooMany || tooWide) {
        divide(parts.get(m), 2, halves);
      }
      List<Integer> two =
          halves.stream()
              .map(ground::middle)
              .filter(one -> !after.contains(one))
              .distinct()
              .toList();
      if (two.size() == 2) {
        changed = true;
        after.addAll(two);
        burdens.add(handicaps[m]);
        burdens.add(handicaps[m]);
      } else if (!after.contains(middles.get(m))) {
        after.add(middles.get(m));
        burdens.add(handicaps[m]);
      }
    }
    middles = after;
    handicaps = burdens.stream().mapToInt(Integer::intValue).toArray();
    return changed;
  }

  /**
   * Gives the homes of one group that has fewer than half of the residents that are aimed at to its
   * neighbors, where nearly everybody then still walks no longer than a circle allows; says whether
   * there was one.
   *
   * @param refused takes what was tried in vain: a group's middle and those of its neighbors
   */
  private boolean merge(Set<List<Integer>> refused) {
    assign();
    List<List<DoorOfHome>> parts = parts();
    List<Integer> small =
        IntStream.range(0, middles.size())
            .boxed()
            .filter(m -> 2 * DoorOfHome.residents(parts.get(m)) < limits.residents())
            .sorted(
                Comparator.<Integer>comparingInt(m -> DoorOfHome.residents(parts.get(m)))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int m : small) {
      List<Integer> near = neighbors(m);
      List<Integer> tried = new ArrayList<>(List.of(middles.get(m)));
      near.forEach(n -> tried.add(middles.get(n)));
      if (near.isEmpty() || refused.contains(tried)) {
        continue;
      }
      long before = tooFar(m, parts) + near.stream().mapToLong(n -> tooFar(n, parts)).sum();
      for (int steps : List.of(MERGE_STEPS, 0)) {
        LandGathering without = without(m, near, parts, steps);
        if (without.parts().stream().allMatch(one -> DoorOfHome.residents(one) <= limits.most())
            && without.tooFar() <= before) {
          replace(m, near, without);
          return true;
        }
      }
      refused.add(tried);
    }
    return false;
  }

  /** The groups whose middles lie nearest to that of another, on the straight line. */
  private List<Integer> neighbors(int group) {
    Coordinate middle = ground.place(middles.get(group));
    return IntStream.range(0, middles.size())
        .boxed()
        .filter(m -> m != group)
        .sorted(
            Comparator.<Integer>comparingInt(
                    m -> LocalMetric.millimeters(middle, ground.place(middles.get(m))))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NEIGHBORS)
        .toList();
  }

  /** The homes of a group and of its neighbors gathered around the middles of the neighbors. */
  private LandGathering without(
      int m, List<Integer> near, List<List<DoorOfHome>> parts, int steps) {
    List<DoorOfHome> around = new ArrayList<>(parts.get(m));
    near.forEach(n -> around.addAll(parts.get(n)));
    LandGathering local =
        new LandGathering(ground, around, limits, search, WALKS_LOOKED_AT * limits.millimeters());
    local.middles = new ArrayList<>(near.stream().map(middles::get).toList());
    local.handicaps = near.stream().mapToInt(n -> handicaps[n]).toArray();
    local.settle(steps);
    return local;
  }

  private void replace(int m, List<Integer> near, LandGathering others) {
    List<Integer> after = new ArrayList<>();
    List<Integer> burdens = new ArrayList<>();
    for (int i = 0; i < middles.size(); i++) {
      if (i != m && !near.contains(i)) {
        after.add(middles.get(i));
        burdens.add(handicaps[i]);
      }
    }
    for (int i = 0; i < others.middles.size(); i++) {
      if (!after.contains(others.middles.get(i))) {
        after.add(others.middles.get(i));
        burdens.add(others.handicaps[i]);
      }
    }
    middles = after;
    handicaps = burdens.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many live too far beyond those whom a group may have there, times {@link #FAR_ONE_IN}. */
  private long tooFar(int middle, List<List<DoorOfHome>> parts) {
    return Math.max(0, FAR_ONE_IN * beyond(middle) - DoorOfHome.residents(parts.get(middle)));
  }

  private long tooFar() {
    List<List<DoorOfHome>> parts = parts();
    return IntStream.range(0, middles.size()).mapToLong(m -> tooFar(m, parts)).sum();
  }

  private List<Gathered> groups() {
    List<Gathered> groups = new ArrayList<>();
    List<List<DoorOfHome>> parts = parts();
    for (int m = 0; m < middles.size(); m++) {
      if (!parts.get(m).isEmpty()) {
        groups.add(new Gathered(middles.get(m), parts.get(m), new ArrayList<>()));
      }
    }
    return groups;
  }

  /** The middle of residents. */
  static Coordinate centroid(List<DoorOfHome> doors) {
    double people = 0;
    double longitude = 0;
    double latitude = 0;
    Coordinate origin = doors.get(0).home().location();
    for (DoorOfHome door : doors) {
      double weight = Math.max(0.01, door.residents());
      people += weight;
      longitude += weight * (door.home().location().longitude() - origin.longitude());
      latitude += weight * (door.home().location().latitude() - origin.latitude());
    }
    return new Coordinate(
        origin.longitude() + longitude / people, origin.latitude() + latitude / people);
  }
}
