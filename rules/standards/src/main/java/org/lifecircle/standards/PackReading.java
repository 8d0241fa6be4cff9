package org.lifecircle.standards;

import static org.lifecircle.standards.PackRows.KINDS;
import static org.lifecircle.standards.PackRows.KIND_UNIT;
import static org.lifecircle.standards.PackRows.METERS;
import static org.lifecircle.standards.PackRows.MINUTES;
import static org.lifecircle.standards.PackRows.POINTS_UNIT;
import static org.lifecircle.standards.PackRows.REACH;
import static org.lifecircle.standards.PackRows.SHARE_UNIT;
import static org.lifecircle.standards.PackRows.WALKING_SPEED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.standards.PackRows.DemandRow;
import org.lifecircle.standards.PackRows.DemandTerms;
import org.lifecircle.standards.PackRows.GroupRow;
import org.lifecircle.standards.PackRows.IndicatorRow;
import org.lifecircle.standards.PackRows.LevelRow;
import org.lifecircle.standards.PackRows.MeasureTerms;
import org.lifecircle.standards.PackRows.NeedRow;
import org.lifecircle.standards.PackRows.PointsHeading;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** Reads the tables of one standard and finds what is wrong with them. */
final class PackReading {

  /** The standard as its row names it, before the tables are read. */
  private final Standard named;

  private final TableSource folder;
  private final DocumentTable documents;
  private final List<Problem> found = new ArrayList<>();
  private final DatedParameters parameters;
  private final Vocabulary vocabulary;
  private final List<GroupRow> groups = new ArrayList<>();
  private final List<DemandRow> demands = new ArrayList<>();
  private final List<Rulebook.DimensionTitle> dimensions = new ArrayList<>();
  private final List<IndicatorRow> indicators = new ArrayList<>();
  private final List<LevelRow> levels = new ArrayList<>();
  private final List<NeedRow> needs = new ArrayList<>();

  /**
   * Reads all tables.
   *
   * @param standard as its row names it
   * @param folder holds its tables
   * @param documents the documents that rows may cite
   * @param common the formats and figures of all standards
   * @param carried the parameters that the product carries, where somebody has edited them
   */
  PackReading(
      Standard standard,
      TableSource folder,
      DocumentTable documents,
      Vocabulary common,
      Optional<DatedParameters> carried) {
    this.named = standard;
    this.folder = folder;
    this.documents = documents;
    FigureCatalog added =
        folder
            .table(FigureTable.NAME, FigureTable.COLUMNS, found)
            .map(table -> FigureTable.added(table, documents, common.figures()))
            .orElseGet(() -> new FigureCatalog(List.of()));
    parameters =
        folder
            .table(DatedParameters.NAME, DatedParameters.COLUMNS, found)
            .map(table -> DatedParameters.of(table, documents, carried, added))
            .orElseGet(DatedParameters::none);
    if (parameters.all().isEmpty() && found.isEmpty()) {
      found.add(
          new Problem(
              standard.id(), 0, DatedParameters.NAME, "", Words.PHRASES.text("table.missing")));
    }
    vocabulary =
        new Vocabulary(
            folder
                .table(FormatTable.NAME, FormatTable.COLUMNS, found)
                .map(table -> FormatTable.of(table, documents, common.formats().formats()))
                .orElse(common.formats()),
            common.figures().with(added));
    readGroups();
    readDemands();
    readDimensions();
    readIndicators();
    readLevels();
    readNeeds();
  }

  /** What is wrong; empty when the tables can be used. */
  List<Problem> problems() {
    return List.copyOf(found);
  }

  /** What the rows say. */
  PackRows rows() {
    return new PackRows(groups, demands, dimensions, indicators, levels, needs);
  }

  DatedParameters parameters() {
    return parameters;
  }

  /** The formats and figures that the tables may name. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  private void readGroups() {
    for (Row row : rows(PackTables.GROUPS, PackTables.GROUP_COLUMNS)) {
      group(row)
          .filter(group -> once(row, "id", groups.stream().map(GroupRow::id), group.id()))
          .ifPresent(groups::add);
    }
  }

  private void readDemands() {
    for (Row row : rows(PackTables.DEMANDS, PackTables.DEMAND_COLUMNS)) {
      demand(row).ifPresent(demands::add);
    }
  }

  private void readDimensions() {
    for (Row row : rows(PackTables.DIMENSIONS, PackTables.DIMENSION_COLUMNS)) {
      Optional<String> id = PlainCells.id(row);
      Optional<Text> title = title(row);
      if (id.isPresent()
          && title.isPresent()
          && once(row, "id", dimensions.stream().map(Rulebook.DimensionTitle::id), id.get())) {
        dimensions.add(new Rulebook.DimensionTitle(id.get(), title.get()));
      }
    }
  }

  private void readIndicators() {
    for (Row row : rows(PackTables.INDICATORS, PackTables.INDICATOR_COLUMNS)) {
      indicator(row)
          .filter(one -> once(row, "id", indicators.stream().map(IndicatorRow::id), one.id()))
          .ifPresent(indicators::add);
    }
  }

  private void readLevels() {
    for (Row row : rows(PackTables.LEVELS, PackTables.LEVEL_COLUMNS)) {
      Optional<Level> level = row.value("level", Level.class);
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
          new LevelRow(level.get(), basic.get(), quality.get(), complete.get().equals("yes"));
      if (levels.stream().anyMatch(lower -> lower.level().compareTo(read.level()) >= 0)) {
        row.problem("level", Words.PHRASES.text("level.order"));
      }
      levels.add(read);
    }
    checkLevels();
  }

  private void readNeeds() {
    for (Row row : rows(PackTables.NEEDS, PackTables.NEED_COLUMNS)) {
      need(row)
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
  }

  private List<String> groupIds() {
    return groups.stream().map(GroupRow::id).toList();
  }

  private List<String> dimensionIds() {
    return dimensions.stream().map(Rulebook.DimensionTitle::id).toList();
  }

  /** A higher level must not ask for less than a lower one, on any day. */
  private void checkLevels() {
    for (LocalDate day : parameters.all().stream().map(Parameter::holdsFrom).distinct().toList()) {
      for (int i = 1; i < levels.size(); i++) {
        checkAscending(levels.get(i - 1).basic(), levels.get(i).basic(), day);
        checkAscending(levels.get(i - 1).quality(), levels.get(i).quality(), day);
      }
    }
  }

  private void checkAscending(String lower, String higher, LocalDate day) {
    Optional<Parameter> low = parameters.on(lower, day);
    Optional<Parameter> high = parameters.on(higher, day);
    if (low.isPresent()
        && high.isPresent()
        && low.get().value().compareTo(high.get().value()) > 0) {
      found.add(
          new Problem(
              named.id() + " [" + DatedParameters.NAME + "]",
              0,
              higher,
              Amounts.plain(high.get().value()),
              Words.PHRASES.text(
                  "level.descends", lower, Amounts.plain(low.get().value()), day.toString())));
    }
  }

  private List<Row> rows(String name, Columns columns) {
    return folder.table(name, columns, found).map(Table::rows).orElse(List.of());
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
      row.problem(column, Words.PHRASES.text("id.twice"));
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
          Words.PHRASES.text(
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
          Words.PHRASES.text(
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
          Words.PHRASES.text(
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
          Words.PHRASES.text(
              "parameter.late", unnamed.get(), parameters.begins(unnamed.get()).toString()));
    }
    return id.isEmpty() || title.isEmpty()
        ? Optional.empty()
        : Optional.of(new GroupRow(id.get(), unnamed, title.get()));
  }

  private Optional<DemandRow> demand(Row row) {
    Optional<String> format = row.name("format", vocabulary.formats().ids());
    Optional<String> group = row.name("group", groupIds());
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
        row.problem("walk", Words.PHRASES.text("speed.missing", WALKING_SPEED));
      }
    }
    String id = row.blank("id") ? format.get() : row.text("id");
    if (demands.stream().anyMatch(demand -> demand.id().equals(id))) {
      row.problem(row.blank("id") ? "format" : "id", Words.PHRASES.text("id.twice"));
    }
    return Optional.of(
        new DemandRow(
            id,
            group.get(),
            format.get(),
            new DemandTerms(walk.get(), share.get(), fromResidents),
            source.get()));
  }

  private Optional<IndicatorRow> indicator(Row row) {
    Optional<String> id = PlainCells.id(row);
    Optional<String> dimension = row.name("dimension", dimensionIds());
    Optional<String> measure = row.name("measure", measures());
    boolean ofGroup = measure.filter(m -> m.equals(KINDS) || m.equals(REACH)).isPresent();
    Optional<String> group = ofGroup ? row.name("group", groupIds()) : Optional.of("");
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
            title.get(),
            new MeasureTerms(measure.get(), group.get(), threshold.get()),
            points.get()));
  }

  private Optional<NeedRow> need(Row row) {
    Optional<String> id = PlainCells.id(row);
    Optional<String> dimension = row.name("dimension", dimensionIds());
    Optional<Level> level = row.blank("level") ? Optional.empty() : row.value("level", Level.class);
    Optional<List<String>> ids = row.names("formats", vocabulary.formats().ids());
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
        row.problem("formats", Words.PHRASES.text("need.format.undemanded", format));
      }
    }
    return Optional.of(
        new NeedRow(
            new PointsHeading(id.get(), dimension.get(), title.get()),
            level,
            ids.get(),
            points.get(),
            source.get()));
  }

  private String unitOf(String measure) {
    if (measure.equals(KINDS)) {
      return KIND_UNIT;
    }
    return vocabulary.figures().find(measure).map(FigureKind::unit).orElse(SHARE_UNIT);
  }

  private List<String> measures() {
    List<String> measures = new ArrayList<>(List.of(KINDS, REACH));
    measures.addAll(vocabulary.figures().ids());
    return measures;
  }
}
