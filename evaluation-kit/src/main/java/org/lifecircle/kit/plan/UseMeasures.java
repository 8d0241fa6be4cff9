package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Finds what could be used better, by the needs that fail in a simulated week: outlets that are
 * closed when they are needed, outlets that are full, and formats that stalls offer at some hours.
 * Of each kind and format the one with most such needs is kept. Hours that nobody knows are never
 * called short.
 */
final class UseMeasures {

  private static final Phrases PHRASES = Phrases.beside(UseMeasures.class, "phrases");
  private static final int HOURS = 24;
  private static final int MINUTES = 60;
  private static final Columns STALLS =
      Columns.required("format", "hours", "stalls", "status", "source");
  private static final int MOST_STALLS = 1_000;

  /** A measure, how many needs may hang on it, and how many visits its outlet has. */
  private record Ranked(UseMeasure measure, long needs, long visits) {}

  private final Circle circle;
  private final FormatCatalog formats;
  private final Demand demand;
  private final DayStatistics week;
  private final UseParameters parameters = UseParameters.standard();
  private final List<Ranked> ranked = new ArrayList<>();

  private UseMeasures(Circle circle, FormatCatalog formats, Demand demand, DayStatistics week) {
    this.circle = circle;
    this.demand = demand;
    this.formats = formats;
    this.week = week;
  }

  /**
   * The measures for which most needs fail, the most first.
   *
   * @param simulation the demand, and what became of all needs of a week
   * @param most how many at most
   */
  static List<UseMeasure> of(
      Circle circle, FormatCatalog formats, PlanSimulation simulation, PlanField field, int most) {
    UseMeasures found =
        new UseMeasures(circle, formats, simulation.demand(), simulation.asItIs().sum());
    for (Outlet outlet : circle.outlets()) {
      found.capacity(outlet);
      found.hours(outlet, true);
      found.hours(outlet, false);
    }
    found.stalls(field);
    found.ranked.sort(
        Comparator.comparingLong(Ranked::needs).thenComparingLong(Ranked::visits).reversed());
    List<UseMeasure> best = new ArrayList<>();
    Set<String> kept = new LinkedHashSet<>();
    for (Ranked one : found.ranked) {
      String kind = one.measure().kind().id() + one.measure().formats();
      if (best.size() < most
          && !(field.hasCosts() && field.cost(one.measure()).isEmpty())
          && kept.add(kind)) {
        best.add(one.measure());
      }
    }
    return List.copyOf(best);
  }

  private void capacity(Outlet outlet) {
    Optional<OutletVisits> visits = visits(outlet);
    int turnedAway = visits.map(OutletVisits::turnedAway).orElse(0);
    Optional<ServiceProfile> usual = demand.service(outlet.formatIds().get(0));
    if (turnedAway == 0 || usual.isEmpty()) {
      return;
    }
    double now =
        outlet.capacityPerHour().isPresent()
            ? outlet.capacityPerHour().getAsInt()
            : usual.get().capacityPerHour();
    int then = (int) Math.ceil(now * (100 + parameters.morePercent()) / 100);
    add(
        MeasureKind.MORE_CAPACITY,
        outlet,
        label -> PHRASES.text("measure.more-capacity", Integer.toString(then), label),
        new Change.SetCapacity(outlet.id(), then),
        turnedAway);
  }

  private interface Title {
    Text of(Text formats);
  }

  private void add(MeasureKind kind, Outlet outlet, Title title, Change change, long needs) {
    List<BusinessFormat> served =
        outlet.formatIds().stream().flatMap(id -> formats.find(id).stream()).toList();
    Text label =
        new Text(
            String.join("、", served.stream().map(one -> one.label().zh()).toList()),
            String.join(", ", served.stream().map(one -> one.label().en()).toList()));
    long visits = visits(outlet).map(OutletVisits::total).orElse(0);
    UseMeasure.Subject subject =
        new UseMeasure.Subject(outlet.id(), outlet.name(), outlet.location());
    if (needs > 0 && !served.isEmpty()) {
      ranked.add(
          new Ranked(
              new UseMeasure(kind, served, title.of(label), change, subject), needs, visits));
    }
  }

  private Optional<OutletVisits> visits(Outlet outlet) {
    return week.visits().stream().filter(one -> one.outletId().equals(outlet.id())).findFirst();
  }

  // Hours.

  private void hours(Outlet outlet, boolean earlier) {
    if (outlet.hours().isEmpty() || !outlet.hours().get().sameEveryWeek()) {
      return;
    }
    OpeningHours now = outlet.hours().get();
    List<int[]> stretches = new ArrayList<>();
    Set<Integer> more = new LinkedHashSet<>();
    for (OpeningHours.Span span : now.spans()) {
      stretches.add(longer(span, earlier, more));
    }
    OpeningHours then = OpeningHours.of("", stretches);
    if (then.spans().equals(now.spans())) {
      return;
    }
    String minutes = Integer.toString(parameters.moreMinutes());
    String key = earlier ? "measure.earlier" : "measure.later";
    add(
        MeasureKind.LONGER_HOURS,
        outlet,
        label -> PHRASES.text(key, minutes, label),
        new Change.SetHours(outlet.id(), then),
        outlet.formatIds().stream().mapToLong(id -> failed(id, more, false)).sum());
  }

  /** A stretch of open time that begins earlier or ends later, on the same day. */
  private int[] longer(OpeningHours.Span span, boolean earlier, Set<Integer> more) {
    int day = OpeningHours.MINUTES_PER_DAY;
    int from = span.fromMinute();
    int to = span.toMinute();
    if (earlier) {
      int midnight = from / day * day;
      int first = midnight + parameters.earliestMinute();
      int begin = Math.min(from, Math.max(first, from - parameters.moreMinutes()));
      addHours(begin - midnight, from - midnight, more);
      return new int[] {begin, to};
    }
    int midnight = (to - 1) / day * day;
    int last = midnight + parameters.latestMinute();
    int end = Math.max(to, Math.min(last, to + parameters.moreMinutes()));
    addHours(to - midnight, end - midnight, more);
    return new int[] {from, end};
  }

  private static void addHours(int fromMinute, int toMinute, Set<Integer> hours) {
    for (int minute = fromMinute; minute < toMinute; minute++) {
      hours.add(minute / MINUTES);
    }
  }

  /** Needs that arose in some hours and found all outlets closed, or failed for any reason. */
  private long failed(String formatId, Set<Integer> hours, boolean forAnyReason) {
    NeedCounts counts = week.counts();
    int format = counts.formatIds().indexOf(formatId);
    long sum = 0;
    for (int hour = 0; format >= 0 && hour < HOURS; hour++) {
      for (NeedEnding ending : NeedEnding.values()) {
        boolean fails =
            ending == NeedEnding.CLOSED
                || forAnyReason && ending.list().filter(one -> one != NeedList.BLUE).isPresent();
        if (hours.contains(hour) && fails) {
          for (AgeGroup group : AgeGroup.values()) {
            sum += counts.needs(format, group, hour, ending);
          }
        }
      }
    }
    return sum;
  }

  // Stalls.

  private void stalls(PlanField field) {
    List<Problem> problems = new ArrayList<>();
    for (Row row : Table.resource(UseMeasures.class, "stalls.csv", STALLS, problems).rows()) {
      String id = row.text("format");
      int count = row.integer("stalls", 1, MOST_STALLS).orElse(1);
      OpeningHours hours = HoursSyntax.read(row.text("hours")).hours().orElseThrow();
      field.demanded().stream()
          .filter(format -> format.id().equals(id))
          .forEach(format -> stalls(field, format, count, hours));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private void stalls(PlanField field, BusinessFormat format, int count, OpeningHours hours) {
    Set<Integer> open = new LinkedHashSet<>();
    for (OpeningHours.Span span : hours.on(circle.evaluationDate())) {
      addHours(span.fromMinute(), span.toMinute(), open);
    }
    long needs = failed(format.id(), open, true);
    NearestWalks walks = field.walks(format);
    // Where what is there is near for all but shut or full, stalls are as near as can be.
    NearestWalks alone = new NearestWalks(field.candidates(), false);
    Optional<Integer> nearest =
        IntStream.range(0, field.candidates().sites().size())
            .filter(site -> isStreet(field.candidates().sites().get(site)))
            .boxed()
            .min(
                Comparator.comparingLong(
                        (Integer site) -> walks.personSecondsWith(site, FormatSiting.FAR_SECONDS))
                    .thenComparingLong(
                        site -> alone.personSecondsWith(site, FormatSiting.FAR_SECONDS)));
    if (needs == 0 || nearest.isEmpty()) {
      return;
    }
    CandidateSite site = field.candidates().sites().get(nearest.get());
    Change.AddStallZone zone =
        new Change.AddStallZone(
            PlanChange.newId("plan-stalls-" + format.id(), circle),
            format.label().zh() + "潮汐摊区 " + format.label().en() + " stalls",
            MissingLinks.rounded(site.location()),
            List.of(format.id()),
            count,
            hours);
    Text title =
        PHRASES.text("measure.stall-zone", Integer.toString(count), hours.text(), format.label());
    ranked.add(
        new Ranked(
            new UseMeasure(
                MeasureKind.STALL_ZONE,
                List.of(format),
                title,
                zone,
                new UseMeasure.Subject(site.id(), site.name(), site.location())),
            needs,
            0));
  }

  private static boolean isStreet(CandidateSite site) {
    return site.origin() == PlanPlace.Origin.PROPOSED;
  }
}
