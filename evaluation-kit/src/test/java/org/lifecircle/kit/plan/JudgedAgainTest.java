package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.SurroundingWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** A circle that grew is judged from the walks known before as if everything were walked anew. */
class JudgedAgainTest {

  private static final Evaluator EVALUATOR = RandomField.EVALUATOR;
  private static final int STEPS = 4;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomCirclesAreJudgedAgainAsIfWalkedAnew(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      grow(RandomField.circle(random), random, "circle " + i + " of seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void examplesAreJudgedAgainAsIfWalkedAnew(String name) {
    Path root = Path.of(System.getProperty("lifecircle.root"));
    CircleData data = EVALUATOR.read(root.resolve("examples/circles").resolve(name));
    grow(data, new Random(7), name);
  }

  @Test
  void aMovedOutletIsWalkedAnew() {
    CircleData data = RandomField.circle(new Random(5));
    WalkedVerdict known = EVALUATOR.judge(data, RandomField.OPTIONS);
    List<Outlet> outlets = new ArrayList<>(data.circle().outlets());
    Outlet old = outlets.get(0);
    Coordinate there = outlets.get(outlets.size() - 1).location();
    outlets.set(0, Outlet.of(old.id(), old.name(), old.formatIds(), there));
    compare(data, known, with(data, outlets), "moved");
  }

  @Test
  void theWeekOfANeighborhoodDrawnAsOnePointIsSimulatedToo() {
    CircleData data = new TwoStreets().circleWithout("bookshop");
    List<Home> homes = new ArrayList<>(data.circle().homes());
    AgeCounts people = new AgeCounts(1_500, 5_000, 1_500);
    homes.add(Home.counted("n", "neighborhood", TwoStreets.at(-30, 0), 2_500, people));
    CirclePlan plan =
        new Planner(EVALUATOR)
            .plan(
                CircleData.of(data.circle().withHomes(homes), data.map()),
                RandomField.atMost(2).toward(PlanAim.COVERAGE),
                ProgressMonitor.SILENT);
    assertThat(plan.steps()).isNotEmpty();
    assertThat(plan.steps()).allMatch(step -> step.gain().needsServed().isPresent());
  }

  @Test
  void aShutOutletIsWalkedAnew() {
    CircleData data = RandomField.circle(new Random(6));
    WalkedVerdict known = EVALUATOR.judge(data, RandomField.OPTIONS);
    List<Outlet> outlets = data.circle().outlets();
    compare(data, known, with(data, outlets.subList(1, outlets.size())), "shut");
  }

  /** Opens outlets and adds formats, and judges after every step. */
  private static void grow(CircleData data, Random random, String name) {
    WalkedVerdict first = EVALUATOR.judge(data, RandomField.OPTIONS);
    CircleData then = data;
    for (int step = 0; step < STEPS; step++) {
      then = with(then, changed(then, random, step));
      compare(data, first, then, name + ", step " + step);
    }
  }

  private static List<Outlet> changed(CircleData data, Random random, int step) {
    Circle circle = data.circle();
    List<Outlet> outlets = new ArrayList<>(circle.outlets());
    List<String> ids = EVALUATOR.outletFormats().ids();
    String format = ids.get(random.nextInt(ids.size()));
    if (step % 2 == 1) {
      int at = random.nextInt(outlets.size());
      Outlet old = outlets.get(at);
      List<String> more = new ArrayList<>(old.formatIds());
      if (!more.contains(format)) {
        more.add(format);
      }
      outlets.set(
          at,
          new Outlet(old.id(), old.name(), more, old.location(), old.operation(), old.evidence()));
      return outlets;
    }
    Coordinate from = circle.homes().get(random.nextInt(circle.homes().size())).location();
    Coordinate to = circle.homes().get(random.nextInt(circle.homes().size())).location();
    Outlet outlet =
        Outlet.of(
            "grown" + step,
            "",
            List.of(format),
            new Coordinate(
                (from.longitude() + to.longitude()) / 2, (from.latitude() + to.latitude()) / 2));
    HomeService service = new HomeService(new HomeService.Radius(5000), Optional.empty());
    outlets.add(
        step == 2 ? outlet.withOperation(outlet.operation().withHomeService(service)) : outlet);
    return outlets;
  }

  private static CircleData with(CircleData data, List<Outlet> outlets) {
    return data.with(data.circle().withOutlets(outlets), data.map());
  }

  private static void compare(CircleData data, WalkedVerdict first, CircleData then, String name) {
    WalkedVerdict again = EVALUATOR.judgeAgain(data, first, then, RandomField.OPTIONS);
    WalkedVerdict anew = EVALUATOR.judge(then, RandomField.OPTIONS);
    assertThat(again.access()).as(name).isEqualTo(anew.access());
    assertThat(again.scorecard()).as(name).isEqualTo(anew.scorecard());
    assertThat(again.index()).as(name).isEqualTo(anew.index());
    alike(again.walks(), anew.walks(), name);
  }

  private static void alike(CircleWalks again, CircleWalks anew, String name) {
    alike(again.walks(), anew.walks(), name);
    assertThat(again.between().isPresent()).as(name).isEqualTo(anew.between().isPresent());
    if (anew.between().isPresent()) {
      alike(again.between().get(), anew.between().get(), name + ", between outlets");
    }
    SurroundingWalks around = anew.around().orElseThrow();
    assertThat(again.around().orElseThrow().ofHomes()).as(name).isEqualTo(around.ofHomes());
    alike(again.around().get().walks(), around.walks(), name + ", from places around homes");
    assertThat(again.warnings()).as(name).isEqualTo(anew.warnings());
    Walks walks = anew.walks();
    for (int home = 0; home < walks.homes(); home++) {
      for (int outlet = 0; outlet < walks.outlets(); outlet++) {
        boolean exact = anew.bounds().isExact(home, outlet);
        assertThat(again.bounds().isExact(home, outlet)).as(name).isEqualTo(exact);
        for (AgeGroup group : AgeGroup.values()) {
          assertThat(again.bounds().latestSeconds(home, outlet, group))
              .as("%s, home %d to outlet %d", name, home, outlet)
              .isEqualTo(anew.bounds().latestSeconds(home, outlet, group));
        }
      }
    }
  }

  private static void alike(Walks again, Walks anew, String name) {
    assertThat(again.homes()).isEqualTo(anew.homes());
    assertThat(again.outlets()).isEqualTo(anew.outlets());
    for (int from = 0; from < anew.homes(); from++) {
      HomeWalks atOnce = again.from(from);
      for (int to = 0; to < anew.outlets(); to++) {
        String walk = name + ", from " + from + " to " + to;
        assertThat(again.meters(from, to)).as(walk).isEqualTo(anew.meters(from, to));
        assertThat(again.isLong(from, to)).as(walk).isEqualTo(anew.isLong(from, to));
        assertThat(atOnce.isLong(to)).as(walk).isEqualTo(again.isLong(from, to));
        for (AgeGroup group : AgeGroup.values()) {
          if (!atOnce.isLong(to)) {
            assertThat(atOnce.seconds(to, group))
                .as(walk)
                .isEqualTo(again.seconds(from, to, group));
          }
          assertThat(again.seconds(from, to, group))
              .as(walk)
              .isEqualTo(anew.seconds(from, to, group));
        }
      }
    }
  }
}
