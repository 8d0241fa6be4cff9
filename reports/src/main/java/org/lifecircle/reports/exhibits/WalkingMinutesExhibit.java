package org.lifecircle.reports.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;

/** Minutes of walking to every format, weighted by people. */
public final class WalkingMinutesExhibit extends Exhibit {

  private static final Text TITLE =
      new Text("走到最近网点要多久", "How long residents walk to the nearest outlet");
  private static final Text CAPTION =
      new Text(
          "{0} 种业态中有 {1} 种，一半居民能在要求的时间内走到。竖线是要求；点在竖线左边为好。",
          "For {1} of {0} formats, half of the residents get there within the required walk. The"
              + " upright line is the requirement; a dot left of it is good.");
  private static final Text MEDIAN = new Text("一半居民（中位）", "half of the residents (median)");
  private static final Text MIDDLE = new Text("中间一半居民", "middle half of the residents");
  private static final Text MOST = new Text("中间八成居民", "middle 80% of the residents");
  private static final Text LIMIT = new Text("要求", "required");
  private static final Text AXIS = new Text("步行时间（分钟，按人数加权）", "Walk (minutes, weighted by people)");
  private static final Text NOBODY = new Text("走不到", "none in reach");
  private static final Text UNREACHED = new Text("{0} 走不到", "{0} cannot reach any");

  WalkingMinutesExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("walking-minutes"), TITLE, Chapter.FORMATS);
  }

  @Override
  boolean onlyZeros() {
    return content.nothingOffered();
  }

  @Override
  Chart chart(ReportFont font) {
    Map<String, FormatAccess> access = measured(everybody -> true);
    double longest = 15;
    for (FormatFinding finding : scorecard.formats()) {
      longest = Math.max(longest, finding.radiusSeconds() / 60.0);
      FormatAccess own = access.get(finding.format().id());
      if (own != null) {
        longest = Math.max(longest, quantile(own, 0.9).orElse(0) / 60.0);
      }
    }
    double step = longest > 60 ? 20 : longest > 30 ? 10 : 5;
    double ticks = Math.min(90, Math.ceil(longest / step) * step);
    List<Rows.Row> rows =
        rowsByCategory(finding -> minutesRow(finding, access.get(finding.format().id()), ticks));
    long within =
        scorecard.formats().stream()
            .filter(finding -> halfGetThere(finding, access.get(finding.format().id())))
            .count();
    Legend legend = new Legend();
    legend.add(say(MEDIAN), Rows.CIRCLE, Palette.GOOD);
    legend.add(say(MIDDLE), Rows.BAND, Palette.GOOD_LIGHT);
    legend.add(say(MOST), Rows.STROKE, Palette.MUTED);
    legend.add(say(LIMIT), Rows.UPRIGHT, Palette.INK);
    Rows picture = new Rows(rows, say(AXIS), ticks, step, legend);
    ChartWords words = words(say(CAPTION, scorecard.formats().size(), within), circleSource());
    return Chart.of(id(), words, font, picture, 28);
  }

  private static boolean halfGetThere(FormatFinding finding, FormatAccess access) {
    return access != null
        && access.medianSeconds().orElse(Integer.MAX_VALUE) <= finding.radiusSeconds();
  }

  private Rows.Row minutesRow(FormatFinding finding, FormatAccess access, double end) {
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, end, 0.62, Palette.TRACK));
    marks.add(new Rows.Tick(finding.radiusSeconds() / 60.0, Palette.INK));
    if (access == null || access.residents() == 0) {
      marks.add(new Rows.Label(end, say("chart.minutes.unknown"), Palette.MUTED, false));
    } else if (access.steps().isEmpty()) {
      marks.add(new Rows.Label(end, say(NOBODY), Palette.BAD, false));
    } else {
      double most = quantile(access, 0.9).map(seconds -> seconds / 60.0).orElse(end);
      double least = quantile(access, 0.1).map(seconds -> seconds / 60.0).orElse(end);
      double low = quantile(access, 0.25).map(seconds -> seconds / 60.0).orElse(end);
      double high = quantile(access, 0.75).map(seconds -> seconds / 60.0).orElse(end);
      marks.add(new Rows.Line(Math.min(least, end), Math.min(most, end), Palette.MUTED));
      marks.add(new Rows.Bar(Math.min(low, end), Math.min(high, end), 0.42, Palette.GOOD_LIGHT));
      if (access.medianSeconds().isPresent()) {
        double median = access.medianSeconds().getAsInt() / 60.0;
        boolean good = halfGetThere(finding, access);
        marks.add(new Rows.Dot(Math.min(median, end), good ? Palette.GOOD : Palette.BAD));
      }
      // The limit once more, so that no bar hides it.
      marks.add(new Rows.Tick(finding.radiusSeconds() / 60.0, Palette.INK));
      int reached = access.steps().stream().mapToInt(FormatAccess.Step::residents).sum();
      int unreached = access.residents() - reached;
      String label =
          unreached > 0
              ? say(UNREACHED, wording.percent(unreached, access.residents()))
              : wording.minutes(access.medianSeconds());
      marks.add(new Rows.Label(end, label, unreached > 0 ? Palette.BAD : Palette.INK, false));
    }
    return new Rows.Row(wording.of(finding.format().label()), false, marks);
  }

  /** The time within which a share of all residents reach an outlet; empty when fewer do. */
  private static Optional<Integer> quantile(FormatAccess access, double share) {
    double wanted = share * access.residents();
    long within = 0;
    for (FormatAccess.Step step : access.steps()) {
      within += step.residents();
      if (within >= wanted) {
        return Optional.of(step.walkSeconds());
      }
    }
    return Optional.empty();
  }
}
