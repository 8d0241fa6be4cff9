package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.circle;
import static org.lifecircle.simulation.mason.TestCircles.demand;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.linked;
import static org.lifecircle.simulation.mason.TestCircles.need;
import static org.lifecircle.simulation.mason.TestCircles.outlet;
import static org.lifecircle.simulation.mason.TestCircles.party;
import static org.lifecircle.simulation.mason.TestCircles.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DiaryEntry;
import org.lifecircle.simulation.day.DiaryEntry.Errand;
import org.lifecircle.simulation.day.DiaryEntry.Times;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.PartyTakes;

/** The single needs of a day beside what the day says in sums. */
class DayDiaryTest {

  /** Two shops that are often full, a gym, and nobody who mends shoes. */
  private static final Circle CIRCLE =
      circle(
          List.of(home("h", 0, 0, 3, 60, 5), home("i", 0, 200, 0, 40, 0)),
          List.of(
              capacity(outlet("o", 250, 0, "shop"), 12),
              capacity(outlet("p", 0, 400, "shop", "gym"), 12)));

  private static DayModel model() {
    Demand demand =
        demand(
                List.of(
                    need("shop", AgeGroup.ADULT, 14, "06:00-20:00=1"),
                    need("gym", AgeGroup.ADULT, 7, "08:00-20:00=1"),
                    need("cobbler", AgeGroup.OLDER_ADULT, 7, "08:00-20:00=1")),
                List.of(
                    service("shop", 10, 1, 5),
                    service("gym", 10, 1, 5),
                    service("cobbler", 9, 1, 5)))
            .withParties(List.of(party("shop", AgeGroup.ADULT, "child=0.5", PartyTakes.ONE)));
    return new DayModel(CIRCLE, catalog("shop", "gym", "cobbler"), linked(CIRCLE), demand);
  }

  private static List<DiaryEntry> entries(DayDiary diary) {
    List<DiaryEntry> entries = new ArrayList<>();
    diary.forEach(entries::add);
    return entries;
  }

  private static int count(List<DiaryEntry> entries, Predicate<DiaryEntry> which) {
    return (int) entries.stream().filter(which).count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSingleNeedsAddUpToWhatTheDaySays(long seed) {
    DayModel model = model();
    DayStatistics day = model.run(MONDAY, seed, ProgressListener.NONE);
    DayDiary diary = model.diary(MONDAY, seed);
    assertThat(diary.statistics()).isEqualTo(day);
    List<DiaryEntry> entries = entries(diary);
    assertThat(entries).hasSize(day.needs());
    for (FormatNeeds format : day.formats()) {
      for (NeedOutcome outcome : NeedOutcome.values()) {
        assertThat(
                count(
                    entries,
                    one ->
                        one.what().formatId().equals(format.formatId())
                            && one.ending().outcome() == outcome))
            .isEqualTo(format.outcomes().get(outcome));
      }
    }
    assertThat(day.outings().furtherAttempts()).isPositive();
    List<Errand> errands = entries.stream().flatMap(one -> one.errand().stream()).toList();
    for (OutletVisits outlet : day.visits()) {
      List<Errand> here =
          errands.stream()
              .filter(one -> one.outletId().equals(outlet.outletId()))
              .filter(one -> one.times().served().isPresent())
              .toList();
      assertThat(here.stream().mapToInt(Errand::people).sum()).isEqualTo(outlet.people());
      IntStream.range(0, 24)
          .forEach(
              hour ->
                  assertThat(
                          here.stream()
                              .filter(
                                  one -> DayCounts.hour(one.times().served().getAsInt()) == hour)
                              .count())
                      .isEqualTo(outlet.byHour().get(hour).longValue()));
    }
    assertThat(errands.stream().mapToInt(one -> one.effort().turnedAway()).sum())
        .isEqualTo(day.visits().stream().mapToInt(OutletVisits::turnedAway).sum());
    assertThat(errands.stream().filter(one -> one.fromOutletId().isEmpty())).hasSize(day.trips());
    assertThat(errands.stream().filter(one -> one.times().home().isPresent())).hasSize(day.trips());
    // Who was turned away where it was already took a second to try, which nobody walked.
    long tried =
        errands.stream()
            .filter(one -> one.fromOutletId().isPresent() && one.effort().turnedAway() > 0)
            .mapToLong(Errand::people)
            .sum();
    assertThat(errands.stream().mapToLong(DayDiaryTest::walked).sum())
        .isBetween(day.walkSeconds(), day.walkSeconds() + tried);
  }

  /** What the people of an errand walked, back home too; who stays at an outlet walks nowhere. */
  private static long walked(Errand errand) {
    Times times = errand.times();
    boolean stayed =
        errand.fromOutletId().equals(Optional.of(errand.outletId()))
            && errand.effort().turnedAway() == 0;
    long there = stayed ? 0 : errand.effort().walkedSeconds();
    return errand.people() * (there + times.home().orElse(times.done()) - times.done());
  }

  @Test
  void aNeedHasOneEntryAndItsTimesFollowEachOther() {
    List<DiaryEntry> entries = entries(model().diary(MONDAY, 7));
    Set<Object> keys = new HashSet<>();
    for (DiaryEntry entry : entries) {
      assertThat(keys.add(List.of(entry.who(), entry.what().formatId(), entry.what().number())))
          .isTrue();
      assertThat(entry.errand().isPresent())
          .isEqualTo(
              entry.ending().outcome() == NeedOutcome.SERVED || entry.ending() == NeedEnding.FULL);
      entry
          .errand()
          .ifPresent(
              errand -> {
                Times times = errand.times();
                assertThat(times.left()).isLessThanOrEqualTo(times.arrived());
                assertThat(times.arrived())
                    .isLessThanOrEqualTo(times.served().orElse(times.done()));
                assertThat(times.served().orElse(times.done())).isLessThanOrEqualTo(times.done());
                times.home().ifPresent(home -> assertThat(home).isGreaterThan(times.done()));
                assertThat(times.served().isPresent()).isEqualTo(entry.ending() != NeedEnding.FULL);
              });
    }
  }

  @Test
  void theEntriesAreTheSameWhenTheDayIsLivedAgain() {
    assertThat(entries(model().diary(MONDAY, 7))).isEqualTo(entries(model().diary(MONDAY, 7)));
    assertThat(entries(model().withoutFootfall().diary(MONDAY, 7)))
        .isEqualTo(entries(model().diary(MONDAY, 7)));
  }

  @Test
  void peopleAreCountedFromOneInEveryHomeAndGroup() {
    DayDiary diary =
        new DayModel(
                CIRCLE,
                catalog("shop"),
                linked(CIRCLE),
                demand(
                        List.of(need("shop", AgeGroup.ADULT, 70, "08:00-20:00=1")),
                        List.of(service("shop", 10, 1, 5)))
                    .with(BehaviorParameter.LINK_MINUTES, 0))
            .diary(MONDAY, 1);
    Set<DiaryEntry.Who> people = new HashSet<>();
    diary.forEach(one -> people.add(one.who()));
    assertThat(people).hasSize(100);
    assertThat(people)
        .contains(
            new DiaryEntry.Who("h", AgeGroup.ADULT, 1),
            new DiaryEntry.Who("h", AgeGroup.ADULT, 60),
            new DiaryEntry.Who("i", AgeGroup.ADULT, 1),
            new DiaryEntry.Who("i", AgeGroup.ADULT, 40));
  }
}
