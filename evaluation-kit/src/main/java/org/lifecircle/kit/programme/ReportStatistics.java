package org.lifecircle.kit.programme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputColumn;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Language;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.tables.Workbook;

/**
 * The statistics of types (分型评价统计表) of circles whose reports lie anywhere: the tables that a
 * programme writes, and a workbook of them to hand in, one row a circle.
 */
public final class ReportStatistics {

  /** The columns of the workbook, of those of {@code circles.csv}. */
  private static final List<String> SHOWN =
      List.of(
          "city",
          "name",
          "date",
          "residents",
          "homes",
          "outlets",
          "levelAtLeast",
          "levelAtMost",
          "levelAssumed",
          "scoreAtLeast",
          "scoreAtMost",
          "gaps");

  private static final String PRESENCE = "_presence";

  private final Language language;

  private ReportStatistics(Language language) {
    this.language = language;
  }

  /**
   * Writes {@code circles.csv}, {@code level-statistics.csv}, what their columns mean ({@code
   * datapackage.json}) and {@code level-statistics.xlsx}.
   *
   * @param folder an empty folder
   * @param circles one or more, in the order of the rows
   * @throws IOException when a file cannot be written
   */
  public static void write(Path folder, List<JudgedCircle> circles, Language language)
      throws IOException {
    new ReportStatistics(language).write(folder, circles);
  }

  private void write(Path folder, List<JudgedCircle> circles) throws IOException {
    OutputTable<JudgedCircle> table = CircleTable.of(circles);
    table.with(circles).write(folder);
    OutputTable.Filled<LevelStatistics> sums = LevelStatistics.of(circles);
    sums.write(folder);
    DataPackageJson.write(
        folder,
        Codebook.PROGRAMME,
        say("statistics.title"),
        List.of(table, sums.table()),
        language);
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    sheets.put(say("statistics.circles"), circleRows(table, circles));
    sheets.put(say("statistics.sums"), rows(sums));
    Workbook.write(folder.resolve("level-statistics.xlsx"), sheets);
  }

  private String say(String key) {
    return CircleJudging.PHRASES.text(key).in(language);
  }

  private List<List<String>> circleRows(
      OutputTable<JudgedCircle> table, List<JudgedCircle> circles) {
    List<OutputColumn> columns = table.columns();
    List<Integer> shown =
        IntStream.range(0, columns.size())
            .filter(
                one ->
                    SHOWN.contains(columns.get(one).name())
                        || columns.get(one).name().endsWith(PRESENCE))
            .boxed()
            .toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(say("statistics.number")));
    shown.forEach(one -> header.add(columns.get(one).description().in(language)));
    rows.add(header);
    for (JudgedCircle circle : circles) {
      List<String> cells = table.cells(circle);
      List<String> row = new ArrayList<>(List.of(Integer.toString(rows.size())));
      shown.forEach(one -> row.add(words(cells.get(one))));
      rows.add(row);
    }
    return rows;
  }

  private List<List<String>> rows(OutputTable.Filled<LevelStatistics> sums) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(sums.table().columns().stream().map(one -> one.description().in(language)).toList());
    for (LevelStatistics sum : sums.rows()) {
      rows.add(sums.table().cells(sum).stream().map(this::words).toList());
    }
    return rows;
  }

  /** A cell as people read it: levels and outcomes have names. */
  private String words(String cell) {
    if (Coded.ids(Level.class).contains(cell)) {
      return Coded.of(Level.class, cell).label().in(language);
    }
    boolean outcome = Arrays.stream(Outcome.values()).anyMatch(one -> one.id().equals(cell));
    boolean worded = outcome || List.of("yes", "no", "all", "city").contains(cell);
    return worded ? say("statistics.cell." + cell) : cell;
  }
}
