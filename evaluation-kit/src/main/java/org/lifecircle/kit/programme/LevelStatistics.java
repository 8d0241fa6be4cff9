package org.lifecircle.kit.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Text;
import org.lifecircle.reports.programme.CircleFindings;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.standards.facts.Level;

/**
 * {@code level-statistics.csv}: circles and residents of each level by city, and in all. The
 * columns of the official form, 分型评价统计表, are not public; these are the project's own.
 */
final class LevelStatistics {

  private static final OutputTable<LevelStatistics> TABLE = table();

  private final String scope;
  private final String city;
  private int circles;
  private int judged;
  private int undecided;
  private int withoutLevels;
  private long residents;
  private long outlets;
  private final Map<Level, Sum> decided = sums();
  private final Map<Level, Sum> reachedAtLeast = sums();
  private final Map<Level, Sum> reachedAtMost = sums();

  /** How many circles, and how many people live there. */
  private static final class Sum {
    private int circles;
    private long residents;

    private void add(int people) {
      circles++;
      residents += people;
    }
  }

  private LevelStatistics(String scope, String city) {
    this.scope = scope;
    this.city = city;
  }

  private static Map<Level, Sum> sums() {
    Map<Level, Sum> sums = new EnumMap<>(Level.class);
    Arrays.stream(Level.values()).forEach(level -> sums.put(level, new Sum()));
    return sums;
  }

  /** The table: the cities in the order of their first circle, then all. */
  static OutputTable.Filled<LevelStatistics> of(Iterable<JudgedCircle> circles) {
    Map<String, LevelStatistics> byCity = new LinkedHashMap<>();
    LevelStatistics all = new LevelStatistics("all", "");
    for (JudgedCircle circle : circles) {
      byCity
          .computeIfAbsent(circle.subject().city(), city -> new LevelStatistics("city", city))
          .add(circle);
      all.add(circle);
    }
    List<LevelStatistics> rows = new ArrayList<>(byCity.values());
    rows.add(all);
    return TABLE.with(rows);
  }

  private void add(JudgedCircle circle) {
    circles++;
    circle.verdict().ifPresent(this::add);
  }

  private void add(CircleFindings found) {
    judged++;
    residents += found.residents();
    outlets += found.extent().outlets();
    if (found.verdict().level().isEmpty()) {
      withoutLevels++;
      return;
    }
    LevelInterval level = found.verdict().level().get();
    if (level.decided()) {
      decided.get(level.atLeast()).add(found.residents());
    } else {
      undecided++;
    }
    for (Level one : Level.values()) {
      if (level.atLeast().compareTo(one) >= 0) {
        reachedAtLeast.get(one).add(found.residents());
      }
      if (level.atMost().compareTo(one) >= 0) {
        reachedAtMost.get(one).add(found.residents());
      }
    }
  }

  private static OutputTable<LevelStatistics> table() {
    Map<String, Text> all = new LinkedHashMap<>();
    Arrays.stream(Level.values()).forEach(level -> all.put(level.id(), level.label()));
    Map<String, Text> levels = new LinkedHashMap<>(all);
    levels.remove(Level.NONE.id());
    return OutputTable.<LevelStatistics>of(Codebook.PROGRAMME, "level-statistics.csv")
        .text("scope", row -> row.scope)
        .text("city", row -> row.city)
        .count("circles", row -> row.circles)
        .count("judged", row -> row.judged)
        .count("withoutVerdict", row -> row.circles - row.judged)
        .count("undecided", row -> row.undecided)
        .count("withoutLevels", row -> row.withoutLevels)
        .count("residents", row -> row.residents)
        .count("outlets", row -> row.outlets)
        .each("{level}_circles_decided", all, (row, id) -> circles(row.decided, id))
        .each("{level}_residents_decided", all, (row, id) -> residents(row.decided, id))
        .each(
            "{level}_or_above_circles_at_least",
            levels,
            (row, id) -> circles(row.reachedAtLeast, id))
        .each(
            "{level}_or_above_circles_at_most", levels, (row, id) -> circles(row.reachedAtMost, id))
        .each(
            "{level}_or_above_residents_at_least",
            levels,
            (row, id) -> residents(row.reachedAtLeast, id))
        .each(
            "{level}_or_above_residents_at_most",
            levels,
            (row, id) -> residents(row.reachedAtMost, id))
        .build();
  }

  private static String circles(Map<Level, Sum> sums, String id) {
    return Integer.toString(sums.get(Coded.of(Level.class, id)).circles);
  }

  private static String residents(Map<Level, Sum> sums, String id) {
    return Long.toString(sums.get(Coded.of(Level.class, id)).residents);
  }
}
