package org.lifecircle.reports.exhibits;

import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.PlanMap;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** Where the steps of the plan are. */
public final class PlanMapExhibit extends Exhibit {

  private static final Text TITLE = new Text("补在哪里", "Where to add");
  private static final Text CAPTION =
      new Text(
          "{0,choice,1#1 项措施|1<{0,number} 项措施，数字为先后次序；同一地点的几项写在一起}。",
          "{0,choice,1#One measure|1<{0,number} measures, numbered in their order; those at one"
              + " place share a label}.");

  PlanMapExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("plan-map"), TITLE, Chapter.PLAN);
  }

  @Override
  boolean appears() {
    return content.plan().filter(plan -> !plan.steps().isEmpty()).isPresent();
  }

  @Override
  Chart chart(ReportFont font) {
    var plan = content.plan().orElseThrow();
    return Chart.of(
        id(),
        words(say(CAPTION, plan.steps().size()), circleSource()),
        font,
        PlanMap.of(plan, content.map(), wording));
  }
}
