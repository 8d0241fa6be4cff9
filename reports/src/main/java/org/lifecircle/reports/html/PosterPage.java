package org.lifecircle.reports.html;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.Poster;

/** A poster as well-formed XHTML for a layout engine that prints, on one sheet of A2. */
public final class PosterPage {

  /** How wide the map is, in millimeters. */
  public static final int MAP_MILLIMETERS = 392;

  /** How high the map may be in millimeters, the highest first, so that the rest has room. */
  public static final List<Integer> MAP_HEIGHTS =
      List.of(440, 420, 400, 380, 360, 340, 320, 300, 280, 260, 240, 220, 200, 180, 160);

  private static final double PIXELS = 96 / 25.4;
  private static final int COLUMNS = 3;

  /** A name of more letters, Chinese ones counting twice, is set smaller. */
  private static final int LONG = 16;

  private PosterPage() {}

  private static int wide(int letter) {
    return letter < 0x2E80 ? 1 : 2;
  }

  /**
   * The page.
   *
   * @param map the map
   * @param family the name of the font that its words are set in
   */
  public static String of(Poster poster, Chart map, String family) {
    requireNonNull(poster, "poster");
    int width = (int) Math.floor(MAP_MILLIMETERS * PIXELS);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("poster", poster);
    model.put("long", poster.heading().circle().codePoints().map(PosterPage::wide).sum() > LONG);
    model.put("columns", COLUMNS);
    model.put("mapWidth", width);
    model.put(
        "mapHeight",
        (int) Math.floor((double) width * map.height(Layout.POSTER) / Layout.POSTER.width()));
    model.put("chartType", PrintPage.CHART);
    model.put("chartId", map.id().name());
    model.put("css", Templates.resource("poster.css").replace("REPORT FONT", family));
    return Templates.fill("poster.ftlh", model);
  }
}
