package org.lifecircle.kit.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.OpeningHours;

class RandomHoursTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2027, 12, 31);

  private long refused;
  private long notKnown;
  private long knownMinutes;
  private long minutes;

  @Test
  void randomHoursAgreeMinuteByMinuteWithTheSpecificationOverTwoYears() {
    compare(100);
  }

  @Test
  @Tag("slow")
  void tenThousandRandomHoursAgreeMinuteByMinuteWithTheSpecificationOverTwoYears() {
    compare(10_000);
  }

  private void compare(int count) {
    for (long seed = 0; seed < count; seed++) {
      List<WrittenRule> rules = new RandomHours(seed).rules();
      String text = WrittenRule.text(rules);
      HoursReading reading = HoursSyntax.read(text);
      if (reading.problem().isPresent()) {
        refused++;
      } else if (reading.hours().isEmpty()) {
        notKnown++;
        assertThat(reading.notes()).as("seed %d: %s", seed, text).isNotEmpty();
      } else {
        compare(seed, text, reading.hours().get(), new HoursBySpecification(rules));
      }
    }
    System.out.printf(
        "%d random hours: %d refused, %d not known; of the others %.1f %% of the minutes are"
            + " known%n",
        count, refused, notKnown, 100.0 * knownMinutes / minutes);
    assertThat(refused).isLessThan(count / 20);
    assertThat(notKnown).isLessThan(count / 6);
    assertThat((double) knownMinutes / minutes).isGreaterThan(0.8);
  }

  private void compare(
      long seed, String text, OpeningHours hours, HoursBySpecification specification) {
    for (LocalDate date = FROM; !date.isAfter(TO); date = date.plusDays(1)) {
      byte[] meant = specification.minutes(date);
      byte[] read = new byte[meant.length];
      for (OpeningHours.Span span : hours.on(date)) {
        Arrays.fill(read, span.fromMinute(), span.toMinute(), HoursBySpecification.OPEN);
      }
      for (OpeningHours.Span span : hours.notKnownOn(date)) {
        Arrays.fill(read, span.fromMinute(), span.toMinute(), HoursBySpecification.UNKNOWN);
      }
      minutes += read.length;
      for (int minute = 0; minute < read.length; minute++) {
        if (read[minute] == HoursBySpecification.UNKNOWN) {
          continue;
        }
        knownMinutes++;
        if (read[minute] != meant[minute]) {
          fail(
              "seed %d: \"%s\" on %s %s at %02d:%02d is %d, not %d (0 closed, 1 open, 2 not known)",
              seed,
              text,
              date.getDayOfWeek(),
              date,
              minute / 60,
              minute % 60,
              meant[minute],
              read[minute]);
        }
      }
    }
  }
}
