package org.lifecircle.kit.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.Text;
import org.lifecircle.model.WalkingAccess;

/**
 * {@code access.csv}: a row for every resident group of every home, a column for every format, and
 * in the cell the minutes to the nearest outlet, two decimals; blank where no walk leads to one.
 */
public final class AccessTable {

  /** The walks of one group, by format id. */
  private record GroupAccess(
      ResidentGroup group, Measurement measurement, Map<String, OptionalInt> walkSeconds) {

    String minutes(String formatId) {
      OptionalInt seconds = walkSeconds.getOrDefault(formatId, OptionalInt.empty());
      return seconds.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", seconds.getAsInt() / 60.0);
    }
  }

  private AccessTable() {}

  /**
   * Writes the table.
   *
   * @param file is replaced
   * @param formatIds the columns
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
          .walkSeconds()
          .put(one.formatId(), one.walkSeconds());
    }
    return OutputTable.<GroupAccess>of(Codebook.REPORT, "access.csv")
        .text("home", row -> row.group().homeId())
        .text("group", row -> row.group().ageGroup().id())
        .count("residents", row -> row.group().residents())
        .text("measurement", row -> row.measurement().id())
        .each("{format}", formats, GroupAccess::minutes)
        .build()
        .with(List.copyOf(rows.values()));
  }
}
