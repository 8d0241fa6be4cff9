package org.lifecircle.reports.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.lifecircle.reports.document.Form;
import org.lifecircle.reports.document.Form.FormGroup;
import org.lifecircle.reports.document.Form.Total;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;

/** A form of a Word document that can be torn out and handed in. */
final class WordForm {

  /** So many rows stay on the page of the signatures. */
  private static final int SIGNED = 4;

  private final WordPage page;
  private final Form form;

  private WordForm(WordPage page, Form form) {
    this.page = page;
    this.form = form;
  }

  /** Adds a form, on a page of its own or under what is there. */
  static void add(WordPage page, Form form, boolean newPage) {
    new WordForm(page, form).write(newPage);
  }

  /** A form that can be torn out and handed in. */
  private void write(boolean newPage) {
    page.paragraph("Heading2", form.head().title()).setPageBreak(newPage);
    page.paragraph("Callout", form.head().status());
    XWPFTable head = page.grid(form.head().facts().size(), 2);
    for (int i = 0; i < form.head().facts().size(); i++) {
      KeyFigure fact = form.head().facts().get(i);
      WordPage.fill(head.getRow(i).getCell(0), fact.label(), false);
      head.getRow(i).getCell(0).setColor("F4F6F8");
      WordPage.fill(head.getRow(i).getCell(1), page.noted(fact.value(), fact.note()), false);
    }
    page.widths(head, List.of(1, 3));
    page.word.createParagraph().setStyle("Source");
    int lines =
        form.table().groups().stream()
            .mapToInt(group -> 1 + group.rows().size() + totals(group).size())
            .sum();
    int columns = form.table().columns().size();
    XWPFTable grid = page.grid(1 + lines, columns);
    grid.getRow(0).setRepeatHeader(true);
    for (int i = 0; i < columns; i++) {
      WordPage.fill(
          grid.getRow(0).getCell(i), form.table().columns().get(i).title(), numeric(form, i));
      grid.getRow(0).getCell(i).setColor("E9EDF0");
    }
    int at = 1;
    for (FormGroup group : form.table().groups()) {
      WordPage.across(grid.getRow(at++), group.title());
      for (List<Cell> cells : group.rows()) {
        XWPFTableRow row = grid.getRow(at++);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns; i++) {
          WordPage.cell(row.getCell(i), cells.get(i), numeric(form, i));
        }
      }
      for (Total total : totals(group)) {
        XWPFTableRow row = grid.getRow(at++);
        WordPage.fill(row.getCell(1), total.label(), false).setBold(true);
        WordPage.fill(row.getCell(total.column()), shown(total), numeric(form, total.column()))
            .setBold(true);
      }
    }
    page.widths(grid, WordTable.weights(page, form.table().columns(), cells(columns)));
    // Who signs must see on the page what is signed.
    for (int row = Math.max(1, lines - SIGNED); row <= lines; row++) {
      WordPage.keepWithNext(grid.getRow(row));
    }
    XWPFParagraph gap = page.word.createParagraph();
    gap.setStyle("Source");
    gap.setKeepNext(true);
    page.paragraph("Normal", String.join("\u2003".repeat(5), form.signatures()));
  }

  /** All cells, those of the totals among them. */
  private List<List<Cell>> cells(int columns) {
    List<List<Cell>> all = new ArrayList<>();
    for (FormGroup group : form.table().groups()) {
      all.addAll(group.rows());
      for (Total total : totals(group)) {
        List<Cell> line = new ArrayList<>(Collections.nCopies(columns, Cell.of("")));
        line.set(1, Cell.of(total.label()));
        line.set(total.column(), Cell.of(shown(total)));
        all.add(line);
      }
    }
    return all;
  }

  private static boolean numeric(Form form, int column) {
    return form.table().columns().get(column).numeric();
  }

  /** Nothing is added up where there is nothing. */
  private static List<Total> totals(FormGroup group) {
    return group.rows().isEmpty() ? List.of() : group.totals();
  }

  private String shown(Total total) {
    if (total.value().isEmpty()) {
      return "—";
    }
    return total.over().isPresent()
        ? page.wording.quantity(total.value().get(), "1")
        : page.wording.number(total.value().get());
  }
}
