package org.lifecircle.simulation.mason;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;
import org.lifecircle.simulation.network.Walks;
import org.lifecircle.simulation.statistics.Draws;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.IntGrid2D;

/**
 * One day of a circle while it runs: the residents on their schedule, the fields of the community
 * grid, the outlets' desks and the counts. Time is whole seconds since midnight.
 */
final class CircleDay extends SimState {

  private static final long serialVersionUID = 1L;

  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final int HOURS = 24;
  private static final int SECONDS_PER_HOUR = 3600;

  /** The hourly clock runs before every resident of the same second. */
  private static final int CLOCK_ORDERING = -1;

  /** A plan keeps a need's rate in the low byte and its number among that rate's in the rest. */
  private static final int RATE_BITS = 8;

  private static final int RATE_MASK = (1 << RATE_BITS) - 1;

  /** What draws are for; part of their keys, so the numbers must never change. */
  private static final int COUNT = 1;

  private static final int TIME = 2;
  private static final int ACCEPTANCE = 3;
  private static final int CHOICE = 4;
  private static final int SERVICE = 5;
  private static final int PATIENCE = 6;
  private static final int PACE = 7;

  private final transient DayModel model;
  private final transient ProgressListener progress;
  private final DayOfWeek dayOfWeek;
  private final long dayNumber;
  private long seed;

  final IntGrid2D footfall;
  final IntGrid2D demand;
  final IntGrid2D unmet;

  private final int[][][] open;
  private final ServiceDesk[] desks;

  private Resident[] residents = new Resident[0];

  /** The needs of all residents' days, each resident's in order of time. */
  private int[] planSeconds = new int[0];

  private short[] planNeeds = new short[0];

  /** How each of these needs ended: 0 when it has not, else the ending's place from 1. */
  private byte[] endings = new byte[0];

  private int planned;

  /** By format and hour of service. */
  private final int[] formatVisits;

  private final int[] visits;
  private final int[] turnedAway;
  private final long[] waits;
  private final int[] trips = new int[GROUPS.length];
  private final long[] walked = new long[GROUPS.length];

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
    footfall = model.grid.field();
    demand = model.grid.field();
    unmet = model.grid.field();
    open = model.openOn(dayOfWeek);
    desks = new ServiceDesk[model.places.length];
    formatVisits = new int[model.formatIds.size() * HOURS];
    visits = new int[desks.length * HOURS];
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
    demand.setTo(0);
    unmet.setTo(0);
    Arrays.fill(formatVisits, 0);
    Arrays.fill(visits, 0);
    Arrays.fill(turnedAway, 0);
    Arrays.fill(waits, 0);
    Arrays.fill(trips, 0);
    Arrays.fill(walked, 0);
    for (int o = 0; o < desks.length; o++) {
      desks[o] = new ServiceDesk(model.places[o]);
    }
    populate();
    schedule.scheduleOnce(0, CLOCK_ORDERING, new Clock(0));
  }

  /** Tells how far the day has come, once an hour. */
  private final class Clock implements Steppable {
    private static final long serialVersionUID = 1L;
    private final int hour;

    Clock(int hour) {
      this.hour = hour;
    }

    @Override
    public void step(SimState state) {
      progress.progressed(hour, HOURS);
      if (hour < HOURS) {
        schedule.scheduleOnce((hour + 1.0) * SECONDS_PER_HOUR, CLOCK_ORDERING, new Clock(hour + 1));
      }
    }
  }

  private void populate() {
    List<Home> homes = model.circle.homes();
    residents = new Resident[model.circle.residents()];
    planned = 0;
    planSeconds = new int[residents.length * 2];
    planNeeds = new short[residents.length * 2];
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
        int people = model.residents(h, GROUPS[g]);
        for (int i = 0; i < people; i++) {
          long key = Draws.key(groupKey, i);
          Resident resident =
              new Resident(Draws.key(key, dayNumber), number, h, (byte) g, pace(key, g));
          residents[number++] = resident;
          plan(resident, means[g], nones[g]);
          if (resident.need < resident.needsEnd) {
            at(planSeconds[resident.need], resident);
          }
        }
      }
    }
    planSeconds = Arrays.copyOf(planSeconds, planned);
    planNeeds = Arrays.copyOf(planNeeds, planned);
    endings = new byte[planned];
  }

  /** The same person walks at the same pace every day. */
  private float pace(long key, int group) {
    double speed = 1 + model.paceVariation[group] * Draws.normal(key, PACE);
    return (float) (1 / Math.max(model.paceSlowest, Math.min(model.paceFastest, speed)));
  }

  private void plan(Resident resident, double[] means, double[] nones) {
    resident.need = planned;
    int[] formats = model.rateFormats[resident.group];
    for (int r = 0; r < means.length; r++) {
      long key = Draws.key(resident.key, model.formatKeys[formats[r]]);
      int count = Draws.poisson(key, COUNT, means[r], nones[r]);
      for (int i = 0; i < count; i++) {
        double share = Draws.uniform(Draws.key(key, i), TIME);
        int second = model.ratesOf.get(resident.group).get(r).hours().secondAt(share);
        insert(resident.need, second, (short) (i << RATE_BITS | r));
      }
    }
    resident.needsEnd = planned;
  }

  private void insert(int from, int second, short need) {
    if (planned == planSeconds.length) {
      planSeconds = Arrays.copyOf(planSeconds, Math.max(64, planned * 2));
      planNeeds = Arrays.copyOf(planNeeds, planSeconds.length);
    }
    int at = planned++;
    while (at > from && planSeconds[at - 1] > second) {
      planSeconds[at] = planSeconds[at - 1];
      planNeeds[at] = planNeeds[at - 1];
      at--;
    }
    planSeconds[at] = second;
    planNeeds[at] = need;
  }

  private void at(int second, Resident resident) {
    schedule.scheduleOnce(second, resident.number, resident);
  }

  private int now() {
    return (int) schedule.getTime();
  }

  private int format(Resident resident) {
    return model.rateFormats[resident.group][planNeeds[resident.need] & RATE_MASK];
  }

  private int outlet(Resident resident) {
    return model.outletsOf[format(resident)][resident.choice];
  }

  /** The key of the draws for a resident's present need. */
  private long needKey(Resident resident, int format) {
    return Draws.key(
        Draws.key(resident.key, model.formatKeys[format]),
        (planNeeds[resident.need] & 0xFFFF) >>> RATE_BITS);
  }

  /** A resident is at home: goes for its next need when that has arisen, or waits for it. */
  void atHome(Resident resident) {
    resident.activity = Resident.Activity.AT_HOME;
    resident.path = null;
    int now = now();
    while (resident.need < resident.needsEnd) {
      int arises = planSeconds[resident.need];
      if (arises > now) {
        at(arises, resident);
        return;
      }
      int format = format(resident);
      NeedOutcome obstacle = choose(resident, format, now);
      if (obstacle == null) {
        leave(resident, now);
        return;
      }
      end(resident, NeedEnding.unserved(obstacle));
    }
  }

  /**
   * Chooses an outlet for the present need of a resident at home.
   *
   * @return null when one was chosen, else why there is none
   */
  private NeedOutcome choose(Resident resident, int format, int now) {
    int[] outlets = model.outletsOf[format];
    if (outlets.length == 0) {
      return NeedOutcome.NOT_OFFERED;
    }
    long key = needKey(resident, format);
    double accepted = accepted(key, format);
    long choiceKey = Draws.key(key, CHOICE);
    char[] walks = model.walkSeconds(model.walksAt(now), format, resident.group);
    int row = resident.home * outlets.length;
    boolean near = false;
    int best = -1;
    double bestRank = Double.POSITIVE_INFINITY;
    for (int i = 0; i < outlets.length; i++) {
      char mean = walks[row + i];
      if (mean == DayModel.NO_WALK) {
        continue;
      }
      int walk = paced(mean, resident);
      if (walk > accepted) {
        continue;
      }
      near = true;
      if (closes(open[format][i], now + walk) < 0) {
        continue;
      }
      double rank = rank(choiceKey, format, i, walk, bestRank);
      if (rank < bestRank) {
        bestRank = rank;
        best = i;
      }
    }
    if (best < 0) {
      return near ? NeedOutcome.CLOSED : NeedOutcome.TOO_FAR;
    }
    resident.choice = best;
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
    double u = Draws.uniform(choiceKey, model.outletKeys[model.outletsOf[format][place]]);
    // -ln(u) is at least 1 - u: most logarithms need not be taken.
    return 1 - u < best * weight ? -StrictMath.log(u) / weight : Double.POSITIVE_INFINITY;
  }

  /**
   * A resident at an outlet goes on to another one when its next need arises soon enough, an open
   * outlet of it lies within an acceptable walk from here, and a way leads home from there.
   */
  private boolean goOn(Resident resident, int from, int now) {
    int number = model.walksAt(now);
    if (model.between.get(number).isEmpty()
        || resident.need == resident.needsEnd
        || planSeconds[resident.need] > now + model.linkSeconds) {
      return false;
    }
    int format = format(resident);
    int[] outlets = model.outletsOf[format];
    if (outlets.length == 0) {
      return false;
    }
    Walks between = model.between.get(number).get();
    char[] homeWalks = model.walkSeconds(number, format, resident.group);
    int row = resident.home * outlets.length;
    long key = needKey(resident, format);
    double accepted = accepted(key, format);
    long choiceKey = Draws.key(key, CHOICE);
    int best = -1;
    int bestWalk = 0;
    double bestRank = Double.POSITIVE_INFINITY;
    for (int i = 0; i < outlets.length; i++) {
      int mean = outlets[i] == from ? 0 : between.seconds(from, outlets[i], GROUPS[resident.group]);
      if (mean == Walks.NO_WALK || homeWalks[row + i] == DayModel.NO_WALK) {
        continue;
      }
      int walk = paced(mean, resident);
      if (walk <= accepted && closes(open[format][i], now + walk) >= 0) {
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
    resident.choice = best;
    if (outlets[best] != from) {
      CellPath.count(
          model.pathBetween(number, from, outlets[best]),
          model.outletColumns[from],
          model.outletRows[from],
          footfall);
      walked[resident.group] += bestWalk;
    }
    takeWay(resident, number, format);
    resident.longWalk = bestWalk > model.longWalkSeconds[format];
    resident.activity = Resident.Activity.WALKING_OUT;
    resident.arrived = now + bestWalk;
    at(resident.arrived, resident);
    return true;
  }

  /** Sets the way between home and the chosen outlet. */
  private void takeWay(Resident resident, int number, int format) {
    int[] outlets = model.outletsOf[format];
    int choice = resident.choice;
    char[] walks = model.walkSeconds(number, format, resident.group);
    resident.path = model.path(number, resident.home, outlets[choice]);
    resident.walkSeconds = paced(walks[resident.home * outlets.length + choice], resident);
  }

  private static int paced(int meanSeconds, Resident resident) {
    return Math.max(1, Math.round(meanSeconds * resident.pace));
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

  private void leave(Resident resident, int now) {
    int format = format(resident);
    takeWay(resident, model.walksAt(now), format);
    resident.longWalk = resident.walkSeconds > model.longWalkSeconds[format];
    trips[resident.group]++;
    resident.activity = Resident.Activity.WALKING_OUT;
    resident.arrived = now + walk(resident);
    at(resident.arrived, resident);
  }

  /** Walks over the cells between home and outlet, one way, and gives the seconds it takes. */
  private int walk(Resident resident) {
    CellPath.count(
        resident.path, model.homeColumns[resident.home], model.homeRows[resident.home], footfall);
    walked[resident.group] += resident.walkSeconds;
    return resident.walkSeconds;
  }

  /** A resident arrives at the outlet and is served, joins the queue, or turns away. */
  void arrive(Resident resident) {
    int now = now();
    int format = format(resident);
    int outlet = outlet(resident);
    ServiceDesk desk = desks[outlet];
    ServiceProfile profile = model.serviceOf[format];
    resident.arrived = now;
    int start = desk.startFor(now);
    if (start == now) {
      serve(resident, format, desk, now);
      return;
    }
    long key = needKey(resident, format);
    double patience = profile.patienceMinutes() * 60 * Draws.exponential(key, PATIENCE);
    double mean = model.serviceSecondsOf[format][resident.choice];
    double guess = (desk.queue() + 1) * mean / desk.places();
    if (guess > patience) {
      turnAway(resident, outlet, now);
      return;
    }
    desk.joinQueue();
    int closes = closes(open[format][resident.choice], now);
    int served = Math.min(now + (int) patience, closes - 1);
    if (start > served) {
      resident.activity = Resident.Activity.GIVING_UP;
      at(served, resident);
    } else {
      resident.activity = Resident.Activity.WAITING;
      desk.take(start, serviceSeconds(resident, format));
      at(start, resident);
    }
  }

  private void serve(Resident resident, int format, ServiceDesk desk, int now) {
    int seconds = serviceSeconds(resident, format);
    desk.take(now, seconds);
    count(resident, now, now + seconds);
  }

  private int serviceSeconds(Resident resident, int format) {
    double mean = model.serviceSecondsOf[format][resident.choice];
    double seconds =
        model.serviceOf[format].serviceTime() == ServiceTime.FIXED
            ? mean
            : mean * Draws.exponential(needKey(resident, format), SERVICE);
    return (int) Math.max(1, Math.round(seconds));
  }

  /** It is a waiting resident's turn. */
  void beginService(Resident resident) {
    int now = now();
    int format = format(resident);
    desks[outlet(resident)].leaveQueue();
    count(resident, now, now + serviceSeconds(resident, format));
  }

  private void count(Resident resident, int start, int end) {
    int outlet = outlet(resident);
    int format = format(resident);
    visits[outlet * HOURS + hour(start)]++;
    formatVisits[format * HOURS + hour(start)]++;
    waits[outlet] += start - resident.arrived;
    resident.longWait = start - resident.arrived > model.longWaitSeconds[format];
    resident.activity = Resident.Activity.IN_SERVICE;
    at(end, resident);
  }

  /** A waiting resident has lost patience, or the outlet closes. */
  void giveUp(Resident resident) {
    int outlet = outlet(resident);
    desks[outlet].leaveQueue();
    turnAway(resident, outlet, now());
  }

  private void turnAway(Resident resident, int outlet, int now) {
    turnedAway[outlet * HOURS + hour(now)]++;
    homeward(resident, NeedEnding.FULL, now);
  }

  /** A resident has been served. */
  void goHome(Resident resident) {
    homeward(resident, NeedEnding.served(resident.longWalk, resident.longWait), now());
  }

  private void homeward(Resident resident, NeedEnding ending, int now) {
    int outlet = outlet(resident);
    end(resident, ending);
    if (!goOn(resident, outlet, now)) {
      resident.activity = Resident.Activity.WALKING_HOME;
      resident.arrived = now + walk(resident);
      at(resident.arrived, resident);
    }
  }

  /** The present need has ended; the next one of the plan comes up. */
  private void end(Resident resident, NeedEnding ending) {
    endings[resident.need] = (byte) (ending.ordinal() + 1);
    int column = model.homeColumns[resident.home];
    int row = model.homeRows[resident.home];
    demand.field[column][row]++;
    if (ending.outcome() != NeedOutcome.SERVED) {
      unmet.field[column][row]++;
    }
    resident.need++;
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

  /** Takes a resident and the cell where it walks. */
  interface Sighting {
    void at(Resident resident, int column, int row);
  }

  /**
   * Shows every resident who walks between home and an outlet, on the cell of its way that it has
   * come to. Who walks from one outlet to another is shown on the way home from there.
   */
  void underWay(Sighting sighting) {
    double now = Math.min(schedule.getTime(), 2 * HOURS * SECONDS_PER_HOUR);
    for (Resident resident : residents) {
      boolean out = resident.activity == Resident.Activity.WALKING_OUT;
      if (resident.path == null || !out && resident.activity != Resident.Activity.WALKING_HOME) {
        continue;
      }
      double left = Math.max(0, Math.min(1, (resident.arrived - now) / resident.walkSeconds));
      double fromHome = out ? 1 - left : left;
      int steps = (int) Math.round(fromHome * resident.path.length);
      sighting.at(
          resident,
          model.homeColumns[resident.home] + CellPath.columnsEast(resident.path, steps),
          model.homeRows[resident.home] + CellPath.rowsNorth(resident.path, steps));
    }
  }

  /** How many residents are at home and have nothing more to do. */
  int atRest() {
    int count = 0;
    for (Resident resident : residents) {
      if (resident.activity == Resident.Activity.AT_HOME && resident.need == resident.needsEnd) {
        count++;
      }
    }
    return count;
  }

  /** What the day has said so far. */
  DayStatistics statistics() {
    int[] counts = new int[model.formatIds.size() * GROUPS.length * HOURS * ENDINGS.length];
    int[] homeCounts =
        new int[model.formatIds.size() * model.circle.homes().size() * ENDINGS.length];
    int need = 0;
    for (Resident resident : residents) {
      for (; need < resident.needsEnd; need++) {
        if (endings[need] > 0) {
          int format = model.rateFormats[resident.group][planNeeds[need] & RATE_MASK];
          int ending = endings[need] - 1;
          counts[index(format, resident.group, hour(planSeconds[need]), ending)]++;
          homeCounts[homeIndex(format, resident.home, ending)]++;
        }
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
              waits[o]));
    }
    List<HomeDemand> homes = new ArrayList<>();
    for (int h = 0; h < model.circle.homes().size(); h++) {
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      for (int f = 0; f < model.formatIds.size(); f++) {
        for (NeedEnding ending : ENDINGS) {
          outcomes.merge(
              ending.outcome(), homeCounts[homeIndex(f, h, ending.ordinal())], Integer::sum);
        }
      }
      Home home = model.circle.homes().get(h);
      homes.add(new HomeDemand(home.id(), home.residents().total(), outcomes));
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
            formatVisits));
  }

  private FormatDemand format(int[] counts, int f) {
    Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
    Integer[] needsByHour = new Integer[HOURS];
    Integer[] servedByHour = new Integer[HOURS];
    Arrays.fill(needsByHour, 0);
    Arrays.fill(servedByHour, 0);
    for (int g = 0; g < GROUPS.length; g++) {
      for (int hour = 0; hour < HOURS; hour++) {
        for (NeedEnding ending : ENDINGS) {
          int count = counts[index(f, g, hour, ending.ordinal())];
          outcomes.merge(ending.outcome(), count, Integer::sum);
          needsByHour[hour] += count;
          if (ending.outcome() == NeedOutcome.SERVED) {
            servedByHour[hour] += count;
          }
        }
      }
    }
    return new FormatDemand(
        model.formatIds.get(f), outcomes, List.of(needsByHour), List.of(servedByHour));
  }

  private List<GroupDemand> groups(int[] counts) {
    int[] people = new int[GROUPS.length];
    for (Resident resident : residents) {
      people[resident.group]++;
    }
    List<GroupDemand> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS.length; g++) {
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      for (int f = 0; f < model.formatIds.size(); f++) {
        for (int hour = 0; hour < HOURS; hour++) {
          for (NeedEnding ending : ENDINGS) {
            outcomes.merge(
                ending.outcome(), counts[index(f, g, hour, ending.ordinal())], Integer::sum);
          }
        }
      }
      groups.add(new GroupDemand(GROUPS[g], people[g], outcomes, trips[g], walked[g]));
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
