package org.lifecircle.simulation.odd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.DiaryEntry;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.LoggedDay;
import org.lifecircle.simulation.mason.TestCircles;

/** The program and a second model, which was written from the ODD description, say the same. */
class SmallModelTest {

  private static final long SEED = 20_261_128;
  private static final int CIRCLES = 100;

  private static DayStatistics program(DrawnCircle drawn, long seed) {
    String[] formats = drawn.demand.formatIds().toArray(String[]::new);
    return new DayModel(drawn.circle, TestCircles.catalog(formats), drawn.walks, drawn.demand)
        .run(drawn.date, seed, ProgressListener.NONE);
  }

  private static void agree(
      String where, Circle circle, DayWalks walks, Demand demand, LocalDate date, long seed) {
    DayStatistics program =
        new DayModel(
                circle,
                TestCircles.catalog(demand.formatIds().toArray(String[]::new)),
                walks,
                demand)
            .run(date, seed, ProgressListener.NONE);
    DayStatistics told = new SmallDay(circle, walks, demand, date, seed, program.footfall()).run();
    String as = where + ", " + date + ", seed " + seed;
    assertThat(program.totals()).as(as).isEqualTo(told.totals());
    assertThat(program.groups()).as(as).isEqualTo(told.groups());
    assertThat(program.formats()).as(as).isEqualTo(told.formats());
    assertThat(program.visits()).as(as).isEqualTo(told.visits());
    assertThat(program.byNeed()).as(as).isEqualTo(told.byNeed());
    assertThat(program.outings()).as(as).isEqualTo(told.outings());
    assertThat(program.byPlace()).as(as).isEqualTo(told.byPlace());
    assertThat(program).as(as).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23,1", "2026-11-23,2", "2026-11-22,3", "2026-11-28,4"})
  void oneDayOfACircleOfBlocks(LocalDate date, long seed) {
    Circle circle = TestCircles.blocks(400, 52);
    agree("blocks", circle, TestCircles.linked(circle), Demand.standard(), date, seed);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23,1", "2026-11-22,3"})
  void oneDayOfTheExampleCircleOnItsStreets(LocalDate date, long seed) throws IOException {
    ExampleCircle example = ExampleCircle.read();
    agree("红庙北里", example.circle(), example.walks(), Demand.standard(), date, seed);
  }

  @Test
  void oneDayOfCirclesDrawnAtRandom() {
    SplittableRandom seeds = new SplittableRandom(SEED);
    for (int run = 0; run < CIRCLES; run++) {
      long seed = seeds.nextLong(1L << 32);
      DrawnCircle drawn = new DrawnCircle(seed);
      agree(
          "circle drawn with seed " + seed,
          drawn.circle,
          drawn.walks,
          drawn.demand,
          drawn.date,
          seed);
    }
  }

  /**
   * Days that follow each other: what each leaves to the next is the same, and so is the next one.
   *
   * @return how many needs came back
   */
  private static int agreeOnDays(
      String where, Circle circle, DayWalks walks, Demand demand, LocalDate first, long seed) {
    String[] formats = demand.formatIds().toArray(String[]::new);
    DayModel model = new DayModel(circle, TestCircles.catalog(formats), walks, demand);
    DeferredNeeds before = DeferredNeeds.NONE;
    List<SmallDeferral> smallBefore = List.of();
    int back = 0;
    for (LocalDate date : List.of(first, first.plusDays(1), first.plusDays(2))) {
      LoggedDay program = model.log(date, seed, before);
      SmallDay small =
          new SmallDay(circle, walks, demand, date, seed, program.statistics().footfall());
      small.before = smallBefore;
      DayStatistics told = small.run();
      String as = where + ", " + date + ", seed " + seed;
      assertThat(program.statistics()).as(as).isEqualTo(told);
      before = program.deferred();
      smallBefore = small.left;
      assertThat(before.needs())
          .as(as)
          .containsExactlyInAnyOrderElementsOf(
              smallBefore.stream()
                  .map(
                      one ->
                          new DeferredNeeds.Need(
                              new DiaryEntry.Who(one.home(), one.group(), one.resident() + 1),
                              one.format(),
                              one.number() + 1))
                  .toList());
      back += before.needs().size();
    }
    return back;
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27,1,0.5", "2026-11-23,2,1"})
  void threeDaysOfACircleOfBlocksOfWhichEachLeavesNeedsToTheNext(
      LocalDate date, long seed, double share) {
    Circle circle = TestCircles.blocks(400, 52);
    Demand demand = TestCircles.lived().with(BehaviorParameter.DEFERRAL_SHARE, share);
    assertThat(agreeOnDays("blocks", circle, TestCircles.linked(circle), demand, date, seed))
        .isGreaterThan(5);
  }

  @Test
  void threeDaysOfCirclesDrawnAtRandom() {
    SplittableRandom seeds = new SplittableRandom(SEED);
    int back = 0;
    for (int run = 0; run < CIRCLES / 4; run++) {
      long seed = seeds.nextLong(1L << 32);
      DrawnCircle drawn = new DrawnCircle(seed);
      Demand demand =
          drawn.demand.with(BehaviorParameter.DEFERRAL_SHARE, run % 5 == 0 ? 1 : run % 5 * 0.2);
      back +=
          agreeOnDays(
              "circle drawn with seed " + seed,
              drawn.circle,
              drawn.walks,
              demand,
              drawn.date,
              seed);
    }
    assertThat(back).isGreaterThan(1_000);
  }

  /** A comparison says nothing of what never happens. */
  @Test
  void inTheDrawnCirclesEverythingHappens() {
    Map<NeedEnding, Integer> endings = new EnumMap<>(NeedEnding.class);
    int tries = 0;
    int companions = 0;
    int inVain = 0;
    int refused = 0;
    int ordersInVain = 0;
    SplittableRandom seeds = new SplittableRandom(SEED);
    for (int run = 0; run < CIRCLES; run++) {
      long seed = seeds.nextLong(1L << 32);
      DayStatistics day = program(new DrawnCircle(seed), seed);
      for (int format = 0; format < day.formats().size(); format++) {
        for (NeedEnding ending : NeedEnding.values()) {
          endings.merge(ending, day.counts().needs(format, ending), Integer::sum);
        }
      }
      tries += day.outings().furtherAttempts();
      companions += day.outings().people() - day.trips();
      refused += day.visits().stream().mapToInt(visits -> visits.orders().refused()).sum();
      ordersInVain += day.outings().ordersInVain();
      inVain += day.visits().stream().mapToInt(OutletVisits::turnedAway).sum();
    }
    assertThat(endings.values()).as(endings.toString()).allMatch(count -> count > 50);
    assertThat(tries).isGreaterThan(50);
    assertThat(companions).isGreaterThan(500);
    assertThat(inVain).isGreaterThan(500);
    assertThat(refused).isGreaterThan(50);
    assertThat(ordersInVain).isGreaterThan(refused + 50);
  }

  @Test
  void thePurposesOfDrawsAreThoseOfTheDescription() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of(System.getProperty("lifecircle.root"), "simulation", "ODD.md"));
    int at = lines.indexOf("| purpose | number | of |");
    for (SmallPurpose purpose : SmallPurpose.values()) {
      assertThat(lines.get(at + 2 + purpose.ordinal()))
          .startsWith(
              "| "
                  + purpose.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + " | "
                  + purpose.number()
                  + " |");
    }
  }
}
