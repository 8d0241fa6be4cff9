package org.lifecircle.reports.html;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.wording.Wording;

/**
 * The report as well-formed XHTML for a layout engine that prints: no script, no flexible boxes.
 */
public final class PrintPage {

  /**
   * The type of the {@code object} elements that stand for charts; their data is the chart's id.
   */
  public static final String CHART = "application/x-lifecircle-chart";

  private static final int PIXELS_ACROSS = 680;

  /**
   * The most of an A4 page that a chart takes, so that the heading of its chapter, a paragraph, its
   * title, its caption and its source stay with it.
   */
  private static final int PIXELS_DOWN = 745;

  /** How high the map of the first page may be, the highest first, so that it fits the page. */
  public static final List<Integer> FRONT_DOWN = List.of(480, 430, 380, 330, 280, 230, 180);

  private PrintPage() {}

  /** The longest end of a source that is kept in one line, in Latin letters. */
  private static final int ONE_LINE = 110;

  /**
   * A chart as the template sees it, in pixels of the page.
   *
   * @param source where it comes from, up to its last part
   * @param sourceEnd the last part, which is not broken over two lines; blank when it is too long
   */
  public record Figure(
      String title, String caption, String source, String sourceEnd, int width, int height) {

    static Figure of(Chart chart, int pixelsDown) {
      int wide = Layout.PAGE.width();
      int high = chart.height(Layout.PAGE);
      int end = lastPart(chart.source());
      double scale = Math.min((double) PIXELS_ACROSS / wide, (double) pixelsDown / high);
      return new Figure(
          chart.title(),
          chart.caption(),
          chart.source().substring(0, end),
          chart.source().substring(end),
          (int) Math.floor(wide * scale),
          (int) Math.floor(high * scale));
    }
  }

  /** Where the last part of a source begins, its length when it has no short last part. */
  private static int lastPart(String source) {
    int end = Math.max(source.lastIndexOf('；') + 1, source.lastIndexOf("; ") + 2);
    int letters = source.substring(end).codePoints().map(one -> one < 0x2E80 ? 1 : 2).sum();
    return end > 1 && letters <= ONE_LINE ? end : source.length();
  }

  /**
   * The page.
   *
   * @param family the name of the font that its words are set in
   */
  public static String of(ReportDocument document, Charts charts, String family) {
    return of(document, charts, family, FRONT_DOWN.get(0));
  }

  /**
   * The page.
   *
   * @param family the name of the font that its words are set in
   * @param frontDown how high the map of the first page is at most, in pixels
   */
  public static String of(ReportDocument document, Charts charts, String family, int frontDown) {
    requireNonNull(document, "document");
    Optional<ChartId> front = document.summary().flatMap(ReportDocument.Summary::map);
    Map<String, Figure> figures = new LinkedHashMap<>();
    document
        .chartIds()
        .forEach(
            id ->
                figures.put(
                    id.name(),
                    Figure.of(
                        charts.get(id), front.equals(Optional.of(id)) ? frontDown : PIXELS_DOWN)));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("report", document);
    model.put("figures", figures);
    model.put("chartType", CHART);
    model.put("wording", new Wording(document.language()));
    model.put("css", Templates.resource("print.css").replace("REPORT FONT", family));
    return Templates.fill("print.ftlh", model);
  }
}
