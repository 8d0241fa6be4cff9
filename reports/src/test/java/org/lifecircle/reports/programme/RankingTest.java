package org.lifecircle.reports.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifecircle.reports.programme.JudgedCircle.State;
import org.lifecircle.reports.programme.JudgedCircle.Subject;

class RankingTest {

  private static JudgedCircle circle(String id) {
    return JudgedCircle.without(new Subject(id, "", id, "", ""), State.BROKEN, List.of());
  }

  /** Ranks circles a, b, c ... of the given bounds; a blank one has no figure. */
  private static List<String> ranked(String... bounds) {
    Map<JudgedCircle, Optional<Ranking.Figure>> figures = new LinkedHashMap<>();
    for (int i = 0; i < bounds.length; i++) {
      String[] ends = bounds[i].split(" ");
      figures.put(
          circle(Character.toString('a' + i)),
          bounds[i].isBlank()
              ? Optional.empty()
              : Optional.of(
                  new Ranking.Figure(
                      new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]))));
    }
    return Ranking.of(List.copyOf(figures.keySet()), figures::get).stream()
        .map(place -> place.circle().subject().id() + " " + place.best() + "-" + place.worst())
        .toList();
  }

  @Test
  void certainFiguresHaveOnePlaceEach() {
    assertThat(ranked("70", "90", "80")).containsExactly("b 1-1", "c 2-2", "a 3-3");
  }

  @Test
  void whoseBoundsOverlapMayTakeAnyOfTheirPlaces() {
    assertThat(ranked("60 80", "70 90", "95", "10 20"))
        .containsExactly("c 1-1", "b 2-3", "a 2-3", "d 4-4");
  }

  @Test
  void boundsThatTouchAreATie() {
    assertThat(ranked("60 70", "70 80")).containsExactly("b 1-2", "a 1-2");
  }

  @Test
  void theSameFiguresShareAPlaceWhateverTheirDecimals() {
    assertThat(ranked("80.0", "80", "80.00")).containsExactly("a 1-3", "b 1-3", "c 1-3");
  }

  @Test
  void whoHasNoFigureHasNoPlace() {
    assertThat(ranked("50", "", "60")).containsExactly("c 1-1", "a 2-2");
  }
}
