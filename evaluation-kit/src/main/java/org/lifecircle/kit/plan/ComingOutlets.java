package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.plan.PlanPlace;

/**
 * Outlets that could come to homes: they offer a format that the standard counts on foot and at
 * home, and nobody says where they come to. What counts at home alone is none of these: an outlet
 * of it that comes to nobody is missing from the data and not from the circle.
 */
final class ComingOutlets {

  private ComingOutlets() {}

  /** The outlets of a circle that may come to homes, in its order. */
  static List<CandidateSite> of(Circle circle, FormatCatalog formats) {
    List<CandidateSite> sites = new ArrayList<>();
    for (Outlet outlet : circle.outlets()) {
      List<String> home =
          outlet.formatIds().stream()
              .filter(id -> formats.find(id).filter(ComingOutlets::mayComeHome).isPresent())
              .toList();
      if (!home.isEmpty() && outlet.homeService().isEmpty()) {
        sites.add(
            new CandidateSite(
                PlanPlace.Origin.OUTLET,
                outlet.id(),
                outlet.name(),
                outlet.location(),
                new CandidateSite.Room(OptionalInt.empty(), Optional.empty(), home),
                true));
      }
    }
    return List.copyOf(sites);
  }

  private static boolean mayComeHome(BusinessFormat format) {
    return format.serving().atHome() && format.serving().onFoot();
  }
}
