package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.FigureKind;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.IndicatorTerms;
import org.lifecircle.standards.facts.KindsDemand;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.ReachDemand;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** One standard with its tables, for all dates. */
final class Pack {

  static final String DEMANDS = "demands";
  static final String DIMENSIONS = "dimensions";
  static final String INDICATORS = "indicators";
  static final String LEVELS = "levels";
  static final String NEEDS = "needs";

  static final Columns DEMAND_COLUMNS =
      Columns.required("format", "walk", "share", "document", "clause", "status");
  static final Columns DIMENSION_COLUMNS = Columns.required("id", "zh", "en");
  static final Columns INDICATOR_COLUMNS =
      Columns.required("id", "dimension", "measure", "threshold", "points", "zh", "en");
  static final Columns LEVEL_COLUMNS = Columns.required("level", "basic", "quality");
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

  /** The parameter that turns meters into seconds where a table has walks in meters. */
  private static final String WALKING_SPEED = "walking-speed";

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  private final Standard standard;
  private final ParameterTable parameters;
  private final List<DemandRow> demands;
  private final List<Rulebook.DimensionTitle> dimensions;
  private final List<IndicatorRow> indicators;
  private final List<LevelRow> levels;
  private final List<NeedRow> needs;
  private final List<Rulebook> rulebooks;

  private record DemandRow(String format, String walk, String share, Clause source) {}

  private record IndicatorRow(
      String id, String dimension, String measure, String threshold, String points, Text title) {}

  private record LevelRow(Level level, String basic, String quality) {}

  private record NeedRow(
      String id,
      String dimension,
      Level level,
      List<String> formats,
      String points,
      Clause source,
      Text title) {}

  private Pack(
      Standard standard,
      PackFolder folder,
      DocumentTable documents,
      FormatCatalog formats,
      List<Problem> problems) {
    this.standard = standard;
    List<Problem> found = new ArrayList<>();
    parameters =
        ParameterTable.of(
            folder
                .table(ParameterTable.NAME, ParameterTable.COLUMNS, found)
                .orElseThrow(() -> new IllegalStateException("no parameters: " + standard.id())),
            documents,
            found);
    demands = new ArrayList<>();
    for (Row row : rows(folder, DEMANDS, DEMAND_COLUMNS, found)) {
      Optional<String> format = row.name("format", formats.ids());
      Optional<String> walk = row.name("walk", parameters.ids());
      Optional<String> share = row.name("share", parameters.ids());
      Optional<Clause> source = documents.source(row);
      if (format.isPresent() && walk.isPresent() && share.isPresent() && source.isPresent()) {
        demands.add(new DemandRow(format.get(), walk.get(), share.get(), source.get()));
      }
    }
    dimensions = new ArrayList<>();
    for (Row row : rows(folder, DIMENSIONS, DIMENSION_COLUMNS, found)) {
      Optional<String> id = row.requiredText("id");
      Optional<Text> title = title(row);
      if (id.isPresent() && title.isPresent()) {
        dimensions.add(new Rulebook.DimensionTitle(id.get(), title.get()));
      }
    }
    List<String> dimensionIds = dimensions.stream().map(Rulebook.DimensionTitle::id).toList();
    indicators = new ArrayList<>();
    for (Row row : rows(folder, INDICATORS, INDICATOR_COLUMNS, found)) {
      indicator(row, dimensionIds).ifPresent(indicators::add);
    }
    levels = new ArrayList<>();
    for (Row row : rows(folder, LEVELS, LEVEL_COLUMNS, found)) {
      Optional<String> level = row.name("level", levelIds());
      Optional<String> basic = row.name("basic", parameters.ids());
      Optional<String> quality = row.name("quality", parameters.ids());
      if (level.isPresent() && basic.isPresent() && quality.isPresent()) {
        levels.add(new LevelRow(level(level.get()), basic.get(), quality.get()));
      }
    }
    needs = new ArrayList<>();
    for (Row row : rows(folder, NEEDS, NEED_COLUMNS, found)) {
      need(row, dimensionIds, formats, documents).ifPresent(needs::add);
    }
    problems.addAll(found);
    rulebooks = found.isEmpty() ? rulebooks(formats) : List.of();
  }

  static Pack load(
      Standard standard,
      PackFolder folder,
      DocumentTable documents,
      FormatCatalog formats,
      List<Problem> problems) {
    return new Pack(standard, folder, documents, formats, problems);
  }

  private static List<Row> rows(
      PackFolder folder, String name, Columns columns, List<Problem> problems) {
    return folder.table(name, columns, problems).map(Table::rows).orElse(List.of());
  }

  private static Optional<Text> title(Row row) {
    Optional<String> zh = row.requiredText("zh");
    Optional<String> en = row.requiredText("en");
    return zh.isPresent() && en.isPresent()
        ? Optional.of(new Text(zh.get(), en.get()))
        : Optional.empty();
  }

  private Optional<IndicatorRow> indicator(Row row, List<String> dimensionIds) {
    Optional<String> id = row.requiredText("id");
    Optional<String> dimension = row.name("dimension", dimensionIds);
    Optional<String> measure = row.name("measure", measures());
    Optional<String> threshold = row.name("threshold", parameters.ids());
    Optional<String> points = row.name("points", parameters.ids());
    Optional<Text> title = title(row);
    if (id.isEmpty()
        || dimension.isEmpty()
        || measure.isEmpty()
        || threshold.isEmpty()
        || points.isEmpty()
        || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new IndicatorRow(
            id.get(), dimension.get(), measure.get(), threshold.get(), points.get(), title.get()));
  }

  private Optional<NeedRow> need(
      Row row, List<String> dimensionIds, FormatCatalog formats, DocumentTable documents) {
    Optional<String> id = row.requiredText("id");
    Optional<String> dimension = row.name("dimension", dimensionIds);
    Optional<String> level = row.name("level", levelIds());
    Optional<List<String>> ids = row.names("formats", formats.ids());
    Optional<String> points = row.name("points", parameters.ids());
    Optional<Clause> source = documents.source(row);
    Optional<Text> title = title(row);
    if (id.isEmpty()
        || dimension.isEmpty()
        || level.isEmpty()
        || ids.isEmpty()
        || points.isEmpty()
        || source.isEmpty()
        || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NeedRow(
            id.get(),
            dimension.get(),
            level(level.get()),
            ids.get(),
            points.get(),
            source.get(),
            title.get()));
  }

  private static List<String> levelIds() {
    return Arrays.stream(Level.values()).map(Level::id).toList();
  }

  private static Level level(String id) {
    return Arrays.stream(Level.values()).filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> measures() {
    List<String> measures = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      measures.add(category.id() + "-kinds");
      measures.add(category.id() + "-reach");
    }
    Arrays.stream(FigureKind.values()).map(FigureKind::id).forEach(measures::add);
    return measures;
  }

  /** One rulebook for every stretch of days on which the same parameters hold. */
  private List<Rulebook> rulebooks(FormatCatalog formats) {
    TreeSet<LocalDate> changes =
        parameters.all().stream()
            .map(Parameter::holdsFrom)
            .filter(day -> day.isAfter(standard.holdsFrom()))
            .collect(Collectors.toCollection(TreeSet::new));
    changes.add(standard.holdsFrom());
    return changes.stream().map(day -> rulebook(day, formats)).toList();
  }

  private Rulebook rulebook(LocalDate day, FormatCatalog formats) {
    List<FormatDemand> formatDemands = new ArrayList<>();
    for (DemandRow row : demands) {
      Optional<Parameter> walk = parameters.on(row.walk(), day);
      Optional<Parameter> share = parameters.on(row.share(), day);
      if (walk.isPresent() && share.isPresent()) {
        formatDemands.add(
            new FormatDemand(
                formats.get(row.format()),
                walk.get(),
                seconds(walk.get(), day),
                share.get(),
                row.source()));
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
      for (FormatCategory category : FormatCategory.values()) {
        if (row.measure().equals(category.id() + "-kinds")) {
          kinds.add(KindsDemand.of(terms, category));
        } else if (row.measure().equals(category.id() + "-reach")) {
          reaches.add(ReachDemand.of(terms, category));
        }
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
                        row.level(),
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
        levelDemands.add(LevelDemand.of(row.level(), basic.get(), quality.get()));
      }
    }
    return new Rulebook(
        standard,
        day,
        formatDemands,
        kinds,
        reaches,
        figures,
        needDemands,
        levelDemands,
        dimensions,
        order);
  }

  private int seconds(Parameter walk, LocalDate day) {
    if (walk.unit().equals("min")) {
      return walk.value().multiply(SECONDS_PER_MINUTE).intValueExact();
    }
    BigDecimal speed =
        parameters
            .on(WALKING_SPEED, day)
            .orElseThrow(() -> new IllegalStateException("no " + WALKING_SPEED + " on " + day))
            .value();
    return walk.value().divide(speed, 0, RoundingMode.DOWN).intValueExact();
  }

  Standard standard() {
    return standard;
  }

  ParameterTable parameters() {
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
