package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.simulation.scenario.Change;

/**
 * Weighs plans that begin with a gate to open or a link to build against the plan without any. The
 * few ways that bring in most residents are tried, each alone and both together; behind each the
 * circle is walked again and the additions are chosen anew, as exactly as without. For the aims
 * {@code level} and {@code coverage}; for the others no ways are looked at.
 */
final class WayComparison {

  private static final int TRIED = 2;

  private final CircleData data;
  private final PlanOptions options;
  private final Function<CircleData, PlanField> fields;

  /**
   * A comparison.
   *
   * @param data the circle as it is
   * @param options what is asked
   * @param fields walks and judges a circle
   */
  WayComparison(CircleData data, PlanOptions options, Function<CircleData, PlanField> fields) {
    this.data = data;
    this.options = options;
    this.fields = fields;
  }

  /**
   * A measure that was taken before additions.
   *
   * @param measure which
   * @param circle the circle after it
   * @param field what the search knows of that circle
   */
  record Opened(FirstMeasure measure, CircleData circle, PlanField field) {}

  /**
   * A plan that begins with ways or with better use of what exists, or with neither.
   *
   * @param now what the search knows of the circle as it is
   * @param ways what is opened, built or better used first, in this order
   * @param found the additions after them
   * @param forLevel whether the ways make the next level need fewer measures
   */
  record Choice(PlanField now, List<Opened> ways, PlanSearch.Found found, boolean forLevel) {

    Choice {
      ways = List.copyOf(ways);
    }

    /** What the search knows of the circle to which the additions are made. */
    PlanField field() {
      return ways.isEmpty() ? now : ways.get(ways.size() - 1).field();
    }

    /** The circle to which the additions are made. */
    CircleData circle(CircleData asItIs) {
      return ways.isEmpty() ? asItIs : ways.get(ways.size() - 1).circle();
    }

    private int measures() {
      return ways.size() + found.additions().size();
    }

    /** Whether the ways alone certainly reach the level that comes next today. */
    private boolean waysReachLevel() {
      return !ways.isEmpty() && reaches(field());
    }

    private boolean reaches(PlanField after) {
      return LevelSearch.next(now)
          .filter(next -> after.now().scorecard().level().compareTo(next.level()) >= 0)
          .isPresent();
    }

    /** How many measures certainly reach the level that comes next today. */
    private int toLevel() {
      if (waysReachLevel()) {
        return ways.size();
      }
      return found
          .proof()
          .forLevel()
          .map(additions -> ways.size() + additions.additions())
          .orElse(Integer.MAX_VALUE);
    }

    /** What residents within the standard's minutes count after the plan, over all formats. */
    private long covered() {
      long sum = 0;
      for (BusinessFormat format : field().demanded()) {
        NearestWalks walks = field().walks(format);
        found.additions().stream()
            .filter(one -> one.format().id().equals(format.id()))
            .forEach(one -> walks.add(one.site()));
        sum += walks.worthWithin(field().radiusSeconds(format.id()));
      }
      return sum;
    }
  }

  /** The best plan of those that were tried. */
  Choice choose(PlanField now) {
    Choice without = new Choice(now, List.of(), PlanSearch.of(now, options), false);
    boolean counts = options.aim() == PlanAim.LEVEL || options.aim() == PlanAim.COVERAGE;
    if (!counts || now.now().network().isEmpty()) {
      return without;
    }
    List<Choice> tried = new ArrayList<>(List.of(without));
    for (WayMeasure way : promising(now)) {
      for (Choice before : List.copyOf(tried)) {
        with(way, before, without).ifPresent(tried::add);
      }
    }
    Choice best = without;
    for (Choice one : tried) {
      best = isBetter(one, best, without) ? one : best;
    }
    return best;
  }

  private List<WayMeasure> promising(PlanField now) {
    LinkParameters parameters = LinkParameters.standard();
    List<WayMeasure> all = new ArrayList<>(ShutGates.of(data));
    all.addAll(MissingLinks.of(data, now.now().network(), parameters));
    all.removeIf(way -> now.hasCosts() && now.cost(way).isEmpty());
    return WayGains.best(now, data.circle(), all, parameters, TRIED);
  }

  /** A plan with one way more; empty where the limits do not allow it. */
  private Optional<Choice> with(WayMeasure more, Choice before, Choice without) {
    int count = before.ways().size() + 1;
    WayMeasure way = numbered(more, count);
    long cost = before.now().wholeCost(way);
    for (Opened one : before.ways()) {
      cost += before.now().wholeCost(one.measure());
    }
    if (count > most(without) || cost > options.budget().orElse(Long.MAX_VALUE)) {
      return Optional.empty();
    }
    CircleData then = PlanChange.apply(way.change(), before.circle(data));
    PlanField field = fields.apply(then);
    List<Opened> ways = new ArrayList<>(before.ways());
    ways.add(new Opened(way, then, field));
    boolean reached = before.reaches(field);
    PlanSearch.Found found =
        reached && levelAlone(without) || count == most(without)
            ? PlanSearch.nothing()
            : PlanSearch.of(field, left(count, cost, reached, without));
    Choice with = new Choice(before.now(), ways, found, false);
    boolean forLevel = options.aim() == PlanAim.LEVEL && with.toLevel() < without.toLevel();
    return Optional.of(new Choice(before.now(), ways, found, forLevel));
  }

  private static WayMeasure numbered(WayMeasure way, int number) {
    return way.change() instanceof Change.BuildLink link
        ? new WayMeasure(
            way.kind(),
            new Change.BuildLink("plan-" + number + "-link", link.from(), link.to()),
            way.title(),
            way.place(),
            way.ends(),
            way.meters())
        : way;
  }

  /** Whether the plan ends where the level is reached. */
  private boolean levelAlone(Choice without) {
    return options.aim() == PlanAim.LEVEL
        && options.additions().isEmpty()
        && options.budget().isEmpty()
        && without.toLevel() != Integer.MAX_VALUE;
  }

  /** The most measures of a plan. */
  private int most(Choice without) {
    return levelAlone(without)
        ? without.measures()
        : options.additions().orElse(Math.max(without.measures(), PlanOptions.USUAL_ADDITIONS));
  }

  /** What the additions after some ways are asked for. */
  private PlanOptions left(int ways, long cost, boolean levelReached, Choice without) {
    PlanOptions left = levelReached ? options.toward(PlanAim.COVERAGE) : options;
    if (!levelAlone(without)) {
      left = left.atMost(most(without) - ways);
    }
    return options.budget().isPresent()
        ? left.withBudget(options.budget().getAsLong() - cost)
        : left;
  }

  private boolean isBetter(Choice one, Choice best, Choice without) {
    if (options.aim() == PlanAim.LEVEL) {
      int fewer = Integer.compare(one.toLevel(), best.toLevel());
      if (fewer != 0 || levelAlone(without)) {
        return fewer < 0;
      }
    }
    return one.covered() > best.covered();
  }
}
