package org.lifecircle.kit.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.Accessibility;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.WalkingQuality;

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

  private static final OutputTable<Coverage> TABLE =
      OutputTable.<Coverage>of(Codebook.REPORT, "coverage.csv")
          .text("format", row -> row.of().formatId())
          .text("group", row -> row.of().group())
          .count("minutes", Coverage::minutes)
          .count("residents_within", Coverage::within)
          .count("residents", row -> row.of().residents())
          .text("share", Coverage::share)
          .count("may_be_more", Coverage::mayBeMore)
          .text("measurement", row -> row.of().measurement())
          .build();

  /** The walks of some residents to the outlets of a format. */
  private record Walks(String formatId, String group, List<WalkingAccess> access) {

    int residents() {
      return access.stream().mapToInt(one -> one.group().residents()).sum();
    }

    String measurement() {
      return String.join(
          ";", access.stream().map(one -> one.measurement().id()).distinct().toList());
    }
  }

  private record Coverage(Walks of, int minutes, int within, int mayBeMore) {

    String share() {
      int residents = of.residents();
      return residents == 0
          ? ""
          : BigDecimal.valueOf(within)
              .divide(BigDecimal.valueOf(residents), 4, RoundingMode.HALF_UP)
              .toPlainString();
    }
  }

  private CoverageTable() {}

  static OutputTable.Filled<?> filled(Accessibility accessibility, WalkingQuality quality) {
    WalkingParameters parameters = accessibility.parameters();
    Map<String, OptionalInt> edges = new LinkedHashMap<>();
    quality.doors().stream()
        .filter(door -> door.kind() == WalkingQuality.Kind.HOME)
        .forEach(door -> edges.put(door.id(), door.edgeMeters()));
    Map<String, List<WalkingAccess>> byFormat = new LinkedHashMap<>();
    for (WalkingAccess one : accessibility.access()) {
      byFormat.computeIfAbsent(one.formatId(), id -> new ArrayList<>()).add(one);
    }
    List<Coverage> rows = new ArrayList<>();
    byFormat.forEach(
        (format, all) -> {
          rows.addAll(rows(new Walks(format, ALL, all), edges, parameters));
          for (AgeGroup group : AgeGroup.values()) {
            List<WalkingAccess> own =
                all.stream().filter(one -> one.group().ageGroup() == group).toList();
            rows.addAll(rows(new Walks(format, group.id(), own), edges, parameters));
          }
        });
    return TABLE.with(rows);
  }

  private static List<Coverage> rows(
      Walks walks, Map<String, OptionalInt> edges, WalkingParameters parameters) {
    List<Coverage> rows = new ArrayList<>();
    for (int minutes : MINUTES) {
      int seconds = minutes * SECONDS_PER_MINUTE;
      int within = 0;
      int mayBeMore = 0;
      for (WalkingAccess one : walks.access()) {
        OptionalInt edge = edges.getOrDefault(one.group().homeId(), OptionalInt.empty());
        if (one.walkSeconds().isPresent() && one.walkSeconds().getAsInt() <= seconds) {
          within += one.group().residents();
        } else if (edge.isPresent()
            && edge.getAsInt() * 1000L
                < (long) seconds * parameters.millimetersPerSecond(one.group().ageGroup())) {
          mayBeMore += one.group().residents();
        }
      }
      rows.add(new Coverage(walks, minutes, within, mayBeMore));
    }
    return rows;
  }
}
