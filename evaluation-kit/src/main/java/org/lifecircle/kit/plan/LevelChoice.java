package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses formats so that a level is reached with the fewest additions, of equally few the
 * cheapest, of equally cheap those that most residents lack. Exact: formats are gone through one by
 * one, and of all choices that leave the same kinds and needs open the best is kept.
 */
final class LevelChoice {

  /**
   * What a level still lacks.
   *
   * @param basicKinds kinds of basic formats, 0 or more
   * @param qualityKinds kinds of quality formats, 0 or more
   * @param needs for each need that is not met, the formats of which any one meets it
   */
  record Lack(int basicKinds, int qualityKinds, List<Set<String>> needs) {

    Lack {
      basicKinds = Math.max(0, basicKinds);
      qualityKinds = Math.max(0, qualityKinds);
      needs = needs.stream().map(Set::copyOf).toList();
    }
  }

  /**
   * One way to add a format.
   *
   * @param formatId the format
   * @param brings how many basic and quality kinds are then there more
   * @param sites where outlets are opened; their number counts
   * @param cost of all of them, 0 without costs
   * @param lacking how many residents lack the format
   */
  record Option(String formatId, Brings brings, List<Integer> sites, long cost, long lacking) {

    Option {
      sites = List.copyOf(sites);
    }
  }

  /**
   * Kinds that an option adds.
   *
   * @param basic basic kinds
   * @param quality quality kinds
   */
  record Brings(int basic, int quality) {}

  /** What counts first. */
  enum First {
    FEWEST,
    CHEAPEST
  }

  private record Partial(int additions, long cost, long lacking, Option last, Partial before) {

    static final Partial NOTHING = new Partial(0, 0, 0, null, null);

    Partial plus(Option option) {
      return new Partial(
          additions + option.sites().size(),
          cost + option.cost(),
          lacking + option.lacking(),
          option,
          this);
    }
  }

  private final Lack lack;
  private final Comparator<Partial> order;

  private LevelChoice(Lack lack, First first) {
    this.lack = lack;
    Comparator<Partial> fewest = Comparator.comparingInt(Partial::additions);
    Comparator<Partial> cheapest = Comparator.comparingLong(Partial::cost);
    Comparator<Partial> most = Comparator.comparingLong((Partial one) -> -one.lacking());
    order =
        first == First.FEWEST
            ? fewest.thenComparing(cheapest).thenComparing(most)
            : cheapest.thenComparing(fewest).thenComparing(most);
  }

  /**
   * The best choice, at most one option of each format.
   *
   * @param byFormat the options of each format
   * @return empty when no choice reaches the level
   */
  static Optional<List<Option>> best(Lack lack, List<List<Option>> byFormat, First first) {
    return new LevelChoice(lack, first).choose(byFormat);
  }

  private Optional<List<Option>> choose(List<List<Option>> byFormat) {
    int masks = 1 << lack.needs().size();
    int states = (lack.basicKinds() + 1) * (lack.qualityKinds() + 1) * masks;
    Partial[] best = new Partial[states];
    best[state(lack.basicKinds(), lack.qualityKinds(), masks - 1)] = Partial.NOTHING;
    for (List<Option> options : byFormat) {
      Partial[] next = best.clone();
      for (int state = 0; state < states; state++) {
        for (Option option : best[state] == null ? List.<Option>of() : options) {
          int then = after(state, option, masks);
          Partial more = best[state].plus(option);
          if (next[then] == null || order.compare(more, next[then]) < 0) {
            next[then] = more;
          }
        }
      }
      best = next;
    }
    if (best[0] == null) {
      return Optional.empty();
    }
    List<Option> chosen = new ArrayList<>();
    for (Partial at = best[0]; at.last() != null; at = at.before()) {
      chosen.add(0, at.last());
    }
    return Optional.of(List.copyOf(chosen));
  }

  private int state(int basic, int quality, int open) {
    return (basic * (lack.qualityKinds() + 1) + quality) * (1 << lack.needs().size()) + open;
  }

  private int after(int state, Option option, int masks) {
    int open = state % masks;
    int quality = state / masks % (lack.qualityKinds() + 1);
    int basic = state / masks / (lack.qualityKinds() + 1);
    for (int need = 0; need < lack.needs().size(); need++) {
      if (lack.needs().get(need).contains(option.formatId())) {
        open &= ~(1 << need);
      }
    }
    return state(
        Math.max(0, basic - option.brings().basic()),
        Math.max(0, quality - option.brings().quality()),
        open);
  }
}
