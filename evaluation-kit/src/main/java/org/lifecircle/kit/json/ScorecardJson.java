package org.lifecircle.kit.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Gap;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Outcome;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;

/**
 * Writes {@code scorecard.json}, which the JSON Schema {@code scorecard.schema.json} beside this
 * class describes. Sentences are in the language of the report.
 */
public final class ScorecardJson {

  /** The resource that describes what is written. */
  public static final String SCHEMA = "scorecard.schema.json";

  private ScorecardJson() {}

  /**
   * Writes a verdict.
   *
   * @param file what is written
   * @param evaluationDate the day that the data of the circle speaks of
   * @param scorecard the verdict
   * @param wayUp what lifts the circle to its next level, if anything does
   * @param day the simulated day
   * @param warnings what a reader must know
   * @param language the language of the sentences
   * @throws IOException when the file cannot be written
   */
  public static void write(
      Path file,
      LocalDate evaluationDate,
      Scorecard scorecard,
      Optional<WayUp> wayUp,
      DayStatistics day,
      List<Warning> warnings,
      Language language)
      throws IOException {
    ObjectNode root = Json.object();
    root.put("lang", language.id());
    ObjectNode circle = root.putObject("circle");
    circle.put("name", scorecard.circleName());
    circle.put("residents", scorecard.residents());
    circle.put("evaluationDate", evaluationDate.toString());
    ObjectNode standard = root.putObject("standard");
    standard.put("id", scorecard.standard().id());
    standard.put("title", scorecard.standard().title().in(language));
    standard.put("asOf", scorecard.asOf().toString());
    root.put("seed", day.seed());
    root.put("level", scorecard.level().id());
    root.put("levelAssumed", scorecard.levelAssumed());
    root.put("levelAtMost", scorecard.levelAtMost().id());
    root.put("levelDecided", scorecard.levelDecided());
    root.put("score", scorecard.score());
    root.put("points", scorecard.points());
    root.put("judgedPoints", scorecard.judgedPoints());
    root.put("totalPoints", scorecard.totalPoints());
    ArrayNode dimensions = root.putArray("dimensions");
    scorecard
        .dimensions()
        .forEach(
            dimension -> {
              ObjectNode node = dimensions.addObject();
              node.put("id", dimension.id());
              node.put("title", dimension.title().in(language));
              node.put("points", dimension.points());
              node.put("maxPoints", dimension.maxPoints());
              node.put("fullPoints", dimension.fullPoints());
            });
    ArrayNode formats = root.putArray("formats");
    scorecard.formats().forEach(finding -> format(formats.addObject(), finding, language));
    ArrayNode indicators = root.putArray("indicators");
    scorecard.indicators().forEach(one -> indicator(indicators.addObject(), one, language));
    ArrayNode notDue = root.putArray("notDue");
    scorecard.notDue().forEach(sentence -> notDue.add(sentence.in(language)));
    ArrayNode gaps = root.putArray("gaps");
    for (Gap gap : scorecard.gaps()) {
      ObjectNode node = gaps.addObject();
      node.put("id", gap.id());
      node.put("message", gap.message().in(language));
    }
    wayUp(root, wayUp, language);
    simulation(root.putObject("simulation"), day);
    ArrayNode warningNodes = root.putArray("warnings");
    for (Warning warning : warnings) {
      ObjectNode node = warningNodes.addObject();
      node.put("code", warning.code());
      node.put("subject", warning.subject());
      node.put("message", warning.message().in(language));
    }
    Json.write(file, root);
  }

  private static void format(ObjectNode node, FormatFinding finding, Language language) {
    node.put("id", finding.format().id());
    node.put("label", finding.format().label().in(language));
    node.put("category", finding.format().category().id());
    node.put("outlets", finding.outlets());
    outcome(node, "present", finding.presence());
    node.put("radiusMinutes", minutes(finding.radiusSeconds()));
    node.put("residentsWithinRadius", finding.residentsWithinRadius());
    minutes(node, "medianMinutes", finding.medianSeconds());
    node.put("rule", finding.rule());
    source(node.putObject("source"), finding.source());
    node.put("reason", finding.reason().in(language));
  }

  private static void indicator(ObjectNode node, Indicator indicator, Language language) {
    node.put("id", indicator.id());
    node.put("title", indicator.title().in(language));
    number(node, "value", indicator.value());
    node.put("unit", indicator.unit());
    number(node, "threshold", indicator.threshold());
    outcome(node, "met", indicator.outcome());
    node.put("points", indicator.points());
    node.put("maxPoints", indicator.maxPoints());
    node.put("fullPoints", indicator.fullPoints());
    node.put("dimension", indicator.dimension());
    node.put("rule", indicator.rule());
    source(node.putObject("source"), indicator.source());
    node.put("reason", indicator.reason().in(language));
  }

  private static void source(ObjectNode node, Clause source) {
    node.put("document", source.document().title());
    node.put("number", source.document().number());
    node.put("clause", source.clause());
    node.put("status", source.status().id());
    if (source.document().date().isPresent()) {
      node.put("date", source.document().date().get().toString());
    } else {
      node.putNull("date");
    }
    node.put("address", source.document().address());
  }

  private static void wayUp(ObjectNode root, Optional<WayUp> wayUp, Language language) {
    if (wayUp.isEmpty()) {
      root.putNull("wayUp");
      return;
    }
    ObjectNode node = root.putObject("wayUp");
    node.put("level", wayUp.get().target().id());
    ArrayNode formats = node.putArray("formats");
    for (BusinessFormat format : wayUp.get().additions()) {
      ObjectNode one = formats.addObject();
      one.put("id", format.id());
      one.put("label", format.label().in(language));
    }
    node.put("message", wayUp.get().message().in(language));
  }

  private static void simulation(ObjectNode node, DayStatistics day) {
    node.put("residents", day.residents());
    node.put("trips", day.trips());
    node.put("needs", day.needs());
    node.put("served", day.served());
    node.put("servedShare", rounded(day.servedShare(), 4));
    node.put("meanWalkMinutes", rounded(day.meanWalkMinutes(), 2));
  }

  private static void outcome(ObjectNode node, String field, Outcome outcome) {
    switch (outcome) {
      case MET -> node.put(field, true);
      case NOT_MET -> node.put(field, false);
      case NOT_KNOWN -> node.putNull(field);
    }
  }

  private static void number(ObjectNode node, String field, Optional<BigDecimal> value) {
    if (value.isPresent()) {
      node.put(field, value.get());
    } else {
      node.putNull(field);
    }
  }

  private static void minutes(ObjectNode node, String field, OptionalInt seconds) {
    if (seconds.isPresent()) {
      node.put(field, minutes(seconds.getAsInt()));
    } else {
      node.putNull(field);
    }
  }

  private static BigDecimal minutes(int seconds) {
    BigDecimal minutes =
        BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    return minutes.signum() == 0 ? BigDecimal.ZERO : minutes.stripTrailingZeros();
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
