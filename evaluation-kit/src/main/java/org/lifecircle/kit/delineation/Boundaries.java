package org.lifecircle.kit.delineation;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.osm.OsmCity;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Boundaries of communities, streets or circles that were given for a city, and which homes lie in
 * which. The order of the features in the file plays no part.
 */
public final class Boundaries {

  /** An overlap that is nowhere wider is a slip of the pen, meters. */
  private static final double SLIVER_METERS = 10;

  /** A smaller overlap is no more than rounding, square meters. */
  private static final double LEAST_OVERLAP = 1;

  /** Less of a boundary beyond the map is the width of the last street. */
  private static final double LEAST_SHOWN = 0.95;

  private final String file;
  private final List<Boundary> all;
  private final STRtree index = new STRtree();
  private final List<IndexedPointInAreaLocator> locators;
  private final LocalPlane plane;
  private final List<Problem> problems;
  private final List<Warning> doubts;

  /** By boundary what is doubtful about it. */
  private final List<List<Text>> own = new ArrayList<>();

  /** By boundary the homes in it, in the order of the city. */
  private final List<List<Home>> homes = new ArrayList<>();

  private final List<Home> outside = new ArrayList<>();

  /** By pair of boundaries the homes that lie in both. */
  private final Map<Pair, List<Home>> inBoth = new TreeMap<>();

  private record Pair(int first, int second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return Comparator.comparingInt(Pair::first)
          .thenComparingInt(Pair::second)
          .compare(this, other);
    }
  }

  private Boundaries(
      String file,
      List<Boundary> all,
      LocalPlane plane,
      List<Problem> problems,
      List<Warning> doubts) {
    this.file = file;
    this.all = all;
    this.plane = plane;
    this.problems = problems;
    this.doubts = doubts;
    for (int b = 0; b < all.size(); b++) {
      index.insert(all.get(b).ground().getEnvelopeInternal(), b);
      own.add(new ArrayList<>());
      homes.add(new ArrayList<>());
    }
    index.build();
    locators = all.stream().map(one -> new IndexedPointInAreaLocator(one.ground())).toList();
  }

  /**
   * Reads the boundaries of a city.
   *
   * @param path GeoJSON, or a GeoPackage ({@code .gpkg}), or shapefiles in a {@code .zip}
   * @param system what its degrees are
   * @throws InvalidInputException with every problem: what cannot be read, polygons that cross
   *     themselves, homes that lie in two polygons, and when no home lies in any
   */
  public static Boundaries read(Path path, CoordinateSystem system, OsmCity city) {
    LocalPlane plane = new LocalPlane(city.circle().center());
    List<Problem> problems = new ArrayList<>();
    List<Warning> doubts = new ArrayList<>();
    List<Boundary> all = new BoundaryFile(path, system, plane, problems, doubts).read();
    Boundaries read =
        new Boundaries(requireNonNull(path.getFileName()).toString(), all, plane, problems, doubts);
    read.put(city.circle().homes());
    read.overlaps();
    read.emptyOnes(city.box());
    read.namesTwice();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return read;
  }

  /** Puts every home into the boundary that it lies in. */
  private void put(List<Home> city) {
    for (Home home : city) {
      org.locationtech.jts.geom.Coordinate place = plane.meters(home.location());
      List<Integer> inside = new ArrayList<>();
      List<Integer> beside = new ArrayList<>();
      for (int b : near(new Envelope(place))) {
        int where = locators.get(b).locate(place);
        if (where == Location.INTERIOR) {
          inside.add(b);
        } else if (where == Location.BOUNDARY) {
          beside.add(b);
        }
      }
      for (int i = 0; i < inside.size(); i++) {
        for (int j = i + 1; j < inside.size(); j++) {
          inBoth
              .computeIfAbsent(new Pair(inside.get(i), inside.get(j)), one -> new ArrayList<>())
              .add(home);
        }
      }
      // On a common line the first of the boundaries takes the home, in two of them the deeper one.
      Optional<Integer> its =
          inside.isEmpty() ? beside.stream().findFirst() : Optional.of(deepest(inside, place));
      its.ifPresentOrElse(b -> homes.get(b).add(home), () -> outside.add(home));
    }
  }

  private List<Integer> near(Envelope box) {
    List<Integer> near = new ArrayList<>();
    for (Object found : index.query(box)) {
      near.add((Integer) found);
    }
    near.sort(Comparator.naturalOrder());
    return near;
  }

  private int deepest(List<Integer> inside, org.locationtech.jts.geom.Coordinate place) {
    Geometry point = plane.factory().createPoint(place);
    return inside.size() == 1
        ? inside.get(0)
        : inside.stream()
            .min(
                Comparator.<Integer>comparingDouble(
                        b -> -all.get(b).ground().getBoundary().distance(point))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
  }

  private void overlaps() {
    for (int b = 0; b < all.size(); b++) {
      for (int other : near(all.get(b).ground().getEnvelopeInternal())) {
        if (other > b) {
          overlap(new Pair(b, other));
        }
      }
    }
  }

  private void overlap(Pair pair) {
    Boundary one = all.get(pair.first());
    Boundary other = all.get(pair.second());
    if (!one.ground().intersects(other.ground())) {
      return;
    }
    Geometry common = LocalPlane.common(one.ground(), other.ground());
    if (common.getArea() < LEAST_OVERLAP) {
      return;
    }
    List<Home> both = inBoth.getOrDefault(pair, List.of());
    boolean sliver = common.buffer(-SLIVER_METERS / 2).isEmpty();
    long area = Math.round(common.getArea());
    if (!both.isEmpty() && !sliver) {
      problem(
          one,
          CityCircles.PHRASES.text(
              "boundary.overlaps", other.called(), area, both.size(), both.get(0).id()));
    } else {
      doubt(
          pair.first(),
          "boundary-overlap",
          both.isEmpty()
              ? CityCircles.PHRASES.text(
                  "boundary.overlap-empty", one.called(), other.called(), area)
              : CityCircles.PHRASES.text(
                  "boundary.overlap-thin", one.called(), other.called(), both.size()));
      own.get(pair.second()).add(own.get(pair.first()).get(own.get(pair.first()).size() - 1));
    }
  }

  /** Tells which boundaries have no home, and which reach beyond the map. */
  private void emptyOnes(MappedArea map) {
    org.locationtech.jts.geom.Coordinate southWest = plane.meters(map.southWest());
    org.locationtech.jts.geom.Coordinate northEast = plane.meters(map.northEast());
    Geometry box = plane.factory().toGeometry(new Envelope(southWest, northEast));
    int beyond = 0;
    for (int b = 0; b < all.size(); b++) {
      Boundary one = all.get(b);
      double shown = LocalPlane.common(one.ground(), box).getArea() / one.ground().getArea();
      if (!one.ground().intersects(box)) {
        beyond++;
        doubt(
            b,
            "boundary-beyond-map",
            CityCircles.PHRASES.text("boundary.beyond-map", one.called()));
      } else if (homes.get(b).isEmpty()) {
        doubt(b, "boundary-no-homes", CityCircles.PHRASES.text("boundary.no-homes", one.called()));
      } else if (shown < LEAST_SHOWN) {
        doubt(
            b,
            "boundary-partly-beyond-map",
            CityCircles.PHRASES.text(
                "boundary.partly-beyond-map", one.called(), Math.round(100 * (1 - shown))));
      }
    }
    boolean none = homes.stream().allMatch(List::isEmpty);
    if (!all.isEmpty() && none) {
      problems.add(
          new Problem(
              file,
              0,
              "",
              "",
              beyond == all.size()
                  ? CityCircles.PHRASES.text(
                      "boundary.all-beyond-map",
                      all.size(),
                      LocalPlane.degrees(map.southWest()),
                      LocalPlane.degrees(map.northEast()),
                      LocalPlane.degrees(plane.place(middle())))
                  : CityCircles.PHRASES.text("boundary.all-empty", all.size())));
    }
  }

  private org.locationtech.jts.geom.Coordinate middle() {
    return all.get(0).ground().getEnvelopeInternal().centre();
  }

  private void namesTwice() {
    Map<String, List<Integer>> byName = new TreeMap<>();
    for (int b = 0; b < all.size(); b++) {
      if (!all.get(b).name().isEmpty() && all.get(b).unit().isEmpty()) {
        byName.computeIfAbsent(all.get(b).name(), one -> new ArrayList<>()).add(b);
      }
    }
    for (Map.Entry<String, List<Integer>> same : byName.entrySet()) {
      if (same.getValue().size() > 1) {
        List<String> ids = same.getValue().stream().map(b -> all.get(b).id()).sorted().toList();
        Text said =
            CityCircles.PHRASES.text(
                "boundary.name-twice", same.getKey(), ids.size(), String.join(", ", ids));
        doubts.add(new Warning("boundary-name-twice", same.getKey(), said));
        same.getValue().forEach(b -> own.get(b).add(said));
      }
    }
  }

  private void doubt(int boundary, String code, Text said) {
    own.get(boundary).add(said);
    doubts.add(new Warning(code, all.get(boundary).id(), said));
  }

  private void problem(Boundary one, Text message) {
    problems.add(new Problem(one.file(), one.line(), one.id(), one.name(), message));
  }

  /** The name of the file. */
  String file() {
    return file;
  }

  List<Boundary> all() {
    return all;
  }

  /** The homes in a boundary, in the order of the city. */
  List<Home> homes(int boundary) {
    return homes.get(boundary);
  }

  /** The homes in none. */
  List<Home> outside() {
    return outside;
  }

  /** What is doubtful about the file and its features. */
  List<Warning> doubts() {
    return doubts;
  }

  /** What is doubtful about one boundary. */
  List<Text> doubts(int boundary) {
    return own.get(boundary);
  }

  /** The boundaries that leave no wider gap to one than some meters. */
  Set<Integer> beside(int boundary, double meters) {
    Geometry ground = all.get(boundary).ground();
    Envelope around = ground.getEnvelopeInternal().copy();
    around.expandBy(meters);
    Set<Integer> beside = new TreeSet<>();
    for (int other : near(around)) {
      if (other != boundary && ground.isWithinDistance(all.get(other).ground(), meters)) {
        beside.add(other);
      }
    }
    return beside;
  }

  /** Those with homes. */
  List<Integer> inhabited() {
    return IntStream.range(0, all.size()).filter(b -> !homes.get(b).isEmpty()).boxed().toList();
  }
}
