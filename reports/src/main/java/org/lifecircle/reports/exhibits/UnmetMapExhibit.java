package org.lifecircle.reports.exhibits;

import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.CircleMap;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** Where needs were not served. */
public final class UnmetMapExhibit extends Exhibit {

  UnmetMapExhibit(ReportContent content, Wording wording) {
    super(content, wording);
  }

  @Override
  String id() {
    return "unmet-map";
  }

  @Override
  String title() {
    return say("chart.unmet.title");
  }

  @Override
  boolean appears() {
    return content.day().unmet().counts().stream().anyMatch(count -> count > 0);
  }

  @Override
  Chart chart(ReportFont font) {
    String unserved = wording.number(content.day().needs() - content.day().served());
    return Chart.of(
        id(),
        words(
            title(),
            say("chart.unmet.caption", unserved),
            say("chart.source.both", circleSource(), daySource())),
        font,
        new CircleMap(content, wording, content.day().unmet(), say("chart.unmet.key")));
  }
}
