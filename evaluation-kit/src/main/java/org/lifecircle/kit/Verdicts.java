package org.lifecircle.kit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.kit.quality.EstimateRanges;
import org.lifecircle.kit.quality.ThinData;
import org.lifecircle.model.Circle;
import org.lifecircle.model.HomeServices;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.IndexParameters;
import org.lifecircle.simulation.index.WalkedCircle;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.NearestOutlets;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.Standards;

/**
 * Walks circles and judges them, without simulating anything. Immutable; one instance serves any
 * number of threads.
 */
final class Verdicts {

  private final Standards standards;
  private final WalkingParameters walking;
  private final Demand demand;
  private final IndexParameters index;
  private final NeighborhoodPoints neighborhoods;

  Verdicts(Standards standards, WalkingParameters walking, Demand demand) {
    this.standards = standards;
    this.walking = walking;
    this.demand = demand;
    index = IndexParameters.standard();
    neighborhoods = NeighborhoodPoints.standard();
  }

  /** Measures every walk and judges the circle. */
  WalkedVerdict of(CircleData data, String standardId, LocalDate asOf) {
    WalkingNetwork network = networkOfVerdict(data);
    CircleWalks measured = measure(data.circle(), network);
    return judged(data, network, measured, access(data.circle(), measured), standardId, asOf);
  }

  /**
   * Judges a circle whose outlets changed, and asks again only for the walks to further outlets and
   * for the formats of those that changed.
   *
   * @return empty when the circle has other homes or ways than before, or lacks an outlet, or one
   *     lies elsewhere
   */
  Optional<WalkedVerdict> after(
      CircleData before, WalkedVerdict known, CircleData then, String standardId, LocalDate asOf) {
    Optional<Set<String>> changed = changedFormats(before, then);
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    Circle circle = then.circle();
    CircleWalks walks =
        known.walks().withMore(circle, known.network(), walking, neighborhoods::doorsWithinMeters);
    Map<String, List<WalkingAccess>> byFormat = new LinkedHashMap<>();
    known
        .access()
        .forEach(one -> byFormat.computeIfAbsent(one.formatId(), id -> new ArrayList<>()).add(one));
    List<String> asked = measuredFormats(circle);
    List<WalkingAccess> access = new ArrayList<>();
    for (String format : asked) {
      access.addAll(
          changed.get().contains(format) || !byFormat.containsKey(format)
              ? access(circle, walks, List.of(format))
              : byFormat.get(format));
    }
    return Optional.of(judged(then, known.network(), walks, access, standardId, asOf));
  }

  /** The formats whose outlets changed; empty where more than outlets did. */
  private static Optional<Set<String>> changedFormats(CircleData before, CircleData then) {
    Circle old = before.circle();
    Circle circle = then.circle();
    List<Outlet> outlets = circle.outlets();
    if (before.map() != then.map()
        || !old.evaluationDate().equals(circle.evaluationDate())
        || !old.homes().equals(circle.homes())
        || outlets.size() < old.outlets().size()) {
      return Optional.empty();
    }
    Set<String> changed = new LinkedHashSet<>();
    for (int i = 0; i < outlets.size(); i++) {
      Outlet now = outlets.get(i);
      if (i >= old.outlets().size()) {
        changed.addAll(now.formatIds());
        continue;
      }
      Outlet was = old.outlets().get(i);
      if (!was.location().equals(now.location())) {
        return Optional.empty();
      }
      if (!was.equals(now)) {
        changed.addAll(was.formatIds());
        changed.addAll(now.formatIds());
      }
    }
    return Optional.of(changed);
  }

  private WalkedVerdict judged(
      CircleData data,
      WalkingNetwork network,
      CircleWalks walks,
      List<WalkingAccess> access,
      String standardId,
      LocalDate asOf) {
    Circle circle = data.circle();
    CircleFacts facts = facts(circle, access, ThinData.check(circle, data.map()));
    return new WalkedVerdict(
        network,
        walks,
        access,
        facts,
        standards.judge(standardId, facts, asOf),
        convenience(circle, walks));
  }

  /**
   * The formats whose walks are measured. A circle lists all shops of the guideline's formats, so
   * that one without a shop has none; of the further formats it lists what it likes, so that one
   * without a place is not known.
   */
  private List<String> measuredFormats(Circle circle) {
    Set<String> ids = new LinkedHashSet<>(standards.formats().ids());
    Set<String> served = new LinkedHashSet<>();
    circle.outlets().forEach(outlet -> served.addAll(outlet.formatIds()));
    standards.allFormats().ids().stream().filter(served::contains).forEach(ids::add);
    return List.copyOf(ids);
  }

  /** Where people may walk at the time of a verdict. */
  WalkingNetwork networkOfVerdict(CircleData data) {
    LocalDateTime verdict = walking.verdictTime().onOrAfter(data.circle().evaluationDate());
    return WalkingNetwork.of(data.map().at(verdict));
  }

  CircleWalks measure(Circle circle, WalkingNetwork network) {
    return CircleWalks.measure(
        circle, network, walking, neighborhoods::doorsWithinMeters, index.doorRadiusMeters());
  }

  /** The walks of residents to every format that is measured. */
  List<WalkingAccess> access(Circle circle, CircleWalks measured) {
    return access(circle, measured, measuredFormats(circle));
  }

  private List<WalkingAccess> access(Circle circle, CircleWalks measured, List<String> formatIds) {
    return HomeServices.over(
        circle,
        NearestOutlets.access(circle, measured.bounds(), formatIds),
        standards.allFormats());
  }

  /** How conveniently the residents live, in the project's own measure. */
  Optional<ConvenienceIndex> convenience(Circle circle, CircleWalks measured) {
    return ConvenienceIndex.of(
        WalkedCircle.of(circle, measured, walking),
        demand,
        index,
        Optional.of(EstimateRanges.standard()));
  }

  /** What the rules may know; of data that is too thin, only what was asked and counted. */
  CircleFacts facts(Circle circle, List<WalkingAccess> access, Optional<Warning> refused) {
    CircleFacts facts =
        CircleFacts.of(circle, access, standards.formats(), Optional.of(EstimateRanges.standard()))
            .withQualities(circle, standards.allFigures());
    return refused.isEmpty() ? facts : facts.withoutOutlets();
  }
}
