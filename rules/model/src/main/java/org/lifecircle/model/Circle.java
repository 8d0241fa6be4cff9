package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A 15-minute convenience living circle (一刻钟便民生活圈).
 *
 * @param profile what it is called, where it lies and whose data describe it
 * @param survey the figures that were asked or counted
 * @param homes at least one, ids unique
 * @param outlets ids unique; may be empty
 * @param search how completely the outlets were looked for
 * @param unused what is built and cannot be used; none of them is among the outlets
 */
public record Circle(
    CircleProfile profile,
    SurveyFigures survey,
    List<Home> homes,
    List<Outlet> outlets,
    OutletSearch search,
    List<UnusedOutlet> unused) {

  /** A circle of which nobody said that anything built is not in use. */
  public Circle(
      CircleProfile profile,
      SurveyFigures survey,
      List<Home> homes,
      List<Outlet> outlets,
      OutletSearch search) {
    this(profile, survey, homes, outlets, search, List.of());
  }

  public Circle {
    requireNonNull(profile, "profile");
    requireNonNull(survey, "survey");
    requireNonNull(search, "search");
    homes = List.copyOf(homes);
    outlets = List.copyOf(outlets);
    unused = List.copyOf(unused);
    if (homes.isEmpty()) {
      throw new IllegalArgumentException("a circle has at least one home");
    }
    requireUnique(homes.stream().map(Home::id).toList());
    requireUnique(
        Stream.concat(outlets.stream(), unused.stream().map(UnusedOutlet::outlet))
            .map(Outlet::id)
            .toList());
  }

  /**
   * A circle in which nothing was asked or counted, and nobody said how outlets were looked for.
   */
  public static Circle of(CircleProfile profile, List<Home> homes, List<Outlet> outlets) {
    return new Circle(profile, SurveyFigures.NONE, homes, outlets, OutletSearch.UNKNOWN);
  }

  private static void requireUnique(List<String> ids) {
    Set<String> seen = new LinkedHashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("the id stands twice: " + id);
      }
    }
  }

  /** This circle with another profile. */
  public Circle withProfile(CircleProfile other) {
    return new Circle(other, survey, homes, outlets, search, unused);
  }

  /** This circle with other figures that were asked or counted. */
  public Circle withSurvey(SurveyFigures other) {
    return new Circle(profile, other, homes, outlets, search, unused);
  }

  /** This circle with other homes. */
  public Circle withHomes(List<Home> others) {
    return new Circle(profile, survey, others, outlets, search, unused);
  }

  /** This circle with other outlets. */
  public Circle withOutlets(List<Outlet> others) {
    return new Circle(profile, survey, homes, others, search, unused);
  }

  /** This circle with its outlets looked for in another way. */
  public Circle withSearch(OutletSearch other) {
    return new Circle(profile, survey, homes, outlets, other, unused);
  }

  /** This circle with other outlets that are built and cannot be used. */
  public Circle withUnused(List<UnusedOutlet> others) {
    return new Circle(profile, survey, homes, outlets, search, others);
  }

  /** What people call it. */
  public String name() {
    return profile.name();
  }

  /** Where it lies. */
  public String city() {
    return profile.city();
  }

  /** The date for which it is described. */
  public LocalDate evaluationDate() {
    return profile.evaluationDate();
  }

  /** Its middle. */
  public Coordinate center() {
    return profile.center();
  }

  /** Whose data these are; blank when nobody need be named. */
  public String dataSource() {
    return profile.dataSource();
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

  /** How many outlets would serve a format if they were in use. */
  public int unusedServing(String formatId) {
    return (int) unused.stream().filter(outlet -> outlet.serves(formatId)).count();
  }
}
