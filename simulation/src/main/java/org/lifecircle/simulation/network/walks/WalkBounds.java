package org.lifecircle.simulation.network.walks;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.JoinedDoor;
import org.lifecircle.simulation.network.joining.JoinedDoor.Certainty;
import org.lifecircle.simulation.network.pace.Pace;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * How short and how long the walks of a circle may be in truth, where a door is joined with doubt,
 * where no ways are known, where a home's one point stands for doors around it, and where the map
 * ends. Nothing is searched for: bounds follow from the walks that were found, from straight lines
 * and from the distance to the edge of the map. Immutable.
 */
public final class WalkBounds {

  private static final int NO_EDGE = -1;

  /**
   * Doors at which walks begin or end.
   *
   * @param places where they are
   * @param joined how they are joined to the ways, one by one; empty where no ways are known
   */
  record Doors(List<Coordinate> places, List<JoinedDoor> joined) {}

  /** Of a straight line on the plane around the homes; so much is certain some km from there. */
  private static final double CERTAINLY = 0.999;

  private final Walks walks;
  private final double[] homeX;
  private final double[] homeY;
  private final double[] outletX;
  private final double[] outletY;
  private final boolean alongWays;
  private final Certainty[] homeDoors;
  private final Certainty[] outletDoors;
  private final int[] spreadMillimeters;
  private final int[] edgeMillimeters;
  private final Pace pace;
  private final long detourThousandths;
  private final int gridLongerMillimeters;

  /** Whether the map knows no incline. */
  private final boolean level;

  /**
   * The bounds of walks.
   *
   * @param walks the walks
   * @param from the homes where they begin, or places that stand for one
   * @param to the outlets where they end
   * @param spreadMillimeters by home, how far from its place its residents' doors may lie,
   *     straight; 0 or more
   */
  WalkBounds(
      Walks walks,
      Doors from,
      Doors to,
      WalkingNetwork network,
      WalkingParameters parameters,
      int[] spreadMillimeters) {
    this.walks = requireNonNull(walks, "walks");
    this.spreadMillimeters = spreadMillimeters;
    alongWays = !network.isEmpty();
    homeDoors = certainties(from.joined());
    outletDoors = certainties(to.joined());
    List<Coordinate> homes = from.places();
    List<Coordinate> outlets = to.places();
    LocalMetric metric =
        LocalMetric.at(homes.stream().mapToDouble(Coordinate::latitude).average().orElse(0));
    homeX = meters(homes, place -> place.longitude() * metric.metersPerDegreeEast());
    homeY = meters(homes, place -> place.latitude() * metric.metersPerDegreeNorth());
    outletX = meters(outlets, place -> place.longitude() * metric.metersPerDegreeEast());
    outletY = meters(outlets, place -> place.latitude() * metric.metersPerDegreeNorth());
    edgeMillimeters = new int[homes.size()];
    Arrays.fill(edgeMillimeters, NO_EDGE);
    network
        .mappedArea()
        .ifPresent(
            area ->
                Arrays.setAll(
                    edgeMillimeters,
                    home ->
                        (int)
                            Math.min(
                                LocalMetric.LONGEST_MILLIMETERS,
                                1000L * Math.max(0, area.metersToEdge(homes.get(home))))));
    pace = new Pace(parameters);
    detourThousandths = parameters.thousandths(WalkingParameters.DETOUR_FACTOR);
    gridLongerMillimeters = parameters.millimeters(WalkingParameters.GRID_LONGER);
    level = IntStream.range(0, network.edges()).allMatch(e -> network.incline(e).grade() == 0);
  }

  /** The walks that were found. */
  public Walks walks() {
    return walks;
  }

  private static Certainty[] certainties(List<JoinedDoor> doors) {
    return doors.stream().map(JoinedDoor::certainty).toArray(Certainty[]::new);
  }

  /**
   * Whether a walk that was found follows ways from a certain door to a certain door, so that
   * nothing else is possible.
   */
  public boolean isExact(int home, int outlet) {
    return alongWays && spreadMillimeters[home] == 0 && areBoth(Certainty.CERTAIN, home, outlet);
  }

  private boolean areBoth(Certainty certainty, int home, int outlet) {
    return homeDoors[home] == certainty && outletDoors[outlet] == certainty;
  }

  private boolean isEitherUncertain(int home, int outlet) {
    return homeDoors[home] == Certainty.UNCERTAIN || outletDoors[outlet] == Certainty.UNCERTAIN;
  }

  /**
   * The straight line at the best pace: neither a walk to an outlet nor any bound of it is shorter.
   * Nothing is looked for. Whole seconds, 0 or more.
   */
  public int leastSeconds(int home, int outlet, AgeGroup group) {
    return least(certainMillimeters(home, outlet), group);
  }

  private int least(int certainMillimeters, AgeGroup group) {
    return pace.soonestSeconds(certainMillimeters, group, level);
  }

  /**
   * Whether walks from a home are what was found along the ways wherever both doors are certain,
   * and else at least the straight line: the home's place stands for no doors around it.
   */
  public boolean isFollowed(int home) {
    return alongWays && spreadMillimeters[home] == 0;
  }

  /** Whether walks to an outlet have no longest, because its door is not known. */
  public boolean isOpenEndedAt(int outlet) {
    return alongWays && outletDoors[outlet] == Certainty.UNCERTAIN;
  }

  /** Whether the longest walk from a home to any outlet is not known, because its door is not. */
  public boolean isOpenEnded(int home) {
    return alongWays && homeDoors[home] == Certainty.UNCERTAIN;
  }

  /** The shortest that a walk to an outlet can take, whole seconds, 0 or more. */
  public int soonestSeconds(int home, int outlet, AgeGroup group) {
    return soonest(
        home, outlet, group, walks.seconds(home, outlet, group), certainMillimeters(home, outlet));
  }

  private int soonest(int home, int outlet, AgeGroup group, int found, int certainMillimeters) {
    int spread = spreadMillimeters[home];
    boolean followed =
        found != Walks.NO_WALK && alongWays && areBoth(Certainty.CERTAIN, home, outlet);
    if (followed && spread == 0) {
      return found;
    }
    int soonest = least(certainMillimeters, group);
    if (followed) {
      soonest = Math.max(soonest, found - aroundSeconds(spread, group));
    }
    return found == Walks.NO_WALK ? soonest : Math.min(soonest, found);
  }

  /**
   * The longest that a walk to an outlet can take, whole seconds; {@link Walks#NO_WALK} where
   * perhaps no walk leads there.
   */
  public int latestSeconds(int home, int outlet, AgeGroup group) {
    return latest(home, outlet, group, walks.seconds(home, outlet, group));
  }

  private int latest(int home, int outlet, AgeGroup group, int found) {
    if (found == Walks.NO_WALK || alongWays && isEitherUncertain(home, outlet)) {
      return Walks.NO_WALK;
    }
    if (alongWays) {
      return found + aroundSeconds(spreadMillimeters[home], group);
    }
    long farther = spreadMillimeters[home] * detourThousandths / 1000;
    return found + pace.seconds((int) farther + gridLongerMillimeters, group);
  }

  /**
   * The least that it takes to get to the edge of the map, beyond which there may be other outlets
   * and shorter ways, whole seconds; {@link Walks#NO_WALK} where nobody says where the map ends.
   */
  public int edgeSeconds(int home, AgeGroup group) {
    return edgeMillimeters[home] == NO_EDGE
        ? Walks.NO_WALK
        : pace.soonestSeconds(
            Math.max(0, edgeMillimeters[home] - spreadMillimeters[home]), group, level);
  }

  /**
   * From one of the doors that a home's place stands for to that place, of which no way is known:
   * as long as a walk over the grid can be.
   */
  private int aroundSeconds(int spreadMillimeters, AgeGroup group) {
    return spreadMillimeters == 0
        ? 0
        : pace.seconds(
            (int) (spreadMillimeters * detourThousandths / 1000) + gridLongerMillimeters, group);
  }

  /** A bit less than the straight line, without what a home's doors may lie off. */
  private int certainMillimeters(int home, int outlet) {
    double east = homeX[home] - outletX[outlet];
    double north = homeY[home] - outletY[outlet];
    double meters = Math.sqrt(east * east + north * north);
    int straight = (int) Math.min(LocalMetric.LONGEST_MILLIMETERS, 1000 * CERTAINLY * meters);
    return Math.max(0, straight - spreadMillimeters[home]);
  }

  /** The bounds of all walks from a home, as one by one they would be told. */
  public FromHome from(int home) {
    return new FromHome(home);
  }

  /** The bounds of the walks from one home, which are read at once. */
  public final class FromHome {

    private final int home;
    private final HomeWalks found;

    private FromHome(int home) {
      this.home = home;
      found = walks.from(home);
    }

    /** The number of the home. */
    public int home() {
      return home;
    }

    /** The walks that were found. */
    public HomeWalks found() {
      return found;
    }

    /** As {@link WalkBounds#isExact}. */
    public boolean isExact(int outlet) {
      return WalkBounds.this.isExact(home, outlet);
    }

    /** As {@link WalkBounds#leastSeconds}. */
    public int leastSeconds(int outlet, AgeGroup group) {
      return WalkBounds.this.leastSeconds(home, outlet, group);
    }

    /** As {@link WalkBounds#soonestSeconds}; of no meaning where the walk is long. */
    public int soonestSeconds(int outlet, AgeGroup group) {
      return soonest(
          home, outlet, group, found.seconds(outlet, group), certainMillimeters(home, outlet));
    }

    /** As {@link WalkBounds#latestSeconds}; of no meaning where the walk is long. */
    public int latestSeconds(int outlet, AgeGroup group) {
      return latest(home, outlet, group, found.seconds(outlet, group));
    }

    /** As {@link WalkBounds#edgeSeconds}. */
    public int edgeSeconds(AgeGroup group) {
      return WalkBounds.this.edgeSeconds(home, group);
    }
  }

  private static double[] meters(List<Coordinate> places, ToDoubleFunction<Coordinate> meters) {
    return places.stream().mapToDouble(meters).toArray();
  }
}
