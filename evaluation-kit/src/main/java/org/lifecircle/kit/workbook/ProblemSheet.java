package org.lifecircle.kit.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.kit.problems.ProblemGroup;
import org.lifecircle.kit.problems.ProblemPlace;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;

/** The first sheet of a marked copy: one line a kind of problem, with links to the cells. */
final class ProblemSheet {

  /** A name of the workbook that says which of its sheets is this one, whatever it is called. */
  static final String NAME = "LifeCircleProblems";

  private static final String[] TITLES = {
    "mark.sheet", "mark.column", "mark.count", "mark.message", "mark.value", "mark.cell"
  };
  private static final int[] WIDTHS = {12, 7, 7, 62, 30, 11};
  private static final int MESSAGE = 3;
  private static final int VALUE = 4;
  private static final int FIRST_LINK = 5;
  private static final int MOST_LINKS = 6;
  private static final int LINK_WIDTH = 11;
  private static final int LONGEST_MESSAGE = 600;
  private static final float LINE_POINTS = 15.5f;

  private final Language language;

  ProblemSheet(Language language) {
    this.language = language;
  }

  /** Takes off the sheet of an earlier run; a sheet of the person's own stays. */
  void remove(XSSFWorkbook book) {
    for (XSSFName name : List.copyOf(book.getNames(NAME))) {
      Optional<XSSFSheet> sheet = sheetOf(book, name);
      book.removeName(name);
      if (sheet.isPresent() && book.getNumberOfSheets() > 1) {
        book.removeSheetAt(book.getSheetIndex(sheet.get()));
      }
    }
  }

  private static Optional<XSSFSheet> sheetOf(XSSFWorkbook book, XSSFName name) {
    String formula = name.getRefersToFormula();
    if (formula == null || !formula.endsWith("!$A$1")) {
      return Optional.empty();
    }
    String sheet = formula.substring(0, formula.length() - "!$A$1".length());
    if (sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'")) {
      sheet = sheet.substring(1, sheet.length() - 1).replace("''", "'");
    }
    return Optional.ofNullable(book.getSheet(sheet));
  }

  /** Writes the sheet and shows it first. */
  void add(XSSFWorkbook book, List<Problem> problems) {
    String called = freeName(book, words("sheet.problems"));
    XSSFSheet sheet = book.createSheet(called);
    Looks looks = new Looks(book);
    List<ProblemGroup> groups = ProblemGroup.of(problems);
    XSSFRow intro = sheet.createRow(0);
    intro.setHeightInPoints(3 * LINE_POINTS);
    write(
        intro,
        0,
        words("mark.intro", Integer.toString(problems.size()), Integer.toString(groups.size())),
        looks.wrapped);
    int lastColumn = FIRST_LINK + MOST_LINKS;
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, lastColumn));
    XSSFRow header = sheet.createRow(1);
    for (int c = 0; c < TITLES.length; c++) {
      write(header, c, words(TITLES[c]), looks.header);
      sheet.setColumnWidth(c, WIDTHS[c] * 256);
    }
    for (int c = TITLES.length; c <= lastColumn; c++) {
      write(header, c, "", looks.header);
      sheet.setColumnWidth(c, LINK_WIDTH * 256);
    }
    int number = 2;
    for (ProblemGroup group : groups) {
      line(book, sheet.createRow(number++), group, looks);
    }
    sheet.createFreezePane(0, 2);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    remember(book, called);
    showFirst(book, called);
  }

  private void line(XSSFWorkbook book, XSSFRow row, ProblemGroup group, Looks looks) {
    ProblemPlace place = ProblemPlace.of(group.first());
    String message = ReadableText.atMost(group.message().in(language), LONGEST_MESSAGE);
    String values = ReadableText.atMost(group.values(language), LONGEST_MESSAGE);
    String area = place.inSheet() ? place.area() : group.first().field();
    write(row, 0, area, looks.wrapped);
    write(row, 1, place.inSheet() ? place.column() : "", looks.wrapped);
    write(row, 2, "", looks.wrapped);
    row.getCell(2).setCellValue(group.size());
    write(row, MESSAGE, message, looks.wrapped);
    write(row, VALUE, values, looks.wrapped);
    List<String> links = place.inSheet() ? links(group) : List.of();
    for (int i = 0; i < links.size(); i++) {
      XSSFCell cell = write(row, FIRST_LINK + i, links.get(i), looks.link);
      boolean leads = i < MOST_LINKS && book.getSheet(place.area()) != null;
      if (leads) {
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + place.area().replace("'", "''") + "'!" + links.get(i));
        cell.setHyperlink(link);
      } else {
        cell.setCellStyle(looks.wrapped);
      }
    }
    int lines =
        Math.max(
            lines(message, WIDTHS[MESSAGE]),
            Math.max(lines(values, WIDTHS[VALUE]), lines(area, WIDTHS[0])));
    row.setHeightInPoints(Math.min(lines, 20) * LINE_POINTS);
  }

  /** The cells as they are linked, and how many more there are when not all have a place. */
  private List<String> links(ProblemGroup group) {
    List<String> links = new ArrayList<>();
    int left = 0;
    for (ProblemGroup.Run run : group.runs()) {
      if (links.size() < MOST_LINKS) {
        links.add(run.shortly());
      } else {
        left += run.last().row() - run.first().row() + 1;
      }
    }
    if (left > 0) {
      links.add(words("mark.more", Integer.toString(left)));
    }
    return links;
  }

  private static int lines(String text, int width) {
    return text.lines().mapToInt(line -> 1 + WrittenText.width(line) / (width - 3)).sum();
  }

  private static XSSFCell write(XSSFRow row, int column, String words, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(words);
    cell.setCellStyle(style);
    return cell;
  }

  /** A name that no sheet has. */
  private static String freeName(XSSFWorkbook book, String wanted) {
    String name = wanted;
    for (int number = 2; book.getSheet(name) != null; number++) {
      name = wanted + " " + number;
    }
    return name;
  }

  private static void remember(XSSFWorkbook book, String sheet) {
    XSSFName name = book.createName();
    name.setNameName(NAME);
    name.setRefersToFormula("'" + sheet + "'!$A$1");
  }

  private static void showFirst(XSSFWorkbook book, String sheet) {
    if (!book.getCTWorkbook().isSetBookViews()) {
      book.getCTWorkbook().addNewBookViews().addNewWorkbookView();
    }
    book.setSheetOrder(sheet, 0);
    book.setActiveSheet(0);
    book.setFirstVisibleTab(0);
    // What is typed goes into every chosen sheet.
    book.setSelectedTab(0);
  }

  private String words(String key, Object... arguments) {
    return SheetLayout.PHRASES.text(key, arguments).in(language);
  }

  /** How the cells of the sheet look. */
  private static final class Looks {

    private final XSSFCellStyle header;
    private final XSSFCellStyle wrapped;
    private final XSSFCellStyle link;

    Looks(XSSFWorkbook book) {
      header = new FormStyles(book).header;
      wrapped = book.createCellStyle();
      wrapped.setWrapText(true);
      wrapped.setVerticalAlignment(VerticalAlignment.TOP);
      wrapped.setBorderBottom(BorderStyle.HAIR);
      wrapped.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
      XSSFFont font = book.createFont();
      font.setUnderline(Font.U_SINGLE);
      font.setColor(IndexedColors.BLUE.getIndex());
      link = book.createCellStyle();
      link.cloneStyleFrom(wrapped);
      link.setFont(font);
    }
  }
}
