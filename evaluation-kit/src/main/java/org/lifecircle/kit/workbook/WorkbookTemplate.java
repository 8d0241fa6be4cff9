package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;

/** The empty workbook that an evaluator fills. */
final class WorkbookTemplate {

  private static final int HELP_WIDTH = 100;
  private static final int LAST_ROW = 5_000;

  /** The document whose formats every circle is asked for. */
  private static final String GUIDELINE = "guide-2021";

  private final Language language;
  private final Vocabulary vocabulary;
  private final FormInputs inputs;

  WorkbookTemplate(Language language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.inputs = new FormInputs(language, vocabulary);
  }

  void write(Path path) throws IOException {
    AsideFile.write(path, this::writeAside);
  }

  private void writeAside(Path aside) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      FormStyles styles = new FormStyles(workbook);
      help(workbook, styles);
      for (SheetLayout layout : SheetLayout.values()) {
        XSSFSheet sheet = workbook.createSheet(layout.label().in(language));
        if (layout.table()) {
          table(sheet, layout, styles);
        } else {
          facts(sheet, layout, styles);
        }
      }
      example(workbook, styles);
      inputs.options(workbook);
      workbook.setActiveSheet(0);
      TimelessWorkbook.write(workbook, aside);
    }
  }

  private String words(String key, Object... arguments) {
    return SheetLayout.PHRASES.text(key, arguments).in(language);
  }

  private void help(XSSFWorkbook workbook, FormStyles styles) {
    XSSFSheet sheet = workbook.createSheet(words("sheet.help"));
    sheet.setColumnWidth(0, HELP_WIDTH * 256);
    printsAcrossOnePage(sheet);
    Object[] sheets =
        List.of(
                SheetLayout.BASICS,
                SheetLayout.HOMES,
                SheetLayout.OUTLETS,
                SheetLayout.WAYS,
                SheetLayout.SURVEY,
                SheetLayout.EVIDENCE)
            .stream()
            .map(SheetLayout::label)
            .toArray();
    String[] lines = {
      words("help.1", sheets),
      words("help.2"),
      words("help.3"),
      words("help.4", words("sheet.example")),
      words("help.9"),
      words("help.5"),
      words("help.6"),
      words("help.7"),
      words("help.8", SheetLayout.CHECKLIST.label()),
      words("help.10", SheetLayout.QUALITIES.label())
    };
    for (int i = 0; i < lines.length; i++) {
      XSSFRow row = sheet.createRow(i);
      row.createCell(0).setCellValue(lines[i]);
      row.getCell(0).setCellStyle(styles.prose);
      row.setHeightInPoints(18 * (1 + WrittenText.width(lines[i]) / (HELP_WIDTH - 5)));
    }
  }

  private void facts(XSSFSheet sheet, SheetLayout layout, FormStyles styles) {
    sheet.setColumnWidth(0, 34 * 256);
    sheet.setColumnWidth(1, 32 * 256);
    sheet.setColumnWidth(2, 80 * 256);
    XSSFRow header = sheet.createRow(0);
    String[] titles = {"column.fact", "column.value", "column.help"};
    for (int c = 0; c < titles.length; c++) {
      header.createCell(c).setCellValue(words(titles[c]));
      header.getCell(c).setCellStyle(styles.header);
    }
    int number = 1;
    for (SheetLayout.Field field : layout.fields(vocabulary.figures())) {
      XSSFRow row = sheet.createRow(number);
      row.createCell(0).setCellValue(label(layout, field));
      row.getCell(0).setCellStyle(styles.label);
      row.createCell(1).setCellStyle(styles.of(field.kind()));
      row.createCell(2).setCellValue(layout.help(field.id(), vocabulary.figures()).in(language));
      row.getCell(2).setCellStyle(styles.prose);
      inputs.add(sheet, layout, field, number, number, 1);
      number++;
    }
    sheet.createFreezePane(0, 1);
    printsAcrossOnePage(sheet);
  }

  private void table(XSSFSheet sheet, SheetLayout layout, FormStyles styles) {
    XSSFRow header = sheet.createRow(0);
    header.setHeightInPoints(32);
    int column = 0;
    for (SheetLayout.Field field : layout.fields(vocabulary.figures())) {
      header.createCell(column).setCellValue(label(layout, field));
      header.getCell(column).setCellStyle(styles.header);
      sheet.setColumnWidth(column, width(field) * 256);
      sheet.setDefaultColumnStyle(column, styles.of(field.kind()));
      inputs.add(sheet, layout, field, 1, LAST_ROW, column);
      column++;
    }
    if (layout == SheetLayout.CHECKLIST) {
      formatsToCheck(sheet);
    }
    sheet.createFreezePane(2, 1);
    printsAcrossOnePage(sheet);
  }

  /** One row a format of the guideline, so that only the result must be filled. */
  private void formatsToCheck(XSSFSheet sheet) {
    int row = 1;
    for (BusinessFormat format : vocabulary.formats().formats()) {
      if (!format.source().document().id().equals(GUIDELINE)) {
        continue;
      }
      sheet.createRow(row++).createCell(0).setCellValue(format.label().in(language));
    }
  }

  /** All columns stand on one A4 page in landscape; rows may take several. */
  private static void printsAcrossOnePage(XSSFSheet sheet) {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private String label(SheetLayout layout, SheetLayout.Field field) {
    return layout.label(field.id(), vocabulary.figures()).in(language)
        + (field.required() ? " *" : "");
  }

  private static int width(SheetLayout.Field field) {
    return switch (field.kind()) {
      case HOURS -> 30;
      case FORMAT -> 20;
      case TEXT -> field.id().equals("name") || field.id().equals("note") ? 24 : 16;
      default -> 14;
    };
  }

  private void example(XSSFWorkbook workbook, FormStyles styles) {
    XSSFSheet sheet = workbook.createSheet(words("sheet.example"));
    printsAcrossOnePage(sheet);
    sheet.setTabColor(new XSSFColor(new byte[] {(byte) 0x99, (byte) 0x99, (byte) 0x99}));
    int row = 0;
    sheet.createRow(row).createCell(0).setCellValue(words("example.intro"));
    row += 2;
    for (SheetLayout layout : SheetLayout.values()) {
      sheet.createRow(row).createCell(0).setCellValue(layout.label().in(language));
      sheet.getRow(row).getCell(0).setCellStyle(styles.label);
      row++;
      row =
          layout.table()
              ? exampleTable(sheet, layout, row, styles)
              : exampleFacts(sheet, layout, row);
      row++;
    }
    for (int c = 0; c < SheetLayout.OUTLETS.fields(vocabulary.figures()).size(); c++) {
      sheet.setColumnWidth(c, 20 * 256);
    }
  }

  private int exampleFacts(XSSFSheet sheet, SheetLayout layout, int first) {
    int row = first;
    List<String> values = ExampleRows.facts(layout);
    for (int i = 0; i < layout.fields(vocabulary.figures()).size(); i++) {
      XSSFRow line = sheet.createRow(row++);
      line.createCell(0).setCellValue(label(layout, layout.fields(vocabulary.figures()).get(i)));
      line.createCell(1).setCellValue(i < values.size() ? values.get(i) : "");
    }
    return row;
  }

  private int exampleTable(XSSFSheet sheet, SheetLayout layout, int first, FormStyles styles) {
    int row = first;
    XSSFRow header = sheet.createRow(row++);
    for (int c = 0; c < layout.fields(vocabulary.figures()).size(); c++) {
      header.createCell(c).setCellValue(label(layout, layout.fields(vocabulary.figures()).get(c)));
      header.getCell(c).setCellStyle(styles.header);
    }
    for (List<Text> cells : ExampleRows.rows(layout, vocabulary.formats())) {
      XSSFRow line = sheet.createRow(row++);
      for (int c = 0; c < cells.size(); c++) {
        line.createCell(c).setCellValue(cells.get(c).in(language));
      }
    }
    return row;
  }
}
