package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.SUNDAY;
import static org.lifecircle.simulation.mason.TestCircles.area;
import static org.lifecircle.simulation.mason.TestCircles.capacity;
import static org.lifecircle.simulation.mason.TestCircles.catalog;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.open;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.PartyRate;
import org.lifecircle.simulation.demand.PartyTakes;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;
import org.lifecircle.simulation.network.searching.DrawnRoute;
import org.lifecircle.simulation.network.searching.WalkRoute;
import org.lifecircle.simulation.network.walks.DerivedWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** The day model against {@link StraightDay}, on random circles in which everything occurs. */
class StraightDayTest {

  private static final List<String> FORMATS = List.of("gym", "bakery", "clinic", "school", "bank");
  private static final Grounds GROUNDS = new Grounds(TestCircles.MADE_UP, Text.same(""));
  private static final int NOON = 12 * 3600;

  /** Straight walks along named ways, on which older adults and children are slower. */
  private record NamedWays(StraightWalks walks, String name) implements DerivedWalks {
    @Override
    public int seconds(int home, int outlet, AgeGroup group) {
      int seconds = walks.seconds(home, outlet, group);
      return seconds == NO_WALK ? NO_WALK : seconds * (6 - group.ordinal()) / 5;
    }

    @Override
    public WalkRoute walk(int home, int outlet) {
      return new DrawnRoute(
          walks().walk(home, outlet).points(), List.of("lane-" + home, name, "yard-" + outlet));
    }
  }

  /** What is drawn for one seed. */
  private static final class Drawn {
    private final SplittableRandom random;
    private final SplittableRandom away;

    Drawn(long seed) {
      random = new SplittableRandom(seed);
      away = new SplittableRandom(-seed);
    }

    Circle circle() {
      List<Home> homes = new ArrayList<>();
      for (int h = 0; h < 5; h++) {
        homes.add(
            home(
                "home-" + h,
                random.nextInt(900),
                random.nextInt(900),
                random.nextInt(4),
                h == 4 ? 0 : random.nextInt(9),
                random.nextInt(5)));
      }
      homes.add(home("nobody", 0, 0, 0, 0, 0));
      List<Outlet> outlets = new ArrayList<>();
      for (int o = 0; o < 9; o++) {
        // Nobody offers the last format; some outlets have several.
        List<String> formats = new ArrayList<>(List.of(FORMATS.get(o % 4)));
        if (random.nextInt(3) == 0) {
          formats.add(FORMATS.get((o + 1) % 4));
        }
        Outlet drawn =
            outlet(
                "outlet-" + o,
                random.nextInt(900),
                random.nextInt(900),
                formats.toArray(String[]::new));
        drawn = random.nextInt(3) == 0 ? capacity(drawn, 1 + random.nextInt(40)) : drawn;
        drawn = random.nextInt(3) == 0 ? area(drawn, 1 + random.nextInt(900)) : drawn;
        outlets.add(random.nextInt(3) == 0 ? open(drawn, hours()) : drawn);
      }
      return TestCircles.circle(homes, outlets);
    }

    OpeningHours hours() {
      List<int[]> stretches = new ArrayList<>();
      for (int day = 0; day < 7; day++) {
        int midnight = day * OpeningHours.MINUTES_PER_DAY;
        int opens = midnight + 6 * 60 + random.nextInt(300);
        stretches.add(new int[] {opens, opens + 60 + random.nextInt(240)});
        stretches.add(new int[] {midnight + 17 * 60, midnight + 26 * 60});
      }
      return OpeningHours.of("drawn", stretches);
    }

    Demand demand() {
      List<NeedRate> needs = new ArrayList<>();
      List<PartyRate> parties = new ArrayList<>();
      List<ServiceProfile> services = new ArrayList<>();
      for (String format : FORMATS) {
        services.add(
            new ServiceProfile(
                format,
                4 + random.nextInt(20),
                new ServiceProfile.Serving(
                    2 + random.nextInt(30),
                    random.nextBoolean() ? ServiceTime.FIXED : ServiceTime.EXPONENTIAL,
                    1 + random.nextInt(12),
                    random.nextInt(40)),
                20 + random.nextInt(400),
                random.nextInt(3) == 0 ? OpeningHours.ALWAYS : hours(),
                GROUNDS));
        for (AgeGroup group : AgeGroup.values()) {
          if (random.nextInt(4) > 0) {
            needs.add(
                new NeedRate(
                    format,
                    group,
                    random.nextInt(20),
                    random.nextDouble() * 2,
                    HourProfile.parse("06:00-14:00=2 17:00-24:00=1"),
                    GROUNDS));
          }
          if (random.nextBoolean()) {
            parties.add(
                TestCircles.party(
                    format,
                    group,
                    "adult=0.3 adult+child=0.2 older-adult=0.2 child+child+adult=0.2",
                    random.nextBoolean() ? PartyTakes.EACH : PartyTakes.ONE));
          }
        }
      }
      return new Demand(needs, services, TestCircles.table().parameters(), parties, List.of())
          .with(BehaviorParameter.FURTHER_ATTEMPTS, random.nextInt(2))
          .with(BehaviorParameter.LINK_MINUTES, random.nextInt(90))
          .with(BehaviorParameter.AWAY_SHARE_ADULT, away.nextDouble() / 2)
          .with(BehaviorParameter.AWAY_SHARE_CHILD, away.nextDouble())
          .with(BehaviorParameter.AWAY_TO_ADULT, 400 + away.nextInt(1000))
          .with(BehaviorParameter.EFFORT_WALK_SHARE, 0.4)
          .with(BehaviorParameter.EFFORT_WAIT_SHARE, 0.2);
    }

    private Walks roundabout(Circle circle) {
      return new NamedWays(between(circle), "mall");
    }

    private StraightWalks between(Circle circle) {
      List<Home> starts =
          circle.outlets().stream()
              .map(o -> Home.counted(o.id(), o.id(), o.location(), 0, new AgeCounts(0, 0, 0)))
              .toList();
      return new StraightWalks(
          TestCircles.circle(starts, circle.outlets()), List.of("outlet-" + random.nextInt(9)));
    }

    DayWalks walks(Circle circle) {
      Walks morning =
          new NamedWays(new StraightWalks(circle, List.of("outlet-" + random.nextInt(9))), "road");
      Walks evening =
          new NamedWays(
              new StraightWalks(circle, List.of("outlet-" + random.nextInt(9))), "bridge");
      Walks between = new NamedWays(between(circle), "arcade");
      Optional<Walks> linked = random.nextInt(4) > 0 ? Optional.of(between) : Optional.empty();
      return random.nextBoolean()
          ? DayWalks.allDay(morning, linked)
          : new DayWalks(
              List.of(
                  new DayWalks.Period(0, morning, linked),
                  new DayWalks.Period(NOON, evening, linked.map(walks -> roundabout(circle))),
                  new DayWalks.Period(NOON + 8 * 3600, morning, linked)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aDayIsWhatItsDescriptionSays(long seed) {
    Drawn drawn = new Drawn(seed);
    Circle circle = drawn.circle();
    Demand demand = drawn.demand();
    DayWalks walks = drawn.walks(circle);
    FormatCatalog formats = catalog(FORMATS.toArray(String[]::new));
    LocalDate day = seed % 2 == 0 ? SUNDAY : MONDAY;
    DayModel model = new DayModel(circle, formats, walks, demand);
    DayStatistics told =
        new StraightDay(
                circle, formats.ids(), walks, demand, model.prepared().paths.grid, day, seed)
            .run();
    // Another day before it leaves nothing behind.
    model.run(day.plusDays(1), seed, ProgressListener.NONE);
    DayStatistics run = model.run(day, seed, ProgressListener.NONE);
    String where = "seed " + seed;
    assertThat(run.byNeed()).as(where).isEqualTo(told.byNeed());
    assertThat(run.visits()).as(where).isEqualTo(told.visits());
    assertThat(run.outings()).as(where).isEqualTo(told.outings());
    assertThat(run).as(where).isEqualTo(told);
  }

  /** A comparison says nothing of what never happens. */
  @Test
  void inTheseCirclesNeedsEndInEveryWayAndPeopleGoOnTogether() {
    Map<NeedEnding, Integer> endings = new EnumMap<>(NeedEnding.class);
    int furtherAttempts = 0;
    int servedAfterAll = 0;
    int companions = 0;
    for (long seed = 1; seed <= 20; seed++) {
      Drawn drawn = new Drawn(seed);
      Circle circle = drawn.circle();
      Demand demand = drawn.demand();
      DayStatistics day =
          new DayModel(circle, catalog(FORMATS.toArray(String[]::new)), drawn.walks(circle), demand)
              .run(seed % 2 == 0 ? SUNDAY : MONDAY, seed, ProgressListener.NONE);
      for (int f = 0; f < FORMATS.size(); f++) {
        for (AgeGroup group : AgeGroup.values()) {
          for (NeedEnding ending : NeedEnding.values()) {
            if (ending.outcome().byChannel()) {
              continue;
            }
            endings.merge(ending, day.counts().needs(f, group, ending), Integer::sum);
          }
        }
      }
      furtherAttempts += day.outings().furtherAttempts();
      servedAfterAll += day.outings().servedAfterAll();
      companions += day.outings().people() - day.trips();
    }
    assertThat(endings.values()).as(endings.toString()).allMatch(count -> count > 10);
    assertThat(furtherAttempts).isGreaterThan(10);
    assertThat(servedAfterAll).isGreaterThan(10);
    assertThat(companions).isGreaterThan(100);
  }
}
