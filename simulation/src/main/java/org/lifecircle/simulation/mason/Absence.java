package org.lifecircle.simulation.mason;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.HourDraws;
import org.lifecircle.simulation.statistics.Draws;

/**
 * Who is away at work or school on a day, and in which hours. A person has one rank for as long as
 * the seed is the same: those of the least ranks are away, up to the group's share of the day, so
 * that another share sends others away without changing who went before. So the same people are
 * away in two worlds of one seed.
 *
 * <p>Immutable.
 */
final class Absence {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int LAST_MINUTE = 24 * 60 - 1;
  private static final int SHIFT = 16;
  private static final int MASK = (1 << SHIFT) - 1;
  private static final long AWAY_PART = Draws.part(DayDraws.AWAY);
  private static final long FROM_PART = Draws.part(DayDraws.AWAY_FROM);
  private static final long TO_PART = Draws.part(DayDraws.AWAY_TO);

  private final Households households;

  /** By resident: the minute of leaving in the high bits and that of coming home; 0 at home. */
  private final int[] away;

  /** By age group: when it is away. */
  private final Hours[] hours;

  private Absence(Households households, int[] away, Hours[] hours) {
    this.households = households;
    this.away = away;
    this.hours = hours;
  }

  /** Of a day of a circle under a seed. */
  static Absence of(PreparedCircle circle, LocalDate date, long seed) {
    int[] away = new int[circle.circle.residents()];
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    Hours[] hours = new Hours[GROUPS.length];
    for (AgeGroup group : GROUPS) {
      hours[group.ordinal()] = Hours.of(circle.demand, group, weekend);
    }
    List<Home> homes = circle.circle.homes();
    int number = 0;
    for (int h = 0; h < homes.size(); h++) {
      for (int g = 0; g < GROUPS.length; g++) {
        long groupKey = DayDraws.group(seed, homes.get(h), g);
        int living = circle.residents(h, GROUPS[g]);
        for (int i = 0; i < living; i++) {
          away[number++] = hours[g].of(Draws.key(groupKey, i));
        }
      }
    }
    return new Absence(circle.households, away, hours);
  }

  /** When a group is away on a day. */
  private record Hours(double share, double from, double to, double spread) {

    static Hours of(Demand demand, AgeGroup group, boolean weekend) {
      return new Hours(
          demand.value(BehaviorParameter.awayShare(group, weekend)),
          demand.value(BehaviorParameter.awayFrom(group)),
          demand.value(BehaviorParameter.awayTo(group)),
          demand.value(BehaviorParameter.AWAY_SPREAD));
    }

    /** When the person of a key is away, as {@link #away} has it. */
    int of(long key) {
      if (Draws.uniformOf(Draws.keyOf(key, AWAY_PART)) >= share) {
        return 0;
      }
      int leaves = minute(from, Draws.uniformOf(Draws.keyOf(key, FROM_PART)));
      int back = minute(to, Draws.uniformOf(Draws.keyOf(key, TO_PART)));
      return back > leaves ? leaves << SHIFT | back : 0;
    }

    private int minute(double mean, double draw) {
      return Math.max(0, Math.min(LAST_MINUTE, (int) (mean + spread * (2 * draw - 1))));
    }
  }

  /** When a group is away on average, seconds. */
  private int meanLeaves(int group) {
    return (int) hours[group].from() * 60;
  }

  private int meanBack(int group) {
    return (int) hours[group].to() * 60;
  }

  /**
   * How many of the needs of those of a group who stay at home are drawn again, into the hours in
   * which the others are away: as many as keep the profile that of the whole group, as far as those
   * who are at home can.
   */
  double calledIn(int group, HourDraws profile) {
    double within = profile.shareWithin(meanLeaves(group), meanBack(group));
    double atHome = 1 - hours[group].share();
    if (within == 0 || within == 1) {
      return 0;
    }
    double wanted = within < atHome ? within / atHome : 1;
    return (wanted - within) / (1 - within);
  }

  private int leaves(int resident) {
    return (away[resident] >>> SHIFT) * 60;
  }

  private int back(int resident) {
    return (away[resident] & MASK) * 60;
  }

  /** Whether a resident is away at a second. */
  boolean isAway(int resident, int second) {
    return second < back(resident) && second >= leaves(resident);
  }

  /** The first second from one on at which a resident is not away. */
  int notAway(int resident, int second) {
    return isAway(resident, second) ? back(resident) : second;
  }

  /**
   * When a need arises that would have arisen while its resident is away: at another time of the
   * format's profile, or on coming home where the profile has no other.
   *
   * @param share the draw, at least 0, below 1
   */
  int moved(int resident, HourDraws profile, double share) {
    return profile.secondOutside(share, leaves(resident), back(resident)).orElse(back(resident));
  }

  /** Whether a resident stays at home, and a second is not within its group's hours away. */
  boolean maybeCalledIn(int resident, int group, int second) {
    return away[resident] == 0 && (second < meanLeaves(group) || second >= meanBack(group));
  }

  /** When a need of those who stay at home arises within the hours of the others. */
  int within(int group, HourDraws profile, double share) {
    return profile.secondWithin(share, meanLeaves(group), meanBack(group)).orElseThrow();
  }

  /** How many of a group of a resident's household are not away at a second, or are that one. */
  int with(int resident, int group, int second) {
    int first = households.first(resident, group);
    int there = households.with(resident, group);
    for (int other = first + there - 1; other >= first; other--) {
      if (other != resident && isAway(other, second)) {
        there--;
      }
    }
    return there;
  }
}
