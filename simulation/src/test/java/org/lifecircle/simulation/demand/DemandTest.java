package org.lifecircle.simulation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

class DemandTest {

  private static final List<String> GUIDE_FORMATS =
      List.of(
          """
          convenience-store supermarket wet-market fresh-food-store breakfast-shop laundry
          hairdresser photo-print-shop housekeeping-service repair-service pharmacy
          parcel-station recycling-point forward-warehouse
          elderly-care specialty-restaurant bakery bookshop gym childcare training-centre
          travel-service wellness-shop flower-gift-shop tea-coffee-house pet-service
          """
              .strip()
              .split("\\s+"));

  private static double perWeek(String format, AgeGroup group) {
    return Demand.standard().needs().stream()
        .filter(need -> need.formatId().equals(format) && need.ageGroup() == group)
        .mapToDouble(NeedRate::visitsPerWeek)
        .sum();
  }

  @Test
  void everyFormatOfTheGuideIsNeededAndServed() {
    Demand demand = Demand.standard();
    assertThat(demand.formatIds()).containsExactlyInAnyOrderElementsOf(GUIDE_FORMATS);
    assertThat(demand.services())
        .extracting(ServiceProfile::formatId)
        .containsExactlyInAnyOrderElementsOf(GUIDE_FORMATS);
  }

  @Test
  void everyRowSaysWhereItComesFromAndThatItIsAssumedUnlessASourceHasIt() {
    Demand demand = Demand.standard();
    assertThat(demand.needs())
        .allSatisfy(
            need ->
                assertThat(need.grounds().source().status())
                    .isEqualTo(
                        List.of("breakfast-shop", "parcel-station").contains(need.formatId())
                                && need.ageGroup() != AgeGroup.CHILD
                            ? SourceStatus.LITERATURE
                            : SourceStatus.ASSUMPTION));
    assertThat(demand.services())
        .extracting(service -> service.grounds().source().status())
        .containsOnly(SourceStatus.ASSUMPTION);
    List<String> sourced =
        List.of(
            "pace-variation-adult",
            "pace-variation-older-adult",
            "demand-scale",
            "household-size-1",
            "household-size-2",
            "household-size-3",
            "household-size-4",
            "household-size-5",
            "household-size-6",
            "open-24h");
    assertThat(demand.parameters().values())
        .allSatisfy(
            parameter ->
                assertThat(parameter.source().status())
                    .isEqualTo(
                        sourced.contains(parameter.id())
                            ? SourceStatus.LITERATURE
                            : SourceStatus.ASSUMPTION));
  }

  @Test
  void whatASourceSaysIsNotScaledAndStaysSoWhenItIsSetToAnotherNumber() {
    Demand demand = Demand.standard();
    assertThat(
            demand.needs().stream()
                .filter(need -> !need.scaled())
                .map(need -> need.formatId() + " " + need.ageGroup().id()))
        .containsExactlyInAnyOrder(
            "breakfast-shop adult",
            "breakfast-shop older-adult",
            "parcel-station adult",
            "parcel-station older-adult");
    Demand set = DemandNumbers.with(demand, "visits-per-week/breakfast-shop/adult", 7);
    Demand assumed = DemandNumbers.with(demand, "visits-per-week/pharmacy/adult", 7);
    assertThat(perDay(set, "breakfast-shop")).isEqualTo(1, within(1e-9));
    assertThat(perDay(assumed, "pharmacy")).isEqualTo(0.28, within(1e-9));
    assertThat(perDay(demand.with(BehaviorParameter.DEMAND_SCALE, 0), "pharmacy")).isZero();
  }

  private static double perDay(Demand demand, String format) {
    return demand.needs().stream()
        .filter(need -> need.formatId().equals(format) && need.ageGroup() == AgeGroup.ADULT)
        .mapToDouble(need -> demand.perDay(need, DayOfWeek.TUESDAY))
        .sum();
  }

  /** 2.38 parcels a week of everybody, of whom 18.7 % are 60 and more and 17.95 % under 15. */
  @Test
  void parcelsAreThoseOfTheCountryAtAboutOneAndAHalfAtATime() {
    double visits =
        (1 - 0.187 - 0.1795) * perWeek("parcel-station", AgeGroup.ADULT)
            + 0.187 * perWeek("parcel-station", AgeGroup.OLDER_ADULT);
    assertThat(2.38 / visits).isEqualTo(1.6, within(0.05));
  }

  /** The rows of other places and years are where the default and its range come from. */
  @Test
  void sizesOfHouseholdsAreThoseOfFujianAndTheirRangesThoseOfAllRows() {
    List<Problem> problems = new ArrayList<>();
    List<Row> rows =
        Table.resource(
                Demand.class,
                "household-sizes.csv",
                Columns.required(
                    "region", "year", "one", "two", "three", "four", "five", "six", "status",
                    "source", "noteZh", "noteEn"),
                problems)
            .rows();
    assertThat(problems).isEmpty();
    assertThat(rows).hasSize(4);
    List<String> sizes = List.of("one", "two", "three", "four", "five", "six");
    for (int size = 1; size <= HouseholdKind.LARGEST; size++) {
      String column = sizes.get(size - 1);
      List<Double> shares =
          rows.stream().map(row -> Double.parseDouble(row.text(column)) / 100).toList();
      BehaviorParameter parameter = BehaviorParameter.householdsOf(size);
      ParameterRange range = DemandNumbers.ranges().get(parameter.id());
      assertThat(rows.get(0).text("region")).isEqualTo("fujian");
      assertThat(Demand.standard().value(parameter)).isEqualTo(shares.get(0), within(1e-9));
      assertThat(range.low()).isEqualTo(Collections.min(shares), within(1e-9));
      assertThat(range.high()).isEqualTo(Collections.max(shares), within(1e-9));
    }
  }

  @Test
  void aboutHalfOfTheConvenienceStoresOfUnknownHoursAreOpenDayAndNight() {
    Demand demand = Demand.standard();
    long open =
        IntStream.range(0, 1000)
            .filter(i -> demand.openDayAndNight("shop-" + i, "convenience-store"))
            .count();
    assertThat(open).isBetween(450L, 550L);
    assertThat(demand.openDayAndNight("shop-1", "supermarket")).isFalse();
    Demand none = demand.with(BehaviorParameter.OPEN_DAY_AND_NIGHT, 0);
    assertThat(none.openDayAndNight("shop-1", "convenience-store")).isFalse();
  }

  @Test
  void marketAndFreshFoodTogetherAreTheVisitsOfTheStandardsTable() {
    assertThat(
            perWeek("wet-market", AgeGroup.OLDER_ADULT)
                + perWeek("fresh-food-store", AgeGroup.OLDER_ADULT))
        .isEqualTo(4.5, within(1e-9));
    assertThat(perWeek("wet-market", AgeGroup.ADULT) + perWeek("fresh-food-store", AgeGroup.ADULT))
        .isEqualTo(2, within(1e-9));
  }

  @Test
  void theDaysOfAWeekSumToTheVisitsPerWeek() {
    for (NeedRate need : Demand.standard().needs()) {
      double sum = 0;
      for (DayOfWeek day : DayOfWeek.values()) {
        sum += need.perDay(day);
      }
      assertThat(sum).as(need.formatId()).isEqualTo(need.visitsPerWeek(), within(1e-9));
    }
  }

  @Test
  void aProfilePutsItsSharesWhereItSays() {
    HourDraws profile = HourProfile.parse("06:00-09:00=45 16:00-19:00=25 20:00-24:00=30").draws();
    assertThat(profile.secondAt(0)).isEqualTo(6 * 3600);
    assertThat(profile.secondAt(0.225)).isCloseTo(6 * 3600 + 5400, within(1));
    assertThat(profile.secondAt(0.4501)).isGreaterThanOrEqualTo(16 * 3600);
    assertThat(profile.secondAt(0.6999)).isLessThan(19 * 3600);
    assertThat(profile.secondAt(0.7001)).isGreaterThanOrEqualTo(20 * 3600);
    assertThat(profile.secondAt(Math.nextDown(1.0))).isEqualTo(24 * 3600 - 1);
  }

  @Test
  void aProfileThatCannotBeReadIsRefused() {
    for (String wrong :
        List.of("", "6-9=1", "09:00-06:00=1", "06:00-09:00", "06:00-09:00=0", "06:00-09:00=-1")) {
      assertThatThrownBy(() -> HourProfile.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> HourProfile.parse("06:00-09:00=1 08:00-10:00=1"))
        .hasMessageContaining("in order and apart");
  }

  @Test
  void theBreakfastShopOpensEveryMorning() {
    OpeningHours opens = Demand.standard().service("breakfast-shop").orElseThrow().opens();
    for (DayOfWeek day : DayOfWeek.values()) {
      assertThat(opens.isOpen(day, 6 * 60)).isTrue();
      assertThat(opens.isOpen(day, 10 * 60)).isFalse();
    }
  }

  @Test
  void theCounterCarriesItsCapacityTimesItsServiceTime() {
    // Three chairs of 1.5 an hour at 40 minutes each.
    assertThat(Demand.standard().service("hairdresser").orElseThrow().places()).isEqualTo(3);
    assertThat(Demand.standard().service("pharmacy").orElseThrow().places()).isEqualTo(1);
  }

  @Test
  void aParameterThatSomebodyChangedIsAnAssumptionAndStaysInItsRange() {
    Demand changed = Demand.standard().with(BehaviorParameter.TIME_DECAY, 0.01);
    assertThat(changed.value(BehaviorParameter.TIME_DECAY)).isEqualTo(0.01);
    assertThatThrownBy(() -> Demand.standard().with(BehaviorParameter.TIME_DECAY, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time-decay");
  }
}
