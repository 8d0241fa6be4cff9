package org.lifecircle.reports.exhibits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.lifecircle.simulation.day.OutletVisits;

/** Where people wait. */
public final class WaitingExhibit extends Exhibit {

  private static final Text TITLE = new Text("哪里排队久（模拟）", "Where people wait (simulated)");
  private static final Text CAPTION =
      new Text(
          "{0}平均等候最久（{1} 分钟）；平均每天共有 {2} 人次没有等到。",
          "The wait is longest at {0} ({1} minutes on average); on an average day {2} visits are in"
              + " vain.");
  private static final Text LABEL = new Text("{0} 分钟 · 每天走开 {1} 人次", "{0} min · {1} leave a day");
  private static final Text AXIS = new Text("平均等候（分钟）", "Mean wait (minutes)");

  /** The longest list that a chart shows. */
  private static final int SHOWN = 12;

  /** The longest name of an outlet in a chart, in characters. */
  private static final int LONGEST_NAME = 17;

  WaitingExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("waiting"), TITLE, Chapter.DAY);
  }

  @Override
  boolean appears() {
    return content.sum().visits().stream().anyMatch(visits -> visits.waitSeconds() > 0);
  }

  @Override
  Chart chart(ReportFont font) {
    Map<String, String> names = new TreeMap<>();
    content
        .circle()
        .outlets()
        .forEach(outlet -> names.put(outlet.id(), content.outletName(outlet)));
    List<OutletVisits> ranked =
        content.sum().visits().stream()
            .filter(visits -> visits.waitSeconds() > 0)
            .sorted(Comparator.comparingDouble(OutletVisits::meanWaitSeconds).reversed())
            .limit(SHOWN)
            .toList();
    double most = ranked.get(0).meanWaitSeconds() / 60;
    double step = most > 5 ? Round.step(most / 5) : most > 2 ? 1 : 0.5;
    double end = Math.max(step, Math.ceil(most / step) * step);
    List<Rows.Row> rows = new ArrayList<>();
    for (OutletVisits visits : ranked) {
      double minutes = visits.meanWaitSeconds() / 60;
      rows.add(
          new Rows.Row(
              shortened(names.getOrDefault(visits.outletId(), visits.outletId())),
              false,
              List.of(
                  new Rows.Bar(0, end, 0.62, Palette.TRACK),
                  new Rows.Bar(0, minutes, 0.62, Palette.GOOD),
                  new Rows.Label(
                      end,
                      say(LABEL, wording.oneDecimal(minutes), meanOf(visits.turnedAway())),
                      Palette.INK,
                      false))));
    }
    Rows picture = new Rows(rows, say(AXIS), end, step, new Legend());
    int away = content.sum().visits().stream().mapToInt(OutletVisits::turnedAway).sum();
    return Chart.of(
        id(),
        words(
            say(
                CAPTION,
                names.getOrDefault(ranked.get(0).outletId(), ranked.get(0).outletId()),
                wording.oneDecimal(most),
                meanOf(away)),
            daySource()),
        font,
        picture,
        32);
  }

  /** A name that fits a row; its end stays, for that is where shops of one chain differ. */
  private static String shortened(String name) {
    int[] letters = name.codePoints().toArray();
    if (letters.length <= LONGEST_NAME) {
      return name;
    }
    int tail = LONGEST_NAME / 2;
    return new String(letters, 0, LONGEST_NAME - tail - 1)
        + "…"
        + new String(letters, letters.length - tail, tail);
  }
}
