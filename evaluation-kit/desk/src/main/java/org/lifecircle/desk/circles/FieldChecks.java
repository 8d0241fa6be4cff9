package org.lifecircle.desk.circles;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** What somebody must look for on the spot, as the last report of a circle says. */
public final class FieldChecks {

  /** The file of a report. */
  public static final String FILE = "checklist.csv";

  private static final Columns COLUMNS =
      Columns.required("formats", "zh", "en")
          .optional("outlets", "residents", "children", "olderAdults", "where", "whereResidents")
          .amongOthers();

  private FieldChecks() {}

  /**
   * A format to look for.
   *
   * @param format its id
   * @param label what it is called
   * @param cells what else the report says of it, by column
   */
  public record Check(String format, Text label, Map<String, String> cells) {
    public Check {
      requireNonNull(format, "format");
      requireNonNull(label, "label");
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** What it is called in a language. */
    public String title(Language language) {
      return label.in(language);
    }

    /** The check as the page shows it. */
    public Map<String, Object> tree(Language language) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("format", format);
      tree.put("title", title(language));
      COLUMNS.all().stream()
          .filter(cells::containsKey)
          .forEach(column -> tree.put(column, cells.get(column)));
      return tree;
    }
  }

  /** The checks of the last report; none when there is no report or it leaves nothing open. */
  public static List<Check> of(CircleDesk circles, DeskFolder.Place place) throws IOException {
    PaperFolders papers = circles.papers();
    Optional<Path> file = papers.file(papers.of(PaperFolders.Kind.REPORTS, place), FILE);
    if (file.isEmpty()) {
      return List.of();
    }
    List<Check> checks = new ArrayList<>();
    Table.read(FILE, Files.readAllBytes(file.get()), COLUMNS, new ArrayList<>())
        .ifPresent(table -> table.rows().forEach(row -> checks.add(check(row))));
    return checks;
  }

  private static Check check(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column :
        List.of("outlets", "residents", "children", "olderAdults", "where", "whereResidents")) {
      cells.put(column, row.text(column));
    }
    return new Check(row.text("formats"), new Text(row.text("zh"), row.text("en")), cells);
  }
}
