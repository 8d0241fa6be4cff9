package org.lifecircle.reports.exhibits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Round;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.NeedOutcome;

/** What residents wanted and did not get. */
public final class WantsExhibit extends Exhibit {

  private static final Text TITLE =
      new Text("居民最想要而没有得到的（模拟）", "What residents wanted most and did not get (simulated)");
  private static final Text CAPTION =
      new Text(
          "{0}排第一，平均每天有 {1} 次需求落空；全部业态共 {2} 次。颜色表示原因。",
          "Most often in vain: {0}, with {1} of {2} needs in vain on an average day. The colors"
              + " give the reason.");

  /** The longest list that a chart shows. */
  private static final int SHOWN = 12;

  WantsExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("wants"), TITLE, Chapter.DAY);
  }

  @Override
  boolean appears() {
    return content.sum().needs() > content.sum().served();
  }

  private static int unserved(FormatNeeds demand) {
    return demand.needs() - demand.outcomes().get(NeedOutcome.SERVED);
  }

  @Override
  Chart chart(ReportFont font) {
    List<FormatNeeds> ranked =
        content.sum().formats().stream()
            .filter(demand -> unserved(demand) > 0)
            .sorted(Comparator.comparingInt(WantsExhibit::unserved).reversed())
            .limit(SHOWN)
            .toList();
    double most = Math.max(1, perDay(unserved(ranked.get(0))));
    int step = Round.step(most / 5);
    double end = Math.ceil(most / step) * step;
    List<Rows.Row> rows = new ArrayList<>();
    for (FormatNeeds demand : ranked) {
      List<Rows.Mark> marks = new ArrayList<>();
      marks.add(new Rows.Bar(0, end, 0.62, Palette.TRACK));
      double start = 0;
      for (NeedOutcome reason : Reasons.ALL) {
        double count = perDay(demand.outcomes().get(reason));
        marks.add(new Rows.Bar(start, start + count, 0.62, Reasons.color(reason)));
        start += count;
      }
      marks.add(
          new Rows.Label(
              end,
              say(
                  "chart.wants.label",
                  meanOf(unserved(demand)),
                  wording.percent(unserved(demand), demand.needs())),
              Palette.INK,
              false));
      rows.add(new Rows.Row(formatName(demand.formatId()), false, marks));
    }
    Legend legend = new Legend();
    for (NeedOutcome reason : Reasons.ALL) {
      legend.add(wording.of(reason.label()), Rows.SQUARE, Reasons.color(reason));
    }
    Rows picture = new Rows(rows, say("chart.wants.axis"), end, step, legend);
    return Chart.of(
        id(),
        words(
            say(
                CAPTION,
                wording.first(formatName(ranked.get(0).formatId())),
                meanOf(unserved(ranked.get(0))),
                meanOf(content.sum().needs() - content.sum().served())),
            daySource()),
        font,
        picture,
        32);
  }
}
