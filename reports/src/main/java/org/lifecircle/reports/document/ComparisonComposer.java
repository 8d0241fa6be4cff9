package org.lifecircle.reports.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.charts.ComparisonCharts;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ComparedReport.OfDimension;
import org.lifecircle.reports.comparison.ComparedReport.OfFormat;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Masthead;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** Puts a comparison of reports into words. The same reports always give the same words. */
public final class ComparisonComposer {

  private static final int NAMED = 8;

  private final ReportComparison comparison;
  private final List<ComparedReport> reports;
  private final List<String> labels;
  private final Wording wording;

  private ComparisonComposer(ReportComparison comparison) {
    this.comparison = comparison;
    this.reports = comparison.reports();
    this.labels = comparison.labels();
    this.wording = new Wording(comparison.language());
  }

  /** The document of a comparison, in its language. */
  public static ReportDocument compose(ReportComparison comparison) {
    return new ComparisonComposer(comparison).document();
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private ReportDocument document() {
    boolean progress = comparison.progress();
    return new ReportDocument(
        comparison.language(),
        new Masthead(
            say(progress ? "compared.title.progress" : "compared.title"),
            progress
                ? reports.get(0).circle()
                : wording.list(
                    reports.stream().map(ComparedReport::circle).distinct().toList(),
                    4,
                    Listed.CIRCLES),
            comparison.oneStandard()
                ? say("compared.subtitle", reports.size(), reports.get(0).grading().standard())
                : say("compared.subtitle.standards", reports.size()),
            say("compared.imprint", comparison.softwareVersion())),
        Optional.empty(),
        List.of(summary(), dimensions(), formats(), day()),
        List.of());
  }

  // The first chapter.

  private Section summary() {
    List<Block> blocks = new ArrayList<>();
    if (!comparison.oneStandard()) {
      blocks.add(new Callout(Tone.CAUTION, say("compared.standards.differ")));
    }
    blocks.add(new Bullets(comparison.progress() ? changes() : differences()));
    if (reports.stream().anyMatch(report -> report.grading().assumed())) {
      blocks.add(new Callout(Tone.CAUTION, say("compared.assumed")));
    }
    blocks.add(
        new ChartBlock(
            comparison.progress() ? ComparisonCharts.PROGRESS : ComparisonCharts.SCORES));
    blocks.add(overview());
    return new Section("summary", say("nav.top"), blocks);
  }

  /** What has become of one circle from the first evaluation to the last. */
  private List<String> changes() {
    ComparedReport first = reports.get(0);
    ComparedReport last = reports.get(reports.size() - 1);
    List<String> items = new ArrayList<>();
    items.add(
        say(
            "compared.change.score",
            labels.get(0),
            labels.get(labels.size() - 1),
            shown(first.score()),
            shown(last.score()),
            difference(first.score(), last.score())));
    items.add(
        level(first).equals(level(last))
            ? say("compared.change.level.same", level(last))
            : say("compared.change.level", level(first), level(last)));
    List<String> gained = turned(first, last, true);
    List<String> lost = turned(first, last, false);
    if (!gained.isEmpty()) {
      items.add(say("compared.change.gained", wording.list(gained, NAMED, Listed.KINDS)));
    }
    if (!lost.isEmpty()) {
      items.add(say("compared.change.lost", wording.list(lost, NAMED, Listed.KINDS)));
    }
    List<String> open =
        last.formats().stream()
            .filter(one -> one.presence() == Outcome.NOT_MET)
            .map(OfFormat::label)
            .toList();
    items.add(
        open.isEmpty()
            ? say("compared.change.open.none")
            : say("compared.change.open", wording.list(open, NAMED, Listed.KINDS)));
    return items;
  }

  private String shown(Score score) {
    return wording.interval(score.atLeast(), score.atMost());
  }

  /** By how much a score rose or fell, at least and at most. */
  private String difference(Score first, Score last) {
    String least = signed(last.atLeast().subtract(first.atMost()));
    String most = signed(last.atMost().subtract(first.atLeast()));
    return least.equals(most) ? least : say("compared.change.between", least, most);
  }

  private String signed(BigDecimal difference) {
    String size = wording.oneDecimal(difference.abs().doubleValue());
    return (difference.signum() > 0 ? "+" : difference.signum() < 0 ? "-" : "±") + size;
  }

  /** The formats that are present in the one report and known to be absent in the other. */
  private List<String> turned(ComparedReport first, ComparedReport last, boolean gained) {
    ComparedReport with = gained ? last : first;
    ComparedReport without = gained ? first : last;
    return with.formats().stream()
        .filter(one -> one.presence() == Outcome.MET)
        .filter(
            one ->
                without
                    .format(one.id())
                    .filter(other -> other.presence() == Outcome.NOT_MET)
                    .isPresent())
        .map(OfFormat::label)
        .toList();
  }

  private List<String> differences() {
    List<String> items = new ArrayList<>();
    if (comparison.oneStandard()) {
      items.add(ranking());
    }
    ConvenienceRanking.of(comparison, wording).ifPresent(items::add);
    List<String> nowhere = new ArrayList<>();
    List<String> somewhere = new ArrayList<>();
    for (OfFormat format : comparison.formats()) {
      List<Outcome> found =
          reports.stream()
              .map(report -> report.format(format.id()))
              .flatMap(Optional::stream)
              .map(OfFormat::presence)
              .toList();
      if (found.stream().allMatch(Outcome.NOT_MET::equals)) {
        nowhere.add(format.label());
      } else if (found.contains(Outcome.MET) && found.contains(Outcome.NOT_MET)) {
        somewhere.add(format.label());
      }
    }
    if (!nowhere.isEmpty()) {
      items.add(say("compared.nowhere", wording.list(nowhere, NAMED, Listed.KINDS)));
    }
    items.add(
        somewhere.isEmpty()
            ? say("compared.somewhere.none")
            : say("compared.somewhere", wording.list(somewhere, NAMED, Listed.KINDS)));
    return items;
  }

  /** Who scores highest and lowest, as far as what is not known lets that be said. */
  private String ranking() {
    int best = extreme(Comparator.comparing(score -> score.atLeast()));
    int worst = extreme(Comparator.<Score, BigDecimal>comparing(Score::atMost).reversed());
    Score high = reports.get(best).score();
    Score low = reports.get(worst).score();
    if (reports.stream().allMatch(one -> one.score().equals(high)) && high.decided()) {
      return say("compared.score.equal", shown(high));
    }
    if (!others(best, one -> one.atMost().compareTo(high.atLeast()) < 0)
        || !others(worst, one -> one.atLeast().compareTo(low.atMost()) > 0)) {
      return say("compared.score.overlap");
    }
    return say("compared.score", labels.get(best), shown(high), labels.get(worst), shown(low));
  }

  private boolean others(int but, Predicate<Score> all) {
    return IntStream.range(0, reports.size())
        .filter(i -> i != but)
        .allMatch(i -> all.test(reports.get(i).score()));
  }

  private int extreme(Comparator<Score> order) {
    int best = 0;
    for (int i = 1; i < reports.size(); i++) {
      if (order.compare(reports.get(i).score(), reports.get(best).score()) > 0) {
        best = i;
      }
    }
    return best;
  }

  private String level(ComparedReport report) {
    return report.grading().levelled()
        ? wording.level(report.grading().level(), report.grading().decided())
        : say("verdict.unlevelled.word");
  }

  private static Tone tone(ComparedReport.Grading grading) {
    if (!grading.levelled()) {
      return Tone.PLAIN;
    }
    if (grading.level() != Level.NONE) {
      return Tone.GOOD;
    }
    return grading.decided() ? Tone.BAD : Tone.UNKNOWN;
  }

  private ReportTable overview() {
    List<ReportRow> rows = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      ComparedReport report = reports.get(i);
      rows.add(
          row(
              Cell.of(
                  labels.get(i),
                  comparison.progress()
                      ? List.of()
                      : List.of(wording.date(report.date()), report.grading().standard())),
              new Cell(
                  level(report),
                  tone(report.grading()),
                  List.of(),
                  report.grading().assumed() ? say("verdict.assumed.word") : "",
                  Tone.CAUTION,
                  Optional.empty()),
              Cell.of(shown(report.score()), report.score().atLeast()),
              Cell.of(
                  say(
                      "cell.open",
                      wording.number(report.score().undecidedPoints()),
                      wording.number(report.score().totalPoints()))),
              convenience(report),
              present(report, FormatCategory.BASIC),
              present(report, FormatCategory.QUALITY),
              share(report.coverage(FormatCategory.BASIC)),
              Cell.of(wording.number(report.residents()), BigDecimal.valueOf(report.residents()))));
    }
    return new ReportTable(
        "overview",
        say("table.overview"),
        List.of(
            words(comparison.progress() ? "column.date" : "column.circle"),
            words("column.level"),
            numbers("column.score"),
            numbers("column.open"),
            numbers("column.convenience"),
            numbers("column.present.basic"),
            numbers("column.present.quality"),
            numbers("column.coverage"),
            numbers("figure.residents")),
        rows,
        say("table.overview.note"));
  }

  private Cell convenience(ComparedReport report) {
    return report
        .convenience()
        .map(
            index ->
                Cell.of(
                    wording.interval(index.pointsAtLeast(), index.pointsAtMost()),
                    index.pointsAtLeast()))
        .orElse(Cell.of("—"));
  }

  private Cell present(ComparedReport report, FormatCategory category) {
    return Cell.of(report.present(category) + " / " + report.listed(category));
  }

  private Cell share(Optional<Double> share) {
    return share
        .map(
            known ->
                Cell.of(
                    wording.percent(known),
                    BigDecimal.valueOf(known).setScale(4, RoundingMode.HALF_UP)))
        .orElse(Cell.of("—"));
  }

  // Dimensions, formats, the day.

  private Section dimensions() {
    List<ReportRow> rows = new ArrayList<>();
    for (Map.Entry<String, String> dimension : comparison.dimensions().entrySet()) {
      rows.add(
          across(
              dimension.getValue(),
              report -> {
                Optional<OfDimension> own = report.dimension(dimension.getKey());
                return own.filter(OfDimension::scored).isEmpty()
                    ? Cell.tagged(say("chart.dimensions.unknown"), Tone.UNKNOWN)
                    : new Cell(
                        wording.shares(own.get().share(), own.get().shareAtMost()),
                        Tone.PLAIN,
                        List.of(
                            wording.points(own.get().points(), own.get().pointsAtMost())
                                + " / "
                                + wording.number(own.get().fullPoints())),
                        "",
                        Tone.PLAIN,
                        Optional.of(
                            BigDecimal.valueOf(own.get().share())
                                .setScale(4, RoundingMode.HALF_UP)));
              }));
    }
    return new Section(
        "scores",
        say("section.scores"),
        List.of(
            new ChartBlock(ComparisonCharts.DIMENSIONS),
            table(
                "compared-dimensions",
                "table.compared.dimensions",
                "column.dimension",
                rows,
                say("table.dimensions.note"))));
  }

  private Section formats() {
    List<ReportRow> rows = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      Optional<String> heading = Optional.of(say("category." + category.id()));
      for (OfFormat format : comparison.formats()) {
        if (format.category() == category) {
          ReportRow row = across(format.label(), report -> presence(report, format.id()));
          rows.add(new ReportRow(heading, row.cells()));
          heading = Optional.empty();
        }
      }
    }
    return new Section(
        "formats",
        say("section.formats"),
        List.of(
            new ChartBlock(ComparisonCharts.COVERAGE),
            table(
                "compared-formats",
                "table.compared.formats",
                "column.format",
                rows,
                say("table.compared.formats.note"))));
  }

  private Cell presence(ComparedReport report, String id) {
    Optional<OfFormat> found = report.format(id);
    if (found.isEmpty()) {
      return Cell.of("—");
    }
    OfFormat format = found.get();
    return switch (format.presence()) {
      case NOT_KNOWN -> Cell.tagged(say("presence.notKnown"), Tone.UNKNOWN);
      case MET -> presence(report, format, say("presence.met"), Tone.GOOD);
      case NOT_MET ->
          presence(
              report,
              format,
              say(format.reach().outlets() > 0 ? "presence.tooFar" : "presence.notMet"),
              Tone.BAD);
    };
  }

  private Cell presence(ComparedReport report, OfFormat format, String word, Tone tone) {
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            "chart.formats.label",
            report.coverage(format).map(wording::percent).orElse("—"),
            format.reach().outlets()));
    format
        .reach()
        .medianMinutes()
        .ifPresent(
            minutes ->
                lines.add(
                    say("cell.median", wording.number(minutes.setScale(1, RoundingMode.HALF_UP)))));
    return new Cell(word, tone, lines, "", Tone.PLAIN, Optional.empty());
  }

  private Section day() {
    List<ReportRow> rows = new ArrayList<>();
    rows.add(
        across(
            say("column.needs"),
            report ->
                Cell.of(
                    wording.mean(report.day().needs()), BigDecimal.valueOf(report.day().needs()))));
    rows.add(across(say("figure.served"), report -> share(report.servedShare())));
    rows.add(
        across(
            say("figure.walk"),
            report ->
                report
                    .day()
                    .meanWalkMinutes()
                    .map(minutes -> Cell.of(wording.oneDecimal(minutes.doubleValue()), minutes))
                    .orElse(Cell.of("—"))));
    return new Section(
        "day",
        say("section.day.compared"),
        List.of(
            table(
                "compared-day",
                "table.compared.day",
                "column.item",
                rows,
                say("table.compared.day.note"))));
  }

  private ReportRow across(String name, Function<ComparedReport, Cell> cell) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name));
    reports.forEach(report -> cells.add(cell.apply(report)));
    return new ReportRow(Optional.empty(), cells);
  }

  private ReportTable table(
      String id, String title, String first, List<ReportRow> rows, String note) {
    List<Column> columns = new ArrayList<>();
    columns.add(words(first));
    labels.forEach(label -> columns.add(new Column(label, false)));
    return new ReportTable(id, say(title), columns, rows, note);
  }

  private Column words(String key) {
    return new Column(say(key), false);
  }

  private Column numbers(String key) {
    return new Column(say(key), true);
  }

  private static ReportRow row(Cell... cells) {
    return new ReportRow(Optional.empty(), List.of(cells));
  }
}
