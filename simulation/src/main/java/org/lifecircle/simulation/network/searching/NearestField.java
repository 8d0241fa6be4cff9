package org.lifecircle.simulation.network.searching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.lifecircle.simulation.network.graph.Arcs;
import org.lifecircle.simulation.network.graph.SearchStates;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * How far the nearest of several places is from everywhere on a network, kept right while places
 * come and go and gates are shut and opened. A change is answered by looking again at those points
 * alone whose nearest walk it touches: what it cuts off is found in the order of its length and
 * walked anew from its rim; what it brings nearer is walked on from there (Ramalingam and Reps
 * 1996, "An incremental algorithm for a generalization of the shortest-path problem"). The answers
 * are those of {@link NearestSearch} on the changed map.
 *
 * <p>Gates are those with which the network was built, see {@link WalkingNetwork#of(WalkingMap,
 * Set)}; all are open at first. Not safe for many threads.
 */
public final class NearestField {

  private static final int NOT_REACHED = ShortestWalks.NOT_REACHED;

  private final WalkingNetwork network;
  private final SearchStates states;
  private final Impedance impedance;
  private final int limit;

  /** By state of the search, {@link #NOT_REACHED} beyond the limit. */
  private final int[] walked;

  private final boolean[] blocked;
  private final Set<String> shut = new HashSet<>();

  /** The places by the edge that they lie on. */
  private final Map<Integer, List<SnappedPoint>> placesOnEdge = new HashMap<>();

  /** By state, what the places next to it offer. */
  private final Map<Integer, List<Integer>> offers = new HashMap<>();

  private final PriorityQueue<Long> queue = new PriorityQueue<>();

  /**
   * Looks from everywhere to the nearest place.
   *
   * @param limitMeters how far is looked, above 0
   * @param places may be empty, and one place may be there twice
   */
  public NearestField(WalkingNetwork network, int limitMeters, List<SnappedPoint> places) {
    this(network, Impedance.lengths(network), NearestSearch.millimeters(limitMeters), places);
  }

  NearestField(WalkingNetwork network, Impedance impedance, int limit, List<SnappedPoint> places) {
    this.network = network;
    states = network.states();
    this.impedance = impedance;
    this.limit = limit;
    walked = new int[states.count()];
    blocked = new boolean[states.count()];
    Arrays.fill(walked, NOT_REACHED);
    for (SnappedPoint place : places) {
      enter(place);
    }
    offers.forEach((state, costs) -> improve(state, costs.get(0)));
    spread();
  }

  /** A place comes. */
  public void add(SnappedPoint place) {
    for (int state : enter(place)) {
      improve(state, offered(state));
    }
    spread();
  }

  /**
   * A place goes.
   *
   * @throws IllegalArgumentException when it is not there
   */
  public void remove(SnappedPoint place) {
    List<SnappedPoint> there = placesOnEdge.getOrDefault(place.edge(), List.of());
    if (!there.contains(place)) {
      throw new IllegalArgumentException("no such place: " + place);
    }
    there.remove(place);
    List<Integer> beside = new ArrayList<>();
    eachOffer(
        place,
        (state, cost) -> {
          List<Integer> costs = offers.get(state);
          costs.remove((Integer) cost);
          if (costs.isEmpty()) {
            offers.remove(state);
          }
          beside.add(state);
        });
    restore(beside);
  }

  /**
   * Shuts a gate; nothing happens when it is shut.
   *
   * @throws IllegalArgumentException when the network has no such gate
   */
  public void shut(String gate) {
    List<Integer> gateStates = statesOf(gate);
    if (shut.add(gate)) {
      gateStates.forEach(state -> blocked[state] = true);
      restore(gateStates);
    }
  }

  /**
   * Opens a gate; nothing happens when it is open.
   *
   * @throws IllegalArgumentException when the network has no such gate
   */
  public void open(String gate) {
    List<Integer> gateStates = statesOf(gate);
    if (shut.remove(gate)) {
      for (int state : gateStates) {
        blocked[state] = shut.stream().anyMatch(other -> statesOf(other).contains(state));
        improve(state, nearestAround(state));
      }
      spread();
    }
  }

  /**
   * The walk from every node of the network to the nearest place, the way to the place's door
   * included.
   *
   * @return millimeters by node, {@link Walks#NO_WALK} where no place lies within the limit
   */
  public int[] fromNodes() {
    int[] millimeters = new int[network.nodes()];
    Arrays.setAll(
        millimeters,
        node -> {
          int least =
              states.isPublic(node) || !states.touchesPrivate(node)
                  ? walked[node]
                  : states.least(walked, node);
          return least == NOT_REACHED ? Walks.NO_WALK : least;
        });
    return millimeters;
  }

  /**
   * The walk from every door to the nearest place, from door to door.
   *
   * @return millimeters in the order of the doors, {@link Walks#NO_WALK} where no place lies within
   *     the limit
   */
  public int[] fromDoors(List<SnappedPoint> doors) {
    int[] millimeters = new int[doors.size()];
    Arrays.setAll(
        millimeters,
        d -> {
          SnappedPoint door = doors.get(d);
          long whole = (long) from(door) + door.doorMillimeters();
          return whole <= limit ? (int) whole : Walks.NO_WALK;
        });
    return millimeters;
  }

  /** Along the ways from a door's point, and from there to the place's door. */
  private int from(SnappedPoint door) {
    int edge = door.edge();
    int offset = door.offsetMillimeters();
    int length = network.length(edge);
    int least = NOT_REACHED;
    for (SnappedPoint place : placesOnEdge.getOrDefault(edge, List.of())) {
      int to = place.offsetMillimeters();
      if (offset == to || network.allows(edge, offset < to)) {
        least = Math.min(least, sum(place.doorMillimeters(), impedance.between(edge, offset, to)));
      }
    }
    if (offset == 0 || network.allows(edge, false)) {
      int start = atEnd(network.from(edge), edge);
      least = Math.min(least, sum(start, impedance.between(edge, offset, 0)));
    }
    if (offset == length || network.allows(edge, true)) {
      int end = atEnd(network.to(edge), edge);
      least = Math.min(least, sum(end, impedance.between(edge, offset, length)));
    }
    return least;
  }

  private int atEnd(int node, int edge) {
    return network.isForResidentsOnly(edge) ? states.least(walked, node) : walked[node];
  }

  private static int sum(int walked, int more) {
    return (int) Math.min(NOT_REACHED, (long) walked + more);
  }

  /** Takes what a place offers to a state beside it. */
  @FunctionalInterface
  private interface OfferVisitor {
    void visit(int state, int cost);
  }

  private void eachOffer(SnappedPoint place, OfferVisitor visitor) {
    int edge = place.edge();
    int offset = place.offsetMillimeters();
    int length = network.length(edge);
    if (place.doorMillimeters() > limit) {
      return;
    }
    if (offset == length || network.allows(edge, false)) {
      int cost = sum(place.doorMillimeters(), impedance.between(edge, length, offset));
      eachStateOnTheWayIn(network.to(edge), edge, cost, visitor);
    }
    if (offset == 0 || network.allows(edge, true)) {
      int cost = sum(place.doorMillimeters(), impedance.between(edge, 0, offset));
      eachStateOnTheWayIn(network.from(edge), edge, cost, visitor);
    }
  }

  private void eachStateOnTheWayIn(int node, int edge, int cost, OfferVisitor visitor) {
    if (network.isForResidentsOnly(edge)) {
      visitor.visit(states.inbound(node), cost);
    }
    if (!network.isForResidentsOnly(edge) || states.isPublic(node)) {
      visitor.visit(node, cost);
    }
  }

  private List<Integer> enter(SnappedPoint place) {
    placesOnEdge.computeIfAbsent(place.edge(), edge -> new ArrayList<>()).add(place);
    List<Integer> beside = new ArrayList<>();
    eachOffer(
        place,
        (state, cost) -> {
          List<Integer> costs = offers.computeIfAbsent(state, at -> new ArrayList<>());
          int at = 0;
          while (at < costs.size() && costs.get(at) < cost) {
            at++;
          }
          costs.add(at, cost);
          beside.add(state);
        });
    return beside;
  }

  /** The least that places offer to a state. */
  private int offered(int state) {
    List<Integer> costs = offers.get(state);
    return costs == null ? NOT_REACHED : costs.get(0);
  }

  private List<Integer> statesOf(String gate) {
    int node =
        network
            .gateNode(gate)
            .orElseThrow(
                () -> new IllegalArgumentException("the network has no such gate: " + gate));
    return states.touchesPrivate(node)
        ? List.of(node, states.outbound(node), states.inbound(node))
        : List.of(node);
  }

  /** The least walk that the states around a state and the places beside it give. */
  private int nearestAround(int state) {
    int least = offered(state);
    Arcs arcs = network.outward();
    for (int a = arcs.first()[state]; a < arcs.first()[state + 1]; a++) {
      least = Math.min(least, sum(walked[arcs.target()[a]], impedance.outward[a]));
    }
    return least;
  }

  private void improve(int state, int cost) {
    if (cost < walked[state] && cost <= limit && !blocked[state]) {
      walked[state] = cost;
      queue.add((long) cost << 32 | state);
    }
  }

  /** Dijkstra's algorithm from the states that were improved. */
  private void spread() {
    Arcs arcs = network.inward();
    while (!queue.isEmpty()) {
      long entry = queue.poll();
      int state = (int) entry;
      int cost = (int) (entry >>> 32);
      if (cost == walked[state]) {
        for (int a = arcs.first()[state]; a < arcs.first()[state + 1]; a++) {
          improve(arcs.target()[a], sum(cost, impedance.inward[a]));
        }
      }
    }
  }

  /** Walks anew what lost its walk when some states lost theirs, or may have. */
  private void restore(List<Integer> doubtful) {
    Arcs arcs = network.inward();
    Set<Integer> lost = new LinkedHashSet<>();
    for (int state : doubtful) {
      doubt(state);
    }
    // In the order of their length, so that whatever a walk leans on is judged before it.
    while (!queue.isEmpty()) {
      long entry = queue.poll();
      int state = (int) entry;
      if (lost.contains(state) || !blocked[state] && nearestAround(state) == walked[state]) {
        continue;
      }
      int old = walked[state];
      lost.add(state);
      walked[state] = NOT_REACHED;
      for (int a = arcs.first()[state]; a < arcs.first()[state + 1]; a++) {
        int next = arcs.target()[a];
        if (walked[next] == sum(old, impedance.inward[a])) {
          doubt(next);
        }
      }
    }
    for (int state : lost) {
      improve(state, nearestAround(state));
    }
    spread();
  }

  private void doubt(int state) {
    if (walked[state] != NOT_REACHED) {
      queue.add((long) walked[state] << 32 | state);
    }
  }
}
