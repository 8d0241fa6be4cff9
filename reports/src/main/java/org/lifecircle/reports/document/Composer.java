package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Figure;
import org.lifecircle.reports.document.ReportDocument.Group;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Row;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Table;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.ReportDocument.Verdict;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatDemand;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.quality.WalkingQuality.Door;
import org.lifecircle.simulation.network.quality.WalkingQuality.Kind;
import org.lifecircle.simulation.network.quality.WalkingQuality.Part;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.ListedNeeds;
import org.lifecircle.standards.Dimension;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.LevelFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.facts.Outcome;

/** Puts a report into words. The same content always gives the same words. */
public final class Composer {

  /** Notes that make every other figure a bound or an estimate: they come first. */
  private static final Set<String> ABOUT_EVERYTHING =
      Set.of("map-ends-near", "no-ways", "places-look-shifted");

  /** Where the title of a chart is not filed under the chart's id. */
  private static final Map<String, String> TITLES = Map.of("walking-minutes", "minutes");

  private static final int OUTLETS_SHOWN = 15;
  private static final int LISTED_SHOWN = 24;

  /** Fewer dimensions than this enclose nothing. */
  private static final int FEWEST_ON_A_RADAR = 3;

  private final ReportContent content;
  private final Scorecard scorecard;
  private final Wording wording;

  private Composer(ReportContent content) {
    this.content = requireNonNull(content, "content");
    this.scorecard = content.scorecard();
    this.wording = new Wording(content.language());
  }

  /** The report of a content, in the content's language. */
  public static ReportDocument compose(ReportContent content) {
    return new Composer(content).report();
  }

  private ReportDocument report() {
    List<Section> sections = new ArrayList<>();
    if (!content.others().isEmpty()) {
      sections.add(SideBySide.of(content, wording));
    }
    sections.add(map());
    sections.add(scores());
    sections.add(formats());
    sections.add(indicators());
    sections.add(day());
    sections.add(new EvidenceAppendix(content, wording).section());
    sections.add(warnings());
    sections.add(method());
    return new ReportDocument(
        content.language(),
        wording.say("report.title"),
        content.circle().name(),
        subtitle(),
        Optional.of(verdict()),
        sections,
        say(
            "report.imprint",
            content.softwareVersion(),
            scorecard.standard().id(),
            wording.date(scorecard.asOf()),
            Long.toString(content.day().seed())),
        new Forms(content, wording).all());
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  // The first screen.

  private Verdict verdict() {
    LevelWords level = LevelWords.of(scorecard, wording);
    Shortfalls shortfalls = new Shortfalls(content, wording);
    return new Verdict(
        level.headline(),
        level.word(),
        level.tone(),
        levelNote(level),
        scorecard.score(),
        wording.oneDecimal(scorecard.score().doubleValue()),
        level.points(),
        level.wayUp(content.wayUp()),
        keyFigures(),
        shortfalls.missing(),
        shortfalls.actions());
  }

  private String subtitle() {
    String date = wording.date(content.circle().evaluationDate());
    String standard = wording.of(scorecard.standard().title());
    String city = content.circle().city();
    return city.isBlank() || city.equals(content.circle().name())
        ? say("report.subtitle.cityless", date, standard)
        : say("report.subtitle", city, date, standard);
  }

  private String levelNote(LevelWords level) {
    List<String> notes = new ArrayList<>();
    if (content.circle().outlets().isEmpty()) {
      notes.add(say("verdict.nooutlets"));
    } else if (content.nothingOffered()) {
      notes.add(say("verdict.nolisted"));
    }
    notes.addAll(level.notes());
    return wording.sentences(notes);
  }

  /**
   * Figures, or a sentence that names those left out because they would show zeros only: pages of
   * empty axes say no more than the table beside them.
   */
  private List<Block> figures(boolean zeros, String... chartIds) {
    if (!zeros) {
      return Arrays.stream(chartIds).map(id -> (Block) new Figure(id)).toList();
    }
    List<String> titles =
        Arrays.stream(chartIds)
            .map(
                id ->
                    say(
                        "charts.zero.title",
                        say("chart." + TITLES.getOrDefault(id, id) + ".title")))
            .toList();
    return List.of(new Paragraph(say("charts.zero", wording.list(titles))));
  }

  private List<KeyFigure> keyFigures() {
    DayStatistics day = content.day();
    List<KeyFigure> figures = new ArrayList<>();
    boolean estimated = content.circle().homes().stream().anyMatch(Home::residentsEstimated);
    figures.add(
        new KeyFigure(
            wording.number(content.circle().residents()),
            say("figure.residents"),
            estimated ? say("figure.estimated") : ""));
    figures.add(
        new KeyFigure(
            wording.number(content.circle().outlets().size()), say("figure.outlets"), ""));
    for (FormatCategory category : FormatCategory.values()) {
      List<FormatFinding> findings = findings(category);
      if (!findings.isEmpty()) {
        long unknown = count(findings, Outcome.NOT_KNOWN);
        figures.add(
            new KeyFigure(
                count(findings, Outcome.MET) + " / " + findings.size(),
                say("figure.formats." + category.id()),
                unknown == 0 ? "" : say("figure.unknown", wording.number(unknown))));
      }
    }
    figures.add(
        new KeyFigure(
            day.needs() == 0 ? "—" : wording.percent(day.servedShare()), say("figure.served"), ""));
    figures.add(
        new KeyFigure(
            day.trips() == 0 ? "—" : wording.oneDecimal(day.meanWalkMinutes()),
            say("figure.walk"),
            ""));
    return figures;
  }

  private List<FormatFinding> findings(FormatCategory category) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().category() == category)
        .toList();
  }

  private static long count(List<FormatFinding> findings, Outcome outcome) {
    return findings.stream().filter(finding -> finding.presence() == outcome).count();
  }

  // The sections.

  private Section map() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            say(
                "map.text",
                content.circle().homes().size(),
                wording.number(content.circle().residents()),
                content.circle().outlets().size())));
    blocks.add(new Figure("map"));
    if (!content.isochrones().isEmpty()) {
      blocks.add(new Figure("reach-map"));
    }
    return new Section("map", say("section.map"), blocks);
  }

  private Section scores() {
    List<Block> blocks = new ArrayList<>();
    boolean zeros =
        scorecard.dimensions().stream().allMatch(dimension -> dimension.points().signum() == 0);
    blocks.addAll(
        scorecard.dimensions().size() >= FEWEST_ON_A_RADAR
            ? figures(zeros, "radar", "dimensions")
            : figures(zeros, "dimensions"));
    List<Row> rows = new ArrayList<>();
    for (Dimension dimension : scorecard.dimensions()) {
      List<Indicator> own =
          scorecard.indicators().stream()
              .filter(indicator -> indicator.dimension().equals(dimension.id()))
              .toList();
      long unknown =
          own.stream().filter(indicator -> indicator.outcome() == Outcome.NOT_KNOWN).count();
      rows.add(
          row(
              Cell.of(wording.of(dimension.title())),
              Cell.of(wording.number(dimension.points()), dimension.points()),
              Cell.of(wording.number(dimension.maxPoints()), dimension.maxPoints()),
              Cell.of(wording.number(dimension.fullPoints()), dimension.fullPoints()),
              dimension.maxPoints().signum() == 0
                  ? Cell.of("—")
                  : Cell.of(
                      wording.percent(
                          dimension.points().doubleValue() / dimension.maxPoints().doubleValue()),
                      dimension.points().divide(dimension.maxPoints(), 4, RoundingMode.HALF_UP)),
              Cell.of(wording.number(unknown), BigDecimal.valueOf(unknown))));
    }
    blocks.add(
        new Table(
            "dimensions",
            say("table.dimensions"),
            List.of(
                words("column.dimension"),
                numbers("column.points"),
                numbers("column.maxPoints"),
                numbers("column.fullPoints"),
                numbers("column.share"),
                numbers("column.unknownIndicators")),
            rows,
            rows.size(),
            say("table.dimensions.note"),
            List.of(1, 2, 3, 5)));
    if (!scorecard.levels().isEmpty()) {
      blocks.add(levelsTable());
    }
    return new Section("scores", say("section.scores"), blocks);
  }

  private Table levelsTable() {
    List<Row> rows = new ArrayList<>();
    for (LevelFinding finding : scorecard.levels()) {
      List<String> thresholds = new ArrayList<>();
      for (Parameter threshold : finding.thresholds()) {
        thresholds.add(
            say(
                "cell.threshold.source",
                wording.of(threshold.note()),
                wording.quantity(threshold.value(), threshold.unit()),
                wording.of(threshold.source().status().label()),
                wording.clause(threshold.source())));
      }
      rows.add(
          row(
              Cell.of(wording.of(finding.level().label())),
              Cell.tagged(wording.of(finding.outcome().label()), tone(finding.outcome())),
              new Cell(
                  wording.of(finding.reason()),
                  Tone.PLAIN,
                  thresholds,
                  finding.assumed() ? say("verdict.assumed.word") : "",
                  Tone.CAUTION,
                  Optional.empty()),
              Cell.of(say("cell.rule", finding.rule()))));
    }
    return new Table(
        "levels",
        say("table.levels"),
        List.of(
            words("column.level"),
            words("column.reached"),
            words("column.thresholds"),
            words("column.basis")),
        rows,
        rows.size(),
        say("table.levels.note"));
  }

  private Section formats() {
    List<Block> blocks = new ArrayList<>();
    for (Warning warning : content.warnings()) {
      if (ABOUT_EVERYTHING.contains(warning.code())) {
        blocks.add(new Callout(Tone.CAUTION, wording.of(warning.message())));
      }
    }
    if (scorecard.formats().isEmpty()) {
      blocks.add(new Paragraph(say("formats.none")));
      return new Section("formats", say("section.formats"), blocks);
    }
    blocks.addAll(figures(content.nothingOffered(), "formats", "walking-minutes", "equity"));
    List<Row> rows = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      Optional<String> heading = Optional.of(say("category." + category.id()));
      for (FormatFinding finding : findings(category)) {
        rows.add(
            new Row(
                heading,
                List.of(
                    Cell.of(
                        wording.of(finding.format().label()),
                        List.of(wording.of(finding.reason()))),
                    Cell.tagged(presence(finding), tone(finding.presence())),
                    Cell.of(
                        wording.number(finding.outlets()), BigDecimal.valueOf(finding.outlets())),
                    minutes(OptionalInt.of(finding.radiusSeconds())),
                    finding.presence() == Outcome.NOT_KNOWN
                        ? Cell.of("—")
                        : new Cell(
                            wording.percent(finding.residentsWithinRadius(), finding.residents()),
                            Tone.PLAIN,
                            List.of(
                                say(
                                    "cell.people",
                                    wording.number(finding.residentsWithinRadius()))),
                            "",
                            Tone.PLAIN,
                            share(finding.residentsWithinRadius(), finding.residents())),
                    minutes(finding.medianSeconds()),
                    basis(finding.rule(), finding.source()))));
        heading = Optional.empty();
      }
    }
    blocks.add(
        new Table(
            "formats",
            say("table.formats"),
            List.of(
                words("column.format"),
                words("column.presence"),
                numbers("column.outlets"),
                numbers("column.radius"),
                numbers("column.within"),
                numbers("column.median"),
                words("column.basis")),
            rows,
            rows.size(),
            say("table.formats.note")));
    return new Section("formats", say("section.formats"), blocks);
  }

  private Cell minutes(OptionalInt seconds) {
    return seconds.isEmpty()
        ? Cell.of("—")
        : Cell.of(
            wording.minutes(seconds),
            BigDecimal.valueOf(seconds.getAsInt())
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
  }

  /** Outlets that too few residents reach are not the same as none. */
  private String presence(FormatFinding finding) {
    return finding.presence() == Outcome.NOT_MET && finding.outlets() > 0
        ? say("presence.tooFar")
        : say("presence." + finding.presence().id());
  }

  private static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case MET -> Tone.GOOD;
      case NOT_MET -> Tone.BAD;
      case NOT_KNOWN -> Tone.UNKNOWN;
    };
  }

  private Cell basis(String rule, Clause source) {
    return new Cell(
        wording.clause(source),
        Tone.PLAIN,
        List.of(say("cell.rule", rule)),
        wording.of(source.status().label()),
        source.status().uncertain() ? Tone.CAUTION : Tone.PLAIN,
        Optional.empty());
  }

  private Section indicators() {
    List<Row> rows = new ArrayList<>();
    Map<String, String> titles = new LinkedHashMap<>();
    scorecard.dimensions().forEach(one -> titles.put(one.id(), wording.of(one.title())));
    scorecard
        .indicators()
        .forEach(one -> titles.putIfAbsent(one.dimension(), say("indicators.unscored")));
    for (Map.Entry<String, String> dimension : titles.entrySet()) {
      Optional<String> heading = Optional.of(dimension.getValue());
      for (Indicator indicator : scorecard.indicators()) {
        if (indicator.dimension().equals(dimension.getKey())) {
          rows.add(new Row(heading, indicatorCells(indicator)));
          heading = Optional.empty();
        }
      }
    }
    Table table =
        new Table(
            "indicators",
            say("table.indicators"),
            List.of(
                words("column.indicator"),
                numbers("column.value"),
                numbers("column.threshold"),
                words("column.outcome"),
                numbers("column.points"),
                words("column.basis")),
            rows,
            rows.size(),
            say("table.indicators.note"));
    List<Block> blocks = new ArrayList<>(List.of(table));
    if (!scorecard.notDue().isEmpty()) {
      blocks.add(new Paragraph(say("indicators.notDue")));
      blocks.add(new Bullets(scorecard.notDue().stream().map(wording::of).toList()));
    }
    return new Section("indicators", say("section.indicators"), blocks);
  }

  private List<Cell> indicatorCells(Indicator indicator) {
    return List.of(
        Cell.of(wording.of(indicator.title()), List.of(wording.of(indicator.reason()))),
        quantity(indicator.value(), indicator.unit()),
        quantity(indicator.threshold(), indicator.unit()),
        Cell.tagged(wording.of(indicator.outcome().label()), tone(indicator.outcome())),
        points(indicator),
        basis(indicator.rule(), indicator.source()));
  }

  /** What is not known may still have points for the part that is. */
  private Cell points(Indicator indicator) {
    String full = wording.number(indicator.fullPoints());
    if (indicator.maxPoints().signum() > 0) {
      return new Cell(
          wording.number(indicator.points()) + " / " + wording.number(indicator.maxPoints()),
          Tone.PLAIN,
          indicator.maxPoints().compareTo(indicator.fullPoints()) < 0
              ? List.of(say("cell.full", full))
              : List.of(),
          "",
          Tone.PLAIN,
          Optional.of(indicator.points()));
    }
    if (indicator.fullPoints().signum() > 0) {
      return Cell.of(say("cell.unjudged"), List.of(say("cell.full", full)));
    }
    return Cell.of(
        say(indicator.outcome() == Outcome.NOT_KNOWN ? "cell.uncounted" : "cell.information"));
  }

  private Cell quantity(Optional<BigDecimal> value, String unit) {
    return new Cell(wording.quantity(value, unit), Tone.PLAIN, List.of(), "", Tone.PLAIN, value);
  }

  private Section day() {
    DayStatistics day = content.day();
    List<Block> blocks = new ArrayList<>();
    if (day.needs() == 0) {
      blocks.add(new Callout(Tone.UNKNOWN, say("day.none")));
      return new Section("day", say("section.day"), blocks);
    }
    blocks.add(
        new Paragraph(
            say(
                day.trips() == 0 ? "day.text.notrips" : "day.text",
                wording.number(day.residents()),
                wording.number(day.needs()),
                wording.number(day.served()),
                wording.percent(day.servedShare()),
                wording.number(day.trips()),
                wording.oneDecimal(day.meanWalkMinutes()),
                Long.toString(day.seed()))));
    blocks.add(new Figure("demand-by-hour"));
    if (day.needs() > day.served()) {
      blocks.add(new Figure("wants"));
    }
    if (day.visits().stream().anyMatch(visits -> visits.waitSeconds() > 0)) {
      blocks.add(new Figure("waiting"));
    }
    if (day.unmet().counts().stream().anyMatch(count -> count > 0)) {
      blocks.add(new Figure("unmet-map"));
    }
    content.panels().ifPresent(panels -> panels(panels, blocks));
    blocks.add(demandTable(day));
    visitsTable(day).ifPresent(blocks::add);
    return new Section("day", say("section.day"), blocks);
  }

  private void panels(DayPanels panels, List<Block> blocks) {
    blocks.addAll(figures(content.day().served() == 0, "panels"));
    List<Row> rows = new ArrayList<>();
    rows.add(indexRow(say("chart.panels.index.all"), panels.livingIndex().value()));
    panels
        .livingIndex()
        .byGroup()
        .forEach((group, value) -> rows.add(indexRow(say("age." + group.id()), value)));
    for (Parameter parameter : panels.livingIndex().parameters()) {
      rows.add(
          row(
              Cell.of(wording.of(parameter.note())),
              new Cell(
                  wording.number(parameter.value()),
                  Tone.PLAIN,
                  List.of(),
                  wording.of(parameter.source().status().label()),
                  parameter.source().status().uncertain() ? Tone.CAUTION : Tone.PLAIN,
                  Optional.of(parameter.value()))));
    }
    blocks.add(
        new Table(
            "living-index",
            say("table.index"),
            List.of(words("column.who"), numbers("column.index")),
            rows,
            rows.size(),
            say("table.index.note")));
    if (!panels.lists().isEmpty()) {
      blocks.add(new Figure("lists"));
      blocks.add(listsTable(panels));
    }
  }

  private Row indexRow(String who, OptionalDouble value) {
    return row(
        Cell.of(who),
        value.isEmpty()
            ? Cell.of("—")
            : Cell.of(
                wording.oneDecimal(value.getAsDouble()),
                BigDecimal.valueOf(value.getAsDouble()).setScale(1, RoundingMode.HALF_UP)));
  }

  private Table listsTable(DayPanels panels) {
    List<Column> columns = new ArrayList<>();
    columns.add(words("column.list"));
    columns.add(words("column.format"));
    columns.add(numbers("column.listed"));
    columns.add(numbers("column.listedShare"));
    columns.add(words("column.reasons"));
    for (AgeGroup group : AgeGroup.values()) {
      columns.add(new Column(say("age.short." + group.id()), true));
    }
    List<Row> rows = new ArrayList<>();
    for (ListedNeeds listed : panels.lists()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(
          Cell.tagged(
              say("list.letter." + listed.list().id()),
              switch (listed.list()) {
                case RED -> Tone.BAD;
                case YELLOW -> Tone.CAUTION;
                case BLUE -> Tone.GOOD;
              }));
      cells.add(Cell.of(formatName(listed.formatId())));
      cells.add(Cell.of(wording.number(listed.listed()), BigDecimal.valueOf(listed.listed())));
      cells.add(shareCell(listed.listed(), listed.needs()));
      cells.add(
          Cell.of(
              wording.list(
                  listed.byReason().entrySet().stream()
                      .filter(reason -> reason.getValue() > 0)
                      .map(
                          reason ->
                              say(
                                  "cell.reason",
                                  wording.of(reason.getKey().label()),
                                  wording.number(reason.getValue())))
                      .toList())));
      listed
          .byGroup()
          .values()
          .forEach(count -> cells.add(Cell.of(wording.number(count), BigDecimal.valueOf(count))));
      rows.add(new Row(Optional.empty(), cells));
    }
    return new Table(
        "lists",
        say("table.lists"),
        columns,
        rows,
        LISTED_SHOWN,
        say("table.lists.note"),
        say("table.lists.more", LISTED_SHOWN, rows.size()),
        List.of(2, 5, 6, 7));
  }

  private Table demandTable(DayStatistics day) {
    List<Column> columns = new ArrayList<>();
    columns.add(words("column.format"));
    columns.add(numbers("column.needs"));
    for (NeedOutcome outcome : NeedOutcome.values()) {
      columns.add(new Column(wording.first(wording.of(outcome.label())), true));
      if (outcome == NeedOutcome.SERVED) {
        columns.add(numbers("column.servedShare"));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (FormatDemand demand : day.formats()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(formatName(demand.formatId())));
      cells.add(Cell.of(wording.number(demand.needs()), BigDecimal.valueOf(demand.needs())));
      for (NeedOutcome outcome : NeedOutcome.values()) {
        int count = demand.outcomes().get(outcome);
        cells.add(Cell.of(wording.number(count), BigDecimal.valueOf(count)));
        if (outcome == NeedOutcome.SERVED) {
          cells.add(shareCell(count, demand.needs()));
        }
      }
      rows.add(new Row(Optional.empty(), cells));
    }
    return new Table(
        "demand",
        say("table.demand"),
        columns,
        rows,
        rows.size(),
        say("table.demand.note"),
        List.of(1, 2, 4, 5, 6, 7));
  }

  private Optional<Table> visitsTable(DayStatistics day) {
    Map<String, Outlet> outlets =
        content.circle().outlets().stream()
            .collect(Collectors.toMap(Outlet::id, outlet -> outlet, (a, b) -> a));
    List<OutletVisits> ranked =
        day.visits().stream()
            .filter(visits -> outlets.containsKey(visits.outletId()))
            .sorted(Comparator.comparingInt(OutletVisits::total).reversed())
            .toList();
    if (ranked.stream().allMatch(one -> one.total() == 0 && one.turnedAway() == 0)) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (OutletVisits visits : ranked) {
      Outlet outlet = outlets.get(visits.outletId());
      rows.add(
          row(
              Cell.of(content.outletName(outlet)),
              Cell.of(
                  wording.list(
                      outlet.formatIds().stream().map(this::formatName).distinct().toList(), 3)),
              Cell.of(wording.number(visits.total()), BigDecimal.valueOf(visits.total())),
              Cell.of(busiestHour(visits)),
              Cell.of(
                  wording.oneDecimal(visits.meanWaitSeconds() / 60),
                  BigDecimal.valueOf(Math.round(visits.meanWaitSeconds() / 6) / 10.0)),
              Cell.of(
                  wording.number(visits.turnedAway()), BigDecimal.valueOf(visits.turnedAway()))));
    }
    return Optional.of(
        new Table(
            "visits",
            say("table.visits"),
            List.of(
                words("column.outlet"),
                words("column.formats"),
                numbers("column.visits"),
                words("column.busiest"),
                numbers("column.wait"),
                numbers("column.turnedAway")),
            rows,
            OUTLETS_SHOWN,
            "",
            say("table.visits.more", OUTLETS_SHOWN, wording.number(rows.size())),
            List.of(2, 5)));
  }

  private static String busiestHour(OutletVisits visits) {
    int busiest = 0;
    for (int hour = 1; hour < 24; hour++) {
      if (visits.byHour().get(hour) > visits.byHour().get(busiest)) {
        busiest = hour;
      }
    }
    return visits.total() == 0 ? "—" : busiest + ":00–" + (busiest + 1) + ":00";
  }

  private String formatName(String id) {
    return wording.of(content.formatLabel(id));
  }

  private Section warnings() {
    List<Block> blocks = new ArrayList<>();
    if (content.warnings().isEmpty()) {
      blocks.add(new Paragraph(say("warnings.none")));
      content.quality().ifPresent(quality -> blocks.add(qualityTable(quality)));
      return new Section("warnings", say("section.warnings"), blocks);
    }
    Map<String, List<Warning>> byCode = new LinkedHashMap<>();
    for (Warning warning : content.warnings()) {
      byCode.computeIfAbsent(warning.code(), code -> new ArrayList<>()).add(warning);
    }
    blocks.add(new Paragraph(say("warnings.text", content.warnings().size(), byCode.size())));
    byCode.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<Warning>> entry) ->
                        ABOUT_EVERYTHING.contains(entry.getKey()))
                .thenComparing(entry -> entry.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> blocks.add(group(entry.getKey(), entry.getValue())));
    content.quality().ifPresent(quality -> blocks.add(qualityTable(quality)));
    return new Section("warnings", say("section.warnings"), blocks);
  }

  /** How homes and outlets lie on the map, and what the network is made of. */
  private Table qualityTable(WalkingQuality quality) {
    List<Row> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Door> doors = quality.doors().stream().filter(door -> door.kind() == kind).toList();
      List<Door> joined =
          doors.stream().filter(door -> door.snapMillimeters().isPresent()).toList();
      Optional<Door> farthest =
          joined.stream().max(Comparator.comparingInt(door -> door.snapMillimeters().getAsInt()));
      String of = kind.id();
      rows.add(figure(say("quality.joined." + of), joined.size(), say("quality.of", doors.size())));
      if (farthest.isPresent()) {
        rows.add(
            row(
                Cell.of(say("quality.snap." + of)),
                Cell.of(
                    say(
                        "quality.snap.value",
                        meters(quality.snapQuantile(kind, 0.5)),
                        meters(quality.snapQuantile(kind, 0.9)),
                        meters(quality.snapQuantile(kind, 1)),
                        farthest.get().name().isBlank()
                            ? farthest.get().id()
                            : farthest.get().name()))));
      }
      rows.add(
          figure(
              say("quality.island." + of),
              joined.stream().filter(door -> !door.onMainNetwork()).count(),
              ""));
      rows.add(
          figure(say("quality.outside." + of), doors.stream().filter(Door::outside).count(), ""));
    }
    long all = quality.parts().stream().mapToLong(Part::millimeters).sum();
    if (all > 0) {
      rows.add(
          row(
              Cell.of(say("quality.network")),
              Cell.of(
                  say(
                      "quality.network.value",
                      wording.number(Math.round(all / 1e6)),
                      quality.parts().size(),
                      wording.percent(quality.parts().get(0).millimeters(), all)))));
    }
    return new Table(
        "quality",
        say("table.quality"),
        List.of(words("column.item"), words("column.value")),
        rows,
        rows.size(),
        say("table.quality.note"));
  }

  private Row figure(String what, long value, String more) {
    return row(Cell.of(what), Cell.of(wording.number(value) + more, BigDecimal.valueOf(value)));
  }

  private String meters(OptionalInt millimeters) {
    return wording.number(Math.round(millimeters.orElse(0) / 1000.0));
  }

  private Group group(String code, List<Warning> warnings) {
    List<String> items = new LikeWarnings(content, wording).told(warnings);
    return new Group(wording.find("warning." + code).orElse(code), code, warnings.size(), items);
  }

  private Section method() {
    List<Block> blocks = new ArrayList<>();
    boolean assumptions =
        scorecard.levelAssumed() || clauses().stream().anyMatch(one -> one.status().uncertain());
    if (assumptions) {
      blocks.add(new Callout(Tone.CAUTION, say("method.assumptions")));
    }
    blocks.add(new Bullets(methodItems()));
    blocks.add(
        new Table(
            "versions",
            say("table.versions"),
            List.of(words("column.item"), words("column.value")),
            List.of(
                row(Cell.of(say("version.software")), Cell.of(content.softwareVersion())),
                row(
                    Cell.of(say("version.standard")),
                    Cell.of(
                        wording.of(scorecard.standard().title())
                            + " ("
                            + scorecard.standard().id()
                            + ")")),
                row(
                    Cell.of(say("version.territory")),
                    Cell.of(wording.of(scorecard.standard().territory()))),
                row(Cell.of(say("version.asOf")), Cell.of(wording.date(scorecard.asOf()))),
                row(Cell.of(say("version.seed")), Cell.of(Long.toString(content.day().seed())))),
            5,
            ""));
    blocks.add(sourcesTable());
    blocks.add(documentsTable());
    return new Section("method", say("section.method"), blocks);
  }

  private List<String> methodItems() {
    List<String> items = new ArrayList<>();
    Measurement worst =
        content.access().stream()
            .map(WalkingAccess::measurement)
            .max(Comparator.naturalOrder())
            .orElse(Measurement.NETWORK);
    if (!content.circle().dataSource().isBlank()) {
      items.add(say("method.owner", content.circle().dataSource()));
    }
    items.add(say("method.walks." + worst.id()));
    items.add(say("method.presence"));
    items.add(say("method.score"));
    items.add(say("method.day", Long.toString(content.day().seed())));
    List<Home> homes = content.circle().homes();
    int residentsEstimated = (int) homes.stream().filter(Home::residentsEstimated).count();
    int agesEstimated = (int) homes.stream().filter(Home::agesEstimated).count();
    if (residentsEstimated > 0) {
      items.add(say("method.residents.estimated", residentsEstimated, homes.size()));
    }
    if (agesEstimated > 0) {
      items.add(say("method.ages.estimated", agesEstimated, homes.size()));
    }
    return items;
  }

  private Set<Clause> clauses() {
    Set<Clause> clauses = new LinkedHashSet<>();
    scorecard.indicators().forEach(indicator -> clauses.add(indicator.source()));
    scorecard.formats().forEach(finding -> clauses.add(finding.source()));
    scorecard.formats().stream()
        .map(FormatFinding::format)
        .map(BusinessFormat::source)
        .forEach(clauses::add);
    return clauses;
  }

  /** Which clauses were used, how sure each is and what rests on it. */
  private Table sourcesTable() {
    List<Row> rows = new ArrayList<>();
    clauses().stream()
        .sorted(Comparator.comparing(Clause::status).reversed())
        .forEach(
            clause ->
                rows.add(
                    row(
                        Cell.tagged(
                            wording.of(clause.status().label()),
                            clause.status().uncertain() ? Tone.CAUTION : Tone.PLAIN),
                        Cell.of(wording.document(clause.document())),
                        Cell.of(wording.clause(clause)),
                        Cell.of(wording.list(restingOn(clause), 4)))));
    return new Table(
        "sources",
        say("table.sources"),
        List.of(
            words("column.status"),
            words("column.document"),
            words("column.clause"),
            words("column.usedFor")),
        rows,
        rows.size(),
        say("table.sources.note"));
  }

  private List<String> restingOn(Clause clause) {
    Collection<String> used = new LinkedHashSet<>();
    scorecard.indicators().stream()
        .filter(indicator -> indicator.source().equals(clause))
        .forEach(indicator -> used.add(wording.of(indicator.title())));
    scorecard.formats().stream()
        .filter(
            finding -> finding.source().equals(clause) || finding.format().source().equals(clause))
        .forEach(finding -> used.add(wording.of(finding.format().label())));
    return List.copyOf(used);
  }

  private Table documentsTable() {
    Set<SourceDocument> documents = new LinkedHashSet<>(scorecard.standard().documents());
    clauses().forEach(clause -> documents.add(clause.document()));
    List<Row> rows = new ArrayList<>();
    for (SourceDocument document : documents) {
      rows.add(
          row(
              Cell.of(wording.document(document)),
              Cell.of(document.number().isBlank() ? "—" : document.number()),
              Cell.of(document.date().map(wording::date).orElse("—")),
              Cell.of(document.address().isBlank() ? "—" : document.address())));
    }
    return new Table(
        "documents",
        say("table.documents"),
        List.of(
            words("column.document"),
            words("column.number"),
            words("column.date"),
            words("column.address")),
        rows,
        rows.size(),
        "");
  }

  private Column words(String key) {
    return new Column(say(key), false);
  }

  private Column numbers(String key) {
    return new Column(say(key), true);
  }

  /** A part of a whole for a workbook, to four places; empty when there is no whole. */
  private static Optional<BigDecimal> share(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
  }

  private Cell shareCell(long part, long whole) {
    return new Cell(
        wording.percent(part, whole), Tone.PLAIN, List.of(), "", Tone.PLAIN, share(part, whole));
  }

  private static Row row(Cell... cells) {
    return new Row(Optional.empty(), List.of(cells));
  }
}
