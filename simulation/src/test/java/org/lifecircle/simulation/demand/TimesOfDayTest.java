package org.lifecircle.simulation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;

/** When things are needed and when outlets are open is one number each that may be another. */
class TimesOfDayTest {

  private static final Circle CIRCLE =
      TestCircles.circle(
          List.of(home("h1", 0, 0, 100, 900, 300)), List.of(outlet("m", 60, 0, "wet-market")));

  private static Demand all(String column, double minutes) {
    Demand demand = TestCircles.table();
    Map<String, Double> values = new HashMap<>();
    DemandNumbers.of(demand).keySet().stream()
        .filter(name -> name.startsWith(column + "/"))
        .forEach(name -> values.put(name, minutes));
    assertThat(values).isNotEmpty();
    return DemandNumbers.with(demand, values);
  }

  private static FormatNeeds markets(Demand demand) {
    DayStatistics day =
        new DayModel(CIRCLE, TestCircles.catalog(), StraightWalks.of(CIRCLE), demand)
            .run(MONDAY, 3, ProgressListener.NONE);
    return day.formats().stream()
        .filter(one -> one.formatId().equals("wet-market"))
        .findFirst()
        .orElseThrow();
  }

  private static double meanHour(FormatNeeds needs) {
    double sum = 0;
    for (int hour = 0; hour < 24; hour++) {
      sum += (hour + 0.5) * needs.needsByHour().get(hour);
    }
    return sum / needs.needs();
  }

  @Test
  void needsThatAreAnHourLaterAriseAnHourLater() {
    FormatNeeds usual = markets(TestCircles.table());
    FormatNeeds later = markets(all("later-minutes", 60));
    assertThat(usual.needs()).isGreaterThan(200);
    assertThat(later.needs()).isEqualTo(usual.needs());
    assertThat(meanHour(later)).isCloseTo(meanHour(usual) + 1, within(0.02));
  }

  @Test
  void whereAnOutletOpensLongerFewerFindItClosed() {
    int usual = closed(TestCircles.table());
    assertThat(closed(all("open-longer-minutes", -180))).isGreaterThan(usual);
    assertThat(closed(all("open-longer-minutes", 180))).isLessThan(usual);
  }

  private static int closed(Demand demand) {
    return markets(demand).outcomes().get(NeedOutcome.CLOSED);
  }

  @Test
  void aProfilePastMidnightGoesOnInTheMorningAndComesBackWhole() {
    HourProfile table = HourProfile.parse("06:00-08:00=2 22:00-24:00=4");
    HourProfile later = table.later(90);
    assertThat(later.stretches())
        .containsExactly(
            new HourProfile.Stretch(0, 5_400, 3),
            new HourProfile.Stretch(27_000, 34_200, 2),
            new HourProfile.Stretch(84_600, 86_400, 1));
    assertThat(later.laterMinutes()).isEqualTo(90);
    assertThat(later.later(0)).isEqualTo(table);
    assertThat(table.later(-60).stretches().get(0))
        .isEqualTo(new HourProfile.Stretch(18_000, 25_200, 2));
  }

  @Test
  void halfOfTheLongerHoursAreInTheMorning() {
    UsualHours table =
        UsualHours.ofTable(TestCircles.table().service("wet-market").orElseThrow().opens());
    OpeningHours usual = table.hours();
    OpeningHours longer = table.longer(60).hours();
    int opens = usual.spans().get(0).fromMinute();
    int closes = usual.spans().get(0).toMinute();
    assertThat(longer.isOpen(DayOfWeek.TUESDAY, opens - 30)).isTrue();
    assertThat(longer.isOpen(DayOfWeek.TUESDAY, opens - 31)).isFalse();
    assertThat(longer.isOpen(DayOfWeek.TUESDAY, closes + 29)).isTrue();
    assertThat(longer.isOpen(DayOfWeek.TUESDAY, closes + 30)).isFalse();
    assertThat(table.longer(60).longer(0)).isEqualTo(table);
    assertThat(UsualHours.ofTable(OpeningHours.ALWAYS).longer(-60).hours())
        .isEqualTo(OpeningHours.ALWAYS);
  }

  @Test
  void bothAreNumbersWithARangeOfAnHourEitherWay() {
    Demand demand = DemandNumbers.with(Demand.standard(), "later-minutes/wet-market/adult", -45);
    assertThat(DemandNumbers.of(demand))
        .containsEntry("later-minutes/wet-market/adult", -45.0)
        .containsEntry("later-minutes/wet-market/older-adult", 0.0)
        .containsEntry("open-longer-minutes/wet-market", 0.0);
    for (String name : List.of("later-minutes/wet-market/adult", "open-longer-minutes/gym")) {
      ParameterRange range = DemandNumbers.ranges().get(name);
      assertThat(range.low()).isEqualTo(-60);
      assertThat(range.high()).isEqualTo(60);
      assertThat(range.grounds().note().en()).isNotBlank();
    }
  }
}
