package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.simulation.demand.Demand;

/** Works out the {@link ConvenienceIndex} of one circle, group by group. For one use. */
final class IndexComputation {

  private static final DayOfWeek[] DAYS = DayOfWeek.values();
  private static final int MILLIONTHS_PER_THOUSANDTH = 10;

  /** What a group's walks are worth on average over the formats that it needs, in millionths. */
  private record GroupWorth(int residents, int least, int most) {}

  private final WalkedCircle circle;
  private final IndexParameters parameters;
  private final PlaceWorths worths;
  private final List<GroupWorth> walked = new ArrayList<>();
  private final Map<IndexPart, IntervalMean> means = new EnumMap<>(IndexPart.class);
  private final List<IntervalMean> byMoment = new ArrayList<>();
  private final Map<DayOfWeek, IntervalMean> byDay = new EnumMap<>(DayOfWeek.class);

  IndexComputation(WalkedCircle circle, Demand demand, IndexParameters parameters) {
    this.circle = circle;
    this.parameters = parameters;
    worths = new PlaceWorths(circle, demand, parameters);
    for (IndexPart part : IndexPart.values()) {
      means.put(part, new IntervalMean());
    }
    for (int moment = 0; moment < worths.moments(); moment++) {
      byMoment.add(new IntervalMean());
    }
    for (DayOfWeek day : DAYS) {
      byDay.put(day, new IntervalMean());
    }
  }

  Optional<ConvenienceIndex> index() {
    List<Home> homes = circle.circle().homes();
    for (int home = 0; home < homes.size(); home++) {
      if (homes.get(home).residents().total() > 0) {
        PlaceWorth[] byGroup = worths.atHome(home);
        for (ResidentGroup group : homes.get(home).groups()) {
          if (group.residents() > 0) {
            add(group, byGroup[group.ageGroup().ordinal()]);
          }
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

  private void add(ResidentGroup group, PlaceWorth worth) {
    AgeGroup age = group.ageGroup();
    if (worth.walking().isEmpty()) {
      return;
    }
    long people = group.residents();
    walked.add(new GroupWorth(group.residents(), worth.walking().least(), worth.walking().most()));
    means.get(IndexPart.WALKING).add(people, worth.walking());
    means.get(IndexPart.CHOICE).add(people, worth.choice());
    means.get(IndexPart.BURDEN).add(people, worth.burden());
    means.get(IndexPart.LINKED_ERRANDS).add(people, worth.errands());
    for (int moment = 0; moment < byMoment.size(); moment++) {
      byMoment
          .get(moment)
          .add(people * worths.momentWeight(moment, age), worth.byMoment().get(moment));
    }
    for (DayOfWeek day : DAYS) {
      byDay.get(day).add(people * worths.dayWeight(day, age), worth.byDay().get(day.ordinal()));
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
