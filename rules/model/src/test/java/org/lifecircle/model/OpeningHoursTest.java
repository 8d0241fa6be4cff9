package org.lifecircle.model;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

  @Test
  void aShopIsOpenFromItsFirstMinuteToTheOneBeforeItCloses() {
    OpeningHours hours = OpeningHours.of("Mo 08:00-12:00", List.of(new int[] {480, 720}));

    assertThat(hours.isOpen(MONDAY, 479)).isFalse();
    assertThat(hours.isOpen(MONDAY, 480)).isTrue();
    assertThat(hours.isOpen(MONDAY, 719)).isTrue();
    assertThat(hours.isOpen(MONDAY, 720)).isFalse();
    assertThat(hours.isOpen(TUESDAY, 600)).isFalse();
  }

  @Test
  void aSundayNightGoesOnIntoMondayMorning() {
    int sunday = OpeningHours.minuteOfWeek(SUNDAY, 22 * 60);
    OpeningHours hours =
        OpeningHours.of("Su 22:00-02:00", List.of(new int[] {sunday, sunday + 240}));

    assertThat(hours.isOpen(SUNDAY, 23 * 60)).isTrue();
    assertThat(hours.isOpen(MONDAY, 119)).isTrue();
    assertThat(hours.isOpen(MONDAY, 120)).isFalse();
  }

  @Test
  void stretchesThatTouchBecomeOne() {
    assertThat(OpeningHours.of("x", List.of(new int[] {60, 120}, new int[] {0, 60})).spans())
        .containsExactly(new OpeningHours.Span(0, 120));
  }

  @Test
  void alwaysIsAlways() {
    assertThat(OpeningHours.ALWAYS.isOpenAtMinuteOfWeek(0)).isTrue();
    assertThat(OpeningHours.ALWAYS.isOpenAtMinuteOfWeek(OpeningHours.MINUTES_PER_WEEK - 1))
        .isTrue();
  }

  @Test
  void hoursAreOpenExactlyWhereAStretchLies() {
    for (long seed = 1; seed <= 100; seed++) {
      Random random = new Random(seed);
      List<int[]> stretches = new ArrayList<>();
      boolean[] open = new boolean[OpeningHours.MINUTES_PER_WEEK];
      for (int i = random.nextInt(8); i >= 0; i--) {
        int from = random.nextInt(OpeningHours.MINUTES_PER_WEEK);
        int to = from + 1 + random.nextInt(2_000);
        stretches.add(new int[] {from, to});
        for (int minute = from; minute < to; minute++) {
          open[minute % OpeningHours.MINUTES_PER_WEEK] = true;
        }
      }
      OpeningHours hours = OpeningHours.of("random", stretches);
      for (int minute = 0; minute < open.length; minute++) {
        assertThat(hours.isOpenAtMinuteOfWeek(minute))
            .as("seed %d, minute %d", seed, minute)
            .isEqualTo(open[minute]);
      }
    }
  }

  @Test
  void spansThatOverlapAreRefused() {
    List<OpeningHours.Span> overlapping =
        List.of(new OpeningHours.Span(0, 100), new OpeningHours.Span(50, 150));

    assertThatThrownBy(() -> new OpeningHours("x", overlapping))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sorted and apart");
  }
}
