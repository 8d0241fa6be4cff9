package org.lifecircle.simulation.odd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.odd.SmallDiary.Kind;
import org.lifecircle.simulation.odd.SmallDiary.Line;

/** A working day and a Sunday of one circle, asked what surveys ask people. */
final class SurveyedDays {

  static final Set<String> SHOPS =
      Set.of(
          "convenience-store",
          "supermarket",
          "wet-market",
          "fresh-food-store",
          "pharmacy",
          "forward-warehouse",
          "bakery",
          "bookshop",
          "flower-gift-shop");

  /** Nobody asks for cells: one holds all. */
  private static final CellField EVERYWHERE =
      new CellField(new Coordinate(116.4, 39.8), new Coordinate(116.6, 40.0), 1, 1, List.of(0));

  private static final LocalDate WORKING_DAY = LocalDate.of(2026, 11, 25);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  private final List<Line> working;
  private final List<Line> sunday;
  private final Map<AgeGroup, Integer> residents;
  private final Demand demand;
  private final Map<String, Double> answers;

  SurveyedDays(ExampleCircle example, double demandScale) {
    demand = Demand.standard().with(BehaviorParameter.DEMAND_SCALE, demandScale);
    working = lines(example, WORKING_DAY);
    sunday = lines(example, SUNDAY);
    residents = new TreeMap<>();
    for (AgeGroup group : AgeGroup.values()) {
      residents.put(
          group,
          example.circle().homes().stream().mapToInt(home -> home.residents().of(group)).sum());
    }
    answers = ask();
  }

  private List<Line> lines(ExampleCircle example, LocalDate date) {
    SmallDay day = new SmallDay(example.circle(), example.walks(), demand, date, 1, EVERYWHERE);
    day.run();
    return day.diary.lines;
  }

  /** The mean of the days of a week. */
  private double perDay(ToDoubleFunction<List<Line>> count) {
    return (5 * count.applyAsDouble(working) + 2 * count.applyAsDouble(sunday)) / 7;
  }

  private int everybody() {
    return residents.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static boolean isShopping(Line line) {
    return line.kind() == Kind.SERVICE && SHOPS.contains(line.format());
  }

  private static String trip(Line line) {
    return line.person() + " " + line.trip();
  }

  private static Set<String> trips(List<Line> lines, Predicate<Line> with) {
    return lines.stream().filter(with).map(SurveyedDays::trip).collect(Collectors.toSet());
  }

  private static long visits(List<Line> lines, String format) {
    return lines.stream()
        .filter(line -> line.kind() == Kind.SERVICE && line.format().equals(format))
        .count();
  }

  /** By measure what the days say. */
  Map<String, Double> answers() {
    return answers;
  }

  private Map<String, Double> ask() {
    Map<String, Double> answers = new HashMap<>();
    double people = everybody();
    answers.put("shopping-trips", perDay(day -> trips(day, l -> isShopping(l)).size()) / people);
    answers.put("shopping-takes-part", shoppers(working, sunday) / people);
    answers.put("shopping-minutes", minutesOfShoppers());
    List<Line> both = new ArrayList<>(working);
    both.addAll(sunday);
    answers.put(
        "walk-minutes",
        both.stream().filter(l -> l.kind() == Kind.WALK).mapToInt(Line::seconds).average().orElse(0)
            / 60);
    List<Line> market =
        both.stream().filter(l -> l.format().equals("wet-market") && isShopping(l)).toList();
    answers.put("market-hours", share(market, l -> l.from() < 9 * 3600 || l.from() >= 16 * 3600));
    answers.put("market-stay", share(market, l -> l.seconds() >= 600 && l.seconds() <= 1800));
    double grown = people - residents.get(AgeGroup.CHILD);
    Predicate<Line> byGrown = line -> line.group() != AgeGroup.CHILD;
    answers.put(
        "breakfast",
        7 * perDay(day -> visits(day.stream().filter(byGrown).toList(), "breakfast-shop")) / grown);
    answers.put("parcels", 7 * perDay(day -> visits(day, "parcel-station")) / people);
    answers.put("store-customers", perDay(day -> visits(day, "convenience-store")) / people);
    Predicate<Line> byOlder = line -> line.group() == AgeGroup.OLDER_ADULT;
    answers.put(
        "older-shopping",
        perDay(day -> trips(day, byOlder.and(SurveyedDays::isShopping)).size())
            / perDay(day -> trips(day, byOlder).size()));
    double fifth = 1 - 0.8416212 * demand.value(BehaviorParameter.PACE_VARIATION_OLDER_ADULT);
    answers.put("older-slow-fifth", 0.97 * fifth);
    answers.put(
        "all-trips",
        perDay(day -> day.stream().filter(line -> line.kind() == Kind.WALK).count()) / people);
    return answers;
  }

  private static double share(List<Line> lines, Predicate<Line> which) {
    return (double) lines.stream().filter(which).count() / Math.max(1, lines.size());
  }

  private static double shoppers(List<Line> one, List<Line> other) {
    Set<Integer> people = new HashSet<>();
    one.stream().filter(SurveyedDays::isShopping).forEach(line -> people.add(line.person()));
    other.stream().filter(SurveyedDays::isShopping).forEach(line -> people.add(line.person()));
    return people.size();
  }

  /** Minutes out on trips with shopping, of those who shop that day. */
  private double minutesOfShoppers() {
    double seconds =
        perDay(
            day -> {
              Set<String> shopping = trips(day, SurveyedDays::isShopping);
              return day.stream()
                  .filter(line -> shopping.contains(trip(line)))
                  .filter(line -> line.kind() == Kind.WALK || SHOPS.contains(line.format()))
                  .mapToInt(Line::seconds)
                  .sum();
            });
    return seconds / 60 / perDay(day -> shoppers(day, List.of()));
  }

  /** By hour the share of shopping visits of a group. */
  double[] hours(AgeGroup group) {
    double[] shares = new double[24];
    double all = 0;
    for (int hour = 0; hour < 24; hour++) {
      int begins = hour * 3600;
      shares[hour] =
          perDay(
              day ->
                  day.stream()
                      .filter(line -> isShopping(line) && line.group() == group)
                      .filter(line -> line.from() >= begins && line.from() < begins + 3600)
                      .count());
      all += shares[hour];
    }
    for (int hour = 0; hour < 24; hour++) {
      shares[hour] /= all;
    }
    return shares;
  }
}
