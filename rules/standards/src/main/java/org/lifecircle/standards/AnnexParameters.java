package org.lifecircle.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.standards.annex.Annex;
import org.lifecircle.standards.annex.Annex.GoodItem;
import org.lifecircle.standards.annex.Annex.LevelThreshold;
import org.lifecircle.standards.annex.Annex.ListedFormat;
import org.lifecircle.standards.annex.Annex.Listing;
import org.lifecircle.standards.facts.Level;

/**
 * The parameters of the plan of 2023 with what an annex says of them in place of what is assumed.
 */
final class AnnexParameters {

  private final Annex annex;
  private final Standards product;
  private final LocalDate planned;

  /**
   * The parameters by an annex.
   *
   * @param product the standards of the product
   * @param planned the day from which the plan holds
   */
  AnnexParameters(Annex annex, Standards product, LocalDate planned) {
    this.annex = annex;
    this.product = product;
    this.planned = planned;
  }

  /** The rows of the table, changed and with those that the annex adds. */
  List<Map<String, String>> parameters(List<Map<String, String>> rows) {
    Map<String, BigDecimal> assumed = values(rows);
    for (FormatCategory category : FormatCategory.values()) {
      thresholds(rows, category, assumed);
      int unnamed = annex.unnamed().of(category);
      if (unnamed > 0) {
        rows.add(
            assumed(
                "unnamed-" + category.id(),
                unnamed,
                "kinds",
                "名称没有填的业态种数",
                "formats whose names were not filled"));
      }
    }
    for (ListedFormat one : annex.formats()) {
      one.minutes()
          .ifPresent(
              minutes ->
                  rows.add(
                      cited(
                          "walk-" + one.id(), minutes, "min", one.cell(), one.name(), one.name())));
    }
    rows.add(assumed(AnnexTables.NO_POINTS, 0, "points", "不计分", "no points"));
    for (GoodItem item : annex.items()) {
      item(rows, item);
    }
    return rows;
  }

  private static Map<String, BigDecimal> values(List<Map<String, String>> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("id"),
                row -> new BigDecimal(row.get("value")),
                (first, later) -> later,
                LinkedHashMap::new));
  }

  /** What is filled counts; what is assumed beside it never contradicts it. */
  private void thresholds(
      List<Map<String, String>> rows, FormatCategory category, Map<String, BigDecimal> assumed) {
    Map<Level, LevelThreshold> filled = new LinkedHashMap<>();
    for (LevelThreshold one : annex.thresholds()) {
      if (one.category() == category) {
        filled.put(one.level(), one);
      }
    }
    for (Level level : List.of(Level.BASIC, Level.IMPROVED, Level.QUALITY)) {
      String id = "level-" + level.id() + "-" + category.id();
      LevelThreshold own = filled.get(level);
      if (own != null) {
        replace(rows, id, BigDecimal.valueOf(own.kinds()), own.cell());
        if (level == Level.QUALITY) {
          replace(rows, category.id() + "-kinds", BigDecimal.valueOf(own.kinds()), own.cell());
        }
        continue;
      }
      BigDecimal value = assumed.get(id);
      for (LevelThreshold other : filled.values()) {
        BigDecimal kinds = BigDecimal.valueOf(other.kinds());
        value = other.level().compareTo(level) < 0 ? value.max(kinds) : value.min(kinds);
      }
      put(rows, id, value.min(possible(category)));
    }
    if (!filled.containsKey(Level.QUALITY)) {
      String id = category.id() + "-kinds";
      put(rows, id, assumed.get(id).min(possible(category)));
    }
  }

  /** The kinds that a circle can have of a category at most. */
  private BigDecimal possible(FormatCategory category) {
    long named =
        annex.formats().stream()
            .filter(one -> one.category() == category && one.listing() != Listing.NOT_LISTED)
            .count();
    return BigDecimal.valueOf(named + annex.unnamed().of(category));
  }

  private static void put(List<Map<String, String>> rows, String id, BigDecimal value) {
    for (Map<String, String> row : rows) {
      if (row.get("id").equals(id)) {
        row.put("value", value.toPlainString());
      }
    }
  }

  private void item(List<Map<String, String>> rows, GoodItem item) {
    String points = "points-" + item.id();
    boolean there = rows.stream().anyMatch(row -> row.get("id").equals(points));
    item.least()
        .ifPresent(
            least -> {
              if (rows.stream().anyMatch(row -> row.get("id").equals(item.id()))) {
                replace(rows, item.id(), least, item.cell());
              } else {
                rows.add(
                    cited(
                        item.id(),
                        least,
                        AnnexTables.unit(item, product),
                        item.cell(),
                        item.label(),
                        item.label()));
              }
            });
    item.points()
        .ifPresent(
            value -> {
              if (there) {
                replace(rows, points, value, item.cell());
              } else {
                rows.add(
                    cited(
                        points,
                        value,
                        "points",
                        item.cell(),
                        item.label() + "的分值",
                        "the points for: " + item.label()));
              }
            });
  }

  /** One value from the first day on, by the annex. */
  private void replace(List<Map<String, String>> rows, String id, BigDecimal value, String cell) {
    Map<String, String> kept = null;
    for (Map<String, String> row : List.copyOf(rows)) {
      if (row.get("id").equals(id)) {
        if (kept == null) {
          kept = row;
        } else {
          rows.remove(row);
        }
      }
    }
    if (kept == null) {
      throw new IllegalStateException("the plan has no parameter " + id);
    }
    kept.put("value", value.toPlainString());
    kept.put("holdsFrom", planned.toString());
    kept.put("document", annex.source().document().id());
    kept.put("clause", AnnexTables.clause(cell));
    kept.put("status", SourceStatus.POLICY.id());
    kept.put("zh", kept.get("zh").replaceAll("（[^）]*）$", ""));
    kept.put("en", kept.get("en").replaceAll(" \\([^)]*\\)$", ""));
  }

  private Map<String, String> cited(
      String id, BigDecimal value, String unit, String cell, String zh, String en) {
    return AnnexTables.row(
        "id", id,
        "value", value.toPlainString(),
        "unit", unit,
        "holdsFrom", planned.toString(),
        "document", annex.source().document().id(),
        "clause", AnnexTables.clause(cell),
        "status", SourceStatus.POLICY.id(),
        "zh", zh,
        "en", en);
  }

  private Map<String, String> assumed(String id, int value, String unit, String zh, String en) {
    return AnnexTables.row(
        "id",
        id,
        "value",
        String.valueOf(value),
        "unit",
        unit,
        "holdsFrom",
        planned.toString(),
        "document",
        AnnexTables.ASSUMPTIONS,
        "clause",
        "",
        "status",
        SourceStatus.ASSUMPTION.id(),
        "zh",
        zh,
        "en",
        en);
  }
}
