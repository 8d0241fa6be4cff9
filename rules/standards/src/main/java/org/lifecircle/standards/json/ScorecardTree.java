package org.lifecircle.standards.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.standards.Dimension;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Gap;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.LevelFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.Outcome;

/**
 * A scorecard as JSON, which the JSON Schema {@code scorecard.schema.json} beside this class
 * describes: maps by text in the order of the schema, lists, texts, numbers, true, false and null.
 */
public final class ScorecardTree {

  /** The resource beside this class that describes the JSON. */
  public static final String SCHEMA = "scorecard.schema.json";

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
  private static final int MINUTE_DIGITS = 2;

  private final Language language;
  private final Function<Clause, ?> sources;

  private ScorecardTree(Language language, Function<Clause, ?> sources) {
    this.language = language;
    this.sources = sources;
  }

  /**
   * A verdict.
   *
   * @param scorecard the verdict
   * @param wayUp what lifts the circle to its next level, if anything does
   * @param language the language of the sentences
   */
  public static Map<String, Object> of(
      Scorecard scorecard, Optional<WayUp> wayUp, Language language) {
    return of(scorecard, wayUp, language, ScorecardTree::source);
  }

  /**
   * A verdict for whoever writes what it cites once and many times over: a third of a verdict are
   * clauses, the same few in every one.
   *
   * @param scorecard the verdict
   * @param wayUp what lifts the circle to its next level, if anything does
   * @param language the language of the sentences
   * @param sources what stands for a clause, for example what {@link #source} gives
   */
  public static Map<String, Object> of(
      Scorecard scorecard, Optional<WayUp> wayUp, Language language, Function<Clause, ?> sources) {
    return new ScorecardTree(language, sources).tree(scorecard, wayUp);
  }

  private Map<String, Object> tree(Scorecard scorecard, Optional<WayUp> wayUp) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("lang", language.id());
    root.put(
        "circle", Members.of("name", scorecard.circleName(), "residents", scorecard.residents()));
    root.put(
        "standard",
        Members.of(
            "id", scorecard.standard().id(),
            "title", scorecard.standard().title().in(language),
            "asOf", scorecard.asOf().toString()));
    root.put("level", scorecard.level().id());
    root.put("levelAssumed", scorecard.levelAssumed());
    root.put("levelAtMost", scorecard.levelAtMost().id());
    root.put("levelDecided", scorecard.levelDecided());
    root.put("scoreAtLeast", scorecard.score().atLeast());
    root.put("scoreAtMost", scorecard.score().atMost());
    root.put("points", scorecard.points());
    root.put("pointsAtMost", scorecard.pointsAtMost());
    root.put("undecidedPoints", scorecard.score().undecidedPoints());
    root.put("totalPoints", scorecard.totalPoints());
    List<Object> dimensions = new ArrayList<>();
    for (Dimension dimension : scorecard.dimensions()) {
      dimensions.add(
          Members.of(
              "id",
              dimension.id(),
              "title",
              dimension.title().in(language),
              "points",
              dimension.points(),
              "pointsAtMost",
              dimension.pointsAtMost(),
              "fullPoints",
              dimension.fullPoints()));
    }
    root.put("dimensions", dimensions);
    root.put("formats", scorecard.formats().stream().map(this::format).toList());
    root.put("indicators", scorecard.indicators().stream().map(this::indicator).toList());
    root.put("levels", scorecard.levels().stream().map(this::level).toList());
    root.put("notDue", scorecard.notDue().stream().map(one -> one.in(language)).toList());
    List<Object> gaps = new ArrayList<>();
    for (Gap gap : scorecard.gaps()) {
      gaps.add(Members.of("id", gap.id(), "message", gap.message().in(language)));
    }
    root.put("gaps", gaps);
    root.put("wayUp", wayUp.map(this::wayUp).orElse(null));
    return root;
  }

  private Map<String, Object> format(FormatFinding finding) {
    return Members.of(
        "id", finding.format().id(),
        "label", finding.format().label().in(language),
        "category", finding.format().category().id(),
        "outlets", finding.outlets(),
        "unusedOutlets", finding.unused(),
        "present", outcome(finding.presence()),
        "radiusMinutes", minutes(finding.radiusSeconds()),
        "residentsWithinRadius", finding.residentsWithinRadius(),
        "residentsWithinRadiusAtMost", finding.residentsWithinRadiusAtMost(),
        "search", finding.search().id(),
        "residentsAtHome", finding.atHome().residents(),
        "outletsWithoutArea", finding.atHome().outletsWithoutArea(),
        "medianMinutes", minutes(finding.medianSeconds()),
        "rule", finding.rule(),
        "source", sources.apply(finding.source()),
        "reason", finding.reason().in(language));
  }

  private Map<String, Object> indicator(Indicator indicator) {
    return Members.of(
        "id",
        indicator.id(),
        "title",
        indicator.title().in(language),
        "value",
        indicator.value().orElse(null),
        "unit",
        indicator.unit(),
        "threshold",
        indicator.threshold().orElse(null),
        "met",
        outcome(indicator.outcome()),
        "points",
        indicator.points(),
        "pointsAtMost",
        indicator.pointsAtMost(),
        "fullPoints",
        indicator.fullPoints(),
        "dimension",
        indicator.dimension(),
        "rule",
        indicator.rule(),
        "source",
        sources.apply(indicator.source()),
        "reason",
        indicator.reason().in(language));
  }

  private Map<String, Object> level(LevelFinding finding) {
    return Members.of(
        "level", finding.level().id(),
        "met", outcome(finding.outcome()),
        "assumed", finding.assumed(),
        "rule", finding.rule(),
        "thresholds", finding.thresholds().stream().map(this::threshold).toList(),
        "reason", finding.reason().in(language));
  }

  private Map<String, Object> threshold(Parameter threshold) {
    return Members.of(
        "id", threshold.id(),
        "value", threshold.value(),
        "unit", threshold.unit(),
        "source", sources.apply(threshold.source()));
  }

  /** A clause as a verdict shows it. */
  public static Map<String, Object> source(Clause source) {
    return Members.of(
        "document", source.document().title(),
        "number", source.document().number(),
        "clause", source.clause(),
        "status", source.status().id(),
        "date", source.document().date().map(Object::toString).orElse(null),
        "address", source.document().address());
  }

  private Map<String, Object> wayUp(WayUp wayUp) {
    List<Object> formats = new ArrayList<>();
    for (BusinessFormat format : wayUp.additions()) {
      formats.add(Members.of("id", format.id(), "label", format.label().in(language)));
    }
    return Members.of(
        "level", wayUp.target().id(),
        "formats", formats,
        "message", wayUp.message().in(language));
  }

  private static Boolean outcome(Outcome outcome) {
    return switch (outcome) {
      case MET -> Boolean.TRUE;
      case NOT_MET -> Boolean.FALSE;
      case NOT_KNOWN -> null;
    };
  }

  private static BigDecimal minutes(OptionalInt seconds) {
    return seconds.isPresent() ? minutes(seconds.getAsInt()) : null;
  }

  private static BigDecimal minutes(int seconds) {
    BigDecimal minutes =
        BigDecimal.valueOf(seconds).divide(SECONDS_PER_MINUTE, MINUTE_DIGITS, RoundingMode.HALF_UP);
    BigDecimal stripped = minutes.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
