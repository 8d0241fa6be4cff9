package org.lifecircle.kit.plan;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * Weighs plans for the needs of a week that begin with longer hours, more capacity or a zone of
 * stalls against the plan without any. The measures for which most needs fail are lived alone;
 * those that certainly serve more are put before the additions, the best first, each only where the
 * whole plan then serves more needs in the same simulated week than without it.
 */
final class UseComparison {

  /** So many measures are lived alone. */
  private static final int TRIED = 4;

  private final CircleData data;
  private final PlanOptions options;
  private final PlanSimulation simulation;
  private final Function<CircleData, PlanField> fields;

  /** What was asked and found before: hours and capacity leave all walks as they are. */
  private final Map<Asked, PlanSearch.Found> known = new LinkedHashMap<>();

  /** All that the choice of additions for the needs of a week depends on. */
  private record Asked(int additions, OptionalLong budget, IntBuffer walks) {}

  /**
   * A comparison.
   *
   * @param data the circle as it is
   * @param options what is asked
   * @param simulation lives the week
   * @param fields walks and judges a circle
   */
  UseComparison(
      CircleData data,
      PlanOptions options,
      PlanSimulation simulation,
      Function<CircleData, PlanField> fields) {
    this.data = data;
    this.options = options;
    this.simulation = simulation;
    this.fields = fields;
  }

  /** The best plan of those that were tried. */
  WayComparison.Choice choose(PlanField now, FormatCatalog formats) {
    WayComparison.Choice best =
        new WayComparison.Choice(now, List.of(), additions(now, options), false);
    List<UseMeasure> useful = useful(now, formats);
    double served = useful.isEmpty() ? 0 : served(best);
    for (UseMeasure one : useful) {
      int count = best.ways().size() + 1;
      long cost = now.wholeCost(one);
      for (WayComparison.Opened before : best.ways()) {
        cost += now.wholeCost(before.measure());
      }
      if (count <= most() && cost <= options.budget().orElse(Long.MAX_VALUE)) {
        WayComparison.Choice with = with(one, best, cost);
        double then = served(with);
        if (then > served) {
          best = with;
          served = then;
        }
      }
    }
    PlanSearch.Found found = best.found();
    return best.ways().size() == most()
        ? best
        : new WayComparison.Choice(
            now,
            best.ways(),
            PlanSearch.withLevel(found, best.field(), left(best.ways().size(), 0)),
            false);
  }

  /** What is left for additions beside so many measures, which cost so much. */
  private PlanOptions left(int measures, long cost) {
    PlanOptions left = measures == 0 ? options : options.atMost(most() - measures);
    return options.budget().isPresent()
        ? left.withBudget(options.budget().getAsLong() - cost)
        : left;
  }

  private PlanSearch.Found additions(PlanField field, PlanOptions left) {
    IntBuffer walks = IntBuffer.allocate(field.demanded().size() * field.candidates().groups());
    for (BusinessFormat format : field.demanded()) {
      NearestWalks now = field.walks(format);
      for (int group = 0; group < now.groups(); group++) {
        walks.put(now.foundSeconds(group));
      }
    }
    Asked asked =
        new Asked(
            left.additions().orElse(PlanOptions.USUAL_ADDITIONS), left.budget(), walks.flip());
    return known.computeIfAbsent(asked, one -> PlanSearch.needsAlone(field, left));
  }

  /** Those that certainly serve more needs when they are taken alone, the most first. */
  private List<UseMeasure> useful(PlanField now, FormatCatalog formats) {
    Map<UseMeasure, Double> gains = new LinkedHashMap<>();
    for (UseMeasure one :
        UseMeasures.of(data.circle(), formats, simulation.asItIs().sum(), now, TRIED)) {
      Estimate gain = simulation.gain(List.of(one.change()));
      if (gain.mean() > 0 && !gain.contains(0)) {
        gains.put(one, gain.mean());
      }
    }
    return gains.keySet().stream()
        .sorted(Comparator.comparingDouble((UseMeasure one) -> gains.get(one)).reversed())
        .toList();
  }

  private int most() {
    return options.additions().orElse(PlanOptions.USUAL_ADDITIONS);
  }

  private WayComparison.Choice with(UseMeasure one, WayComparison.Choice before, long cost) {
    CircleData circle = PlanChange.apply(one.change(), before.circle(data));
    PlanField field = fields.apply(circle);
    List<WayComparison.Opened> taken = new ArrayList<>(before.ways());
    taken.add(new WayComparison.Opened(one, circle, field));
    PlanSearch.Found found =
        taken.size() == most() ? PlanSearch.nothing() : additions(field, left(taken.size(), cost));
    return new WayComparison.Choice(before.now(), taken, found, false);
  }

  /** How many needs of a week a whole plan serves more. */
  private double served(WayComparison.Choice choice) {
    List<Change> changes = new ArrayList<>();
    choice.ways().forEach(one -> changes.add(one.measure().change()));
    PlanChange additions = new PlanChange(data.circle(), choice.field());
    for (Addition one : choice.found().additions()) {
      changes.add(additions.of(one, changes.size() + 1).change());
    }
    return simulation.gain(changes).mean();
  }
}
