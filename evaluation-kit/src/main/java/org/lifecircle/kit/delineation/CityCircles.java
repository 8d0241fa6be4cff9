package org.lifecircle.kit.delineation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifecircle.kit.osm.OsmCity;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.delineation.Barriers;
import org.lifecircle.simulation.delineation.Delineation;
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
 */
public record CityCircles(OsmCity city, List<DelineatedCircle> circles, List<Leftover> remainder) {

  static final Phrases PHRASES = Phrases.beside(CityCircles.class, "phrases");

  public CityCircles {
    requireNonNull(city, "city");
    circles = List.copyOf(circles);
    remainder = List.copyOf(remainder);
  }

  /** Cuts a city by itself; the same input gives the same circles. */
  public static CityCircles of(OsmCity city, DelineationParameters parameters) {
    Delineation delineation = Delineation.of(ground(city), city.circle().homes(), parameters);
    return of(city, delineation, parameters);
  }

  /** The walking network of the city, cut by its barriers. */
  private static Delineation.City ground(OsmCity city) {
    return new Delineation.City(
        WalkingNetwork.of(city.map()),
        WalkingParameters.standard(),
        new Barriers(city.barriers(), city.circle().center()),
        city.closedWays());
  }

  private static CityCircles of(
      OsmCity city, Delineation delineation, DelineationParameters parameters) {
    List<HomeGroup> groups = delineation.groups();
    List<String> names = new CircleNames(city).of(groups);
    List<List<List<List<Coordinate>>>> outlines =
        new CircleOutlines(city.circle().center())
            .of(
                groups.stream().map(HomeGroup::homes).toList(),
                delineation.remainder().stream().map(Leftover::home).toList());
    CircleCut cut = new CircleCut(city);
    List<DelineatedCircle> circles = new ArrayList<>();
    int digits = Math.max(2, Integer.toString(groups.size()).length());
    for (int g = 0; g < groups.size(); g++) {
      HomeGroup group = groups.get(g);
      Circle circle = cut.circle(group, names.get(g));
      WalkingMap map = cut.map(group);
      List<Warning> warnings = new ArrayList<>();
      warnings.add(cutOut(city, groups.size()));
      warnings.addAll(own(group, parameters));
      warnings.addAll(CircleCut.warnings(city.warnings(), circle, map));
      circles.add(
          new DelineatedCircle(
              String.format(Locale.ROOT, "circle-%0" + digits + "d", g + 1),
              group,
              circle,
              map,
              new OsmImport.Result(circle, map, warnings).doubts(),
              outlines.get(g)));
    }
    return new CityCircles(city, circles, delineation.remainder());
  }

  private static Warning cutOut(OsmCity city, int circles) {
    return new Warning("delineated", "", PHRASES.text("delineated", city.circle().name(), circles));
  }

  /** What is doubtful about the size of a circle. */
  private static List<Warning> own(HomeGroup group, DelineationParameters parameters) {
    List<Warning> warnings = new ArrayList<>();
    if (group.residentsBeyond() > 0) {
      warnings.add(
          new Warning(
              "circle-wide",
              "",
              PHRASES.text(
                  "circle.wide",
                  group.residentsBeyond(),
                  group.residents(),
                  parameters.get(DelineationParameters.MINUTES))));
    }
    int least = parameters.get(DelineationParameters.LEAST);
    if (group.residents() < least) {
      warnings.add(
          new Warning("circle-small", "", PHRASES.text("circle.small", group.residents(), least)));
    }
    return warnings;
  }

  /** How many people live in circles. */
  public long residents() {
    return circles.stream().mapToLong(one -> one.group().residents()).sum();
  }

  /** How many people live in homes that belong to no circle for a reason. */
  public long residents(Delineation.Cause cause) {
    return remainder.stream()
        .filter(left -> left.cause() == cause)
        .map(Leftover::home)
        .mapToLong((Home home) -> home.residents().total())
        .sum();
  }
}
