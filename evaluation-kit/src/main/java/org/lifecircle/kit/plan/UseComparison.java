package org.lifecircle.kit.plan;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * Weighs plans for the needs of a week that begin with longer hours, more capacity or a zone of
 * stalls against the plan without any. The measures for which most needs fail are lived alone;
 * those that certainly serve more may come before the additions, the best first.
 *
 * <p>One objective in needs of a week: what the measures serve more when they are lived without
 * additions, at most what they serve each alone, and what finds an outlet near enough with the
 * additions after them. All sets of the measures are weighed that the limits allow, each with the
 * best additions that it leaves room and money for. What is weighed under narrow limits is weighed
 * under wide ones, so that more additions and more money are never worse.
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

  /** Measures and the additions after them, and what both are worth. */
  private record Tried(List<UseMeasure> measures, PlanSearch.Found found, double worth) {}

  /** The best plan that there is with any of the useful measures. */
  WayComparison.Choice choose(PlanField now, FormatCatalog formats) {
    Map<UseMeasure, Double> useful = useful(now, formats);
    PlanSearch.Found alone = additions(now, options);
    Tried best = new Tried(List.of(), alone, alone.proof().value());
    for (List<UseMeasure> measures : sets(useful)) {
      double most = eachAlone(measures, useful);
      if (most + alone.proof().bound() > best.worth() && isAllowed(measures, now)) {
        PlanSearch.Found found = after(measures, now);
        double brought = found.proof().value();
        if (most + brought > best.worth()) {
          double worth = served(measures, useful) + brought;
          best = worth > best.worth() ? new Tried(measures, found, worth) : best;
        }
      }
    }
    return choice(best, now);
  }

  /** All sets of one measure or more, those that serve most first. */
  private static List<List<UseMeasure>> sets(Map<UseMeasure, Double> useful) {
    List<UseMeasure> all = List.copyOf(useful.keySet());
    List<List<UseMeasure>> sets = new ArrayList<>();
    for (int set = 1; set < 1 << all.size(); set++) {
      int chosen = set;
      sets.add(
          IntStream.range(0, all.size())
              .filter(one -> (chosen >> one & 1) == 1)
              .mapToObj(all::get)
              .toList());
    }
    sets.sort(
        Comparator.comparingDouble((List<UseMeasure> set) -> eachAlone(set, useful)).reversed());
    return sets;
  }

  /** How many needs measures serve more, each lived alone. */
  private static double eachAlone(List<UseMeasure> measures, Map<UseMeasure, Double> useful) {
    return measures.stream().mapToDouble(useful::get).sum();
  }

  /** How many needs measures serve more together, at most as many as each alone. */
  double served(List<UseMeasure> measures, Map<UseMeasure, Double> useful) {
    double most = eachAlone(measures, useful);
    return measures.size() < 2
        ? most
        : Math.min(
            most, simulation.gain(measures.stream().map(UseMeasure::change).toList()).mean());
  }

  private static long cost(List<UseMeasure> measures, PlanField now) {
    return measures.stream().mapToLong(now::wholeCost).sum();
  }

  private boolean isAllowed(List<UseMeasure> measures, PlanField now) {
    return measures.size() <= most()
        && cost(measures, now) <= options.budget().orElse(Long.MAX_VALUE);
  }

  /** The best additions after measures. */
  private PlanSearch.Found after(List<UseMeasure> measures, PlanField now) {
    // Hours and capacity leave all walks as they are.
    CircleData circle = data;
    for (UseMeasure one : measures) {
      circle = one.kind() == MeasureKind.STALL_ZONE ? after(one, circle) : circle;
    }
    PlanField field = circle == data ? now : fields.apply(circle);
    return measures.size() == most()
        ? PlanSearch.nothing()
        : additions(field, left(measures.size(), cost(measures, now)));
  }

  private static CircleData after(UseMeasure one, CircleData circle) {
    return PlanChange.apply(one.change(), circle);
  }

  /** The plan with what is said of the next level. */
  private WayComparison.Choice choice(Tried best, PlanField now) {
    List<WayComparison.Opened> taken = new ArrayList<>();
    CircleData circle = data;
    for (UseMeasure one : best.measures()) {
      circle = after(one, circle);
      taken.add(new WayComparison.Opened(one, circle, fields.apply(circle)));
    }
    WayComparison.Choice alone = new WayComparison.Choice(now, taken, best.found(), false);
    return taken.size() == most()
        ? alone
        : new WayComparison.Choice(
            now,
            taken,
            PlanSearch.withLevel(best.found(), alone.field(), left(taken.size(), 0)),
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
  Map<UseMeasure, Double> useful(PlanField now, FormatCatalog formats) {
    Map<UseMeasure, Double> gains = new LinkedHashMap<>();
    for (UseMeasure one : UseMeasures.of(data.circle(), formats, simulation, now, TRIED)) {
      Estimate gain = simulation.gain(List.of(one.change()));
      if (gain.mean() > 0 && !gain.contains(0)) {
        gains.put(one, gain.mean());
      }
    }
    Map<UseMeasure, Double> sorted = new LinkedHashMap<>();
    gains.keySet().stream()
        .sorted(Comparator.comparingDouble((UseMeasure one) -> gains.get(one)).reversed())
        .forEach(one -> sorted.put(one, gains.get(one)));
    return sorted;
  }

  private int most() {
    return options.additions().orElse(PlanOptions.USUAL_ADDITIONS);
  }
}
