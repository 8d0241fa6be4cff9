package org.lifecircle.simulation.network.reach;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.HomeWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;
import org.lifecircle.simulation.network.walks.Walks;

/** The walks of all resident groups to the nearest outlet of every format. */
public final class NearestOutlets {

  /**
   * From so many homes long walks are looked for together, by a search for every format and not for
   * every home.
   */
  private static final int MANY_HOMES = 2_000;

  private NearestOutlets() {}

  /**
   * One fact for every format, home and age group, in this order; groups without residents too.
   * Without a walk where nobody offers the format or no outlet of it can be reached.
   *
   * <p>The walk to the nearest outlet is in truth not longer than the longest possible walk to any
   * that can certainly be walked to, and not shorter than the shortest possible walk to any of them
   * or to the edge of the map, beyond which there may be another.
   *
   * @param bounds those of the walks of this circle
   * @param formatIds the formats to look for
   */
  public static List<WalkingAccess> access(
      Circle circle, WalkBounds bounds, List<String> formatIds) {
    return access(circle, bounds, formatIds, ALWAYS);
  }

  private static List<WalkingAccess> access(
      Circle circle, WalkBounds bounds, List<String> formatIds, Counting counting) {
    List<int[]> serving = formatIds.stream().map(id -> serving(circle, id)).toList();
    List<LongReach> longReaches =
        serving.stream().map(outlets -> new LongReach(bounds, outlets)).toList();
    List<ResidentGroup> groups =
        circle.homes().stream().flatMap(home -> home.groups().stream()).toList();
    NearestWalks nearest = new NearestWalks(formatIds.size() * groups.size());
    int group = 0;
    // Home by home, because walks that are long are looked for from one home to all outlets.
    for (int home = 0; home < circle.homes().size(); home++) {
      WalkBounds.FromHome fromHome = bounds.from(home);
      for (AgeGroup age : AgeGroup.values()) {
        for (int f = 0; f < formatIds.size(); f++) {
          Reach reach = new Reach(bounds, fromHome, age, counting);
          reach.takeAll(serving.get(f), longReaches.get(f));
          nearest.set(f * groups.size() + group, reach);
        }
        group++;
      }
    }
    return nearest.access(groups, formatIds, bounds.walks().measurement());
  }

  /** The nearest walks by format and, within it, group. */
  private static final class NearestWalks {
    private final int[] found;
    private final int[] soonest;
    private final int[] latest;

    NearestWalks(int count) {
      found = new int[count];
      soonest = new int[count];
      latest = new int[count];
    }

    void set(int at, Reach reach) {
      found[at] = reach.found;
      soonest[at] = reach.soonest;
      latest[at] = reach.latest;
    }

    /** Made in the order in which they will be read, so that they lie so in memory, too. */
    List<WalkingAccess> access(
        List<ResidentGroup> groups, List<String> formatIds, Measurement measurement) {
      WalkingAccess[] access = new WalkingAccess[found.length];
      int at = 0;
      for (String formatId : formatIds) {
        for (ResidentGroup group : groups) {
          OptionalInt seconds = seconds(found[at]);
          WalkingAccess.Bounds bounds =
              soonest[at] == found[at] && latest[at] == found[at]
                  ? WalkingAccess.Bounds.exactly(seconds)
                  : new WalkingAccess.Bounds(seconds(soonest[at]), seconds(latest[at]));
          access[at++] = new WalkingAccess(group, formatId, seconds, bounds, measurement);
        }
      }
      return List.of(access);
    }
  }

  /** How the outlets of a format are reached from a home: the nearest walk and its bounds. */
  private static final class Reach {
    private final WalkBounds bounds;
    private final WalkBounds.FromHome fromHome;
    private final HomeWalks walks;
    private final int home;
    private final AgeGroup age;
    private final Counting counting;
    private int found = Walks.NO_WALK;
    private int soonest;
    private int latest = Walks.NO_WALK;

    Reach(WalkBounds bounds, WalkBounds.FromHome fromHome, AgeGroup age, Counting counting) {
      this.bounds = bounds;
      this.fromHome = fromHome;
      walks = fromHome.found();
      home = fromHome.home();
      this.age = age;
      this.counting = counting;
      soonest = fromHome.edgeSeconds(age);
    }

    /** Takes all outlets; long walks are only looked for where they can make a difference. */
    void takeAll(int[] outlets, LongReach longReach) {
      boolean someAreLong = false;
      int exact = Walks.NO_WALK;
      for (int outlet : outlets) {
        int seconds = walks.seconds(outlet, age);
        if (walks.isLong(outlet)) {
          someAreLong = true;
        } else if (seconds == Walks.NO_WALK || !fromHome.isExact(outlet)) {
          take(
              outlet,
              seconds,
              fromHome.soonestSeconds(outlet, age),
              fromHome.latestSeconds(outlet, age));
        } else if (counting == ALWAYS) {
          exact = lesser(exact, seconds);
        } else {
          take(outlet, seconds, seconds, seconds);
        }
      }
      found = lesser(found, exact);
      soonest = lesser(soonest, exact);
      latest = lesser(latest, exact);
      if (someAreLong
          && counting == ALWAYS
          && bounds.isFollowed(home)
          && bounds.walks().homes() > MANY_HOMES) {
        takeLong(outlets, longReach);
        return;
      }
      for (int i = 0; someAreLong && i < outlets.length; i++) {
        if (walks.isLong(outlets[i]) && matters(outlets[i])) {
          takeLong(outlets[i]);
        }
      }
    }

    /**
     * Takes what the nearest walks to all outlets together say, which are few searches. Which of
     * the long walks do not exist is not looked for, so the straight line bounds them all.
     */
    private void takeLong(int[] outlets, LongReach longReach) {
      for (int outlet : outlets) {
        if (walks.isLong(outlet)) {
          soonest = lesser(soonest, fromHome.leastSeconds(outlet, age));
        }
      }
      int longSeconds = bounds.walks().longSeconds();
      if (isLess(longSeconds, found)) {
        found = lesser(found, longReach.toAny(home, age));
      }
      if (!bounds.isOpenEnded(home) && isLess(longSeconds, latest)) {
        latest = lesser(latest, longReach.toSure(home, age));
      }
    }

    /** Whether a long walk may be the nearest, or may be bounded by less than those so far. */
    private boolean matters(int outlet) {
      int least = fromHome.leastSeconds(outlet, age);
      return isLess(least, found)
          || isLess(least, soonest)
          || !bounds.isOpenEnded(home) && isLess(least, latest);
    }

    private static boolean isLess(int seconds, int known) {
      return known == Walks.NO_WALK || seconds < known;
    }

    /** Looks for a walk that was not, because it is long. */
    private void takeLong(int outlet) {
      take(
          outlet,
          bounds.walks().seconds(home, outlet, age),
          bounds.soonestSeconds(home, outlet, age),
          bounds.latestSeconds(home, outlet, age));
    }

    private void take(int outlet, int seconds, int least, int most) {
      Answer counts = counting.counts(outlet, seconds == Walks.NO_WALK ? least : seconds);
      if (counts != Answer.NO) {
        found = lesser(found, seconds);
        soonest = lesser(soonest, least);
      }
      if (counts == Answer.YES) {
        latest = lesser(latest, most);
      }
    }
  }

  /** Without a sign, no walk is more than any number of seconds. */
  private static int lesser(int one, int other) {
    return Integer.compareUnsigned(one, other) < 0 ? one : other;
  }

  private static OptionalInt seconds(int seconds) {
    return seconds == Walks.NO_WALK ? OptionalInt.empty() : OptionalInt.of(seconds);
  }

  private static int[] serving(Circle circle, String formatId) {
    return IntStream.range(0, circle.outlets().size())
        .filter(outlet -> circle.outlets().get(outlet).serves(formatId))
        .toArray();
  }

  /**
   * The walks of those who leave home at a time: only outlets count that are not surely closed when
   * they arrive. Those of which nobody knows count as open, but not for the longest that a walk can
   * take.
   *
   * @param bounds the walks at that time, see {@link CircleWalks#measureAt}
   */
  public static List<WalkingAccess> accessAt(
      LocalDateTime time, Circle circle, WalkBounds bounds, List<String> formatIds) {
    List<Map<LocalDateTime, Answer>> asked = new ArrayList<>();
    circle.outlets().forEach(outlet -> asked.add(new LinkedHashMap<>()));
    return access(
        circle,
        bounds,
        formatIds,
        (outlet, seconds) ->
            asked
                .get(outlet)
                .computeIfAbsent(
                    time.plusMinutes(seconds / 60),
                    arrival -> circle.outlets().get(outlet).isOpenAt(arrival)));
  }

  private static final Counting ALWAYS = (outlet, seconds) -> Answer.YES;

  /** The nearest walks from all homes to the outlets of a format, looked for when asked for. */
  private static final class LongReach {
    private final WalkBounds bounds;
    private final int[] outlets;
    private final Map<AgeGroup, int[]> toAny = new EnumMap<>(AgeGroup.class);
    private final Map<AgeGroup, int[]> toSure = new EnumMap<>(AgeGroup.class);

    LongReach(WalkBounds bounds, int[] outlets) {
      this.bounds = bounds;
      this.outlets = outlets;
    }

    int toAny(int home, AgeGroup age) {
      return toAny.computeIfAbsent(age, group -> nearest(outlets, group))[home];
    }

    /** To those whose doors are known well enough for a longest walk. */
    int toSure(int home, AgeGroup age) {
      return toSure
          .computeIfAbsent(
              age,
              group ->
                  nearest(
                      Arrays.stream(outlets)
                          .filter(outlet -> !bounds.isOpenEndedAt(outlet))
                          .toArray(),
                      group))[home];
    }

    private int[] nearest(int[] among, AgeGroup group) {
      return bounds.walks().nearestSeconds(among, group);
    }
  }

  /** Says whether an outlet counts for who walks there so long. */
  @FunctionalInterface
  private interface Counting {
    Answer counts(int outlet, int seconds);
  }
}
