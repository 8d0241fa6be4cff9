package org.lifecircle.simulation.network.walks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.CircleDoors;
import org.lifecircle.simulation.network.joining.JoinedDoor;
import org.lifecircle.simulation.network.searching.WalkTree;

/**
 * Walks along the ways. Those that are short enough for an errand are found at once, by searches
 * from every outlet, and kept; longer ones are looked for when somebody asks for them. What a route
 * needs is found when the first route of that outlet (or home) is asked for; whichever thread finds
 * it, it is the same.
 */
final class NetworkWalks implements Walks {

  private static final int NO_PART = -1;

  private final List<Coordinate> homes;
  private final List<Optional<SnappedPoint>> homeDoors;
  private final List<Coordinate> outlets;
  private final List<Optional<SnappedPoint>> outletDoors;

  /** By home and by outlet, the part of the network where its door is joined. */
  private final int[] homeParts;

  private final int[] outletParts;
  private final WalkSearches searches;
  private final KeptWalks kept;
  private final LongWalks longer;
  private final boolean fromHomes;
  private final RouteTrees trees;

  private NetworkWalks(
      List<Coordinate> homes,
      List<Optional<SnappedPoint>> homeDoors,
      List<Coordinate> outlets,
      List<Optional<SnappedPoint>> outletDoors,
      WalkSearches searches) {
    this.homes = homes;
    this.homeDoors = homeDoors;
    this.outlets = outlets;
    this.outletDoors = outletDoors;
    this.searches = searches;
    homeParts = parts(searches.network(), homeDoors);
    outletParts = parts(searches.network(), outletDoors);
    kept = new KeptWalks(homeDoors, outlets.size(), WalkSearches.MEASURES);
    longer = new LongWalks(searches, homeDoors, outletDoors);
    fromHomes = homes.size() < outlets.size();
    trees = new RouteTrees(searches, fromHomes);
  }

  /**
   * Walks from the homes and walks between the outlets, found by the same searches.
   *
   * @param fromHomes from every home to every outlet
   * @param between from every outlet to every outlet
   */
  record Measured(Walks fromHomes, Walks between) {}

  /** Finds the walks of a circle whose doors are joined. */
  static Measured measure(
      List<Coordinate> homes, List<Coordinate> outlets, CircleDoors doors, WalkSearches searches) {
    List<Optional<SnappedPoint>> homeDoors = points(doors.homes());
    List<Optional<SnappedPoint>> outletDoors = points(doors.outlets());
    NetworkWalks fromHomes = new NetworkWalks(homes, homeDoors, outlets, outletDoors, searches);
    NetworkWalks between = new NetworkWalks(outlets, outletDoors, outlets, outletDoors, searches);
    searches.fill(outletDoors, List.of(fromHomes.kept, between.kept));
    return new Measured(fromHomes, between);
  }

  /**
   * Finds the walks to further outlets of a circle, and puts them behind those that are known.
   *
   * @param before the walks of the circle without them
   * @param homes where the homes are, as before
   * @param outlets where all outlets are; those that are known come first
   * @param doors of all of them
   * @return empty where the known walks do not follow ways
   */
  static Optional<Measured> more(
      Measured before,
      List<Coordinate> homes,
      List<Coordinate> outlets,
      CircleDoors doors,
      WalkSearches searches) {
    if (!(before.between instanceof NetworkWalks known)) {
      return Optional.empty();
    }
    int count = known.outlets();
    List<Optional<SnappedPoint>> homeDoors = points(doors.homes());
    List<Optional<SnappedPoint>> outletDoors = points(doors.outlets());
    List<Coordinate> added = outlets.subList(count, outlets.size());
    List<Optional<SnappedPoint>> addedDoors = outletDoors.subList(count, outlets.size());
    NetworkWalks fromHomes = new NetworkWalks(homes, homeDoors, added, addedDoors, searches);
    NetworkWalks to = new NetworkWalks(outlets, outletDoors, added, addedDoors, searches);
    NetworkWalks from =
        new NetworkWalks(added, addedDoors, known.outlets, known.outletDoors, searches);
    searches.fill(addedDoors, List.of(fromHomes.kept, to.kept));
    searches.fillFrom(addedDoors, known.outletDoors, known.kept, from.kept);
    return Optional.of(
        new Measured(
            new AppendedWalks(before.fromHomes, fromHomes),
            new AppendedWalks(new JoinedHomes(known, from), to)));
  }

  private static List<Optional<SnappedPoint>> points(List<JoinedDoor> doors) {
    return doors.stream().map(JoinedDoor::point).toList();
  }

  @Override
  public int homes() {
    return homes.size();
  }

  @Override
  public int outlets() {
    return outlets.size();
  }

  @Override
  public boolean isLong(int home, int outlet) {
    if (!isAnyWalk(home, outlet)) {
      return false;
    }
    for (int measure = 0; measure < WalkSearches.LENGTH; measure++) {
      if (kept.get(home, outlet, measure) == KeptWalks.NOT_KEPT) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int longSeconds() {
    return WalkSearches.KEPT_SECONDS;
  }

  private int measured(int home, int outlet, int measure) {
    int known = kept.get(home, outlet, measure);
    if (known != KeptWalks.NOT_KEPT) {
      return known;
    }
    return isAnyWalk(home, outlet) ? longer.get(home, outlet, measure) : NO_WALK;
  }

  /** Whether both doors lie on one part of the network; no walk leads from part to part. */
  private boolean isAnyWalk(int home, int outlet) {
    return homeParts[home] == outletParts[outlet] && homeParts[home] != NO_PART;
  }

  private static int[] parts(WalkingNetwork network, List<Optional<SnappedPoint>> doors) {
    return doors.stream()
        .mapToInt(door -> door.map(point -> network.component(point.edge())).orElse(NO_PART))
        .toArray();
  }

  @Override
  public int meters(int home, int outlet) {
    return measured(home, outlet, WalkSearches.LENGTH);
  }

  @Override
  public int seconds(int home, int outlet, AgeGroup group) {
    return measured(home, outlet, group.ordinal());
  }

  @Override
  public int[] nearestSeconds(int[] among, AgeGroup group) {
    List<SnappedPoint> doors =
        Arrays.stream(among).mapToObj(outletDoors::get).flatMap(Optional::stream).toList();
    return searches.nearest(homeDoors, doors, group.ordinal());
  }

  @Override
  public List<Coordinate> route(int home, int outlet) {
    int seconds = seconds(home, outlet, AgeGroup.ADULT);
    if (seconds == NO_WALK) {
      return List.of();
    }
    SnappedPoint end = treeEnd(home, outlet);
    WalkTree tree = tree(home, outlet, seconds);
    List<Coordinate> route = new ArrayList<>();
    route.add(homes.get(home));
    for (Coordinate point : tree.walk(end, tree.total(end))) {
      if (!point.equals(route.get(route.size() - 1))) {
        route.add(point);
      }
    }
    Coordinate door = outlets.get(outlet);
    if (route.size() == 1 || !door.equals(route.get(route.size() - 1))) {
      route.add(door);
    }
    return List.copyOf(route);
  }

  @Override
  public List<String> ways(int home, int outlet) {
    int seconds = seconds(home, outlet, AgeGroup.ADULT);
    if (seconds == NO_WALK) {
      return List.of();
    }
    SnappedPoint end = treeEnd(home, outlet);
    WalkTree tree = tree(home, outlet, seconds);
    return List.copyOf(tree.ways(end, tree.total(end)));
  }

  /** The end of a walk at which its tree does not begin. */
  private SnappedPoint treeEnd(int home, int outlet) {
    return (fromHomes ? outletDoors.get(outlet) : homeDoors.get(home)).orElseThrow();
  }

  private WalkTree tree(int home, int outlet, int seconds) {
    boolean near = kept.get(home, outlet, AgeGroup.ADULT.ordinal()) == seconds;
    return fromHomes
        ? trees.of(home, homeDoors.get(home).orElseThrow(), near)
        : trees.of(outlet, outletDoors.get(outlet).orElseThrow(), near);
  }

  @Override
  public Measurement measurement() {
    return Measurement.NETWORK;
  }
}
