package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FigureKind.Subject;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.SurveyFigures.Counted;

/**
 * Several communities as one unit (以若干社区为单元), as the notice of 2025 has circles planned: residents
 * and outlets together, so that a format in one of them counts for those of the others who reach
 * it.
 *
 * <p>Every community was walked by itself. A walk within one is therefore the longest that a
 * resident needs in the unit; whether an outlet of a neighboring community is nearer is not known,
 * so where another one has the format, the walk has no least length.
 */
public final class CommunityUnit {

  private static final int DIGITS = 6;

  private final List<CircleFacts> communities;
  private final FigureCatalog figures;

  private CommunityUnit(List<CircleFacts> communities, FigureCatalog figures) {
    this.communities = communities;
    this.figures = figures;
  }

  /**
   * The facts of a unit.
   *
   * @param name what people call it
   * @param communities at least one; no outlet and no home stands in two of them
   * @param figures that are counted at outlets; of what else was counted, nothing is known
   */
  public static CircleFacts of(String name, List<CircleFacts> communities, FigureCatalog figures) {
    requireNonNull(name, "name");
    if (communities.isEmpty()) {
      throw new IllegalArgumentException("a unit has at least one community");
    }
    return new CommunityUnit(List.copyOf(communities), figures).facts(name);
  }

  /**
   * How many outlets lie exactly where one of another community lies, so that they are probably the
   * same and counted twice.
   */
  public static int samePlaces(List<CircleFacts> communities) {
    Set<Coordinate> before = new LinkedHashSet<>();
    int same = 0;
    for (CircleFacts one : communities) {
      for (Coordinate place : one.places()) {
        same += before.contains(place) ? 1 : 0;
      }
      before.addAll(one.places());
    }
    return same;
  }

  private CircleFacts facts(String name) {
    boolean householdsKnown = communities.stream().allMatch(one -> one.households() > 0);
    PeopleCount residents = PeopleCount.NOBODY;
    PeopleCount households = PeopleCount.NOBODY;
    for (CircleFacts one : communities) {
      residents = residents.plus(one.people().residents());
      households = households.plus(one.people().households());
    }
    return new CircleFacts(
        name,
        new CircleFacts.People(residents, householdsKnown ? households : PeopleCount.NOBODY),
        outlets(),
        survey(),
        access());
  }

  private OutletFacts outlets() {
    FloorArea area = FloorArea.NONE;
    FloorArea markets = FloorArea.NONE;
    List<Coordinate> places = new ArrayList<>();
    boolean placesKnown = true;
    for (CircleFacts one : communities) {
      area = area.plus(one.floorArea());
      markets = markets.plus(one.marketFloorArea());
      places.addAll(one.places());
      placesKnown &= one.outlets() == 0 || !one.places().isEmpty();
    }
    return new OutletFacts(
        communities.stream().mapToInt(CircleFacts::outlets).sum(),
        communities.stream().mapToInt(CircleFacts::chainOutlets).sum(),
        communities.stream().mapToInt(CircleFacts::independentOutlets).sum(),
        area,
        markets,
        placesKnown ? places : List.of());
  }

  /**
   * Areas are added, satisfaction is weighted by residents; what one community lacks is unknown. Of
   * what was counted at outlets, there is at least as much as all communities together have.
   */
  private SurveyFigures survey() {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    sum(SurveyFigure.COMMUNITY_SERVICE_AREA)
        .ifPresent(area -> values.put(SurveyFigure.COMMUNITY_SERVICE_AREA, area));
    satisfaction().ifPresent(share -> values.put(SurveyFigure.SATISFACTION, share));
    return new SurveyFigures(values, counted());
  }

  private Map<String, Counted> counted() {
    Map<String, Counted> items = new LinkedHashMap<>();
    for (FigureKind item : figures.ofOutlets()) {
      List<Counted> parts = new ArrayList<>();
      for (CircleFacts one : communities) {
        Optional.ofNullable(one.survey().counted().get(item.id())).ifPresent(parts::add);
      }
      if (!parts.isEmpty()) {
        items.put(item.id(), counted(item, parts));
      }
    }
    return items;
  }

  private Counted counted(FigureKind item, List<Counted> parts) {
    boolean sum = item.subject() == Subject.OUTLETS;
    BigDecimal atLeast =
        parts.stream()
            .map(Counted::atLeast)
            .reduce(BigDecimal.ZERO, sum ? BigDecimal::add : BigDecimal::max);
    boolean whole = parts.size() == communities.size() && parts.stream().allMatch(Counted::whole);
    return new Counted(atLeast, whole);
  }

  private Optional<BigDecimal> sum(String figure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CircleFacts one : communities) {
      Optional<BigDecimal> value = one.survey().get(figure);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }

  private Optional<BigDecimal> satisfaction() {
    BigDecimal satisfied = BigDecimal.ZERO;
    long residents = 0;
    for (CircleFacts one : communities) {
      Optional<BigDecimal> share = one.survey().get(SurveyFigure.SATISFACTION);
      if (share.isEmpty()) {
        return Optional.empty();
      }
      satisfied = satisfied.add(share.get().multiply(BigDecimal.valueOf(one.residents())));
      residents += one.residents();
    }
    return residents == 0
        ? Optional.empty()
        : Optional.of(
            satisfied
                .divide(BigDecimal.valueOf(residents), DIGITS, RoundingMode.DOWN)
                .stripTrailingZeros());
  }

  /** A format that was not measured in one of the communities is not known of the unit. */
  private List<FormatAccess> access() {
    List<FormatAccess> sums = new ArrayList<>();
    for (FormatAccess first : communities.get(0).access()) {
      List<FormatAccess> parts = new ArrayList<>();
      for (CircleFacts one : communities) {
        one.access().stream()
            .filter(access -> access.formatId().equals(first.formatId()))
            .forEach(parts::add);
      }
      if (parts.size() == communities.size()) {
        sums.add(sum(parts));
      }
    }
    return sums;
  }

  private static FormatAccess sum(List<FormatAccess> parts) {
    TreeMap<Integer, Integer> longest = new TreeMap<>();
    TreeMap<Integer, Integer> shortest = new TreeMap<>();
    boolean only = parts.stream().anyMatch(part -> part.supply().atHome().only());
    int atHome = 0;
    int withoutArea = 0;
    int unused = 0;
    int outlets = parts.stream().mapToInt(FormatAccess::outlets).sum();
    Completeness search = Completeness.COMPLETE;
    Measurement measurement = Measurement.NETWORK;
    int residents = 0;
    for (FormatAccess part : parts) {
      residents = Math.addExact(residents, part.residents());
      atHome = Math.addExact(atHome, part.supply().atHome().residents());
      withoutArea += part.supply().atHome().outletsWithoutArea();
      unused += part.supply().unused();
      search = part.search().compareTo(search) > 0 ? part.search() : search;
      measurement =
          part.measurement().compareTo(measurement) > 0 ? part.measurement() : measurement;
      add(part.steps(), longest);
      if (outlets > part.outlets() && part.residents() > 0) {
        shortest.merge(0, part.residents(), Math::addExact);
      } else {
        add(part.soonest(), shortest);
      }
    }
    return new FormatAccess(
        parts.get(0).formatId(),
        new FormatAccess.Supply(
            outlets, search, new FormatAccess.AtHome(only, atHome, withoutArea), unused),
        residents,
        steps(longest),
        steps(shortest),
        measurement);
  }

  private static void add(List<FormatAccess.Step> steps, Map<Integer, Integer> residents) {
    steps.forEach(step -> residents.merge(step.walkSeconds(), step.residents(), Math::addExact));
  }

  private static List<FormatAccess.Step> steps(Map<Integer, Integer> residents) {
    List<FormatAccess.Step> steps = new ArrayList<>();
    residents.forEach((seconds, people) -> steps.add(new FormatAccess.Step(seconds, people)));
    return steps;
  }
}
