package org.lifecircle.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.lifecircle.model.FormatAccess.Step;

/**
 * The least and the most that the share of residents can be who walk at most so long, where
 * residents of some homes were estimated.
 *
 * <p>That share is Σ n·f / Σ n over homes of {@code n} residents, of whom the part {@code f} walks
 * at most so long. It is least where every {@code f} is as small as can be, and where every home
 * whose {@code f} is above the share itself has as few residents as can be and every other as many:
 * a linear fractional program over a box, whose best value lies at such a threshold. The share is
 * found by going from threshold to threshold (Dinkelbach, Management Science 13, 1967), which ends
 * after as many steps as there are homes at most and after few in fact. For one use.
 */
final class EstimatedReach {

  private static final long MILLIONTHS = ResidentEstimates.MILLIONTHS;
  private static final AgeGroup[] GROUPS = AgeGroup.values();

  /** A group of a home begins to reach an outlet at so many seconds. */
  private record Arrival(int seconds, Dwellers home, AgeGroup group) {}

  /** The residents of a home and those of their groups who have arrived. */
  private static final class Dwellers {
    private final Home home;
    private final ResidentEstimates estimates;
    private final PeopleCount residents;
    private final boolean[] arrived = new boolean[GROUPS.length];

    Dwellers(Home home, ResidentEstimates estimates) {
      this.home = home;
      this.estimates = estimates;
      residents = estimates.residents(home);
    }

    /**
     * The part of its residents who have arrived, in millionths, as small or as large as can be.
     */
    long part(boolean least) {
      long total = home.residents().total();
      long counted = 0;
      long most = 0;
      long othersAtMost = 0;
      for (AgeGroup group : GROUPS) {
        long atMost = estimates.mostMillionths(group, residents.atLeast());
        if (arrived[group.ordinal()]) {
          counted += home.residents().of(group);
          most += atMost;
        } else {
          othersAtMost += atMost;
        }
      }
      if (!home.agesEstimated()) {
        long people = MILLIONTHS * counted;
        return total == 0 ? 0 : least ? people / total : (people + total - 1) / total;
      }
      return least ? Math.max(0, MILLIONTHS - othersAtMost) : Math.min(MILLIONTHS, most);
    }
  }

  private final Map<String, Dwellers> byHome = new LinkedHashMap<>();
  private final List<WalkingAccess> access;
  private final int shownResidents;

  /**
   * The residents who walk to one format.
   *
   * @param access one for each age group of each home
   * @param homes by id all homes of the access
   * @param residents as many as steps are written of: all of them as they were estimated
   */
  EstimatedReach(
      List<WalkingAccess> access,
      Map<String, Home> homes,
      ResidentEstimates estimates,
      int residents) {
    this.access = access;
    shownResidents = residents;
    for (WalkingAccess one : access) {
      String id = one.group().homeId();
      if (!byHome.containsKey(id)) {
        byHome.put(id, new Dwellers(homes.get(id), estimates));
      }
    }
  }

  /** Residents by the longest that their walk can take, as few as can be within every time. */
  List<Step> atLeast() {
    return steps(WalkingAccess::latestSeconds, true);
  }

  /** Residents by the shortest that their walk can take, as many as can be within every time. */
  List<Step> atMost() {
    return steps(WalkingAccess::soonestSeconds, false);
  }

  private List<Step> steps(Function<WalkingAccess, OptionalInt> walk, boolean least) {
    List<Arrival> arrivals = new ArrayList<>();
    for (WalkingAccess one : access) {
      OptionalInt seconds = walk.apply(one);
      if (seconds.isPresent()) {
        Dwellers home = byHome.get(one.group().homeId());
        arrivals.add(new Arrival(seconds.getAsInt(), home, one.group().ageGroup()));
      }
    }
    arrivals.sort(Comparator.comparingInt(Arrival::seconds));
    byHome.values().forEach(home -> Arrays.fill(home.arrived, false));
    Share share = new Share(byHome.values(), least);
    List<Step> steps = new ArrayList<>();
    int before = 0;
    for (int a = 0; a < arrivals.size(); a++) {
      Arrival arrival = arrivals.get(a);
      share.arrives(arrival.home(), arrival.group());
      if (a + 1 == arrivals.size() || arrivals.get(a + 1).seconds() > arrival.seconds()) {
        int within = share.of(shownResidents);
        if (within > before) {
          steps.add(new Step(arrival.seconds(), within - before));
          before = within;
        }
      }
    }
    return steps;
  }

  /**
   * The share of residents who have arrived. Homes of which all or none have arrived lie on the
   * same side of every threshold, so that only the others are gone through.
   */
  private static final class Share {
    private final boolean least;
    private final Set<Dwellers> inPart = new LinkedHashSet<>();

    /** Of the homes that are not in part: arrived in millionths of people, and all of them. */
    private long arrived;

    private long people;

    Share(Iterable<Dwellers> homes, boolean least) {
      this.least = least;
      homes.forEach(home -> people += least ? home.residents.atMost() : home.residents.atLeast());
    }

    void arrives(Dwellers home, AgeGroup group) {
      move(home, -1);
      home.arrived[group.ordinal()] = true;
      move(home, 1);
    }

    private void move(Dwellers home, int sign) {
      long part = home.part(least);
      if (part > 0 && part < MILLIONTHS) {
        if (sign > 0) {
          inPart.add(home);
        } else {
          inPart.remove(home);
        }
        return;
      }
      boolean few = least == part > 0;
      long own = few ? home.residents.atLeast() : home.residents.atMost();
      people += sign * own;
      arrived += sign * own * part;
    }

    /** So many of some residents, rounded down to the least, up to the most. */
    int of(int residents) {
      // A share as a fraction: arrived millionths of people over people.
      long upper = least ? MILLIONTHS : 0;
      long lower = 1;
      while (true) {
        long newUpper = arrived;
        long newLower = people;
        for (Dwellers home : inPart) {
          long part = home.part(least);
          boolean above = part * lower > upper;
          long own = above == least ? home.residents.atLeast() : home.residents.atMost();
          newUpper += own * part;
          newLower += own;
        }
        if (newLower == 0) {
          return 0;
        }
        if (newUpper == upper && newLower == lower) {
          break;
        }
        upper = newUpper;
        lower = newLower;
      }
      BigInteger[] whole =
          BigInteger.valueOf(upper)
              .multiply(BigInteger.valueOf(residents))
              .divideAndRemainder(
                  BigInteger.valueOf(lower).multiply(BigInteger.valueOf(MILLIONTHS)));
      return whole[0].intValueExact() + (least || whole[1].signum() == 0 ? 0 : 1);
    }
  }
}
