package org.lifecircle.kit.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Language;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.Judgment;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.experiment.DayFigure;
import org.lifecircle.simulation.experiment.UncertainDays;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.json.ScorecardTree;

/**
 * Writes {@code scorecard.json}: what {@link ScorecardTree} says of a verdict, and beside it the
 * simulated days and the project's own convenience index. The rules' JSON Schema {@code
 * scorecard.schema.json} describes all of it. Sentences are in the language of the report.
 */
public final class ScorecardJson {

  private ScorecardJson() {}

  /**
   * Writes the verdict of one standard.
   *
   * @param file what is written
   * @param evaluation the circle and its simulated days
   * @param judgment the verdict, one of the evaluation's
   * @param language the language of the sentences
   * @throws IOException when the file cannot be written
   */
  public static void write(Path file, Evaluation evaluation, Judgment judgment, Language language)
      throws IOException {
    Scorecard scorecard = judgment.scorecard();
    LivedDays lived = evaluation.days().lived();
    Map<String, Object> root = ScorecardTree.of(scorecard, judgment.wayUp(), language);
    Map<String, Object> circle = new LinkedHashMap<>();
    circle.put("name", scorecard.circleName());
    circle.put("residents", scorecard.residents());
    circle.put("evaluationDate", evaluation.circle().evaluationDate().toString());
    root.put("circle", circle);
    root.put(
        "unused", evaluation.circle().unused().stream().map(u -> unused(u, language)).toList());
    root.put("seed", lived.sum().seed());
    Map<String, Object> simulation = simulation(lived);
    evaluation.days().uncertain().ifPresent(one -> simulation.put("uncertainty", uncertainty(one)));
    root.put("simulation", simulation);
    evaluation.convenience().ifPresent(index -> root.put("convenienceIndex", convenience(index)));
    List<Object> all = new ArrayList<>();
    for (Warning warning : evaluation.warnings()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("code", warning.code());
      one.put("subject", warning.subject());
      one.put("message", warning.message().in(language));
      all.add(one);
    }
    root.put("warnings", all);
    Json.write(file, root);
  }

  /** What is built and not in use. */
  private static Map<String, Object> unused(UnusedOutlet unused, Language language) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", unused.outlet().id());
    one.put("name", unused.outlet().name());
    one.put("formats", unused.outlet().formatIds());
    one.put("causes", unused.causes().stream().map(Coded::id).toList());
    one.put("why", unused.causes().stream().map(cause -> cause.label().in(language)).toList());
    one.put("seen", unused.seen().toString());
    one.put("evidence", unused.evidence());
    return one;
  }

  /** Counts are means of a day. */
  private static Map<String, Object> simulation(LivedDays lived) {
    DayStatistics sum = lived.sum();
    Map<String, Object> simulation = new LinkedHashMap<>();
    simulation.put("dates", lived.dates().stream().map(LocalDate::toString).toList());
    simulation.put("replications", lived.replications());
    simulation.put("residents", sum.residents());
    simulation.put("trips", rounded(lived.perDay(sum.trips()), 2));
    simulation.put("needs", rounded(lived.perDay(sum.needs()), 2));
    simulation.put("served", rounded(lived.perDay(sum.served()), 2));
    simulation.put("servedShare", rounded(sum.servedShare(), 4));
    simulation.put("meanWalkMinutes", rounded(sum.meanWalkMinutes(), 2));
    if (lived.servedShare().bounded()) {
      simulation.put("servedShareInterval", interval(lived.servedShare(), 4));
    }
    if (lived.walkMinutes().bounded()) {
      simulation.put("meanWalkMinutesInterval", interval(lived.walkMinutes(), 2));
    }
    List<Object> weekdays = new ArrayList<>();
    for (LocalDate date : lived.dates()) {
      List<LivedDay> own = lived.on(date.getDayOfWeek());
      Map<String, Object> day = new LinkedHashMap<>();
      day.put("date", date.toString());
      day.put("needs", rounded(mean(own, one -> one.totals().needs()), 2));
      day.put("served", rounded(mean(own, one -> one.totals().served()), 2));
      weekdays.add(day);
    }
    simulation.put("days", weekdays);
    return simulation;
  }

  /** Between what figures lie by luck, and when the assumptions may be off too. */
  private static Map<String, Object> uncertainty(UncertainDays uncertain) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("points", uncertain.points().size());
    node.put("numbers", uncertain.numbers());
    Map<String, Object> figures = new LinkedHashMap<>();
    for (UncertainDays.Interval figure : uncertain.figures()) {
      int decimals = figure.kind() == DayFigure.Kind.SHARE ? 4 : 2;
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("value", rounded(figure.luck().mean(), decimals));
      if (figure.luck().bounded()) {
        one.put("luck", interval(figure.luck(), decimals));
      }
      one.put("both", interval(figure.both(), decimals));
      figures.put(figure.id(), one);
    }
    node.put("figures", figures);
    return node;
  }

  private static Map<String, Object> convenience(ConvenienceIndex index) {
    Map<String, Object> convenience = interval(index.points());
    Map<String, Object> parts = new LinkedHashMap<>();
    index.parts().forEach((part, points) -> parts.put(part.id(), interval(points)));
    convenience.put("parts", parts);
    Map<String, Object> byDay = new LinkedHashMap<>();
    index
        .servedByDay()
        .forEach((day, points) -> byDay.put(day.name().toLowerCase(Locale.ROOT), interval(points)));
    convenience.put("capacityByDay", byDay);
    return convenience;
  }

  private static Map<String, Object> interval(PointInterval points) {
    Map<String, Object> interval = new LinkedHashMap<>();
    interval.put("atLeast", points.pointsAtLeast());
    interval.put("atMost", points.pointsAtMost());
    return interval;
  }

  private static double mean(List<LivedDay> days, ToDoubleFunction<LivedDay> figure) {
    return days.stream().mapToDouble(figure).average().orElse(0);
  }

  private static Map<String, Object> interval(Estimate estimate, int decimals) {
    Map<String, Object> interval = new LinkedHashMap<>();
    interval.put("confidence", rounded(estimate.confidence(), 2));
    interval.put("atLeast", rounded(Math.max(0, estimate.lower()), decimals));
    interval.put("atMost", rounded(estimate.upper(), decimals));
    return interval;
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
