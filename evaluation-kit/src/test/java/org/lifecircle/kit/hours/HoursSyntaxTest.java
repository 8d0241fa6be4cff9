package org.lifecircle.kit.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.model.OpeningHours.MINUTES_PER_DAY;
import static org.lifecircle.model.OpeningHours.MINUTES_PER_WEEK;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.OpeningHours.Span;
import org.lifecircle.model.Text;

class HoursSyntaxTest {

  private static final int DAY = MINUTES_PER_DAY;

  private static List<Span> spans(String text) {
    HoursReading reading = HoursSyntax.read(text);
    assertThat(reading.leftOut()).as(text).isEmpty();
    return reading.hours().orElseThrow().spans();
  }

  private static Span span(int day, int fromHour, int toHour) {
    return new Span(day * DAY + fromHour * 60, day * DAY + toHour * 60);
  }

  @Test
  void aMorningMarketOpensEveryDay() {
    assertThat(spans("Mo-Su 05:30-09:00"))
        .hasSize(7)
        .first()
        .isEqualTo(new Span(5 * 60 + 30, 9 * 60));
  }

  @Test
  void roundTheClockIsTheWholeWeek() {
    assertThat(spans("24/7")).containsExactly(new Span(0, MINUTES_PER_WEEK));
    assertThat(spans("00:00-24:00")).containsExactly(new Span(0, MINUTES_PER_WEEK));
  }

  @Test
  void aLaterRuleReplacesTheEarlierOneOnItsDays() {
    assertThat(spans("Mo-We 08:00-20:00; Tu 10:00-12:00"))
        .containsExactly(span(0, 8, 20), span(1, 10, 12), span(2, 8, 20));
  }

  @Test
  void aRuleAfterACommaAdds() {
    assertThat(spans("Mo 08:00-10:00, Mo 12:00-14:00"))
        .containsExactly(span(0, 8, 10), span(0, 12, 14));
  }

  @Test
  void offTakesADayOrATimeAway() {
    assertThat(spans("Mo-Tu 08:00-20:00; Tu off")).containsExactly(span(0, 8, 20));
    assertThat(spans("Mo 08:00-20:00; Mo 12:00-14:00 off"))
        .containsExactly(span(0, 8, 12), span(0, 14, 20));
  }

  @Test
  void aNightRunsIntoTheNextDayAndIntoTheNextWeek() {
    assertThat(spans("Fr 22:00-02:00"))
        .containsExactly(new Span(4 * DAY + 22 * 60, 5 * DAY + 2 * 60));
    assertThat(spans("Su 22:00-26:00"))
        .containsExactly(new Span(0, 120), new Span(6 * DAY + 22 * 60, MINUTES_PER_WEEK));
  }

  @Test
  void daysMayRunOverTheEndOfTheWeek() {
    assertThat(spans("Su-Mo 08:00-10:00")).containsExactly(span(0, 8, 10), span(6, 8, 10));
  }

  @Test
  void neverOpenIsSomethingElseThanNotKnown() {
    assertThat(HoursSyntax.read("off").hours().orElseThrow().spans()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          Mo-Fr 08:00-20:00; PH off    @ "PH off" speaks of holidays; an ordinary week has none.
          Mo 08:00-20:00; easter off   @ "easter off" holds on some dates only; an ordinary week leaves it out.
          Mo 08:00-20:00; week 10 off  @ "week 10 off" holds on some dates only; an ordinary week leaves it out.
          Mo 08:00-09:00 || "ring"     @ ""ring"" holds only where nothing else does; it is left out.
          Mo 08:00-09:00; Tu unknown   @ "Tu unknown" does not say whether it is open; it is left out.
          Mo 08:00-09:00 "ring"        @ "Mo 08:00-09:00 "ring"" has a remark for people; only its times count.
          Mo 08:00-09:00,sunrise-12:00 @ "Mo 08:00-09:00,sunrise-12:00" follows the sun; it is left out. Maybe write clock times.
          Mo 08:00-09:00,10:00         @ "Mo 08:00-09:00,10:00" names moments, not a time from and to; it is left out.
          """)
  void whatAWeekCannotExpressIsLeftOutAndTold(String text, String told) {
    HoursReading reading = HoursSyntax.read(text);

    assertThat(reading.hours().orElseThrow().isOpen(DayOfWeek.MONDAY, 8 * 60 + 30)).isTrue();
    assertThat(reading.leftOut()).extracting(Text::en).containsExactly(told);
    assertThat(reading.leftOut()).extracting(Text::zh).allMatch(zh -> !zh.isBlank());
  }

  @Test
  void anOpenEndIsMidnight() {
    HoursReading reading = HoursSyntax.read("Mo 18:00+");

    assertThat(reading.hours().orElseThrow().spans()).containsExactly(span(0, 18, 24));
    assertThat(reading.leftOut())
        .extracting(Text::en)
        .containsExactly("\"Mo 18:00+\" does not say when it closes; midnight is taken.");
  }

  /** Open minutes of a date as hours and minutes. */
  private static String on(String text, int month, int day) {
    HoursReading reading = HoursSyntax.read(text);
    assertThat(reading.leftOut()).as(text).isEmpty();
    return reading.hours().orElseThrow().on(LocalDate.of(2026, month, day)).stream()
        .map(
            span ->
                "%02d:%02d-%02d:%02d"
                    .formatted(
                        span.fromMinute() / 60,
                        span.fromMinute() % 60,
                        span.toMinute() / 60,
                        span.toMinute() % 60))
        .collect(Collectors.joining(","));
  }

  @Test
  void aServiceOnTheTenthOfEachMonthIsOpenOnThatDateOnly() {
    String tenth = "Oct 10,Nov 10,Dec 10 09:00-11:00";
    assertThat(on(tenth, 11, 10)).isEqualTo("09:00-11:00");
    assertThat(on(tenth, 12, 10)).isEqualTo("09:00-11:00");
    assertThat(on(tenth, 11, 9)).isEmpty();
    assertThat(on(tenth, 9, 10)).isEmpty();
  }

  @Test
  void everyTuesdayTheSecondTuesdayAndTheLastFridayAreTold() {
    assertThat(on("Tu 14:00-16:00", 11, 10)).isEqualTo("14:00-16:00");
    // In November 2026 the Tuesdays are the 3rd, 10th, 17th and 24th, the Fridays end with the
    // 27th.
    assertThat(on("Tu[2] 14:00-16:00", 11, 10)).isEqualTo("14:00-16:00");
    assertThat(on("Tu[2] 14:00-16:00", 11, 3)).isEmpty();
    assertThat(on("Fr[-1] 14:00-16:00", 11, 27)).isEqualTo("14:00-16:00");
    assertThat(on("Fr[-1] 14:00-16:00", 11, 20)).isEmpty();
  }

  @Test
  void datesReplaceTheWeekAndLaterRulesReplaceDates() {
    String summer = "Mo-Su 08:00-20:00; Jul-Aug 06:00-22:00; Su off";
    assertThat(on(summer, 6, 30)).isEqualTo("08:00-20:00");
    assertThat(on(summer, 7, 1)).isEqualTo("06:00-22:00");
    assertThat(on(summer, 8, 31)).isEqualTo("06:00-22:00");
    assertThat(on(summer, 7, 5)).isEmpty();
    assertThat(on("08:00-20:00; Dec 24-Jan 02 off", 12, 31)).isEmpty();
    assertThat(on("08:00-20:00; Dec 24-Jan 02 off", 1, 2)).isEmpty();
    assertThat(on("08:00-20:00; Dec 24-Jan 02 off", 1, 3)).isEqualTo("08:00-20:00");
    assertThat(on("08:00-12:00; 2026 Nov 10 18:00-02:00", 11, 10)).isEqualTo("18:00-24:00");
    assertThat(on("08:00-12:00; 2026 Nov 10 18:00-02:00", 11, 11))
        .isEqualTo("00:00-02:00,08:00-12:00");
  }

  @Test
  void datedHoursAreWrittenAsTheyWereRead() {
    for (String text : List.of("Nov 10 09:00-11:00", "Mo 08:00-09:00; Fr[-1] 14:00-16:00")) {
      assertThat(HoursSyntax.write(HoursSyntax.read(text).hours().orElseThrow())).isEqualTo(text);
    }
  }

  @Test
  void aDayOfEachMonthInChineseIsRead() {
    HoursReading tenth = HoursSyntax.readLoosely("每月10日 09:00-11:00");
    assertThat(tenth.problem()).isEmpty();
    for (int month = 1; month <= 12; month++) {
      assertThat(tenth.hours().orElseThrow().on(LocalDate.of(2026, month, 10))).hasSize(1);
      assertThat(tenth.hours().orElseThrow().on(LocalDate.of(2026, month, 11))).isEmpty();
    }
    HoursReading last = HoursSyntax.readLoosely("每月最后一个周五 14:00-16:00");
    assertThat(last.hours().orElseThrow().on(LocalDate.of(2026, 11, 27))).hasSize(1);
    assertThat(last.hours().orElseThrow().on(LocalDate.of(2026, 11, 20))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8am-5pm               | 08:00-17:00
          Mon-Fri 08:00-20:00   | Mo-Fr 08:00-20:00
          Mo-Su 06.00-22.00     | Mo-Su 06:00-22:00
          Mo-Fr 08：00－20：00  | Mo-Fr 08:00-20:00
          ０８：００-２０：００ | 08:00-20:00
          周一至周五 08:00-20:00 | Mo-Fr 08:00-20:00
          每天 06:00~22:00      | Mo-Su 06:00-22:00
          24小时                | 24/7
          """)
  void looseWritingIsRefusedWithWhatWasMeant(String text, String meant) {
    assertThat(HoursSyntax.read(text).problem().orElseThrow().en())
        .endsWith("Maybe \"" + meant + "\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "25:00-26:00",
        "Mo-",
        "08:00-",
        ";",
        "Mo 08:00-09:00;;",
        "\"",
        "[",
        "\u0000"
      })
  void nonsenseIsAProblemAndNeverACrash(String text) {
    HoursReading reading = HoursSyntax.read(text);

    assertThat(
            reading.problem().isPresent()
                || !reading.leftOut().isEmpty()
                || reading.hours().isPresent())
        .isTrue();
  }

  @Test
  void whatIsWrittenReadsAsTheSameWeek() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<int[]> stretches = new ArrayList<>();
      for (int i = random.nextInt(10); i > 0; i--) {
        int from = random.nextInt(MINUTES_PER_WEEK);
        stretches.add(new int[] {from, from + 1 + random.nextInt(3 * DAY)});
      }
      OpeningHours hours = OpeningHours.of("not the hours", stretches);

      String written = HoursSyntax.write(hours);

      assertThat(HoursSyntax.read(written).hours().orElseThrow().spans())
          .as("seed %d: %s", seed, written)
          .isEqualTo(hours.spans());
    }
  }

  @Test
  void hoursAreWrittenAsTheyWereRead() {
    String text = "Mo-Fr 06:00-20:00; Sa,Su 07:00-19:00";
    assertThat(HoursSyntax.write(HoursSyntax.read(text).hours().orElseThrow())).isEqualTo(text);
  }

  @Test
  void hoursWithoutTextAreWrittenShort() {
    OpeningHours hours =
        new OpeningHours("", List.of(span(0, 8, 20), span(1, 8, 20), span(5, 9, 12)));
    assertThat(HoursSyntax.write(hours)).isEqualTo("Mo-Tu 08:00-20:00; Sa 09:00-12:00");
  }
}
