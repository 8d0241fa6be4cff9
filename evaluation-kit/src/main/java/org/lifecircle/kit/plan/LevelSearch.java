package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;

/**
 * The fewest additions that certainly reach the next level, of equally few the cheapest. For every
 * demand of every format that is not met, the fewest sites are found that bring in the demanded
 * share of residents; among formats, {@link LevelChoice} takes those that reach the level with the
 * fewest sites in all. Both are exact, and formats do not help each other, so the sum is the
 * fewest.
 *
 * <p>A room holds one outlet. Where two formats would share one, either the one or the other goes
 * without it: both are searched anew, and the better of all such branches is the best there is.
 * Where there are more branches than are gone through, the formats take their rooms one after the
 * other, and the sum is called proved only where it is as small as that of the best branch that is
 * left; else that branch says how many are necessary at least.
 */
final class LevelSearch {

  /** So many branches are gone through. */
  private static final int MOST_BRANCHES = 300;

  private final PlanField field;
  private final LevelOptions options;
  private final LevelChoice.First first;

  private boolean proved = true;

  /** How many additions every branch takes that is not gone through; 0 where that is not known. */
  private int leastLeft;

  /**
   * A choice where some formats go without some rooms.
   *
   * @param without by format, the rooms that are not for it
   * @param chosen the best options then
   * @param number in the order of making
   */
  private record Branch(
      Map<String, Set<Integer>> without, List<LevelChoice.Option> chosen, int number) {

    int additions() {
      return chosen.stream().mapToInt(option -> option.sites().size()).sum();
    }

    long cost() {
      return chosen.stream().mapToLong(LevelChoice.Option::cost).sum();
    }
  }

  private LevelSearch(LevelOptions options, LevelChoice.First first) {
    this.field = options.field();
    this.options = options;
    this.first = first;
  }

  /**
   * What was found.
   *
   * @param level the next level
   * @param additions the outlets to open, format by format
   * @param atLeast so many are certainly necessary; 0 where that is not known
   */
  record Found(LevelDemand level, List<Addition> additions, int atLeast) {

    Found {
      additions = List.copyOf(additions);
    }

    /** Whether fewer are certainly not enough. */
    boolean proved() {
      return atLeast > 0 && atLeast == additions.size();
    }
  }

  /**
   * Looks for the additions.
   *
   * @return empty when there is no higher level, or none that additions at these sites reach
   */
  static Optional<Found> of(PlanField field, LevelChoice.First first) {
    return of(new LevelOptions(field), first);
  }

  /** The same with options that another search may have found. */
  static Optional<Found> of(LevelOptions options, LevelChoice.First first) {
    return new LevelSearch(options, first).search();
  }

  /** The level above that which is certainly reached; empty when there is none. */
  static Optional<LevelDemand> next(PlanField field) {
    return field.demands().levels().stream()
        .filter(level -> level.level().compareTo(field.now().scorecard().level()) > 0)
        .findFirst();
  }

  private Optional<Found> search() {
    Optional<LevelDemand> next = next(field).filter(one -> field.now().facts().residents() > 0);
    if (next.isEmpty()) {
      return Optional.empty();
    }
    LevelDemand level = next.get();
    LevelChoice.Lack lack = lack(level);
    Optional<Branch> relaxed = branch(lack, Map.of(), 0);
    return relaxed.map(
        branch -> apart(level, lack, branch).orElseGet(() -> placed(level, branch.chosen())));
  }

  /** The best options when some formats go without some rooms; empty when none reach the level. */
  private Optional<Branch> branch(
      LevelChoice.Lack lack, Map<String, Set<Integer>> without, int number) {
    List<List<LevelChoice.Option>> byFormat =
        field.demanded().stream()
            .map(format -> options(format, without.getOrDefault(format.id(), Set.of())))
            .toList();
    return LevelChoice.best(lack, byFormat, first)
        .map(chosen -> new Branch(without, chosen, number));
  }

  /**
   * The best choice in which no room is shared.
   *
   * @return no additions where there is none; empty where there are too many branches
   */
  private Optional<Found> apart(LevelDemand level, LevelChoice.Lack lack, Branch relaxed) {
    Comparator<Branch> fewest = Comparator.comparingInt(Branch::additions);
    Comparator<Branch> cheapest = Comparator.comparingLong(Branch::cost);
    PriorityQueue<Branch> open =
        new PriorityQueue<>(
            (first == LevelChoice.First.FEWEST
                    ? fewest.thenComparing(cheapest)
                    : cheapest.thenComparing(fewest))
                .thenComparing(Comparator.comparingInt(Branch::number).reversed()));
    open.add(relaxed);
    int number = 0;
    while (!open.isEmpty() && number < MOST_BRANCHES) {
      Branch best = open.remove();
      Optional<SharedRoom> shared = shared(best.chosen());
      if (shared.isEmpty()) {
        boolean fewestAreKnown = proved && first == LevelChoice.First.FEWEST;
        return Optional.of(
            new Found(level, additions(best.chosen()), fewestAreKnown ? best.additions() : 0));
      }
      for (String formatId : shared.get().formatIds()) {
        Map<String, Set<Integer>> without = new TreeMap<>(best.without());
        Set<Integer> rooms = new TreeSet<>(without.getOrDefault(formatId, Set.of()));
        rooms.add(shared.get().room());
        without.put(formatId, rooms);
        branch(lack, without, ++number).ifPresent(open::add);
      }
    }
    if (open.isEmpty()) {
      return Optional.of(new Found(level, List.of(), 0));
    }
    leastLeft = proved && first == LevelChoice.First.FEWEST ? open.peek().additions() : 0;
    return Optional.empty();
  }

  /** A room in which two formats would open an outlet. */
  private record SharedRoom(int room, List<String> formatIds) {}

  private Optional<SharedRoom> shared(List<LevelChoice.Option> chosen) {
    Map<Integer, String> taken = new TreeMap<>();
    for (LevelChoice.Option option : chosen) {
      for (int site : option.sites()) {
        if (field.candidates().sites().get(site).isRoom()) {
          String other = taken.put(site, option.formatId());
          if (other != null) {
            return Optional.of(new SharedRoom(site, List.of(other, option.formatId())));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Formats with the fewest sites come first. */
  private List<LevelChoice.Option> ordered(List<LevelChoice.Option> chosen) {
    List<LevelChoice.Option> order = new ArrayList<>(chosen);
    order.sort(
        Comparator.comparingInt(
            (LevelChoice.Option option) -> field.sites(option.formatId()).size()));
    return order;
  }

  private List<Addition> additions(List<LevelChoice.Option> chosen) {
    return ordered(chosen).stream()
        .flatMap(option -> option.sites().stream().map(site -> addition(option, site)))
        .toList();
  }

  private Addition addition(LevelChoice.Option option, int site) {
    BusinessFormat format = field.demands(option.formatId()).get(0).format();
    return new Addition(format, site, field.radiusSeconds(format.id()), true);
  }

  private LevelChoice.Lack lack(LevelDemand level) {
    List<Set<String>> needs = new ArrayList<>();
    for (NeedDemand need : field.demands().needs()) {
      if (need.gating() && need.level().compareTo(level.level()) <= 0 && !met(need)) {
        needs.add(new LinkedHashSet<>(need.formatIds()));
      }
    }
    return new LevelChoice.Lack(
        level.basicKinds().intValueExact() - there(KindGroup.BASIC),
        level.qualityKinds().intValueExact() - there(KindGroup.QUALITY),
        needs);
  }

  private boolean met(NeedDemand need) {
    return field.demands().formats().stream()
        .filter(demand -> need.formatIds().contains(demand.format().id()))
        .anyMatch(field::met);
  }

  private int there(String group) {
    return (int)
        field.demands().formats().stream()
            .filter(demand -> demand.group().equals(group))
            .filter(field::met)
            .count();
  }

  private List<LevelChoice.Option> options(BusinessFormat format, Set<Integer> without) {
    LevelOptions.Found found = options.of(format, without);
    proved &= found.proved();
    return found.options();
  }

  /**
   * Gives every chosen format its sites; a room holds one outlet. Formats with the fewest sites
   * come first; where that takes more sites than without the rooms, each format is tried first.
   */
  private Found placed(LevelDemand level, List<LevelChoice.Option> chosen) {
    List<LevelChoice.Option> order = ordered(chosen);
    Optional<List<Addition>> best = inOrder(order);
    for (int i = 1; i < chosen.size(); i++) {
      if (best.isPresent() && best.get().size() == leastLeft) {
        break;
      }
      List<LevelChoice.Option> other = new ArrayList<>(order);
      other.add(0, other.remove(i));
      Optional<List<Addition>> found = inOrder(other);
      if (found.isPresent() && (best.isEmpty() || found.get().size() < best.get().size())) {
        best = found;
      }
    }
    return new Found(level, best.orElse(List.of()), best.isPresent() ? leastLeft : 0);
  }

  private Optional<List<Addition>> inOrder(List<LevelChoice.Option> order) {
    Set<Integer> taken = new LinkedHashSet<>();
    List<Addition> additions = new ArrayList<>();
    for (LevelChoice.Option option : order) {
      List<Integer> sites = option.sites();
      BusinessFormat format = field.demands(option.formatId()).get(0).format();
      if (sites.stream().anyMatch(taken::contains)) {
        Optional<LevelChoice.Option> other =
            options(format, taken).stream()
                .filter(
                    one ->
                        one.brings().basic() >= option.brings().basic()
                            && one.brings().quality() >= option.brings().quality())
                .min(Comparator.comparingInt(one -> one.sites().size()));
        if (other.isEmpty()) {
          return Optional.empty();
        }
        sites = other.get().sites();
      }
      for (int site : sites) {
        if (field.candidates().sites().get(site).isRoom()) {
          taken.add(site);
        }
        additions.add(addition(option, site));
      }
    }
    return Optional.of(additions);
  }
}
