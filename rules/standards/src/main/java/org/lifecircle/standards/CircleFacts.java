package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.HomeServices;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.ResidentEstimates;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.WalkingAccess;

/**
 * All that the rules may know of a circle.
 *
 * @param name what people call it
 * @param people who lives there
 * @param shops the outlets, counted
 * @param survey the figures that were supplied
 * @param access one entry per format whose access was measured; a format without one is not known
 */
public record CircleFacts(
    String name,
    People people,
    OutletFacts shops,
    SurveyFigures survey,
    List<FormatAccess> access) {

  static final String WET_MARKET = "wet-market";

  private static final Optional<ResidentEstimates> COUNTED = Optional.empty();

  /**
   * Who lives in a circle.
   *
   * @param residents all residents
   * @param households all households; nobody when they are not known
   */
  public record People(PeopleCount residents, PeopleCount households) {

    public People {
      requireNonNull(residents, "residents");
      requireNonNull(households, "households");
    }
  }

  /** Facts of residents and households who were counted; 0 households are not known. */
  public CircleFacts(
      String name,
      int residents,
      int households,
      OutletFacts shops,
      SurveyFigures survey,
      List<FormatAccess> access) {
    this(
        name,
        new People(PeopleCount.exactly(residents), PeopleCount.exactly(households)),
        shops,
        survey,
        access);
  }

  public CircleFacts {
    requireNonNull(name, "name");
    requireNonNull(people, "people");
    requireNonNull(shops, "shops");
    requireNonNull(survey, "survey");
    access = List.copyOf(access);
  }

  /** All residents, as they were counted or estimated; 0 or more. */
  public int residents() {
    return people.residents().people();
  }

  /** All households, as they were counted or estimated; 0 means not known. */
  public int households() {
    return people.households().people();
  }

  /** All outlets, 0 or more. */
  public int outlets() {
    return shops.outlets();
  }

  /** Outlets known to belong to a chain. */
  public int chainOutlets() {
    return shops.chain();
  }

  /** Outlets known not to belong to a chain. */
  public int independentOutlets() {
    return shops.independent();
  }

  /** The floor area of all outlets, as far as it is known. */
  public FloorArea floorArea() {
    return shops.floorArea();
  }

  /** The floor area of the wet markets among them, as far as it is known. */
  public FloorArea marketFloorArea() {
    return shops.marketFloorArea();
  }

  /** Where the outlets are; empty when there are none or nobody said. */
  public List<Coordinate> places() {
    return shops.places();
  }

  /**
   * Whether there are no further outlets of some formats than those listed: whether those of each
   * were looked for completely.
   */
  public boolean allListed(Collection<String> formatIds) {
    return access.stream()
        .filter(format -> formatIds.contains(format.formatId()))
        .allMatch(format -> format.search().complete());
  }

  /**
   * The facts of a circle and of its measured walks; every outlet is a shop, and residents are
   * taken as if they had been counted.
   */
  public static CircleFacts of(Circle circle, List<WalkingAccess> access) {
    return of(circle, access, outlet -> true, new FormatCatalog(List.of()), COUNTED);
  }

  /**
   * The facts of a circle and of its measured walks; residents are taken as if they had been
   * counted.
   *
   * @param shops the formats of commerce, as below
   */
  public static CircleFacts of(Circle circle, List<WalkingAccess> access, FormatCatalog shops) {
    return of(circle, access, shops, COUNTED);
  }

  /**
   * The facts of a circle and of its measured walks.
   *
   * @param shops the formats of commerce; an outlet of none of them, such as a school, is reached
   *     by walks but counts neither among the outlets, nor for chains, areas and the layout
   * @param estimates how far residents who were estimated may be from those who live there; empty
   *     when they are taken as if they had been counted
   */
  public static CircleFacts of(
      Circle circle,
      List<WalkingAccess> access,
      FormatCatalog shops,
      Optional<ResidentEstimates> estimates) {
    return of(
        circle,
        access,
        outlet -> outlet.formatIds().stream().anyMatch(id -> shops.find(id).isPresent()),
        shops,
        estimates);
  }

  private static CircleFacts of(
      Circle circle,
      List<WalkingAccess> access,
      Predicate<Outlet> shop,
      FormatCatalog formats,
      Optional<ResidentEstimates> estimates) {
    List<Outlet> shops = circle.outlets().stream().filter(shop).toList();
    int chain = 0;
    int independent = 0;
    FloorArea all = FloorArea.NONE;
    FloorArea markets = FloorArea.NONE;
    for (Outlet outlet : shops) {
      FloorArea area =
          outlet.areaSquareMeters().isPresent()
              ? new FloorArea(outlet.areaSquareMeters().getAsInt(), 0)
              : new FloorArea(0, 1);
      all = all.plus(area);
      markets = outlet.serves(WET_MARKET) ? markets.plus(area) : markets;
      chain += outlet.chain() == Answer.YES ? 1 : 0;
      independent += outlet.chain() == Answer.NO ? 1 : 0;
    }
    return new CircleFacts(
        circle.name(),
        new People(
            estimates
                .map(known -> known.residents(circle))
                .orElseGet(() -> PeopleCount.exactly(circle.residents())),
            estimates
                .map(known -> known.households(circle))
                .orElseGet(() -> PeopleCount.exactly(circle.households()))),
        new OutletFacts(
            shops.size(),
            chain,
            independent,
            all,
            markets,
            shops.stream().map(Outlet::location).toList()),
        circle.survey(),
        FormatAccess.sum(circle, access, estimates).stream()
            .map(one -> one.withUnused(circle.unusedServing(one.formatId())))
            .map(one -> HomeServices.supply(one, circle, formats))
            .toList());
  }

  /**
   * This circle with how good its outlets are, counted by item.
   *
   * @param items the figures of which those of outlets are counted
   */
  public CircleFacts withQualities(Circle circle, FigureCatalog items) {
    return new CircleFacts(
        name, people, shops, survey.withCounted(CountedQualities.of(circle, items)), access);
  }

  /**
   * This circle where nothing is known of its outlets: neither how many there are nor who reaches
   * them.
   */
  public CircleFacts withoutOutlets() {
    FloorArea unknown = new FloorArea(0, 1);
    OutletFacts nothing = new OutletFacts(0, 0, 0, unknown, unknown, List.of());
    return new CircleFacts(name, people, nothing, survey, List.of());
  }

  /** This circle with other walks. */
  public CircleFacts withAccess(List<FormatAccess> otherAccess) {
    return new CircleFacts(name, people, shops, survey, otherAccess);
  }
}
