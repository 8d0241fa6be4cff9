package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

class DayScheduleTest {

  private static final class World extends SimState {
    private static final long serialVersionUID = 1L;
    private final transient List<String> happened = new ArrayList<>();

    World(Schedule schedule) {
      super(1, schedule);
    }
  }

  private record Event(int number) implements Steppable {
    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
      World world = (World) state;
      world.happened.add(state.schedule.getTime() + " " + number);
      if (number % 3 == 0 && number < 3_000_000) {
        double later = state.schedule.getTime() + number * 37 % 5_000;
        state.schedule.scheduleOnce(later, number + 1_000_000, new Event(number + 1_000_000));
      }
    }
  }

  private static List<String> run(Schedule schedule, long seed) {
    World world = new World(schedule);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 3_000; i++) {
      world.schedule.scheduleOnce(random.nextInt(100_000), i, new Event(i));
    }
    // One beyond the two days that the queue has minutes for.
    world.schedule.scheduleOnce(1e6, 1, new Event(1));
    while (world.schedule.step(world)) {
      // The schedule does the work.
    }
    return world.happened;
  }

  @Test
  void eventsHappenInTheOrderOfMasonsOwnQueue() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(run(new DaySchedule(), seed))
          .as("seed %d", seed)
          .isEqualTo(run(new Schedule(), seed));
    }
  }

  @Test
  void aClearedScheduleStartsAgainFromTheBeginning() {
    DaySchedule schedule = new DaySchedule();
    List<String> first = run(schedule, 3);
    schedule.reset();
    assertThat(run(schedule, 3)).isEqualTo(first);
  }
}
