package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lifecircle.kit.formats.EverydayNames;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Reads the table of rooms that could be used ({@code sites.csv}): {@code id}, {@code lon}, {@code
 * lat} in WGS-84, and where known {@code name}, {@code area} (m²), {@code rent} (a month) and
 * {@code formats}, those that the room may hold.
 */
final class SiteTable {

  /** A room farther from every home than this is a slip in its degrees. */
  private static final int FARTHEST_METERS = 20_000;

  private static final int LARGEST_AREA = 1_000_000;
  private static final BigDecimal LARGEST_RENT = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
  private static final BigDecimal QUARTER_TURN = BigDecimal.valueOf(90);
  private static final Columns COLUMNS =
      Columns.required("id", "lon", "lat").optional("name", "area", "rent", "formats");
  private static final Phrases PHRASES = Phrases.beside(SiteTable.class, "phrases");

  private final FormatCatalog formats;
  private final EverydayNames everyday;
  private final Coordinate center;
  private final Set<String> ids = new LinkedHashSet<>();

  private SiteTable(FormatCatalog formats, Coordinate center) {
    this.formats = formats;
    this.center = center;
    everyday = EverydayNames.of(formats);
  }

  /**
   * Reads the rooms in the order of the table.
   *
   * @param formats those that a room may hold
   * @param center of the circle
   * @param problems takes what is wrong, by line and column
   */
  static List<CandidateSite> read(
      Path file, FormatCatalog formats, Coordinate center, List<Problem> problems) {
    Optional<Table> table = Table.read(file, COLUMNS, problems);
    if (table.isEmpty()) {
      return List.of();
    }
    SiteTable reading = new SiteTable(formats, center);
    List<CandidateSite> sites = new ArrayList<>();
    for (Row row : table.get().rows()) {
      reading.site(row).ifPresent(sites::add);
    }
    if (table.get().rows().isEmpty()) {
      problems.add(new Problem(table.get().file(), 0, "", "", PHRASES.text("sites.none")));
    }
    return List.copyOf(sites);
  }

  private Optional<CandidateSite> site(Row row) {
    Optional<String> id = row.requiredText("id");
    if (id.isPresent() && !ids.add(id.get())) {
      row.problem("id", PHRASES.text("site.twice"));
    }
    Optional<BigDecimal> lon = row.requiredDecimal("lon", HALF_TURN.negate(), HALF_TURN);
    Optional<BigDecimal> lat = row.requiredDecimal("lat", QUARTER_TURN.negate(), QUARTER_TURN);
    OptionalInt area = row.integer("area", 1, LARGEST_AREA);
    Optional<BigDecimal> rent = row.decimal("rent", BigDecimal.ZERO, LARGEST_RENT);
    List<String> holds = row.blank("formats") ? List.of() : formats(row);
    if (id.isEmpty() || lon.isEmpty() || lat.isEmpty()) {
      return Optional.empty();
    }
    Coordinate place = new Coordinate(lon.get().doubleValue(), lat.get().doubleValue());
    int meters = LocalMetric.millimeters(center, place) / 1000;
    if (meters > FARTHEST_METERS) {
      row.problem("lon", PHRASES.text("site.far", Integer.toString(FARTHEST_METERS / 1000)));
    }
    return Optional.of(
        new CandidateSite(
            PlanPlace.Origin.LISTED,
            id.get(),
            row.text("name"),
            place,
            new CandidateSite.Room(area, rent, holds)));
  }

  private List<String> formats(Row row) {
    Set<String> found = new LinkedHashSet<>();
    for (String word : row.text("formats").split("[;；,，、]")) {
      String name = word.strip();
      if (name.isEmpty()) {
        continue;
      }
      List<String> meant = meant(name);
      if (meant.isEmpty()) {
        row.problem("formats", PHRASES.text("site.format", name));
      }
      found.addAll(meant);
    }
    return List.copyOf(found);
  }

  private List<String> meant(String name) {
    for (BusinessFormat format : formats.formats()) {
      Text label = format.label();
      if (format.id().equals(name) || label.zh().equals(name) || label.en().equals(name)) {
        return List.of(format.id());
      }
    }
    return everyday
        .meaning(name)
        .map(meaning -> meaning.formats().stream().map(BusinessFormat::id).toList())
        .orElse(List.of());
  }
}
