package org.lifecircle.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lifecircle.model.Text;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.CityCharts;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Masthead;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.programme.CityReport;
import org.lifecircle.reports.programme.CityReport.LevelShare;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.reports.programme.JudgedCircle.State;
import org.lifecircle.reports.programme.Ranking;
import org.lifecircle.reports.wording.Wording;

/** Puts what many circles say together into words. The same circles give the same words. */
public final class CityComposer {

  private static final int NAMED = 4;

  private final CityReport report;
  private final Predicate<ChartId> drawn;
  private final Wording wording;
  private final CityTables tables;

  private CityComposer(CityReport report, Predicate<ChartId> drawn) {
    this.report = report;
    this.drawn = drawn;
    this.wording = new Wording(report.language());
    this.tables = new CityTables(report, wording);
  }

  /**
   * The document of a report, in its language.
   *
   * @param report the report
   * @param drawn which charts have something to show
   */
  public static ReportDocument compose(CityReport report, Predicate<ChartId> drawn) {
    return new CityComposer(report, drawn).document();
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private String title(String standardId) {
    Text title = report.standardTitles().get(standardId);
    return title == null ? standardId : wording.of(title);
  }

  private ReportDocument document() {
    List<String> cities =
        report.circles().stream()
            .map(circle -> circle.subject().city())
            .filter(city -> !city.isBlank())
            .distinct()
            .toList();
    List<Section> sections = new ArrayList<>();
    sections.add(summary());
    if (!report.findings().isEmpty()) {
      sections.add(section("city-ranking", chart(CityCharts.RANKING), List.of(tables.ranking())));
      sections.add(section("city-map", chart(CityCharts.MAP), List.of()));
      sections.add(section("city-index", chart(CityCharts.INDEX), List.of()));
      sections.add(section("city-formats", chart(CityCharts.MINUTES), List.of(tables.formats())));
      sections.add(section("city-gaps", chart(CityCharts.GAPS), tables.gaps()));
      sections.add(section("city-first", List.of(), tables.needs()));
    }
    if (!report.earlier().isEmpty()) {
      sections.add(section("city-change", changes(), tables.changes()));
    }
    if (!report.reached().isEmpty()) {
      sections.add(section("city-targets", List.of(), List.of(tables.targets())));
    }
    if (report.findings().size() < report.circles().size()) {
      sections.add(section("city-without", List.of(), List.of(tables.without())));
    }
    return new ReportDocument(
        report.language(),
        new Masthead(
            say("city.title"),
            cities.isEmpty() ? say("city.title.short") : wording.list(cities, NAMED),
            say(
                "city.subtitle",
                report.circles().size(),
                report.findings().size(),
                wording.list(report.standards().stream().map(this::title).toList())),
            say("city.imprint", report.softwareVersion())),
        Optional.empty(),
        sections.stream().filter(section -> !section.blocks().isEmpty()).toList(),
        List.of());
  }

  private Section section(String id, List<? extends Block> first, List<? extends Block> then) {
    List<Block> blocks = new ArrayList<>(first);
    blocks.addAll(then);
    return new Section(id, say("section." + id), blocks);
  }

  private List<Block> chart(ChartId id) {
    return drawn.test(id) ? List.of(new ChartBlock(id)) : List.of();
  }

  private Section summary() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Bullets(sentences()));
    int without = report.circles().size() - report.findings().size();
    if (without > 0) {
      blocks.add(
          new Callout(
              Tone.CAUTION,
              say(
                  "city.without",
                  without,
                  count(State.TOO_THIN),
                  count(State.BROKEN),
                  count(State.FAILED))));
    }
    if (report.standards().size() > 1) {
      blocks.add(new Callout(Tone.CAUTION, say("city.standards.differ")));
    }
    if (report.findings().stream()
        .anyMatch(one -> one.verdict().level().filter(level -> level.assumed()).isPresent())) {
      blocks.add(new Callout(Tone.CAUTION, say("city.assumed")));
    }
    blocks.addAll(chart(CityCharts.LEVELS));
    if (!report.levels().isEmpty()) {
      blocks.add(tables.levels());
    }
    return new Section("summary", say("nav.top"), blocks);
  }

  private long count(State state) {
    return report.circles().stream().filter(circle -> circle.state() == state).count();
  }

  private List<String> sentences() {
    List<String> items = new ArrayList<>();
    items.add(
        say(
            "city.judged",
            report.circles().size(),
            report.findings().size(),
            wording.number(report.residents())));
    for (LevelShare share : report.levels()) {
      items.add(
          say(
              "city.level.sentence",
              wording.of(share.level().label()),
              bounds(share.circlesAtLeast(), share.circlesAtMost()),
              bounds(share.residentsAtLeast(), share.residentsAtMost()),
              wording.shares(ratio(share.residentsAtLeast()), ratio(share.residentsAtMost()))));
    }
    List<Ranking.Place> places = report.ranking();
    if (places.size() > 1) {
      List<String> first =
          places.stream()
              .filter(place -> place.best() == 1)
              .map(place -> place.circle().subject().name())
              .toList();
      items.add(
          first.size() == 1
              ? say("city.first", first.get(0))
              : say(
                  tied(places) ? "city.first.tied" : "city.first.open",
                  wording.list(first, NAMED, Wording.Listed.CIRCLES)));
    }
    if (!report.gaps().isEmpty()) {
      items.add(
          say(
              "city.gap",
              wording.of(report.gaps().get(0).label()),
              report.gaps().get(0).circles()));
    }
    if (!report.needs().isEmpty()) {
      JudgedCircle needy = report.needs().get(0).circle();
      items.add(say("city.needy", needy.subject().name()));
    }
    return items;
  }

  /** Whether those who may come first have one figure, which is certain. */
  private static boolean tied(List<Ranking.Place> places) {
    return places.stream()
            .filter(place -> place.best() == 1)
            .map(Ranking.Place::figure)
            .filter(figure -> figure.atLeast().compareTo(figure.atMost()) == 0)
            .count()
        == places.stream().filter(place -> place.best() == 1).count();
  }

  private List<Block> changes() {
    return List.of(
        new Bullets(
            List.of(
                say(
                    "city.change",
                    report.changes().size(),
                    tables.rose(true),
                    tables.rose(false)))));
  }

  private double ratio(long residents) {
    return report.residents() == 0 ? 0 : (double) residents / report.residents();
  }

  private String bounds(long atLeast, long atMost) {
    return CityTables.counts(wording, atLeast, atMost);
  }
}
