package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.ResidentEstimates;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.index.FormatSupply.Moment;
import org.lifecircle.simulation.network.walks.PlaceShare;
import org.lifecircle.simulation.network.walks.SurroundingWalks;
import org.lifecircle.simulation.network.walks.WalkBounds;

/**
 * Works out what the outlets of a circle are worth to the residents of its homes. Of a home nobody
 * knows on which side its doors open, so it is a mean over the places around it where they may be;
 * homes that lie near each other share places. For one use.
 */
final class PlaceWorths {

  private static final DayOfWeek[] DAYS = DayOfWeek.values();
  private static final AgeGroup[] GROUPS = AgeGroup.values();

  /** A place and how far from it those may live who walk from there. */
  private record Key(int place, int awayMillimeters) {}

  private final Optional<SurroundingWalks> around;
  private final MeasuredWalks measured;
  private final Optional<WalkBounds> bounds;
  private final List<FormatSupply> formats = new ArrayList<>();
  private final List<Moment> moments;
  private final ServedFormats served;
  private final LinkedErrands errands;
  private final SharedPlaces shared;
  private final int secondShare;
  private final double burdenFactor;

  /** By format, filled anew for every place and age group. */
  private final List<FormatWorth> byLongest = new ArrayList<>();

  private final List<FormatWorth> bySoonest = new ArrayList<>();

  /** By format, whether the shortest walks to its outlets are others than the longest. */
  private final boolean[] open;

  /** By age group, the figures of what the outlets are worth there. */
  private final Map<Key, int[][]> known = new LinkedHashMap<>();

  PlaceWorths(
      WalkedCircle circle,
      Demand demand,
      IndexParameters parameters,
      Optional<ResidentEstimates> estimates) {
    CirclePeople people = new CirclePeople(circle.circle(), estimates);
    around = circle.around();
    bounds = around.isPresent() ? around.map(SurroundingWalks::bounds) : circle.bounds();
    moments = FormatSupply.moments(parameters, circle.walking());
    Map<Double, Decay> decays = new TreeMap<>();
    for (String formatId : demand.formatIds()) {
      formats.add(
          new FormatSupply(
              demand.service(formatId).orElseThrow(), people, moments, demand, parameters, decays));
    }
    for (FormatSupply format : formats) {
      byLongest.add(new FormatWorth(format));
      bySoonest.add(new FormatWorth(format));
    }
    open = new boolean[formats.size()];
    served = new ServedFormats(formats, circle.circle().outlets().size());
    errands = new LinkedErrands(circle, formats, served, parameters);
    int useless =
        Math.max(
            errands.uselessSeconds(),
            decays.values().stream().mapToInt(Decay::uselessSeconds).max().orElse(0));
    measured =
        new MeasuredWalks(
            around.map(SurroundingWalks::walks).orElse(circle.walks()), circle.walking(), useless);
    shared = new SharedPlaces(circle.circle(), estimates, parameters, circle.walking());
    secondShare = parameters.thousandths(IndexParameters.SECOND_CHOICE_SHARE);
    burdenFactor = parameters.value(IndexParameters.BURDEN_FACTOR);
  }

  int moments() {
    return moments.size();
  }

  /** What the formats weigh to a group at a time at which outlets should be open. */
  long momentWeight(int moment, AgeGroup group) {
    return formats.stream().mapToLong(format -> format.momentWeight(moment, group)).sum();
  }

  /** What the formats weigh to a group on a day. */
  long dayWeight(DayOfWeek day, AgeGroup group) {
    return formats.stream().mapToLong(format -> format.need().weightOn(group, day)).sum();
  }

  /** What the outlets are worth to the groups in a home, by age group. */
  PlaceWorth[] atHome(int home) {
    int away = shared.radiusMillimeters(home);
    if (around.isEmpty()) {
      return at(home, away);
    }
    PlaceWorth[] worths = new PlaceWorth[GROUPS.length];
    Arrays.setAll(worths, group -> PlaceWorth.none(moments.size()));
    for (PlaceShare share : around.get().ofHomes().get(home)) {
      int[][] there =
          known.computeIfAbsent(
              new Key(share.place(), away),
              key ->
                  Arrays.stream(at(key.place(), key.awayMillimeters()))
                      .map(PlaceWorth::figures)
                      .toArray(int[][]::new));
      for (int group = 0; group < worths.length; group++) {
        worths[group].add(share.weight(), there[group]);
      }
    }
    return worths;
  }

  private PlaceWorth[] at(int place, int awayMillimeters) {
    WalkSeconds[] walks = measured.fromHome(bounds, place, awayMillimeters);
    PlaceWorth[] worths = new PlaceWorth[GROUPS.length];
    for (AgeGroup group : GROUPS) {
      worths[group.ordinal()] = of(group, walks[group.ordinal()]);
    }
    return worths;
  }

  private PlaceWorth of(AgeGroup group, WalkSeconds walks) {
    rank(walks);
    PlaceWorth worth = PlaceWorth.none(moments.size());
    for (int f = 0; f < formats.size(); f++) {
      FormatSupply format = formats.get(f);
      int weight = format.need().weight(group);
      if (weight > 0) {
        FormatWorth least = byLongest.get(f);
        least.sort();
        boolean complete = format.complete();
        FormatWorth most = complete && open[f] ? bySoonest.get(f) : least;
        most.sort();
        int beyond = format.decay().of(walks.beyond());
        // Where further outlets may be listed, everything is possible whatever is known.
        worth
            .walking()
            .add(weight, least.nearest(0, 0), complete ? most.nearest(0, beyond) : Decay.FULL);
        worth.choice().add(weight, choice(least, 0), complete ? choice(most, beyond) : Decay.FULL);
        worth
            .burden()
            .add(
                weight,
                least.burdened(walks::lostAtMost, burdenFactor, 0),
                complete ? most.burdened(walks::lostAtLeast, burdenFactor, beyond) : Decay.FULL);
        addMoments(worth, format, group, least, most, beyond);
        addDays(worth, format, group, least, most, beyond);
      }
    }
    if (!worth.walking().isEmpty()) {
      worth.errands().add(1, errands.atLeast(group, walks), errands.atMost(group, walks));
    }
    return worth;
  }

  /** Tells every format which of its outlets are how far. */
  private void rank(WalkSeconds walks) {
    byLongest.forEach(FormatWorth::clear);
    bySoonest.forEach(FormatWorth::clear);
    Arrays.fill(open, false);
    for (int number = 0; number < walks.count(); number++) {
      int outlet = walks.outlet(number);
      boolean isOpen = walks.isOpen(outlet);
      for (int at = served.first(outlet); at < served.end(outlet); at++) {
        int format = served.format(at);
        byLongest.get(format).take(served.number(at), walks.longest(outlet));
        bySoonest.get(format).take(served.number(at), walks.soonest(outlet));
        open[format] |= isOpen;
      }
    }
  }

  private int choice(FormatWorth worth, int beyond) {
    return (int)
        ((Math.multiplyFull(secondShare, worth.nearest(1, beyond))
                + Math.multiplyFull(1000 - secondShare, worth.nearest(2, beyond)))
            / 1000);
  }

  private void addMoments(
      PlaceWorth worth,
      FormatSupply format,
      AgeGroup group,
      FormatWorth least,
      FormatWorth most,
      int beyond) {
    for (int m = 0; m < moments.size(); m++) {
      worth
          .byMoment()
          .get(m)
          .add(
              format.momentWeight(m, group),
              least.nearestOpen(format.surelyOpen(m), 0),
              format.complete() ? most.nearestOpen(format.possiblyOpen(m), beyond) : Decay.FULL);
    }
  }

  private void addDays(
      PlaceWorth worth,
      FormatSupply format,
      AgeGroup group,
      FormatWorth least,
      FormatWorth most,
      int beyond) {
    int[] roomAtLeast = {};
    int[] roomAtMost = {};
    int servedAtLeast = 0;
    int servedAtMost = Decay.FULL;
    for (DayOfWeek day : DAYS) {
      // Most days have the room of the day before.
      if (day == DAYS[0] || format.roomAtLeast(day) != roomAtLeast) {
        roomAtLeast = format.roomAtLeast(day);
        servedAtLeast = least.served(roomAtLeast, 0);
      }
      if (format.complete() && (day == DAYS[0] || format.roomAtMost(day) != roomAtMost)) {
        roomAtMost = format.roomAtMost(day);
        servedAtMost = most.served(roomAtMost, beyond);
      }
      worth
          .byDay()
          .get(day.ordinal())
          .add(format.need().weightOn(group, day), servedAtLeast, servedAtMost);
    }
  }
}
