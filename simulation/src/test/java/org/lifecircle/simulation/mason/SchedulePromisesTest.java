package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import sim.app.antsforage.AntsForage;
import sim.app.flockers.Flockers;
import sim.app.heatbugs.HeatBugs;
import sim.app.mousetraps.MouseTraps;
import sim.app.schelling.Schelling;
import sim.app.tutorial1and2.Tutorial1;
import sim.app.tutorial3.Tutorial3;
import sim.app.tutorial5.Tutorial5;
import sim.app.wcss.tutorial14.Students;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;
import sim.field.continuous.Continuous2D;
import sim.util.Bag;
import sim.util.Double2D;
import sim.util.Heap;

/**
 * What MASON promises of its schedule holds for ours: shown on MASON's own tutorials and
 * demonstrations, and on users that schedule, repeat and stop at random.
 *
 * <p>MASON promises no order for events of one time and ordering: they are shuffled, after its heap
 * has brought them into some order of its own. So the tutorials whose agents share a time end in
 * the same state, number by number, beside a queue that keeps to the order of insertion as ours
 * does, and in the same mean beside MASON's own.
 */
class SchedulePromisesTest {

  /** The plainest queue that keeps the promises. */
  private static final class PlainSchedule extends Schedule {
    private static final long serialVersionUID = 1L;

    @Override
    protected Heap createHeap() {
      return new PlainQueue();
    }

    private static final class PlainQueue extends Heap {
      private static final long serialVersionUID = 1L;

      private record Entry(Key key, long number, Object event) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
          int byKey = key.compareTo(other.key);
          return byKey == 0 ? Long.compare(number, other.number) : byKey;
        }
      }

      private final transient PriorityQueue<Entry> entries = new PriorityQueue<>();
      private long number;

      @Override
      @SuppressWarnings("rawtypes")
      public void add(Object event, Comparable key) {
        Key when = (Key) key;
        entries.add(new Entry(new Key(when.getTime(), when.getOrdering()), number++, event));
      }

      @Override
      public Bag extractMin(Bag into) {
        Entry first = entries.peek();
        while (!entries.isEmpty() && entries.peek().key().compareTo(first.key()) == 0) {
          into.add(entries.remove().event());
        }
        return into;
      }

      @Override
      @SuppressWarnings("rawtypes")
      public Comparable getMinKey() {
        return entries.isEmpty() ? null : entries.peek().key();
      }

      @Override
      public boolean isEmpty() {
        return entries.isEmpty();
      }
    }
  }

  /** A model of MASON's, how long it is run and what its state is. */
  private record Tutorial<M extends SimState>(
      LongFunction<M> make, int steps, Function<M, double[]> state) {

    double[] run(long seed, Supplier<Schedule> schedule) {
      M model = make.apply(seed);
      model.schedule = schedule.get();
      model.start();
      for (int i = 0; i < steps && model.schedule.step(model); i++) {
        // The schedule does the work.
      }
      double[] left = state.apply(model);
      model.finish();
      return left;
    }
  }

  private static double[] positions(Continuous2D space) {
    return Stream.of(space.getAllObjects().toArray())
        .map(space::getObjectLocation)
        .flatMap(at -> Stream.of(at.x, at.y))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double[] positions(Double2D[] places) {
    return Arrays.stream(places)
        .flatMapToDouble(at -> Arrays.stream(new double[] {at.x, at.y}))
        .toArray();
  }

  private static double[] cells(int[][] field) {
    return Arrays.stream(field).flatMapToInt(Arrays::stream).asDoubleStream().toArray();
  }

  private static double[] cells(double[][] field) {
    return Arrays.stream(field).flatMapToDouble(Arrays::stream).toArray();
  }

  private static final Tutorial<HeatBugs> HEAT_BUGS =
      new Tutorial<>(HeatBugs::new, 60, model -> cells(model.valgrid.field));

  private static final Tutorial<Schelling> SCHELLING =
      new Tutorial<>(Schelling::new, 30, model -> cells(model.neighbors.field));

  private static Map<String, Tutorial<?>> tutorials() {
    Map<String, Tutorial<?>> tutorials = new LinkedHashMap<>();
    tutorials.put(
        "tutorial 1: life", new Tutorial<>(Tutorial1::new, 200, model -> cells(model.grid.field)));
    tutorials.put(
        "tutorial 3: particles",
        new Tutorial<>(Tutorial3::new, 60, model -> cells(model.trails.field)));
    tutorials.put(
        "tutorial 5: rubber bands",
        new Tutorial<>(Tutorial5::new, 100, model -> positions(model.balls)));
    tutorials.put(
        "the manual's students",
        new Tutorial<>(Students::new, 200, model -> positions(model.yard)));
    tutorials.put("heat bugs", HEAT_BUGS);
    tutorials.put("Schelling", SCHELLING);
    tutorials.put(
        "flockers", new Tutorial<>(Flockers::new, 40, model -> positions(model.getLocations())));
    tutorials.put(
        "mouse traps",
        new Tutorial<>(MouseTraps::new, 3_000, model -> cells(model.trapStateGrid.field)));
    tutorials.put(
        "ants", new Tutorial<>(AntsForage::new, 60, model -> cells(model.toHomeGrid.field)));
    return tutorials;
  }

  @Test
  void masonsTutorialsEndInTheSameStateOnOurSchedule() {
    tutorials()
        .forEach(
            (name, tutorial) -> {
              for (long seed = 1; seed <= 2; seed++) {
                double[] ours = tutorial.run(seed, DaySchedule::new);
                assertThat(ours).as("%s, seed %d", name, seed).isNotEmpty();
                assertThat(Arrays.equals(ours, tutorial.run(seed, PlainSchedule::new)))
                    .as("%s, seed %d", name, seed)
                    .isTrue();
              }
            });
  }

  @Test
  void whereNoTwoAgentsShareATimeTheStateIsThatOfMasonsOwnQueue() {
    for (String name : List.of("tutorial 1: life", "mouse traps")) {
      Tutorial<?> tutorial = tutorials().get(name);
      for (long seed = 1; seed <= 3; seed++) {
        assertThat(
                Arrays.equals(
                    tutorial.run(seed, DaySchedule::new), tutorial.run(seed, Schedule::new)))
            .as("%s, seed %d", name, seed)
            .isTrue();
      }
    }
  }

  private static double[] means(Tutorial<?> tutorial, Supplier<Schedule> schedule, int seeds) {
    double[] means = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      means[seed] = Arrays.stream(tutorial.run(100 + seed, schedule)).average().orElseThrow();
    }
    return means;
  }

  private static void sameMean(String name, Tutorial<?> tutorial) {
    int seeds = 12;
    double[] ours = means(tutorial, DaySchedule::new, seeds);
    double[] masons = means(tutorial, Schedule::new, seeds);
    double spread = 0;
    for (double[] one : List.of(ours, masons)) {
      double mean = Arrays.stream(one).average().orElseThrow();
      spread += Arrays.stream(one).map(x -> (x - mean) * (x - mean)).sum() / (seeds - 1) / seeds;
    }
    assertThat(Arrays.stream(ours).average().orElseThrow())
        .as(name)
        .isCloseTo(Arrays.stream(masons).average().orElseThrow(), within(4 * Math.sqrt(spread)));
  }

  @Test
  void whereAgentsShareATimeTheMeansAreThoseOfMasonsOwnQueue() {
    sameMean("heat bugs", HEAT_BUGS);
    sameMean("Schelling", SCHELLING);
  }

  @Test
  void agentsOfOneTimeAndOrderingComeInEveryOrderAlike() {
    int[] firsts = new int[4];
    for (long seed = 0; seed < 2_000; seed++) {
      World world = new World(new DaySchedule(), seed);
      for (int i = 0; i < firsts.length; i++) {
        int number = i;
        world.schedule.scheduleOnce(5.5, 1, state -> world.happened.add("" + number));
      }
      world.schedule.scheduleOnce(5.5, 0, state -> world.happened.add("first"));
      world.schedule.step(world);
      assertThat(world.happened).as("seed %d", seed).hasSize(5).first().isEqualTo("first");
      firsts[Integer.parseInt(world.happened.get(1))]++;
    }
    for (int count : firsts) {
      assertThat(count).isBetween(420, 580);
    }
  }

  private static final class World extends SimState {
    private static final long serialVersionUID = 1L;
    private final transient List<String> happened = new ArrayList<>();
    private final transient List<Stoppable> repeats = new ArrayList<>();
    private final transient SplittableRandom luck;
    private int numbers;

    World(Schedule schedule, long seed) {
      super(seed, schedule);
      luck = new SplittableRandom(seed);
    }

    /** Does what a user may do, by luck; every agent has an ordering of its own. */
    void act() {
      int number = numbers++;
      double now = Math.max(0, schedule.getTime());
      switch (luck.nextInt(8)) {
        case 0, 1 -> schedule.scheduleOnce(now + luck.nextInt(300), number, new Actor(number));
        case 2 -> schedule.scheduleOnce(now + luck.nextDouble() * 3, number, new Actor(number));
        case 3 -> schedule.scheduleOnceIn(luck.nextDouble() * 90_000, new Actor(number), number);
        case 4 ->
            repeats.add(
                schedule.scheduleRepeating(
                    now + luck.nextDouble(),
                    number,
                    new Actor(number),
                    0.25 + luck.nextInt(5_000)));
        case 5 -> repeats.add(schedule.scheduleRepeating(new Actor(number), number, 40_000.125));
        case 6 -> {
          if (!repeats.isEmpty()) {
            repeats.remove(luck.nextInt(repeats.size())).stop();
          }
        }
        default -> schedule.scheduleOnce(now, number, new Actor(number));
      }
    }
  }

  private record Actor(int number) implements Steppable {
    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
      World world = (World) state;
      world.happened.add(state.schedule.getTime() + " " + number);
      if (world.numbers < 400) {
        world.act();
        world.act();
      }
    }
  }

  private static List<String> usersOwn(Schedule schedule, long seed) {
    World world = new World(schedule, seed);
    for (int i = 0; i < 20; i++) {
      world.act();
    }
    for (int i = 0; i < 3_000 && world.schedule.step(world); i++) {
      if (i == 1_500) {
        // Between two steps, as a console's user does.
        world.act();
      }
    }
    assertThat(world.schedule.getSteps()).isPositive();
    return world.happened;
  }

  @Test
  void whatUsersScheduleRepeatAndStopHappensAsOnMasonsOwn() {
    for (long seed = 0; seed < 60; seed++) {
      assertThat(usersOwn(new DaySchedule(), seed))
          .as("seed %d", seed)
          .isEqualTo(usersOwn(new Schedule(), seed));
    }
  }

  private static List<String> merged(Schedule one, Schedule other, long seed) {
    World world = new World(one, seed);
    for (int i = 0; i < 200; i++) {
      other.scheduleOnce(10 + world.luck.nextInt(200_000), 1_000 + i, new Actor(1_000 + i));
      one.scheduleOnce(world.luck.nextInt(200_000) / 7.0, 2_000 + i, new Actor(2_000 + i));
    }
    world.numbers = 1_000;
    one.merge(other);
    while (one.step(world)) {
      // The schedule does the work.
    }
    return world.happened;
  }

  @Test
  void anotherScheduleIsMergedIntoADay() {
    for (long seed = 0; seed < 10; seed++) {
      List<String> masons = merged(new Schedule(), new Schedule(), seed);
      assertThat(masons).hasSize(400);
      assertThat(merged(new DaySchedule(), new DaySchedule(), seed))
          .as("seed %d", seed)
          .isEqualTo(masons);
      assertThat(merged(new DaySchedule(), new Schedule(), seed))
          .as("seed %d", seed)
          .isEqualTo(masons);
    }
  }

  @Test
  void aSealedScheduleTakesNothingMoreAndAClearedOneIsEmpty() {
    World world = new World(new DaySchedule(), 1);
    world.schedule.scheduleOnce(3, 0, new Actor(1));
    world.schedule.seal();
    assertThat(world.schedule.scheduleOnce(4, 0, new Actor(2))).isFalse();
    assertThat(world.schedule.step(world)).isTrue();
    assertThat(world.schedule.step(world)).isFalse();
    assertThat(world.schedule.getTime()).isEqualTo(Schedule.AFTER_SIMULATION);
    world.schedule.reset();
    assertThat(world.schedule.getTime()).isEqualTo(Schedule.BEFORE_SIMULATION);
    assertThat(world.schedule.scheduleOnce(2, 0, new Actor(3))).isTrue();
    world.schedule.clear();
    assertThat(world.schedule.scheduleComplete()).isTrue();
    world.schedule.scheduleOnce(1, 0, new Actor(4));
    world.schedule.step(world);
    assertThat(world.happened).containsExactly("3.0 1", "1.0 4");
  }

  @Test
  void nothingIsScheduledInThePast() {
    World world = new World(new DaySchedule(), 1);
    world.schedule.scheduleOnce(100, 0, new Actor(1));
    world.numbers = 1_000;
    world.schedule.step(world);
    assertThatThrownBy(() -> world.schedule.scheduleOnce(99, 0, new Actor(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAUserSchedulesOnADayChangesNothingOfTheDay() {
    DayModel model =
        new DayModel(
            TestCircles.blocks(500, 40),
            TestCircles.catalog(),
            StraightWalks.of(TestCircles.blocks(500, 40)),
            Demand.standard());
    CircleDay day =
        new CircleDay(
            model.prepared(), TestCircles.MONDAY, 3, ProgressListener.NONE, new DaySchedule());
    day.start();
    List<Double> seen = new ArrayList<>();
    Stoppable repeat =
        day.schedule.scheduleRepeating(0.1, 5, state -> seen.add(state.schedule.getTime()), 60);
    // Long after midnight.
    day.schedule.scheduleOnce(300_000.5, 1, state -> repeat.stop());
    while (day.schedule.step(day)) {
      // The schedule does the work.
    }
    assertThat(seen).hasSize(5_001).isSorted();
    assertThat(day.statistics()).isEqualTo(model.run(TestCircles.MONDAY, 3, ProgressListener.NONE));
  }
}
