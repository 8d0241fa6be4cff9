package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanAlternative;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.searching.Impedance;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.ways.LocalMetric;

/** Says where the sites of a plan are, how far they may move, and which others are next best. */
final class PlanPlaces {

  private static final int MOST_ALTERNATIVES = 3;

  /** Nearer than this it is the same place. */
  private static final int APART_METERS = 100;

  private static final int ROUND_TO_METERS = 10;

  private static final long NOT_REACHED = Long.MAX_VALUE;

  /** A tenth of the gain may be lost. */
  private static final int KEPT_TENTHS = 9;

  private final PlanField field;
  private final Surroundings names;
  private final PlanChange changes;
  private final SiteWorth worth;

  /**
   * Says it of the sites of a field.
   *
   * @param worth what sites are worth in the aim of the plan
   */
  PlanPlaces(CircleData data, PlanField field, PlanChange changes, SiteWorth worth) {
    this.field = field;
    this.worth = worth;
    this.changes = changes;
    names = new Surroundings(data);
  }

  /**
   * Where an addition is.
   *
   * @param before how residents walk to its format without it
   */
  PlanPlace of(Addition addition, NearestWalks before) {
    return place(addition.site(), movable(addition, before, field.sites(addition.format().id())));
  }

  private PlanPlace place(int number, OptionalInt movable) {
    CandidateSite site = field.candidates().sites().get(number);
    return new PlanPlace(
        site.origin(),
        site.id(),
        site.name(),
        site.location(),
        names.around(site.location()),
        movable);
  }

  /**
   * How far a zone of stalls at a proposed site may move.
   *
   * @param before how residents walk to what else serves them then
   */
  OptionalInt movableStalls(Addition stalls, NearestWalks before) {
    // Stalls need no room, so that it does not matter what one costs.
    List<Integer> all =
        IntStream.range(0, field.candidates().sites().size())
            .filter(site -> field.candidates().sites().get(site).takes(stalls.format().id()))
            .boxed()
            .toList();
    return movable(stalls, before, all);
  }

  /**
   * How far a proposed site may move along the ways: up to the nearest other site that is worth
   * less than nine tenths of it in the aim of the plan.
   */
  private OptionalInt movable(Addition addition, NearestWalks before, List<Integer> others) {
    CandidateSite site = field.candidates().sites().get(addition.site());
    if (site.origin() != PlanPlace.Origin.PROPOSED) {
      return OptionalInt.empty();
    }
    long gain = worth.of(addition, addition.site(), before);
    IntToLongFunction walked = walked(addition.site());
    long farthest = 0;
    long nearestWorse = Long.MAX_VALUE;
    for (int other : others) {
      if (field.candidates().sites().get(other).origin() != PlanPlace.Origin.PROPOSED) {
        continue;
      }
      long meters = walked.applyAsLong(other);
      if (meters == NOT_REACHED) {
        continue;
      }
      farthest = Math.max(farthest, meters);
      if (10 * worth.of(addition, other, before) < KEPT_TENTHS * gain) {
        nearestWorse = Math.min(nearestWorse, meters);
      }
    }
    long meters = nearestWorse == Long.MAX_VALUE ? farthest : Math.max(0, nearestWorse - 1);
    return OptionalInt.of((int) (meters / ROUND_TO_METERS * ROUND_TO_METERS));
  }

  /** Meters along the ways from a site to the others, by one search; straight without ways. */
  private IntToLongFunction walked(int site) {
    WalkingNetwork network = field.now().network();
    Optional<SnappedPoint> from = network.snap(location(site));
    if (from.isEmpty()) {
      return other -> meters(site, other);
    }
    ShortestWalks search =
        new ShortestWalks(
            network, ShortestWalks.Direction.OUTWARD, Impedance.lengthsAlongWays(network));
    search.seed(from.get());
    search.run();
    return other -> {
      int millimeters =
          network.snap(location(other)).map(search::millimeters).orElse(ShortestWalks.NOT_REACHED);
      return millimeters == ShortestWalks.NOT_REACHED ? NOT_REACHED : millimeters / 1000;
    };
  }

  private Coordinate location(int site) {
    return field.candidates().sites().get(site).location();
  }

  private int meters(int site, int other) {
    return LocalMetric.millimeters(
            field.candidates().sites().get(site).location(),
            field.candidates().sites().get(other).location())
        / 1000;
  }

  /** The next-best sites for the format of an addition, apart from it and from each other. */
  List<PlanAlternative> alternatives(Addition addition, NearestWalks before, int number) {
    Map<Integer, Long> worths = new LinkedHashMap<>();
    for (int site : field.sites(addition.format().id())) {
      worths.put(site, worth.of(addition, site, before));
    }
    long chosen = worth.of(addition, addition.site(), before);
    List<Integer> ranked = new ArrayList<>(worths.keySet());
    ranked.sort(
        Comparator.comparingLong((Integer site) -> -worths.get(site))
            .thenComparingLong(site -> before.personSecondsWith(site, FormatSiting.FAR_SECONDS))
            .thenComparingInt(site -> site));
    List<Integer> kept = new ArrayList<>(List.of(addition.site()));
    List<PlanAlternative> alternatives = new ArrayList<>();
    for (int site : ranked) {
      if (alternatives.size() == MOST_ALTERNATIVES || worths.get(site) == 0) {
        break;
      }
      if (kept.stream().allMatch(other -> meters(site, other) >= APART_METERS)) {
        kept.add(site);
        Addition there =
            new Addition(addition.format(), site, addition.radiusSeconds(), addition.forLevel());
        alternatives.add(
            new PlanAlternative(
                changes.of(there, number),
                place(site, OptionalInt.empty()),
                new PlanAlternative.Gain(
                    before.gain(site, addition.radiusSeconds()),
                    chosen == 0 ? 100 : (int) (100 * worths.get(site) / chosen)),
                field.cost(addition.format(), site)));
      }
    }
    return List.copyOf(alternatives);
  }

  /** What an addition costs; empty when nobody says. */
  Optional<BigDecimal> cost(Addition addition) {
    return field.cost(addition.format(), addition.site());
  }
}
