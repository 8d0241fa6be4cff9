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
import org.lifecircle.simulation.network.joining.JoinedDoor;
import org.lifecircle.simulation.network.searching.NetworkRoute;
import org.lifecircle.simulation.network.searching.WalkRoute;
import org.lifecircle.simulation.network.searching.WalkTree;

/**
 * Walks along the ways. Those that are short enough for an errand are found at once, by searches
 * from every outlet, and kept; longer ones are looked for when somebody asks for them. What a route
 * needs is found when the first route of that outlet (or home) is asked for; whichever thread finds
 * it, it is the same.
 */
final class NetworkWalks implements Walks {

  private static final int NO_PART = -1;

  /** Where the walks from the outlets stand among those of a circle. */
  private static final int BETWEEN = 1;

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

  /** From the homes, or to the outlets, which all lists of places where walks begin share. */
  private final RouteTrees trees;

  private NetworkWalks(
      WalkBounds.Doors from,
      WalkBounds.Doors to,
      WalkSearches searches,
      KeptWalks kept,
      RouteTrees toOutlets) {
    homes = from.places();
    homeDoors = points(from.joined());
    outlets = to.places();
    outletDoors = points(to.joined());
    this.searches = searches;
    homeParts = parts(searches.network(), homeDoors);
    outletParts = parts(searches.network(), outletDoors);
    this.kept = kept;
    longer = new LongWalks(searches, homeDoors, outletDoors);
    fromHomes = homes.size() < outlets.size();
    trees = fromHomes ? new RouteTrees(searches, true) : toOutlets;
  }

  /**
   * Finds the walks to outlets whose doors are joined, all by the same searches.
   *
   * @param from lists of doors where walks begin
   * @param to the outlets
   * @return by list, the walks from its doors to every outlet
   */
  static List<Walks> measure(
      List<WalkBounds.Doors> from, WalkBounds.Doors to, WalkSearches searches) {
    RouteTrees toOutlets = new RouteTrees(searches, false);
    List<FilledWalks> filled =
        from.stream().map(doors -> filled(doors, to.joined().size(), searches)).toList();
    searches.fill(points(to.joined()), filled);
    List<Walks> walks = new ArrayList<>();
    for (int list = 0; list < from.size(); list++) {
      walks.add(new NetworkWalks(from.get(list), to, searches, filled.get(list).kept(), toOutlets));
    }
    return List.copyOf(walks);
  }

  private static FilledWalks filled(WalkBounds.Doors from, int outlets, WalkSearches searches) {
    return new FilledWalks(points(from.joined()), outlets, searches);
  }

  /**
   * Finds the walks to further outlets of a circle, and puts them behind those that are known.
   *
   * @param before the walks of the circle without them: from its homes, from its outlets, then from
   *     further places
   * @param from the lists of doors where they begin, as before but with all outlets
   * @param to all outlets; those that are known come first
   * @return by list, the walks from its doors to every outlet; empty where the known walks are not
   *     those of one measurement along ways
   */
  static Optional<List<Walks>> more(
      List<Walks> before, List<WalkBounds.Doors> from, WalkBounds.Doors to, WalkSearches searches) {
    if (!(before.get(BETWEEN) instanceof NetworkWalks known)) {
      return Optional.empty();
    }
    int count = known.outlets();
    WalkBounds.Doors added = part(to, count, to.places().size());
    List<Walks> toAdded = measure(from, added, searches);
    FilledWalks filled = filled(added, count, searches);
    searches.fillFrom(points(added.joined()), known.outletDoors, known.kept, filled);
    Walks fromAdded =
        new NetworkWalks(
            added, part(to, 0, count), searches, filled.kept(), new RouteTrees(searches, false));
    List<Walks> all = new ArrayList<>();
    for (int list = 0; list < from.size(); list++) {
      Walks first = list == BETWEEN ? new JoinedHomes(known, fromAdded) : before.get(list);
      all.add(new AppendedWalks(first, toAdded.get(list)));
    }
    return Optional.of(all);
  }

  private static WalkBounds.Doors part(WalkBounds.Doors doors, int from, int to) {
    return new WalkBounds.Doors(doors.places().subList(from, to), doors.joined().subList(from, to));
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
    return isAnyWalk(home, outlet) && kept.isAnyNotKept(home, outlet);
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
  public HomeWalks from(int home) {
    HomeWalks walks = new HomeWalks(this, home);
    kept.read(home, walks, outlet -> isAnyWalk(home, outlet));
    return walks;
  }

  @Override
  public int[] nearestSeconds(int[] among, AgeGroup group) {
    List<SnappedPoint> doors =
        Arrays.stream(among).mapToObj(outletDoors::get).flatMap(Optional::stream).toList();
    return searches.nearest(homeDoors, doors, group.ordinal());
  }

  @Override
  public WalkRoute walk(int home, int outlet) {
    int seconds = seconds(home, outlet, AgeGroup.ADULT);
    if (seconds == NO_WALK) {
      return WalkRoute.NONE;
    }
    SnappedPoint end = treeEnd(home, outlet);
    WalkTree tree = tree(home, outlet, seconds);
    return new NetworkRoute(homes.get(home), tree.walk(end, tree.total(end)), outlets.get(outlet));
  }

  @Override
  public boolean areFoundByHome() {
    return fromHomes;
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
