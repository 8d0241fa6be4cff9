package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FigureKind.Subject;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Quality;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;
import org.lifecircle.standards.Indicator;

/** How good the outlets are (好不好), item by item, as far as anybody has seen it. */
final class OutletQualities {

  private static final int NAMED = 4;

  private final ReportContent content;
  private final Wording wording;

  OutletQualities(ReportContent content, Wording wording) {
    this.content = content;
    this.wording = wording;
  }

  /** What was seen at one outlet. */
  private record Seen(Outlet outlet, Quality quality) {}

  /** One row an item of which anything is known; empty when nothing is known of any. */
  Optional<ReportTable> table() {
    List<ReportRow> rows = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (FigureKind item : content.figures().ofOutlets()) {
      List<Seen> seen =
          content.circle().outlets().stream()
              .flatMap(
                  outlet -> outlet.qualities().stream().map(quality -> new Seen(outlet, quality)))
              .filter(one -> one.quality().item().equals(item.id()))
              .toList();
      if (seen.isEmpty()) {
        open.add(wording.of(item.label()));
      } else {
        rows.add(row(item, seen));
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    TableParts parts = new TableParts(wording);
    String note = wording.say("table.qualities.note");
    return Optional.of(
        new ReportTable(
            "qualities",
            wording.say("table.qualities"),
            List.of(
                parts.words("column.item"),
                parts.words("column.qualities"),
                parts.words("column.outcome"),
                parts.words("column.seen"),
                parts.words("column.evidence")),
            rows,
            open.isEmpty()
                ? note
                : wording.sentences(
                    List.of(note, wording.say("table.qualities.open", wording.list(open))))));
  }

  private ReportRow row(FigureKind item, List<Seen> seen) {
    LocalDate last =
        seen.stream().map(one -> one.quality().seen()).max(LocalDate::compareTo).orElseThrow();
    List<String> evidence = seen.stream().map(one -> one.quality().evidence()).distinct().toList();
    return TableParts.row(
        Cell.of(wording.of(item.label())),
        Cell.of(item.subject() == Subject.OUTLETS ? answers(seen) : largest(item, seen)),
        outcome(item),
        Cell.of(wording.date(last)),
        Cell.of(wording.list(evidence, NAMED, Listed.ITEMS)));
  }

  /** Which outlets have it, and which do not. */
  private String answers(List<Seen> seen) {
    List<String> parts = new ArrayList<>();
    for (boolean yes : List.of(true, false)) {
      List<String> named =
          seen.stream()
              .filter(one -> one.quality().value().signum() > 0 == yes)
              .map(one -> content.outletName(one.outlet()))
              .toList();
      if (!named.isEmpty()) {
        parts.add(
            wording.say(
                yes ? "qualities.yes" : "qualities.no",
                named.size(),
                wording.list(named, NAMED, Listed.ITEMS)));
      }
    }
    return wording.sentences(parts);
  }

  private String largest(FigureKind item, List<Seen> seen) {
    Seen most =
        seen.stream()
            .max((one, other) -> one.quality().value().compareTo(other.quality().value()))
            .orElseThrow();
    BigDecimal value = most.quality().value();
    return wording.say(
        "qualities.largest",
        wording.quantity(value, item.unit()),
        content.outletName(most.outlet()),
        seen.size());
  }

  /** What the standard says of it; a dash where it does not ask. */
  private Cell outcome(FigureKind item) {
    Optional<Indicator> judged =
        content.scorecard().indicators().stream()
            .filter(one -> one.id().equals(item.id()))
            .findFirst();
    return judged
        .map(
            one ->
                new Cell(
                    wording.of(one.outcome().label()),
                    TableParts.tone(one.outcome()),
                    List.of(),
                    wording.footnote(one.source().status()),
                    Tone.PLAIN,
                    Optional.empty()))
        .orElseGet(() -> Cell.of("\u2014"));
  }
}
