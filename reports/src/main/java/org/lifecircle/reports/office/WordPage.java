package org.lifecircle.reports.office;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.lifecircle.model.Language;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.wording.Wording;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;

/** A Word document that grows from top to bottom: what all its parts are made of. */
final class WordPage {

  final XWPFDocument word;
  final Wording wording;
  private Map<String, String> styles = Map.of();
  private WordSheet sheet = WordSheet.PLAIN;
  private String minor = "Heading2";
  private boolean official;

  WordPage(Language language) {
    this(language, new XWPFDocument());
  }

  /** A document that begins as another one ends. */
  WordPage(Language language, XWPFDocument word) {
    this.word = word;
    this.wording = new Wording(language);
  }

  /** Gives the document its styles and its sheets. */
  void look(boolean official, String imprint) {
    this.official = official;
    styles = WordStyles.set(word, wording.language(), official);
    sheet = WordSheet.set(word, official, imprint);
  }

  WordSheet sheet() {
    return sheet;
  }

  /** The style of the titles of tables and pictures. */
  String minor() {
    return minor;
  }

  /** Puts the titles of tables and pictures one level lower. */
  void lowerMinor() {
    minor = "Heading3";
  }

  /** The id in this document of a style of the program. */
  String style(String id) {
    return styles.getOrDefault(id, id);
  }

  /** How large the letters of tables are, in halves of a point: a template may have others. */
  int tableLetters() {
    var all = word.getStyles();
    var its = all == null ? null : all.getStyle(style("TableText"));
    if (its == null
        || !its.getCTStyle().isSetRPr()
        || its.getCTStyle().getRPr().sizeOfSzArray() == 0) {
      return WrittenWidth.LETTERS;
    }
    Object size = its.getCTStyle().getRPr().getSzArray(0).getVal();
    return size instanceof BigInteger halves ? halves.intValue() : WrittenWidth.LETTERS;
  }

  XWPFParagraph paragraph(String style, String words) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle(style(style));
    paragraph.createRun().setText(words);
    return paragraph;
  }

  /** A line of a list; where its further lines are indented, its first words stand as far in. */
  void bullet(String words) {
    paragraph("ListBullet", (official ? "•\u2002" : "•\t") + words);
  }

  String noted(String words, String note) {
    return note.isBlank() ? words : wording.say("cell.noted", words, note);
  }

  XWPFTable grid(int rows, int columns) {
    XWPFTable table = word.createTable(rows, columns);
    for (XWPFTableRow row : table.getRows()) {
      row.getTableCells().forEach(cell -> cell.getParagraphs().get(0).setStyle("TableText"));
    }
    table.setWidth("100%");
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C3CCD3");
    table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C3CCD3");
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "5B6670");
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "5B6670");
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    return table;
  }

  void widths(XWPFTable table, List<Integer> weights) {
    int all = weights.stream().mapToInt(Integer::intValue).sum();
    var columns =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int weight : weights) {
      columns.addNewGridCol().setW(BigInteger.valueOf((long) sheet.textWidth() * weight / all));
    }
    for (XWPFTableRow row : table.getRows()) {
      if (row.getTableCells().size() == 1 && weights.size() > 1) {
        row.getCell(0).setWidth(Integer.toString(sheet.textWidth()));
        continue;
      }
      for (int i = 0; i < row.getTableCells().size() && i < weights.size(); i++) {
        row.getCell(i).setWidth(Integer.toString(sheet.textWidth() * weights.get(i) / all));
      }
    }
  }

  /** A row of one cell: the heading of those under it, with which it stays. */
  static void across(XWPFTableRow row, String words) {
    oneCell(row);
    XWPFTableCell cell = row.getCell(0);
    cell.setColor("F4F6F8");
    fill(cell, words, false).setBold(true);
    keepWithNext(row);
  }

  static XWPFRun fill(XWPFTableCell cell, String words, boolean numeric) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle("TableText");
    if (numeric) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    return run;
  }

  static void cell(XWPFTableCell place, Cell cell, boolean numeric) {
    XWPFParagraph paragraph = place.getParagraphs().get(0);
    paragraph.setStyle("TableText");
    if (numeric) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    mark(paragraph, cell.text(), cell.tone());
    if (!cell.mark().isBlank()) {
      paragraph.createRun().setText(" ");
      mark(paragraph, cell.mark(), cell.markTone());
    }
    for (String line : cell.lines()) {
      XWPFRun small = paragraph.createRun();
      small.addBreak();
      small(small, line);
    }
  }

  private static void small(XWPFRun run, String words) {
    run.setText(words);
    run.setFontSize(8);
    run.setColor("56616B");
  }

  /** A row of small print that belongs to the row above it. */
  static void below(XWPFTableRow above, XWPFTableRow row, List<String> lines) {
    above.getTableCells().forEach(cell -> borders(cell).addNewBottom().setVal(STBorder.NIL));
    keepWithNext(above);
    CTTcPr properties = oneCell(row);
    (properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders())
        .addNewTop()
        .setVal(STBorder.NIL);
    XWPFParagraph paragraph = row.getCell(0).getParagraphs().get(0);
    paragraph.setStyle("TableText");
    for (int i = 0; i < lines.size(); i++) {
      XWPFRun run = paragraph.createRun();
      if (i > 0) {
        run.addBreak();
      }
      small(run, lines.get(i));
    }
  }

  private static CTTcBorders borders(XWPFTableCell cell) {
    CTTcPr properties = properties(cell);
    return properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }

  /** Makes one cell of a row. */
  private static CTTcPr oneCell(XWPFTableRow row) {
    int columns = row.getTableCells().size();
    for (int i = columns - 1; i > 0; i--) {
      row.removeCell(i);
    }
    CTTcPr properties = properties(row.getCell(0));
    properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    row.setCantSplitRow(true);
    return properties;
  }

  /** Keeps a row on the page of what follows it. */
  static void keepWithNext(XWPFTableRow row) {
    row.getTableCells()
        .forEach(cell -> cell.getParagraphs().forEach(words -> words.setKeepNext(true)));
  }

  static void mark(XWPFParagraph paragraph, String words, Tone tone) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    String[] colors =
        switch (tone) {
          case GOOD -> new String[] {"005A8D", "E3F0F8"};
          case BAD -> new String[] {"A84400", "FDEEE4"};
          case UNKNOWN -> new String[] {"4C5660", "E9EDF0"};
          case CAUTION -> new String[] {"6D5200", "FDF3D0"};
          case PLAIN -> new String[0];
        };
    if (colors.length > 0) {
      run.setColor(colors[0]);
      var shade = run.getCTR().getRPr().addNewShd();
      shade.setVal(STShd.CLEAR);
      shade.setFill(colors[1]);
    }
  }
}
