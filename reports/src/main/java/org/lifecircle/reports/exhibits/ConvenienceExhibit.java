package org.lifecircle.reports.exhibits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.IndexPart;
import org.lifecircle.simulation.index.PointInterval;

/** The parts of the convenience index, as far as they are known. */
public final class ConvenienceExhibit extends Exhibit {

  private static final Text TITLE = new Text("便利指数的各部分", "The parts of the convenience index");
  private static final Text CAPTION =
      new Text(
          "指数为 {0}。确定的部分中{1}最高（{2}），{3}最低（{4}）。浅色是资料不足、可能还有的部分。",
          "The index is {0}. Of what is certain, {1} is highest ({2}) and {3} lowest ({4}). The"
              + " light part is possible and not known.");
  private static final Text AXIS = new Text("0–100", "0-100");
  private static final Text WHOLE = new Text("便利指数", "Convenience index");
  private static final Text PART = new Text("部分", "Part");
  private static final Text WEIGHT = new Text("权重", "Weight");
  private static final Text AT_LEAST = new Text("至少", "At least");
  private static final Text AT_MOST = new Text("至多", "At most");
  private static final Text MEANING = new Text("怎样衡量", "How it is measured");
  private static final Text NOTE =
      new Text(
          "权重与各项取值均为本项目的假设，逐项列在 manifest.json。",
          "The weights and all numbers behind them are assumptions of the project; manifest.json"
              + " lists them.");

  ConvenienceExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("convenience"), TITLE, Chapter.CONVENIENCE);
  }

  @Override
  boolean appears() {
    return content.convenience().isPresent();
  }

  @Override
  boolean onlyZeros() {
    return content.convenience().orElseThrow().points().atMost() == 0;
  }

  @Override
  Chart chart(ReportFont font) {
    ConvenienceIndex index = content.convenience().orElseThrow();
    List<Rows.Row> rows = new ArrayList<>();
    rows.add(row(say(WHOLE), index.points()));
    index.parts().forEach((part, points) -> rows.add(row(wording.of(part.label()), points)));
    Rows picture = new Rows(rows, say(AXIS), 100, 20, new Legend());
    Comparator<IndexPart> byCertain = Comparator.comparingInt(part -> index.part(part).atLeast());
    IndexPart best = index.parts().keySet().stream().max(byCertain).orElseThrow();
    IndexPart worst = index.parts().keySet().stream().min(byCertain).orElseThrow();
    String caption =
        say(
            CAPTION,
            shown(index.points()),
            wording.of(best.label()),
            wording.decimals(index.part(best).pointsAtLeast(), 1),
            wording.of(worst.label()),
            wording.decimals(index.part(worst).pointsAtLeast(), 1));
    ChartWords words = words(caption, circleSource());
    return Chart.of(id(), words, font, picture, 40);
  }

  private Rows.Row row(String label, PointInterval points) {
    double atLeast = points.pointsAtLeast().doubleValue();
    double atMost = points.pointsAtMost().doubleValue();
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, 100, 0.56, Palette.TRACK));
    marks.add(new Rows.Bar(0, atLeast, 0.56, Palette.GOOD));
    if (atMost > atLeast) {
      marks.add(new Rows.Bar(atLeast, atMost, 0.56, Palette.GOOD_LIGHT));
    }
    marks.add(new Rows.Label(100, shown(points), Palette.INK, false));
    return new Rows.Row(label, false, marks);
  }

  private String shown(PointInterval points) {
    return wording.interval(points.pointsAtLeast(), points.pointsAtMost());
  }

  @Override
  Optional<ReportTable> table() {
    ConvenienceIndex index = content.convenience().orElseThrow();
    List<ReportRow> rows = new ArrayList<>();
    rows.add(row(say(WHOLE), Optional.empty(), index.points(), ""));
    index
        .parts()
        .forEach(
            (part, points) ->
                rows.add(
                    row(
                        wording.of(part.label()),
                        Optional.of(index.weight(part)),
                        points,
                        wording.of(part.meaning()))));
    return Optional.of(
        new ReportTable(
            "convenience",
            say(TITLE),
            List.of(
                new Column(say(PART), false),
                new Column(say(WEIGHT), true),
                new Column(say(AT_LEAST), true),
                new Column(say(AT_MOST), true),
                new Column(say(MEANING), false)),
            rows,
            say(NOTE)));
  }

  private ReportRow row(
      String name, Optional<BigDecimal> weight, PointInterval points, String meaning) {
    return TableParts.row(
        Cell.of(name),
        weight.map(one -> Cell.of(wording.number(one), one)).orElse(Cell.of("—")),
        Cell.of(wording.decimals(points.pointsAtLeast(), 1), points.pointsAtLeast()),
        Cell.of(wording.decimals(points.pointsAtMost(), 1), points.pointsAtMost()),
        Cell.of(meaning.isEmpty() ? "—" : meaning));
  }
}
