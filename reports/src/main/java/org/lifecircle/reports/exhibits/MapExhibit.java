package org.lifecircle.reports.exhibits;

import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.CircleMap;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** The circle on the map, with the footfall of the simulated day. */
public final class MapExhibit extends Exhibit {

  MapExhibit(ReportContent content, Wording wording) {
    super(content, wording);
  }

  @Override
  String id() {
    return "map";
  }

  @Override
  Chart chart(ReportFont font) {
    String caption =
        say(content.circle().outlets().isEmpty() ? "chart.map.caption.empty" : "chart.map.caption");
    return Chart.of(
        id(),
        words(title(), caption, say("chart.source.both", circleSource(), daySource())),
        font,
        new CircleMap(content, wording, content.day().footfall(), say("chart.map.footfall")));
  }
}
