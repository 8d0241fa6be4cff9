package org.lifecircle.reports.office;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet with charts of the main figures, which follow the cells that they show on other sheets:
 * who changes a number sees it in the chart.
 */
final class ExcelCharts {

  /** The columns that are drawn, by the id of the table; the first column names the bars. */
  private static final Map<String, List<Integer>> DRAWN =
      Map.of(
          "dimensions", List.of(3, 1),
          "formats", List.of(4),
          "convenience", List.of(3, 2),
          "demand", List.of(1, 2),
          "week", List.of(2, 3),
          "survey-topic", List.of(3));

  /** The colors of the palette that is told apart by everybody, also in gray. */
  private static final byte[][] COLORS = {
    {(byte) 0x9C, (byte) 0xCB, (byte) 0xE6}, {0x00, 0x72, (byte) 0xB2}
  };

  private static final int COLUMNS_WIDE = 8;
  private static final int FIRST_ROW = 2;

  /** How many rows of the sheet a chart takes beside those of its bars. */
  private static final int FRAME_ROWS = 7;

  private ExcelCharts() {}

  /**
   * Adds a sheet with all charts behind the first, two beside each other, where there is anything
   * to draw.
   *
   * @param tables of the workbook
   */
  static void add(ExcelBook book, List<ExcelTable> tables) {
    List<ExcelTable> shown = tables.stream().filter(one -> !drawn(one).isEmpty()).toList();
    if (shown.isEmpty()) {
      return;
    }
    String name = book.wording.say("excel.charts");
    XSSFSheet sheet = book.sheet(name, name);
    ExcelBook.write(sheet, 1, 0, book.wording.say("excel.top.charts"), book.styles.note);
    Locale language = Locale.forLanguageTag(book.wording.language().id());
    int[] next = {FIRST_ROW, FIRST_ROW};
    for (ExcelTable table : shown) {
      int side = next[0] <= next[1] ? 0 : 1;
      int high = FRAME_ROWS + table.table().rows().size() * 3 / 2;
      draw(sheet, table, new Place(side * (COLUMNS_WIDE + 1), next[side], high), language);
      next[side] += high + 1;
    }
    sheet.getPrintSetup().setLandscape(false);
    sheet.getPrintSetup().setFitHeight((short) 1);
    book.workbook.setSheetOrder(sheet.getSheetName(), 1);
  }

  /** The columns of a table that are drawn, where all of their cells are numbers. */
  private static List<Integer> drawn(ExcelTable table) {
    return DRAWN.getOrDefault(table.table().id(), List.of()).stream()
        .filter(one -> one < table.table().columns().size() && table.allNumbers(one))
        .toList();
  }

  /** Where a chart stands. */
  private record Place(int column, int row, int rows) {}

  private static void draw(XSSFSheet sheet, ExcelTable table, Place place, Locale language) {
    List<Integer> drawn = drawn(table);
    XSSFSheet of = table.sheet();
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(
                0,
                0,
                0,
                0,
                place.column(),
                place.row(),
                place.column() + COLUMNS_WIDE,
                place.row() + place.rows()));
    chart.setTitleText(table.table().title());
    // The library writes the language of whoever runs it.
    chart.getTitle().getBody().getParagraphs().stream()
        .flatMap(paragraph -> paragraph.getTextRuns().stream())
        .forEach(run -> run.setLanguage(language));
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
    names.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.MAX);
    values.setMinimum(0);
    if (!shares(of, table.cells(drawn.get(0)))) {
      // With the decimals of the cells, the figures of an axis run into each other.
      values.setNumberFormat("#,##0");
    }
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(BarDirection.BAR);
    data.setVaryColors(false);
    for (int i = 0; i < drawn.size(); i++) {
      int column = drawn.get(i);
      var cells = table.cells(column);
      XDDFChartData.Series series =
          data.addSeries(
              XDDFDataSourcesFactory.fromStringCellRange(of, table.cells(0)),
              XDDFDataSourcesFactory.fromNumericCellRange(of, cells));
      series.setTitle(
          table.table().columns().get(column).title(),
          new CellReference(
              of.getSheetName(), table.headRow(), cells.getFirstColumn(), true, true));
      byte[] color = COLORS[drawn.size() == 1 ? 1 : i % COLORS.length];
      series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(color)));
    }
    chart.plot(data);
  }

  private static boolean shares(XSSFSheet sheet, CellRangeAddress cells) {
    return sheet
        .getRow(cells.getFirstRow())
        .getCell(cells.getFirstColumn())
        .getCellStyle()
        .getDataFormatString()
        .contains("%");
  }
}
