package org.lifecircle.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.sections.Composer;

/** What a section of a report says, block by block, for tests. */
final class SectionWords {

  private SectionWords() {}

  /** A section by its id; empty when the report has none. */
  static Optional<Section> section(ReportContent content, String id) {
    return Composer.compose(content).sections().stream()
        .filter(section -> section.id().equals(id))
        .findFirst();
  }

  /** Everything that it says, a line for every paragraph and row. */
  static String of(Section section) {
    return Stream.concat(
            Stream.of(section.title()), section.blocks().stream().flatMap(SectionWords::words))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> words(Block block) {
    if (block instanceof Paragraph text) {
      return Stream.of(text.text());
    }
    if (block instanceof Callout text) {
      return Stream.of("! " + text.text());
    }
    if (block instanceof Bullets list) {
      return list.items().stream().map(item -> "- " + item);
    }
    if (block instanceof ReportTable table) {
      return Stream.of(
              Stream.of(
                  "",
                  "[" + table.title() + "]",
                  table.columns().stream().map(Column::title).collect(Collectors.joining(" | "))),
              table.rows().stream().map(row -> row(row.cells())),
              Stream.of(table.note(), ""))
          .flatMap(lines -> lines);
    }
    return Stream.of("(" + block + ")");
  }

  private static String row(List<Cell> cells) {
    return cells.stream()
        .map(
            cell ->
                Stream.concat(
                        Stream.of(cell.text()),
                        Stream.concat(cell.lines().stream(), Stream.of(cell.mark())))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining(" / ")))
        .collect(Collectors.joining(" | "));
  }
}
