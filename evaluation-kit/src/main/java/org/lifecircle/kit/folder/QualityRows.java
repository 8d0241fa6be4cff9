package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lifecircle.kit.cells.CellAnswer;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.cells.Measure;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FigureKind.Subject;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Quality;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Turns the rows of a table into how good outlets are (好不好): each says of one outlet and one item
 * yes, no or a number, the day on which that was seen, and what shows it.
 */
public final class QualityRows {

  /** The columns of a table of qualities. */
  public static final Columns COLUMNS =
      Columns.required("outlet", "item", "value", "seen", "evidence");

  private static final int LARGEST = 10_000_000;
  private static final Phrases PHRASES = Phrases.beside(QualityRows.class, "phrases");

  private final FigureCatalog figures;
  private final Wording wording;
  private final List<Warning> warnings;

  /**
   * A reading of one table.
   *
   * @param figures of which those of outlets are the items that rows may name
   * @param wording how the table names things
   * @param warnings takes what was interpreted
   */
  public QualityRows(FigureCatalog figures, Wording wording, List<Warning> warnings) {
    this.figures = requireNonNull(figures, "figures");
    this.wording = requireNonNull(wording, "wording");
    this.warnings = requireNonNull(warnings, "warnings");
  }

  /** The qualities of outlets as the cells of {@link #COLUMNS}. */
  public static List<List<String>> cells(Circle circle) {
    List<List<String>> rows = new ArrayList<>();
    for (Outlet outlet :
        Stream.concat(circle.outlets().stream(), circle.unused().stream().map(UnusedOutlet::outlet))
            .toList()) {
      for (Quality one : outlet.qualities()) {
        rows.add(
            List.of(
                outlet.id(),
                one.item(),
                one.value().stripTrailingZeros().toPlainString(),
                one.seen().toString(),
                one.evidence()));
      }
    }
    return rows;
  }

  /**
   * A circle with what a table says of how good its outlets are.
   *
   * @param table with {@link #COLUMNS}
   * @param rows what read the outlets, so that it knows those that were left out or copied
   */
  public Circle apply(Table table, Circle circle, CircleRows rows) {
    Map<String, List<Quality>> qualities =
        qualities(table, rows.built(circle.outlets()), rows.leftOut(), rows.copies());
    return circle
        .withOutlets(circle.outlets().stream().map(outlet -> with(outlet, qualities)).toList())
        .withUnused(
            circle.unused().stream()
                .map(unused -> unused.withOutlet(with(unused.outlet(), qualities)))
                .toList());
  }

  private static Outlet with(Outlet outlet, Map<String, List<Quality>> qualities) {
    return qualities.containsKey(outlet.id())
        ? outlet.withOperation(outlet.operation().withQualities(qualities.get(outlet.id())))
        : outlet;
  }

  private Map<String, List<Quality>> qualities(
      Table table, List<Outlet> outlets, Set<String> leftOut, Map<String, String> copies) {
    CellNotes notes = new CellNotes();
    CellReader cells = new CellReader(table, wording::column, notes);
    Map<String, Map<String, Quality>> byOutlet = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      String named = copies.getOrDefault(row.text("outlet"), row.text("outlet"));
      boolean there =
          outlets.stream().anyMatch(one -> one.id().equals(named) || one.name().equals(named));
      if (!there && leftOut.contains(named)) {
        continue;
      }
      Optional<String> outlet = outlet(row, outlets, copies);
      Optional<Quality> quality = quality(row, cells);
      if (outlet.isPresent() && quality.isPresent()) {
        Quality earlier =
            byOutlet
                .computeIfAbsent(outlet.get(), first -> new LinkedHashMap<>())
                .putIfAbsent(quality.get().item(), quality.get());
        if (earlier != null) {
          row.problem("item", PHRASES.text("quality.twice"));
        }
      }
    }
    warnings.addAll(notes.warnings());
    Map<String, List<Quality>> qualities = new LinkedHashMap<>();
    byOutlet.forEach((id, those) -> qualities.put(id, List.copyOf(those.values())));
    return qualities;
  }

  private Optional<String> outlet(Row row, List<Outlet> outlets, Map<String, String> copies) {
    Optional<String> word = row.requiredText("outlet");
    if (word.isEmpty() || outlets.isEmpty()) {
      return Optional.empty();
    }
    String wanted = copies.getOrDefault(word.get(), word.get());
    List<Outlet> exact = outlets.stream().filter(one -> one.id().equals(wanted)).toList();
    List<Outlet> named = outlets.stream().filter(one -> one.name().equals(wanted)).toList();
    List<Outlet> meant = exact.isEmpty() ? named : exact;
    if (meant.size() != 1) {
      row.problem(
          "outlet", PHRASES.text(meant.isEmpty() ? "quality.no-outlet" : "quality.outlets"));
      return Optional.empty();
    }
    return Optional.of(meant.get(0).id());
  }

  private Optional<Quality> quality(Row row, CellReader cells) {
    Optional<FigureKind> item = row.requiredText("item").flatMap(word -> item(row, word));
    Optional<BigDecimal> value = item.flatMap(kind -> value(row, kind, cells));
    Optional<LocalDate> seen =
        row.requiredText("seen").isPresent() ? cells.date(row, "seen") : Optional.empty();
    Optional<String> evidence = row.requiredText("evidence");
    return item.isPresent() && value.isPresent() && seen.isPresent() && evidence.isPresent()
        ? Optional.of(new Quality(item.get().id(), value.get(), seen.get(), evidence.get()))
        : Optional.empty();
  }

  private Optional<FigureKind> item(Row row, String word) {
    Optional<FigureKind> item =
        figures.ofOutlets().stream()
            .filter(
                one ->
                    Stream.of(one.id(), one.label().zh(), one.label().en())
                        .anyMatch(name -> name.equalsIgnoreCase(word)))
            .findFirst();
    if (item.isEmpty()) {
      List<Text> labels = figures.ofOutlets().stream().map(FigureKind::label).toList();
      row.problem(
          "item",
          PHRASES.text(
              "quality.item",
              String.join("、", labels.stream().map(Text::zh).toList()),
              String.join(", ", labels.stream().map(Text::en).toList())));
    }
    return item;
  }

  /** Yes or no as 1 and 0; nobody knows as nothing. */
  private Optional<BigDecimal> value(Row row, FigureKind item, CellReader cells) {
    if (row.requiredText("value").isEmpty()) {
      return Optional.empty();
    }
    if (item.subject() == Subject.LARGEST_OUTLET) {
      return cells
          .whole(row, "value", Measure.MATTERS, 0, LARGEST)
          .value()
          .map(BigDecimal::valueOf);
    }
    return cells
        .answer(row, "value", CellAnswer.Question.QUALITY, wording.yes(), wording.no())
        .filter(answer -> answer != Answer.UNKNOWN)
        .map(answer -> answer == Answer.YES ? BigDecimal.ONE : BigDecimal.ZERO);
  }
}
