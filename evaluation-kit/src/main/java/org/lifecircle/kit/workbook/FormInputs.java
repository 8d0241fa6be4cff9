package org.lifecircle.kit.workbook;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.kit.checklist.CheckResult;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Vocabulary;

/**
 * What a spreadsheet program offers and says while the form is being filled: lists, checks, help.
 */
final class FormInputs {

  private static final int OPTION_FORMATS = 0;
  private static final int OPTION_HOURS = 1;
  private static final int OPTION_WAYS = 2;
  private static final int OPTION_ITEMS = 3;
  private static final String[] SYSTEMS = {"WGS-84", "GCJ-02", "BD-09", "CGCS2000"};
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

  FormInputs(Language language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
  }

  private String words(String key, Object... arguments) {
    return SheetLayout.PHRASES.text(key, arguments).in(language);
  }

  /**
   * What may stand in the cells of a field.
   *
   * @param constraint what the spreadsheet program checks
   * @param strict whether something else is refused; otherwise the person is asked
   * @param complaint what is said of something else; blank when nothing is
   */
  private record Check(DataValidationConstraint constraint, boolean strict, String complaint) {}

  /** Adds the list, the check and the help of a field to its cells, rows from 0, both included. */
  void add(
      XSSFSheet sheet,
      SheetLayout layout,
      SheetLayout.Field field,
      int firstRow,
      int lastRow,
      int column) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    Check check = check(helper, field);
    DataValidation validation =
        helper.createValidation(
            check.constraint(), new CellRangeAddressList(firstRow, lastRow, column, column));
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(!check.complaint().isEmpty());
    if (!check.complaint().isEmpty()) {
      validation.createErrorBox(words("input.wrong"), check.complaint());
      // Much that is not of this kind is understood all the same: 72户, √, 116.48,39.91.
      validation.setErrorStyle(
          check.strict() ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
    }
    // The format keeps 255 characters for help.
    String help = layout.help(field.id(), vocabulary.figures()).in(language);
    validation.createPromptBox(
        words("input.title"), help.length() > 250 ? help.substring(0, 250) : help);
    validation.setShowPromptBox(true);
    sheet.addValidationData(validation);
  }

  private Check check(DataValidationHelper helper, SheetLayout.Field field) {
    return switch (field.kind()) {
      case NUMBER -> number(helper, field);
      case SHARE_OR_NUMBER ->
          new Check(
              helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "10000000"),
              false,
              words("input.number", "0", "10000000"));
      case DATE ->
          new Check(
              helper.createDateConstraint(
                  OperatorType.BETWEEN, "DATE(2000,1,1)", "DATE(2100,1,1)", "yyyy-mm-dd"),
              false,
              "");
      case YES_NO ->
          new Check(
              helper.createExplicitListConstraint(new String[] {words("yes"), words("no")}),
              false,
              "");
      case FORMAT ->
          new Check(list(helper, OPTION_FORMATS, vocabulary.formats().ids().size()), false, "");
      case HOURS -> new Check(list(helper, OPTION_HOURS, COMMON_HOURS.size()), false, "");
      case WAY_KIND ->
          new Check(list(helper, OPTION_WAYS, WayKind.values().length), true, words("input.list"));
      case COORDINATES ->
          new Check(helper.createExplicitListConstraint(SYSTEMS), false, words("input.list"));
      case SEARCH ->
          new Check(
              helper.createExplicitListConstraint(new String[] {words("yes"), words("no")}),
              false,
              "");
      case RESULT ->
          new Check(
              helper.createExplicitListConstraint(
                  Arrays.stream(CheckResult.values())
                      .map(result -> result.label().in(language))
                      .toArray(String[]::new)),
              false,
              words("input.list"));
      case ITEM ->
          new Check(
              list(helper, OPTION_ITEMS, vocabulary.figures().ofOutlets().size()),
              false,
              words("input.list"));
      case CAUSE ->
          new Check(
              helper.createExplicitListConstraint(
                  Arrays.stream(UnusedOutlet.Cause.values())
                      .map(cause -> cause.label().in(language))
                      .toArray(String[]::new)),
              false,
              "");
      case TEXT ->
          new Check(
              helper.createTextLengthConstraint(OperatorType.BETWEEN, "0", "32767"), false, "");
    };
  }

  private Check number(DataValidationHelper helper, SheetLayout.Field field) {
    String least = field.id().equals("lon") ? "-180" : field.id().equals("lat") ? "-90" : "0";
    String most = field.id().equals("lon") ? "180" : field.id().equals("lat") ? "90" : "1000000";
    boolean degrees = field.id().equals("lon") || field.id().equals("lat");
    return new Check(
        degrees
            ? helper.createDecimalConstraint(OperatorType.BETWEEN, least, most)
            : helper.createIntegerConstraint(OperatorType.BETWEEN, least, most),
        false,
        words(degrees ? "input.number" : "input.whole", least, most));
  }

  private DataValidationConstraint list(DataValidationHelper helper, int column, int count) {
    String letter = Character.toString((char) ('A' + column));
    return helper.createFormulaListConstraint(
        "'" + words("sheet.options") + "'!$" + letter + "$1:$" + letter + "$" + count);
  }

  /** Writes the hidden sheet from which the lists come. */
  void options(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet(words("sheet.options"));
    List<String> labels =
        vocabulary.formats().formats().stream()
            .map(BusinessFormat::label)
            .map(label -> label.in(language))
            .toList();
    List<String> ways =
        Arrays.stream(WayKind.values()).map(WayKind::label).map(one -> one.in(language)).toList();
    List<String> items =
        vocabulary.figures().ofOutlets().stream().map(item -> item.label().in(language)).toList();
    List<List<String>> columns = List.of(labels, COMMON_HOURS, ways, items);
    for (int c = 0; c < columns.size(); c++) {
      for (int r = 0; r < columns.get(c).size(); r++) {
        XSSFRow row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        row.createCell(c).setCellValue(columns.get(c).get(r));
      }
    }
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }
}
