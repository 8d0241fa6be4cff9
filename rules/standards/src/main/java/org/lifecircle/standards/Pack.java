package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.FigureKind;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.IndicatorTerms;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.KindsDemand;
import org.lifecircle.standards.facts.LayoutDemand;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.ReachDemand;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** One standard with its tables, for all dates. */
final class Pack {

  static final String DEMANDS = "demands";
  static final String GROUPS = "groups";
  static final String DIMENSIONS = "dimensions";
  static final String INDICATORS = "indicators";
  static final String LEVELS = "levels";
  static final String NEEDS = "needs";

  static final Columns DEMAND_COLUMNS =
      Columns.required("format", "group", "walk", "share", "document", "clause", "status")
          .optional("id", "fromResidents");
  static final Columns GROUP_COLUMNS = Columns.required("id", "unnamed", "zh", "en");
  static final Columns DIMENSION_COLUMNS = Columns.required("id", "zh", "en");
  static final Columns INDICATOR_COLUMNS =
      Columns.required("id", "dimension", "measure", "group", "threshold", "points", "zh", "en");
  static final Columns LEVEL_COLUMNS = Columns.required("level", "basic", "quality", "complete");
  static final Columns NEED_COLUMNS =
      Columns.required(
          "id",
          "dimension",
          "level",
          "formats",
          "points",
          "document",
          "clause",
          "status",
          "zh",
          "en");

  /** The measures of a group; all others are figures. */
  private static final String KINDS = "kinds";

  private static final String REACH = "reach";

  /** The parameter that turns meters into seconds where a table has walks in meters. */
  private static final String WALKING_SPEED = "walking-speed";

  private static final String KIND_UNIT = "kinds";
  private static final String SHARE_UNIT = "1";
  private static final String POINTS_UNIT = "points";
  private static final String MINUTES = "min";
  private static final String METERS = "m";

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  /** The standard as its row names it, before the tables are read. */
  private final Standard named;

  private final Standard standard;
  private final DatedParameters parameters;
  private final FormatCatalog formats;
  private final List<GroupRow> groups;
  private final List<DemandRow> demands;
  private final List<Rulebook.DimensionTitle> dimensions;
  private final List<IndicatorRow> indicators;
  private final List<LevelRow> levels;
  private final List<NeedRow> needs;
  private final List<Rulebook> rulebooks;

  private record DemandRow(
      String id,
      String group,
      String format,
      String walk,
      String share,
      Optional<String> fromResidents,
      Clause source) {}

  private record GroupRow(String id, Optional<String> unnamed, Text title) {}

  private record IndicatorRow(
      String id,
      String dimension,
      String measure,
      String group,
      String threshold,
      String points,
      Text title) {}

  private record LevelRow(Level level, String basic, String quality, boolean complete) {}

  private record NeedRow(
      String id,
      String dimension,
      Optional<Level> level,
      List<String> formats,
      String points,
      Clause source,
      Text title) {}

  private Pack(
      Standard standard,
      TableSource folder,
      DocumentTable documents,
      FormatCatalog common,
      Optional<DatedParameters> carried,
      List<Problem> problems) {
    this.named = standard;
    List<Problem> found = new ArrayList<>();
    parameters =
        folder
            .table(DatedParameters.NAME, DatedParameters.COLUMNS, found)
            .map(table -> DatedParameters.of(table, documents, carried))
            .orElseGet(DatedParameters::none);
    if (parameters.all().isEmpty() && found.isEmpty()) {
      found.add(
          new Problem(
              standard.id(), 0, DatedParameters.NAME, "", Standards.PHRASES.text("table.missing")));
    }
    this.formats =
        folder
            .table(FormatTable.NAME, FormatTable.COLUMNS, found)
            .map(table -> FormatTable.of(table, documents, common.formats()))
            .orElse(common);
    groups = new ArrayList<>();
    for (Row row : rows(folder, GROUPS, GROUP_COLUMNS, found)) {
      group(row)
          .filter(group -> once(row, "id", groups.stream().map(GroupRow::id), group.id()))
          .ifPresent(groups::add);
    }
    List<String> groupIds = groups.stream().map(GroupRow::id).toList();
    demands = new ArrayList<>();
    for (Row row : rows(folder, DEMANDS, DEMAND_COLUMNS, found)) {
      demand(row, groupIds, formats, documents).ifPresent(demands::add);
    }
    dimensions = new ArrayList<>();
    for (Row row : rows(folder, DIMENSIONS, DIMENSION_COLUMNS, found)) {
      Optional<String> id = PlainCells.id(row);
      Optional<Text> title = title(row);
      if (id.isPresent()
          && title.isPresent()
          && once(row, "id", dimensions.stream().map(Rulebook.DimensionTitle::id), id.get())) {
        dimensions.add(new Rulebook.DimensionTitle(id.get(), title.get()));
      }
    }
    List<String> dimensionIds = dimensions.stream().map(Rulebook.DimensionTitle::id).toList();
    indicators = new ArrayList<>();
    for (Row row : rows(folder, INDICATORS, INDICATOR_COLUMNS, found)) {
      indicator(row, dimensionIds, groupIds)
          .filter(one -> once(row, "id", indicators.stream().map(IndicatorRow::id), one.id()))
          .ifPresent(indicators::add);
    }
    levels = new ArrayList<>();
    for (Row row : rows(folder, LEVELS, LEVEL_COLUMNS, found)) {
      Optional<String> level = row.name("level", levelIds());
      Optional<String> basic = parameter(row, "basic", KIND_UNIT);
      Optional<String> quality = parameter(row, "quality", KIND_UNIT);
      Optional<String> complete = row.name("complete", List.of("yes", "no"));
      if (level.isEmpty() || basic.isEmpty() || quality.isEmpty() || complete.isEmpty()) {
        continue;
      }
      beginTogether(row, "quality", basic.get(), quality.get());
      enoughKinds(row, "basic", KindGroup.BASIC, basic.get());
      enoughKinds(row, "quality", KindGroup.QUALITY, quality.get());
      LevelRow read =
          new LevelRow(
              level(level.get()), basic.get(), quality.get(), complete.get().equals("yes"));
      if (levels.stream().anyMatch(lower -> lower.level().compareTo(read.level()) >= 0)) {
        row.problem("level", Standards.PHRASES.text("level.order"));
      }
      levels.add(read);
    }
    checkLevels(found);
    this.standard = withLevels(standard);
    needs = new ArrayList<>();
    for (Row row : rows(folder, NEEDS, NEED_COLUMNS, found)) {
      need(row, dimensionIds, formats, documents)
          .filter(
              one ->
                  once(
                      row,
                      "id",
                      Stream.concat(
                          indicators.stream().map(IndicatorRow::id),
                          needs.stream().map(NeedRow::id)),
                      one.id()))
          .ifPresent(needs::add);
    }
    problems.addAll(found);
    rulebooks = found.isEmpty() ? byFirstDay() : List.of();
  }

  /** The standard with the first day on which it has a level. */
  private Standard withLevels(Standard standard) {
    return new Standard(
        standard.id(),
        standard.title(),
        standard.territory(),
        standard.holdsFrom(),
        standard.documents(),
        levels.stream()
            .map(row -> parameters.begins(row.basic()))
            .min(Comparator.naturalOrder())
            .map(day -> day.isBefore(standard.holdsFrom()) ? standard.holdsFrom() : day));
  }

  static Pack load(
      Standard standard,
      TableSource folder,
      DocumentTable documents,
      FormatCatalog formats,
      Optional<DatedParameters> carried,
      List<Problem> problems) {
    return new Pack(standard, folder, documents, formats, carried, problems);
  }

  /** A higher level must not ask for less than a lower one, on any day. */
  private void checkLevels(List<Problem> problems) {
    for (LocalDate day : parameters.all().stream().map(Parameter::holdsFrom).distinct().toList()) {
      for (int i = 1; i < levels.size(); i++) {
        checkAscending(levels.get(i - 1).basic(), levels.get(i).basic(), day, problems);
        checkAscending(levels.get(i - 1).quality(), levels.get(i).quality(), day, problems);
      }
    }
  }

  private void checkAscending(String lower, String higher, LocalDate day, List<Problem> problems) {
    Optional<Parameter> low = parameters.on(lower, day);
    Optional<Parameter> high = parameters.on(higher, day);
    if (low.isPresent()
        && high.isPresent()
        && low.get().value().compareTo(high.get().value()) > 0) {
      problems.add(
          new Problem(
              named.id() + " [" + DatedParameters.NAME + "]",
              0,
              higher,
              Amounts.plain(high.get().value()),
              Standards.PHRASES.text(
                  "level.descends", lower, Amounts.plain(low.get().value()), day.toString())));
    }
  }

  /** All tables of a folder as rows of cells, the header first. */
  static Map<String, List<List<String>>> sheets(TableSource folder) {
    Map<String, Columns> known = new LinkedHashMap<>();
    known.put(DatedParameters.NAME, DatedParameters.COLUMNS);
    known.put(LEVELS, LEVEL_COLUMNS);
    known.put(INDICATORS, INDICATOR_COLUMNS);
    known.put(NEEDS, NEED_COLUMNS);
    known.put(DEMANDS, DEMAND_COLUMNS);
    known.put(FormatTable.NAME, FormatTable.COLUMNS);
    known.put(GROUPS, GROUP_COLUMNS);
    known.put(DIMENSIONS, DIMENSION_COLUMNS);
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    known.forEach(
        (name, columns) ->
            folder
                .table(name, columns, new ArrayList<>())
                .ifPresent(table -> sheets.put(name, cells(table, columns.all()))));
    return sheets;
  }

  private static List<List<String>> cells(Table table, List<String> columns) {
    List<List<String>> cells = new ArrayList<>(List.of(columns));
    for (Row row : table.rows()) {
      cells.add(columns.stream().map(row::text).toList());
    }
    return cells;
  }

  private static List<Row> rows(
      TableSource folder, String name, Columns columns, List<Problem> problems) {
    return folder.table(name, columns, problems).map(Table::rows).orElse(List.of());
  }

  private static Optional<Text> title(Row row) {
    Optional<String> zh = row.requiredText("zh");
    Optional<String> en = row.requiredText("en");
    return zh.isPresent() && en.isPresent()
        ? Optional.of(new Text(zh.get(), en.get()))
        : Optional.empty();
  }

  private static boolean once(Row row, String column, Stream<String> before, String id) {
    if (before.anyMatch(id::equals)) {
      row.problem(column, Standards.PHRASES.text("id.twice"));
      return false;
    }
    return true;
  }

  /** A cell that names a parameter of a fitting unit. */
  private Optional<String> parameter(Row row, String column, String... units) {
    // What is wrong with the row of a parameter is told there.
    if (parameters.refused(row.text(column))) {
      return Optional.empty();
    }
    Optional<String> id = row.name(column, parameters.ids());
    if (id.isPresent() && !List.of(units).contains(parameters.unit(id.get()))) {
      row.problem(
          column,
          Standards.PHRASES.text(
              "parameter.unit.other", parameters.unit(id.get()), String.join(", ", units)));
      return Optional.empty();
    }
    return id;
  }

  /** Between two first days a row would be left out without a word. */
  private void beginTogether(Row row, String column, String first, String other) {
    if (!parameters.begins(first).equals(parameters.begins(other))) {
      row.problem(
          column,
          Standards.PHRASES.text(
              "parameter.gap",
              first,
              parameters.begins(first).toString(),
              other,
              parameters.begins(other).toString()));
    }
  }

  /** No more kinds can be demanded than a group has. */
  private void enoughKinds(Row row, String column, String group, String parameter) {
    BigDecimal unnamed =
        groups.stream()
            .filter(one -> one.id().equals(group))
            .flatMap(one -> one.unnamed().stream())
            .map(parameters::largest)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    long named = demands.stream().filter(demand -> demand.group().equals(group)).count();
    BigDecimal kinds = unnamed.add(BigDecimal.valueOf(named));
    if (parameters.largest(parameter).compareTo(kinds) > 0) {
      row.problem(
          column,
          Standards.PHRASES.text(
              "kinds.toomany",
              parameter,
              Amounts.plain(parameters.largest(parameter)),
              group,
              Amounts.plain(kinds)));
    }
  }

  private Optional<GroupRow> group(Row row) {
    Optional<String> id = PlainCells.id(row);
    Optional<Text> title = title(row);
    Optional<String> unnamed =
        row.blank("unnamed") ? Optional.empty() : parameter(row, "unnamed", KIND_UNIT);
    if (unnamed.isPresent() && parameters.begins(unnamed.get()).isAfter(named.holdsFrom())) {
      row.problem(
          "unnamed",
          Standards.PHRASES.text(
              "parameter.late", unnamed.get(), parameters.begins(unnamed.get()).toString()));
    }
    return id.isEmpty() || title.isEmpty()
        ? Optional.empty()
        : Optional.of(new GroupRow(id.get(), unnamed, title.get()));
  }

  private Optional<DemandRow> demand(
      Row row, List<String> groupIds, FormatCatalog formats, DocumentTable documents) {
    Optional<String> format = row.name("format", formats.ids());
    Optional<String> group = row.name("group", groupIds);
    Optional<String> walk = parameter(row, "walk", MINUTES, METERS);
    Optional<String> share = parameter(row, "share", SHARE_UNIT);
    Optional<String> fromResidents =
        row.blank("fromResidents")
            ? Optional.empty()
            : parameter(row, "fromResidents", "residents");
    Optional<Clause> source = documents.source(row);
    if (format.isEmpty()
        || group.isEmpty()
        || walk.isEmpty()
        || share.isEmpty()
        || source.isEmpty()) {
      return Optional.empty();
    }
    beginTogether(row, "share", walk.get(), share.get());
    fromResidents.ifPresent(from -> beginTogether(row, "fromResidents", walk.get(), from));
    if (parameters.unit(walk.get()).equals(METERS)) {
      if (parameters.ids().contains(WALKING_SPEED)) {
        beginTogether(row, "walk", walk.get(), WALKING_SPEED);
      } else {
        row.problem("walk", Standards.PHRASES.text("speed.missing", WALKING_SPEED));
      }
    }
    String id = row.blank("id") ? format.get() : row.text("id");
    if (demands.stream().anyMatch(demand -> demand.id().equals(id))) {
      row.problem(row.blank("id") ? "format" : "id", Standards.PHRASES.text("id.twice"));
    }
    return Optional.of(
        new DemandRow(
            id, group.get(), format.get(), walk.get(), share.get(), fromResidents, source.get()));
  }

  private Optional<IndicatorRow> indicator(
      Row row, List<String> dimensionIds, List<String> groupIds) {
    Optional<String> id = PlainCells.id(row);
    Optional<String> dimension = row.name("dimension", dimensionIds);
    Optional<String> measure = row.name("measure", measures());
    boolean ofGroup = measure.filter(m -> m.equals(KINDS) || m.equals(REACH)).isPresent();
    Optional<String> group = ofGroup ? row.name("group", groupIds) : Optional.of("");
    Optional<String> threshold = measure.flatMap(kind -> parameter(row, "threshold", unitOf(kind)));
    Optional<String> points = parameter(row, "points", POINTS_UNIT);
    Optional<Text> title = title(row);
    if (id.isEmpty()
        || dimension.isEmpty()
        || measure.isEmpty()
        || group.isEmpty()
        || threshold.isEmpty()
        || points.isEmpty()
        || title.isEmpty()) {
      return Optional.empty();
    }
    beginTogether(row, "points", threshold.get(), points.get());
    if (measure.get().equals(KINDS)) {
      enoughKinds(row, "threshold", group.get(), threshold.get());
    }
    return Optional.of(
        new IndicatorRow(
            id.get(),
            dimension.get(),
            measure.get(),
            group.get(),
            threshold.get(),
            points.get(),
            title.get()));
  }

  private Optional<NeedRow> need(
      Row row, List<String> dimensionIds, FormatCatalog formats, DocumentTable documents) {
    Optional<String> id = PlainCells.id(row);
    Optional<String> dimension = row.name("dimension", dimensionIds);
    Optional<Level> level =
        row.blank("level") ? Optional.empty() : row.name("level", levelIds()).map(Pack::level);
    Optional<List<String>> ids = row.names("formats", formats.ids());
    Optional<String> points = parameter(row, "points", POINTS_UNIT);
    Optional<Clause> source = documents.source(row);
    Optional<Text> title = title(row);
    if (id.isEmpty()
        || dimension.isEmpty()
        || ids.isEmpty()
        || points.isEmpty()
        || source.isEmpty()
        || title.isEmpty()) {
      return Optional.empty();
    }
    // A format that no row demands has no measured walk and would look like a missing one.
    for (String format : ids.get()) {
      if (demands.stream().noneMatch(demand -> demand.format().equals(format))) {
        row.problem("formats", Standards.PHRASES.text("need.format.undemanded", format));
      }
    }
    return Optional.of(
        new NeedRow(
            id.get(), dimension.get(), level, ids.get(), points.get(), source.get(), title.get()));
  }

  private static String unitOf(String measure) {
    if (measure.equals(KINDS)) {
      return KIND_UNIT;
    }
    return Arrays.stream(FigureKind.values())
        .filter(figure -> figure.id().equals(measure))
        .map(FigureKind::unit)
        .findFirst()
        .orElse(SHARE_UNIT);
  }

  private static List<String> levelIds() {
    return Arrays.stream(Level.values()).map(Level::id).toList();
  }

  private static Level level(String id) {
    return Arrays.stream(Level.values()).filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> measures() {
    List<String> measures = new ArrayList<>(List.of(KINDS, REACH));
    Arrays.stream(FigureKind.values()).map(FigureKind::id).forEach(measures::add);
    return measures;
  }

  /** One rulebook for every stretch of days on which the same parameters hold. */
  private List<Rulebook> byFirstDay() {
    TreeSet<LocalDate> changes =
        parameters.all().stream()
            .map(Parameter::holdsFrom)
            .filter(day -> day.isAfter(standard.holdsFrom()))
            .collect(Collectors.toCollection(TreeSet::new));
    changes.add(standard.holdsFrom());
    return changes.stream().map(day -> rulebook(day)).toList();
  }

  private Rulebook rulebook(LocalDate day) {
    List<KindGroup> kindGroups = new ArrayList<>();
    for (GroupRow row : groups) {
      long unnamed =
          row.unnamed()
              .flatMap(id -> parameters.on(id, day))
              .map(parameter -> parameter.value().longValueExact())
              .orElse(0L);
      kindGroups.add(new KindGroup(row.id(), row.title(), unnamed));
    }
    List<Rulebook.DueDemand> formatDemands = new ArrayList<>();
    for (DemandRow row : demands) {
      Optional<Parameter> walk = parameters.on(row.walk(), day);
      Optional<Parameter> share = parameters.on(row.share(), day);
      if (walk.isPresent() && share.isPresent()) {
        formatDemands.add(
            Rulebook.DueDemand.of(
                row.fromResidents().flatMap(id -> parameters.on(id, day)),
                parameters.on(WALKING_SPEED, day),
                new FormatDemand(
                    row.id(),
                    row.group(),
                    formats.get(row.format()),
                    walk.get(),
                    seconds(walk.get(), day),
                    share.get(),
                    row.source())));
      }
    }
    List<KindsDemand> kinds = new ArrayList<>();
    List<ReachDemand> reaches = new ArrayList<>();
    List<FigureDemand> figures = new ArrayList<>();
    List<String> order = new ArrayList<>();
    for (IndicatorRow row : indicators) {
      Optional<Parameter> threshold = parameters.on(row.threshold(), day);
      Optional<Parameter> points = parameters.on(row.points(), day);
      if (threshold.isEmpty() || points.isEmpty()) {
        continue;
      }
      order.add(row.id());
      IndicatorTerms terms =
          new IndicatorTerms(row.id(), row.dimension(), row.title(), threshold.get(), points.get());
      if (row.measure().equals(KINDS)) {
        kinds.add(KindsDemand.of(terms, row.group()));
      } else if (row.measure().equals(REACH)) {
        reaches.add(ReachDemand.of(terms, row.group()));
      }
      for (FigureKind figure : FigureKind.values()) {
        if (row.measure().equals(figure.id())) {
          figures.add(FigureDemand.of(terms, figure));
        }
      }
    }
    List<NeedDemand> needDemands = new ArrayList<>();
    for (NeedRow row : needs) {
      parameters
          .on(row.points(), day)
          .ifPresent(
              points -> {
                order.add(row.id());
                needDemands.add(
                    new NeedDemand(
                        row.id(),
                        row.dimension(),
                        row.title(),
                        row.level().isPresent(),
                        row.level().orElse(Level.NONE),
                        row.formats(),
                        points,
                        row.source()));
              });
    }
    List<LevelDemand> levelDemands = new ArrayList<>();
    for (LevelRow row : levels) {
      Optional<Parameter> basic = parameters.on(row.basic(), day);
      Optional<Parameter> quality = parameters.on(row.quality(), day);
      if (basic.isPresent() && quality.isPresent()) {
        levelDemands.add(LevelDemand.of(row.level(), basic.get(), quality.get(), row.complete()));
      }
    }
    Optional<Parameter> coreRadius = parameters.on("core-radius", day);
    Optional<Parameter> coreShare = parameters.on("core-share", day);
    Optional<Parameter> streetSpacing = parameters.on("street-spacing", day);
    Optional<Parameter> streetShare = parameters.on("street-share", day);
    Optional<LayoutDemand> layout =
        coreRadius.isPresent()
                && coreShare.isPresent()
                && streetSpacing.isPresent()
                && streetShare.isPresent()
            ? Optional.of(
                LayoutDemand.of(
                    coreRadius.get(), coreShare.get(), streetSpacing.get(), streetShare.get()))
            : Optional.empty();
    return new Rulebook(
        standard,
        day,
        kindGroups,
        formatDemands,
        kinds,
        reaches,
        figures,
        needDemands,
        levelDemands,
        layout,
        dimensions,
        order,
        List.of());
  }

  private int seconds(Parameter walk, LocalDate day) {
    if (walk.unit().equals(MINUTES)) {
      return walk.value().multiply(SECONDS_PER_MINUTE).intValueExact();
    }
    BigDecimal speed =
        parameters
            .on(WALKING_SPEED, day)
            .orElseThrow(() -> new IllegalStateException("no " + WALKING_SPEED + " on " + day))
            .value();
    return walk.value().divide(speed, 0, RoundingMode.DOWN).intValueExact();
  }

  Map<String, Text> dimensionTitles() {
    Map<String, Text> titles = new LinkedHashMap<>();
    dimensions.forEach(dimension -> titles.put(dimension.id(), dimension.title()));
    return Collections.unmodifiableMap(titles);
  }

  Standard standard() {
    return standard;
  }

  /** The formats that its tables may name. */
  FormatCatalog formats() {
    return formats;
  }

  DatedParameters parameters() {
    return parameters;
  }

  /** All rulebooks by their first day. */
  List<Rulebook> rulebooks() {
    return rulebooks;
  }

  /**
   * What holds on a day.
   *
   * @throws IllegalArgumentException when the standard does not hold yet
   */
  Rulebook on(LocalDate day) {
    Rulebook holding = null;
    for (Rulebook rulebook : rulebooks) {
      if (!rulebook.holdsFrom().isAfter(day)) {
        holding = rulebook;
      }
    }
    if (holding == null) {
      throw new IllegalArgumentException(
          standard.id() + " holds from " + standard.holdsFrom() + " and cannot judge as of " + day);
    }
    return holding;
  }
}
