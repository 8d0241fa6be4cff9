package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.CalendarRule.Stretch;
import org.lifecircle.model.ConditionRule.Effect;

class ConditionRuleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final CalendarRule ALWAYS =
      new CalendarRule(List.of(), CalendarRule.Effect.REPLACES, List.of());

  private static CalendarRule daily(int fromHour, int toHour, boolean certain) {
    return new CalendarRule(
        List.of(),
        CalendarRule.Effect.REPLACES,
        List.of(new Stretch(fromHour * 60, toHour * 60, certain)));
  }

  private static OpeningHours times(CalendarRule... rules) {
    return OpeningHours.byCalendar("times", List.of(rules));
  }

  private static OpeningHours hours(HoursRule... rules) {
    return OpeningHours.byCalendar("hours", List.of(rules));
  }

  /** O for open, c for closed, ? for not known, one letter for every third hour of the day. */
  private static String day(OpeningHours hours) {
    StringBuilder day = new StringBuilder();
    for (int hour = 0; hour < 24; hour += 3) {
      Answer open = hours.isOpenAt(DAY.atTime(hour, 0));
      day.append(open == Answer.YES ? 'O' : open == Answer.NO ? 'c' : '?');
    }
    return day.toString();
  }

  @Test
  void whatIsOpenIsClosedAtTheTimesOfACondition() {
    OpeningHours night = times(daily(21, 30, true));
    assertThat(day(hours(ALWAYS, new ConditionRule(night, Effect.CLOSES)))).isEqualTo("ccOOOOOc");
  }

  @Test
  void theLaterConditionCounts() {
    ConditionRule closes = new ConditionRule(times(daily(0, 12, true)), Effect.CLOSES);
    ConditionRule opens = new ConditionRule(times(daily(6, 9, true)), Effect.OPENS);
    assertThat(day(hours(ALWAYS, closes, opens))).isEqualTo("ccOcOOOO");
    assertThat(day(hours(ALWAYS, opens, closes))).isEqualTo("ccccOOOO");
  }

  @Test
  void onlyWhereBothAreOpenItIsOpenWhenOthersCloseOtherwise() {
    ConditionRule morning = new ConditionRule(times(daily(3, 12, true)), Effect.CLOSES_OTHERWISE);
    ConditionRule noon = new ConditionRule(times(daily(9, 18, true)), Effect.CLOSES_OTHERWISE);
    assertThat(day(hours(ALWAYS, morning, noon))).isEqualTo("cccOcccc");
  }

  @Test
  void whereTheTimesAreNotKnownItIsNotKnownUnlessBothAgree() {
    OpeningHours perhaps = times(daily(6, 12, false));
    CalendarRule mornings = daily(0, 9, true);
    assertThat(day(hours(mornings, new ConditionRule(perhaps, Effect.CLOSES))))
        .isEqualTo("OO?ccccc");
    assertThat(day(hours(mornings, new ConditionRule(perhaps, Effect.OPENS))))
        .isEqualTo("OOO?cccc");
    assertThat(day(hours(mornings, new ConditionRule(perhaps, Effect.CLOSES_OTHERWISE))))
        .isEqualTo("cc?ccccc");
  }

  @Test
  void whatOpenedOnTheDayBeforeIsClosedByTheClockToo() {
    CalendarRule late = daily(18, 30, true);
    ConditionRule small = new ConditionRule(times(daily(3, 6, true)), Effect.CLOSES);
    assertThat(day(hours(late))).isEqualTo("OOccccOO");
    assertThat(day(hours(late, small))).isEqualTo("OcccccOO");
  }
}
