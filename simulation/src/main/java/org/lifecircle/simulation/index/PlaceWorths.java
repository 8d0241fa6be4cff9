package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.AgeGroup;
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

  /** A place, who walks from there and how far from it they may live. */
  private record Key(int place, AgeGroup group, int awayMillimeters) {}

  private final Optional<SurroundingWalks> around;
  private final MeasuredWalks measured;
  private final Optional<WalkBounds> bounds;
  private final List<FormatSupply> formats = new ArrayList<>();
  private final List<Moment> moments;
  private final LinkedErrands errands;
  private final SharedPlaces shared;
  private final int secondShare;
  private final double burdenFactor;
  private final Map<Key, PlaceWorth> known = new LinkedHashMap<>();

  PlaceWorths(WalkedCircle circle, Demand demand, IndexParameters parameters) {
    around = circle.around();
    measured =
        new MeasuredWalks(
            around.map(SurroundingWalks::walks).orElse(circle.walks()), circle.walking());
    bounds = around.isPresent() ? around.map(SurroundingWalks::bounds) : circle.bounds();
    moments = FormatSupply.moments(parameters, circle.walking());
    Map<Double, Decay> decays = new TreeMap<>();
    for (String formatId : demand.formatIds()) {
      formats.add(
          new FormatSupply(
              demand.service(formatId).orElseThrow(),
              circle.circle(),
              moments,
              demand,
              parameters,
              decays));
    }
    errands = new LinkedErrands(circle, formats, parameters);
    shared = new SharedPlaces(circle.circle().homes(), parameters, circle.walking());
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

  /** What the outlets are worth to a group in a home. */
  PlaceWorth atHome(int home, AgeGroup group) {
    int away = shared.radiusMillimeters(home);
    if (around.isEmpty()) {
      return at(home, group, away);
    }
    PlaceWorth worth = PlaceWorth.none(moments.size());
    for (PlaceShare share : around.get().ofHomes().get(home)) {
      PlaceWorth there =
          known.computeIfAbsent(
              new Key(share.place(), group, away),
              key -> at(key.place(), key.group(), key.awayMillimeters()));
      worth.add(share.weight(), there);
    }
    return worth;
  }

  private PlaceWorth at(int place, AgeGroup group, int awayMillimeters) {
    WalkSeconds walks = measured.fromHome(bounds, place, group, awayMillimeters);
    boolean exact = walks.exact();
    PlaceWorth worth = PlaceWorth.none(moments.size());
    for (FormatSupply format : formats) {
      int weight = format.need().weight(group);
      if (weight > 0) {
        FormatWorth least = new FormatWorth(format.decay(), format.outlets(), walks.longest());
        FormatWorth soonest =
            exact ? least : new FormatWorth(format.decay(), format.outlets(), walks.soonest());
        FormatWorth most = soonest.andBeyond(walks.beyond());
        boolean incomplete = !format.complete();
        worth.walking().add(weight, least.nearest(0), incomplete ? Decay.FULL : most.nearest(0));
        worth.choice().add(weight, choice(least), incomplete ? Decay.FULL : choice(most));
        worth
            .burden()
            .add(
                weight,
                least.burdened(format.outlets(), walks.lostAtMost(), burdenFactor),
                incomplete
                    ? Decay.FULL
                    : most.burdened(format.outlets(), walks.lostAtLeast(), burdenFactor));
        addMoments(worth, format, group, least, most);
        addDays(worth, format, group, least, most);
      }
    }
    if (!worth.walking().isEmpty()) {
      worth.errands().add(1, errands.atLeast(group, walks), errands.atMost(group, walks));
    }
    return worth;
  }

  private int choice(FormatWorth worth) {
    return (int)
        ((Math.multiplyFull(secondShare, worth.nearest(1))
                + Math.multiplyFull(1000 - secondShare, worth.nearest(2)))
            / 1000);
  }

  private void addMoments(
      PlaceWorth worth, FormatSupply format, AgeGroup group, FormatWorth least, FormatWorth most) {
    for (int m = 0; m < moments.size(); m++) {
      worth
          .byMoment()
          .get(m)
          .add(
              format.momentWeight(m, group),
              least.nearestOpen(format.surelyOpen(m)),
              format.complete() ? most.nearestOpen(format.possiblyOpen(m)) : Decay.FULL);
    }
  }

  private void addDays(
      PlaceWorth worth, FormatSupply format, AgeGroup group, FormatWorth least, FormatWorth most) {
    for (DayOfWeek day : DAYS) {
      worth
          .byDay()
          .get(day.ordinal())
          .add(
              format.need().weightOn(group, day),
              least.served(format.roomAtLeast(day)),
              format.complete() ? most.served(format.roomAtMost(day)) : Decay.FULL);
    }
  }
}
