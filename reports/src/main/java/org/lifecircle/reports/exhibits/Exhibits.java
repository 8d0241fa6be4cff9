package org.lifecircle.reports.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** The exhibits of one report. Whoever adds one adds a line to the list. */
public final class Exhibits {

  /** All exhibits, in the order in which chapters show them. */
  private static final List<BiFunction<ReportContent, Wording, Exhibit>> ALL =
      List.of(
          OverviewExhibit::new,
          MapExhibit::new,
          ReachMapExhibit::new,
          DimensionsExhibit::new,
          ConvenienceExhibit::new,
          FormatsExhibit::new,
          WalkingMinutesExhibit::new,
          EquityExhibit::new,
          DemandByHourExhibit::new,
          WaitingExhibit::new,
          UnmetMapExhibit::new,
          PanelsExhibit::new,
          ListsExhibit::new,
          PlanMapExhibit::new,
          PlanCurveExhibit::new);

  private final List<Exhibit> appearing;
  private final Wording wording;

  /** The exhibits of a content. */
  public Exhibits(ReportContent content) {
    wording = new Wording(content.language());
    appearing = all(content).stream().filter(Exhibit::appears).toList();
  }

  /** All exhibits of a content, those that do not appear among them. */
  static List<Exhibit> all(ReportContent content) {
    Wording wording = new Wording(content.language());
    return ALL.stream().map(making -> making.apply(content, wording)).toList();
  }

  /** The charts of all that appear. */
  public Charts charts(ReportFont font) {
    return new Charts(appearing.stream().map(exhibit -> exhibit.chart(font)).toList());
  }

  /**
   * What a chapter shows: charts with the tables that stand right under them, then the other
   * tables. One sentence names the charts that would show zeros only.
   */
  public List<Block> blocks(Chapter chapter) {
    List<Exhibit> shown = appearing.stream().filter(one -> one.chapter() == chapter).toList();
    List<Block> blocks = new ArrayList<>();
    boolean zerosNamed = false;
    for (Exhibit exhibit : shown) {
      if (exhibit.onlyZeros()) {
        if (!zerosNamed) {
          blocks.add(zeros(shown));
        }
        zerosNamed = true;
      } else {
        blocks.add(new ChartBlock(exhibit.id()));
      }
      if (exhibit.tableUnderChart()) {
        exhibit.table().ifPresent(blocks::add);
      }
    }
    shown.stream()
        .filter(exhibit -> !exhibit.tableUnderChart())
        .map(Exhibit::table)
        .flatMap(Optional::stream)
        .forEach(blocks::add);
    return blocks;
  }

  /** A sentence that names the charts left out: pages of empty axes say no more than the tables. */
  private Paragraph zeros(List<Exhibit> shown) {
    List<String> titles =
        shown.stream()
            .filter(Exhibit::onlyZeros)
            .map(exhibit -> wording.say("charts.zero.title", wording.say(exhibit.title())))
            .toList();
    return new Paragraph(wording.say("charts.zero", wording.list(titles)));
  }
}
