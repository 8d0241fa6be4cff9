package org.lifecircle.simulation.mason;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.day.DayNeeds;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.statistics.Draws;
import sim.engine.SimState;
import sim.field.grid.IntGrid2D;

/**
 * One day of a circle while it runs: the residents on their schedule, the fields of the community
 * grid, the outlets' desks and the counts. Time is whole seconds since midnight.
 *
 * <p>An agent is on the schedule with its next arrival at an outlet, for only there does it meet
 * others. Its turn, the end of its service, its walks and its next departure follow from that
 * arrival and are worked out with it; {@link Resident} keeps their times.
 *
 * <p>A checkpoint holds what the day has become, and not the circle: that is large, never changes,
 * and is given back by {@link #resume}.
 */
final class CircleDay extends SimState {

  /** How far a day has come that is over. */
  static final int OVER = Integer.MAX_VALUE;

  private static final long serialVersionUID = 1L;

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int SECONDS_PER_HOUR = 3600;

  /** The hourly clock runs before every resident of the same second. */
  private static final int CLOCK_ORDERING = -1;

  private transient PreparedCircle circle;
  private transient Offers offers;
  private transient NeedRates rates;
  private transient WalkTimes times;
  private transient WalkPeriods periods;
  private transient CellPaths paths;
  private transient ProgressListener progress;
  private transient Party party;
  private transient Footfall footfall;
  private transient int[][][] open;
  private transient NeedPlan plan;
  private transient OutletChoice choice;
  private transient Ordering ordering;
  private transient Errands errands = new Errands(false);

  /** What was read from a checkpoint, until the day has its circle again; null otherwise. */
  private transient DayRemains remains;

  private final LocalDate date;
  private final DayOfWeek dayOfWeek;
  private final long dayNumber;
  private final int clockSeconds;
  private final boolean watched;
  private long seed;
  private final DayCounts counts;
  private final ServiceDesk[] desks;

  /** By outlet: its couriers and their orders; null where it brings nothing. */
  private ServiceDesk[] couriers;

  private Resident[] residents = new Resident[0];
  private ComingBack back = ComingBack.NOTHING;

  CircleDay(PreparedCircle circle, LocalDate day, long seed, ProgressListener progress) {
    this(circle, day, seed, progress, new DaySchedule());
  }

  CircleDay(
      PreparedCircle circle,
      LocalDate day,
      long seed,
      ProgressListener progress,
      DaySchedule schedule) {
    super(seed, schedule);
    this.date = day;
    this.dayOfWeek = day.getDayOfWeek();
    this.dayNumber = day.toEpochDay();
    this.seed = seed;
    clockSeconds = schedule.clockSeconds();
    watched = schedule.watched();
    desks = new ServiceDesk[circle.offers.places.length];
    counts = new DayCounts(circle.offers.formatIds.size(), desks.length);
    live(circle, progress, schedule);
    footfall = new Footfall(circle.paths, circle.countsFootfall);
  }

  /** The same day with what the day before left over, before it begins. */
  CircleDay after(DeferredNeeds before) {
    back = ComingBack.of(circle, before);
    return this;
  }

  /** Takes what is known of the circle. */
  private void live(PreparedCircle prepared, ProgressListener listener, DaySchedule agenda) {
    circle = prepared;
    offers = prepared.offers;
    rates = prepared.rates;
    times = prepared.times;
    periods = prepared.periodsOn(date);
    paths = prepared.paths;
    progress = listener;
    open = offers.openOn(date);
    LookAhead ahead = new LookAhead(prepared);
    agenda.foresight((agents, count) -> ahead.read(agents, count, plan));
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    if (circle == null) {
      throw new IllegalStateException(DayRemains.ASLEEP);
    }
    out.defaultWriteObject();
    out.writeObject(DayRemains.of(CircleDigest.of(circle, date), plan, footfall));
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    remains = (DayRemains) in.readObject();
    remains.asleep = schedule;
    schedule = new DayRemains.Asleep();
  }

  /**
   * Gives a day that was read from a checkpoint its circle back, so that it goes on.
   *
   * @throws CheckpointException when the day is of another circle or of other numbers
   */
  void resume(PreparedCircle prepared) throws CheckpointException {
    if (remains == null) {
      throw new IllegalStateException(
          "this day was not read from a checkpoint, or goes on already");
    }
    if (!remains.digest.equals(CircleDigest.of(prepared, date))) {
      throw new CheckpointException(CheckpointException.Reason.OTHER_CIRCLE);
    }
    schedule = remains.asleep;
    live(prepared, ProgressListener.NONE, (DaySchedule) schedule);
    footfall = remains.footfall(prepared);
    errands = new Errands(false);
    remains.plan(rates, dayOfWeek, Absence.of(circle, date, seed)).ifPresent(this::go);
    remains = null;
  }

  private void go(NeedPlan planned) {
    plan = planned;
    party = new Party(circle, planned.absence());
    choice = new OutletChoice(circle, periods, plan, party, open);
    ordering = new Ordering(circle, plan, open, circle.deliveries.hoursOn(date));
  }

  /** MASON's console may set another seed between two runs. */
  @Override
  public void setSeed(long changed) {
    super.setSeed(changed);
    seed = changed & DayModel.LARGEST_SEED;
  }

  @Override
  public void start() {
    if (circle == null) {
      throw new IllegalStateException(DayRemains.ASLEEP);
    }
    super.start();
    counts.clear();
    footfall.clear();
    for (int o = 0; o < desks.length; o++) {
      desks[o] = new ServiceDesk(offers.places[o]);
    }
    couriers = circle.deliveries.desks();
    populate();
    schedule.scheduleOnce(0, CLOCK_ORDERING, new DayClock(0));
  }

  /** An hour or, for those who watch, a minute has begun. */
  void tick(int second) {
    if (second % SECONDS_PER_HOUR == 0) {
      progress.progressed(second / SECONDS_PER_HOUR, DayCounts.HOURS);
    }
    if (second < DayCounts.HOURS * SECONDS_PER_HOUR) {
      int next = second + clockSeconds;
      schedule.scheduleOnce(next, CLOCK_ORDERING, new DayClock(next));
    }
  }

  private void populate() {
    List<Home> homes = circle.circle.homes();
    residents = new Resident[circle.circle.residents()];
    go(new NeedPlan(rates, dayOfWeek, Absence.of(circle, date, seed), residents.length));
    Visitors visitors = new Visitors(circle, open);
    int number = 0;
    for (int h = 0; h < homes.size(); h++) {
      for (int g = 0; g < GROUPS.length; g++) {
        long groupKey = DayDraws.group(seed, homes.get(h), g);
        int living = circle.residents(h, GROUPS[g]);
        for (int i = 0; i < living; i++) {
          long key = Draws.key(groupKey, i);
          Resident resident = new Resident(Draws.key(key, dayNumber), number, h, (byte) g);
          resident.trace = watched ? new Resident.Trace() : null;
          residents[number++] = resident;
          plan.draw(resident, visitors, back);
          resident.pace = watched || resident.needsLeft > 0 ? circle.behavior.pace(key, g) : 0;
          leaveHome(resident, 0);
        }
      }
    }
    plan.complete();
    visitors.coming().forEach(one -> schedule.scheduleOnce(one.arrives, residents.length, one));
  }

  /**
   * A resident who is at home from some second on goes for its next need when that has arisen, or
   * orders it then; a need for which there is nowhere to go ends.
   */
  private void leaveHome(Resident resident, int homeAt) {
    while (resident.needsLeft > 0) {
      int leaves = plan.leaves(resident, plan.need(resident.need), homeAt);
      boolean orders = ordering.wanted(resident);
      if (orders && leaves > now()) {
        resident.orderAt(leaves);
        schedule.scheduleOnce(leaves, resident.number, resident);
        return;
      }
      if (orders ? ordersInVain(resident, leaves) : setsOut(resident, leaves)) {
        return;
      }
    }
    resident.party = 0;
    resident.arrives = Resident.NONE;
  }

  /** A resident at home goes for its next need; when there is nowhere to go, that ends. */
  private boolean setsOut(Resident resident, int leaves) {
    int need = plan.need(resident.need);
    NeedOutcome obstacle = choice.fromHome(resident, need, leaves);
    if (obstacle != null) {
      end(resident, NeedEnding.unserved(obstacle));
      return false;
    }
    counts.trips[resident.group]++;
    counts.people += party.members();
    int format = rates.rateFormats[resident.group][NeedPlan.rate(need)];
    int outlet = offers.outletsOf[format][resident.choice];
    int pair = paths.pair(periods.walksAt(leaves), resident.home, outlet);
    footfall.homeWalk(pair, leaves, party.members());
    party.walk(resident.walkHome, counts.walked);
    resident.present = need;
    resident.leaves = leaves;
    resident.arrives = leaves + resident.walkHome;
    errands.setsOut(resident, Errands.NONE, party.members());
    schedule.scheduleOnce(resident.arrives, resident.number, resident);
    return true;
  }

  /** A resident at home orders its next need; true when it cannot and goes for it. */
  private boolean ordersInVain(Resident resident, int second) {
    NeedEnding ending = ordering.order(resident, second, couriers, counts, errands);
    if (ending == null) {
      return setsOut(resident, second);
    }
    end(resident, ending);
    return false;
  }

  /**
   * A resident at an outlet goes on to another one, with the same companions: to its next need when
   * that arises soon enough, or with the present one when it was turned away.
   */
  private boolean goOn(Resident resident, int from, int leaves, boolean turnedAway) {
    int number = periods.walksAt(leaves);
    if (times.between.get(number).isEmpty() || resident.needsLeft == 0) {
      return false;
    }
    int need = plan.need(resident.need);
    if (!turnedAway
        && (NeedPlan.second(need) > leaves + circle.behavior.linkSeconds
            || ordering.wanted(resident))) {
      return false;
    }
    if (!choice.fromOutlet(resident, from, leaves, turnedAway)) {
      return false;
    }
    int format = rates.rateFormats[resident.group][NeedPlan.rate(need)];
    int to = offers.outletsOf[format][resident.choice];
    resident.present = need;
    if (to != from) {
      footfall.linkedWalk(paths.pairBetween(number, from, to), leaves, party.members());
      party.walk(choice.walk(), counts.walked);
    }
    resident.traced(from, leaves, Resident.NONE);
    resident.leaves = leaves;
    resident.arrives = leaves + choice.walk();
    errands.setsOut(resident, from, party.members());
    schedule.scheduleOnce(resident.arrives, resident.number, resident);
    return true;
  }

  /** A resident arrives at the outlet and is served, joins the queue, or turns away. */
  void arrive(Resident resident) {
    if (resident.orders()) {
      if (!ordersInVain(resident, resident.arrives)) {
        leaveHome(resident, resident.leaves);
      }
      return;
    }
    int now = resident.arrives;
    int need = resident.present;
    int rate = NeedPlan.rate(need);
    int format = rates.rateFormats[resident.group][rate];
    int place = resident.choice;
    int outlet = offers.outletsOf[format][place];
    party.gather(resident);
    int served = rates.everyoneServed[resident.group][rate] ? party.members() : 1;
    ServiceDesk desk = desks[outlet];
    int start = desk.startFor(now, served);
    long key = plan.key(resident, need);
    if (start > now) {
      double patience = offers.patienceSeconds(key, format) - resident.waited;
      double mean = offers.serviceSecondsOf[format][place];
      start = desk.queue(start, now, served, patience, mean, choice.closes(format, place, now));
      if (start < 0) {
        turnAway(resident, outlet, ~start);
        return;
      }
    }
    int end = desk.take(start, offers.serviceSeconds(key, format, place), served);
    errands.served(resident, outlet, start, end);
    int wait = start - now;
    counts.served(format, outlet, start, wait, party.members());
    counts.servedAfterAll += resident.attempts;
    int walk = resident.walked + now - resident.leaves;
    leave(
        resident,
        outlet,
        end,
        NeedEnding.served(
            walk > offers.longWalkSeconds[format],
            resident.waited + wait > offers.longWaitSeconds[format]));
  }

  /** Somebody from outside arrives at an outlet. */
  void arrive(Visitor one) {
    one.arrive(desks[offers.outletsOf[one.format][one.place]], offers, choice);
  }

  /** A resident finds an outlet full: it tries another one or goes without. */
  private void turnAway(Resident resident, int outlet, int now) {
    errands.turnedAway(resident, outlet, now);
    counts.turnedAway[outlet * DayCounts.HOURS + DayCounts.hour(now)]++;
    if (resident.attempts < circle.behavior.furtherAttempts) {
      resident.walked = Resident.seconds(resident.walked + resident.arrives - resident.leaves);
      resident.waited = Resident.seconds(resident.waited + now - resident.arrives);
      resident.attempts++;
      if (goOn(resident, outlet, now, true)) {
        counts.furtherAttempts++;
        return;
      }
    }
    leave(resident, outlet, now, NeedEnding.FULL);
  }

  /** A resident leaves an outlet with its need ended, for its next errand or for home. */
  private void leave(Resident resident, int outlet, int now, NeedEnding ending) {
    int number = periods.walksAt(resident.leaves);
    int walk = resident.walkHome;
    int ended = resident.need;
    end(resident, ending);
    if (goOn(resident, outlet, now, false)) {
      return;
    }
    footfall.homeWalk(paths.pair(number, resident.home, outlet), now, party.members());
    party.walk(walk, counts.walked);
    counts.homecomings++;
    errands.home(ended, now + walk);
    resident.traced(outlet, now, now + walk);
    leaveHome(resident, now + walk);
  }

  /** The present need has ended; the next one of the plan comes up. */
  private void end(Resident resident, NeedEnding ending) {
    plan.end(resident.need++, ending);
    resident.needsLeft--;
    resident.attempts = 0;
    resident.waited = 0;
    resident.walked = 0;
  }

  /** The circle; null when the day was read from a checkpoint and has none yet. */
  PreparedCircle circle() {
    return circle;
  }

  /** Which day it is. */
  LocalDate date() {
    return date;
  }

  /** What the day draws its random numbers from. */
  long daySeed() {
    return seed;
  }

  /** How far it has come, seconds since midnight; not before midnight, or {@link #OVER}. */
  int now() {
    double time = (remains == null ? schedule : remains.asleep).getTime();
    return (int) Math.max(0, Math.min(OVER, time));
  }

  /** Counts the walks that have begun by a second in the field of the footfall. */
  void countWalks(int second) {
    footfall.count(second);
  }

  /** The walks that were counted, cell by cell. */
  IntGrid2D footfall() {
    return footfall.field;
  }

  /**
   * Shows every resident who walks at a second, on the cell of its way that it has come to. The
   * schedule must be one that is watched.
   */
  void underWay(int now, Sightings.Sighting sighting) {
    new Sightings(circle, periods).underWay(residents, now, sighting);
  }

  /** How many residents have nothing more to do and are at home, or on the way there. */
  int atRest() {
    int count = 0;
    for (Resident resident : residents) {
      if (resident.needsLeft == 0 && resident.arrives == Resident.NONE) {
        count++;
      }
    }
    return count;
  }

  /** How many trips have ended at home, or do so when the last walk is over. */
  int homecomings() {
    return counts.homecomings;
  }

  /** What those look at who watch. */
  record Inside(Resident[] residents, NeedPlan plan, ServiceDesk[] desks, DayCounts counts) {}

  /** What those look at who watch, after the day has begun. */
  Inside inside() {
    return new Inside(residents, plan, desks, counts);
  }

  /** Lives the day and notes what becomes of every need. */
  DayDiary diary() {
    errands = new Errands(true);
    DayModel.live(this);
    return new DayDiary(this, errands);
  }

  /** How every need ended, after the day. */
  NeedLog log() {
    return new NeedLog(circle, plan, residents);
  }

  /** What comes back on the next day, after this one. */
  DeferredNeeds deferred() {
    return ComingBack.after(circle, plan, residents);
  }

  /** What the day has said so far. */
  DayStatistics statistics() {
    DayTables tables = new DayTables(circle);
    addTo(tables);
    return tables.statistics(seed);
  }

  /**
   * Adds what the day has said so far to that of other days.
   *
   * @return its own figures
   */
  LivedDay addTo(DayTables tables) {
    DayNeeds needs = tables.add(residents, plan, counts, footfall);
    return new LivedDay(
        date, seed, tables.totals(needs, counts), counts.people, needs, counts.visitsByOutlet());
  }
}
