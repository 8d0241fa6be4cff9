package org.lifecircle.reports.html;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.PlanPage;

/** The one page of a plan as well-formed XHTML for a layout engine that prints. */
public final class PlanPrintPage {

  /** Pixels of a page in a millimeter. */
  private static final double PIXELS = 96 / 25.4;

  private PlanPrintPage() {}

  /**
   * The page.
   *
   * @param map the map of the plan
   * @param fit how large letters and map are
   * @param family the name of the font that its words are set in
   */
  public static String of(PlanPage page, Chart map, PlanPage.Fit fit, String family) {
    requireNonNull(page, "page");
    int width = (int) Math.floor(fit.mapMillimeters() * PIXELS);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("page", page);
    model.put("mapWidth", width);
    model.put(
        "mapHeight",
        (int) Math.floor((double) width * map.height(Layout.SMALL) / Layout.SMALL.width()));
    model.put("chartType", PrintPage.CHART);
    model.put("chartId", map.id().name());
    model.put(
        "css",
        Templates.resource("plan.css")
            .replace("REPORT FONT", family)
            .replace("LETTERS", Double.toString(fit.points())));
    return Templates.fill("plan.ftlh", model);
  }
}
