package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A 15-minute convenience living circle (一刻钟便民生活圈).
 *
 * @param name what people call it
 * @param city where it lies
 * @param evaluationDate the date for which it is described
 * @param center its middle
 * @param survey the figures that were asked or counted
 * @param homes at least one, ids unique
 * @param outlets ids unique; may be empty
 * @param dataSource whose data these are, for example {@code © OpenStreetMap contributors, ODbL
 *     1.0}; shown under every map and table made of them; blank when nobody need be named
 */
public record Circle(
    String name,
    String city,
    LocalDate evaluationDate,
    Coordinate center,
    SurveyFigures survey,
    List<Home> homes,
    List<Outlet> outlets,
    String dataSource) {

  public Circle {
    requireNonNull(name, "name");
    requireNonNull(city, "city");
    requireNonNull(evaluationDate, "evaluationDate");
    requireNonNull(center, "center");
    requireNonNull(survey, "survey");
    homes = List.copyOf(homes);
    outlets = List.copyOf(outlets);
    requireNonNull(dataSource, "dataSource");
    if (homes.isEmpty()) {
      throw new IllegalArgumentException("a circle has at least one home");
    }
    requireUnique(homes.stream().map(Home::id).toList());
    requireUnique(outlets.stream().map(Outlet::id).toList());
  }

  /** A circle whose data need no source named. */
  public Circle(
      String name,
      String city,
      LocalDate evaluationDate,
      Coordinate center,
      SurveyFigures survey,
      List<Home> homes,
      List<Outlet> outlets) {
    this(name, city, evaluationDate, center, survey, homes, outlets, "");
  }

  private static void requireUnique(List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("the id stands twice: " + id);
      }
    }
  }

  /** The same circle with other homes. */
  public Circle withHomes(List<Home> others) {
    return new Circle(name, city, evaluationDate, center, survey, others, outlets, dataSource);
  }

  /** The same circle with other outlets. */
  public Circle withOutlets(List<Outlet> others) {
    return new Circle(name, city, evaluationDate, center, survey, homes, others, dataSource);
  }

  /** All residents of all homes. */
  public int residents() {
    return homes.stream().mapToInt(home -> home.residents().total()).reduce(0, Math::addExact);
  }

  /** All households of all homes. */
  public int households() {
    return homes.stream().mapToInt(Home::households).reduce(0, Math::addExact);
  }

  /** How many outlets serve a format. */
  public int outletsServing(String formatId) {
    return (int) outlets.stream().filter(outlet -> outlet.serves(formatId)).count();
  }
}
