package org.lifecircle.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanGain;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.statistics.Estimate;

/** Hand-made plans for the sample reports. */
public final class SamplePlans {

  private static final List<String> FORMATS =
      List.of(
          "wet-market",
          "repair-service",
          "pharmacy",
          "breakfast-shop",
          "elderly-care",
          "laundry",
          "hairdresser",
          "childcare",
          "parcel-station",
          "bookshop",
          "gym",
          "bakery");

  private SamplePlans() {}

  static BusinessFormat format(int step) {
    return SampleFormats.of(FORMATS.get((step - 1) % FORMATS.size()));
  }

  /** An interval from 80 to 120, or one that holds zero. */
  static Estimate needs(boolean certain) {
    return new Estimate(21, certain ? 100 : 3, 1, 0.95, certain ? 80 : -6, certain ? 120 : 12);
  }

  /**
   * A builder with so many steps at places beside homes of the report; every third is uncertain.
   */
  static CirclePlanBuilder steps(ReportContent content, int steps, boolean simulated) {
    CirclePlanBuilder plan = CirclePlanBuilder.of(content.circle(), content.scorecard().standard());
    for (int i = 1; i <= steps; i++) {
      plan.opens(
          format(i),
          place(content, i),
          simulated ? Optional.of(needs(i % 3 != 0)) : Optional.empty());
    }
    return plan;
  }

  /** The fourth place is where the first one is; every second has a name. */
  private static PlanPlace place(ReportContent content, int number) {
    List<Home> homes = content.circle().homes();
    Home home = homes.get(number == 4 ? 5 : 5 * number % homes.size());
    Coordinate beside =
        new Coordinate(home.location().longitude() + 2e-4, home.location().latitude());
    return CirclePlanBuilder.place(
        number % 2 == 0 ? (home.name().length() > 20 ? home.name() + "底商空房" : "3 号院底商") : "",
        number == 5 ? "" : "金台路",
        number == 5 ? List.of() : List.of(home.name(), homes.get(0).name(), homes.get(1).name()),
        beside);
  }

  /** A report with a plan of so many steps. */
  public static ReportContent with(ReportContent content, CirclePlan plan) {
    return ReportContentBuilder.like(content).plan(plan).build();
  }

  /** An ordinary plan: four steps, one to be verified, one format that nothing mends. */
  public static ReportContent ordinary(Language language) {
    ReportContent content = SampleReports.ordinary(language);
    CirclePlan plan =
        CirclePlanBuilder.of(content.circle(), content.scorecard().standard())
            .budget(120_000)
            .toVerify(format(2))
            .opens(format(1), place(content, 1), Optional.of(needs(true)))
            .opens(format(2), place(content, 2), Optional.of(needs(false)))
            .opens(format(3), place(content, 3), Optional.of(needs(true)))
            .opens(format(4), place(content, 4), Optional.of(needs(true)))
            .notMended(format(8), 230)
            .build();
    return with(content, plan);
  }

  /** All kinds of plans by name. */
  public static Map<String, ReportContent> all(Language language) {
    Map<String, ReportContent> all = new LinkedHashMap<>();
    ReportContent content = SampleReports.ordinary(language);
    ReportContent crowded = SampleReports.crowded(language);
    ReportContent grid =
        ReportContentBuilder.of(content.circle(), new WalkingMap(List.of()))
            .language(language)
            .access(content.access())
            .day(content.sum(), content.panels().orElseThrow())
            .scorecard(content.scorecard())
            .build();
    all.put("plan-ordinary", ordinary(language));
    all.put("plan-one", with(content, steps(content, 1, true).build()));
    all.put("plan-ten", with(content, steps(content, 10, true).bound(104.2).build()));
    all.put(
        "plan-thirteen-long",
        with(
            crowded,
            steps(crowded, 13, true).notMended(format(1), 12_345).toVerify(format(3)).build()));
    all.put("plan-bare", with(grid, steps(grid, 5, false).withoutCosts().withoutLevels().build()));
    all.put("plan-nothing", with(content, steps(content, 0, false).build()));
    all.put(
        "plan-poor",
        with(content, steps(content, 0, false).budget(5_000).notMended(format(1), 900).build()));
    CirclePlanBuilder nobody =
        CirclePlanBuilder.of(content.circle(), content.scorecard().standard());
    nobody.step(
        CirclePlanBuilder.opening(format(1), 1, content.circle().center()),
        place(content, 1),
        new PlanGain(Map.of(AgeGroup.ADULT, 0), OptionalDouble.empty(), Optional.empty()));
    all.put("plan-nobody", with(content, nobody.build()));
    return all;
  }
}
