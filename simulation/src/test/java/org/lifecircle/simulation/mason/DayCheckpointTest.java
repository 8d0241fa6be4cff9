package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Circle;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import sim.engine.SimState;
import sim.engine.Steppable;

class DayCheckpointTest {

  @TempDir private Path temp;

  /** Prepared anew every time, as another run of the program does. */
  private static DayModel model(UnaryOperator<Demand> changed) {
    Circle circle = TestCircles.blocks(700, 60);
    return new DayModel(
        circle,
        TestCircles.catalog(),
        TestCircles.linked(circle),
        changed.apply(Demand.standard().with(BehaviorParameter.VISITOR_SHARE, 0.2)));
  }

  private static DayModel model() {
    return model(demand -> demand);
  }

  private static CircleDay begun(DayModel model, long seed, DaySchedule schedule) {
    CircleDay day =
        new CircleDay(model.prepared(), TestCircles.MONDAY, seed, ProgressListener.NONE, schedule);
    day.start();
    return day;
  }

  /** By MASON's own means. */
  private static CircleDay again(CircleDay day) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    day.writeToCheckpoint(bytes);
    return (CircleDay) SimState.readFromCheckpoint(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static void finish(CircleDay day) {
    while (day.schedule.step(day)) {
      // The schedule does the work.
    }
  }

  private static String endings(CircleDay day, CircleDay other) {
    return day.log().beside(other.log()).toString();
  }

  @Test
  void aDayThatIsStoppedAnywhereGoesOnAsIfNobodyHadStoppedIt() throws Exception {
    DayModel model = model();
    for (long seed = 0; seed < 25; seed++) {
      CircleDay whole = begun(model, seed, new DaySchedule());
      finish(whole);
      SplittableRandom random = new SplittableRandom(seed);
      CircleDay day = begun(model, seed, new DaySchedule());
      int events = random.nextInt(6_000);
      for (int i = 0; i < events; i++) {
        day.schedule.step(day);
      }
      double time = day.schedule.getTime();
      CircleDay read = again(day);
      read.resume(model().prepared());
      assertThat(read.schedule.getTime()).as("seed %d", seed).isEqualTo(time);
      finish(read);
      assertThat(read.statistics())
          .as("seed %d, %d events", seed, events)
          .isEqualTo(whole.statistics());
      assertThat(endings(whole, read)).as("seed %d", seed).isEqualTo(endings(whole, whole));
      finish(day);
      assertThat(day.statistics())
          .as("the day that was saved, seed %d", seed)
          .isEqualTo(whole.statistics());
    }
  }

  /** The circle where shops have one courier each and half of all goods are ordered. */
  private static DayModel ordering() {
    Circle circle =
        TestCircles.delivering(
            TestCircles.blocks(700, 60),
            new HomeService(new HomeService.Radius(400), Optional.empty(), OptionalInt.of(1)));
    return new DayModel(
        circle,
        TestCircles.catalog(),
        TestCircles.linked(circle),
        TestCircles.table()
            .with(BehaviorParameter.ORDERED_SHARE_FRESH, 0.5)
            .with(BehaviorParameter.ORDERED_SHARE_GOODS, 0.5)
            .with(BehaviorParameter.ORDERED_SHARE_MEALS, 0.5)
            .with(BehaviorParameter.PARCELS_A_DAY, 40));
  }

  @Test
  void ordersUnderWayAreStoppedAndGoOnToo() throws Exception {
    for (long seed = 0; seed < 8; seed++) {
      DayStatistics whole = ordering().run(TestCircles.MONDAY, seed, ProgressListener.NONE);
      assertThat(whole.needs(NeedOutcome.ONLINE)).isEqualTo(40);
      assertThat(whole.needs(NeedOutcome.DELIVERED)).isGreaterThan(50);
      assertThat(whole.visits().stream().mapToInt(one -> one.orders().refused()).sum())
          .isGreaterThan(2);
      SplittableRandom random = new SplittableRandom(seed);
      DayCheckpoint day = DayCheckpoint.dawn(ordering(), TestCircles.MONDAY, seed);
      Path file = temp.resolve("orders.checkpoint");
      for (int second = 30_000 + random.nextInt(4_000); second < 80_000; second += 9_000) {
        day.runUntil(second);
        day.state().underWay(second, (resident, column, row) -> {});
        day.write(file);
        day = DayCheckpoint.read(file).resume(ordering());
      }
      assertThat(day.rest()).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @Test
  void aDayThatIsWatchedMayBeStoppedManyTimes() throws Exception {
    Path file = temp.resolve("day.checkpoint");
    for (long seed = 0; seed < 5; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      DayCheckpoint day = DayCheckpoint.dawn(model(), TestCircles.MONDAY, seed);
      for (int second = random.nextInt(30_000); second < 86_400; second += random.nextInt(30_000)) {
        day.runUntil(second);
        day.state().countWalks(day.second());
        day.write(file);
        day = DayCheckpoint.read(file).resume(model());
        assertThat(day.second()).as("seed %d", seed).isEqualTo(second - second % 60);
      }
      DayStatistics rest = day.rest();
      assertThat(rest)
          .as("seed %d", seed)
          .isEqualTo(model().run(TestCircles.MONDAY, seed, ProgressListener.NONE));
    }
  }

  @Test
  void aFootfallThatWasLookedAtEveryMinuteIsThatOfTheDay() {
    CircleDay day = begun(model(), 2, new MinuteSchedule());
    while (day.schedule.step(day)) {
      day.countWalks((int) day.schedule.getTime());
    }
    assertThat(day.statistics())
        .isEqualTo(model().run(TestCircles.MONDAY, 2, ProgressListener.NONE));
  }

  @Test
  void aDayThatHasNotBegunAndOneThatIsOverAreKeptToo() throws Exception {
    DayModel model = model();
    CircleDay before =
        again(
            new CircleDay(
                model.prepared(), TestCircles.MONDAY, 1, ProgressListener.NONE, new DaySchedule()));
    before.resume(model.prepared());
    before.start();
    finish(before);
    CircleDay over = again(before);
    over.resume(model.prepared());
    assertThat(over.schedule.step(over)).isFalse();
    assertThat(over.statistics()).isEqualTo(before.statistics());
    assertThat(over.statistics())
        .isEqualTo(model.run(TestCircles.MONDAY, 1, ProgressListener.NONE));
  }

  /** Somebody's own observer. */
  private static final class Observer implements Steppable {
    private static final long serialVersionUID = 1L;
    private final List<Double> times = new ArrayList<>();
    private CircleDay seen;

    @Override
    public void step(SimState state) {
      times.add(state.schedule.getTime());
      seen = (CircleDay) state;
    }
  }

  /** Somebody's own state, to get at the observer again. */
  private static final class Holder implements Steppable {
    private static final long serialVersionUID = 1L;
    private final Observer observer = new Observer();
    private static Holder last;

    @Override
    public void step(SimState state) {
      last = this;
    }
  }

  @Test
  void whatAUserPutOnTheScheduleGoesOnToo() throws Exception {
    DayModel model = model();
    CircleDay day = begun(model, 4, new DaySchedule());
    Holder holder = new Holder();
    day.schedule.scheduleRepeating(0.5, 7, holder.observer, 3_600);
    day.schedule.scheduleOnce(86_000, 3, holder);
    while (day.schedule.getTime() < 43_200) {
      day.schedule.step(day);
    }
    CircleDay read = again(day);
    read.resume(model.prepared());
    for (double time = 0; time < 86_390; time = read.schedule.getTime()) {
      read.schedule.step(read);
    }
    assertThat(Holder.last.observer.times).hasSize(24).first().isEqualTo(0.5);
    assertThat(Holder.last.observer.seen).isSameAs(read);
  }

  @Test
  void aDayOfAnotherCircleOrOfOtherNumbersIsRefused() throws Exception {
    CircleDay day = begun(model(), 1, new MinuteSchedule());
    Circle one = TestCircles.blocks(700, 60);
    List<Outlet> moved = new ArrayList<>(one.outlets());
    moved.set(0, TestCircles.capacity(moved.get(0), 7));
    Circle other = TestCircles.withOutlets(one, moved);
    List<DayModel> others =
        List.of(
            model(demand -> demand.with(BehaviorParameter.DEMAND_SCALE, 0.9)),
            model(demand -> demand.with(BehaviorParameter.LINK_MINUTES, 11)),
            model().withoutFootfall(),
            new DayModel(
                other, TestCircles.catalog(), TestCircles.linked(other), Demand.standard()),
            new DayModel(one, TestCircles.catalog(), StraightWalks.of(one), Demand.standard()));
    for (DayModel model : others) {
      CircleDay read = again(day);
      assertThatThrownBy(() -> read.resume(model.prepared()))
          .isInstanceOf(CheckpointException.class)
          .extracting(e -> ((CheckpointException) e).reason())
          .isEqualTo(CheckpointException.Reason.OTHER_CIRCLE);
      read.resume(model().prepared());
    }
  }

  @Test
  void aDayWithoutItsCircleSaysThatItNeedsIt() throws Exception {
    CircleDay read = again(begun(model(), 1, new MinuteSchedule()));
    assertThatThrownBy(() -> read.schedule.step(read)).hasMessageContaining("resume");
    assertThatThrownBy(read::start).hasMessageContaining("resume");
    assertThatThrownBy(() -> read.writeToCheckpoint(new ByteArrayOutputStream()))
        .hasMessageContaining("resume");
  }

  @Test
  void aFileThatIsNoCheckpointIsRefused() throws IOException {
    Path file = temp.resolve("file");
    Files.writeString(file, "a letter");
    refused(file);
    DayCheckpoint.dawn(model(), TestCircles.MONDAY, 1).write(file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    refused(file);
  }

  @Test
  void aFileThatBringsForeignObjectsIsNotRead() throws IOException {
    Path file = temp.resolve("file");
    Holder.last = null;
    for (Object foreign : List.of(new File("x"), new PriorityQueue<>(List.of("a")))) {
      try (ObjectOutputStream out =
          new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
        out.writeObject(foreign);
      }
      refused(file);
    }
    // One on the schedule of a day that is otherwise good.
    CircleDay day = begun(model(), 1, new MinuteSchedule());
    day.schedule.scheduleOnce(100, new Stranger());
    try (var out = Files.newOutputStream(file)) {
      day.writeToCheckpoint(out);
    }
    refused(file);
  }

  private static final class Stranger implements Steppable {
    private static final long serialVersionUID = 1L;
    private final List<Object> luggage = new ArrayList<>(List.of(new InetSocketAddress(1)));

    @Override
    public void step(SimState state) {
      luggage.clear();
    }
  }

  private static void refused(Path file) {
    assertThatThrownBy(() -> DayCheckpoint.read(file))
        .isInstanceOf(CheckpointException.class)
        .extracting(e -> ((CheckpointException) e).reason())
        .isEqualTo(CheckpointException.Reason.NOT_A_CHECKPOINT);
  }
}
