package org.lifecircle.simulation.network.graph;

import static org.lifecircle.simulation.network.graph.WalkingNetwork.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.Crossing;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.Incline;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Splits the walkable ways of a map where they meet, finds where people wait to cross, and draws
 * the straight lines across areas.
 *
 * <p>A wait is paid half where one steps onto a crossing and half where one steps off it, so that
 * who turns onto the street there has half of it. A way that is a crossing has its wait at those of
 * its ends that are no part of a carriageway. A tagged point has it on every way there that has no
 * carriageway and is no crossing itself; and where streets meet at signals, on the streets.
 */
final class NetworkBuilder {

  /** Coordinates are the same when they are the same to this part of a degree. */
  private static final double UNITS_PER_DEGREE = 1e7;

  private static final int SEEN = 1;
  private static final int MEETING = 2;
  private static final int CARRIAGEWAY = 4;
  private static final int CROSSING = 8;

  /** From so many arms of streets on, walking past signals means crossing a street. */
  private static final int FEWEST_ARMS = 3;

  private static final int FEWEST_RING_POINTS = 4;

  final IntList edgeFrom = new IntList();
  final IntList edgeTo = new IntList();
  final List<FootAccess> edgeAccess = new ArrayList<>();
  final List<String> edgeWay = new ArrayList<>();
  final List<Incline> edgeIncline = new ArrayList<>();

  /** By edge, whether it leads straight across an area. */
  final List<Boolean> edgeAcross = new ArrayList<>();

  final List<WalkingNetwork.Wait> waits = new ArrayList<>();
  final IntList edgePoints = new IntList();
  final DoubleList pointLongitude = new DoubleList();
  final DoubleList pointLatitude = new DoubleList();
  final IntList pointOffset = new IntList();
  int nodes;

  /** By place: whether ways meet there, and the node that they meet in. */
  private final PlaceTable places;

  /** By closed place, the first node that ends there; none before the first. */
  private final Map<Long, Integer> closed = new LinkedHashMap<>();

  /** The edges of main roads. */
  private final BitSet mainRoads = new BitSet();

  /** By the place of a private gate, the nodes that end there. */
  private final SortedMap<Long, List<Integer>> privateGates = new TreeMap<>();

  /** By place what its point says of crossing there. */
  private final Map<Long, Crossing> crossings = new LinkedHashMap<>();

  /** By the place of a crossing, the ends of edges there: pairs of what they are and the edge. */
  private final SortedMap<Long, List<Arm>> arms = new TreeMap<>();

  /** Pairs of nodes that only a closed barrier parts, one after the other. */
  final IntList parted = new IntList();

  /** The end of an edge at the place of a crossing. */
  private record Arm(int edge, boolean atStart, boolean carriageway) {}

  /** A walkable way and what its tags say. */
  private record Walkable(Way way, FootAccess access, boolean carriageway, boolean crossing) {
    boolean area() {
      List<Coordinate> points = way.points();
      return points.size() >= FEWEST_RING_POINTS
          && key(points.get(0)) == key(points.get(points.size() - 1))
          && FootAccess.isArea(way.tags())
          && !access.stairs();
    }
  }

  /** Builds the network of a map. */
  NetworkBuilder(WalkingMap map) {
    List<Walkable> ways = new ArrayList<>();
    int points = 0;
    for (Way way : map.ways().stream().sorted(Comparator.comparing(Way::id)).toList()) {
      FootAccess access = FootAccess.of(way.tags());
      if (access.walkable()) {
        ways.add(
            new Walkable(
                way,
                access,
                FootAccess.isCarriageway(way.tags()),
                Crossing.isCrossing(way.tags())));
        points += way.points().size();
      }
    }
    places = new PlaceTable(points + map.nodes().size());
    for (MapNode node : map.nodes()) {
      if (FootAccess.closes(node.tags())) {
        closed.put(key(node.location()), NONE);
        places.mark(key(node.location()), MEETING);
      }
      if (FootAccess.isPrivateGate(node.tags())) {
        privateGates.put(key(node.location()), new ArrayList<>());
        places.mark(key(node.location()), MEETING);
      }
      Crossing.atPoint(node.tags())
          .ifPresent(
              crossing -> {
                crossings.put(key(node.location()), crossing);
                places.mark(key(node.location()), CROSSING);
              });
    }
    for (Walkable way : ways) {
      mark(way);
    }
    edgePoints.add(0);
    for (Walkable way : ways) {
      if (!way.area()) {
        split(way);
      }
    }
    for (Walkable way : ways) {
      if (way.area()) {
        area(way);
      }
    }
    waitAtPoints();
    privateGrounds();
  }

  /** Opens private gates to those who begin or end a walk behind them. */
  private void privateGrounds() {
    if (privateGates.isEmpty() && edgeAccess.stream().noneMatch(FootAccess::residentsOnly)) {
      return;
    }
    PrivateGrounds grounds =
        new PrivateGrounds(
            nodes,
            new PrivateGrounds.Edges(
                edgeFrom,
                edgeTo,
                edgeAccess,
                edge -> edgeAcross.get(edge) ? 0 : pointOffset.get(edgePoints.get(edge + 1) - 1),
                mainRoads),
            privateGates.values());
    nodes = grounds.nodes();
    parted.replaceAll(grounds::renumbered);
    for (List<Integer> arms : grounds.shut()) {
      for (int arm : arms.subList(Math.min(1, arms.size()), arms.size())) {
        parted.add(arms.get(0));
        parted.add(arm);
      }
    }
  }

  private static long key(Coordinate place) {
    return units(place.longitude()) << 32 ^ units(place.latitude()) & 0xFFFF_FFFFL;
  }

  /** Degrees as OpenStreetMap counts them. */
  private static long units(double degrees) {
    return Math.round(degrees * UNITS_PER_DEGREE);
  }

  private void mark(Walkable walkable) {
    List<Coordinate> points = walkable.way.points();
    int last = points.size() - 1;
    boolean paysAtPoints = !walkable.carriageway && !walkable.crossing;
    boolean area = walkable.area();
    long previous = 0;
    for (int i = 0; i <= last; i++) {
      long key = key(points.get(i));
      if (!area && (i == 0 || i == last)) {
        places.mark(key, MEETING);
      } else if (key != previous && !(area && i == last)) {
        boolean meets =
            places.has(key, SEEN | MEETING) || paysAtPoints && places.has(key, CROSSING);
        places.mark(key, meets ? MEETING : SEEN);
      }
      if (walkable.carriageway) {
        places.mark(key, CARRIAGEWAY);
      }
      previous = key;
    }
  }

  private void split(Walkable walkable) {
    Way way = walkable.way;
    List<Coordinate> points = way.points();
    Incline incline = Incline.of(way.tags());
    int firstEdge = edgeFrom.size();
    int begin = 0;
    for (int i = 1; i < points.size(); i++) {
      if (places.has(key(points.get(i)), MEETING)) {
        edge(points.subList(begin, i + 1), walkable, incline);
        begin = i;
      }
    }
    int lastEdge = edgeFrom.size() - 1;
    if (walkable.crossing && lastEdge >= firstEdge) {
      Optional<Crossing> atPoints =
          points.stream()
              .map(point -> crossings.get(key(point)))
              .filter(Objects::nonNull)
              .findFirst();
      Crossing crossing = Crossing.along(way.tags(), atPoints);
      boolean everywhere = crossing.kind() == Crossing.Kind.ELEVATOR;
      if (everywhere || !places.has(key(points.get(0)), CARRIAGEWAY)) {
        waits.add(new WalkingNetwork.Wait(firstEdge, true, crossing));
      }
      if (everywhere || !places.has(key(points.get(points.size() - 1)), CARRIAGEWAY)) {
        waits.add(new WalkingNetwork.Wait(lastEdge, false, crossing));
      }
    }
  }

  private void edge(List<Coordinate> points, Walkable walkable, Incline incline) {
    int firstPoint = pointOffset.size();
    long offset = 0;
    point(points.get(0), 0);
    for (int i = 1; i < points.size(); i++) {
      Coordinate from = points.get(i - 1);
      Coordinate to = points.get(i);
      int millimeters = LocalMetric.millimeters(from, to);
      if (millimeters > 0) {
        offset = Math.min(LocalMetric.LONGEST_MILLIMETERS, offset + millimeters);
        point(to, (int) offset);
      }
    }
    if (pointOffset.size() == firstPoint + 1) {
      // A way that stands still: both ends are one place, and nothing is walked between.
      pointLongitude.removeLast();
      pointLatitude.removeLast();
      pointOffset.removeLast();
      return;
    }
    int edge = edgeFrom.size();
    edgeFrom.add(node(points.get(0)));
    edgeTo.add(node(points.get(points.size() - 1)));
    edgeAccess.add(walkable.access);
    edgeWay.add(walkable.way.id());
    edgeIncline.add(incline);
    mainRoads.set(edge, FootAccess.isMainRoad(walkable.way.tags()));
    edgeAcross.add(false);
    edgePoints.add(pointOffset.size());
    if (!crossings.isEmpty() && !walkable.crossing) {
      arm(points.get(0), new Arm(edge, true, walkable.carriageway));
      arm(points.get(points.size() - 1), new Arm(edge, false, walkable.carriageway));
    }
  }

  private void arm(Coordinate place, Arm arm) {
    long key = key(place);
    if (places.has(key, CROSSING)) {
      arms.computeIfAbsent(key, at -> new ArrayList<>()).add(arm);
    }
  }

  private void waitAtPoints() {
    arms.forEach(
        (key, ends) -> {
          Crossing crossing = crossings.get(key);
          boolean junction =
              crossing.kind() == Crossing.Kind.SIGNALS
                  && ends.stream().filter(Arm::carriageway).count() >= FEWEST_ARMS;
          for (Arm arm : ends) {
            if (!arm.carriageway || junction) {
              waits.add(new WalkingNetwork.Wait(arm.edge, arm.atStart, crossing));
            }
          }
        });
  }

  /** The edge of an area, and the straight lines across it. */
  private void area(Walkable walkable) {
    Way way = walkable.way;
    List<Coordinate> ring = way.points();
    boolean[] entry = new boolean[ring.size() - 1];
    boolean entered = false;
    for (int i = 0; i < entry.length; i++) {
      entry[i] = places.has(key(ring.get(i)), MEETING);
      entered |= entry[i];
    }
    if (!entered && !way.tags().containsKey("highway")) {
      // A square or park that no way leads to stands beside the network and not in it.
      return;
    }
    places.mark(key(ring.get(0)), MEETING);
    AreaCrossing crossing = new AreaCrossing(ring, way.holes(), entry);
    for (AreaCrossing.Corner corner : crossing.corners()) {
      places.mark(key(corner.place()), MEETING);
    }
    split(walkable);
    for (AreaCrossing.Line line : crossing.lines()) {
      if (!closed.containsKey(key(line.from())) && !closed.containsKey(key(line.to()))) {
        across(line.from(), line.to(), walkable);
      }
    }
  }

  private void across(Coordinate from, Coordinate to, Walkable area) {
    int millimeters = LocalMetric.millimeters(from, to);
    if (millimeters == 0) {
      return;
    }
    point(from, 0);
    point(to, millimeters);
    edgeFrom.add(node(from));
    edgeTo.add(node(to));
    edgeAccess.add(area.access.residentsOnly() ? FootAccess.ACROSS_PRIVATE : FootAccess.ACROSS);
    edgeWay.add(area.way.id());
    edgeIncline.add(Incline.LEVEL);
    edgeAcross.add(true);
    edgePoints.add(pointOffset.size());
  }

  private void point(Coordinate place, int offset) {
    pointLongitude.add(place.longitude());
    pointLatitude.add(place.latitude());
    pointOffset.add(offset);
  }

  /** Ways end at a closed barrier, and at a private gate at first, as if each ended there alone. */
  private int node(Coordinate place) {
    long key = key(place);
    Integer firstAtBarrier = closed.get(key);
    if (firstAtBarrier != null) {
      if (firstAtBarrier == NONE) {
        closed.put(key, nodes);
      } else {
        parted.add(firstAtBarrier);
        parted.add(nodes);
      }
      return nodes++;
    }
    List<Integer> arms = privateGates.get(key);
    if (arms != null) {
      arms.add(nodes);
      return nodes++;
    }
    int node = places.node(key);
    if (node == NONE) {
      node = nodes++;
      places.setNode(key, node);
    }
    return node;
  }
}
