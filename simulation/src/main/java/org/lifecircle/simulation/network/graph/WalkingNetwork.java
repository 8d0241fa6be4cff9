package org.lifecircle.simulation.network.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.Crossing;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.Incline;
import org.lifecircle.simulation.network.ways.JoiningLines;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * The network of all walkable ways of a map. Ways meet where they share a point of the same
 * coordinate (to a ten-millionth of a degree, as OpenStreetMap keeps it) and nowhere else, so that
 * a bridge does not meet what it crosses. Edges run from meeting point to meeting point and keep
 * the exact shape of the way; lengths are whole millimeters. Immutable and safe for many threads.
 *
 * <p>The order of the ways in the map does not matter: they are taken in the order of their ids.
 */
public final class WalkingNetwork {

  /** No edge, no node, no component. */
  public static final int NONE = -1;

  private final int[] edgeFrom;
  private final int[] edgeTo;
  private final boolean[] edgeForward;
  private final boolean[] edgeBackward;
  private final boolean[] edgeOpensDoors;
  private final boolean[] edgeResidentsOnly;
  private final Incline[] edgeIncline;

  /** The edges that are not level, ascending. */
  private final int[] inclinedEdges;

  /** By edge the id of the way that it is a stretch of. */
  private final String[] edgeWay;

  /** By edge whether it leads straight across an area; no door is joined to it. */
  private final boolean[] edgeAcross;

  private final List<Wait> waits;

  /**
   * The points of edge e are those from {@code edgePoints[e]} to before {@code edgePoints[e + 1]}.
   */
  final int[] edgePoints;

  final double[] pointLongitude;
  final double[] pointLatitude;

  /** How far along its edge a point lies, millimeters. */
  final int[] pointOffset;

  private final SearchStates states;
  private final Arcs outward;
  private final Arcs inward;
  private final ConnectedParts components;

  /** The parts that there would be if all closed barriers were open. */
  private final ConnectedParts lands;

  private final List<Obstacle> obstacles;
  private final Optional<MappedArea> mappedArea;
  private final JoiningLines joiningLines;
  private final SegmentIndex index;
  private final MappedArea extent;

  /**
   * Half of the wait at a crossing, where an edge begins or ends.
   *
   * @param atStart whether it is at the edge's first point, else at its last
   */
  public record Wait(int edge, boolean atStart, Crossing crossing) {}

  /** Judges the straight line from a place to a point of a way. */
  @FunctionalInterface
  public interface LinePredicate {
    /** Whether the line to a point with this longitude and latitude is good. */
    boolean test(double longitude, double latitude);
  }

  WalkingNetwork(
      NetworkBuilder builder, List<Obstacle> obstacles, Optional<MappedArea> mappedArea) {
    this.obstacles = obstacles;
    this.mappedArea = mappedArea;
    edgeFrom = builder.edgeFrom.toArray();
    edgeTo = builder.edgeTo.toArray();
    edgeIncline = builder.edgeIncline.toArray(Incline[]::new);
    edgeWay = builder.edgeWay.toArray(String[]::new);
    int edges = edgeFrom.length;
    inclinedEdges = IntStream.range(0, edges).filter(e -> !edgeIncline[e].isLevel()).toArray();
    edgeForward = new boolean[edges];
    edgeBackward = new boolean[edges];
    edgeOpensDoors = new boolean[edges];
    edgeResidentsOnly = new boolean[edges];
    edgeAcross = new boolean[edges];
    for (int e = 0; e < edges; e++) {
      FootAccess access = builder.edgeAccess.get(e);
      edgeForward[e] = access.forward();
      edgeBackward[e] = access.backward();
      edgeOpensDoors[e] = access.opensDoors();
      edgeResidentsOnly[e] = access.residentsOnly();
      edgeAcross[e] = builder.edgeAcross.get(e);
    }
    waits = List.copyOf(builder.waits);
    edgePoints = builder.edgePoints.toArray();
    pointLongitude = builder.pointLongitude.toArray();
    pointLatitude = builder.pointLatitude.toArray();
    pointOffset = builder.pointOffset.toArray();
    states = new SearchStates(this, builder.nodes);
    outward = Arcs.of(this, true);
    inward = Arcs.of(this, false);
    components = ConnectedParts.of(this, builder.nodes, new int[0]);
    lands = ConnectedParts.of(this, builder.nodes, builder.parted.toArray());
    index = new SegmentIndex(this);
    joiningLines = new JoiningLines(obstacles, pointLongitude, pointLatitude);
    extent = extent(pointLongitude, pointLatitude);
  }

  /** The box around all points; the whole earth without points. */
  private static MappedArea extent(double[] longitudes, double[] latitudes) {
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    for (int p = 0; p < longitudes.length; p++) {
      west = Math.min(west, longitudes[p]);
      east = Math.max(east, longitudes[p]);
      south = Math.min(south, latitudes[p]);
      north = Math.max(north, latitudes[p]);
    }
    return new MappedArea(
        new Coordinate(Math.min(west, east), Math.min(south, north)),
        new Coordinate(Math.max(west, east), Math.max(south, north)));
  }

  /** The network of a map. */
  public static WalkingNetwork of(WalkingMap map) {
    return new WalkingNetwork(new NetworkBuilder(map), map.obstacles(), map.area());
  }

  /** The states in which a search knows the nodes. */
  public SearchStates states() {
    return states;
  }

  /** Where one gets from a state, walking on. */
  public Arcs outward() {
    return outward;
  }

  /** From where one gets to a state, walking back in time. */
  public Arcs inward() {
    return inward;
  }

  /** Where people wait to cross. */
  public List<Wait> waits() {
    return waits;
  }

  /** What nobody walks across but on a way, as the map says. */
  public List<Obstacle> obstacles() {
    return obstacles;
  }

  /** What stands between doors and ways. */
  public JoiningLines joiningLines() {
    return joiningLines;
  }

  /** What the map says that it shows; empty when it does not say. */
  public Optional<MappedArea> mappedArea() {
    return mappedArea;
  }

  /** The box around all ways; the whole earth without ways. */
  public MappedArea extent() {
    return extent;
  }

  /** The node at which an edge begins. */
  public int from(int edge) {
    return edgeFrom[edge];
  }

  /** The node at which an edge ends. */
  public int to(int edge) {
    return edgeTo[edge];
  }

  /** Whether a door may stand beside an edge: it is neither in a tunnel nor on a bridge. */
  public boolean opensDoors(int edge) {
    return edgeOpensDoors[edge];
  }

  /** Whether only who begins or ends a walk there may walk an edge. */
  public boolean isForResidentsOnly(int edge) {
    return edgeResidentsOnly[edge];
  }

  /** Whether an edge leads straight across an area; no door is joined to it. */
  public boolean leadsAcrossAnArea(int edge) {
    return edgeAcross[edge];
  }

  /** How steep an edge is. */
  public Incline incline(int edge) {
    return edgeIncline[edge];
  }

  /** The edges that are not level, ascending; not to be changed. */
  public int[] inclinedEdges() {
    return inclinedEdges;
  }

  /** The id of the way that an edge is a stretch of. */
  public String wayId(int edge) {
    return edgeWay[edge];
  }

  /** Whether nothing may be walked. */
  public boolean isEmpty() {
    return edgeFrom.length == 0;
  }

  /** How many points there are where ways meet or end. */
  public int nodes() {
    return components.ofNode().length;
  }

  /** How many stretches of way there are between nodes. */
  public int edges() {
    return edgeFrom.length;
  }

  /** How many parts there are between which nobody can walk. */
  public int components() {
    return components.millimeters().length;
  }

  /** The point on any way that is nearest to a place; empty when there is no way at all. */
  public Optional<SnappedPoint> snap(Coordinate place) {
    return index.nearest(place, edge -> true);
  }

  /** The point nearest to a place on the edges that are good; empty when none is. */
  public Optional<SnappedPoint> snap(Coordinate place, IntPredicate good) {
    return index.nearest(place, good);
  }

  /**
   * The point nearest to a place, nearer than a limit, on the edges that are good, such that the
   * straight line to it is good too; empty when there is none.
   */
  public Optional<SnappedPoint> snap(
      Coordinate place, IntPredicate good, double meters, LinePredicate line) {
    return index.nearest(place, good, meters, line);
  }

  /** Whether a point lies on the largest connected part of the network, not on an island. */
  public boolean onMainNetwork(SnappedPoint point) {
    return component(point.edge()) == components.main();
  }

  /** The part of the network that an edge belongs to. */
  public int component(int edge) {
    return components.ofNode()[edgeFrom[edge]];
  }

  /** The length of a part of the network, the lines across areas left out, millimeters. */
  public long componentMillimeters(int component) {
    return components.millimeters()[component];
  }

  /** The part that an edge would belong to if all closed barriers were open. */
  public int land(int edge) {
    return lands.ofNode()[edgeFrom[edge]];
  }

  /** Whether an edge would belong to the largest part if all closed barriers were open. */
  public boolean isOnMainLand(int edge) {
    return land(edge) == lands.main();
  }

  /** The length of the part that an edge would belong to if all closed barriers were open. */
  public long landMillimeters(int edge) {
    return lands.millimeters()[land(edge)];
  }

  /** Whether there is an area that may be walked across. */
  public boolean hasAreas() {
    for (boolean across : edgeAcross) {
      if (across) {
        return true;
      }
    }
    return false;
  }

  /** Whether an edge may be walked in the order of its points, or against it. */
  public boolean allows(int edge, boolean forward) {
    return forward ? edgeForward[edge] : edgeBackward[edge];
  }

  /** The length of an edge, millimeters. */
  public int length(int edge) {
    return pointOffset[edgePoints[edge + 1] - 1];
  }

  /** The way along an edge between two offsets, in walking order, ends included. */
  public List<Coordinate> shape(int edge, int fromOffset, int toOffset) {
    List<Coordinate> shape = new ArrayList<>();
    int low = Math.min(fromOffset, toOffset);
    int high = Math.max(fromOffset, toOffset);
    shape.add(at(edge, low));
    for (int p = edgePoints[edge]; p < edgePoints[edge + 1]; p++) {
      if (pointOffset[p] > low && pointOffset[p] < high) {
        shape.add(new Coordinate(pointLongitude[p], pointLatitude[p]));
      }
    }
    shape.add(at(edge, high));
    if (fromOffset > toOffset) {
      Collections.reverse(shape);
    }
    return shape;
  }

  /** The point of an edge at an offset. */
  public Coordinate at(int edge, int offset) {
    int p = edgePoints[edge];
    int last = edgePoints[edge + 1] - 1;
    while (p < last - 1 && pointOffset[p + 1] < offset) {
      p++;
    }
    int stretch = pointOffset[p + 1] - pointOffset[p];
    double share = stretch == 0 ? 0 : (double) (offset - pointOffset[p]) / stretch;
    return between(p, share);
  }

  /** The point at a share, 0 to 1, of the segment that begins with a point. */
  Coordinate between(int point, double share) {
    if (share <= 0) {
      return new Coordinate(pointLongitude[point], pointLatitude[point]);
    }
    if (share >= 1) {
      return new Coordinate(pointLongitude[point + 1], pointLatitude[point + 1]);
    }
    return new Coordinate(
        pointLongitude[point] + share * (pointLongitude[point + 1] - pointLongitude[point]),
        pointLatitude[point] + share * (pointLatitude[point + 1] - pointLatitude[point]));
  }
}
