package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;

/** The empty workbook that an evaluator fills. */
final class WorkbookTemplate {

  private static final int LAST_ROW = 5_000;
  private static final int OPTION_FORMATS = 0;
  private static final int OPTION_HOURS = 1;
  private static final int OPTION_WAYS = 2;
  private static final List<String> COMMON_HOURS =
      List.of(
          "24/7",
          "Mo-Su 07:00-22:00",
          "Mo-Su 08:00-20:00",
          "Mo-Su 05:30-19:00",
          "Mo-Fr 09:00-18:00",
          "Mo-Sa 08:30-18:00");

  private final Language language;
  private final Vocabulary vocabulary;

  WorkbookTemplate(Language language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
  }

  void write(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path aside = Files.createTempFile(target.getParent(), ".template-", ".xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
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
      options(workbook);
      workbook.setActiveSheet(0);
      try (OutputStream out = Files.newOutputStream(aside)) {
        workbook.write(out);
      }
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private String words(String key, Object... arguments) {
    return SheetLayout.PHRASES.text(key, arguments).in(language);
  }

  private void help(XSSFWorkbook workbook, Styles styles) {
    XSSFSheet sheet = workbook.createSheet(words("sheet.help"));
    sheet.setColumnWidth(0, 100 * 256);
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
      words("help.5"),
      words("help.6")
    };
    for (int i = 0; i < lines.length; i++) {
      XSSFRow row = sheet.createRow(i);
      row.createCell(0).setCellValue(lines[i]);
      row.getCell(0).setCellStyle(styles.prose);
      row.setHeightInPoints(36);
    }
  }

  private void facts(XSSFSheet sheet, SheetLayout layout, Styles styles) {
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
      check(sheet, layout, field, number, number, 1);
      number++;
    }
    sheet.createFreezePane(0, 1);
    printsAcrossOnePage(sheet);
  }

  private void table(XSSFSheet sheet, SheetLayout layout, Styles styles) {
    XSSFRow header = sheet.createRow(0);
    header.setHeightInPoints(32);
    int column = 0;
    for (SheetLayout.Field field : layout.fields(vocabulary.figures())) {
      header.createCell(column).setCellValue(label(layout, field));
      header.getCell(column).setCellStyle(styles.header);
      sheet.setColumnWidth(column, width(field) * 256);
      sheet.setDefaultColumnStyle(column, styles.of(field.kind()));
      check(sheet, layout, field, 1, LAST_ROW, column);
      column++;
    }
    sheet.createFreezePane(2, 1);
    printsAcrossOnePage(sheet);
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

  private void check(
      XSSFSheet sheet,
      SheetLayout layout,
      SheetLayout.Field field,
      int firstRow,
      int lastRow,
      int column) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    boolean strict = true;
    String complaint;
    DataValidationConstraint constraint;
    switch (field.kind()) {
      case NUMBER -> {
        boolean degrees = field.id().equals("lon") || field.id().equals("lat");
        String least = field.id().equals("lon") ? "-180" : field.id().equals("lat") ? "-90" : "0";
        String most =
            field.id().equals("lon") ? "180" : field.id().equals("lat") ? "90" : "1000000";
        constraint =
            degrees
                ? helper.createDecimalConstraint(OperatorType.BETWEEN, least, most)
                : helper.createIntegerConstraint(OperatorType.BETWEEN, least, most);
        complaint = words(degrees ? "input.number" : "input.whole", least, most);
      }
      case SHARE_OR_NUMBER -> {
        constraint = helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "10000000");
        complaint = words("input.number", "0", "10000000");
      }
      case DATE -> {
        // A date typed as text is understood as well, so the check only advises.
        strict = false;
        constraint =
            helper.createDateConstraint(
                OperatorType.BETWEEN, "DATE(2000,1,1)", "DATE(2100,1,1)", "yyyy-mm-dd");
        complaint = words("input.date");
      }
      case YES_NO -> {
        constraint = helper.createExplicitListConstraint(new String[] {words("yes"), words("no")});
        complaint = words("input.list");
      }
      case FORMAT -> {
        constraint =
            helper.createFormulaListConstraint(
                options(OPTION_FORMATS, vocabulary.formats().ids().size()));
        complaint = words("input.list");
      }
      case HOURS -> {
        strict = false;
        constraint = helper.createFormulaListConstraint(options(OPTION_HOURS, COMMON_HOURS.size()));
        complaint = "";
      }
      case WAY_KIND -> {
        constraint =
            helper.createFormulaListConstraint(options(OPTION_WAYS, WayKind.values().length));
        complaint = words("input.list");
      }
      default -> {
        strict = false;
        constraint = helper.createTextLengthConstraint(OperatorType.BETWEEN, "0", "32767");
        complaint = "";
      }
    }
    DataValidation validation =
        helper.createValidation(
            constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(strict);
    if (strict) {
      validation.createErrorBox(words("input.wrong"), complaint);
    }
    // The format keeps 255 characters for help.
    String help = layout.help(field.id(), vocabulary.figures()).in(language);
    validation.createPromptBox(
        words("input.title"), help.length() > 250 ? help.substring(0, 250) : help);
    validation.setShowPromptBox(true);
    sheet.addValidationData(validation);
  }

  private String options(int column, int count) {
    String letter = Character.toString((char) ('A' + column));
    return "'" + words("sheet.options") + "'!$" + letter + "$1:$" + letter + "$" + count;
  }

  private void options(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet(words("sheet.options"));
    List<String> labels =
        vocabulary.formats().formats().stream()
            .map(BusinessFormat::label)
            .map(label -> label.in(language))
            .toList();
    List<String> ways =
        Arrays.stream(WayKind.values()).map(WayKind::label).map(one -> one.in(language)).toList();
    List<List<String>> columns = List.of(labels, COMMON_HOURS, ways);
    for (int c = 0; c < columns.size(); c++) {
      for (int r = 0; r < columns.get(c).size(); r++) {
        XSSFRow row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        row.createCell(c).setCellValue(columns.get(c).get(r));
      }
    }
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  private void example(XSSFWorkbook workbook, Styles styles) {
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

  private int exampleTable(XSSFSheet sheet, SheetLayout layout, int first, Styles styles) {
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

  /** One look for all sheets. */
  private static final class Styles {

    private final XSSFCellStyle header;
    private final XSSFCellStyle label;
    private final XSSFCellStyle prose;
    private final XSSFCellStyle text;
    private final XSSFCellStyle number;
    private final XSSFCellStyle date;

    Styles(XSSFWorkbook workbook) {
      XSSFFont bold = workbook.createFont();
      bold.setBold(true);
      header = workbook.createCellStyle();
      header.setFont(bold);
      header.setWrapText(true);
      header.setVerticalAlignment(VerticalAlignment.CENTER);
      header.setAlignment(HorizontalAlignment.CENTER);
      header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      header.setFillForegroundColor(
          new XSSFColor(new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7}));
      header.setBorderBottom(BorderStyle.THIN);
      header.setBottomBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
      label = workbook.createCellStyle();
      label.setFont(bold);
      prose = workbook.createCellStyle();
      prose.setWrapText(true);
      prose.setVerticalAlignment(VerticalAlignment.TOP);
      text = workbook.createCellStyle();
      text.setDataFormat(workbook.createDataFormat().getFormat("@"));
      number = workbook.createCellStyle();
      date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    XSSFCellStyle of(SheetLayout.Kind kind) {
      return switch (kind) {
        case NUMBER, SHARE_OR_NUMBER -> number;
        case DATE -> date;
        default -> text;
      };
    }
  }
}
