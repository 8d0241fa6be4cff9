package org.lifecircle.simulation.delineation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private List<Integer> middles = new ArrayList<>();
  private int[] handicaps = new int[0];

  /** By door. */
  private int[] group;

  private int[] walk;

  /** Doors of one land, by place. */
  LandGathering(WalkingGround ground, List<DoorOfHome> doors, Limits limits) {
    this.ground = ground;
    this.doors = doors;
    this.limits = limits;
    search = new NearestMiddles(ground);
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
    while (merge()) {
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
    search.run(middles, handicaps);
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

  /** Gives the homes of one group that is too small to others; says whether there was one. */
  private boolean merge() {
    assign();
    List<List<DoorOfHome>> parts = parts();
    List<Integer> small =
        IntStream.range(0, middles.size())
            .boxed()
            .filter(m -> DoorOfHome.residents(parts.get(m)) < limits.least())
            .sorted(
                Comparator.<Integer>comparingInt(m -> DoorOfHome.residents(parts.get(m)))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    if (middles.size() == 1) {
      return false;
    }
    List<Integer> before = middles;
    int[] burdens = handicaps;
    long farBefore = far();
    for (int m : small) {
      middles = new ArrayList<>(before);
      middles.remove(m);
      handicaps =
          IntStream.range(0, before.size()).filter(i -> i != m).map(i -> burdens[i]).toArray();
      assign();
      boolean fits =
          parts().stream().allMatch(part -> DoorOfHome.residents(part) <= limits.most())
              && (far() - farBefore) * FAR_ONE_IN <= DoorOfHome.residents(parts.get(m));
      if (fits) {
        return true;
      }
    }
    middles = before;
    handicaps = burdens;
    assign();
    return false;
  }

  private long far() {
    return IntStream.range(0, middles.size()).mapToLong(this::beyond).sum();
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
