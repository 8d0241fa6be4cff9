package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;

/** What is built and cannot be used (建而未用), counted apart. */
final class UnusedOutlets {

  private static final int NAMED = 4;

  private final ReportContent content;
  private final Wording wording;

  UnusedOutlets(ReportContent content, Wording wording) {
    this.content = content;
    this.wording = wording;
  }

  /** How many there are, which and why; empty when there is none. */
  Optional<String> sentence() {
    return told("unused.told");
  }

  /** What to do with them; empty when there is none. */
  Optional<String> action() {
    return told("unused.action");
  }

  private Optional<String> told(String key) {
    List<String> named =
        content.circle().unused().stream()
            .map(
                one ->
                    wording.say(
                        "unused.one", content.outletName(one.outlet()), wording.list(causes(one))))
            .toList();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(wording.say(key, named.size(), wording.list(named, NAMED, Listed.ITEMS)));
  }

  private List<String> causes(UnusedOutlet unused) {
    return unused.causes().stream().map(cause -> wording.of(cause.label())).toList();
  }

  /** Each with its causes, the day and the evidence; empty when there is none. */
  Optional<ReportTable> table() {
    List<ReportRow> rows = new ArrayList<>();
    for (UnusedOutlet unused : content.circle().unused()) {
      rows.add(
          TableParts.row(
              Cell.of(content.outletName(unused.outlet())),
              Cell.of(
                  wording.list(
                      unused.outlet().formatIds().stream()
                          .map(id -> wording.of(content.formatLabel(id)))
                          .toList())),
              Cell.of(wording.list(causes(unused))),
              Cell.of(wording.date(unused.seen())),
              Cell.of(unused.evidence())));
    }
    TableParts parts = new TableParts(wording);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportTable(
                "unused",
                wording.say("table.unused"),
                List.of(
                    parts.words("column.outlet"),
                    parts.words("column.formats"),
                    parts.words("column.cause"),
                    parts.words("column.seen"),
                    parts.words("column.evidence")),
                rows,
                wording.say("table.unused.note")));
  }
}
