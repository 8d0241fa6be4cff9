package org.lifecircle.reports.html;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.ScenarioDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/**
 * Lays a report on scenarios out as one HTML file that asks nothing of the network. It looks like
 * {@link HtmlReport}.
 */
public final class ScenarioPage {

  /** Where the font of the page is put in, once it is known which letters it needs. */
  private static final String FONT = "@@font@@";

  private ScenarioPage() {}

  /**
   * The page.
   *
   * @param charts {@code difference-ID} or {@code tornado-ID} stands in the chapter {@code
   *     scenario-ID}
   */
  public static String of(ScenarioDocument document, Charts charts, ReportFont font) {
    requireNonNull(document, "document");
    Map<String, HtmlReport.Picture> pictures = new LinkedHashMap<>();
    charts.forEach(
        chart ->
            pictures.put(
                chart.id().name().replaceFirst("^(difference|tornado)-", "scenario-"),
                new HtmlReport.Picture(
                    chart.title(),
                    chart.caption(),
                    chart.source(),
                    chart.svg(Layout.PAGE),
                    chart.svg(Layout.PHONE))));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("report", document);
    model.put("pictures", pictures);
    model.put("wording", new Wording(document.language()));
    model.put("pagejs", Templates.resource("page.js"));
    model.put("css", Templates.resource("report.css"));
    model.put("family", font.family());
    model.put("font", FONT);
    String page = Templates.fill("scenarios.ftlh", model);
    return page.replace(FONT, Base64.getEncoder().encodeToString(font.subset(page)));
  }
}
