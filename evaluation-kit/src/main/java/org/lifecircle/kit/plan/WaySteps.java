package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanGain;
import org.lifecircle.reports.plan.PlanMeasure;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStanding;
import org.lifecircle.reports.plan.PlanStep;

/** The steps of a plan that come before its additions. */
final class WaySteps {

  private WaySteps() {}

  /**
   * The steps.
   *
   * @param standing says how a circle stands that has cost so much
   */
  static List<PlanStep> of(
      CircleData data,
      WayComparison.Choice choice,
      BiFunction<WalkedVerdict, Optional<BigDecimal>, PlanStanding> standing) {
    Surroundings names = new Surroundings(data);
    List<PlanStep> steps = new ArrayList<>();
    Optional<BigDecimal> spent =
        choice.now().hasCosts() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    PlanField before = choice.now();
    PlanChange changes = new PlanChange(data.circle(), before);
    PlanPlaces sites =
        new PlanPlaces(data, before, changes, SiteWorth.in(PlanAim.NEEDS, before.assumed()));
    for (WayComparison.Opened one : choice.ways()) {
      FirstMeasure first = one.measure();
      PlanField after = one.field();
      Optional<BigDecimal> cost = after.cost(first);
      spent = spent.map(sum -> sum.add(cost.orElse(BigDecimal.ZERO)));
      Change change = new Change(before, after);
      steps.add(
          new PlanStep(
              steps.size() + 1,
              new PlanMeasure(
                  first.kind(),
                  first instanceof UseMeasure use ? use.formats() : change.formats(),
                  first.title(),
                  first.change()),
              place(first, names, movable(first, before, sites)),
              new PlanGain(
                  change.residents(), change.minutesSaved(), Optional.empty(), Optional.empty()),
              standing.apply(after.now(), spent),
              new PlanStep.Notes(false, choice.forLevel(), cost, List.of(), List.of())));
      before = after;
    }
    return List.copyOf(steps);
  }

  /** How far stalls may move; of other measures nothing is said. */
  private static OptionalInt movable(FirstMeasure first, PlanField before, PlanPlaces sites) {
    if (!(first instanceof UseMeasure use) || use.kind() != MeasureKind.STALL_ZONE) {
      return OptionalInt.empty();
    }
    BusinessFormat format = use.formats().get(0);
    List<CandidateSite> all = before.candidates().sites();
    int site = all.stream().map(CandidateSite::id).toList().indexOf(use.subject().id());
    Addition stalls = new Addition(format, site, before.radiusSeconds(format.id()), false);
    // As if residents had the stalls alone: they serve while others are closed or full.
    return sites.movableStalls(stalls, new NearestWalks(before.candidates(), false));
  }

  private static PlanPlace place(FirstMeasure first, Surroundings names, OptionalInt movable) {
    PlanPlace.Around around = names.around(first.place());
    if (first instanceof UseMeasure use) {
      return new PlanPlace(
          use.kind() == MeasureKind.STALL_ZONE
              ? PlanPlace.Origin.PROPOSED
              : PlanPlace.Origin.OUTLET,
          use.subject().id(),
          use.subject().name(),
          use.place(),
          around,
          movable);
    }
    return new PlanPlace(
        PlanPlace.Origin.WAY,
        PlanScenario.subject(first.change()),
        "",
        first.place(),
        around,
        movable);
  }

  /** How a way changes all walks, over all formats. */
  private static final class Change {
    private final List<BusinessFormat> formats = new ArrayList<>();
    private final Map<AgeGroup, Integer> residents = new EnumMap<>(AgeGroup.class);
    private long shorterWalks;
    private long secondsSaved;

    Change(PlanField before, PlanField after) {
      for (BusinessFormat format : before.demanded()) {
        add(format, before.walks(format), after.walks(format), before.radiusSeconds(format.id()));
      }
      if (formats.isEmpty()) {
        formats.addAll(before.demanded());
      }
    }

    private void add(BusinessFormat format, NearestWalks before, NearestWalks after, int radius) {
      boolean gains = false;
      for (int group = 0; group < before.groups(); group++) {
        int people = before.residents(group);
        if (before.latestSeconds(group) > radius && after.latestSeconds(group) <= radius) {
          residents.merge(CandidateWalks.age(group), people, Integer::sum);
          gains |= people > 0;
        }
        if (before.foundSeconds(group) != CandidateWalks.NO_WALK
            && after.foundSeconds(group) < before.foundSeconds(group)) {
          shorterWalks += people;
          secondsSaved += (long) people * (before.foundSeconds(group) - after.foundSeconds(group));
        }
      }
      if (gains) {
        formats.add(format);
      }
    }

    List<BusinessFormat> formats() {
      return formats;
    }

    Map<AgeGroup, Integer> residents() {
      return residents;
    }

    OptionalDouble minutesSaved() {
      return shorterWalks == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(secondsSaved / 60.0 / shorterWalks);
    }
  }
}
