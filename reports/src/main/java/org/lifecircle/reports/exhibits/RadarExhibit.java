package org.lifecircle.reports.exhibits;

import java.util.OptionalDouble;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Radar;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** The shares of all dimensions around a middle. */
public final class RadarExhibit extends Exhibit {

  RadarExhibit(ReportContent content, Wording wording) {
    super(content, wording);
  }

  @Override
  String id() {
    return "radar";
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
        words(
            say("chart.radar.title"),
            say("chart.radar.caption", wording.number(scorecard.dimensions().size())),
            circleSource());
    return Chart.of(id(), words, font, picture);
  }
}
