package org.lifecircle.kit.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.WalkingAccess;

/**
 * {@code coverage.csv}, tidy: the residents who walk to an outlet of a format within 5, 8, 10 and
 * 15 minutes, by age group and of all groups together ({@code all}). Who certainly does is counted;
 * {@code may_be_more} counts those who perhaps do, because the map ends, a walk is not known
 * exactly or not all outlets were looked for: with them, the figure is a lower bound.
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

  static OutputTable.Filled<?> filled(List<WalkingAccess> access, OutletSearch search) {
    Map<String, List<WalkingAccess>> byFormat = new LinkedHashMap<>();
    for (WalkingAccess one : access) {
      byFormat.computeIfAbsent(one.formatId(), id -> new ArrayList<>()).add(one);
    }
    List<Coverage> rows = new ArrayList<>();
    byFormat.forEach(
        (format, all) -> {
          boolean allListed = search.of(format).complete();
          rows.addAll(rows(new Walks(format, ALL, all), allListed));
          for (AgeGroup group : AgeGroup.values()) {
            List<WalkingAccess> own =
                all.stream().filter(one -> one.group().ageGroup() == group).toList();
            rows.addAll(rows(new Walks(format, group.id(), own), allListed));
          }
        });
    return TABLE.with(rows);
  }

  private static List<Coverage> rows(Walks walks, boolean allListed) {
    List<Coverage> rows = new ArrayList<>();
    for (int minutes : MINUTES) {
      int seconds = minutes * SECONDS_PER_MINUTE;
      int within = 0;
      int mayBeMore = 0;
      for (WalkingAccess one : walks.access()) {
        if (one.latestSeconds().orElse(Integer.MAX_VALUE) <= seconds) {
          within += one.group().residents();
        } else if (!allListed || one.soonestSeconds().orElse(Integer.MAX_VALUE) <= seconds) {
          mayBeMore += one.group().residents();
        }
      }
      rows.add(new Coverage(walks, minutes, within, mayBeMore));
    }
    return rows;
  }
}
