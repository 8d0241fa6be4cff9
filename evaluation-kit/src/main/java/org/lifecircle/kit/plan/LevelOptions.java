package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.KindGroup;

/**
 * The ways to meet one or more demands of a format, for each demand the fewest sites; looked for
 * once, whoever asks.
 */
final class LevelOptions {

  private final PlanField field;

  /** By format and rooms that it goes without. */
  private final Map<String, Map<Set<Integer>, Found>> known = new TreeMap<>();

  LevelOptions(PlanField field) {
    this.field = field;
  }

  /**
   * Options.
   *
   * @param options one for each demand that these sites can meet
   * @param proved whether fewer sites are certainly not enough for any of them
   */
  record Found(List<LevelChoice.Option> options, boolean proved) {

    Found {
      options = List.copyOf(options);
    }
  }

  PlanField field() {
    return field;
  }

  /**
   * The options of a format.
   *
   * @param without rooms that are not for it
   */
  Found of(BusinessFormat format, Set<Integer> without) {
    return known
        .computeIfAbsent(format.id(), id -> new LinkedHashMap<>())
        .computeIfAbsent(new TreeSet<>(without), rooms -> found(format, rooms));
  }

  private Found found(BusinessFormat format, Set<Integer> without) {
    NearestWalks walks = field.walks(format);
    List<Integer> allowed =
        field.sites(format.id()).stream().filter(site -> !without.contains(site)).toList();
    List<LevelChoice.Option> options = new ArrayList<>();
    boolean proved = true;
    if (allowed.isEmpty()) {
      return new Found(options, proved);
    }
    for (FormatDemand demand : field.demands(format.id())) {
      if (field.met(demand)) {
        continue;
      }
      FormatSiting siting = new FormatSiting(field, format, walks, allowed, demand.radiusSeconds());
      Optional<FormatSiting.Found> fewest = siting.fewest(people(demand));
      if (fewest.isPresent()) {
        proved &= fewest.get().proved();
        options.add(option(format, walks, allowed, fewest.get().sites(), demand));
      }
    }
    return new Found(options, proved);
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
}
