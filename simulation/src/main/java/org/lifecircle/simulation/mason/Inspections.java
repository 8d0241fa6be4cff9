package org.lifecircle.simulation.mason;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;

/**
 * What is told of a resident, a home, an outlet or a cell of a day that is watched. Always of the
 * day that is shown now, which may be another one after a restart.
 */
final class Inspections {

  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final int HOURS = DayCounts.HOURS;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;

  private final Supplier<CircleDay> day;
  private final Language language;

  Inspections(Supplier<CircleDay> day, Language language) {
    this.day = day;
    this.language = language;
  }

  /** A time of day such as 07:30; of a day that is over, midnight. */
  static String clock(int second) {
    int shown = second == CircleDay.OVER ? HOURS * SECONDS_PER_HOUR : second;
    return String.format(
        Locale.ROOT,
        "%02d:%02d",
        shown / SECONDS_PER_HOUR,
        shown % SECONDS_PER_HOUR / SECONDS_PER_MINUTE);
  }

  private String say(String key, Object... arguments) {
    return Facts.PHRASES.text(key, arguments).in(language);
  }

  private PreparedCircle circle() {
    return day.get().circle();
  }

  private String outlet(int outlet) {
    return circle().circle.outlets().get(outlet).name();
  }

  private String format(int format) {
    return circle().formats.get(circle().offers.formatIds.get(format)).label().in(language);
  }

  private String group(int group) {
    return say("group." + AgeGroup.values()[group].id());
  }

  /** What is told of a resident. */
  Inspected resident(int number) {
    Resident who = day.get().inside().residents()[number];
    String home = circle().circle.homes().get(who.home).name();
    String name = say("resident.name", group(who.group), Integer.toString(number + 1), home);
    Facts facts = new Facts(language);
    Supplier<Resident> resident = () -> day.get().inside().residents()[number];
    facts.add("resident.now", () -> whereabouts(resident.get(), day.get().now()));
    facts.add("resident.next", () -> next(resident.get()));
    facts.add("resident.needs", () -> needs(resident.get()));
    facts.add("resident.party", () -> companions(resident.get()));
    facts.add("resident.home", () -> home);
    facts.add("resident.group", () -> group(who.group));
    facts.add("resident.pace", () -> String.format(Locale.ROOT, "%.2f", 1 / resident.get().pace));
    return new Inspected(name, facts);
  }

  /** Where a resident is at a second. */
  String whereabouts(Resident resident, int now) {
    Resident.Trace trace = resident.trace;
    boolean hasBeenOut = trace.outlet != Resident.NONE;
    if (hasBeenOut && now < trace.leaves) {
      return say("resident.at", outlet(trace.outlet), clock(trace.leaves));
    }
    if (hasBeenOut && now < trace.homeAt) {
      return say("resident.homeward", outlet(trace.outlet), clock(trace.homeAt));
    }
    int back = day.get().inside().plan().absence().notAway(resident.number, now);
    if (back > now && (resident.arrives == Resident.NONE || resident.leaves >= back)) {
      return say("resident.away", clock(back));
    }
    if (resident.arrives == Resident.NONE) {
      return say("resident.rests");
    }
    if (resident.orders()) {
      return say("resident.orders", clock(resident.leaves));
    }
    if (now < resident.leaves) {
      return say("resident.leaves", clock(resident.leaves));
    }
    String to = outlet(bound(resident));
    String format = format(format(resident, resident.present));
    return now < resident.arrives
        ? say("resident.walks", to, format, clock(resident.arrives))
        : say("resident.arrived", to, format);
  }

  private int format(Resident resident, int need) {
    return circle().rates.rateFormats[resident.group][NeedPlan.rate(need)];
  }

  private int bound(Resident resident) {
    return circle().offers.outletsOf[format(resident, resident.present)][resident.choice];
  }

  private String next(Resident resident) {
    if (resident.needsLeft == 0) {
      return say("resident.none");
    }
    int need = day.get().inside().plan().need(resident.need);
    boolean atHome = resident.arrives == Resident.NONE || resident.orders();
    String to = atHome ? "" : outlet(bound(resident));
    return say("resident.need", clock(NeedPlan.second(need)), format(format(resident, need)), to);
  }

  private String needs(Resident resident) {
    NeedPlan plan = day.get().inside().plan();
    String all =
        IntStream.range(first(resident.number), end(resident))
            .mapToObj(
                at ->
                    clock(NeedPlan.second(plan.need(at)))
                        + " "
                        + format(format(resident, plan.need(at)))
                        + ending(plan.ending(at)))
            .collect(Collectors.joining(say("list.separator")));
    return all.isEmpty() ? say("resident.none") : all;
  }

  private String ending(int ending) {
    return ending == 0 ? "" : " (" + ENDINGS[ending - 1].outcome().label().in(language) + ")";
  }

  private int first(int number) {
    return number == 0 ? 0 : end(day.get().inside().residents()[number - 1]);
  }

  private static int end(Resident resident) {
    return resident.need + resident.needsLeft;
  }

  private String companions(Resident resident) {
    int[] groups = circle().rates.companions[resident.party];
    return groups.length == 0
        ? say("resident.alone")
        : IntStream.of(groups)
            .mapToObj(this::group)
            .collect(Collectors.joining(say("list.separator")));
  }

  /** What is told of a home. */
  Inspected home(int home) {
    Home place = circle().circle.homes().get(home);
    Facts facts = new Facts(language);
    facts.add("home.residents", () -> people(home));
    addNeeds(facts, () -> figures(List.of(home)));
    return new Inspected(place.name(), facts);
  }

  private String people(int home) {
    return IntStream.range(0, AgeGroup.values().length)
        .mapToObj(g -> group(g) + " " + circle().residents(home, AgeGroup.values()[g]))
        .collect(Collectors.joining(say("list.separator")));
  }

  /** What is told of a cell of the grid. */
  Inspected cell(int column, int row) {
    Facts facts = new Facts(language);
    facts.add("cell.footfall", () -> day.get().footfall().field[column][row]);
    List<Integer> homes = at(circle().paths.homeColumns, circle().paths.homeRows, column, row);
    List<Integer> outlets =
        at(circle().paths.outletColumns, circle().paths.outletRows, column, row);
    facts.add("cell.homes", () -> names(homes.stream().map(this::home).toList()));
    facts.add("cell.outlets", () -> names(outlets.stream().map(this::outletFacts).toList()));
    addNeeds(facts, () -> figures(homes));
    return new Inspected(
        say("cell.name", Integer.toString(column + 1), Integer.toString(row + 1)), facts);
  }

  private String names(List<Inspected> things) {
    return things.isEmpty()
        ? say("list.nothing")
        : things.stream().map(Inspected::name).collect(Collectors.joining(say("list.separator")));
  }

  private static List<Integer> at(int[] columns, int[] rows, int column, int row) {
    return IntStream.range(0, columns.length)
        .filter(i -> columns[i] == column && rows[i] == row)
        .boxed()
        .toList();
  }

  /** Adds how many needs arose and were served, by which channels others were met, or why not. */
  void addNeeds(Facts facts, Supplier<DayFigures> figures) {
    facts.add("needs.arisen", () -> figures.get().arisen());
    facts.add("needs.served", () -> figures.get().served());
    for (NeedOutcome outcome : NeedOutcome.values()) {
      if (outcome.byChannel()) {
        addOutcome(facts, "needs.by-channel", outcome, figures);
      }
    }
    facts.add("needs.unserved", () -> figures.get().unserved());
    for (NeedOutcome outcome : NeedOutcome.values()) {
      if (outcome.failed()) {
        addOutcome(facts, "needs.of-them", outcome, figures);
      }
    }
  }

  private void addOutcome(
      Facts facts, String phrase, NeedOutcome outcome, Supplier<DayFigures> figures) {
    facts.add(
        say(phrase, outcome.label().in(language)), "", () -> figures.get().ended().get(outcome));
  }

  private DayFigures figures(List<Integer> homes) {
    CircleDay.Inside inside = day.get().inside();
    int arisen = 0;
    Map<NeedOutcome, Integer> ended = new EnumMap<>(NeedOutcome.class);
    for (Resident resident : inside.residents()) {
      if (homes.contains(resident.home)) {
        DayFigures own =
            DayFigures.of(inside.plan(), first(resident.number), end(resident), day.get().now(), 0);
        arisen += own.arisen();
        own.ended().forEach((outcome, count) -> ended.merge(outcome, count, Integer::sum));
      }
    }
    return new DayFigures(day.get().now(), 0, arisen, ended);
  }

  /** What is told of an outlet. */
  Inspected outletFacts(int outlet) {
    Outlet place = circle().circle.outlets().get(outlet);
    Facts facts = new Facts(language);
    facts.add(
        "outlet.formats",
        () ->
            place.formatIds().stream()
                .map(
                    id -> circle().formats.find(id).map(one -> one.label().in(language)).orElse(id))
                .collect(Collectors.joining(say("list.separator"))));
    facts.add("outlet.open", () -> open(outlet));
    facts.add("outlet.places", () -> circle().offers.places[outlet]);
    facts.add("outlet.queue", () -> desk(outlet).queueAt(day.get().now()));
    facts.add("outlet.visits", () -> sum(counts().visits, outlet));
    facts.add("outlet.visitors", () -> sum(counts().visitors, outlet));
    facts.add("outlet.turned-away", () -> sum(counts().turnedAway, outlet));
    facts.add("outlet.wait", () -> meanWait(outlet));
    if (circle().deliveries.couriers[outlet] > 0) {
      facts.add("outlet.couriers", () -> circle().deliveries.couriers[outlet]);
      facts.add("outlet.delivered", () -> counts().brought[outlet]);
      facts.add("outlet.refused", () -> counts().refused[outlet]);
    }
    return new Inspected(place.name(), facts);
  }

  private ServiceDesk desk(int outlet) {
    return day.get().inside().desks()[outlet];
  }

  private DayCounts counts() {
    return day.get().inside().counts();
  }

  private static int sum(int[] byHour, int outlet) {
    return IntStream.range(outlet * HOURS, (outlet + 1) * HOURS).map(hour -> byHour[hour]).sum();
  }

  private String meanWait(int outlet) {
    int visits = sum(counts().visits, outlet);
    return visits == 0
        ? say("list.nothing")
        : String.format(
            Locale.ROOT, "%.1f", counts().waits[outlet] / (double) SECONDS_PER_MINUTE / visits);
  }

  /** The hours of the day, for the first of its formats that counts. */
  private String open(int outlet) {
    int[][][] open = circle().offers.openOn(day.get().date());
    for (int f = 0; f < open.length; f++) {
      int[] serving = circle().offers.outletsOf[f];
      for (int place = 0; place < serving.length; place++) {
        if (serving[place] == outlet) {
          return hours(open[f][place]);
        }
      }
    }
    return say("list.nothing");
  }

  private String hours(int[] spans) {
    int midnight = HOURS * SECONDS_PER_HOUR;
    String hours =
        IntStream.range(0, spans.length / 2)
            .filter(i -> spans[2 * i] < midnight)
            .mapToObj(i -> clock(spans[2 * i]) + "–" + clock(Math.min(midnight, spans[2 * i + 1])))
            .collect(Collectors.joining(say("list.separator")));
    return hours.isEmpty() ? say("list.nothing") : hours;
  }
}
