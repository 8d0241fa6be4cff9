package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.RefusedException;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.KindsDemand;
import org.lifecircle.standards.facts.LayoutDemand;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.ReachDemand;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** From which day on a standard has levels, when not all of them begin together. */
class FirstDaysTest {

  private static final String PARAMETERS = "packs/national2021/parameters";
  private static final List<String> LEVELS = List.of("basic", "improved", "quality");

  /** The guideline, its levels beginning on these days. */
  private static Standards levelsFrom(String... days) {
    EditedSource source = new EditedSource();
    for (int i = 0; i < days.length; i++) {
      for (String kinds : List.of("basic", "quality")) {
        String id = "level-" + LEVELS.get(i) + "-" + kinds;
        source.cell(PARAMETERS, "id", id, "holdsFrom", days[i]);
      }
    }
    return source.load();
  }

  private static List<Level> levelsOn(Standards standards, LocalDate day) {
    return standards.judge("national-2021", Circles.with(14, 12).facts(), day).levels().stream()
        .map(LevelFinding::level)
        .toList();
  }

  @Test
  void aStandardHasLevelsFromTheDayOfTheFirstOfThem() {
    Standards standards = levelsFrom("2023-07-11", "2024-01-01", "2025-01-01");
    assertThat(standards.get("national-2021").levelsFrom()).contains(LocalDate.of(2023, 7, 11));
    assertThat(levelsOn(standards, LocalDate.of(2023, 7, 10))).isEmpty();
    assertThat(levelsOn(standards, LocalDate.of(2023, 7, 11))).containsExactly(Level.BASIC);
    assertThat(levelsOn(standards, LocalDate.of(2023, 12, 31))).containsExactly(Level.BASIC);
    assertThat(levelsOn(standards, LocalDate.of(2024, 1, 1)))
        .containsExactly(Level.BASIC, Level.IMPROVED);
    assertThat(levelsOn(standards, LocalDate.of(2025, 1, 1)))
        .containsExactly(Level.BASIC, Level.IMPROVED, Level.QUALITY);
  }

  @Test
  void aHigherLevelMayBeTheFirst() {
    Standards standards = levelsFrom("2024-01-01", "2024-01-01", "2023-01-01");
    assertThat(standards.get("national-2021").levelsFrom()).contains(LocalDate.of(2023, 1, 1));
    assertThat(levelsOn(standards, LocalDate.of(2023, 1, 1))).containsExactly(Level.QUALITY);
  }

  @Test
  void noLevelHoldsBeforeItsStandardDoes() {
    Standards standards = levelsFrom("2020-01-01", "2020-01-01", "2020-01-01");
    LocalDate first = standards.get("national-2021").holdsFrom();
    assertThat(standards.get("national-2021").levelsFrom()).contains(first);
    assertThat(levelsOn(standards, first)).hasSize(3);
    assertThatThrownBy(() -> levelsOn(standards, first.minusDays(1)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void formsOfCirclesAreToldApartFromTheDayOnWhichEveryFigureForItHolds() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertThat(asked(new EditedSource().load(), day, LayoutDemand.class)).hasSize(1);
    for (String figure : List.of("core-radius", "core-share", "street-spacing", "street-share")) {
      Standards later =
          new EditedSource().cell(PARAMETERS, "id", figure, "holdsFrom", "2027-01-01").load();
      assertThat(asked(later, day, LayoutDemand.class)).as(figure).isEmpty();
      assertThat(asked(later, LocalDate.of(2027, 1, 1), LayoutDemand.class)).hasSize(1);
    }
  }

  @Test
  void kindsThatAStandardCountsWithoutNamingThemAreKnownOfTheirGroup() {
    Question question =
        Standards.load()
            .question("shanxi-2023", Circles.with(14, 12).facts(), LocalDate.of(2026, 11, 22));
    assertThat(question.facts())
        .filteredOn(KindGroup.class::isInstance)
        .map(KindGroup.class::cast)
        .anyMatch(group -> group.unnamedKinds() > 0);
  }

  private static List<Object> asked(Standards standards, LocalDate day, Class<?> fact) {
    return standards.question("national-2021", Circles.with(14, 12).facts(), day).facts().stream()
        .filter(fact::isInstance)
        .map(Object.class::cast)
        .toList();
  }

  @Test
  void theDimensionsOfAStandardHaveTheTitlesOfItsTableInItsOrder() {
    assertThat(Standards.load().dimensionTitles("national-2021"))
        .containsEntry("residents-say", new Text("居民评价", "Residents' say"))
        .extracting(titles -> List.copyOf(titles.keySet()))
        .isEqualTo(
            List.of(
                "basic-formats",
                "quality-formats",
                "basic-reach",
                "quality-reach",
                "residents-say"));
  }

  /** Read anew, so that nothing is left of another reading. */
  @Test
  void aStandardAsksForWhatItsTablesSay() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    for (String pack : List.of("national2021", "national2023", "goals2025")) {
      Standards standards = Standards.load();
      String id =
          standards.list().stream()
              .map(Standard::id)
              .filter(one -> TableSource.packageName(one).equals(pack))
              .findFirst()
              .orElseThrow();
      CircleFacts facts = Circles.with(14, 12).facts();
      List<Object> asked = standards.question(id, facts, day).facts();
      assertThat(count(asked, FormatReach.class)).as(id).isEqualTo(rows(pack, "demands"));
      assertThat(
              count(asked, KindsDemand.class)
                  + count(asked, ReachDemand.class)
                  + count(asked, FigureDemand.class))
          .as(id)
          .isEqualTo(rows(pack, "indicators"));
      assertThat(count(asked, NeedDemand.class)).as(id).isEqualTo(rows(pack, "needs"));
      assertThat(standards.judge(id, facts, day).indicators().stream().map(Indicator::id).toList())
          .as(id)
          .containsSequence(ids(pack));
    }
  }

  @Test
  void aDemandOfLargerCirclesIsDueFromItsNumberOfResidentsOn() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    for (int from : new int[] {Circles.RESIDENTS, Circles.RESIDENTS + 1}) {
      EditedSource source = new EditedSource();
      for (String tier : List.of("people-2000", "people-5000", "people-10000")) {
        source.cell("packs/guangzhou/parameters", "id", tier, "value", Integer.toString(from));
      }
      List<Object> asked =
          source.load().question("guangzhou", Circles.with(14, 12).facts(), day).facts();
      assertThat(count(asked, FormatReach.class))
          .isEqualTo(from == Circles.RESIDENTS ? rows("guangzhou", "demands") : 0);
    }
  }

  private static int count(List<Object> facts, Class<?> fact) {
    return (int) facts.stream().filter(fact::isInstance).count();
  }

  private static List<Row> table(String pack, String name) {
    Columns columns =
        switch (name) {
          case "demands" -> PackTables.DEMAND_COLUMNS;
          case "needs" -> PackTables.NEED_COLUMNS;
          default -> PackTables.INDICATOR_COLUMNS;
        };
    return TableSource.carried()
        .table("packs/" + pack + "/" + name, columns, new ArrayList<>())
        .map(Table::rows)
        .orElse(List.of());
  }

  private static int rows(String pack, String name) {
    return table(pack, name).size();
  }

  /** The ids of what earns points, indicators before needs. */
  private static List<String> ids(String pack) {
    List<String> ids = new ArrayList<>();
    for (String name : List.of("indicators", "needs")) {
      table(pack, name).forEach(row -> ids.add(row.text("id")));
    }
    return ids;
  }
}
