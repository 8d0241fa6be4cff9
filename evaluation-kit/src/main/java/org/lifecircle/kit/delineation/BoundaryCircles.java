package org.lifecircle.kit.delineation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lifecircle.kit.delineation.CityCircles.Draft;
import org.lifecircle.kit.delineation.GivenBoundaries.Extent;
import org.lifecircle.kit.delineation.GivenBoundaries.GivenPolygon;
import org.lifecircle.model.Home;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.delineation.CommunityUnits;
import org.lifecircle.simulation.delineation.CommunityUnits.Community;
import org.lifecircle.simulation.delineation.CommunityUnits.Unit;
import org.lifecircle.simulation.delineation.Delineation;
import org.lifecircle.simulation.delineation.Delineation.HomeGroup;
import org.lifecircle.simulation.delineation.DelineationParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Circles by boundaries that were given. */
final class BoundaryCircles {

  /** So many names of joined communities are written out. */
  private static final int MOST_NAMES = 3;

  private final Boundaries boundaries;
  private final boolean joinSmall;
  private final DelineationParameters parameters;
  private final LocalPlane plane;

  /** The boundaries that have homes, by the places of their communities. */
  private final List<Integer> inhabited;

  BoundaryCircles(
      Boundaries boundaries,
      boolean joinSmall,
      DelineationParameters parameters,
      LocalPlane plane) {
    this.boundaries = boundaries;
    this.joinSmall = joinSmall;
    this.parameters = parameters;
    this.plane = plane;
    inhabited = boundaries.inhabited();
  }

  /** Units from north to south. */
  List<Unit> units(Delineation.City city) {
    List<Community> communities = new ArrayList<>();
    for (int b : inhabited) {
      String unit = boundaries.all().get(b).unit();
      Set<Integer> beside =
          joinSmall
              ? boundaries.beside(b, parameters.get(DelineationParameters.BESIDE))
              : Set.<Integer>of();
      communities.add(
          new Community(
              boundaries.homes(b),
              new TreeSet<>(beside.stream().map(inhabited::indexOf).filter(c -> c >= 0).toList()),
              unit.isEmpty() ? Optional.empty() : Optional.of(unit)));
    }
    return CommunityUnits.of(city, communities, parameters).stream()
        .sorted(Comparator.comparing(Unit::group, HomeGroup.NORTH_TO_SOUTH))
        .toList();
  }

  private List<Boundary> of(Unit unit) {
    return unit.communities().stream().map(c -> boundaries.all().get(inhabited.get(c))).toList();
  }

  /** The name that the file gives; blank where it gives none. */
  String name(Unit unit) {
    List<Boundary> parts = of(unit);
    if (!parts.get(0).unit().isEmpty()) {
      return parts.get(0).unit();
    }
    List<String> names =
        parts.stream().map(Boundary::name).filter(name -> !name.isEmpty()).distinct().toList();
    boolean han =
        names.stream().anyMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
    String listed =
        String.join(han ? "、" : ", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES ? listed + " +" + (names.size() - MOST_NAMES) : listed;
  }

  Draft draft(Unit unit, String name) {
    return new Draft(
        unit.group(),
        name,
        plane.polygons(UnaryUnionOp.union(of(unit).stream().map(Boundary::ground).toList())),
        doubts(unit));
  }

  /** What is doubtful about a circle as it is drawn. */
  private List<Warning> doubts(Unit unit) {
    List<Warning> doubts = new ArrayList<>();
    List<String> called = of(unit).stream().map(Boundary::called).toList();
    boolean joined = called.size() > 1 && of(unit).get(0).unit().isEmpty();
    String all = String.join(", ", called);
    doubts.add(
        new Warning(
            "boundary-circle",
            "",
            joined
                ? CityCircles.PHRASES.text(
                    "circle.joined",
                    boundaries.file(),
                    called.size(),
                    all,
                    parameters.get(DelineationParameters.RESIDENTS))
                : CityCircles.PHRASES.text("circle.drawn", boundaries.file(), all)));
    int residents = unit.group().residents();
    int most = parameters.get(DelineationParameters.MOST);
    int least = parameters.get(DelineationParameters.LEAST);
    if (residents > most) {
      doubts.add(
          new Warning(
              "circle-large",
              "",
              CityCircles.PHRASES.text(
                  "circle.large",
                  residents,
                  most,
                  parameters.get(DelineationParameters.RESIDENTS))));
    }
    if (residents < least) {
      doubts.add(
          new Warning(
              "circle-small",
              "",
              CityCircles.PHRASES.text("circle.small-as-drawn", residents, least)));
    }
    if (unit.residentsParted() > 0) {
      doubts.add(
          new Warning(
              "circle-parted",
              "",
              CityCircles.PHRASES.text("circle.parted", unit.residentsParted(), residents)));
    }
    return doubts;
  }

  /**
   * What became of every boundary.
   *
   * @param ids by unit the id of its circle
   */
  GivenBoundaries given(List<Unit> units, List<String> ids) {
    Map<Integer, String> circleOf = new LinkedHashMap<>();
    for (int u = 0; u < units.size(); u++) {
      for (int c : units.get(u).communities()) {
        circleOf.put(inhabited.get(c), ids.get(u));
      }
    }
    List<GivenPolygon> polygons = new ArrayList<>();
    Map<String, String> polygonOfHome = new LinkedHashMap<>();
    for (int b = 0; b < boundaries.all().size(); b++) {
      Boundary one = boundaries.all().get(b);
      List<Home> homes = boundaries.homes(b);
      homes.forEach(home -> polygonOfHome.put(home.id(), one.id()));
      polygons.add(
          new GivenPolygon(
              one.id(),
              one.name(),
              one.unit(),
              circleOf.getOrDefault(b, ""),
              new Extent(
                  homes.size(),
                  homes.stream().mapToInt(home -> home.residents().total()).sum(),
                  Math.round(one.ground().getArea())),
              boundaries.doubts(b)));
    }
    polygons.sort(
        Comparator.<GivenPolygon, Boolean>comparing(one -> one.circle().isEmpty())
            .thenComparing(GivenPolygon::circle)
            .thenComparing(GivenPolygon::id));
    return new GivenBoundaries(boundaries.file(), polygons, polygonOfHome, boundaries.doubts());
  }
}
