package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Ranks ways that could be opened or built by the residents whom each brings newly within the
 * standard's minutes, as much as each counts, summed over formats. Nothing is walked again for each
 * of them: a walk over a link is the walk to one end, the link, and the walk from the other end on.
 */
final class WayGains {

  /** So many links are looked at in full. */
  private static final int MOST_LINKS = 60;

  /** Nearer than this to a better one, a link is the same. */
  private static final int APART_METERS = 150;

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  private record Ranked(WayMeasure measure, long gain) {}

  private final PlanField field;
  private final Circle circle;
  private final WalkedVerdict now;
  private final LinkParameters parameters;
  private final Map<Coordinate, Integer> numbers = new LinkedHashMap<>();
  private Walks toEnds;

  private WayGains(PlanField field, Circle circle, LinkParameters parameters) {
    this.field = field;
    this.circle = circle;
    this.parameters = parameters;
    now = field.now();
  }

  /**
   * The ways that bring in most, the best first.
   *
   * @param most how many at most
   */
  static List<WayMeasure> best(
      PlanField field, Circle circle, List<WayMeasure> all, LinkParameters parameters, int most) {
    return all.isEmpty() ? List.of() : new WayGains(field, circle, parameters).best(all, most);
  }

  private List<WayMeasure> best(List<WayMeasure> all, int most) {
    number(all);
    toEnds = walks(circle.withOutlets(doors()));
    List<Ranked> shorter = new ArrayList<>();
    for (WayMeasure one : all) {
      long saved = saved(one);
      if (saved > 0) {
        shorter.add(new Ranked(one, saved));
      }
    }
    shorter.sort(Comparator.comparingLong(Ranked::gain).reversed());
    List<WayMeasure> kept = shorter.stream().limit(MOST_LINKS).map(Ranked::measure).toList();
    if (kept.isEmpty()) {
      return List.of();
    }
    number(kept);
    toEnds = walks(circle.withOutlets(doors()));
    Walks onward = walks(circle.withHomes(pseudoHomes()));
    List<Ranked> ranked = new ArrayList<>();
    for (WayMeasure one : kept) {
      long gain = gain(one, onward);
      if (gain > 0) {
        ranked.add(new Ranked(one, gain));
      }
    }
    ranked.sort(
        Comparator.comparingLong(Ranked::gain)
            .reversed()
            .thenComparingInt(one -> one.measure().meters()));
    return apart(ranked, most);
  }

  private static List<WayMeasure> apart(List<Ranked> ranked, int most) {
    List<WayMeasure> best = new ArrayList<>();
    for (Ranked one : ranked) {
      Coordinate place = one.measure().place();
      if (best.size() < most
          && best.stream()
              .allMatch(
                  other -> LocalMetric.millimeters(other.place(), place) >= 1000 * APART_METERS)) {
        best.add(one.measure());
      }
    }
    return List.copyOf(best);
  }

  private void number(List<WayMeasure> measures) {
    numbers.clear();
    for (WayMeasure one : measures) {
      one.ends().forEach(end -> numbers.putIfAbsent(end, numbers.size()));
    }
  }

  private List<Outlet> doors() {
    List<Outlet> doors = new ArrayList<>();
    numbers.forEach((end, i) -> doors.add(Outlet.of("e" + i, "", List.of("end"), end)));
    return doors;
  }

  private List<Home> pseudoHomes() {
    List<Home> homes = new ArrayList<>();
    numbers.forEach(
        (end, i) -> homes.add(Home.counted("e" + i, "", end, 1, new AgeCounts(1, 1, 1))));
    return homes;
  }

  private Walks walks(Circle other) {
    return CircleWalks.measure(other, now.network(), WalkingParameters.standard()).walks();
  }

  /** Person-seconds by which walks to the far end get shorter; 0 where the way around is short. */
  private long saved(WayMeasure one) {
    int link = seconds(one);
    long sum = 0;
    int most = 0;
    for (int home = 0; home < circle.homes().size(); home++) {
      int least = Integer.MAX_VALUE;
      int longest = 0;
      for (Coordinate end : one.ends()) {
        int seconds = toEnds.seconds(home, numbers.get(end), AgeGroup.ADULT);
        if (seconds != Walks.NO_WALK) {
          least = Math.min(least, seconds);
        }
        longest = Math.max(longest, seconds == Walks.NO_WALK ? FormatSiting.FAR_SECONDS : seconds);
      }
      if (least != Integer.MAX_VALUE) {
        int saved = longest - least - link;
        most = Math.max(most, saved);
        sum += Math.max(0, saved) * worth(home);
      }
    }
    boolean far =
        one.kind() != MeasureKind.BUILD_LINK
            ? most > 0
            : most >= parameters.leastSavedSeconds()
                && most + link >= parameters.detourFactor() * link;
    return far ? sum : 0;
  }

  /** What the residents of a home count together. */
  private long worth(int home) {
    long sum = 0;
    for (int group = 0; group < GROUPS.length; group++) {
      sum += field.candidates().worth(home * GROUPS.length + group);
    }
    return sum;
  }

  private int seconds(WayMeasure one) {
    return (int) Math.ceil(100.0 * one.meters() / parameters.centimetersPerSecond());
  }

  private long gain(WayMeasure one, Walks onward) {
    long gain = 0;
    for (BusinessFormat format : field.demanded()) {
      if (!field.onlyAtHome(format)) {
        gain += gain(one, onward, format);
      }
    }
    return gain;
  }

  private long gain(WayMeasure one, Walks onward, BusinessFormat format) {
    NearestWalks today = field.walks(format);
    int radius = field.radiusSeconds(format.id());
    int link = seconds(one);
    int[][] fromEnd = new int[one.ends().size()][GROUPS.length];
    for (int end = 0; end < fromEnd.length; end++) {
      for (int group = 0; group < GROUPS.length; group++) {
        fromEnd[end][group] = nearest(onward, numbers.get(one.ends().get(end)), format, group);
      }
    }
    long gain = 0;
    for (int unit = 0; unit < today.groups(); unit++) {
      int group = unit % GROUPS.length;
      if (today.latestSeconds(unit) > radius && today.worth(unit) > 0) {
        long best = Long.MAX_VALUE;
        for (int in = 0; in < fromEnd.length; in++) {
          int to =
              toEnds.seconds(unit / GROUPS.length, numbers.get(one.ends().get(in)), GROUPS[group]);
          for (int out = 0; out < fromEnd.length; out++) {
            if (in != out && to != Walks.NO_WALK && fromEnd[out][group] != Walks.NO_WALK) {
              best = Math.min(best, (long) to + link + fromEnd[out][group]);
            }
          }
        }
        gain += best <= radius ? today.worth(unit) : 0;
      }
    }
    return gain;
  }

  private int nearest(Walks onward, int end, BusinessFormat format, int group) {
    int least = Walks.NO_WALK;
    for (int outlet = 0; outlet < circle.outlets().size(); outlet++) {
      if (circle.outlets().get(outlet).serves(format.id())) {
        int seconds = onward.seconds(end, outlet, GROUPS[group]);
        if (seconds != Walks.NO_WALK && (least == Walks.NO_WALK || seconds < least)) {
          least = seconds;
        }
      }
    }
    return least;
  }
}
