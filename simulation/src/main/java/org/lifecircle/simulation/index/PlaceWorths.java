package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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
  private final LinkedErrands errands;
  private final SharedPlaces shared;
  private final int secondShare;
  private final double burdenFactor;

  /** The outlets by their longest walks, ranked anew for every place and age group. */
  private final RankedFormat[] byLongest;

  /** By their shortest walks, only of the formats where these are others and it matters. */
  private final RankedFormat[] bySoonest;

  /** What the outlets of the format whose turn it is are worth, at least and at most. */
  private final int[] least;

  private final int[] most;

  /** By age group, the formats that it needs. */
  private final int[][] needed = new int[GROUPS.length][];

  /** By age group and part of what a place is worth, what all formats weigh. */
  private final long[][] weights = new long[GROUPS.length][];

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
    byLongest = formats.stream().map(RankedFormat::new).toArray(RankedFormat[]::new);
    bySoonest = formats.stream().map(RankedFormat::new).toArray(RankedFormat[]::new);
    least = new int[PlaceWorth.parts(moments.size())];
    most = new int[least.length];
    for (AgeGroup group : GROUPS) {
      needed[group.ordinal()] =
          IntStream.range(0, formats.size())
              .filter(f -> formats.get(f).need().weight(group) > 0)
              .toArray();
      weights[group.ordinal()] = weights(formats, group, least.length);
    }
    errands = new LinkedErrands(circle, formats, parameters);
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

  /** What the formats weigh to a group, part by part of what a place is worth. */
  private static long[] weights(List<FormatSupply> formats, AgeGroup group, int parts) {
    long[] sums = new long[parts];
    for (FormatSupply format : formats) {
      int[] weights = format.weights(group);
      Arrays.setAll(sums, part -> sums[part] + weights[part]);
    }
    return sums;
  }

  /** What the formats weigh to a group at a time at which outlets should be open. */
  long momentWeight(int moment, AgeGroup group) {
    return weights[group.ordinal()][PlaceWorth.FIRST_MOMENT + moment];
  }

  /** What the formats weigh to a group on a day. */
  long dayWeight(DayOfWeek day, AgeGroup group) {
    return weights[group.ordinal()][PlaceWorth.FIRST_MOMENT + moments.size() + day.ordinal()];
  }

  /** What the outlets are worth to the groups in a home, by age group. */
  PlaceWorth[] atHome(int home) {
    int away = shared.radiusMillimeters(home);
    if (around.isEmpty()) {
      return at(home, away);
    }
    PlaceWorth[] worths = new PlaceWorth[GROUPS.length];
    Arrays.setAll(worths, group -> new PlaceWorth(moments.size()));
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
    PlaceWorth worth = new PlaceWorth(moments.size());
    for (int f : needed[group.ordinal()]) {
      byLongest[f].rank(walks.longest());
      ofFormat(least, formats.get(f), byLongest[f], walks::lostAtMost, 0, true);
      atMost(f, walks);
      worth.add(formats.get(f).weights(group), least, most);
    }
    if (!worth.isEmpty()) {
      errands.addTo(worth, group, walks);
    }
    return worth;
  }

  /** What the outlets of a format are worth at most, after what they are worth at least. */
  private void atMost(int f, WalkSeconds walks) {
    FormatSupply format = formats.get(f);
    int beyond = format.decay().of(walks.beyond());
    boolean open = walks.isAnyOpen() && isOpen(format, walks);
    if (!format.complete()) {
      // Where further outlets may be listed, everything is possible whatever is known.
      Arrays.fill(most, Decay.FULL);
    } else if (open) {
      bySoonest[f].rank(walks.soonest());
      ofFormat(most, format, bySoonest[f], walks::lostAtLeast, beyond, false);
    } else if (beyond > 0 || !walks.isLossCertain()) {
      ofFormat(most, format, byLongest[f], walks::lostAtLeast, beyond, false);
    } else {
      System.arraycopy(least, 0, most, 0, most.length);
      ofUncertainHours(format, byLongest[f]);
    }
  }

  /** Whether the shortest walk to any outlet of a format is another than the longest. */
  private static boolean isOpen(FormatSupply format, WalkSeconds walks) {
    for (int outlet : format.outlets()) {
      if (walks.isOpen(outlet)) {
        return true;
      }
    }
    return false;
  }

  /** What the outlets are worth at most where only their hours and their room are not certain. */
  private void ofUncertainHours(FormatSupply format, RankedFormat ranked) {
    int part = PlaceWorth.FIRST_MOMENT;
    for (int m = 0; m < moments.size(); m++) {
      if (format.possiblyOpen(m) != format.surelyOpen(m)) {
        most[part] = ranked.nearestOpen(format.possiblyOpen(m), 0);
      }
      part++;
    }
    for (DayOfWeek day : DAYS) {
      if (format.roomAtMost(day) != format.roomAtLeast(day)) {
        most[part] = ranked.served(format.roomAtMost(day), 0);
      }
      part++;
    }
  }

  /**
   * What the outlets of a format are worth.
   *
   * @param worths to be filled, as {@link PlaceWorth} numbers them
   * @param beyond what those are worth that may lie beyond the edge of the map
   * @param surely whether only opening and room count that are sure, else what is possible
   */
  private void ofFormat(
      int[] worths,
      FormatSupply format,
      RankedFormat ranked,
      IntUnaryOperator lost,
      int beyond,
      boolean surely) {
    worths[PlaceWorth.WALKING] = ranked.nearest(0, beyond);
    worths[PlaceWorth.CHOICE] =
        (int)
            ((Math.multiplyFull(secondShare, ranked.nearest(1, beyond))
                    + Math.multiplyFull(1000 - secondShare, ranked.nearest(2, beyond)))
                / 1000);
    worths[PlaceWorth.BURDEN] = ranked.burdened(lost, burdenFactor, beyond);
    int part = PlaceWorth.FIRST_MOMENT;
    for (int m = 0; m < moments.size(); m++) {
      int opening = surely ? format.surelyOpen(m) : format.possiblyOpen(m);
      worths[part++] = ranked.nearestOpen(opening, beyond);
    }
    int before = -1;
    for (DayOfWeek day : DAYS) {
      int room = surely ? format.roomAtLeast(day) : format.roomAtMost(day);
      // Most days have the room of the day before.
      worths[part] = room == before ? worths[part - 1] : ranked.served(room, beyond);
      before = room;
      part++;
    }
  }
}
