package org.lifecircle.reports.exhibits;

import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.CircleMap;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** The circle on the map with the names of what lies there, and where the plan adds something. */
public final class OverviewExhibit extends Exhibit {

  /** The id of its chart. */
  public static final ChartId ID = new ChartId("overview");

  private static final Text TITLE = new Text("生活圈总图", "The circle at a glance");
  private static final Text CAPTION = new Text("居民楼、网点、道路和出入口。", "Homes, outlets, ways and gates.");
  private static final Text CAPTION_PLAN =
      new Text(
          "居民楼、网点、道路和出入口；数字是工作建议的次序。",
          "Homes, outlets, ways and gates; the numbers are those of what to do.");

  OverviewExhibit(ReportContent content, Wording wording) {
    super(content, wording, ID, TITLE, Chapter.FIRST_PAGE);
  }

  @Override
  Chart chart(ReportFont font) {
    boolean planned = content.plan().filter(plan -> !plan.steps().isEmpty()).isPresent();
    return Chart.of(
        id(),
        words(say(planned ? CAPTION_PLAN : CAPTION), circleSource()),
        font,
        CircleMap.overview(content, wording));
  }
}
