package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.scenario.Change;

/**
 * Finds where a missing link could be built (打通步行路): between points of ways that everybody may
 * walk, near each other in a straight line, without water, rails, buildings or another way between
 * them, and not both on main roads. Where the map shows no buildings, the link is short and carries
 * a dead end on, because what stands beside a way is most often a building. Whether the walk around
 * is far, {@link WayGains} says.
 */
final class MissingLinks {

  private static final Phrases PHRASES = Phrases.beside(MissingLinks.class, "phrases");
  private static final double SPACING_METERS = 20;
  private static final double NEAR_HOME_METERS = 400;

  /**
   * So many points are looked at at most; of more, all dead ends and every second or third other.
   */
  private static final int MOST_POINTS = 2_000;

  /** A way nearer than this to a main road is its pavement. */
  private static final int PAVEMENT_METERS = 15;

  /** Places are written to a ten-millionth of a degree, so that a file says the same. */
  private static final double PARTS_OF_DEGREE = 1e7;

  /** Where no buildings are known, longer links may lead through one. */
  private static final int BLIND_METERS = 40;

  /** A way goes on in its direction where it bends by no more than 60 degrees. */
  private static final double LEAST_COSINE = 0.5;

  private static final int BEFORE_END_MILLIMETERS = 5_000;

  /** Ends of edges nearer than a part of this of a degree are one. */
  private static final double PARTS_OF_NODE = 1e6;

  /**
   * A place on a way.
   *
   * @param before of a dead end, where the way ends and no other goes on, a point of the way
   *     shortly before it; empty elsewhere
   */
  private record End(Coordinate place, String wayId, int edge, Optional<Coordinate> before) {

    boolean isDeadEnd() {
      return before.isPresent();
    }
  }

  private final CircleData data;
  private final WalkingNetwork network;
  private final LinkParameters parameters;
  private final LocalMetric metric;
  private final boolean showsBuildings;
  private final Map<String, Way> ways = new LinkedHashMap<>();

  private MissingLinks(CircleData data, WalkingNetwork network, LinkParameters parameters) {
    this.data = data;
    this.network = network;
    this.parameters = parameters;
    metric = LocalMetric.at(data.circle().center().latitude());
    showsBuildings =
        data.map().obstacles().stream().anyMatch(one -> one.tags().containsKey("building"));
    data.map().ways().forEach(way -> ways.put(way.id(), way));
  }

  /** All places of links, in the order of the network. */
  static List<WayMeasure> of(CircleData data, WalkingNetwork network, LinkParameters parameters) {
    return new MissingLinks(data, network, parameters).links();
  }

  private List<WayMeasure> links() {
    WayObstacles obstacles = new WayObstacles(data, parameters.clearanceMeters());
    List<WayMeasure> links = new ArrayList<>();
    List<End> ends = ends();
    for (int i = 0; i < ends.size(); i++) {
      for (int j = i + 1; j < ends.size(); j++) {
        End from = ends.get(i);
        End to = ends.get(j);
        if (from.edge() == to.edge()
            || Math.abs(north(from.place(), to.place())) > parameters.mostMeters()) {
          continue;
        }
        int meters = LocalMetric.millimeters(from.place(), to.place()) / 1000;
        if (meters >= parameters.leastMeters()
            && meters <= parameters.mostMeters()
            && (showsBuildings || meters <= BLIND_METERS && (goesOn(from, to) || goesOn(to, from)))
            && !isAlongOneRoad(from, to, meters)
            && obstacles.leaveOpen(from.place(), to.place())) {
          links.add(link(from, to, meters, obstacles.needsDoor(from.place(), to.place())));
        }
      }
    }
    return links;
  }

  /**
   * Whether both ends lie on main roads, whose carriageways are joined by a crossing and not by a
   * path, or are the carriageway and the pavement of one.
   */
  private boolean isAlongOneRoad(End from, End to, int meters) {
    boolean first = isMainRoad(from);
    boolean second = isMainRoad(to);
    return first && second || (first || second) && meters < PAVEMENT_METERS;
  }

  /** Whether a link carries a way on that ends, in the direction that the way has. */
  private boolean goesOn(End from, End to) {
    if (!from.isDeadEnd()) {
      return false;
    }
    Coordinate before = from.before().orElseThrow();
    double x1 = east(before, from.place());
    double y1 = north(before, from.place());
    double x2 = east(from.place(), to.place());
    double y2 = north(from.place(), to.place());
    return x1 * x2 + y1 * y2 >= LEAST_COSINE * Math.hypot(x1, y1) * Math.hypot(x2, y2);
  }

  private double east(Coordinate a, Coordinate b) {
    return (b.longitude() - a.longitude()) * metric.metersPerDegreeEast();
  }

  private double north(Coordinate a, Coordinate b) {
    return (b.latitude() - a.latitude()) * metric.metersPerDegreeNorth();
  }

  private boolean isMainRoad(End end) {
    Way way = ways.get(end.wayId());
    return way != null && FootAccess.isMainRoad(way.tags());
  }

  private WayMeasure link(End from, End to, int meters, boolean needsDoor) {
    Coordinate middle =
        new Coordinate(
            (from.place().longitude() + to.place().longitude()) / 2,
            (from.place().latitude() + to.place().latitude()) / 2);
    String first = name(from);
    String second = name(to);
    String length = Integer.toString(meters);
    Text title =
        first.isBlank() || second.isBlank() || first.equals(second)
            ? PHRASES.text("measure.build-link", length)
            : PHRASES.text("measure.build-link.between", first, second, length);
    return new WayMeasure(
        MeasureKind.BUILD_LINK,
        new Change.BuildLink("plan-link", from.place(), to.place()),
        needsDoor ? PHRASES.text("measure.build-link.wall", title) : title,
        middle,
        List.of(from.place(), to.place()),
        meters);
  }

  private String name(End end) {
    Way way = ways.get(end.wayId());
    return way == null ? "" : way.tags().getOrDefault("name", "").strip();
  }

  private List<End> ends() {
    List<End> ends = new ArrayList<>();
    Map<List<Long>, Integer> meeting = meeting();
    for (int edge = 0; edge < network.edges(); edge++) {
      if (!isPublic(edge)) {
        continue;
      }
      int length = network.length(edge);
      int pieces = Math.max(1, (int) Math.round(length / 1000.0 / SPACING_METERS));
      for (int piece = 0; piece <= pieces; piece++) {
        Coordinate place = rounded(network.at(edge, (int) ((long) length * piece / pieces)));
        if (isNearHome(place)) {
          boolean isDeadEnd =
              (piece == 0 || piece == pieces) && meeting.get(node(edge, piece == 0)) == 1;
          int before = Math.min(length, BEFORE_END_MILLIMETERS);
          Optional<Coordinate> shortlyBefore =
              isDeadEnd
                  ? Optional.of(network.at(edge, piece == 0 ? before : length - before))
                  : Optional.empty();
          ends.add(new End(place, network.wayId(edge), edge, shortlyBefore));
        }
      }
    }
    int every = 1 + ends.size() / MOST_POINTS;
    List<End> kept = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      if (i % every == 0 || ends.get(i).isDeadEnd()) {
        kept.add(ends.get(i));
      }
    }
    return kept;
  }

  /** How many edges meet at each of their ends. */
  private Map<List<Long>, Integer> meeting() {
    Map<List<Long>, Integer> meeting = new LinkedHashMap<>();
    for (int edge = 0; edge < network.edges(); edge++) {
      meeting.merge(node(edge, true), 1, Integer::sum);
      meeting.merge(node(edge, false), 1, Integer::sum);
    }
    return meeting;
  }

  private List<Long> node(int edge, boolean isBeginning) {
    Coordinate place = network.at(edge, isBeginning ? 0 : network.length(edge));
    return List.of(
        Math.round(place.longitude() * PARTS_OF_NODE),
        Math.round(place.latitude() * PARTS_OF_NODE));
  }

  private boolean isPublic(int edge) {
    if (!network.opensDoors(edge)
        || network.leadsAcrossAnArea(edge)
        || !network.isOnMainLand(edge)
        || network.isForResidentsOnly(edge)) {
      return false;
    }
    Way way = ways.get(network.wayId(edge));
    return way != null
        && ProposedSites.mayHaveDoors(way.tags())
        && way.tags().getOrDefault("layer", "0").equals("0");
  }

  private boolean isNearHome(Coordinate place) {
    return data.circle().homes().stream()
        .anyMatch(
            home ->
                Math.abs(home.location().latitude() - place.latitude())
                            * metric.metersPerDegreeNorth()
                        <= NEAR_HOME_METERS
                    && LocalMetric.millimeters(home.location(), place) <= 1000 * NEAR_HOME_METERS);
  }

  /** A place as files write it. */
  static Coordinate rounded(Coordinate place) {
    return new Coordinate(
        Math.round(place.longitude() * PARTS_OF_DEGREE) / PARTS_OF_DEGREE,
        Math.round(place.latitude() * PARTS_OF_DEGREE) / PARTS_OF_DEGREE);
  }
}
