package org.lifecircle.standards.json;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatAccess.AtHome;
import org.lifecircle.model.FormatAccess.Supply;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;
import org.lifecircle.model.RefusedException;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.SurveyFigures.Counted;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FloorArea;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;

/**
 * What a client asks: the facts of a circle, and by which standard of which day it shall be judged.
 * As JSON it obeys the JSON Schema {@code circle-facts.schema.json} beside this class.
 *
 * @param standardId the standard
 * @param asOf the day whose rules are applied
 * @param facts what is known of the circle
 */
public record JudgeRequest(String standardId, LocalDate asOf, CircleFacts facts) {

  /** The resource beside this class that describes the JSON. */
  public static final String SCHEMA = "circle-facts.schema.json";

  private static final BigDecimal MOST = new BigDecimal(10_000_000);

  public JudgeRequest {
    requireNonNull(standardId, "standardId");
    requireNonNull(asOf, "asOf");
    requireNonNull(facts, "facts");
  }

  /**
   * Reads a request that these standards are to judge. What is absent or null is not known.
   *
   * @param json a JSON object as every JSON library gives it: maps by text, lists, texts, numbers
   * @param standards one of them is asked for, on a day on which it holds; the formats and figures
   *     are theirs
   * @param name what problems call the document, for example the name of its file
   * @throws InvalidInputException with every problem, each with the JSON Pointer of its place
   */
  public static JudgeRequest read(Map<?, ?> json, Standards standards, String name) {
    List<Problem> problems = new ArrayList<>();
    JsonObject root = JsonObject.root(json, name, problems);
    String standardId = root.name("standard", standards.list().stream().map(Standard::id).toList());
    LocalDate asOf = root.date("asOf");
    if (problems.isEmpty()) {
      try {
        standards.check(standardId, asOf);
      } catch (RefusedException refused) {
        root.problem("asOf", refused.text());
      }
    }
    return read(root, standards.vocabulary(), new When(standardId, asOf), problems);
  }

  /**
   * Reads facts that may be judged by another standard on another day than they name: neither is
   * looked at, so that {@link Standards#judge} may refuse them.
   *
   * @param json a JSON object as every JSON library gives it: maps by text, lists, texts, numbers
   * @param vocabulary the formats and figures that it may name, for example {@code
   *     Standards.vocabulary()}
   * @param name what problems call the document, for example the name of its file
   * @throws InvalidInputException with every problem, each with the JSON Pointer of its place
   */
  public static JudgeRequest read(Map<?, ?> json, Vocabulary vocabulary, String name) {
    List<Problem> problems = new ArrayList<>();
    JsonObject root = JsonObject.root(json, name, problems);
    return read(root, vocabulary, new When(root.text("standard"), root.date("asOf")), problems);
  }

  /** By which standard, as of which day. */
  private record When(String standardId, LocalDate asOf) {}

  private static JudgeRequest read(
      JsonObject root, Vocabulary vocabulary, When when, List<Problem> problems) {
    root.knows(
        "standard",
        "asOf",
        "name",
        "residents",
        "residentsAtLeast",
        "residentsAtMost",
        "households",
        "householdsAtLeast",
        "householdsAtMost",
        "survey",
        "qualities",
        "outlets",
        "access");
    String circle = root.text("name");
    if (circle.length() > ReadableText.LONGEST_NAME) {
      ReadableText.wrongName(circle).ifPresent(wrong -> root.problem("name", wrong));
    }
    PeopleCount residents = people(root, "residents", root.count("residents"));
    PeopleCount households = people(root, "households", root.countOr("households", 0));
    SurveyFigures survey =
        survey(root.object("survey"), vocabulary.figures())
            .withCounted(qualities(root, vocabulary.figures()));
    JsonObject outlets = root.object("outlets");
    outlets.knows("count", "ofChains", "independent", "area", "marketArea", "places");
    int count = outlets.countOr("count", 0);
    int ofChains = outlets.countOr("ofChains", 0);
    int independent = outlets.countOr("independent", 0);
    if ((long) ofChains + independent > count) {
      outlets.problem("count", "outlets.kinds");
    }
    FloorArea area = area(outlets.object("area"), count);
    FloorArea marketArea = area(outlets.object("marketArea"), count);
    List<Coordinate> places = new ArrayList<>();
    for (JsonObject place : outlets.objects("places")) {
      place.knows("lon", "lat");
      BigDecimal longitude = place.number("lon", BigDecimal.valueOf(-180), BigDecimal.valueOf(180));
      BigDecimal latitude = place.number("lat", BigDecimal.valueOf(-90), BigDecimal.valueOf(90));
      places.add(new Coordinate(longitude.doubleValue(), latitude.doubleValue()));
    }
    List<FormatAccess> access = access(root, vocabulary.formats(), residents.people());
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new JudgeRequest(
        when.standardId(),
        when.asOf(),
        new CircleFacts(
            circle,
            new CircleFacts.People(residents, households),
            new OutletFacts(count, ofChains, independent, area, marketArea, places),
            survey,
            access));
  }

  /** People who were estimated say how many they are at least and at most. */
  private static PeopleCount people(JsonObject root, String member, int people) {
    int atLeast = root.countOr(member + "AtLeast", people);
    int atMost = root.countOr(member + "AtMost", people);
    if (atLeast <= people && people <= atMost) {
      return new PeopleCount(people, atLeast, atMost);
    }
    root.problem(member, "people.range", Integer.toString(atLeast), Integer.toString(atMost));
    return PeopleCount.exactly(people);
  }

  private static SurveyFigures survey(JsonObject survey, FigureCatalog known) {
    survey.knows(known.keys().toArray(String[]::new));
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    for (FigureKind figure : known.asked()) {
      if (survey.has(figure.key())) {
        figures.put(
            figure.key(),
            survey.number(figure.key(), figure.range().minimum(), figure.range().maximum()));
      }
    }
    return new SurveyFigures(figures);
  }

  /** How good outlets are, counted by item. */
  private static Map<String, Counted> qualities(JsonObject root, FigureCatalog known) {
    Map<String, Counted> counted = new LinkedHashMap<>();
    List<String> items = known.ofOutlets().stream().map(FigureKind::id).toList();
    for (JsonObject one : root.objects("qualities")) {
      one.knows("item", "atLeast", "whole");
      String item = one.name("item", items);
      BigDecimal atLeast = one.number("atLeast", BigDecimal.ZERO, MOST);
      if (counted.putIfAbsent(item, new Counted(atLeast, one.flag("whole"))) != null) {
        one.problem("item", "format.twice");
      }
    }
    return counted;
  }

  /** The floor area of outlets; when it is absent, it is known of none. */
  private static FloorArea area(JsonObject area, int outlets) {
    area.knows("squareMeters", "outletsWithout");
    return area.absent()
        ? new FloorArea(0, outlets)
        : new FloorArea(area.count("squareMeters"), area.countOr("outletsWithout", 0));
  }

  private static List<FormatAccess> access(JsonObject root, FormatCatalog formats, int residents) {
    Map<String, FormatAccess> byFormat = new LinkedHashMap<>();
    List<String> ids = formats.ids();
    for (JsonObject one : root.objects("access")) {
      one.knows(
          "format",
          "outlets",
          "unused",
          "residents",
          "measurement",
          "search",
          "atHome",
          "soonest",
          "walks");
      String format = one.name("format", ids);
      Supply supply =
          new Supply(
              one.count("outlets"),
              search(one),
              atHome(one.object("atHome")),
              one.countOr("unused", 0));
      int people = one.countOr("residents", residents);
      Measurement measurement =
          one.has("measurement")
              ? one.value("measurement", Measurement.class).orElse(Measurement.SURVEY)
              : Measurement.SURVEY;
      Steps walks = Steps.read(one, "walks", people);
      Steps soonest = one.has("soonest") ? Steps.read(one, "soonest", people) : walks;
      if (!walks.possible() || !soonest.possible()) {
        continue;
      }
      if (!FormatAccess.within(walks.list(), soonest.list())) {
        one.problem("soonest", "soonest.later");
      } else if (byFormat.containsKey(format)) {
        one.problem("format", "format.twice");
      } else {
        byFormat.put(
            format,
            new FormatAccess(format, supply, people, walks.list(), soonest.list(), measurement));
      }
    }
    return List.copyOf(byFormat.values());
  }

  /**
   * Residents by seconds of walking.
   *
   * @param list seconds ascending
   * @param possible false when they are more than there are
   */
  private record Steps(List<FormatAccess.Step> list, boolean possible) {

    static Steps read(JsonObject access, String member, int people) {
      List<FormatAccess.Step> steps = new ArrayList<>();
      long reached = 0;
      int last = -1;
      for (JsonObject walk : access.objects(member)) {
        walk.knows("seconds", "residents");
        int seconds = walk.count("seconds");
        int walkers = walk.count("residents");
        if (seconds <= last) {
          walk.problem("seconds", "walks.ascend");
        } else if (walkers == 0) {
          walk.problem("residents", "walks.nobody");
        } else {
          steps.add(new FormatAccess.Step(seconds, walkers));
        }
        last = Math.max(last, seconds);
        reached += walkers;
      }
      if (reached > people) {
        access.problem(member, "walks.more", Long.toString(reached), Integer.toString(people));
      }
      return new Steps(steps, reached <= people);
    }
  }

  /** What comes to residents; when it is absent, nothing does. */
  private static AtHome atHome(JsonObject home) {
    home.knows("only", "residents", "outletsWithoutArea");
    return home.absent()
        ? AtHome.NOBODY
        : new AtHome(
            home.flag("only"), home.countOr("residents", 0), home.countOr("outletsWithoutArea", 0));
  }

  private static Completeness search(JsonObject access) {
    return access.has("search")
        ? access.value("search", Completeness.class).orElse(Completeness.UNKNOWN)
        : Completeness.COMPLETE;
  }

  /** This request as JSON: maps by text in the order of the schema, lists, texts, numbers. */
  public Map<String, Object> json() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("standard", standardId);
    root.put("asOf", asOf.toString());
    root.put("name", facts.name());
    put(root, "residents", facts.people().residents());
    put(root, "households", facts.people().households());
    Map<String, Object> survey = new LinkedHashMap<>();
    survey.putAll(facts.survey().values());
    root.put("survey", survey);
    Map<String, Object> outlets = new LinkedHashMap<>();
    outlets.put("count", facts.outlets());
    outlets.put("ofChains", facts.chainOutlets());
    outlets.put("independent", facts.independentOutlets());
    outlets.put("area", json(facts.floorArea()));
    outlets.put("marketArea", json(facts.marketFloorArea()));
    List<Object> places = new ArrayList<>();
    for (Coordinate place : facts.places()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("lon", place.longitude());
      one.put("lat", place.latitude());
      places.add(one);
    }
    outlets.put("places", places);
    root.put("outlets", outlets);
    if (!facts.survey().counted().isEmpty()) {
      root.put("qualities", qualities(facts.survey()));
    }
    List<Object> access = new ArrayList<>();
    for (FormatAccess format : facts.access()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("format", format.formatId());
      one.put("outlets", format.outlets());
      if (format.supply().unused() > 0) {
        one.put("unused", format.supply().unused());
      }
      one.put("residents", format.residents());
      one.put("measurement", format.measurement().id());
      one.put("search", format.search().id());
      if (!format.supply().atHome().equals(AtHome.NOBODY)) {
        one.put("atHome", json(format.supply().atHome()));
      }
      one.put("walks", json(format.steps()));
      if (!format.soonest().equals(format.steps())) {
        one.put("soonest", json(format.soonest()));
      }
      access.add(one);
    }
    root.put("access", access);
    return root;
  }

  private static void put(Map<String, Object> root, String member, PeopleCount count) {
    root.put(member, count.people());
    if (!count.exact()) {
      root.put(member + "AtLeast", count.atLeast());
      root.put(member + "AtMost", count.atMost());
    }
  }

  private static List<Object> qualities(SurveyFigures survey) {
    List<Object> qualities = new ArrayList<>();
    survey
        .counted()
        .forEach(
            (item, counted) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("item", item);
              one.put("atLeast", counted.atLeast());
              one.put("whole", counted.whole());
              qualities.add(one);
            });
    return qualities;
  }

  private static Map<String, Object> json(AtHome atHome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("only", atHome.only());
    json.put("residents", atHome.residents());
    json.put("outletsWithoutArea", atHome.outletsWithoutArea());
    return json;
  }

  private static List<Object> json(List<FormatAccess.Step> steps) {
    List<Object> walks = new ArrayList<>();
    for (FormatAccess.Step step : steps) {
      Map<String, Object> walk = new LinkedHashMap<>();
      walk.put("seconds", step.walkSeconds());
      walk.put("residents", step.residents());
      walks.add(walk);
    }
    return walks;
  }

  private static Map<String, Object> json(FloorArea area) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("squareMeters", area.squareMeters());
    json.put("outletsWithout", area.outletsWithout());
    return json;
  }
}
