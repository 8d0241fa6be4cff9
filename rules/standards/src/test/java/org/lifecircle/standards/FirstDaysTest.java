package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.RefusedException;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.LayoutDemand;
import org.lifecircle.standards.facts.Level;

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
}
