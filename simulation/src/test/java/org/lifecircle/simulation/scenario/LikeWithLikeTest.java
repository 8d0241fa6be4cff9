package org.lifecircle.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.simulation.mason.TestCircles.MONDAY;
import static org.lifecircle.simulation.mason.TestCircles.at;
import static org.lifecircle.simulation.mason.TestCircles.home;
import static org.lifecircle.simulation.mason.TestCircles.outlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Circle;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.Composition;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.UnservedCause;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.experiment.StandardMeasures;
import org.lifecircle.simulation.mason.TestCircles;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Needs of two worlds are paired one by one, and only those that both have are compared. */
class LikeWithLikeTest {

  private static final int REPLICATIONS = 6;

  private static final WalkingMap STREET =
      new WalkingMap(
          List.of(new Way("street", List.of(at(0, 0), at(400, 0), at(1_200, 0)), Map.of())));

  private static final Circle CIRCLE =
      TestCircles.circle(
          List.of(home("h1", 0, 1, 60, 300, 120), home("h2", 800, 1, 60, 300, 120)),
          List.of(
              outlet("market", 300, 1, "wet-market"),
              TestCircles.capacity(outlet("shop", 90, 1, "supermarket"), 6),
              TestCircles.capacity(outlet("corner", 500, 1, "convenience-store"), 9),
              TestCircles.capacity(outlet("salon", 350, 1, "hairdresser"), 2)));

  private static final Setting BASELINE =
      Setting.of(
          CIRCLE, TestCircles.catalog(), STREET, Demand.standard(), WalkingParameters.standard());

  private static final Change ONLINE = new Change.MoveOnline("supermarket", 1);
  private static final Change EVENT =
      new Change.HoldEvent(
          "festival", "festival", at(200, 5), new Change.Period(9 * 3600, 17 * 3600), 1, 2_000);
  private static final Change SECOND_MARKET =
      new Change.AddOutlet(outlet("new", 780, 1, "wet-market", "supermarket"));

  private static final List<Change> ORDERS =
      List.of(
          new Change.SetDelivery("market", 2_000),
          new Change.SetParameter("ordered-share-fresh", 0.5),
          new Change.SetParameter("ordered-share-goods", 0.3),
          new Change.SetParameter("couriers-per-outlet", 1));

  private static Comparison.Run run(Change... changes) {
    return comparison(changes).runs().get(1);
  }

  private static Comparison comparison(Change... changes) {
    List<Scenario.Step> steps = new ArrayList<>();
    for (Change change : changes) {
      steps.add(new Scenario.Step(change, "test", 0));
    }
    Scenario scenario = new Scenario("changed", Text.same("changed"), steps);
    Setting then = ScenarioPlan.resolve(List.of(scenario), BASELINE).get(0).apply(BASELINE);
    return Comparison.run(
        List.of(
            new Comparison.Case("baseline", BASELINE.model(MONDAY)),
            new Comparison.Case("changed", then.model(MONDAY))),
        MONDAY,
        3,
        REPLICATIONS,
        2,
        ProgressListener.NONE);
  }

  private static int only(PairedNeeds needs, World world) {
    int sum = 0;
    for (Composition kind : Composition.values()) {
      sum += needs.only(world, kind);
    }
    return sum;
  }

  private static int onlyUnserved(PairedNeeds needs, World world) {
    int sum = 0;
    for (Composition kind : Composition.values()) {
      sum += needs.onlyUnserved(world, kind);
    }
    return sum;
  }

  private static int unserved(DayStatistics day) {
    return day.needs() - day.served();
  }

  @Test
  void everyWorldIsItsCommonNeedsAndThoseItAloneHas() {
    List<List<Change>> scenarios =
        List.of(
            List.of(ONLINE),
            List.of(EVENT),
            ORDERS,
            List.of(ORDERS.get(0), ORDERS.get(1), new Change.GrowPopulation(1.2), EVENT),
            List.of(SECOND_MARKET),
            List.of(new Change.MoveOnline("wet-market", 0.4), SECOND_MARKET),
            List.of(new Change.AgePopulation(0.3), EVENT),
            List.of(new Change.GrowPopulation(1.3)),
            List.of(new Change.GrowPopulation(0.6), new Change.RemoveOutlet("market")));
    for (List<Change> changes : scenarios) {
      Comparison comparison = comparison(changes.toArray(Change[]::new));
      Comparison.Run changed = comparison.runs().get(1);
      for (int i = 0; i < REPLICATIONS; i++) {
        PairedNeeds needs = changed.pairs().get(i);
        DayStatistics before = comparison.baseline().days().get(i);
        DayStatistics after = changed.days().get(i);
        assertThat(needs.common() + only(needs, World.BASELINE))
            .as("%s", changes)
            .isEqualTo(before.needs());
        assertThat(needs.common() + only(needs, World.SCENARIO))
            .as("%s", changes)
            .isEqualTo(after.needs());
        int parts = onlyUnserved(needs, World.SCENARIO) - onlyUnserved(needs, World.BASELINE);
        for (UnservedCause cause : UnservedCause.values()) {
          parts += needs.unserved(World.SCENARIO, cause);
          parts -= needs.unserved(World.BASELINE, cause);
        }
        assertThat(parts).as("%s", changes).isEqualTo(unserved(after) - unserved(before));
      }
    }
  }

  @Test
  void aWorldThatIsTheSameHasTheSameNeedsWithTheSameEndings() {
    for (PairedNeeds needs : run().pairs()) {
      assertThat(needs.common()).isGreaterThan(500);
      assertThat(only(needs, World.BASELINE) + only(needs, World.SCENARIO)).isZero();
      for (NeedOutcome one : NeedOutcome.values()) {
        for (NeedOutcome other : NeedOutcome.values()) {
          assertThat(needs.turned(one, other) == 0 || one == other).isTrue();
        }
      }
    }
  }

  @Test
  void anOutletChangesNoNeedOnlyWhatBecomesOfIt() {
    for (PairedNeeds needs : run(SECOND_MARKET).pairs()) {
      assertThat(only(needs, World.BASELINE) + only(needs, World.SCENARIO)).isZero();
      assertThat(needs.turned(NeedOutcome.TOO_FAR, NeedOutcome.SERVED)).isPositive();
    }
  }

  @Test
  void whatIsMetOnlineIsNeededLessOftenByTheSamePeople() {
    for (PairedNeeds needs : run(new Change.MoveOnline("wet-market", 0.4)).pairs()) {
      assertThat(needs.only(World.BASELINE, Composition.FREQUENCY)).isPositive();
      assertThat(only(needs, World.BASELINE))
          .isEqualTo(needs.only(World.BASELINE, Composition.FREQUENCY));
      assertThat(only(needs, World.SCENARIO)).isZero();
    }
  }

  @Test
  void whatAChannelMeetsIsCompositionAndNoNeedOfItIsServedOrInVain() {
    for (PairedNeeds needs : run(ORDERS.toArray(Change[]::new)).pairs()) {
      assertThat(needs.byChannel(World.SCENARIO))
          .isGreaterThan(30)
          .isEqualTo(needs.only(World.BASELINE, Composition.CHANNEL));
      assertThat(needs.byChannel(World.BASELINE)).isZero();
      assertThat(only(needs, World.SCENARIO)).isZero();
      assertThat(only(needs, World.BASELINE))
          .isEqualTo(needs.only(World.BASELINE, Composition.CHANNEL));
      assertThat(
              needs.common(World.SCENARIO, NeedOutcome.DELIVERED)
                  + needs.common(World.SCENARIO, NeedOutcome.ONLINE))
          .isZero();
    }
  }

  @Test
  void anEventIsNeededInTheScenarioAlone() {
    Comparison comparison = comparison(EVENT);
    for (PairedNeeds needs : comparison.runs().get(1).pairs()) {
      assertThat(only(needs, World.BASELINE)).isZero();
      assertThat(only(needs, World.SCENARIO))
          .isEqualTo(needs.only(World.SCENARIO, Composition.EVENTS))
          .as("everybody comes once")
          .isEqualTo(CIRCLE.residents());
    }
  }

  @Test
  void whoGrowsOldOrMovesAwayIsTheCompositionOfPeople() {
    for (PairedNeeds needs : run(new Change.AgePopulation(0.3)).pairs()) {
      assertThat(needs.only(World.BASELINE, Composition.PEOPLE)).isPositive();
      assertThat(needs.only(World.SCENARIO, Composition.PEOPLE)).isPositive();
      assertThat(only(needs, World.SCENARIO))
          .isEqualTo(needs.only(World.SCENARIO, Composition.PEOPLE));
    }
    for (PairedNeeds needs : run(new Change.GrowPopulation(0.5)).pairs()) {
      assertThat(needs.only(World.BASELINE, Composition.PEOPLE)).isPositive();
      assertThat(only(needs, World.SCENARIO)).isZero();
    }
  }

  @Test
  void hoursAndHomesAddUpToTheCommonNeedsNotServed() {
    for (PairedNeeds needs :
        run(new Change.SetHours("market", OpeningHours.ALWAYS), ONLINE).pairs()) {
      for (World world : World.values()) {
        int hours = 0;
        for (int hour = 0; hour < 24; hour++) {
          hours += needs.unservedOfHour(world, hour);
        }
        int homes = needs.unservedOfHome(world, 0) + needs.unservedOfHome(world, 1);
        assertThat(hours).isEqualTo(needs.unserved(world)).isEqualTo(homes).isPositive();
      }
    }
  }

  @Test
  void theTableAddsUpToTheLastNeed() {
    Comparison comparison = comparison(new Change.AgePopulation(0.2), ONLINE, EVENT, SECOND_MARKET);
    Comparison.Run changed = comparison.runs().get(1);
    Map<String, Measure> measures = new LinkedHashMap<>();
    StandardMeasures.of(TestCircles.catalog(), Demand.standard())
        .forEach(measure -> measures.put(measure.id(), measure));
    for (World world : World.values()) {
      double[] all = comparison.values(changed, measures.get("needs-unserved"), world);
      double[] sum = new double[REPLICATIONS];
      for (String part :
          List.of(
              "common-unserved-access",
              "common-unserved-hours",
              "common-unserved-capacity",
              "composition-unserved")) {
        double[] values = comparison.values(changed, measures.get(part), world);
        for (int i = 0; i < REPLICATIONS; i++) {
          sum[i] += values[i];
        }
      }
      assertThat(sum).isEqualTo(all);
    }
  }
}
