package org.lifecircle.simulation.mason;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.day.Composition;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.World;

/**
 * How every need of a day ended: kept until the day of another world with the same seed is paired
 * with it, need by need.
 *
 * <p>The same resident is the one of the same home, age group and number among those; the same need
 * is that resident's need for the same format with the same number. All draws of the day have that
 * key, so it is the same need at the same time in any two worlds that both have it.
 */
public final class NeedLog {

  private static final int GROUPS = AgeGroup.values().length;
  private static final NeedEnding[] ENDINGS = NeedEnding.values();

  private final PreparedCircle circle;
  private final NeedPlan plan;

  /** By resident, and one more: where its needs begin in the plan. */
  private final int[] starts;

  /** By home and age group, and one more: the first resident. */
  private final int[] firsts;

  NeedLog(PreparedCircle circle, NeedPlan plan, Resident[] residents) {
    this.circle = circle;
    this.plan = plan;
    starts = new int[residents.length + 1];
    for (int r = 0; r < residents.length; r++) {
      starts[r + 1] = residents[r].need + residents[r].needsLeft;
    }
    firsts = circle.firstResidents();
  }

  /**
   * Pairs this day, of the circle as it is, with that of a scenario.
   *
   * @param scenario the day of the same date and seed there
   */
  public PairedNeeds beside(NeedLog scenario) {
    return new Pairing(this, scenario).all();
  }

  /** Goes through the residents of two worlds at once. */
  private static final class Pairing {

    private final NeedLog one;
    private final NeedLog other;
    private final PairedNeeds.Tally tally;

    /** By world and format: the place of the format in the other world, -1 where there is none. */
    private final int[][] sameFormat;

    Pairing(NeedLog one, NeedLog other) {
      this.one = one;
      this.other = other;
      List<String> formats = one.circle.offers.formatIds;
      List<String> others = other.circle.offers.formatIds;
      tally = new PairedNeeds.Tally(formats, one.circle.circle.homes().size());
      sameFormat =
          new int[][] {
            formats.stream().mapToInt(others::indexOf).toArray(),
            others.stream().mapToInt(formats::indexOf).toArray()
          };
    }

    PairedNeeds all() {
      Map<String, Integer> others = new LinkedHashMap<>();
      List<Home> otherHomes = other.circle.circle.homes();
      for (int h = 0; h < otherHomes.size(); h++) {
        others.put(otherHomes.get(h).id(), h);
      }
      List<Home> homes = one.circle.circle.homes();
      for (int h = 0; h < homes.size(); h++) {
        Integer same = others.remove(homes.get(h).id());
        for (int g = 0; g < GROUPS; g++) {
          group(h, same, g);
        }
      }
      for (int h : others.values()) {
        for (int r = other.firsts[h * GROUPS]; r < other.firsts[(h + 1) * GROUPS]; r++) {
          people(other, World.SCENARIO, r);
        }
      }
      return tally.done();
    }

    private void group(int home, Integer otherHome, int g) {
      int from = one.firsts[home * GROUPS + g];
      int count = one.firsts[home * GROUPS + g + 1] - from;
      int otherFrom = otherHome == null ? 0 : other.firsts[otherHome * GROUPS + g];
      int otherCount = otherHome == null ? 0 : other.firsts[otherHome * GROUPS + g + 1] - otherFrom;
      for (int i = 0; i < Math.max(count, otherCount); i++) {
        if (i >= otherCount) {
          people(one, World.BASELINE, from + i);
        } else if (i >= count) {
          people(other, World.SCENARIO, otherFrom + i);
        } else {
          resident(home, g, from + i, otherFrom + i);
        }
      }
    }

    /** Somebody who lives in one world only. */
    private void people(NeedLog log, World world, int resident) {
      for (int at = log.starts[resident]; at < log.starts[resident + 1]; at++) {
        tally.only(Composition.PEOPLE, world, log.ending(at));
      }
    }

    private void resident(int home, int g, int resident, int otherResident) {
      for (int at = one.starts[resident]; at < one.starts[resident + 1]; at++) {
        int format = one.format(g, at);
        int same = sameFormat[0][format];
        int found = other.find(otherResident, g, same, NeedPlan.number(one.plan.need(at)));
        if (found < 0) {
          tally.only(kind(same, one.plan.need(at)), World.BASELINE, one.ending(at));
        } else {
          pair(format, g, home, at, found);
        }
      }
      for (int at = other.starts[otherResident]; at < other.starts[otherResident + 1]; at++) {
        int same = sameFormat[1][other.format(g, at)];
        if (one.find(resident, g, same, NeedPlan.number(other.plan.need(at))) < 0) {
          tally.only(kind(same, other.plan.need(at)), World.SCENARIO, other.ending(at));
        }
      }
    }

    /** A need that both worlds have; not the same one where a channel meets it. */
    private void pair(int format, int g, int home, int at, int found) {
      NeedEnding baseline = one.ending(at);
      NeedEnding scenario = other.ending(found);
      if (baseline.outcome().byChannel() || scenario.outcome().byChannel()) {
        tally.only(Composition.CHANNEL, World.BASELINE, baseline);
        tally.only(Composition.CHANNEL, World.SCENARIO, scenario);
      } else {
        int hour = DayCounts.hour(NeedPlan.second(one.plan.need(at)));
        tally.common(format, g, hour, home, baseline, scenario);
      }
    }

    private static Composition kind(int sameFormat, int need) {
      if (sameFormat < 0) {
        return Composition.EVENTS;
      }
      return NeedPlan.comesBack(need) ? Composition.DEFERRED : Composition.FREQUENCY;
    }
  }

  private NeedEnding ending(int at) {
    return ENDINGS[plan.ending(at) - 1];
  }

  private int format(int group, int at) {
    return circle.rates.rateFormats[group][NeedPlan.rate(plan.need(at))];
  }

  /** Where a need of a resident stands in the plan; -1 when it has no such need. */
  private int find(int resident, int group, int format, int number) {
    for (int at = starts[resident]; at < starts[resident + 1]; at++) {
      if (NeedPlan.number(plan.need(at)) == number && format(group, at) == format) {
        return at;
      }
    }
    return -1;
  }
}
