package org.lifecircle.simulation.odd;

import java.util.List;
import java.util.Optional;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** How long walks take: the given seconds of mean walkers, at the pace of a party. */
record SmallWalks(DayWalks given) {

  /** Stands for no walk. */
  static final int NONE = -1;

  private DayWalks.Period at(int second) {
    DayWalks.Period holds = given.periods().get(0);
    for (DayWalks.Period period : given.periods()) {
      if (period.fromSecond() <= second) {
        holds = period;
      }
    }
    return holds;
  }

  /** From home to an outlet, or back on the same way, for who leaves at a second. */
  int fromHome(int second, int home, int outlet, List<SmallPerson.Member> party) {
    return ofSlowest(at(second).walks(), home, outlet, party);
  }

  boolean areLinked(int second) {
    return at(second).between().isPresent();
  }

  /** From one outlet to another. */
  int between(int second, int from, int to, List<SmallPerson.Member> party) {
    Optional<Walks> between = at(second).between();
    if (between.isEmpty()) {
      return NONE;
    }
    return from == to ? 1 : ofSlowest(between.get(), from, to, party);
  }

  private static int ofSlowest(Walks walks, int from, int to, List<SmallPerson.Member> party) {
    int slowest = 0;
    for (SmallPerson.Member member : party) {
      int mean = walks.seconds(from, to, member.group());
      if (mean == Walks.NO_WALK) {
        return NONE;
      }
      slowest = Math.max(slowest, Math.max(1, (int) (mean * member.pace() + 0.5f)));
    }
    return slowest;
  }

  /** The walk that a party from home takes, for its cells and ways. */
  Walks routes(int second) {
    return at(second).walks();
  }

  Walks routesBetween(int second) {
    return at(second).between().orElseThrow();
  }
}
