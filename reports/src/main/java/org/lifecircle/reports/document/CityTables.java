package org.lifecircle.reports.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lifecircle.reports.charts.CityCharts;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.programme.CircleFindings;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.CircleFindings.OfFormat;
import org.lifecircle.reports.programme.CircleProblem;
import org.lifecircle.reports.programme.CityReport;
import org.lifecircle.reports.programme.CityReport.Change;
import org.lifecircle.reports.programme.CityReport.CommonGap;
import org.lifecircle.reports.programme.CityReport.LevelShare;
import org.lifecircle.reports.programme.CityReport.Need;
import org.lifecircle.reports.programme.CityReport.Reached;
import org.lifecircle.reports.programme.CityTarget;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.reports.programme.Ranking;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** The tables of the report of many circles. */
final class CityTables {

  /** So many rows a page shows; a workbook shows more, and {@code circles.csv} all. */
  private static final int ON_PAGE = 60;

  private static final int MOST_ROWS = 2_000;
  private static final int FIRST = 20;

  private final CityReport report;
  private final Wording wording;

  CityTables(CityReport report, Wording wording) {
    this.report = report;
    this.wording = wording;
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  ReportTable levels() {
    List<ReportRow> rows = new ArrayList<>();
    for (LevelShare share : report.levels()) {
      rows.add(
          row(
              Cell.of(say("city.level.above", wording.of(share.level().label()))),
              bounds(share.circlesAtLeast(), share.circlesAtMost()),
              bounds(share.residentsAtLeast(), share.residentsAtMost())));
    }
    return new ReportTable(
        "city-levels",
        say("table.city.levels"),
        List.of(
            words("column.level"),
            numbers("column.city.circles"),
            numbers("column.city.residents")),
        rows,
        say("table.city.levels.note"));
  }

  ReportTable ranking() {
    List<ReportRow> rows = new ArrayList<>();
    for (Ranking.Place place : first(report.ranking(), MOST_ROWS)) {
      CircleFindings found = place.circle().verdict().orElseThrow();
      rows.add(
          row(
              Cell.of(
                  place.best() == place.worst()
                      ? Integer.toString(place.best())
                      : place.best() + "–" + place.worst(),
                  BigDecimal.valueOf(place.best())),
              name(place.circle()),
              level(found.verdict().level()),
              score(found.verdict().score()),
              index(found),
              Cell.of(wording.number(found.residents()), BigDecimal.valueOf(found.residents())),
              count(found.details().gaps().size())));
    }
    return new ReportTable(
        "city-ranking",
        say("table.city.ranking"),
        List.of(
            numbers("column.city.place"),
            words("column.circle"),
            words("column.level"),
            numbers("column.score"),
            numbers("column.convenience"),
            numbers("column.city.residents"),
            numbers("column.city.gaps")),
        rows,
        new Excerpt(ON_PAGE, say("table.city.more")),
        say("table.city.ranking.note"));
  }

  private Cell name(JudgedCircle circle) {
    String city = circle.subject().city();
    return Cell.of(circle.subject().name(), city.isBlank() ? List.of() : List.of(city));
  }

  private Cell level(Optional<LevelInterval> level) {
    if (level.isEmpty()) {
      return Cell.of(say("verdict.unlevelled.word"));
    }
    LevelInterval own = level.get();
    String least = wording.of(own.atLeast().label());
    String word =
        own.decided() ? least : say("city.level.between", least, wording.of(own.atMost().label()));
    Tone tone = !own.decided() ? Tone.UNKNOWN : own.atLeast() == Level.NONE ? Tone.BAD : Tone.GOOD;
    return new Cell(
        word,
        tone,
        List.of(),
        own.assumed() ? say("verdict.assumed.word") : "",
        Tone.CAUTION,
        Optional.empty());
  }

  private Cell score(Score score) {
    return Cell.of(wording.interval(score.atLeast(), score.atMost()), score.atLeast());
  }

  private Cell index(CircleFindings found) {
    return found
        .convenience()
        .map(
            index ->
                Cell.of(
                    wording.interval(index.points().pointsAtLeast(), index.points().pointsAtMost()),
                    index.points().pointsAtLeast()))
        .orElse(Cell.of("—"));
  }

  /** Over all circles, how many have a format, how many residents reach it and how far it is. */
  ReportTable formats() {
    Map<String, CityReport.Minutes> minutes = report.minutes();
    Map<String, List<OfFormat>> byId = new LinkedHashMap<>();
    report
        .findings()
        .forEach(
            found ->
                found
                    .details()
                    .formats()
                    .forEach(
                        one -> byId.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one)));
    List<ReportRow> rows = new ArrayList<>();
    byId.forEach(
        (id, all) -> {
          long least = all.stream().mapToLong(one -> one.reach().withinAtLeast()).sum();
          long most = all.stream().mapToLong(one -> one.reach().withinAtMost()).sum();
          rows.add(
              row(
                  Cell.of(wording.of(all.get(0).label())),
                  count(of(all, Outcome.MET)),
                  count(of(all, Outcome.NOT_MET)),
                  count(of(all, Outcome.NOT_KNOWN)),
                  Cell.of(
                      wording.shares(share(least), share(most)),
                      BigDecimal.valueOf(share(least)).setScale(4, RoundingMode.HALF_UP)),
                  count(all.stream().mapToInt(one -> one.reach().outlets()).sum()),
                  minutes(minutes.get(id), CityReport.Minutes::low),
                  minutes(minutes.get(id), CityReport.Minutes::middle),
                  minutes(minutes.get(id), CityReport.Minutes::high)));
        });
    return new ReportTable(
        "city-formats",
        say("table.city.formats"),
        List.of(
            words("column.format"),
            numbers("column.city.present"),
            numbers("column.city.missing"),
            numbers("column.city.open"),
            numbers("column.city.within"),
            numbers("column.city.outlets"),
            numbers("column.city.minutes.low"),
            numbers("column.city.minutes.middle"),
            numbers("column.city.minutes.high")),
        rows,
        say("table.city.formats.note"));
  }

  private Cell minutes(CityReport.Minutes minutes, ToDoubleFunction<CityReport.Minutes> which) {
    return minutes == null
        ? Cell.of("—")
        : Cell.of(
            wording.oneDecimal(which.applyAsDouble(minutes)),
            BigDecimal.valueOf(which.applyAsDouble(minutes)).setScale(1, RoundingMode.HALF_UP));
  }

  private static int of(List<OfFormat> formats, Outcome presence) {
    return (int) formats.stream().filter(one -> one.presence() == presence).count();
  }

  private double share(long residents) {
    return report.residents() == 0 ? 0 : (double) residents / report.residents();
  }

  List<ReportTable> gaps() {
    if (report.gaps().isEmpty()) {
      return List.of();
    }
    List<ReportRow> rows = new ArrayList<>();
    for (CommonGap gap : first(report.gaps(), CityCharts.MOST_GAPS)) {
      rows.add(
          row(
              Cell.of(wording.of(gap.label())),
              count(gap.circles()),
              Cell.of(wording.number(gap.residents()), BigDecimal.valueOf(gap.residents()))));
    }
    return List.of(
        new ReportTable(
            "city-gaps",
            say("table.city.gaps"),
            List.of(
                words("column.city.gap"),
                numbers("column.city.circles"),
                numbers("column.city.residents")),
            rows,
            say("table.city.gaps.note")));
  }

  List<ReportTable> needs() {
    if (report.needs().isEmpty()) {
      return List.of();
    }
    List<ReportRow> rows = new ArrayList<>();
    for (Need need : first(report.needs(), FIRST)) {
      CircleFindings found = need.circle().verdict().orElseThrow();
      List<String> additions =
          found.verdict().additions().stream()
              .map(id -> found.format(id).map(one -> wording.of(one.label())).orElse(id))
              .toList();
      rows.add(
          row(
              name(need.circle()),
              level(found.verdict().level()),
              Cell.of(wording.number(found.residents()), BigDecimal.valueOf(found.residents())),
              Cell.of(
                  wording.number(found.extent().people().olderAdults()),
                  BigDecimal.valueOf(found.extent().people().olderAdults())),
              Cell.of(wording.number(need.lacking()), BigDecimal.valueOf(need.lacking())),
              Cell.of(additions.isEmpty() ? "—" : wording.list(additions))));
    }
    return List.of(
        new ReportTable(
            "city-first",
            say("table.city.first"),
            List.of(
                words("column.circle"),
                words("column.level"),
                numbers("column.city.residents"),
                numbers("column.city.older"),
                numbers("column.city.lacking"),
                words("column.city.additions")),
            rows,
            say("table.city.first.note")));
  }

  /** How many circles certainly score more, or less, than before. */
  int rose(boolean more) {
    return (int)
        report.changes().stream()
            .filter(
                change -> {
                  Score now = change.now().verdict().orElseThrow().verdict().score();
                  Score then = change.then().verdict().orElseThrow().verdict().score();
                  return more
                      ? now.atLeast().compareTo(then.atMost()) > 0
                      : now.atMost().compareTo(then.atLeast()) < 0;
                })
            .count();
  }

  List<ReportTable> changes() {
    List<ReportRow> rows = new ArrayList<>();
    for (Change change : first(report.changes(), MOST_ROWS)) {
      CircleFindings now = change.now().verdict().orElseThrow();
      CircleFindings then = change.then().verdict().orElseThrow();
      rows.add(
          row(
              name(change.now()),
              level(then.verdict().level()),
              level(now.verdict().level()),
              score(then.verdict().score()),
              score(now.verdict().score()),
              index(then),
              index(now)));
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new ReportTable(
            "city-change",
            say("table.city.change"),
            List.of(
                words("column.circle"),
                words("column.city.level.then"),
                words("column.city.level.now"),
                numbers("column.city.score.then"),
                numbers("column.city.score.now"),
                numbers("column.city.index.then"),
                numbers("column.city.index.now")),
            rows,
            new Excerpt(ON_PAGE, say("table.city.more")),
            say("table.city.change.note")));
  }

  ReportTable targets() {
    List<ReportRow> rows = new ArrayList<>();
    for (Reached reached : report.reached()) {
      Outcome outcome = reached.outcome();
      boolean share = reached.target().kind() == CityTarget.Kind.RESIDENTS_SHARE;
      rows.add(
          row(
              Cell.of(reached.target().city()),
              Cell.of(
                  wording.of(reached.target().title()),
                  List.of(wording.of(reached.target().note()))),
              Cell.of(
                  share
                      ? wording.percent(reached.target().value().doubleValue())
                      : wording.number(reached.target().value())),
              Cell.of(
                  share
                      ? wording.shares(
                          reached.atLeast().doubleValue(), reached.atMost().doubleValue())
                      : counts(
                          wording,
                          reached.atLeast().longValueExact(),
                          reached.atMost().longValueExact())),
              Cell.tagged(
                  wording.of(outcome.label()),
                  outcome == Outcome.MET
                      ? Tone.GOOD
                      : outcome == Outcome.NOT_MET ? Tone.BAD : Tone.UNKNOWN)));
    }
    return new ReportTable(
        "city-targets",
        say("table.city.targets"),
        List.of(
            words("column.city.city"),
            words("column.city.target"),
            numbers("column.city.value"),
            numbers("column.city.reached"),
            words("column.city.outcome")),
        rows,
        say("table.city.targets.note"));
  }

  ReportTable without() {
    List<ReportRow> rows = new ArrayList<>();
    for (JudgedCircle circle : report.circles()) {
      if (circle.verdict().isEmpty() && rows.size() < MOST_ROWS) {
        List<String> problems = circle.problems().stream().limit(3).map(this::problem).toList();
        rows.add(
            row(
                name(circle),
                Cell.tagged(wording.of(circle.state().label()), Tone.CAUTION),
                Cell.of(problems.isEmpty() ? "—" : problems.get(0), rest(problems))));
      }
    }
    return new ReportTable(
        "city-without",
        say("table.city.without"),
        List.of(words("column.circle"), words("column.city.state"), words("column.city.problem")),
        rows,
        new Excerpt(ON_PAGE, say("table.city.more")),
        say("table.city.without.note"));
  }

  private static List<String> rest(List<String> problems) {
    return problems.isEmpty() ? List.of() : problems.subList(1, problems.size());
  }

  private String problem(CircleProblem problem) {
    String place =
        String.join(
                " ",
                problem.place().file(),
                problem.place().where(),
                problem.place().field(),
                problem.values())
            .strip()
            .replaceAll(" +", " ");
    String message = wording.of(problem.message());
    return place.isEmpty() ? message : place + ": " + message;
  }

  private Cell bounds(long atLeast, long atMost) {
    return Cell.of(counts(wording, atLeast, atMost), BigDecimal.valueOf(atLeast));
  }

  /** Whole numbers, or the one where both are the same. */
  static String counts(Wording wording, long atLeast, long atMost) {
    return atLeast == atMost
        ? wording.number(atLeast)
        : wording.number(atLeast) + "–" + wording.number(atMost);
  }

  private Cell count(int count) {
    return Cell.of(wording.number(count), BigDecimal.valueOf(count));
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
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
