package org.lifecircle.kit.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.lifecircle.kit.cells.CellCauses;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.UnusedOutlet;

/** Writes homes and outlets as the cells that {@link CircleRows} reads. */
public final class CircleCells {

  private CircleCells() {}

  /**
   * The cells of a home in the order of {@link CircleRows#HOMES}.
   *
   * @throws IllegalArgumentException when its ages are called estimated but are not what {@link
   *     CensusAges} gives
   */
  public static List<String> of(Home home) {
    CensusAges ages = CensusAges.national();
    if (home.agesEstimated() && !home.residents().equals(ages.split(home.residents().total()))) {
      throw new IllegalArgumentException(
          "the ages of home "
              + home.id()
              + " are called estimated but are not those of the census: "
              + home.residents());
    }
    return List.of(
        home.id(),
        home.name(),
        degrees(home.location().longitude()),
        degrees(home.location().latitude()),
        Integer.toString(home.households()),
        Integer.toString(home.residents().total()),
        home.agesEstimated() ? "" : Integer.toString(home.residents().children()),
        home.agesEstimated() ? "" : Integer.toString(home.residents().olderAdults()),
        home.residentsEstimated() ? "yes" : "no");
  }

  /** The cells of all outlets of a circle, first of those that are in use. */
  public static List<List<String>> ofOutlets(Circle circle) {
    List<List<String>> cells = new ArrayList<>();
    circle.outlets().forEach(outlet -> cells.add(of(outlet)));
    circle.unused().forEach(outlet -> cells.add(of(outlet)));
    return cells;
  }

  /** The cells of an outlet in use in the order of {@link CircleRows#OUTLETS}. */
  public static List<String> of(Outlet outlet) {
    return of(outlet, List.of("", "", ""));
  }

  /** The cells of an outlet that is not in use, in the same order. */
  public static List<String> of(UnusedOutlet unused) {
    return of(
        unused.outlet(),
        List.of(CellCauses.write(unused.causes()), unused.seen().toString(), unused.evidence()));
  }

  private static List<String> of(Outlet outlet, List<String> disuse) {
    List<String> cells = new ArrayList<>(plain(outlet));
    cells.addAll(disuse);
    return List.copyOf(cells);
  }

  private static List<String> plain(Outlet outlet) {
    return List.of(
        outlet.id(),
        outlet.name(),
        String.join(";", outlet.formatIds()),
        degrees(outlet.location().longitude()),
        degrees(outlet.location().latitude()),
        outlet.hours().map(HoursSyntax::write).orElse(""),
        number(outlet.areaSquareMeters()),
        outlet.chain() == Answer.UNKNOWN ? "" : outlet.chain() == Answer.YES ? "yes" : "no",
        number(outlet.capacityPerHour()),
        outlet.homeService().map(service -> area(service.area())).orElse(""),
        outlet.homeService().flatMap(HomeService::hours).map(HoursSyntax::write).orElse(""),
        outlet.evidence());
  }

  private static String area(HomeService.Area area) {
    if (area instanceof HomeService.Radius radius) {
      return Integer.toString(radius.meters());
    }
    return ((HomeService.Polygon) area)
        .ring().stream()
            .map(at -> degrees(at.longitude()) + " " + degrees(at.latitude()))
            .collect(Collectors.joining(", ", "POLYGON((", "))"));
  }

  private static String degrees(double degrees) {
    return Surroundings.plain(degrees);
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }
}
