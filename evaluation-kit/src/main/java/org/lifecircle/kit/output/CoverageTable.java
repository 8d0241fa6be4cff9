package org.lifecircle.kit.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.Accessibility;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.tables.TableWriter;

/**
 * {@code coverage.csv}, tidy: the residents who walk to an outlet of a format within 5, 8, 10 and
 * 15 minutes, by age group and of all groups together ({@code all}). {@code may_be_more} counts the
 * residents who reach none on the map within the time but might beyond its edge: with it, the
 * figure is a lower bound.
 */
final class CoverageTable {

  private static final List<Integer> MINUTES = List.of(5, 8, 10, 15);
  private static final int SECONDS_PER_MINUTE = 60;
  private static final String ALL = "all";
  private static final List<String> HEADER =
      List.of(
          "format",
          "group",
          "minutes",
          "residents_within",
          "residents",
          "share",
          "may_be_more",
          "measurement");

  private CoverageTable() {}

  static void write(Path file, Accessibility accessibility, WalkingQuality quality)
      throws IOException {
    WalkingParameters parameters = accessibility.parameters();
    Map<String, OptionalInt> edges = new HashMap<>();
    quality.doors().stream()
        .filter(door -> door.kind() == WalkingQuality.Kind.HOME)
        .forEach(door -> edges.put(door.id(), door.edgeMeters()));
    Map<String, List<WalkingAccess>> byFormat = new LinkedHashMap<>();
    for (WalkingAccess one : accessibility.access()) {
      byFormat.computeIfAbsent(one.formatId(), id -> new ArrayList<>()).add(one);
    }
    List<List<String>> rows = new ArrayList<>();
    byFormat.forEach(
        (format, all) -> {
          rows.addAll(rows(format, ALL, all, edges, parameters));
          for (AgeGroup group : AgeGroup.values()) {
            List<WalkingAccess> own =
                all.stream().filter(one -> one.group().ageGroup() == group).toList();
            rows.addAll(rows(format, group.id(), own, edges, parameters));
          }
        });
    TableWriter.write(file, HEADER, rows);
  }

  private static List<List<String>> rows(
      String format,
      String group,
      List<WalkingAccess> access,
      Map<String, OptionalInt> edges,
      WalkingParameters parameters) {
    List<List<String>> rows = new ArrayList<>();
    int residents = access.stream().mapToInt(one -> one.group().residents()).sum();
    String measurement =
        String.join(";", access.stream().map(one -> one.measurement().id()).distinct().toList());
    for (int minutes : MINUTES) {
      int seconds = minutes * SECONDS_PER_MINUTE;
      int within = 0;
      int mayBeMore = 0;
      for (WalkingAccess one : access) {
        OptionalInt edge = edges.getOrDefault(one.group().homeId(), OptionalInt.empty());
        if (one.walkSeconds().isPresent() && one.walkSeconds().getAsInt() <= seconds) {
          within += one.group().residents();
        } else if (edge.isPresent()
            && edge.getAsInt() * 1000L
                < (long) seconds * parameters.millimetersPerSecond(one.group().ageGroup())) {
          mayBeMore += one.group().residents();
        }
      }
      rows.add(
          List.of(
              format,
              group,
              Integer.toString(minutes),
              Integer.toString(within),
              Integer.toString(residents),
              residents == 0
                  ? ""
                  : BigDecimal.valueOf(within)
                      .divide(BigDecimal.valueOf(residents), 4, RoundingMode.HALF_UP)
                      .toPlainString(),
              Integer.toString(mayBeMore),
              measurement));
    }
    return rows;
  }
}
