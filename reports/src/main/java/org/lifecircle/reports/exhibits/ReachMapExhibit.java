package org.lifecircle.reports.exhibits;

import java.util.List;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.CircleMap;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** Where one gets from the center on foot. */
public final class ReachMapExhibit extends Exhibit {

  private static final Text TITLE =
      new Text("从中心点步行可达的范围", "Where one gets on foot from the center");
  private static final Text CAPTION =
      new Text(
          "成人从图中圆环处沿道路步行 {0} 分钟可达的范围（等时圈）。范围画在能走到的道路两侧，仅供查看；判定依据每栋居民楼各自的步行时间。",
          "Within {0} minutes of the ring in the middle, for an adult along the ways. The areas are"
              + " drawn beside the ways that are reached, for the eye only: the verdict rests on"
              + " the walk of every home itself.");

  ReachMapExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("reach-map"), TITLE, Chapter.MAP);
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
        words(say(CAPTION, wording.list(minutes)), circleSource()),
        font,
        new CircleMap(content, wording, content.isochrones()));
  }
}
