package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.standards.facts.FormatDemand;
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
 * other, and the sum is called proved only where it is as small as without any room taken.
 */
final class LevelSearch {

  /** So many branches are gone through. */
  private static final int MOST_BRANCHES = 300;

  private final PlanField field;
  private final LevelChoice.First first;

  /** By format and rooms that it goes without. */
  private final Map<String, Map<Set<Integer>, List<LevelChoice.Option>>> known = new TreeMap<>();

  private boolean proved = true;

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

  private LevelSearch(PlanField field, LevelChoice.First first) {
    this.field = field;
    this.first = first;
  }

  /**
   * What was found.
   *
   * @param level the next level
   * @param additions the outlets to open, format by format
   * @param proved whether fewer are certainly not enough
   */
  record Found(LevelDemand level, List<Addition> additions, boolean proved) {

    Found {
      additions = List.copyOf(additions);
    }
  }

  /**
   * Looks for the additions.
   *
   * @return empty when there is no higher level, or none that additions at these sites reach
   */
  static Optional<Found> of(PlanField field, LevelChoice.First first) {
    return new LevelSearch(field, first).search();
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
    List<List<LevelChoice.Option>> options =
        field.demanded().stream()
            .map(
                format ->
                    known
                        .computeIfAbsent(format.id(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(
                            without.getOrDefault(format.id(), Set.of()),
                            rooms -> options(format, rooms)))
            .toList();
    return LevelChoice.best(lack, options, first)
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
        return Optional.of(new Found(level, additions(best.chosen()), proved));
      }
      for (String formatId : shared.get().formatIds()) {
        Map<String, Set<Integer>> without = new TreeMap<>(best.without());
        Set<Integer> rooms = new TreeSet<>(without.getOrDefault(formatId, Set.of()));
        rooms.add(shared.get().room());
        without.put(formatId, rooms);
        branch(lack, without, ++number).ifPresent(open::add);
      }
    }
    return open.isEmpty() ? Optional.of(new Found(level, List.of(), false)) : Optional.empty();
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

  /** The ways to meet one or more demands of a format: for each, the fewest sites. */
  private List<LevelChoice.Option> options(BusinessFormat format, Set<Integer> taken) {
    NearestWalks walks = field.walks(format);
    List<Integer> allowed =
        field.sites(format.id()).stream().filter(site -> !taken.contains(site)).toList();
    List<LevelChoice.Option> options = new ArrayList<>();
    if (allowed.isEmpty()) {
      return options;
    }
    for (FormatDemand demand : field.demands(format.id())) {
      if (field.met(demand)) {
        continue;
      }
      FormatSiting siting = new FormatSiting(field, format, walks, allowed, demand.radiusSeconds());
      siting
          .fewest(people(demand))
          .ifPresent(
              found -> {
                proved &= found.proved();
                options.add(option(format, walks, allowed, found.sites(), demand));
              });
    }
    return options;
  }

  private LevelChoice.Option option(
      BusinessFormat format,
      NearestWalks walks,
      List<Integer> allowed,
      List<Integer> sites,
      FormatDemand demand) {
    // A demand that nobody measured is met by the first outlet that everybody reaches.
    List<Integer> some = sites.isEmpty() ? allowed.subList(0, 1) : sites;
    NearestWalks then = walks.with(some);
    int basic = 0;
    int quality = 0;
    for (FormatDemand one : field.demands(format.id())) {
      if (!field.met(one) && then.within(one.radiusSeconds()) >= people(one)) {
        basic += one.group().equals(KindGroup.BASIC) ? 1 : 0;
        quality += one.group().equals(KindGroup.QUALITY) ? 1 : 0;
      }
    }
    long missing = field.toVerify(format.id()) ? 0 : 1;
    return new LevelChoice.Option(
        format.id(),
        new LevelChoice.Brings(basic, quality),
        some,
        some.stream().mapToLong(site -> field.wholeCost(format, site)).sum(),
        missing * (1 + everybody() - walks.worthWithin(demand.radiusSeconds())));
  }

  /** What all residents count together. */
  private long everybody() {
    return IntStream.range(0, field.candidates().groups())
        .mapToLong(field.candidates()::worth)
        .sum();
  }

  /** How many residents must be within the walk: the demanded share, rounded up. */
  private int people(FormatDemand demand) {
    return demand
        .share()
        .value()
        .multiply(BigDecimal.valueOf(field.now().facts().residents()))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  /**
   * Gives every chosen format its sites; a room holds one outlet. Formats with the fewest sites
   * come first; where that takes more sites than without the rooms, each format is tried first.
   */
  private Found placed(LevelDemand level, List<LevelChoice.Option> chosen) {
    List<LevelChoice.Option> order = ordered(chosen);
    int fewest = chosen.stream().mapToInt(option -> option.sites().size()).sum();
    boolean certain = proved;
    Optional<List<Addition>> best = inOrder(order);
    for (int i = 1; i < chosen.size(); i++) {
      if (best.isPresent() && best.get().size() == fewest) {
        break;
      }
      List<LevelChoice.Option> other = new ArrayList<>(order);
      other.add(0, other.remove(i));
      Optional<List<Addition>> found = inOrder(other);
      if (found.isPresent() && (best.isEmpty() || found.get().size() < best.get().size())) {
        best = found;
      }
    }
    return new Found(
        level, best.orElse(List.of()), certain && best.isPresent() && best.get().size() == fewest);
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
