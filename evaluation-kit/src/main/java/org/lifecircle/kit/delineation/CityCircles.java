package org.lifecircle.kit.delineation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lifecircle.kit.osm.OsmCity;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.delineation.Barriers;
import org.lifecircle.simulation.delineation.CommunityUnits.Unit;
import org.lifecircle.simulation.delineation.Delineation;
import org.lifecircle.simulation.delineation.Delineation.Cause;
import org.lifecircle.simulation.delineation.Delineation.HomeGroup;
import org.lifecircle.simulation.delineation.Delineation.Leftover;
import org.lifecircle.simulation.delineation.DelineationParameters;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * A city cut into circles.
 *
 * @param city what was cut
 * @param circles from north to south; each home of the city is in exactly one or in the remainder
 * @param remainder homes of no circle, by id, each with the reason
 * @param given what became of the boundaries, where some were given
 */
public record CityCircles(
    OsmCity city,
    List<DelineatedCircle> circles,
    List<Leftover> remainder,
    Optional<GivenBoundaries> given) {

  static final Phrases PHRASES = Phrases.beside(CityCircles.class, "phrases");

  public CityCircles {
    requireNonNull(city, "city");
    circles = List.copyOf(circles);
    remainder = List.copyOf(remainder);
    requireNonNull(given, "given");
  }

  /**
   * A circle before it is cut out of the map.
   *
   * @param outline polygons for the eye, each of closed rings
   * @param doubts what is doubtful about how it was made
   */
  record Draft(
      HomeGroup group, String name, List<List<List<Coordinate>>> outline, List<Warning> doubts) {}

  /** Cuts a city by itself; the same input gives the same circles. */
  public static CityCircles of(OsmCity city, DelineationParameters parameters) {
    Delineation delineation = Delineation.of(ground(city), city.circle().homes(), parameters);
    List<HomeGroup> groups = delineation.groups();
    List<String> names = new CircleNames(city).of(groups, groups.stream().map(one -> "").toList());
    List<List<List<List<Coordinate>>>> outlines =
        new CircleOutlines(new LocalPlane(city.circle().center()))
            .of(
                groups.stream().map(HomeGroup::homes).toList(),
                delineation.remainder().stream().map(Leftover::home).toList());
    List<Draft> drafts = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      drafts.add(
          new Draft(
              groups.get(g), names.get(g), outlines.get(g), small(groups.get(g), parameters)));
    }
    return new CityCircles(
        city, cutOut(city, drafts, parameters), delineation.remainder(), Optional.empty());
  }

  /**
   * Cuts a city by boundaries that were given.
   *
   * @param joinSmall whether small communities beside each other are joined to units; those of
   *     which the file says that they belong together are joined in any case
   */
  public static CityCircles of(
      OsmCity city, Boundaries boundaries, boolean joinSmall, DelineationParameters parameters) {
    BoundaryCircles drawn =
        new BoundaryCircles(
            boundaries, joinSmall, parameters, new LocalPlane(city.circle().center()));
    List<Unit> units = drawn.units(ground(city));
    List<String> names =
        new CircleNames(city)
            .of(units.stream().map(Unit::group).toList(), units.stream().map(drawn::name).toList());
    List<Draft> drafts = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      drafts.add(drawn.draft(units.get(u), names.get(u)));
    }
    List<DelineatedCircle> circles = cutOut(city, drafts, parameters);
    return new CityCircles(
        city,
        circles,
        boundaries.outside().stream()
            .map(home -> new Leftover(home, Cause.OUTSIDE))
            .sorted(Comparator.comparing(left -> left.home().id()))
            .toList(),
        Optional.of(drawn.given(units, circles.stream().map(DelineatedCircle::id).toList())));
  }

  /** The walking network of the city, cut by its barriers. */
  private static Delineation.City ground(OsmCity city) {
    return new Delineation.City(
        WalkingNetwork.of(city.map()),
        WalkingParameters.standard(),
        new Barriers(city.barriers(), city.circle().center()),
        city.closedWays());
  }

  private static List<DelineatedCircle> cutOut(
      OsmCity city, List<Draft> drafts, DelineationParameters parameters) {
    CircleCut cut = new CircleCut(city);
    List<DelineatedCircle> circles = new ArrayList<>();
    int digits = Math.max(2, Integer.toString(drafts.size()).length());
    for (int d = 0; d < drafts.size(); d++) {
      Draft draft = drafts.get(d);
      Circle circle = cut.circle(draft.group(), draft.name());
      WalkingMap map = cut.map(draft.group());
      List<Warning> warnings = new ArrayList<>();
      warnings.add(cutOut(city, drafts.size()));
      warnings.addAll(wide(draft.group(), parameters));
      warnings.addAll(draft.doubts());
      warnings.addAll(CircleCut.warnings(city.warnings(), circle, map));
      circles.add(
          new DelineatedCircle(
              String.format(Locale.ROOT, "circle-%0" + digits + "d", d + 1),
              draft.group(),
              circle,
              map,
              new OsmImport.Result(circle, map, warnings).doubts(),
              draft.outline()));
    }
    return circles;
  }

  private static Warning cutOut(OsmCity city, int circles) {
    return new Warning("delineated", "", PHRASES.text("delineated", city.circle().name(), circles));
  }

  private static List<Warning> wide(HomeGroup group, DelineationParameters parameters) {
    return group.residentsBeyond() == 0
        ? List.of()
        : List.of(
            new Warning(
                "circle-wide",
                "",
                PHRASES.text(
                    "circle.wide",
                    group.residentsBeyond(),
                    group.residents(),
                    parameters.get(DelineationParameters.MINUTES))));
  }

  private static List<Warning> small(HomeGroup group, DelineationParameters parameters) {
    int least = parameters.get(DelineationParameters.LEAST);
    return group.residents() >= least
        ? List.of()
        : List.of(
            new Warning(
                "circle-small", "", PHRASES.text("circle.small", group.residents(), least)));
  }

  /** How many people live in circles. */
  public long residents() {
    return circles.stream().mapToLong(one -> one.group().residents()).sum();
  }

  /** How many people live in homes that belong to no circle for a reason. */
  public long residents(Cause cause) {
    return remainder.stream()
        .filter(left -> left.cause() == cause)
        .map(Leftover::home)
        .mapToLong((Home home) -> home.residents().total())
        .sum();
  }
}
