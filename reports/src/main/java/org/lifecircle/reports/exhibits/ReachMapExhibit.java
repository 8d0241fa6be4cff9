package org.lifecircle.reports.exhibits;

import java.util.List;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.CircleMap;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** Where one gets from the center on foot. */
public final class ReachMapExhibit extends Exhibit {

  ReachMapExhibit(ReportContent content, Wording wording) {
    super(content, wording);
  }

  @Override
  String id() {
    return "reach-map";
  }

  @Override
  String title() {
    return say("chart.reach.title");
  }

  @Override
  boolean appears() {
    return !content.isochrones().isEmpty();
  }

  @Override
  Chart chart(ReportFont font) {
    List<String> minutes =
        content.isochrones().stream()
            .map(isochrone -> wording.number(isochrone.minutes()))
            .toList();
    return Chart.of(
        id(),
        words(
            title(),
            say("chart.reach.caption", wording.list(minutes, minutes.size())),
            circleSource()),
        font,
        new CircleMap(content, wording, content.isochrones()));
  }
}
