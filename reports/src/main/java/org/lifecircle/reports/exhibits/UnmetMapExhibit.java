package org.lifecircle.reports.exhibits;

import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.CircleMap;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** Where needs were not served. */
public final class UnmetMapExhibit extends Exhibit {

  private static final Text TITLE =
      new Text("哪里的需求落空（模拟）", "Where needs are not served (simulated)");
  private static final Text CAPTION =
      new Text(
          "平均每天有 {0} 次需求没有得到满足；方格越深，住在那里的居民落空越多。",
          "{0} needs are not served on an average day; the darker a cell, the more of them arose in"
              + " its homes.");
  private static final Text KEY =
      new Text("次／格（{0} 个模拟日合计）", "needs per cell ({0} simulated days)");

  UnmetMapExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("unmet-map"), TITLE, Chapter.DAY);
  }

  @Override
  boolean appears() {
    return content.sum().unmet().counts().stream().anyMatch(count -> count > 0);
  }

  @Override
  Chart chart(ReportFont font) {
    String unserved = meanOf(content.sum().needs() - content.sum().served());
    return Chart.of(
        id(),
        words(say(CAPTION, unserved), say("chart.source.both", circleSource(), daySource())),
        font,
        new CircleMap(
            content, wording, content.sum().unmet(), say(KEY, content.lived().days().size())));
  }
}
