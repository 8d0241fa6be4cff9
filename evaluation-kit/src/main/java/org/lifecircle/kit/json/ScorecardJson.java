package org.lifecircle.kit.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.json.ScorecardTree;

/**
 * Writes {@code scorecard.json}: what {@link ScorecardTree} says of a verdict, and the simulated
 * day beside it. The rules' JSON Schema {@code scorecard.schema.json} describes both. Sentences are
 * in the language of the report.
 */
public final class ScorecardJson {

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
    Map<String, Object> root = ScorecardTree.of(scorecard, wayUp, language);
    Map<String, Object> circle = new LinkedHashMap<>();
    circle.put("name", scorecard.circleName());
    circle.put("residents", scorecard.residents());
    circle.put("evaluationDate", evaluationDate.toString());
    root.put("circle", circle);
    root.put("seed", day.seed());
    root.put("simulation", simulation(day));
    List<Object> all = new ArrayList<>();
    for (Warning warning : warnings) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("code", warning.code());
      one.put("subject", warning.subject());
      one.put("message", warning.message().in(language));
      all.add(one);
    }
    root.put("warnings", all);
    Json.write(file, root);
  }

  private static Map<String, Object> simulation(DayStatistics day) {
    Map<String, Object> simulation = new LinkedHashMap<>();
    simulation.put("residents", day.residents());
    simulation.put("trips", day.trips());
    simulation.put("needs", day.needs());
    simulation.put("served", day.served());
    simulation.put("servedShare", rounded(day.servedShare(), 4));
    simulation.put("meanWalkMinutes", rounded(day.meanWalkMinutes(), 2));
    return simulation;
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
