package org.lifecircle.standards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.Outcome;

/**
 * Looks for the fewest formats that lift a circle to its next level.
 *
 * <p>A level asks for numbers of kinds and for needs of which one of some formats is enough. So
 * every choice of formats for the open needs is tried, what is then still lacking is filled up with
 * any formats of the group, and the smallest set is kept. The rules themselves have the last word:
 * the circle is judged again with the additions.
 */
final class WayUpSearch {

  private final Rulebook rulebook;
  private final CircleFacts facts;
  private final Map<String, List<FormatDemand>> demandsByFormat = new LinkedHashMap<>();
  private final Map<String, Long> lackingByFormat = new LinkedHashMap<>();
  private final Set<String> present = new LinkedHashSet<>();

  private WayUpSearch(Rulebook rulebook, CircleFacts facts, Scorecard now) {
    this.rulebook = rulebook;
    this.facts = facts;
    List<FormatDemand> demands = rulebook.formats();
    for (int i = 0; i < demands.size(); i++) {
      FormatDemand demand = demands.get(i);
      FormatFinding finding = now.formats().get(i);
      String id = demand.format().id();
      demandsByFormat.computeIfAbsent(id, d -> new ArrayList<>()).add(demand);
      if (finding.presence() == Outcome.MET) {
        present.add(demand.id());
      } else {
        // What is known to be missing comes before what is only not known.
        long lacking =
            finding.presence() == Outcome.NOT_MET
                ? 1L + finding.residents() - finding.residentsWithinRadius()
                : 0L;
        lackingByFormat.merge(id, lacking, Long::sum);
      }
    }
  }

  static Optional<WayUp> of(
      Rulebook rulebook, CircleFacts facts, Scorecard now, Function<CircleFacts, Scorecard> judge) {
    WayUpSearch search = new WayUpSearch(rulebook, facts, now);
    return rulebook.levels().stream()
        .filter(level -> level.level().compareTo(now.level()) > 0)
        .findFirst()
        .filter(level -> facts.residents() > 0)
        .flatMap(level -> search.fewest(level).flatMap(ids -> search.proved(level, ids, judge)));
  }

  private Optional<List<String>> fewest(LevelDemand level) {
    List<List<String>> choices = new ArrayList<>();
    for (NeedDemand need : rulebook.needs()) {
      if (need.gating() && need.level().compareTo(level.level()) <= 0 && !met(need)) {
        choices.add(
            byLack(need.formatIds().stream().filter(lackingByFormat::containsKey).toList()));
      }
    }
    List<String> best = null;
    for (Set<String> chosen : products(choices)) {
      Optional<List<String>> filled = filledUp(level, chosen);
      if (filled.isPresent() && (best == null || filled.get().size() < best.size())) {
        best = filled.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean met(NeedDemand need) {
    return rulebook.formats().stream()
        .filter(demand -> need.formatIds().contains(demand.format().id()))
        .anyMatch(demand -> present.contains(demand.id()));
  }

  private static List<Set<String>> products(List<List<String>> choices) {
    List<Set<String>> products = new ArrayList<>(List.of(new LinkedHashSet<>()));
    for (List<String> choice : choices) {
      List<Set<String>> longer = new ArrayList<>();
      for (Set<String> product : products) {
        for (String format : choice) {
          Set<String> more = new LinkedHashSet<>(product);
          more.add(format);
          longer.add(more);
        }
      }
      products = longer.stream().distinct().toList();
    }
    return products;
  }

  private Optional<List<String>> filledUp(LevelDemand level, Set<String> chosen) {
    Set<String> additions = new LinkedHashSet<>(chosen);
    boolean enough =
        fill(additions, KindGroup.BASIC, level.basicKinds().intValueExact())
            && fill(additions, KindGroup.QUALITY, level.qualityKinds().intValueExact());
    return enough ? Optional.of(List.copyOf(additions)) : Optional.empty();
  }

  /** Adds missing formats of a group until enough of its kinds are there. */
  private boolean fill(Set<String> additions, String group, int demanded) {
    List<FormatDemand> kinds =
        rulebook.formats().stream().filter(demand -> demand.group().equals(group)).toList();
    long there =
        kinds.stream()
            .filter(
                demand -> present.contains(demand.id()) || additions.contains(demand.format().id()))
            .count();
    List<String> missing =
        byLack(
            kinds.stream()
                .filter(demand -> !present.contains(demand.id()))
                .map(demand -> demand.format().id())
                .distinct()
                .toList());
    for (String id : missing) {
      if (there >= demanded) {
        break;
      }
      if (additions.add(id)) {
        there++;
      }
    }
    return there >= demanded;
  }

  private List<String> byLack(List<String> ids) {
    List<String> sorted = new ArrayList<>(ids);
    sorted.sort(
        Comparator.comparingLong((String id) -> lackingByFormat.getOrDefault(id, 0L)).reversed());
    return sorted;
  }

  /** The sentence says how residents get what is added: on foot, or where it comes to them. */
  private static String reached(List<BusinessFormat> additions) {
    long onFoot = additions.stream().filter(format -> format.serving().onFoot()).count();
    return onFoot == additions.size() ? "wayUp" : onFoot == 0 ? "wayUp.home" : "wayUp.both";
  }

  private Optional<WayUp> proved(
      LevelDemand level, List<String> ids, Function<CircleFacts, Scorecard> judge) {
    if (judge.apply(with(ids)).level().compareTo(level.level()) < 0) {
      return Optional.empty();
    }
    List<BusinessFormat> additions =
        byLack(ids).stream().map(id -> demandsByFormat.get(id).get(0).format()).toList();
    FormatDemand first = demandsByFormat.get(ids.get(0)).get(0);
    Text sentence =
        Words.PHRASES.text(
            reached(additions),
            ids.size(),
            Sentences.list(additions.stream().map(BusinessFormat::label).toList(), "and"),
            Amounts.share(first.share()),
            level.level().label());
    Text assumed = Words.PHRASES.text("wayUp.assumed");
    return Optional.of(
        new WayUp(
            level.level(),
            additions,
            level.assumed() ? Sentences.join(sentence, assumed) : sentence));
  }

  /** The circle with further outlets that everybody reaches just in time. */
  CircleFacts with(List<String> ids) {
    Map<String, FormatAccess> access = new LinkedHashMap<>();
    facts.access().forEach(one -> access.put(one.formatId(), one));
    for (String id : ids) {
      int seconds =
          demandsByFormat.get(id).stream()
              .mapToInt(FormatDemand::radiusSeconds)
              .min()
              .orElseThrow();
      int outlets = access.containsKey(id) ? access.get(id).outlets() : 0;
      access.put(
          id,
          new FormatAccess(
              id,
              outlets + 1,
              facts.residents(),
              List.of(new FormatAccess.Step(seconds, facts.residents())),
              Measurement.SURVEY));
    }
    return facts.withAccess(new ArrayList<>(access.values()));
  }
}
