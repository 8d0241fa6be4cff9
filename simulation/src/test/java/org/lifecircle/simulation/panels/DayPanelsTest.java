package org.lifecircle.simulation.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayNeeds;
import org.lifecircle.simulation.day.DayPlaces;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayTotals;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.Outings;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.WayFootfall;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.StraightWalks;
import org.lifecircle.simulation.mason.TestCircles;

class DayPanelsTest {

  private static final FormatCatalog TWO =
      new FormatCatalog(
          List.of(
              new BusinessFormat(
                  "pharmacy", Text.same("P"), FormatCategory.BASIC, TestCircles.MADE_UP),
              new BusinessFormat(
                  "gym", Text.same("G"), FormatCategory.QUALITY, TestCircles.MADE_UP)));

  private static final int ENDINGS = NeedEnding.values().length;

  /** A day counted by hand: one home, everything at nine o'clock. */
  private static final class Counted {
    private final int[] byHour = new int[2 * AgeGroup.values().length * 24 * ENDINGS];
    private final int[] byHome = new int[2 * ENDINGS];
    private final int[] visits = new int[2 * 24];

    Counted need(int format, AgeGroup group, NeedEnding ending, int count) {
      byHour[
              ((format * AgeGroup.values().length + group.ordinal()) * 24 + 9) * ENDINGS
                  + ending.ordinal()] +=
          count;
      byHome[format * ENDINGS + ending.ordinal()] += count;
      if (ending.outcome() == NeedOutcome.SERVED) {
        visits[format * 24 + 9] += count;
      }
      return this;
    }

    DayStatistics day() {
      CellField field = new CellField(TestCircles.at(0, 0), TestCircles.at(1, 1), 1, 1, List.of(0));
      int needs = Arrays.stream(byHome).sum();
      return new DayStatistics(
          1,
          new DayTotals(10, 0, needs, 0, 0),
          new DayPlaces(List.of(), field, field, field),
          new DayNeeds(
              List.of(),
              List.of(),
              List.of(),
              new NeedCounts(List.of("pharmacy", "gym"), List.of("h"), byHour, byHome, visits)),
          new Outings(0, 0, 0, WayFootfall.NONE));
    }
  }

  private static DayStatistics mixed() {
    return new Counted()
        .need(0, AgeGroup.ADULT, NeedEnding.EASILY_SERVED, 6)
        .need(0, AgeGroup.OLDER_ADULT, NeedEnding.LONG_WALK, 2)
        .need(0, AgeGroup.OLDER_ADULT, NeedEnding.FULL, 1)
        .need(0, AgeGroup.CHILD, NeedEnding.CLOSED, 1)
        .need(1, AgeGroup.ADULT, NeedEnding.NOT_OFFERED, 4)
        .day();
  }

  @Test
  void theLivingIndexCountsEffortHalfAndQualityNeedsHalf() {
    LivingIndex index = LivingIndex.of(mixed(), TWO, Demand.standard());
    // Basic: 6 with ease, 2 with effort, 2 in vain; quality: 4 in vain, which weigh 2.
    assertThat(index.value().getAsDouble())
        .isCloseTo(100 * (6 + 2 * 0.5) / (10 + 4 * 0.5), within(1e-9));
    assertThat(index.byGroup().get(AgeGroup.OLDER_ADULT).getAsDouble())
        .isCloseTo(100.0 / 3, within(1e-9));
    assertThat(index.byHome()).containsExactly(new LivingIndex.HomeIndex("h", index.value()));
    assertThat(index.parameters())
        .extracting(Parameter::id)
        .containsExactly("living-effort-value", "living-quality-weight");
    assertThat(LivingIndex.value(mixed(), TWO, Demand.standard())).isEqualTo(index.value());
  }

  @Test
  void aDayWithoutNeedsHasNoLivingIndex() {
    DayStatistics day = new Counted().day();
    LivingIndex index = LivingIndex.of(day, TWO, Demand.standard());
    assertThat(index.value()).isEqualTo(OptionalDouble.empty());
    assertThat(index.byGroup().values()).containsOnly(OptionalDouble.empty());
    assertThat(Want.ranking(day)).isEmpty();
    assertThat(ListedNeeds.ofDay(day)).isEmpty();
  }

  @Test
  void wantsAreRankedByNeedsThatWentUnserved() {
    List<Want> wants = Want.ranking(mixed());
    assertThat(wants).extracting(Want::formatId).containsExactly("gym", "pharmacy");
    Want gym = wants.get(0);
    assertThat(gym.unserved()).isEqualTo(4);
    assertThat(gym.byReason()).containsEntry(NeedOutcome.NOT_OFFERED, 4);
    assertThat(gym.unserved()).isEqualTo(gym.needs());
    Want pharmacy = wants.get(1);
    assertThat(pharmacy.needs()).isEqualTo(10);
    assertThat(pharmacy.byReason())
        .containsEntry(NeedOutcome.FULL, 1)
        .containsEntry(NeedOutcome.CLOSED, 1)
        .containsEntry(NeedOutcome.TOO_FAR, 0)
        .doesNotContainKey(NeedOutcome.SERVED);
    assertThat(pharmacy.byGroup())
        .isEqualTo(Map.of(AgeGroup.CHILD, 1, AgeGroup.ADULT, 0, AgeGroup.OLDER_ADULT, 1));
    assertThat(pharmacy.homes()).containsExactly(new Want.HomeWant("h", 2));
  }

  @Test
  void redIsOfferedByNobodyYellowNotReceivedBlueReceivedWithEffort() {
    List<ListedNeeds> lists = ListedNeeds.ofDay(mixed());
    assertThat(lists)
        .extracting(ListedNeeds::list)
        .containsExactly(NeedList.RED, NeedList.YELLOW, NeedList.BLUE);
    assertThat(lists)
        .extracting(ListedNeeds::formatId)
        .containsExactly("gym", "pharmacy", "pharmacy");
    assertThat(lists).extracting(ListedNeeds::listed).containsExactly(4, 2, 2);
    assertThat(lists.get(1).byReason())
        .isEqualTo(Map.of(NeedEnding.TOO_FAR, 0, NeedEnding.CLOSED, 1, NeedEnding.FULL, 1));
    assertThat(lists.get(2).byReason())
        .isEqualTo(
            Map.of(
                NeedEnding.LONG_WALK,
                2,
                NeedEnding.LONG_WAIT,
                0,
                NeedEnding.LONG_WALK_AND_WAIT,
                0));
    assertThat(5 * lists.get(2).listed()).isEqualTo(lists.get(2).needs());
    List<ListedNeeds> older = ListedNeeds.byGroup(mixed()).get(AgeGroup.OLDER_ADULT);
    assertThat(older).extracting(ListedNeeds::list).containsExactly(NeedList.YELLOW, NeedList.BLUE);
    assertThat(older).extracting(ListedNeeds::needs).containsOnly(3);
  }

  @Test
  void everyEndingThatIsNotEasyStandsOnExactlyOneList() {
    for (NeedEnding ending : NeedEnding.values()) {
      boolean none = ending == NeedEnding.EASILY_SERVED || ending.outcome().byChannel();
      assertThat(ending.list().isEmpty()).isEqualTo(none);
      if (ending.outcome().byChannel()) {
        assertThat(ending.outcome().failed()).isFalse();
      } else if (ending.outcome() == NeedOutcome.NOT_OFFERED) {
        assertThat(ending.list()).contains(NeedList.RED);
      } else if (ending.outcome() == NeedOutcome.SERVED) {
        assertThat(ending.list().filter(list -> list != NeedList.BLUE)).isEmpty();
      } else {
        assertThat(ending.list()).contains(NeedList.YELLOW);
      }
    }
  }

  @Test
  void thePanelsOfASimulatedDayAgreeWithItsSums() {
    SplittableRandom random = new SplittableRandom(8);
    FormatCatalog catalog = TestCircles.catalog();
    for (int run = 0; run < 8; run++) {
      long seed = random.nextLong(1L << 32);
      Circle circle = TestCircles.blocks(random.nextInt(50, 1_500), random.nextInt(0, 80));
      DayStatistics day =
          new DayModel(circle, catalog, StraightWalks.of(circle), Demand.standard())
              .run(TestCircles.MONDAY, seed, ProgressListener.NONE);
      DayPanels panels = DayPanels.of(circle, catalog, day, Demand.standard());
      String where = "seed " + seed;
      assertThat(panels.wants().stream().mapToInt(Want::unserved).sum())
          .as(where)
          .isEqualTo(day.needs() - day.served());
      assertThat(
              panels.wants().stream()
                  .flatMap(want -> want.homes().stream())
                  .mapToInt(Want.HomeWant::unserved)
                  .sum())
          .as(where)
          .isEqualTo(day.needs() - day.served());
      assertThat(visits(panels.dailyConsumption())).as(where).isEqualTo(day.served());
      assertThat(
              panels.dailyConsumption().groups().stream()
                  .mapToInt(DailyConsumption.GroupVisits::visits)
                  .sum())
          .as(where)
          .isEqualTo(day.served());
      assertThat(panels.formatMix().needs()).as(where).isEqualTo(day.needs());
      assertThat(panels.formatMix().outlets()).as(where).isEqualTo(circle.outlets().size());
      int listed = panels.lists().stream().mapToInt(ListedNeeds::listed).sum();
      int easy = 0;
      for (int f = 0; f < catalog.ids().size(); f++) {
        easy += day.counts().needs(f, NeedEnding.EASILY_SERVED);
      }
      assertThat(listed + easy).as(where).isEqualTo(day.needs());
      assertThat(
              panels.listsByGroup().values().stream()
                  .flatMap(List::stream)
                  .mapToInt(ListedNeeds::listed)
                  .sum())
          .as(where)
          .isEqualTo(listed);
      double index = panels.livingIndex().value().orElse(0);
      assertThat(index).as(where).isBetween(0.0, 100 * day.servedShare() + 1e-9);
    }
  }

  private static int visits(DailyConsumption consumption) {
    return consumption.formats().stream().mapToInt(DailyConsumption.FormatVisits::visits).sum();
  }
}
