package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Outlets that could offer one more format (一店多能): a convenience store takes parcels, a bakery
 * serves coffee. Which outlet may offer what is a table, {@code hosts.csv}; its rows are assumed.
 */
final class HostOutlets {

  private static final Columns COLUMNS = Columns.required("host", "format", "status", "source");

  private HostOutlets() {}

  /** The outlets of a circle that may offer more, in its order. */
  static List<CandidateSite> of(Circle circle, FormatCatalog formats) {
    Map<String, List<String>> hosts = table(formats);
    List<CandidateSite> sites = new ArrayList<>();
    for (Outlet outlet : circle.outlets()) {
      List<String> more =
          outlet.formatIds().stream()
              .flatMap(host -> hosts.getOrDefault(host, List.of()).stream())
              .filter(format -> !outlet.serves(format))
              .distinct()
              .toList();
      if (!more.isEmpty()) {
        sites.add(
            new CandidateSite(
                PlanPlace.Origin.OUTLET,
                outlet.id(),
                outlet.name(),
                outlet.location(),
                // What is added takes a counter and not the whole floor.
                new CandidateSite.Room(OptionalInt.empty(), Optional.empty(), more)));
      }
    }
    return List.copyOf(sites);
  }

  private static Map<String, List<String>> table(FormatCatalog formats) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<String>> hosts = new LinkedHashMap<>();
    for (Row row : Table.resource(HostOutlets.class, "hosts.csv", COLUMNS, problems).rows()) {
      Optional<String> host = row.name("host", formats.ids());
      Optional<List<String>> more = row.names("format", formats.ids());
      if (host.isPresent() && more.isPresent()) {
        hosts.put(host.get(), more.get());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return hosts;
  }
}
