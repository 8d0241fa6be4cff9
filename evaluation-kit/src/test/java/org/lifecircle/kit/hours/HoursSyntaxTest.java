package org.lifecircle.kit.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.model.OpeningHours.MINUTES_PER_DAY;
import static org.lifecircle.model.OpeningHours.MINUTES_PER_WEEK;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Answer;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.OpeningHours.Span;
import org.lifecircle.model.Text;

class HoursSyntaxTest {

  private static final int DAY = MINUTES_PER_DAY;

  private static List<Span> spans(String text) {
    HoursReading reading = HoursSyntax.read(text);
    assertThat(reading.notes()).as(text).isEmpty();
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
          Mo-Fr 08:00-20:00; PH off    @ "PH off" speaks of holidays. They are set anew every year; on days that may be one, its times are not known.
          Mo 08:00-20:00; easter off   @ "easter off" means dates that change from year to year or cannot be told beforehand; on days that it may mean, it is not known whether it is open.
          Mo 08:00-09:00 || "ring"     @ ""ring"" has only a remark for people; its times are not known.
          Mo 08:00-09:00; Tu unknown   @ "Tu unknown" does not say whether it is open; its times are not known.
          Mo 08:00-09:00; Tu "ring"    @ "Tu "ring"" has only a remark for people; its times are not known.
          Mo 08:00-09:00,sunset-23:30  @ "Mo 08:00-09:00,sunset-23:30" follows the sun; the times of the morning and evening that it may mean are not known. Maybe write clock times.
          Mo 08:00-09:00; Tu 10:00     @ "Tu 10:00" names moments, not a time from and to; its times are not known.
          """)
  void whatNobodyCanTellIsNotKnownAndTold(String text, String told) {
    HoursReading reading = HoursSyntax.read(text);

    assertThat(reading.hours().orElseThrow().isOpenAt(LocalDateTime.of(2026, 11, 23, 8, 30)))
        .isEqualTo(Answer.YES);
    assertThat(reading.notes()).extracting(Text::en).containsExactly(told);
    assertThat(reading.notes()).extracting(Text::zh).allMatch(zh -> !zh.isBlank());
  }

  @Test
  void aHolidayThatIsSetAnewEveryYearIsNotKnownWhereItMayFallAndOnNoOtherDay() {
    OpeningHours hours = HoursSyntax.read("Mo-Fr 08:00-20:00; PH off").hours().orElseThrow();
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 11, 24, 10, 0))).isEqualTo(Answer.YES);
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 10, 1, 10, 0))).isEqualTo(Answer.UNKNOWN);
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 10, 1, 21, 0))).isEqualTo(Answer.NO);
    assertThat(HoursSyntax.read("Mo-Su,PH 08:00-20:00").notes()).isEmpty();
  }

  @Test
  void aParkThatFollowsTheSunIsOpenAtNoonAndShutAtMidnight() {
    OpeningHours hours = HoursSyntax.read("sunrise-sunset").hours().orElseThrow();
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 11, 24, 12, 0))).isEqualTo(Answer.YES);
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 11, 24, 17, 0))).isEqualTo(Answer.UNKNOWN);
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 11, 24, 23, 30))).isEqualTo(Answer.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"by appointment\"", "unknown", "PH off", "SH 08:00-20:00", "Mo 10:00", "easter"})
  void hoursOfWhichNothingIsKnownAreNotKnownAndNeverShut(String text) {
    HoursReading reading = HoursSyntax.read(text);

    assertThat(reading.problem()).isEmpty();
    assertThat(reading.hours()).isEmpty();
    assertThat(reading.notes()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "closed", "24/7 closed", "Mo-Su off"})
  void closedIsClosedOnEveryDay(String text) {
    OpeningHours hours = HoursSyntax.read(text).hours().orElseThrow();

    assertThat(hours.spans()).isEmpty();
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 11, 24, 12, 0))).isEqualTo(Answer.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "Su off, 2026-11-29, NO",
    "Su off, 2026-11-24, UNKNOWN",
    "Mo-Fr off, 2026-11-24, NO",
    "Mo-Fr off, 2026-11-28, UNKNOWN",
    "2026 off, 2026-11-24, NO",
    "2026 off, 2027-11-24, UNKNOWN",
    "Jan-Mar off; Su closed, 2026-02-03, NO",
    "Jan-Mar off; Su closed, 2026-11-24, UNKNOWN"
  })
  void whoSaysOnlyWhenItIsClosedDoesNotSayThatItIsNeverOpen(
      String text, LocalDate date, Answer open) {
    HoursReading reading = HoursSyntax.read(text);

    assertThat(reading.hours().orElseThrow().isOpenAt(date.atTime(12, 0))).isEqualTo(open);
    assertThat(reading.notes()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Apr-Oct 06:00-21:00; Nov-Mar 06:30-19:00",
        "Apr 1-Oct 31 06:00-21:00; Nov 1-Mar 31 06:30-19:00",
        "Jun-Sep: Mo-Su 08:00-22:00; Oct-May: Mo-Su 09:00-20:00"
      })
  void seasonsThatMakeUpTheYearAreOpenOnEveryTuesdayAtTen(String text) {
    OpeningHours hours = HoursSyntax.read(text).hours().orElseThrow();
    for (int week = 0; week < 60; week++) {
      LocalDateTime tuesday = LocalDateTime.of(2026, 1, 6, 10, 0).plusWeeks(week);
      assertThat(hours.isOpenAt(tuesday)).as("%s on %s", text, tuesday).isEqualTo(Answer.YES);
    }
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 7, 7, 20, 30))).isEqualTo(Answer.YES);
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 12, 8, 20, 30))).isEqualTo(Answer.NO);
  }

  @Test
  void whatFollowsOnAnOpenEndIsNotKnown() {
    HoursReading reading = HoursSyntax.read("Mo 10:00-18:00+");
    OpeningHours hours = reading.hours().orElseThrow();

    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 11, 23, 17, 59))).isEqualTo(Answer.YES);
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 11, 23, 18, 0))).isEqualTo(Answer.UNKNOWN);
    assertThat(hours.isOpenAt(LocalDateTime.of(2026, 11, 23, 9, 59))).isEqualTo(Answer.NO);
    assertThat(reading.notes())
        .extracting(Text::en)
        .containsExactly(
            "\"Mo 10:00-18:00+\" does not say when it closes; what follows is not known.");
  }

  @Test
  void whatRunsPastMidnightBelongsToTheDayOnWhichItBegins() {
    assertThat(on("Sa 22:00-02:00; Su off", 11, 22)).isEqualTo("00:00-02:00");
    assertThat(on("22:00-02:00; Su 00:00-01:00 off", 11, 22)).isEqualTo("01:00-02:00,22:00-24:00");
  }

  @Test
  void aTextThatIsTooLongIsRefusedAtOnceWithASentence() {
    for (String blank : List.of(" ", "\u3000", "8", "(", "\u81f3 ")) {
      assertThat(HoursSyntax.readLoosely(blank.repeat(60_000)).problem().orElseThrow().en())
          .contains("at most 1000");
      HoursSyntax.readLoosely("8" + blank.repeat(900) + "9");
    }
  }

  /** Open minutes of a date as hours and minutes. */
  private static String on(String text, int month, int day) {
    HoursReading reading = HoursSyntax.read(text);
    assertThat(reading.notes()).as(text).isEmpty();
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
  void looseWritingIsReadAsWhatWasMeantAndTold(String text, String meant) {
    HoursReading reading = HoursSyntax.read(text);

    assertThat(reading.notes())
        .extracting(Text::en)
        .containsExactly("\"" + text + "\" is understood as \"" + meant + "\".");
    assertThat(reading.hours()).isEqualTo(HoursSyntax.read(meant).hours());
    assertThat(HoursSyntax.readLoosely(text).notes()).isEmpty();
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
                || !reading.notes().isEmpty()
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We[1,--1] 08:00-12:00",
        "We[-1-1] 08:00-12:00",
        "We[-1-2] 08:00-12:00",
        "We[6] 08:00-12:00",
        "week 1-53/2 We[1,-1,-1] sunrise-(sunset+01:30) off \"x\", 2026 24/7",
        "week 1-53/2 We[1,--1] sunrise-(sunset+01:30) off \"x\", 2026 24/7"
      })
  void weekdaysThatNoMonthHasLeaveTheirDaysOpen(String text) {
    HoursReading reading = HoursSyntax.read(text);
    assertThat(reading.problem().isPresent() || !reading.notes().isEmpty()).isTrue();
  }
}
