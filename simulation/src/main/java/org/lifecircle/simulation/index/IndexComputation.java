package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.index.FormatSupply.Moment;

/** Works out the {@link ConvenienceIndex} of one circle, group by group. For one use. */
final class IndexComputation {

  private static final DayOfWeek[] DAYS = DayOfWeek.values();
  private static final int MILLIONTHS_PER_THOUSANDTH = 10;

  /** What a group's walks are worth on average over the formats that it needs, in millionths. */
  private record GroupWorth(int residents, int least, int most) {}

  private final WalkedCircle circle;
  private final IndexParameters parameters;
  private final List<FormatSupply> formats = new ArrayList<>();
  private final List<Moment> moments;
  private final MeasuredWalks measured;
  private final LinkedErrands errands;
  private final SharedPlaces places;
  private final int secondShare;
  private final double burdenFactor;

  private final List<GroupWorth> walked = new ArrayList<>();
  private final Map<IndexPart, IntervalMean> means = new EnumMap<>(IndexPart.class);
  private final List<IntervalMean> byMoment = new ArrayList<>();
  private final Map<DayOfWeek, IntervalMean> byDay = new EnumMap<>(DayOfWeek.class);

  IndexComputation(WalkedCircle circle, Demand demand, IndexParameters parameters) {
    this.circle = circle;
    this.parameters = parameters;
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
    measured = new MeasuredWalks(circle.walks(), circle.walking());
    errands = new LinkedErrands(circle, formats, parameters);
    places = new SharedPlaces(circle.circle().homes(), parameters, circle.walking());
    secondShare = parameters.thousandths(IndexParameters.SECOND_CHOICE_SHARE);
    burdenFactor = parameters.value(IndexParameters.BURDEN_FACTOR);
    for (IndexPart part : IndexPart.values()) {
      means.put(part, new IntervalMean());
    }
    moments.forEach(moment -> byMoment.add(new IntervalMean()));
    for (DayOfWeek day : DAYS) {
      byDay.put(day, new IntervalMean());
    }
  }

  Optional<ConvenienceIndex> index() {
    List<Home> homes = circle.circle().homes();
    for (int home = 0; home < homes.size(); home++) {
      for (ResidentGroup group : homes.get(home).groups()) {
        if (group.residents() > 0) {
          add(home, group);
        }
      }
    }
    if (walked.isEmpty()) {
      return Optional.empty();
    }
    byMoment.stream()
        .filter(mean -> !mean.isEmpty())
        .forEach(mean -> means.get(IndexPart.OPENING).add(1, mean.least(), mean.most()));
    byDay.values().stream()
        .filter(mean -> !mean.isEmpty())
        .forEach(mean -> means.get(IndexPart.CAPACITY).add(1, mean.least(), mean.most()));
    means.get(IndexPart.WORST_OFF).add(1, worstOff(GroupWorth::least), worstOff(GroupWorth::most));
    IntervalMean all = new IntervalMean();
    Map<IndexPart, PointInterval> parts = new EnumMap<>(IndexPart.class);
    means.forEach(
        (part, mean) -> {
          parts.put(part, points(mean));
          all.add(parameters.weight(part), mean.least(), mean.most());
        });
    Map<DayOfWeek, PointInterval> served = new EnumMap<>(DayOfWeek.class);
    byDay.forEach((day, mean) -> served.put(day, points(mean)));
    return Optional.of(new ConvenienceIndex(points(all), parts, served, parameters.all()));
  }

  private static PointInterval points(IntervalMean mean) {
    return new PointInterval(thousandths(mean.least()), thousandths(mean.most()));
  }

  /** Rounded here and nowhere else. */
  private static int thousandths(int millionths) {
    return (millionths + MILLIONTHS_PER_THOUSANDTH / 2) / MILLIONTHS_PER_THOUSANDTH;
  }

  private void add(int home, ResidentGroup group) {
    AgeGroup age = group.ageGroup();
    int away = places.radiusMillimeters(home);
    WalkSeconds walks = measured.fromHome(circle.bounds(), home, age, away);
    boolean exact = walks.exact();
    IntervalMean walking = new IntervalMean();
    IntervalMean choice = new IntervalMean();
    IntervalMean burden = new IntervalMean();
    for (FormatSupply format : formats) {
      int weight = format.need().weight(age);
      if (weight > 0) {
        FormatWorth least = new FormatWorth(format.decay(), format.outlets(), walks.longest());
        FormatWorth most =
            exact ? least : new FormatWorth(format.decay(), format.outlets(), walks.soonest());
        boolean incomplete = !format.complete();
        walking.add(weight, least.nearest(0), incomplete ? Decay.FULL : most.nearest(0));
        choice.add(weight, choice(least), incomplete ? Decay.FULL : choice(most));
        burden.add(
            weight,
            least.burdened(format.outlets(), walks.lostAtMost(), burdenFactor),
            incomplete
                ? Decay.FULL
                : most.burdened(format.outlets(), walks.lostAtLeast(), burdenFactor));
        addMoments(format, group, least, most);
        addDays(format, group, least, most);
      }
    }
    if (walking.isEmpty()) {
      return;
    }
    int people = group.residents();
    walked.add(new GroupWorth(people, walking.least(), walking.most()));
    means.get(IndexPart.WALKING).add(people, walking.least(), walking.most());
    means.get(IndexPart.CHOICE).add(people, choice.least(), choice.most());
    means.get(IndexPart.BURDEN).add(people, burden.least(), burden.most());
    means
        .get(IndexPart.LINKED_ERRANDS)
        .add(people, errands.atLeast(age, walks), errands.atMost(age, walks));
  }

  private int choice(FormatWorth worth) {
    return (int)
        ((Math.multiplyFull(secondShare, worth.nearest(1))
                + Math.multiplyFull(1000 - secondShare, worth.nearest(2)))
            / 1000);
  }

  private void addMoments(
      FormatSupply format, ResidentGroup group, FormatWorth least, FormatWorth most) {
    for (int m = 0; m < moments.size(); m++) {
      byMoment
          .get(m)
          .add(
              Math.multiplyFull(group.residents(), format.momentWeight(m, group.ageGroup())),
              least.nearestOpen(format.surelyOpen(m)),
              format.complete() ? most.nearestOpen(format.possiblyOpen(m)) : Decay.FULL);
    }
  }

  private void addDays(
      FormatSupply format, ResidentGroup group, FormatWorth least, FormatWorth most) {
    for (DayOfWeek day : DAYS) {
      byDay
          .get(day)
          .add(
              Math.multiplyFull(group.residents(), format.need().weightOn(group.ageGroup(), day)),
              least.served(format.roomAtLeast(day)),
              format.complete() ? most.served(format.roomAtMost(day)) : Decay.FULL);
    }
  }

  /** The mean of those residents who have it worst; a part of a group where the share ends. */
  private int worstOff(ToIntFunction<GroupWorth> worth) {
    List<GroupWorth> worstFirst = new ArrayList<>(walked);
    worstFirst.sort(Comparator.comparingInt(worth));
    long everybody = 0;
    for (GroupWorth group : walked) {
      everybody += group.residents();
    }
    long thousandthsLeft = everybody * parameters.thousandths(IndexParameters.WORST_OFF_SHARE);
    long counted = thousandthsLeft;
    long sum = 0;
    for (GroupWorth group : worstFirst) {
      long taken = Math.min(thousandthsLeft, 1000L * group.residents());
      sum = Math.addExact(sum, Math.multiplyExact(taken, worth.applyAsInt(group)));
      thousandthsLeft -= taken;
    }
    return (int) (sum / counted);
  }
}
