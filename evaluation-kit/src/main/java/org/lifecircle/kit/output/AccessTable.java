package org.lifecircle.kit.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.Text;
import org.lifecircle.model.WalkingAccess;

/**
 * {@code access.csv}: a row for every resident group of every home and three columns for every
 * format: the minutes to the nearest outlet as they were measured, the least that they can be and
 * the most, two decimals; blank where no walk leads to an outlet, where certainly none does, and
 * where perhaps none does.
 */
public final class AccessTable {

  /** The walks of one group, by format id. */
  private record GroupAccess(
      ResidentGroup group, Measurement measurement, Map<String, WalkingAccess> byFormat) {

    String measured(String formatId) {
      return minutes(formatId, WalkingAccess::walkSeconds);
    }

    String atLeast(String formatId) {
      return minutes(formatId, WalkingAccess::soonestSeconds);
    }

    String atMost(String formatId) {
      return minutes(formatId, WalkingAccess::latestSeconds);
    }

    private String minutes(String formatId, Function<WalkingAccess, OptionalInt> which) {
      WalkingAccess access = byFormat.get(formatId);
      OptionalInt seconds = access == null ? OptionalInt.empty() : which.apply(access);
      return seconds.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", seconds.getAsInt() / 60.0);
    }
  }

  private AccessTable() {}

  /**
   * Writes the table.
   *
   * @param file is replaced
   * @param formatIds the formats of the columns
   * @param names what a reader calls the formats
   * @param access one for every format, home and age group
   * @throws IOException when it cannot be written
   */
  public static void write(
      Path file, List<String> formatIds, FormatCatalog names, List<WalkingAccess> access)
      throws IOException {
    OutputTable.Filled<GroupAccess> filled = filled(formatIds, names, access);
    filled.table().write(file, filled.rows());
  }

  static OutputTable.Filled<GroupAccess> filled(
      List<String> formatIds, FormatCatalog names, List<WalkingAccess> access) {
    Map<String, Text> formats = new LinkedHashMap<>();
    formatIds.forEach(
        id -> formats.put(id, names.find(id).map(BusinessFormat::label).orElse(Text.same(id))));
    Map<ResidentGroup, GroupAccess> rows = new LinkedHashMap<>();
    for (WalkingAccess one : access) {
      rows.computeIfAbsent(
              one.group(),
              group -> new GroupAccess(group, one.measurement(), new LinkedHashMap<>()))
          .byFormat()
          .put(one.formatId(), one);
    }
    return OutputTable.<GroupAccess>of(Codebook.REPORT, "access.csv")
        .text("home", row -> row.group().homeId())
        .text("group", row -> row.group().ageGroup().id())
        .count("residents", row -> row.group().residents())
        .text("measurement", row -> row.measurement().id())
        .each("{format}", formats, GroupAccess::measured)
        .each("{format}_at_least", formats, GroupAccess::atLeast)
        .each("{format}_at_most", formats, GroupAccess::atMost)
        .build()
        .with(List.copyOf(rows.values()));
  }
}
