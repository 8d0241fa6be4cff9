package org.lifecircle.simulation.mason;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatDemand;
import org.lifecircle.simulation.day.GroupDemand;
import org.lifecircle.simulation.day.HomeDemand;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.Outings;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.day.WayFootfall;
import org.lifecircle.simulation.demand.Companions;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.ServiceTime;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.statistics.Draws;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.IntGrid2D;

/**
 * One day of a circle while it runs: the residents on their schedule, the fields of the community
 * grid, the outlets' desks and the counts. Time is whole seconds since midnight.
 *
 * <p>An agent is on the schedule with its next arrival at an outlet, for only there does it meet
 * others. Its turn, the end of its service, its walks and its next departure follow from that
 * arrival and are worked out with it; {@link Resident} keeps their times.
 */
final class CircleDay extends SimState {

  private static final long serialVersionUID = 1L;

  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int HOURS = 24;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;

  /** The hourly clock runs before every resident of the same second. */
  private static final int CLOCK_ORDERING = -1;

  /** A plan keeps a need's second in the high bits, then its rate, then its number among those. */
  private static final int SECOND_SHIFT = 15;

  private static final int RATE_SHIFT = 7;
  private static final int RATE_MASK = 0xFF;
  private static final int NUMBER_MASK = 0x7F;

  /** What draws are for; part of their keys, so the numbers must never change. */
  private static final int COUNT = 1;

  private static final int TIME = 2;
  private static final int ACCEPTANCE = 3;
  private static final int CHOICE = 4;
  private static final int SERVICE = 5;
  private static final int PATIENCE = 6;
  private static final int PACE = 7;
  private static final int PARTY = 8;
  private static final int FURTHER_CHOICE = 9;

  /** The companions of a resident have keys from here on; needs have keys of their formats. */
  private static final int COMPANION = 10;

  private static final long COUNT_PART = Draws.part(COUNT);

  private final transient DayModel model;
  private final transient ProgressListener progress;
  private final DayOfWeek dayOfWeek;
  private final long dayNumber;
  private long seed;

  /** Walks that {@link #countWalks} has seen. */
  final IntGrid2D footfall;

  final IntGrid2D demand;
  final IntGrid2D unmet;

  private final int[][][] open;
  private final ServiceDesk[] desks;

  private Resident[] residents = new Resident[0];

  /** The needs of all residents' days, each resident's in order of time. */
  private int[] plan = new int[0];

  /** How each need of the plan ended, counted from 1; 0 when it has not yet. */
  private byte[] endings = new byte[0];

  private int planned;

  private final WalkLog homeWalks = new WalkLog();
  private final WalkLog linkedWalks = new WalkLog();

  /** The last minute whose walks are counted in {@link #footfall}. */
  private int countedMinute;

  /** By format and hour of service. */
  private final int[] formatVisits;

  private final int[] visits;
  private final int[] visitors;
  private final int[] turnedAway;
  private final long[] waits;
  private final int[] trips = new int[GROUPS.length];
  private final long[] walked = new long[GROUPS.length];
  private final int clockSeconds;
  private final boolean watched;
  private int people;
  private int homecomings;
  private int furtherAttempts;
  private int servedAfterAll;

  /** Keeps what was read ahead from being left out as needless. */
  private int seen;

  /** The party of the resident whose turn it is, the resident first. */
  private int members;

  private final int[] memberGroups = new int[1 + Companions.MOST];
  private final float[] memberPaces = new float[1 + Companions.MOST];

  CircleDay(DayModel model, LocalDate day, long seed, ProgressListener progress) {
    this(model, day, seed, progress, new DaySchedule());
  }

  CircleDay(
      DayModel model, LocalDate day, long seed, ProgressListener progress, DaySchedule schedule) {
    super(seed, schedule);
    this.model = model;
    this.progress = progress;
    this.dayOfWeek = day.getDayOfWeek();
    this.dayNumber = day.toEpochDay();
    this.seed = seed;
    clockSeconds = schedule.clockSeconds();
    watched = schedule.watched();
    schedule.foresight(this::lookAhead);
    footfall = model.grid.field();
    demand = model.grid.field();
    unmet = model.grid.field();
    open = model.openOn(day);
    desks = new ServiceDesk[model.places.length];
    formatVisits = new int[model.formatIds.size() * HOURS];
    visits = new int[desks.length * HOURS];
    visitors = new int[desks.length * HOURS];
    turnedAway = new int[desks.length * HOURS];
    waits = new long[desks.length];
  }

  /** MASON's console may set another seed between two runs. */
  @Override
  public void setSeed(long changed) {
    super.setSeed(changed);
    seed = changed & DayModel.LARGEST_SEED;
  }

  @Override
  public void start() {
    super.start();
    footfall.setTo(0);
    Arrays.fill(formatVisits, 0);
    Arrays.fill(visits, 0);
    Arrays.fill(visitors, 0);
    Arrays.fill(turnedAway, 0);
    Arrays.fill(waits, 0);
    Arrays.fill(trips, 0);
    Arrays.fill(walked, 0);
    people = 0;
    homecomings = 0;
    furtherAttempts = 0;
    servedAfterAll = 0;
    homeWalks.clear();
    linkedWalks.clear();
    countedMinute = -1;
    for (int o = 0; o < desks.length; o++) {
      desks[o] = new ServiceDesk(model.places[o]);
    }
    populate();
    schedule.scheduleOnce(0, CLOCK_ORDERING, new Clock(0));
  }

  /** Tells how far the day has come, once an hour; goes every minute for those who watch. */
  private final class Clock implements Steppable {
    private static final long serialVersionUID = 1L;
    private final int second;

    Clock(int second) {
      this.second = second;
    }

    @Override
    public void step(SimState state) {
      if (second % SECONDS_PER_HOUR == 0) {
        progress.progressed(second / SECONDS_PER_HOUR, HOURS);
      }
      if (second < HOURS * SECONDS_PER_HOUR) {
        int next = second + clockSeconds;
        schedule.scheduleOnce(next, CLOCK_ORDERING, new Clock(next));
      }
    }
  }

  /** The walks of the day so far: between which places, when begun and by how many people. */
  private static final class WalkLog {
    private static final int PEOPLE_SHIFT = 3;
    private static final int PEOPLE_MASK = (1 << PEOPLE_SHIFT) - 1;
    private int[] pairs = new int[256];
    private char[] when = new char[256];
    private int size;

    void add(int pair, int second, int people) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size + (size >> 1));
        when = Arrays.copyOf(when, pairs.length);
      }
      pairs[size] = pair;
      when[size++] = (char) (second / SECONDS_PER_MINUTE << PEOPLE_SHIFT | people);
    }

    void clear() {
      size = 0;
    }

    int minute(int walk) {
      return when[walk] >> PEOPLE_SHIFT;
    }

    int hour(int walk) {
      return Math.min(HOURS - 1, minute(walk) / 60);
    }

    int people(int walk) {
      return when[walk] & PEOPLE_MASK;
    }

    /** The walks in the order of their pairs' groups, so that those of one place stand together. */
    int[] sorted(IntUnaryOperator groupOfPair, int groups) {
      int[] next = new int[groups + 1];
      for (int walk = 0; walk < size; walk++) {
        next[groupOfPair.applyAsInt(pairs[walk]) + 1]++;
      }
      for (int group = 0; group < groups; group++) {
        next[group + 1] += next[group];
      }
      int[] sorted = new int[size];
      for (int walk = 0; walk < size; walk++) {
        sorted[next[groupOfPair.applyAsInt(pairs[walk])]++] = walk;
      }
      return sorted;
    }
  }

  private void populate() {
    List<Home> homes = model.circle.homes();
    residents = new Resident[model.circle.residents()];
    planned = 0;
    plan = new int[residents.length * 2];
    endings = new byte[plan.length];
    long seedKey = Draws.key(seed);
    double[][] means = new double[GROUPS.length][];
    double[][] nones = new double[GROUPS.length][];
    for (int g = 0; g < GROUPS.length; g++) {
      List<NeedRate> rates = model.ratesOf.get(g);
      means[g] = rates.stream().mapToDouble(rate -> rate.perDay(dayOfWeek)).toArray();
      nones[g] = Arrays.stream(means[g]).map(mean -> StrictMath.exp(-mean)).toArray();
    }
    int number = 0;
    for (int h = 0; h < homes.size(); h++) {
      long homeKey = Draws.key(seedKey, Draws.name(homes.get(h).id()));
      for (int g = 0; g < GROUPS.length; g++) {
        long groupKey = Draws.key(homeKey, g);
        int living = model.residents(h, GROUPS[g]);
        for (int i = 0; i < living; i++) {
          long key = Draws.key(groupKey, i);
          Resident resident =
              new Resident(Draws.key(key, dayNumber), number, h, (byte) g, pace(key, g));
          resident.trace = watched ? new Resident.Trace() : null;
          residents[number++] = resident;
          plan(resident, means[g], nones[g]);
          leaveHome(resident, 0);
        }
      }
    }
    plan = Arrays.copyOf(plan, planned);
    endings = Arrays.copyOf(endings, planned);
  }

  /** The same person walks at the same pace every day. */
  private float pace(long key, int group) {
    double speed = 1 + model.paceVariation[group] * Draws.normal(key, PACE);
    return (float) (1 / Math.max(model.paceSlowest, Math.min(model.paceFastest, speed)));
  }

  private void plan(Resident resident, double[] means, double[] nones) {
    resident.need = planned;
    long[] parts = model.rateKeys[resident.group];
    for (int r = 0; r < means.length; r++) {
      long key = Draws.keyOf(resident.key, parts[r]);
      double u = Draws.uniformOf(Draws.keyOf(key, COUNT_PART));
      if (u <= nones[r]) {
        continue;
      }
      int count = Math.min(NUMBER_MASK, Draws.poisson(u, means[r], nones[r]));
      for (int i = 0; i < count; i++) {
        double share = Draws.uniform(Draws.key(key, i), TIME);
        int second = model.ratesOf.get(resident.group).get(r).hours().secondAt(share);
        insert(resident.need, second << SECOND_SHIFT | r << RATE_SHIFT | i);
      }
    }
    resident.needsLeft = (byte) Math.min(Byte.MAX_VALUE, planned - resident.need);
    planned = resident.need + resident.needsLeft;
  }

  private void insert(int from, int need) {
    if (planned == plan.length) {
      plan = Arrays.copyOf(plan, Math.max(64, planned + (planned >> 1)));
      endings = Arrays.copyOf(endings, plan.length);
    }
    int at = planned++;
    while (at > from && Integer.compareUnsigned(plan[at - 1], need) > 0) {
      plan[at] = plan[at - 1];
      at--;
    }
    plan[at] = need;
  }

  private static int second(int need) {
    return need >>> SECOND_SHIFT;
  }

  private static int rate(int need) {
    return need >>> RATE_SHIFT & RATE_MASK;
  }

  /** The key of the draws for a need. */
  private long needKey(Resident resident, int need) {
    return Draws.key(
        Draws.keyOf(resident.key, model.rateKeys[resident.group][rate(need)]), need & NUMBER_MASK);
  }

  /** Who goes with a resident on its trip. */
  private void gather(Resident resident) {
    members = 1;
    memberGroups[0] = resident.group;
    memberPaces[0] = resident.pace;
    if (resident.party != 0) {
      for (int group : model.companions[resident.party]) {
        memberGroups[members] = group;
        memberPaces[members] = pace(Draws.key(resident.key, COMPANION + members), group);
        members++;
      }
    }
  }

  /** Draws who goes along on the trip that a need begins; only people of the same home do. */
  private byte party(Resident resident, int rate, long needKey) {
    byte[] parties = model.partiesOf[resident.group][rate];
    if (parties.length == 0) {
      return 0;
    }
    double left = Draws.uniform(needKey, PARTY);
    double[] shares = model.partyShares[resident.group][rate];
    for (int i = 0; i < parties.length; i++) {
      left -= shares[i];
      if (left < 0) {
        return liveWith(resident, model.companions[parties[i]]) ? parties[i] : 0;
      }
    }
    return 0;
  }

  private boolean liveWith(Resident resident, int[] companions) {
    for (int group : companions) {
      int wanted = group == resident.group ? 1 : 0;
      for (int other : companions) {
        wanted += other == group ? 1 : 0;
      }
      if (model.residents(resident.home, GROUPS[group]) < wanted) {
        return false;
      }
    }
    return true;
  }

  /** The walk of the party that was gathered: that of its slowest member. */
  private int slowest(char[][] secondsByGroup, int index) {
    int slowest = 0;
    for (int m = 0; m < members; m++) {
      char mean = secondsByGroup[memberGroups[m]][index];
      if (mean == DayModel.NO_WALK) {
        return Walks.NO_WALK;
      }
      slowest = Math.max(slowest, paced(mean, memberPaces[m]));
    }
    return slowest;
  }

  private static int paced(int meanSeconds, float pace) {
    return Math.max(1, (int) (meanSeconds * pace + 0.5f));
  }

  /**
   * A resident who is at home from some second on goes for its next need when that has arisen; a
   * need for which there is nowhere to go ends.
   */
  private void leaveHome(Resident resident, int homeAt) {
    while (resident.needsLeft > 0) {
      int need = plan[resident.need];
      int leaves = Math.max(homeAt, second(need));
      int rate = rate(need);
      int format = model.rateFormats[resident.group][rate];
      NeedOutcome obstacle = choose(resident, need, rate, format, leaves);
      if (obstacle == null) {
        trips[resident.group]++;
        people += members;
        int number = model.walksAt(leaves);
        int outlet = model.outletsOf[format][resident.choice];
        homeWalks.add(model.pair(number, resident.home, outlet), leaves, members);
        walk(resident.walkHome);
        resident.present = need;
        resident.leaves = leaves;
        resident.arrives = leaves + resident.walkHome;
        schedule.scheduleOnce(resident.arrives, resident.number, resident);
        return;
      }
      end(resident, NeedEnding.unserved(obstacle));
    }
    resident.party = 0;
    resident.arrives = Resident.NONE;
  }

  private void walk(int seconds) {
    for (int m = 0; m < members; m++) {
      walked[memberGroups[m]] += seconds;
    }
  }

  /**
   * Chooses an outlet for the present need of a resident at home.
   *
   * @return null when one was chosen, else why there is none
   */
  private NeedOutcome choose(Resident resident, int need, int rate, int format, int leaves) {
    int[] outlets = model.outletsOf[format];
    if (outlets.length == 0) {
      return NeedOutcome.NOT_OFFERED;
    }
    long key = needKey(resident, need);
    resident.party = party(resident, rate, key);
    gather(resident);
    double accepted = accepted(key, format);
    long choiceKey = Draws.key(key, CHOICE);
    char[][] walks = model.walkSeconds(model.walksAt(leaves), format);
    char[] own = walks[resident.group];
    int row = resident.home * outlets.length;
    boolean near = false;
    int best = -1;
    int bestWalk = 0;
    double bestRank = Double.POSITIVE_INFINITY;
    for (int i = 0; i < outlets.length; i++) {
      if (own[row + i] == DayModel.NO_WALK) {
        continue;
      }
      int walk = members == 1 ? paced(own[row + i], resident.pace) : slowest(walks, row + i);
      if (walk == Walks.NO_WALK || walk > accepted) {
        continue;
      }
      near = true;
      if (closes(open[format][i], leaves + walk) < 0) {
        continue;
      }
      double rank = rank(choiceKey, format, i, walk, bestRank);
      if (rank < bestRank) {
        bestRank = rank;
        best = i;
        bestWalk = walk;
      }
    }
    if (best < 0) {
      return near ? NeedOutcome.CLOSED : NeedOutcome.TOO_FAR;
    }
    resident.choice = (char) best;
    resident.walkHome = some(bestWalk);
    return null;
  }

  /** The longest walk, one way, that a resident accepts for a need, seconds. */
  private double accepted(long needKey, int format) {
    return model.serviceOf[format].acceptableMinutes()
        * 60
        * (1 + model.spread * Draws.logistic(needKey, ACCEPTANCE));
  }

  /**
   * An outlet's rank in a choice: exponential noise over its weight. The least rank is the largest
   * of ln(weight) plus Gumbel noise, the random utility of the multinomial logit.
   *
   * @param best the least rank so far
   * @return infinity when the rank cannot be less
   */
  private double rank(long choiceKey, int format, int place, int walk, double best) {
    double weight = model.attractionOf[format][place] * model.decay(walk);
    double u =
        Draws.uniformOf(Draws.keyOf(choiceKey, model.outletKeys[model.outletsOf[format][place]]));
    // -ln(u) is at least 1 - u: most logarithms need not be taken.
    return 1 - u < best * weight ? -StrictMath.log(u) / weight : Double.POSITIVE_INFINITY;
  }

  /**
   * A resident at an outlet goes on to another one, with the same companions: to its next need when
   * that arises soon enough, or with the present one when it was turned away. An open outlet must
   * lie within an acceptable walk from here, what it has walked in vain included, and a way must
   * lead home from there.
   */
  private boolean goOn(Resident resident, int from, int leaves, boolean turnedAway) {
    int number = model.walksAt(leaves);
    if (model.between.get(number).isEmpty() || resident.needsLeft == 0) {
      return false;
    }
    int need = plan[resident.need];
    if (!turnedAway && second(need) > leaves + model.linkSeconds) {
      return false;
    }
    int format = model.rateFormats[resident.group][rate(need)];
    int[] outlets = model.outletsOf[format];
    if (outlets.length == 0) {
      return false;
    }
    Walks between = model.between.get(number).get();
    char[][] homeWalks = model.walkSeconds(number, format);
    int row = resident.home * outlets.length;
    long key = needKey(resident, need);
    double accepted = accepted(key, format) - resident.walked;
    long choiceKey = Draws.key(key, turnedAway ? FURTHER_CHOICE : CHOICE);
    int best = -1;
    int bestWalk = 0;
    double bestRank = Double.POSITIVE_INFINITY;
    for (int i = 0; i < outlets.length; i++) {
      if (turnedAway && outlets[i] == from || slowest(homeWalks, row + i) == Walks.NO_WALK) {
        continue;
      }
      int walk = slowest(between, from, outlets[i]);
      if (walk != Walks.NO_WALK
          && walk <= accepted
          && closes(open[format][i], leaves + walk) >= 0) {
        double rank = rank(choiceKey, format, i, walk, bestRank);
        if (rank < bestRank) {
          bestRank = rank;
          best = i;
          bestWalk = walk;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    resident.choice = (char) best;
    resident.walkHome = some(slowest(homeWalks, row + best));
    resident.present = need;
    if (outlets[best] != from) {
      linkedWalks.add(model.pairBetween(number, from, outlets[best]), leaves, members);
      walk(bestWalk);
    }
    trace(resident, from, leaves, Resident.NONE);
    resident.leaves = leaves;
    resident.arrives = leaves + bestWalk;
    schedule.scheduleOnce(resident.arrives, resident.number, resident);
    return true;
  }

  private static void trace(Resident resident, int outlet, int leaves, int homeAt) {
    if (resident.trace != null) {
      resident.trace.outlet = outlet;
      resident.trace.leaves = leaves;
      resident.trace.homeAt = homeAt;
    }
  }

  /** The walk of the party between two outlets: that of its slowest member. */
  private int slowest(Walks between, int from, int to) {
    int slowest = 0;
    for (int m = 0; m < members; m++) {
      int mean = from == to ? 0 : between.seconds(from, to, GROUPS[memberGroups[m]]);
      if (mean == Walks.NO_WALK) {
        return Walks.NO_WALK;
      }
      slowest = Math.max(slowest, paced(mean, memberPaces[m]));
    }
    return slowest;
  }

  /** When what is open at a second closes; -1 when it is closed. */
  private static int closes(int[] spans, int second) {
    for (int i = 0; i < spans.length; i += 2) {
      if (second < spans[i]) {
        return -1;
      }
      if (second < spans[i + 1]) {
        return spans[i + 1];
      }
    }
    return -1;
  }

  /**
   * Reads what the residents of a minute will need: themselves, their plans and the walks to their
   * next outlets. Of a city's residents none of it is in the processor's cache.
   */
  private void lookAhead(Object[] agents, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      if (agents[i] instanceof Resident resident) {
        sum += (int) resident.key + resident.arrives;
      }
    }
    for (int i = 0; i < count; i++) {
      if (agents[i] instanceof Resident resident) {
        sum += endings[resident.need];
        if (resident.needsLeft > 1) {
          int format = model.rateFormats[resident.group][rate(plan[resident.need + 1])];
          int row = resident.home * model.outletsOf[format].length;
          char[] walks = model.walkSeconds(0, format)[resident.group];
          if (row < walks.length) {
            sum += walks[row];
          }
        }
      }
    }
    seen = sum;
  }

  /** A resident arrives at the outlet and is served, joins the queue, or turns away. */
  void arrive(Resident resident) {
    int now = resident.arrives;
    int need = resident.present;
    int rate = rate(need);
    int format = model.rateFormats[resident.group][rate];
    int place = resident.choice;
    int outlet = model.outletsOf[format][place];
    gather(resident);
    int served = model.everyoneServed[resident.group][rate] ? members : 1;
    ServiceDesk desk = desks[outlet];
    int start = desk.startFor(now, served);
    long key = needKey(resident, need);
    if (start > now) {
      double patience =
          model.serviceOf[format].patienceMinutes() * 60 * Draws.exponential(key, PATIENCE)
              - resident.waited;
      double guess =
          (desk.queueAt(now) + served) * model.serviceSecondsOf[format][place] / desk.places();
      if (guess > patience) {
        turnAway(resident, outlet, now);
        return;
      }
      int givesUp = Math.min(now + (int) patience, closes(open[format][place], now) - 1);
      desk.joinQueue(served, Math.min(start, givesUp));
      if (start > givesUp) {
        turnAway(resident, outlet, givesUp);
        return;
      }
    }
    int end = desk.take(start, serviceSeconds(key, format, place), served);
    int wait = start - now;
    visits[outlet * HOURS + hour(start)]++;
    visitors[outlet * HOURS + hour(start)] += members;
    formatVisits[format * HOURS + hour(start)]++;
    waits[outlet] += wait;
    servedAfterAll += resident.attempts;
    int walk = resident.walked + now - resident.leaves;
    leave(
        resident,
        outlet,
        end,
        NeedEnding.served(
            walk > model.longWalkSeconds[format],
            resident.waited + wait > model.longWaitSeconds[format]));
  }

  private int serviceSeconds(long needKey, int format, int place) {
    double mean = model.serviceSecondsOf[format][place];
    double seconds =
        model.serviceOf[format].serviceTime() == ServiceTime.FIXED
            ? mean
            : mean * Draws.exponential(needKey, SERVICE);
    return (int) Math.max(1, Math.round(seconds));
  }

  /** A resident finds an outlet full: it tries another one or goes without. */
  private void turnAway(Resident resident, int outlet, int now) {
    turnedAway[outlet * HOURS + hour(now)]++;
    if (resident.attempts < model.furtherAttempts) {
      resident.walked = some(resident.walked + resident.arrives - resident.leaves);
      resident.waited = some(resident.waited + now - resident.arrives);
      resident.attempts++;
      if (goOn(resident, outlet, now, true)) {
        furtherAttempts++;
        return;
      }
    }
    leave(resident, outlet, now, NeedEnding.FULL);
  }

  private static char some(int seconds) {
    return (char) Math.min(Character.MAX_VALUE, seconds);
  }

  /** A resident leaves an outlet with its need ended, for its next errand or for home. */
  private void leave(Resident resident, int outlet, int now, NeedEnding ending) {
    int number = model.walksAt(resident.leaves);
    int walk = resident.walkHome;
    end(resident, ending);
    if (goOn(resident, outlet, now, false)) {
      return;
    }
    homeWalks.add(model.pair(number, resident.home, outlet), now, members);
    walk(walk);
    homecomings++;
    trace(resident, outlet, now, now + walk);
    leaveHome(resident, now + walk);
  }

  /** The present need has ended; the next one of the plan comes up. */
  private void end(Resident resident, NeedEnding ending) {
    endings[resident.need++] = (byte) (1 + ending.ordinal());
    resident.needsLeft--;
    resident.attempts = 0;
    resident.waited = 0;
    resident.walked = 0;
  }

  private static int index(int format, int group, int hour, int ending) {
    return ((format * GROUPS.length + group) * HOURS + hour) * ENDINGS.length + ending;
  }

  private int homeIndex(int format, int home, int ending) {
    return (format * model.circle.homes().size() + home) * ENDINGS.length + ending;
  }

  /** The hour of a second; what happens after midnight counts with the last hour. */
  private static int hour(int second) {
    return Math.min(HOURS - 1, second / SECONDS_PER_HOUR);
  }

  /**
   * Counts the walks that have begun by a second and were not counted yet in {@link #footfall}.
   * What is walked before the next arrival of anybody is known then.
   */
  void countWalks(int second) {
    int minute = second / SECONDS_PER_MINUTE;
    // Home by home, and each path once for all who walk along it, there or back.
    int[] sorted = homeWalks.sorted(model::homeOfPair, model.homeColumns.length);
    int[] peopleTo = new int[desks.length];
    int[] outlets = new int[desks.length];
    for (int from = 0; from < sorted.length; ) {
      int first = homeWalks.pairs[sorted[from]];
      int base = first - first % desks.length;
      int bound = 0;
      int next = from;
      for (; next < sorted.length; next++) {
        int walk = sorted[next];
        int outlet = homeWalks.pairs[walk] - base;
        if (outlet < 0 || outlet >= desks.length) {
          break;
        }
        if (homeWalks.minute(walk) > countedMinute && homeWalks.minute(walk) <= minute) {
          if (peopleTo[outlet] == 0) {
            outlets[bound++] = outlet;
          }
          peopleTo[outlet] += homeWalks.people(walk);
        }
      }
      int home = model.homeOfPair(base);
      for (int i = 0; i < bound; i++) {
        CellPath.countCells(
            model.path(base + outlets[i]),
            model.homeColumns[home],
            model.homeRows[home],
            peopleTo[outlets[i]],
            footfall);
        peopleTo[outlets[i]] = 0;
      }
      from = next;
    }
    for (int walk = 0; walk < linkedWalks.size; walk++) {
      if (linkedWalks.minute(walk) > countedMinute && linkedWalks.minute(walk) <= minute) {
        int from = model.fromOfPair(linkedWalks.pairs[walk]);
        CellPath.countCells(
            model.pathBetween(linkedWalks.pairs[walk]),
            model.outletColumns[from],
            model.outletRows[from],
            linkedWalks.people(walk),
            footfall);
      }
    }
    countedMinute = Math.max(countedMinute, minute);
  }

  /** The people on every way; all walks must have been counted before. */
  private WayFootfall wayFootfall() {
    List<String> ids = model.wayIds();
    if (ids.isEmpty()) {
      return WayFootfall.NONE;
    }
    int[] byHour = new int[ids.size() * HOURS];
    for (int walk : homeWalks.sorted(model::homeOfPair, model.homeColumns.length)) {
      CellPath.countWays(
          model.path(homeWalks.pairs[walk]),
          homeWalks.hour(walk),
          homeWalks.people(walk),
          HOURS,
          byHour);
    }
    for (int walk = 0; walk < linkedWalks.size; walk++) {
      CellPath.countWays(
          model.pathBetween(linkedWalks.pairs[walk]),
          linkedWalks.hour(walk),
          linkedWalks.people(walk),
          HOURS,
          byHour);
    }
    int[] walkedOn =
        IntStream.range(0, ids.size())
            .filter(
                way -> Arrays.stream(byHour, way * HOURS, (way + 1) * HOURS).anyMatch(n -> n > 0))
            .boxed()
            .sorted(Comparator.comparing(ids::get))
            .mapToInt(way -> way)
            .toArray();
    int[] counted = new int[walkedOn.length * HOURS];
    for (int i = 0; i < walkedOn.length; i++) {
      System.arraycopy(byHour, walkedOn[i] * HOURS, counted, i * HOURS, HOURS);
    }
    return new WayFootfall(Arrays.stream(walkedOn).mapToObj(ids::get).toList(), counted);
  }

  /** Takes a resident and the cell where it walks. */
  interface Sighting {
    void at(Resident resident, int column, int row);
  }

  /**
   * Shows every resident who walks at a second, on the cell of its way that it has come to. The
   * schedule must be one that is watched.
   */
  void underWay(int now, Sighting sighting) {
    for (Resident resident : residents) {
      Resident.Trace trace = resident.trace;
      if (trace.outlet != Resident.NONE && trace.leaves <= now && now < trace.homeAt) {
        show(resident, trace.outlet, trace.leaves, trace.homeAt, now, sighting);
      } else if (resident.arrives > now && resident.leaves <= now) {
        int bound =
            model
                .outletsOf[model.rateFormats[resident.group][rate(resident.present)]][
                resident.choice];
        if (trace.outlet == Resident.NONE || trace.homeAt != Resident.NONE) {
          show(resident, bound, resident.arrives, resident.leaves, now, sighting);
        } else if (trace.outlet != bound) {
          int number = model.walksAt(resident.leaves);
          byte[] path = model.pathBetween(model.pairBetween(number, trace.outlet, bound));
          double come = (double) (now - resident.leaves) / (resident.arrives - resident.leaves);
          show(
              resident,
              path,
              model.outletColumns[trace.outlet],
              model.outletRows[trace.outlet],
              come,
              sighting);
        }
      }
    }
  }

  /** Shows who walks between home and an outlet, being at one and at the other at known seconds. */
  private void show(
      Resident resident, int outlet, int atOutlet, int atHome, int now, Sighting sighting) {
    byte[] path = model.anyPath(model.walksAt(Math.min(atOutlet, atHome)), resident.home, outlet);
    double fromHome = (double) (now - atHome) / (atOutlet - atHome);
    show(
        resident,
        path,
        model.homeColumns[resident.home],
        model.homeRows[resident.home],
        fromHome,
        sighting);
  }

  private static void show(
      Resident resident, byte[] path, int column, int row, double share, Sighting sighting) {
    int steps = (int) Math.round(share * CellPath.steps(path));
    sighting.at(
        resident,
        column + CellPath.columnsEast(path, steps),
        row + CellPath.rowsNorth(path, steps));
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
    return homecomings;
  }

  /** What the day has said so far. */
  DayStatistics statistics() {
    countWalks(Integer.MAX_VALUE);
    int[] counts = new int[model.formatIds.size() * GROUPS.length * HOURS * ENDINGS.length];
    int[] homeCounts =
        new int[model.formatIds.size() * model.circle.homes().size() * ENDINGS.length];
    demand.setTo(0);
    unmet.setTo(0);
    // Home by home: the counts of one lie together.
    int[] ofHome = new int[model.formatIds.size() * ENDINGS.length];
    int at = 0;
    for (int r = 0; r < residents.length; r++) {
      Resident resident = residents[r];
      int column = model.homeColumns[resident.home];
      int row = model.homeRows[resident.home];
      for (int end = resident.need + resident.needsLeft; at < end; at++) {
        if (endings[at] > 0) {
          int need = plan[at];
          int format = model.rateFormats[resident.group][rate(need)];
          int ending = endings[at] - 1;
          counts[index(format, resident.group, hour(second(need)), ending)]++;
          ofHome[format * ENDINGS.length + ending]++;
          demand.field[column][row]++;
          unmet.field[column][row] += ENDINGS[ending].outcome() == NeedOutcome.SERVED ? 0 : 1;
        }
      }
      if (r + 1 == residents.length || residents[r + 1].home != resident.home) {
        for (int f = 0; f < model.formatIds.size(); f++) {
          System.arraycopy(
              ofHome,
              f * ENDINGS.length,
              homeCounts,
              homeIndex(f, resident.home, 0),
              ENDINGS.length);
        }
        Arrays.fill(ofHome, 0);
      }
    }
    List<FormatDemand> formats = new ArrayList<>();
    int needs = 0;
    int served = 0;
    for (int f = 0; f < model.formatIds.size(); f++) {
      FormatDemand format = format(counts, f);
      formats.add(format);
      needs += format.needs();
      served += format.outcomes().get(NeedOutcome.SERVED);
    }
    List<OutletVisits> outlets = new ArrayList<>();
    for (int o = 0; o < desks.length; o++) {
      outlets.add(
          new OutletVisits(
              model.circle.outlets().get(o).id(),
              hours(visits, o),
              hours(turnedAway, o),
              waits[o],
              hours(visitors, o)));
    }
    List<HomeDemand> homes = new ArrayList<>();
    for (int h = 0; h < model.circle.homes().size(); h++) {
      int[] outcomes = new int[NeedOutcome.values().length];
      for (int f = 0; f < model.formatIds.size(); f++) {
        for (NeedEnding ending : ENDINGS) {
          outcomes[ending.outcome().ordinal()] += homeCounts[homeIndex(f, h, ending.ordinal())];
        }
      }
      Home home = model.circle.homes().get(h);
      homes.add(new HomeDemand(home.id(), home.residents().total(), byOutcome(outcomes)));
    }
    return new DayStatistics(
        seed,
        residents.length,
        Arrays.stream(trips).sum(),
        needs,
        served,
        Arrays.stream(walked).sum(),
        formats,
        outlets,
        cells(footfall),
        cells(demand),
        cells(unmet),
        groups(counts),
        homes,
        new NeedCounts(
            model.formatIds,
            model.circle.homes().stream().map(Home::id).toList(),
            counts,
            homeCounts,
            formatVisits),
        new Outings(people, furtherAttempts, servedAfterAll, wayFootfall()));
  }

  private FormatDemand format(int[] counts, int f) {
    int[] outcomes = new int[NeedOutcome.values().length];
    int[] needsByHour = new int[HOURS];
    int[] servedByHour = new int[HOURS];
    for (int g = 0; g < GROUPS.length; g++) {
      for (int hour = 0; hour < HOURS; hour++) {
        for (NeedEnding ending : ENDINGS) {
          int count = counts[index(f, g, hour, ending.ordinal())];
          outcomes[ending.outcome().ordinal()] += count;
          needsByHour[hour] += count;
          if (ending.outcome() == NeedOutcome.SERVED) {
            servedByHour[hour] += count;
          }
        }
      }
    }
    return new FormatDemand(
        model.formatIds.get(f), byOutcome(outcomes), hours(needsByHour, 0), hours(servedByHour, 0));
  }

  private static Map<NeedOutcome, Integer> byOutcome(int[] counts) {
    Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
    for (NeedOutcome outcome : NeedOutcome.values()) {
      outcomes.put(outcome, counts[outcome.ordinal()]);
    }
    return outcomes;
  }

  private List<GroupDemand> groups(int[] counts) {
    int[] people = new int[GROUPS.length];
    for (Resident resident : residents) {
      people[resident.group]++;
    }
    List<GroupDemand> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS.length; g++) {
      int[] outcomes = new int[NeedOutcome.values().length];
      for (int f = 0; f < model.formatIds.size(); f++) {
        for (int hour = 0; hour < HOURS; hour++) {
          for (NeedEnding ending : ENDINGS) {
            outcomes[ending.outcome().ordinal()] += counts[index(f, g, hour, ending.ordinal())];
          }
        }
      }
      groups.add(new GroupDemand(GROUPS[g], people[g], byOutcome(outcomes), trips[g], walked[g]));
    }
    return groups;
  }

  private static List<Integer> hours(int[] counts, int outlet) {
    return Arrays.stream(counts, outlet * HOURS, (outlet + 1) * HOURS).boxed().toList();
  }

  private CellField cells(IntGrid2D field) {
    List<Integer> cells = new ArrayList<>(model.grid.columns() * model.grid.rows());
    for (int row = 0; row < model.grid.rows(); row++) {
      for (int column = 0; column < model.grid.columns(); column++) {
        cells.add(field.field[column][row]);
      }
    }
    return new CellField(
        model.grid.southWest(),
        model.grid.northEast(),
        model.grid.columns(),
        model.grid.rows(),
        Collections.unmodifiableList(cells));
  }
}
