package org.lifecircle.reports.exhibits;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;

/** The exhibits of one report. Whoever adds one adds a line to the list. */
public final class Exhibits {

  /** All exhibits, in the order of the files. */
  private static final List<BiFunction<ReportContent, Wording, Exhibit>> ALL =
      List.of(
          MapExhibit::new,
          ReachMapExhibit::new,
          RadarExhibit::new,
          DimensionsExhibit::new,
          FormatsExhibit::new,
          WalkingMinutesExhibit::new,
          EquityExhibit::new,
          DemandByHourExhibit::new,
          WantsExhibit::new,
          UnmetMapExhibit::new,
          WaitingExhibit::new,
          PanelsExhibit::new,
          ListsExhibit::new);

  private final Map<Class<?>, Exhibit> appearing = new LinkedHashMap<>();
  private final Map<Class<?>, Exhibit> all = new LinkedHashMap<>();
  private final Wording wording;

  /** The exhibits of a content. */
  public Exhibits(ReportContent content) {
    wording = new Wording(content.language());
    for (BiFunction<ReportContent, Wording, Exhibit> making : ALL) {
      Exhibit exhibit = making.apply(content, wording);
      all.put(exhibit.getClass(), exhibit);
      if (exhibit.appears()) {
        appearing.put(exhibit.getClass(), exhibit);
      }
    }
  }

  /** The charts by their id, in the order in which a report shows them. */
  public Map<String, Chart> charts(ReportFont font) {
    Map<String, Chart> charts = new LinkedHashMap<>();
    appearing.values().forEach(one -> charts.put(one.id(), one.chart(font)));
    return Collections.unmodifiableMap(charts);
  }

  /** The figures of those that appear, in the order asked for. */
  @SafeVarargs
  public final List<Block> figures(Class<? extends Exhibit>... types) {
    return Stream.of(types)
        .filter(appearing::containsKey)
        .map(type -> (Block) new ChartBlock(appearing.get(type).id()))
        .toList();
  }

  /**
   * A sentence that names exhibits left out because they would show zeros only: pages of empty axes
   * say no more than the table beside them.
   */
  @SafeVarargs
  public final List<Block> zeros(Class<? extends Exhibit>... types) {
    List<String> titles =
        Stream.of(types)
            .filter(appearing::containsKey)
            .map(type -> wording.say("charts.zero.title", appearing.get(type).title()))
            .toList();
    return List.of(new Paragraph(wording.say("charts.zero", wording.list(titles))));
  }

  /** The table that stands beside an exhibit, whether or not its figure appears. */
  public Optional<ReportTable> table(Class<? extends Exhibit> type) {
    return all.get(type).table();
  }
}
