package org.lifecircle.reports.exhibits;

import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.CircleMap;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** The circle on the map, with the footfall of the simulated day. */
public final class MapExhibit extends Exhibit {

  private static final Text TITLE = new Text("生活圈地图与模拟人流", "The circle and its simulated footfall");
  private static final Text CAPTION_EMPTY =
      new Text(
          "圈内没有网点，只画出居民楼和道路。", "The circle has no outlets: only its homes and ways are shown.");
  private static final Text CAPTION =
      new Text(
          "圆点为基本保障类网点，菱形为品质提升类；方格越深，模拟中平均每天走过的人次越多。",
          "Dots are outlets of basic formats, diamonds of quality formats; the darker a cell, the"
              + " more people walk over it on an average simulated day.");
  private static final Text FOOTFALL = new Text("人次／格（平均每天）", "walks per cell and day");

  MapExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("map"), TITLE, Chapter.MAP);
  }

  @Override
  Chart chart(ReportFont font) {
    String caption = say(content.circle().outlets().isEmpty() ? CAPTION_EMPTY : CAPTION);
    return Chart.of(
        id(),
        words(caption, say("chart.source.both", circleSource(), daySource())),
        font,
        new CircleMap(content, wording, content.lived().footfallPerDay(), say(FOOTFALL)));
  }
}
