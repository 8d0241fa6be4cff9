package org.lifecircle.reports.html;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/**
 * Lays a report out as one HTML file that asks nothing of the network: charts are SVG within it,
 * and the Chinese letters it uses are a font within it.
 */
public final class HtmlReport {

  /** Where the font of the page is put in, once it is known which letters it needs. */
  private static final String FONT = "@@font@@";

  /** The chart that becomes a live map. */
  private static final ChartId LIVE = new ChartId("map");

  private HtmlReport() {}

  /** A chart as the template sees it; {@code narrow} is empty where no phone shows it. */
  public record Picture(String title, String caption, String source, String wide, String narrow) {}

  /**
   * The page.
   *
   * @param charts those that the document shows
   */
  public static String of(
      ReportContent content, ReportDocument document, Charts charts, ReportFont font) {
    return of(Optional.of(MapScene.of(content)), document, charts, font);
  }

  /**
   * A page without a map.
   *
   * @param charts those that the document shows
   */
  public static String of(ReportDocument document, Charts charts, ReportFont font) {
    return of(Optional.empty(), document, charts, font);
  }

  private static String of(
      Optional<MapScene> scene, ReportDocument document, Charts charts, ReportFont font) {
    requireNonNull(document, "document");
    Map<String, Picture> pictures = new LinkedHashMap<>();
    for (ChartId id : document.chartIds()) {
      Chart chart = charts.get(id);
      pictures.put(
          id.name(),
          new Picture(
              chart.title(),
              chart.caption(),
              chart.source(),
              chart.svg(Layout.PAGE),
              // The live map stands in its place on every screen.
              scene.isPresent() && id.equals(LIVE) ? "" : chart.svg(Layout.PHONE)));
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("report", document);
    model.put("pictures", pictures);
    model.put("wording", new Wording(document.language()));
    model.put("album", PhotoAlbum.of(document));
    scene.ifPresent(
        map -> {
          model.put("scene", map);
          model.put("js", Templates.resource("map.js"));
        });
    model.put("pagejs", Templates.resource("page.js"));
    model.put("css", Templates.resource("report.css"));
    model.put("family", font.family());
    model.put("font", FONT);
    String page = Templates.fill("report.ftlh", model);
    String data = Base64.getEncoder().encodeToString(font.subset(page));
    return page.replace(FONT, data);
  }
}
