package org.lifecircle.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.standards.annex.Annex;
import org.lifecircle.tables.Workbook;

/** Fills the form of the annexes as a person does; what it says is invented. */
final class FilledAnnex {

  private static final Standards STANDARDS = Standards.load();

  private final Path file;
  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  private FilledAnnex(Path file) {
    this.file = file;
  }

  /** The form as it is written. */
  static FilledAnnex form(Path folder) {
    try {
      FilledAnnex form = new FilledAnnex(folder.resolve("annex.xlsx"));
      Annex.writeTemplate(form.file, STANDARDS.formats(), STANDARDS.allFigures());
      Workbook written = Workbook.read(form.file, new ArrayList<>()).orElseThrow();
      for (String sheet : written.sheets()) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : written.cells(sheet)) {
          List<String> cells = new ArrayList<>(row);
          while (cells.size() < 6) {
            cells.add("");
          }
          rows.add(cells);
        }
        form.sheets.put(sheet, rows);
      }
      return form;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form with whose annex it is. */
  static FilledAnnex of(Path folder) {
    return form(folder)
        .cell("说明!B3", "示例省商务厅")
        .cell("说明!B4", "2023年10月10日")
        .cell("说明!B5", "https://example.org/annex");
  }

  /** Everything filled: 23 and 30 formats, three levels, satisfaction and two items. */
  static FilledAnnex whole(Path folder) {
    FilledAnnex filled = of(folder);
    for (int row = 3; row <= 55; row++) {
      filled.cell("有没有!D" + row, "是");
      if (filled.read("有没有!C" + row).isEmpty()) {
        filled.cell("有没有!C" + row, "虚构业态" + row);
      }
    }
    return filled
        .cell("等级!B3", "12")
        .cell("等级!C3", "3")
        .cell("等级!B4", "14种")
        .cell("等级!C4", "6")
        .cell("等级!B5", "20")
        .cell("等级!C5", "15")
        .cell("好不好!C3", "95%")
        .cell("好不好!B15", "一站式办理事项")
        .cell("好不好!C15", "100")
        .cell("好不好!D15", "项")
        .cell("好不好!E15", "4");
  }

  /** Writes into a cell, for example {@code 等级!B3}. */
  FilledAnnex cell(String address, String text) {
    row(address).set(column(address), text);
    return this;
  }

  String read(String address) {
    return row(address).get(column(address));
  }

  private List<String> row(String address) {
    int bang = address.indexOf('!');
    return sheets
        .get(address.substring(0, bang))
        .get(Integer.parseInt(address.substring(bang + 2)) - 1);
  }

  private static int column(String address) {
    return address.charAt(address.indexOf('!') + 1) - 'A';
  }

  FilledAnnex without(String sheet) {
    sheets.remove(sheet);
    return this;
  }

  Path save() {
    try {
      Workbook.write(file, sheets);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Annex annex() {
    return Annex.read(save(), STANDARDS.formats(), STANDARDS.vocabulary());
  }

  Standards standards() {
    return Standards.load(annex());
  }
}
