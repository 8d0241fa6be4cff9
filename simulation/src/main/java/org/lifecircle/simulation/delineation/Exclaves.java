package org.lifecircle.simulation.delineation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.delineation.Delineation.Gathered;
import org.lifecircle.simulation.delineation.Delineation.Limits;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Gives homes that lie apart from their group, beside those of another, to that other group, where
 * they walk no longer to its middle than a circle allows, or where that holds of their own middle
 * neither, and where the other group does not become too large.
 *
 * <p>Two homes are neighbors when no third one lies within the circle whose diameter joins them
 * (the graph of Gabriel and Sokal, 1969), no barrier lies between them and they are not far from
 * each other. Homes of a group that hang together by neighbors are a piece; every piece but the one
 * with most residents lies apart. Each change joins a piece to another, so that there are fewer
 * pieces after every step.
 */
final class Exclaves {

  /** Homes farther from each other are no neighbors, meters: twice what is drawn around one. */
  private static final double FARTHEST_METERS = 220;

  private final WalkingGround ground;
  private final Limits limits;
  private final NearestMiddles search;
  private final List<DoorOfHome> doors = new ArrayList<>();
  private final List<Gathered> groups;

  /** By door its group, and by door its neighbors. */
  private int[] group;

  private List<List<Integer>> neighbors;

  /** By group the walks from the doors that get to its middle as a circle allows. */
  private final Map<Integer, Map<Integer, Long>> walks = new TreeMap<>();

  Exclaves(WalkingGround ground, Limits limits, NearestMiddles search, List<Gathered> groups) {
    this.ground = ground;
    this.limits = limits;
    this.search = search;
    this.groups = groups;
  }

  /** The groups after that; their middles stay. */
  List<Gathered> mend() {
    List<Integer> belonging = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (DoorOfHome door : groups.get(g).doors()) {
        doors.add(door);
        belonging.add(g);
      }
    }
    group = belonging.stream().mapToInt(Integer::intValue).toArray();
    if (groups.size() < 2) {
      return groups;
    }
    neighbors = neighborsByDoor();
    while (moveOnce()) {
      // until no piece apart can be moved
    }
    List<Gathered> mended = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      List<DoorOfHome> its = new ArrayList<>();
      for (int d = 0; d < group.length; d++) {
        if (group[d] == g) {
          its.add(doors.get(d));
        }
      }
      mended.add(new Gathered(groups.get(g).middle(), its, groups.get(g).apart()));
    }
    return mended;
  }

  /**
   * Moves pieces apart that can be moved; says whether there was one. A piece beside one that was
   * moved waits for the next time, so that two never change places.
   */
  private boolean moveOnce() {
    BitSet moved = new BitSet();
    for (List<Integer> piece : apart()) {
      boolean still = piece.stream().allMatch(d -> neighbors.get(d).stream().noneMatch(moved::get));
      int to = still ? target(piece) : -1;
      if (to >= 0) {
        for (int d : piece) {
          group[d] = to;
          moved.set(d);
        }
      }
    }
    return !moved.isEmpty();
  }

  /** The pieces that lie apart from the largest of their group. */
  private List<List<Integer>> apart() {
    boolean[] seen = new boolean[group.length];
    Map<Integer, List<List<Integer>>> byGroup = new TreeMap<>();
    for (int d = 0; d < group.length; d++) {
      if (!seen[d]) {
        byGroup.computeIfAbsent(group[d], one -> new ArrayList<>()).add(piece(d, seen));
      }
    }
    List<List<Integer>> apart = new ArrayList<>();
    for (List<List<Integer>> pieces : byGroup.values()) {
      pieces.sort(
          Comparator.<List<Integer>>comparingInt(piece -> -residents(piece))
              .thenComparing(piece -> piece.get(0)));
      apart.addAll(pieces.subList(1, pieces.size()));
    }
    return apart;
  }

  private List<Integer> piece(int first, boolean[] seen) {
    List<Integer> piece = new ArrayList<>(List.of(first));
    seen[first] = true;
    for (int i = 0; i < piece.size(); i++) {
      for (int next : neighbors.get(piece.get(i))) {
        if (!seen[next] && group[next] == group[first]) {
          seen[next] = true;
          piece.add(next);
        }
      }
    }
    piece.sort(Comparator.naturalOrder());
    return piece;
  }

  private int residents(List<Integer> piece) {
    return piece.stream().mapToInt(d -> doors.get(d).residents()).sum();
  }

  private int residentsOf(int one) {
    int residents = 0;
    for (int d = 0; d < group.length; d++) {
      residents += group[d] == one ? doors.get(d).residents() : 0;
    }
    return residents;
  }

  /** The group beside a piece to which its people walk least; -1 where none can take it. */
  private int target(List<Integer> piece) {
    int own = group[piece.get(0)];
    Set<Integer> beside = new TreeSet<>();
    for (int d : piece) {
      for (int next : neighbors.get(d)) {
        if (group[next] != own) {
          beside.add(group[next]);
        }
      }
    }
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int other : beside) {
      long walk = walk(piece, own, other);
      if (walk < least && residentsOf(other) + residents(piece) <= limits.most()) {
        least = walk;
        best = other;
      }
    }
    return best;
  }

  /**
   * How far all people of a piece walk to another group; the largest number where it is too far.
   */
  private long walk(List<Integer> piece, int own, int other) {
    long sum = 0;
    for (int d : piece) {
      Long walk = walks(other).get(d);
      if (walk == null && walks(own).get(d) != null) {
        return Long.MAX_VALUE;
      }
      sum +=
          (walk == null ? 2L * limits.millimeters() : walk) * Math.max(1, doors.get(d).residents());
    }
    return sum;
  }

  private Map<Integer, Long> walks(int to) {
    return walks.computeIfAbsent(
        to,
        one -> {
          search.run(List.of(groups.get(to).middle()), new int[1], limits.millimeters());
          Map<Integer, Long> found = new LinkedHashMap<>();
          for (int d = 0; d < group.length; d++) {
            long walk = search.of(doors.get(d).ends()).cost();
            if (walk != WalkingGround.NOT_REACHED
                && walk + doors.get(d).millimeters() <= limits.millimeters()) {
              found.put(d, walk + doors.get(d).millimeters());
            }
          }
          return found;
        });
  }

  /** The neighbors of every door; homes at one place are neighbors. */
  private List<List<Integer>> neighborsByDoor() {
    LocalMetric metric = LocalMetric.at(doors.get(0).home().location().latitude());
    Coordinate origin = doors.get(0).home().location();
    double[] x = new double[doors.size()];
    double[] y = new double[doors.size()];
    Map<Long, List<Integer>> squares = new LinkedHashMap<>();
    for (int d = 0; d < doors.size(); d++) {
      Coordinate place = doors.get(d).home().location();
      x[d] = (place.longitude() - origin.longitude()) * metric.metersPerDegreeEast();
      y[d] = (place.latitude() - origin.latitude()) * metric.metersPerDegreeNorth();
      squares.computeIfAbsent(square(x[d], y[d], 0, 0), one -> new ArrayList<>()).add(d);
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int d = 0; d < doors.size(); d++) {
      all.add(new ArrayList<>());
    }
    for (int d = 0; d < doors.size(); d++) {
      int[] near = near(d, x, y, squares);
      for (int other : near) {
        boolean neighbor = d < other && Arrays.stream(near).noneMatch(between(d, other, x, y));
        if (neighbor
            && !ground
                .barriers()
                .between(doors.get(d).home().location(), doors.get(other).home().location())) {
          all.get(d).add(other);
          all.get(other).add(d);
        }
      }
    }
    return all;
  }

  /** Which doors lie between two others. */
  private static IntPredicate between(int one, int other, double[] x, double[] y) {
    double middleX = (x[one] + x[other]) / 2;
    double middleY = (y[one] + y[other]) / 2;
    double radius = Math.hypot(x[one] - x[other], y[one] - y[other]) / 2;
    // A third one on the circle itself is no obstacle, so that four at the corners hang together.
    return third ->
        third != one
            && third != other
            && Math.hypot(x[third] - middleX, y[third] - middleY) < radius - 1e-6;
  }

  private static int[] near(int d, double[] x, double[] y, Map<Long, List<Integer>> squares) {
    Set<Integer> near = new LinkedHashSet<>();
    for (int east = -1; east <= 1; east++) {
      for (int north = -1; north <= 1; north++) {
        for (int other : squares.getOrDefault(square(x[d], y[d], east, north), List.of())) {
          if (other != d && Math.hypot(x[d] - x[other], y[d] - y[other]) <= FARTHEST_METERS) {
            near.add(other);
          }
        }
      }
    }
    return near.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long square(double x, double y, int east, int north) {
    long column = (long) Math.floor(x / FARTHEST_METERS) + east;
    long row = (long) Math.floor(y / FARTHEST_METERS) + north;
    return column << 32 ^ row & 0xFFFF_FFFFL;
  }
}
