package org.lifecircle.simulation.delineation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/**
 * The homes of a city, each in exactly one group or in the remainder.
 *
 * <p>Homes are joined to ways on their side of water, rails and expressways, and the network is cut
 * where a way crosses one of these. On every land that remains, homes are gathered around as many
 * middles as the residents make circles, each home with the middle that it walks to most cheaply (a
 * Voronoi diagram on the network); middles move to where their residents live (Lloyd 1982) and get
 * handicaps as they have too many of them. Groups that are too large or too wide are split, those
 * with less than half of the residents that are aimed at are merged where nearly everybody then
 * still walks no longer than a circle allows. Everything goes by places and ids, so that the order
 * of the input changes nothing.
 *
 * @param groups by their middles from north to south, and from west to east
 * @param remainder by id
 */
public record Delineation(List<HomeGroup> groups, List<Leftover> remainder) {

  /**
   * Homes that make a circle.
   *
   * @param middle a place on a way, from which walks are measured
   * @param homes by id, at least one
   * @param farthestMillimeters the longest of the walks that are known from a home to the middle,
   *     in the millimeters of level walking that take an adult as long
   * @param residentsBeyond how many live farther than a circle's walk from the middle, or have no
   *     known walk
   */
  public record HomeGroup(
      Coordinate middle, List<Home> homes, int farthestMillimeters, int residentsBeyond) {

    /** By their middles from north to south, and from west to east. */
    public static final Comparator<HomeGroup> NORTH_TO_SOUTH =
        Comparator.<HomeGroup>comparingDouble(group -> -group.middle().latitude())
            .thenComparingDouble(group -> group.middle().longitude())
            .thenComparing(group -> group.homes().get(0).id());

    public HomeGroup {
      requireNonNull(middle, "middle");
      homes = homes.stream().sorted(Comparator.comparing(Home::id)).toList();
      if (homes.isEmpty()) {
        throw new IllegalArgumentException("a group has a home");
      }
    }

    /** How many people live there. */
    public int residents() {
      return homes.stream().mapToInt(home -> home.residents().total()).sum();
    }
  }

  /** Why a home belongs to no circle. */
  public enum Cause implements Coded {
    /** No way is near enough on its side of the barriers. */
    NO_WAY("no-way"),
    /** Too few people live where one gets to without crossing a barrier. */
    TOO_FEW("too-few"),
    /** It lies outside of every polygon that was given. */
    OUTSIDE("outside");

    private final String id;

    Cause(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** A home that belongs to no circle. */
  public record Leftover(Home home, Cause cause) {}

  public Delineation {
    groups = groups.stream().sorted(HomeGroup.NORTH_TO_SOUTH).toList();
    remainder = remainder.stream().sorted(Comparator.comparing(left -> left.home().id())).toList();
  }

  /**
   * What homes are gathered on.
   *
   * @param network all ways of the city
   * @param walking how fast people move
   * @param barriers what no circle reaches across
   * @param closedWays the ids of ways that are barriers themselves, such as long bridges
   */
  public record City(
      WalkingNetwork network,
      WalkingParameters walking,
      Barriers barriers,
      Set<String> closedWays) {}

  /**
   * Gathers the homes of a city by themselves.
   *
   * @param homes with ids of their own, in any order
   */
  public static Delineation of(City city, List<Home> homes, DelineationParameters parameters) {
    JoinedHomes joined = new JoinedHomes(city, parameters);
    List<Leftover> left = new ArrayList<>();
    Map<Integer, List<DoorOfHome>> lands = new TreeMap<>();
    for (Home home : inOrder(homes)) {
      Optional<DoorOfHome> door = joined.door(home);
      if (door.isEmpty()) {
        left.add(new Leftover(home, Cause.NO_WAY));
      } else {
        int land = joined.ground().land(door.get().ends().get(0).node());
        lands.computeIfAbsent(land, one -> new ArrayList<>()).add(door.get());
      }
    }
    int least = parameters.get(DelineationParameters.LEAST);
    List<Gathered> gathered = new ArrayList<>();
    List<List<DoorOfHome>> islands = new ArrayList<>();
    for (List<DoorOfHome> land : lands.values()) {
      if (DoorOfHome.residents(land) >= least) {
        gathered.addAll(joined.gather(land));
      } else {
        islands.add(land);
      }
    }
    new Islands(joined.ground(), parameters)
        .join(islands, gathered)
        .forEach(
            island -> {
              if (DoorOfHome.residents(island) < parameters.get(DelineationParameters.FEWEST)) {
                island.forEach(door -> left.add(new Leftover(door.home(), Cause.TOO_FEW)));
              } else {
                gathered.addAll(joined.gather(island));
              }
            });
    return new Delineation(gathered.stream().map(joined::group).toList(), left);
  }

  /** From west to east, so that the order in which homes were given plays no part. */
  static List<Home> inOrder(List<Home> homes) {
    return homes.stream()
        .sorted(
            Comparator.<Home>comparingDouble(home -> home.location().longitude())
                .thenComparingDouble(home -> home.location().latitude())
                .thenComparing(Home::id))
        .toList();
  }

  /** The walks that a circle allows, and how many people it has. */
  record Limits(int residents, int most, int least, int fewest, int millimeters) {}

  /**
   * Homes around a node.
   *
   * @param apart homes without a known walk
   */
  record Gathered(int middle, List<DoorOfHome> doors, List<Home> apart) {}
}
