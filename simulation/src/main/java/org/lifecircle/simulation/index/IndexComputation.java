package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.ResidentEstimates;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.simulation.demand.Demand;

/** Works out the {@link ConvenienceIndex} of one circle, group by group. For one use. */
final class IndexComputation {

  private static final DayOfWeek[] DAYS = DayOfWeek.values();
  private static final int MILLIONTHS_PER_THOUSANDTH = 10;

  /** The parts that are means over residents. */
  private static final Map<IndexPart, Function<PlaceWorth, IntervalMean>> OF_RESIDENTS =
      new EnumMap<>(
          Map.of(
              IndexPart.WALKING, PlaceWorth::walking,
              IndexPart.CHOICE, PlaceWorth::choice,
              IndexPart.BURDEN, PlaceWorth::burden,
              IndexPart.LINKED_ERRANDS, PlaceWorth::errands));

  private final WalkedCircle circle;
  private final IndexParameters parameters;
  private final PlaceWorths worths;
  private final Optional<ResidentEstimates> estimates;
  private final WorstOff worstOff = new WorstOff();

  /** Of the parts that are means over residents. */
  private final Map<IndexPart, ResidentMean> means = new EnumMap<>(IndexPart.class);

  private final List<ResidentMean> byMoment = new ArrayList<>();
  private final Map<DayOfWeek, ResidentMean> byDay = new EnumMap<>(DayOfWeek.class);

  IndexComputation(
      WalkedCircle circle,
      Demand demand,
      IndexParameters parameters,
      Optional<ResidentEstimates> estimates) {
    this.circle = circle;
    this.parameters = parameters;
    this.estimates = estimates;
    worths = new PlaceWorths(circle, demand, parameters, estimates);
    for (IndexPart part : OF_RESIDENTS.keySet()) {
      means.put(part, new ResidentMean());
    }
    for (int moment = 0; moment < worths.moments(); moment++) {
      byMoment.add(new ResidentMean());
    }
    for (DayOfWeek day : DAYS) {
      byDay.put(day, new ResidentMean());
    }
  }

  Optional<ConvenienceIndex> index() {
    List<Home> homes = circle.circle().homes();
    for (int home = 0; home < homes.size(); home++) {
      if (homes.get(home).residents().total() > 0) {
        PlaceWorth[] byGroup = worths.atHome(home);
        Optional<EstimatedHome> estimated = EstimatedHome.from(homes.get(home), estimates);
        if (estimated.isPresent()) {
          addEstimated(estimated.get(), byGroup);
        } else {
          addCounted(homes.get(home), byGroup);
        }
      }
    }
    return worstOff.isEmpty() ? Optional.empty() : Optional.of(ofParts());
  }

  private ConvenienceIndex ofParts() {
    int share = parameters.thousandths(IndexParameters.WORST_OFF_SHARE);
    Map<IndexPart, IntervalMean> all = new EnumMap<>(IndexPart.class);
    for (IndexPart part : IndexPart.values()) {
      all.put(part, new IntervalMean());
    }
    means.forEach((part, mean) -> addTo(all.get(part), mean));
    byMoment.forEach(mean -> addTo(all.get(IndexPart.OPENING), mean));
    byDay.values().forEach(mean -> addTo(all.get(IndexPart.CAPACITY), mean));
    all.get(IndexPart.WORST_OFF).add(1, worstOff.least(share), worstOff.most(share));
    IntervalMean sum = new IntervalMean();
    Map<IndexPart, PointInterval> parts = new EnumMap<>(IndexPart.class);
    all.forEach(
        (part, mean) -> {
          parts.put(part, points(mean.least(), mean.most()));
          sum.add(parameters.weight(part), mean.least(), mean.most());
        });
    Map<DayOfWeek, PointInterval> served = new EnumMap<>(DayOfWeek.class);
    byDay.forEach((day, mean) -> served.put(day, points(mean.least(), mean.most())));
    return new ConvenienceIndex(points(sum.least(), sum.most()), parts, served, parameters.all());
  }

  private static void addTo(IntervalMean mean, ResidentMean one) {
    if (!one.isEmpty()) {
      mean.add(1, one.least(), one.most());
    }
  }

  private static PointInterval points(int least, int most) {
    return new PointInterval(thousandths(least), thousandths(most));
  }

  /** Rounded here and nowhere else. */
  private static int thousandths(int millionths) {
    return (millionths + MILLIONTHS_PER_THOUSANDTH / 2) / MILLIONTHS_PER_THOUSANDTH;
  }

  private void addCounted(Home home, PlaceWorth[] byGroup) {
    for (ResidentGroup group : home.groups()) {
      AgeGroup age = group.ageGroup();
      PlaceWorth worth = byGroup[age.ordinal()];
      long people = group.residents();
      if (people == 0 || worth.isEmpty()) {
        continue;
      }
      worstOff.add(PeopleCount.exactly(group.residents()), worth.walking());
      means.forEach((part, mean) -> mean.add(people, OF_RESIDENTS.get(part).apply(worth)));
      for (int moment = 0; moment < byMoment.size(); moment++) {
        byMoment.get(moment).add(people * worths.momentWeight(moment, age), worth.atMoment(moment));
      }
      for (DayOfWeek day : DAYS) {
        byDay.get(day).add(people * worths.dayWeight(day, age), worth.onDay(day.ordinal()));
      }
    }
  }

  private void addEstimated(EstimatedHome home, PlaceWorth[] byGroup) {
    for (AgeGroup age : AgeGroup.values()) {
      PeopleCount people = home.of(age);
      if (people.atMost() > 0 && !byGroup[age.ordinal()].isEmpty()) {
        worstOff.add(people, byGroup[age.ordinal()].walking());
      }
    }
    means.forEach(
        (part, mean) ->
            together(home, byGroup, age -> 1, OF_RESIDENTS.get(part)).ifPresent(mean::add));
    for (int m = 0; m < byMoment.size(); m++) {
      int moment = m;
      together(
              home,
              byGroup,
              age -> worths.momentWeight(moment, age),
              worth -> worth.atMoment(moment))
          .ifPresent(byMoment.get(moment)::add);
    }
    for (DayOfWeek day : DAYS) {
      together(
              home, byGroup, age -> worths.dayWeight(day, age), worth -> worth.onDay(day.ordinal()))
          .ifPresent(byDay.get(day)::add);
    }
  }

  /** A group that needs nothing weighs nothing. */
  private static Optional<ResidentMean.Estimated> together(
      EstimatedHome home,
      PlaceWorth[] byGroup,
      ToLongFunction<AgeGroup> weight,
      Function<PlaceWorth, IntervalMean> part) {
    long[] weights = new long[byGroup.length];
    int[] least = new int[byGroup.length];
    int[] most = new int[byGroup.length];
    for (AgeGroup age : AgeGroup.values()) {
      PlaceWorth worth = byGroup[age.ordinal()];
      IntervalMean mean = part.apply(worth);
      if (!worth.isEmpty() && !mean.isEmpty()) {
        weights[age.ordinal()] = weight.applyAsLong(age);
        least[age.ordinal()] = mean.least();
        most[age.ordinal()] = mean.most();
      }
    }
    return home.together(weights, least, most);
  }
}
