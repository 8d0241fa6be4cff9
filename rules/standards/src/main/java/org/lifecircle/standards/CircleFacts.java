package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.WalkingAccess;

/**
 * All that the rules may know of a circle.
 *
 * @param name what people call it
 * @param residents all residents, 0 or more
 * @param households all households, 0 or more; 0 means not known
 * @param outlets all outlets, 0 or more
 * @param chainOutlets outlets known to belong to a chain
 * @param independentOutlets outlets known not to belong to a chain
 * @param survey the figures that were supplied
 * @param access one entry per format whose access was measured; a format without one is not known
 * @param floorArea the floor area of all outlets, as far as it is known
 * @param marketFloorArea the floor area of the wet markets among them, as far as it is known
 * @param places where the outlets are; empty when there are none or nobody said
 */
public record CircleFacts(
    String name,
    int residents,
    int households,
    int outlets,
    int chainOutlets,
    int independentOutlets,
    SurveyFigures survey,
    List<FormatAccess> access,
    FloorArea floorArea,
    FloorArea marketFloorArea,
    List<Coordinate> places) {

  private static final String WET_MARKET = "wet-market";

  /** Facts of which nobody said how large the outlets are nor where they lie. */
  public CircleFacts(
      String name,
      int residents,
      int households,
      int outlets,
      int chainOutlets,
      int independentOutlets,
      SurveyFigures survey,
      List<FormatAccess> access) {
    this(
        name,
        residents,
        households,
        outlets,
        chainOutlets,
        independentOutlets,
        survey,
        access,
        new FloorArea(0, outlets),
        new FloorArea(0, outlets),
        List.of());
  }

  public CircleFacts {
    requireNonNull(name, "name");
    requireNonNull(survey, "survey");
    access = List.copyOf(access);
    requireNonNull(floorArea, "floorArea");
    requireNonNull(marketFloorArea, "marketFloorArea");
    places = List.copyOf(places);
    if (residents < 0 || households < 0 || outlets < 0) {
      throw new IllegalArgumentException(
          "counts must not be negative: " + residents + ", " + households + ", " + outlets);
    }
    if (chainOutlets < 0
        || independentOutlets < 0
        || (long) chainOutlets + independentOutlets > outlets) {
      throw new IllegalArgumentException(
          "chain and independent outlets must be among all outlets: "
              + chainOutlets
              + ", "
              + independentOutlets
              + " of "
              + outlets);
    }
  }

  /** The facts of a circle and of its measured walks; every outlet is a shop. */
  public static CircleFacts of(Circle circle, List<WalkingAccess> access) {
    return of(circle, access, outlet -> true);
  }

  /**
   * The facts of a circle and of its measured walks.
   *
   * @param shops the formats of commerce; an outlet of none of them, such as a school, is reached
   *     by walks but counts neither among the outlets, nor for chains, areas and the layout
   */
  public static CircleFacts of(Circle circle, List<WalkingAccess> access, FormatCatalog shops) {
    return of(
        circle,
        access,
        outlet -> outlet.formatIds().stream().anyMatch(id -> shops.find(id).isPresent()));
  }

  private static CircleFacts of(Circle circle, List<WalkingAccess> access, Predicate<Outlet> shop) {
    List<Outlet> shops = circle.outlets().stream().filter(shop).toList();
    Map<String, Integer> outletsByFormat = new HashMap<>();
    int chain = 0;
    int independent = 0;
    FloorArea all = FloorArea.NONE;
    FloorArea markets = FloorArea.NONE;
    for (Outlet outlet : circle.outlets()) {
      outlet.formatIds().forEach(id -> outletsByFormat.merge(id, 1, Integer::sum));
    }
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
        circle.residents(),
        circle.households(),
        shops.size(),
        chain,
        independent,
        circle.survey(),
        new ArrayList<>(FormatAccess.sum(access, outletsByFormat)),
        all,
        markets,
        shops.stream().map(Outlet::location).toList());
  }

  /** The same circle with other walks. */
  public CircleFacts withAccess(List<FormatAccess> otherAccess) {
    return new CircleFacts(
        name,
        residents,
        households,
        outlets,
        chainOutlets,
        independentOutlets,
        survey,
        otherAccess,
        floorArea,
        marketFloorArea,
        places);
  }
}
