package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.ReviewedStep.Finding;
import org.lifecircle.reports.plan.StepTaken;

/**
 * Says of every step of an earlier plan whether it was taken. An outlet is the work of one step at
 * most: of several steps for one format each nearest pair of step and outlet goes together.
 */
final class StepFindings {

  /** An outlet that may be the work of a step. */
  private record Pair(int step, Outlet outlet, int meters) {}

  private final CircleData data;
  private final Circle circle;
  private final EarlierPlan plan;
  private final FormatCatalog formats;
  private final ChangedOnes changed;

  private StepFindings(CircleData data, EarlierPlan plan, FormatCatalog formats) {
    this.data = data;
    this.circle = data.circle();
    this.plan = plan;
    this.formats = formats;
    this.changed = new ChangedOnes(data);
  }

  /**
   * The findings, one for every step of the plan, in its order.
   *
   * @param data the circle as it is today
   * @param formats every format that an outlet may have
   */
  static List<Finding> of(CircleData data, EarlierPlan plan, FormatCatalog formats) {
    return new StepFindings(data, plan, formats).all();
  }

  private List<Finding> all() {
    Map<Integer, Pair> pairs = pairs();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      EarlierPlan.Step step = plan.steps().get(i);
      Optional<Pair> pair = Optional.ofNullable(pairs.get(i));
      findings.add(
          switch (step.measure().change()) {
            case ADD_OUTLET, ADD_STALL_ZONE -> opened(step, pair);
            case ADD_FORMAT -> offered(step, pair);
            case SET_HOURS -> changed.hours(step.measure());
            case SET_CAPACITY -> changed.capacity(step.measure());
            case SET_DELIVERY -> delivering(step.measure().subject());
            case OPEN_WAY -> changed.open(step.measure().subject());
            case TIME_WAY -> changed.timed(step.measure());
            case BUILD_LINK -> changed.built(step.measure().subject());
            case OTHER -> finding(StepTaken.NOT_KNOWN, "found.measure", step.measure().kind());
          });
    }
    return List.copyOf(findings);
  }

  static Finding finding(StepTaken taken, String key, Object... arguments) {
    return new Finding(taken, PlanReviewer.PHRASES.text(key, arguments), "");
  }

  // Outlets.

  private Map<Integer, Pair> pairs() {
    List<Pair> possible = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      EarlierPlan.Step step = plan.steps().get(i);
      for (Outlet outlet : fresh(step)) {
        possible.add(new Pair(i, outlet, NearOutlets.meters(step.place().location(), outlet)));
      }
    }
    // A stable sort keeps the order of steps and outlets among equals.
    possible.sort(Comparator.comparingInt(Pair::meters));
    Map<Integer, Pair> pairs = new LinkedHashMap<>();
    Set<String> given = new LinkedHashSet<>();
    for (Pair pair : possible) {
      String work = pair.outlet().id() + ' ' + plan.steps().get(pair.step()).measure().formatIds();
      if (!pairs.containsKey(pair.step()) && given.add(work)) {
        pairs.put(pair.step(), pair);
      }
    }
    return pairs;
  }

  private static int distance(EarlierPlan.Step step) {
    return Math.max(NearOutlets.SAME_PLACE_METERS, step.place().movableMeters().orElse(0));
  }

  /** The outlets of a step's formats that stand near its place. */
  private List<Outlet> near(EarlierPlan.Step step) {
    return circle.outlets().stream()
        .filter(outlet -> serves(outlet, step))
        .filter(outlet -> NearOutlets.meters(step.place().location(), outlet) <= distance(step))
        .toList();
  }

  private static boolean serves(Outlet outlet, EarlierPlan.Step step) {
    return step.measure().formatIds().stream().allMatch(outlet::serves);
  }

  /** Those of them that did not stand there when the plan was made. */
  private List<Outlet> fresh(EarlierPlan.Step step) {
    return switch (step.measure().change()) {
      case ADD_FORMAT ->
          near(step).stream()
              .filter(outlet -> step.outletsNear().isPresent())
              .filter(outlet -> !step.outletsNear().get().contains(outlet.id()))
              .toList();
      case ADD_OUTLET, ADD_STALL_ZONE -> added(step);
      case SET_HOURS, SET_CAPACITY, SET_DELIVERY, OPEN_WAY, TIME_WAY, BUILD_LINK, OTHER ->
          List.of();
    };
  }

  /** None where each may be one that stood there before and has another id today. */
  private List<Outlet> added(EarlierPlan.Step step) {
    if (step.outletsNear().isEmpty()) {
      return List.of();
    }
    List<String> stood = step.outletsNear().get();
    List<Outlet> others =
        near(step).stream().filter(outlet -> !stood.contains(outlet.id())).toList();
    return others.size() <= gone(stood) ? List.of() : others;
  }

  /** How many of the ids of outlets nothing has today. */
  private long gone(List<String> ids) {
    return ids.stream().filter(id -> outlet(id).isEmpty()).count();
  }

  private Optional<Outlet> outlet(String id) {
    return circle.outlets().stream().filter(outlet -> outlet.id().equals(id)).findFirst();
  }

  private Finding opened(EarlierPlan.Step step, Optional<Pair> pair) {
    if (pair.isEmpty()) {
      return notOpened(step);
    }
    Outlet outlet = pair.get().outlet();
    boolean comes =
        step.measure().formats().stream()
            .allMatch(
                format ->
                    formats.find(format.id()).orElse(format).serving().onFoot()
                        || outlet.homeService().isPresent());
    if (!comes) {
      return new Finding(
          StepTaken.NOT_KNOWN, PlanReviewer.PHRASES.text("found.home", name(outlet)), outlet.id());
    }
    boolean there = pair.get().meters() <= NearOutlets.SAME_PLACE_METERS;
    return new Finding(
        there ? StepTaken.TAKEN : StepTaken.ELSEWHERE,
        PlanReviewer.PHRASES.text(
            there ? "found.there" : "found.nearby",
            name(outlet),
            Integer.toString(pair.get().meters())),
        outlet.id());
  }

  private static String name(Outlet outlet) {
    return outlet.name().isBlank() ? outlet.id() : outlet.name();
  }

  private Finding notOpened(EarlierPlan.Step step) {
    Optional<Outlet> unused =
        circle.unused().stream()
            .map(one -> one.outlet())
            .filter(outlet -> serves(outlet, step))
            .filter(outlet -> NearOutlets.meters(step.place().location(), outlet) <= distance(step))
            .findFirst();
    if (unused.isPresent()) {
      return finding(StepTaken.NOT_TAKEN, "found.unused", name(unused.get()));
    }
    List<Outlet> near = near(step);
    if (step.outletsNear().isEmpty() && !near.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.column", name(near.get(0)));
    }
    List<String> stood = step.outletsNear().orElse(List.of());
    Optional<Outlet> other =
        near.stream().filter(outlet -> !stood.contains(outlet.id())).findFirst();
    if (other.isPresent() && gone(stood) > 0) {
      return finding(StepTaken.NOT_KNOWN, "found.renamed", name(other.get()));
    }
    boolean searched =
        step.measure().formatIds().stream()
            .allMatch(id -> circle.search().of(id) == Completeness.COMPLETE);
    if (!searched) {
      return finding(StepTaken.NOT_KNOWN, "found.search", Integer.toString(distance(step)));
    }
    return finding(
        StepTaken.NOT_TAKEN,
        near.isEmpty() ? "found.none" : "found.old",
        Integer.toString(distance(step)));
  }

  private Finding delivering(String id) {
    Optional<Outlet> host = outlet(id);
    if (host.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.host", id);
    }
    return host.get().homeService().isPresent()
        ? finding(StepTaken.TAKEN, "found.comes", name(host.get()))
        : finding(StepTaken.NOT_KNOWN, "found.home", name(host.get()));
  }

  private Finding offered(EarlierPlan.Step step, Optional<Pair> pair) {
    Optional<Outlet> host = outlet(step.measure().subject());
    if (host.isPresent() && serves(host.get(), step)) {
      return new Finding(
          StepTaken.TAKEN,
          PlanReviewer.PHRASES.text("found.offers", name(host.get())),
          host.get().id());
    }
    if (pair.isPresent()) {
      Outlet outlet = pair.get().outlet();
      return new Finding(
          StepTaken.ELSEWHERE,
          PlanReviewer.PHRASES.text(
              "found.nearby", name(outlet), Integer.toString(pair.get().meters())),
          outlet.id());
    }
    if (host.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.host", step.measure().subject());
    }
    boolean searched =
        step.measure().formatIds().stream()
            .allMatch(id -> circle.search().of(id) == Completeness.COMPLETE);
    return searched
        ? finding(StepTaken.NOT_TAKEN, "found.lacks", name(host.get()))
        : finding(StepTaken.NOT_KNOWN, "found.lacks.search", name(host.get()));
  }
}
