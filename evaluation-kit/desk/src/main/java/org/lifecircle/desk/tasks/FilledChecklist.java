package org.lifecircle.desk.tasks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.Edit;
import org.lifecircle.kit.checklist.ChecklistFile;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.kit.workbook.ChecklistWorkbook;
import org.lifecircle.kit.workbook.CircleWorkbook;
import org.lifecircle.model.Circle;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/**
 * A field checklist that somebody filled, written into the files of its circle: outlets that were
 * found become rows, and what was looked for is said there. So that the circle is judged by it from
 * then on, and each change can be undone by hand.
 */
public final class FilledChecklist {

  private final CircleDesk circles;

  /** Checklists of the circles of a desk. */
  public FilledChecklist(CircleDesk circles) {
    this.circles = circles;
  }

  /** Reads the input, a table or a workbook with the sheet, into a circle. */
  public DeskWork.Task into(String id) {
    return (input, progress) -> {
      progress.at(DeskWork.PHRASES.text("step.read"), 10, 100);
      CircleDesk.Read read = circles.read(id);
      CircleData before =
          read.reading().data().orElseThrow(() -> DeskWork.wrong(id, "checklist.circle"));
      CircleData after = applied(input, before);
      progress.at(DeskWork.PHRASES.text("step.write"), 80, 100);
      FurtherRows rows = new FurtherRows(read.standing());
      rows.addAll(before.circle(), after.circle());
      Map<String, String> looked = looked(before.circle(), after.circle());
      boolean said = FurtherRows.saysSearch(read);
      List<Edit> edits = rows.with(said(read, looked, after.circle().search()));
      write(id, read, edits);
      List<Text> notes = new ArrayList<>();
      notes.add(
          DeskWork.PHRASES.text(
              "checklist.added",
              Integer.toString(rows.count()),
              Integer.toString(edits.size() > rows.count() ? looked.size() : 0)));
      if (!looked.isEmpty() && !said && read.place().workbook()) {
        notes.add(DeskWork.PHRASES.text("checklist.unsaid"));
      }
      after.warnings().stream()
          .skip(before.warnings().size())
          .map(Warning::message)
          .forEach(notes::add);
      return new DeskWork.Outcome(id, Optional.empty(), List.of(), notes);
    };
  }

  private CircleData applied(Path input, CircleData before) {
    return CircleWorkbook.isWorkbook(input)
        ? new ChecklistWorkbook(input, circles.evaluator().vocabulary()).apply(before)
        : new ChecklistFile(input, circles.evaluator().outletFormats()).apply(before);
  }

  private void write(String id, CircleDesk.Read read, List<Edit> edits) throws IOException {
    if (!edits.isEmpty()
        && circles.edit(id, read.standing().digest(), edits)
            instanceof CircleDesk.Conflict conflict) {
      throw DeskWork.wrong(conflict.yours(), "poi.conflict");
    }
  }

  /** By format, what is said of how it was looked for where that is another thing than before. */
  private static Map<String, String> looked(Circle before, Circle after) {
    Map<String, String> looked = new LinkedHashMap<>();
    after
        .search()
        .byFormat()
        .forEach(
            (format, now) -> {
              if (before.search().of(format) != now) {
                looked.put(format, now.id());
              }
            });
    return looked;
  }

  /** In one line, or format by format where the circle says it so. */
  private static List<Edit> said(
      CircleDesk.Read read, Map<String, String> looked, OutletSearch search) {
    if (looked.isEmpty()) {
      return List.of();
    }
    if (FurtherRows.saysSearch(read)) {
      return List.of(FurtherRows.search(search));
    }
    if (read.place().workbook()) {
      return List.of();
    }
    Map<String, String> byFormat = new LinkedHashMap<>();
    looked.forEach((format, how) -> byFormat.put(SearchReading.KEY + ".formats." + format, how));
    return List.of(new Edit.Settings(byFormat));
  }
}
