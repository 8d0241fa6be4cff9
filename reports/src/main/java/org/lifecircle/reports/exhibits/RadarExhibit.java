package org.lifecircle.reports.exhibits;

import java.util.OptionalDouble;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Radar;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** The shares of all dimensions around a middle. */
public final class RadarExhibit extends Exhibit {

  private static final Text TITLE = new Text("各方面是否均衡", "Even or uneven?");
  private static final Text CAPTION =
      new Text(
          "越靠外得分率越高，最外圈是 100%。共 {0} 个方面；虚线加空心圆的方面资料不足，不是零分。",
          "The farther out, the larger the share of points; the outer ring is 100%. There are {0}"
              + " dimensions; a dashed axis with a hollow dot lacks data and is not a zero.");

  RadarExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("radar"), TITLE, Chapter.SCORES);
  }

  @Override
  boolean onlyZeros() {
    return scorecard.dimensions().stream().allMatch(one -> one.points().signum() == 0);
  }

  @Override
  boolean appears() {
    return scorecard.dimensions().size() >= Radar.FEWEST;
  }

  @Override
  Chart chart(ReportFont font) {
    Radar picture =
        new Radar(
            scorecard.dimensions().stream()
                .map(
                    dimension ->
                        dimension.fullPoints().signum() > 0
                            ? new Radar.Axis(
                                wording.of(dimension.title()),
                                OptionalDouble.of(
                                    DimensionsExhibit.share(dimension.points(), dimension)),
                                wording.shares(
                                    DimensionsExhibit.share(dimension.points(), dimension),
                                    DimensionsExhibit.share(dimension.pointsAtMost(), dimension)))
                            : new Radar.Axis(
                                wording.of(dimension.title()),
                                OptionalDouble.empty(),
                                say("chart.dimensions.unknown")))
                .toList());
    ChartWords words =
        words(say(CAPTION, wording.number(scorecard.dimensions().size())), circleSource());
    return Chart.of(id(), words, font, picture);
  }
}
