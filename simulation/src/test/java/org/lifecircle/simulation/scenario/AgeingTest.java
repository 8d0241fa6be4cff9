package org.lifecircle.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.home;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.mason.TestCircles;

/** Residents grow older by the month, and a home keeps how many they are. */
class AgeingTest {

  private static final Ageing TENTH = new Ageing(0.1, 0.05);

  private static Circle circle() {
    List<Home> homes = new ArrayList<>();
    for (int h = 0; h < 97; h++) {
      homes.add(home("h" + h, 10 * h, 0, h % 7, 3 + h % 11, h % 5));
    }
    return TestCircles.circle(homes, List.of());
  }

  private static AgeCounts sum(Circle circle) {
    int children = 0;
    int adults = 0;
    int older = 0;
    for (Home home : circle.homes()) {
      children += home.residents().children();
      adults += home.residents().adults();
      older += home.residents().olderAdults();
    }
    return new AgeCounts(children, adults, older);
  }

  @Test
  void aTenthOfTheChildrenAreAdultsAfterAYear() {
    AgeCounts now = sum(circle());
    AgeCounts then = sum(TENTH.after(circle(), 12));
    double grown = 0.1 * now.children();
    double retired = 0.05 * now.adults();
    assertThat(now.children() - (double) then.children()).isCloseTo(grown, within(2.0));
    assertThat(then.olderAdults() - (double) now.olderAdults()).isCloseTo(retired, within(2.0));
    assertThat(then.total()).isEqualTo(now.total());
  }

  @Test
  void halfOfThemAreAfterSixMonths() {
    AgeCounts now = sum(circle());
    AgeCounts then = sum(TENTH.after(circle(), 6));
    assertThat(now.children() - (double) then.children())
        .isCloseTo(0.05 * now.children(), within(2.0));
  }

  @Test
  void nobodyIsEverYoungAgainAndEveryHomeKeepsItsPeopleAndHouseholds() {
    Circle before = circle();
    for (int month = 1; month <= 12; month++) {
      Circle after = TENTH.after(circle(), month);
      for (int h = 0; h < before.homes().size(); h++) {
        Home old = before.homes().get(h);
        Home now = after.homes().get(h);
        assertThat(now.residents().total()).isEqualTo(old.residents().total());
        assertThat(now.households()).isEqualTo(old.households());
        assertThat(now.residents().children()).isLessThanOrEqualTo(old.residents().children());
        assertThat(now.residents().olderAdults())
            .isGreaterThanOrEqualTo(old.residents().olderAdults());
      }
      before = after;
    }
  }

  @Test
  void theFirstMonthIsTheCircleAsItIsAndMoreThanAYearIsAYear() {
    Circle circle = circle();
    assertThat(TENTH.after(circle, 0)).isSameAs(circle);
    assertThat(TENTH.after(circle, 15).homes()).isEqualTo(TENTH.after(circle, 12).homes());
    assertThat(sum(new Ageing(1, 1).after(circle, 12)).children()).isZero();
  }

  @Test
  void moreThanAllCannotGrowOlder() {
    assertThatThrownBy(() -> new Ageing(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ageing(0, -0.1)).isInstanceOf(IllegalArgumentException.class);
  }
}
