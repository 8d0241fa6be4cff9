package org.lifecircle.kit.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.tables.TableWriter;

/**
 * {@code access.csv}: a row for every resident group of every home, a column for every format, and
 * in the cell the minutes to the nearest outlet, two decimals; blank where no walk leads to one.
 */
public final class AccessTable {

  private AccessTable() {}

  /**
   * Writes the table.
   *
   * @param file is replaced
   * @param formatIds the columns
   * @param access one for every format, home and age group
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, List<String> formatIds, List<WalkingAccess> access)
      throws IOException {
    List<String> header = new ArrayList<>(List.of("home", "group", "residents", "measurement"));
    header.addAll(formatIds);
    Map<ResidentGroup, List<String>> rows = new LinkedHashMap<>();
    for (WalkingAccess one : access) {
      List<String> row =
          rows.computeIfAbsent(
              one.group(),
              group -> {
                List<String> cells = new ArrayList<>();
                cells.add(group.homeId());
                cells.add(group.ageGroup().id());
                cells.add(Integer.toString(group.residents()));
                cells.add(one.measurement().id());
                cells.addAll(Collections.nCopies(formatIds.size(), ""));
                return cells;
              });
      row.set(header.indexOf(one.formatId()), minutes(one.walkSeconds()));
    }
    TableWriter.write(file, header, rows.values());
  }

  private static String minutes(OptionalInt seconds) {
    return seconds.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", seconds.getAsInt() / 60.0);
  }
}
