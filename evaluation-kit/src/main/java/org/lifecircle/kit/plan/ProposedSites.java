package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Proposes sites where no table lists any: points on ways that everybody may walk, on the main
 * network, near homes, on streets rather than on paths; not on bridges, in tunnels, on stairs, on
 * roundabouts, on ways for cars alone, in water or on rails. Where no way is known, points of a
 * grid around the homes. A proposed site is a place to look for a room, not a room. The same for
 * the same circle, always.
 */
final class ProposedSites {

  /** More become farther apart. */
  private static final int MOST = 600;

  /** Fewer along streets alone, and footways are looked along too. */
  private static final int FEWEST = 50;

  private static final double FIRST_SPACING_METERS = 40;
  private static final double WIDER = 1.25;
  private static final double NEAR_HOME_METERS = 250;
  private static final double GRID_NEAR_HOME_METERS = 120;

  /** Nobody opens a shop on them. */
  private static final Set<String> NO_STREET =
      Set.of(
          "steps",
          "platform",
          "elevator",
          "corridor",
          "track",
          "trunk",
          "trunk_link",
          "primary_link",
          "secondary_link",
          "tertiary_link",
          "motorway",
          "motorway_link");

  /** Often lead through gardens and behind houses. */
  private static final Set<String> PATHS =
      Set.of("footway", "path", "cycleway", "bridleway", "track");

  private static final Set<String> NO_SERVICE =
      Set.of("parking_aisle", "drive-through", "emergency_access");

  /** The ring of a roundabout, which nobody reaches but across its traffic. */
  private static final Set<String> RINGS = Set.of("roundabout", "circular");

  private static final Set<String> NO = Set.of("", "no");

  private final CircleData data;
  private final WalkingNetwork network;
  private final NoBuildingGround noGround;
  private final LocalMetric metric;
  private final Map<String, Way> ways = new LinkedHashMap<>();

  private ProposedSites(CircleData data, WalkingNetwork network) {
    this.data = data;
    this.network = network;
    noGround = new NoBuildingGround(data.map().obstacles(), data.circle().center());
    metric = LocalMetric.at(data.circle().center().latitude());
    data.map().ways().forEach(way -> ways.put(way.id(), way));
  }

  /** The sites of a circle, at most a few hundred. */
  static List<CandidateSite> of(CircleData data, WalkingNetwork network) {
    ProposedSites sites = new ProposedSites(data, network);
    double spacing = FIRST_SPACING_METERS;
    List<Coordinate> places = sites.places(spacing);
    while (places.size() > MOST) {
      spacing *= WIDER;
      places = sites.places(spacing);
    }
    List<CandidateSite> named = new ArrayList<>();
    for (Coordinate place : places) {
      named.add(
          new CandidateSite(
              PlanPlace.Origin.PROPOSED,
              "site-%03d".formatted(named.size() + 1),
              "",
              place,
              CandidateSite.Room.NOT_KNOWN));
    }
    return List.copyOf(named);
  }

  private List<Coordinate> places(double spacing) {
    if (network.isEmpty()) {
      return onGrid(spacing);
    }
    List<Coordinate> streets = alongWays(spacing, Openness.STREETS);
    if (streets.size() >= FEWEST) {
      return streets;
    }
    List<Coordinate> open = alongWays(spacing, Openness.FOOTWAYS_TOO);
    // A compound whose ways are all private still has shops for its own residents.
    return open.isEmpty() ? alongWays(spacing, Openness.PRIVATE_TOO) : open;
  }

  /** Which ways are looked along. */
  private enum Openness {
    STREETS,
    FOOTWAYS_TOO,
    PRIVATE_TOO
  }

  private List<Coordinate> alongWays(double spacing, Openness openness) {
    Thinning thinning = new Thinning(spacing / 2);
    double next = spacing / 2;
    for (int edge = 0; edge < network.edges(); edge++) {
      if (!mayHaveShops(edge, openness)) {
        continue;
      }
      double length = network.length(edge) / 1000.0;
      while (next <= length) {
        Coordinate place = network.at(edge, (int) Math.round(next * 1000));
        if (near(place, NEAR_HOME_METERS) && !noGround.holds(place)) {
          thinning.take(place);
        }
        next += spacing;
      }
      next -= length;
    }
    return thinning.taken;
  }

  private boolean mayHaveShops(int edge, Openness openness) {
    if (!network.opensDoors(edge)
        || network.leadsAcrossAnArea(edge)
        || !network.isOnMainLand(edge)
        || network.isForResidentsOnly(edge) && openness != Openness.PRIVATE_TOO) {
      return false;
    }
    Way way = ways.get(network.wayId(edge));
    return way == null
        || mayHaveDoors(way.tags()) && (openness != Openness.STREETS || isStreet(way.tags()));
  }

  /** Whether it is more than a path through a garden: a street, or the pavement of one. */
  private static boolean isStreet(Map<String, String> tags) {
    return !PATHS.contains(tags.getOrDefault("highway", ""))
        || "sidewalk".equals(tags.get("footway"));
  }

  /** Whether doors of shops may stand along a way with these tags. */
  static boolean mayHaveDoors(Map<String, String> tags) {
    return !NO_STREET.contains(tags.getOrDefault("highway", ""))
        && !NO_SERVICE.contains(tags.getOrDefault("service", ""))
        && NO.contains(tags.getOrDefault("bridge", ""))
        && NO.contains(tags.getOrDefault("tunnel", ""))
        && NO.contains(tags.getOrDefault("indoor", ""))
        && !tags.getOrDefault("layer", "0").startsWith("-")
        && !RINGS.contains(tags.getOrDefault("junction", ""))
        && !tags.containsKey("railway")
        && !FootAccess.of(tags).stairs();
  }

  private List<Coordinate> onGrid(double spacing) {
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    for (Home home : data.circle().homes()) {
      west = Math.min(west, home.location().longitude());
      east = Math.max(east, home.location().longitude());
      south = Math.min(south, home.location().latitude());
      north = Math.max(north, home.location().latitude());
    }
    List<Coordinate> places = new ArrayList<>();
    double stepEast = spacing / metric.metersPerDegreeEast();
    double stepNorth = spacing / metric.metersPerDegreeNorth();
    for (double y = south - 2 * stepNorth; y <= north + 2 * stepNorth; y += stepNorth) {
      for (double x = west - 2 * stepEast; x <= east + 2 * stepEast; x += stepEast) {
        Coordinate place = new Coordinate(x, y);
        if (near(place, GRID_NEAR_HOME_METERS) && !noGround.holds(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private boolean near(Coordinate place, double meters) {
    Circle circle = data.circle();
    for (Home home : circle.homes()) {
      if (Math.abs(home.location().latitude() - place.latitude()) * metric.metersPerDegreeNorth()
              <= meters
          && LocalMetric.millimeters(home.location(), place) <= 1000 * meters) {
        return true;
      }
    }
    return false;
  }

  /** Takes places that are not too near to one that was taken before. */
  private static final class Thinning {
    private final double meters;
    private final List<Coordinate> taken = new ArrayList<>();

    Thinning(double meters) {
      this.meters = meters;
    }

    void take(Coordinate place) {
      for (Coordinate other : taken) {
        if (LocalMetric.millimeters(other, place) < 1000 * meters) {
          return;
        }
      }
      taken.add(place);
    }
  }
}
