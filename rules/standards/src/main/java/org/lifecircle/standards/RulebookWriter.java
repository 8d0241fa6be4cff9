package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.standards.PackRows.DemandRow;
import org.lifecircle.standards.PackRows.GroupRow;
import org.lifecircle.standards.PackRows.IndicatorRow;
import org.lifecircle.standards.PackRows.LevelRow;
import org.lifecircle.standards.PackRows.NeedRow;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.IndicatorTerms;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.KindsDemand;
import org.lifecircle.standards.facts.LayoutDemand;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.ReachDemand;

/**
 * What the tables of a standard mean: which demands hold from which day on, with the figures of
 * that day.
 */
final class RulebookWriter {

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  private final Standard standard;
  private final DatedParameters parameters;
  private final Vocabulary vocabulary;
  private final PackRows rows;

  RulebookWriter(
      Standard standard, DatedParameters parameters, Vocabulary vocabulary, PackRows rows) {
    this.standard = standard;
    this.parameters = parameters;
    this.vocabulary = vocabulary;
    this.rows = rows;
  }

  /** One rulebook for every stretch of days on which the same parameters hold. */
  List<Rulebook> byFirstDay() {
    TreeSet<LocalDate> changes =
        parameters.all().stream()
            .map(Parameter::holdsFrom)
            .filter(day -> day.isAfter(standard.holdsFrom()))
            .collect(Collectors.toCollection(TreeSet::new));
    changes.add(standard.holdsFrom());
    return changes.stream().map(this::rulebook).toList();
  }

  private Rulebook rulebook(LocalDate day) {
    List<String> order = new ArrayList<>();
    List<KindsDemand> kinds = new ArrayList<>();
    List<ReachDemand> reaches = new ArrayList<>();
    List<FigureDemand> figures = new ArrayList<>();
    for (IndicatorRow row : rows.indicators()) {
      Optional<IndicatorTerms> terms = terms(row, day);
      if (terms.isEmpty()) {
        continue;
      }
      order.add(row.id());
      String measure = row.measured().measure();
      if (measure.equals(PackRows.KINDS)) {
        kinds.add(KindsDemand.of(terms.get(), row.measured().group()));
      } else if (measure.equals(PackRows.REACH)) {
        reaches.add(ReachDemand.of(terms.get(), row.measured().group()));
      }
      vocabulary
          .figures()
          .find(measure)
          .ifPresent(figure -> figures.add(FigureDemand.of(terms.get(), figure)));
    }
    List<NeedDemand> needs = needs(day);
    needs.forEach(need -> order.add(need.id()));
    return new Rulebook(
        standard,
        day,
        new Rulebook.OfFormats(groups(day), demands(day), kinds, reaches),
        new Rulebook.OfCircle(figures, needs, levels(day), layout(day)),
        new Rulebook.Order(rows.dimensions(), order),
        List.of());
  }

  private List<KindGroup> groups(LocalDate day) {
    List<KindGroup> kindGroups = new ArrayList<>();
    for (GroupRow row : rows.groups()) {
      long unnamed =
          row.unnamed()
              .flatMap(id -> parameters.on(id, day))
              .map(parameter -> parameter.value().longValueExact())
              .orElse(0L);
      kindGroups.add(new KindGroup(row.id(), row.title(), unnamed));
    }
    return kindGroups;
  }

  private List<Rulebook.DueDemand> demands(LocalDate day) {
    List<Rulebook.DueDemand> formatDemands = new ArrayList<>();
    for (DemandRow row : rows.demands()) {
      Optional<Parameter> walk = parameters.on(row.terms().walk(), day);
      Optional<Parameter> share = parameters.on(row.terms().share(), day);
      if (walk.isPresent() && share.isPresent()) {
        formatDemands.add(
            Rulebook.DueDemand.of(
                row.terms().fromResidents().flatMap(id -> parameters.on(id, day)),
                parameters.on(PackRows.WALKING_SPEED, day),
                new FormatDemand(
                    row.id(),
                    row.group(),
                    vocabulary.formats().get(row.format()),
                    new FormatDemand.Limit(walk.get(), seconds(walk.get(), day)),
                    share.get(),
                    row.source())));
      }
    }
    return formatDemands;
  }

  private Optional<IndicatorTerms> terms(IndicatorRow row, LocalDate day) {
    Optional<Parameter> threshold = parameters.on(row.measured().threshold(), day);
    Optional<Parameter> points = parameters.on(row.points(), day);
    return threshold.isEmpty() || points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IndicatorTerms(
                row.id(), row.dimension(), row.title(), threshold.get(), points.get()));
  }

  private List<NeedDemand> needs(LocalDate day) {
    List<NeedDemand> demands = new ArrayList<>();
    for (NeedRow row : rows.needs()) {
      parameters
          .on(row.points(), day)
          .map(
              points ->
                  new NeedDemand(
                      row.id(),
                      new NeedDemand.Heading(row.heading().dimension(), row.heading().title()),
                      new NeedDemand.Gate(row.level().isPresent(), row.level().orElse(Level.NONE)),
                      row.formats(),
                      points,
                      row.source()))
          .ifPresent(demands::add);
    }
    return demands;
  }

  private List<LevelDemand> levels(LocalDate day) {
    List<LevelDemand> levelDemands = new ArrayList<>();
    for (LevelRow row : rows.levels()) {
      Optional<Parameter> basic = parameters.on(row.basic(), day);
      Optional<Parameter> quality = parameters.on(row.quality(), day);
      if (basic.isPresent() && quality.isPresent()) {
        levelDemands.add(LevelDemand.of(row.level(), basic.get(), quality.get(), row.complete()));
      }
    }
    return levelDemands;
  }

  private Optional<LayoutDemand> layout(LocalDate day) {
    Optional<Parameter> coreRadius = parameters.on("core-radius", day);
    Optional<Parameter> coreShare = parameters.on("core-share", day);
    Optional<Parameter> streetSpacing = parameters.on("street-spacing", day);
    Optional<Parameter> streetShare = parameters.on("street-share", day);
    return coreRadius.isPresent()
            && coreShare.isPresent()
            && streetSpacing.isPresent()
            && streetShare.isPresent()
        ? Optional.of(
            LayoutDemand.of(
                coreRadius.get(), coreShare.get(), streetSpacing.get(), streetShare.get()))
        : Optional.empty();
  }

  private int seconds(Parameter walk, LocalDate day) {
    if (walk.unit().equals(PackRows.MINUTES)) {
      return walk.value().multiply(SECONDS_PER_MINUTE).intValueExact();
    }
    BigDecimal speed =
        parameters
            .on(PackRows.WALKING_SPEED, day)
            .orElseThrow(
                () -> new IllegalStateException("no " + PackRows.WALKING_SPEED + " on " + day))
            .value();
    return walk.value().divide(speed, 0, RoundingMode.DOWN).intValueExact();
  }
}
