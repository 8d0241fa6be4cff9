package org.lifecircle.simulation.delineation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.delineation.Delineation.City;
import org.lifecircle.simulation.delineation.Delineation.Gathered;
import org.lifecircle.simulation.delineation.Delineation.HomeGroup;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Communities whose boundaries somebody has drawn, made into circles: each is one, and small ones
 * that lie beside each other are joined to one unit (以若干社区为单元).
 *
 * <p>A community with less than half of the residents that a circle aims at is joined, the smallest
 * first, to the nearest one beside it with which it has no more residents than a circle may have,
 * from which no water, rails or expressway parts it, and with which nearly everybody walks to the
 * common middle no longer than a circle allows, or no more people walk longer than before.
 *
 * <p>Source of the joining: the notice of 2025, which has circles planned by several communities as
 * one unit; the sizes are those of {@link DelineationParameters}.
 */
public final class CommunityUnits {

  /** Of the residents of a unit at most one in so many lives too far from its middle. */
  private static final int FAR_ONE_IN = 20;

  /**
   * A community.
   *
   * @param homes at least one
   * @param beside the places in the list of the communities that it may be joined to
   * @param unit communities with the same text belong together and to no other; empty where the
   *     sizes decide
   */
  public record Community(List<Home> homes, Set<Integer> beside, Optional<String> unit) {
    public Community {
      homes = List.copyOf(homes);
      beside = new TreeSet<>(beside);
      requireNonNull(unit, "unit");
      if (homes.isEmpty()) {
        throw new IllegalArgumentException("a community has a home");
      }
    }
  }

  /**
   * Communities that make one circle.
   *
   * @param communities their places in the list, ascending
   * @param group all their homes; walks to the middle lead along all ways, bridges included
   * @param residentsParted how many live where water, rails or an expressway parts them from most
   *     of the others, so that the walk to the middle crosses it
   */
  public record Unit(List<Integer> communities, HomeGroup group, int residentsParted) {
    public Unit {
      communities = List.copyOf(communities);
      requireNonNull(group, "group");
    }
  }

  /** Communities of one unit while units are being joined. */
  private record Joining(
      List<Integer> communities, boolean stated, Gathered gathered, int residents, int beyond) {

    int first() {
      return communities.get(0);
    }
  }

  private final List<Community> communities;

  /** With all ways, as people walk. */
  private final JoinedHomes walking;

  /** Cut by the barriers. */
  private final JoinedHomes cut;

  /** By community the land that most of its residents live on; negative where none is known. */
  private final List<Integer> lands;

  private CommunityUnits(City city, List<Community> communities, DelineationParameters parameters) {
    this.communities = communities;
    cut = new JoinedHomes(city, parameters);
    City whole =
        new City(
            city.network(),
            city.walking(),
            new Barriers(List.of(), communities.get(0).homes().get(0).location()),
            Set.of());
    walking = new JoinedHomes(whole, parameters);
    lands = communities.stream().map(one -> mainLand(one.homes())).toList();
  }

  /**
   * Makes circles of communities. The same communities in the same order give the same units.
   *
   * @param communities in an order that does not depend on the order in which they were given
   * @return units in the order of their first communities; each community is in exactly one
   */
  public static List<Unit> of(
      City city, List<Community> communities, DelineationParameters parameters) {
    return communities.isEmpty()
        ? List.of()
        : new CommunityUnits(city, List.copyOf(communities), parameters).units();
  }

  private List<Unit> units() {
    Map<String, List<Integer>> stated = new TreeMap<>();
    List<Joining> all = new ArrayList<>();
    for (int c = 0; c < communities.size(); c++) {
      int place = c;
      communities
          .get(c)
          .unit()
          .ifPresentOrElse(
              unit -> stated.computeIfAbsent(unit, one -> new ArrayList<>()).add(place),
              () -> all.add(joining(List.of(place), false)));
    }
    stated.values().forEach(same -> all.add(joining(same, true)));
    Set<List<Integer>> refused = new LinkedHashSet<>();
    while (join(all, refused)) {
      // until no small community can be joined to another
    }
    return all.stream()
        .sorted(Comparator.comparingInt(Joining::first))
        .map(
            one ->
                new Unit(
                    one.communities(), walking.group(one.gathered()), parted(one.communities())))
        .toList();
  }

  private List<Home> homes(List<Integer> places) {
    return places.stream().flatMap(c -> communities.get(c).homes().stream()).toList();
  }

  private Joining joining(List<Integer> places, boolean stated) {
    List<Integer> sorted = places.stream().sorted().toList();
    List<Home> homes = homes(sorted);
    Gathered gathered = walking.gathered(homes);
    return new Joining(
        sorted, stated, gathered, JoinedHomes.residents(homes), walking.beyond(gathered));
  }

  /** Joins one small unit to a neighbor; says whether there was one to join. */
  private boolean join(List<Joining> all, Set<List<Integer>> refused) {
    List<Joining> small =
        all.stream()
            .filter(one -> !one.stated() && 2 * one.residents() < walking.limits().residents())
            .sorted(Comparator.comparingInt(Joining::residents).thenComparing(Joining::first))
            .toList();
    for (Joining one : small) {
      for (Joining other : candidates(one, all)) {
        List<Integer> both = new ArrayList<>(one.communities());
        both.addAll(other.communities());
        both.sort(Comparator.naturalOrder());
        if (!refused.contains(both)) {
          Joining joined = joining(both, false);
          if (isGood(joined, one, other)) {
            all.remove(one);
            all.remove(other);
            all.add(joined);
            return true;
          }
          refused.add(both);
        }
      }
    }
    return false;
  }

  private static boolean isGood(Joining joined, Joining one, Joining other) {
    return (long) FAR_ONE_IN * joined.beyond() <= joined.residents()
        || joined.beyond() <= one.beyond() + other.beyond();
  }

  /** The units that a small one might be joined to, the nearest first. */
  private List<Joining> candidates(Joining one, List<Joining> all) {
    int land = lands.get(one.first());
    return all.stream()
        .filter(other -> other != one && !other.stated())
        .filter(other -> one.residents() + other.residents() <= walking.limits().most())
        .filter(other -> land >= 0 && lands.get(other.first()) == land)
        .filter(other -> isBeside(one, other))
        .sorted(
            Comparator.<Joining>comparingInt(other -> apart(one, other))
                .thenComparing(Joining::first))
        .toList();
  }

  private boolean isBeside(Joining one, Joining other) {
    return one.communities().stream()
        .anyMatch(
            c -> other.communities().stream().anyMatch(communities.get(c).beside()::contains));
  }

  private int apart(Joining one, Joining other) {
    return LocalMetric.millimeters(
        walking.ground().place(one.gathered().middle()),
        walking.ground().place(other.gathered().middle()));
  }

  /** By land of the cut network how many people live on it; homes without a door are on none. */
  private Map<Integer, Integer> residentsByLand(List<Home> homes) {
    Map<Integer, Integer> byLand = new TreeMap<>();
    for (Home home : homes) {
      cut.door(home)
          .ifPresent(
              door ->
                  byLand.merge(
                      cut.ground().land(door.ends().get(0).node()),
                      1 + door.residents(),
                      Integer::sum));
    }
    return byLand;
  }

  private int mainLand(List<Home> homes) {
    int land = -1;
    int most = 0;
    for (Map.Entry<Integer, Integer> one : residentsByLand(homes).entrySet()) {
      if (one.getValue() > most) {
        most = one.getValue();
        land = one.getKey();
      }
    }
    return land;
  }

  /** Who gets to most of the others along the ways, and only across a barrier. */
  private int parted(List<Integer> places) {
    List<Home> homes = homes(places);
    int land = mainLand(homes);
    Map<Integer, Integer> wholeLandOf = new LinkedHashMap<>();
    Map<Integer, Integer> residents = new LinkedHashMap<>();
    for (Home home : homes) {
      Optional<DoorOfHome> door = cut.door(home);
      Optional<DoorOfHome> whole = walking.door(home);
      if (door.isPresent() && whole.isPresent()) {
        int its = cut.ground().land(door.get().ends().get(0).node());
        wholeLandOf.putIfAbsent(its, walking.ground().land(whole.get().ends().get(0).node()));
        residents.merge(its, home.residents().total(), Integer::sum);
      }
    }
    int parted = 0;
    for (Map.Entry<Integer, Integer> one : residents.entrySet()) {
      boolean together = wholeLandOf.get(one.getKey()).equals(wholeLandOf.get(land));
      if (one.getKey() != land && together) {
        parted += one.getValue();
      }
    }
    return parted;
  }
}
