package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Companions;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.PartyRate;
import org.lifecircle.simulation.demand.PartyTakes;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.statistics.Draws;

/**
 * The agent-based model of one day in a circle, prepared once and run for any day and seed.
 *
 * <p>Residents live in their homes. Each draws the needs of the day at the rates of its age group,
 * chooses among the outlets that serve a need, are open on arrival and lie within a walk that it
 * accepts, walks there over the cells of the community grid, waits, is served or turned away, and
 * walks home. A need that would arise soon after is met on the same way, from outlet to outlet. An
 * agent is scheduled only when something happens to it.
 *
 * <p>The choice is the multinomial logit of D. McFadden (<i>Conditional logit analysis of
 * qualitative choice behavior</i>, 1974) with the utilities of D. L. Huff (<i>Defining and
 * estimating a trading area</i>, Journal of Marketing 28(3), 1964) in walking time: outlet j of
 * floor area A and walk t is chosen with probability {@code A_j^a · exp(-b·t_j) / Σ_k A_k^a ·
 * exp(-b·t_k)}. It is drawn as a random utility of its own for every resident, need and outlet, so
 * that an outlet that is added changes the choice only of those who go there.
 *
 * <p>Whether a walk is accepted follows a logistic curve about the format's acceptable walk. All
 * numbers are rows of {@link Demand}.
 *
 * <p>Immutable and safe for many threads.
 */
public final class DayModel {

  /** The largest seed: MASON's generator reads no more than 32 bits. */
  public static final long LARGEST_SEED = 0xFFFF_FFFFL;

  /** Longer walks have no entry of their own in the table of {@link #decay}. */
  private static final int DECAY_SECONDS = 2 * 60 * 60;

  /** The acceptable walk is exceeded this many spreads beyond its median once in 160,000 needs. */
  private static final int FAR_SPREADS = 12;

  /** Nobody walks a kilometer in less than this many seconds: 2.5 m/s is a run. */
  private static final double FASTEST_METERS_PER_SECOND = 2.5;

  /** The needs of a plan have a byte for their rate. */
  private static final int MOST_RATES = 256;

  /** Stands for a walk that does not exist, or of more than eighteen hours. */
  static final char NO_WALK = Character.MAX_VALUE;

  final Circle circle;

  /** The walks by number, each different ones once. */
  final List<Walks> walks;

  final Demand demand;
  final CommunityGrid grid;

  /** The formats in the catalog's order. */
  final List<String> formatIds;

  /** By format: the outlets that serve it, ascending. */
  final int[][] outletsOf;

  /** By format and place in {@link #outletsOf}: the Huff attraction of the floor area. */
  final double[][] attractionOf;

  /** By format: how it is served, null when the tables have no row. */
  final ServiceProfile[] serviceOf;

  /** By format and place in {@link #outletsOf}: mean seconds of a service there. */
  final double[][] serviceSecondsOf;

  /** By format: a walk of more seconds than this, one way, is an effort. */
  final int[] longWalkSeconds;

  /** By format: a wait of more seconds than this is an effort. */
  final int[] longWaitSeconds;

  /** By number of the walks: those between the outlets; empty when errands are not linked. */
  final List<Optional<Walks>> between;

  /** A need that arises within so many seconds after the last one is met on the same way. */
  final int linkSeconds;

  /** When the walks change, seconds of the day, ascending, and the number of those that hold. */
  private final int[] periodStarts;

  private final int[] periodWalks;

  /**
   * By walks, format, group, home and place in {@link #outletsOf}: the seconds of the walk at the
   * group's mean speed, {@link #NO_WALK} where there is none. Laid out so that a choice reads one
   * stretch of memory.
   */
  private final char[][][][] walkSecondsOf;

  /** By outlet: how many customers are served at once. */
  final int[] places;

  /** By outlet: what stands for its id in the keys of draws, prepared. */
  final long[] outletKeys;

  /** By age group: the rates of its needs. */
  final List<List<NeedRate>> ratesOf;

  /** By age group and rate: the format. */
  final int[][] rateFormats;

  /** By age group and rate: what stands for the format in the keys of draws, prepared. */
  final long[][] rateKeys;

  /** The groups of those who go along, by number; the first is nobody. */
  final int[][] companions;

  /** By age group and rate: the numbers of the companions that are possible. */
  final byte[][][] partiesOf;

  /** By age group and rate: how often each of them goes along. */
  final double[][][] partyShares;

  /** By age group and rate: whether everybody of a party takes up capacity. */
  final boolean[][] everyoneServed;

  /** How many other outlets somebody tries who found one full. */
  final int furtherAttempts;

  /** By home: its cell. */
  final int[] homeColumns;

  final int[] homeRows;

  /** By outlet: its cell. */
  final int[] outletColumns;

  final int[] outletRows;

  final double spread;
  final double timeDecay;
  final double paceSlowest;
  final double paceFastest;
  final double[] paceVariation;

  private final double[] decay;
  private final AtomicReferenceArray<byte[]> paths;
  private final ConcurrentHashMap<Integer, byte[]> pathsBetween = new ConcurrentHashMap<>();

  /** The ways that paths follow, numbered as they come up. */
  private final Map<String, Integer> wayNumbers = new HashMap<>();

  private final List<String> wayIds = new ArrayList<>();

  /**
   * Prepares a circle.
   *
   * @param circle who lives where and what is offered
   * @param formats the formats that count; needs for others are left out
   * @param walks the walks of that circle
   * @param demand what is assumed about people and outlets
   * @throws IllegalArgumentException when the walks are not those of the circle
   */
  public DayModel(Circle circle, FormatCatalog formats, Walks walks, Demand demand) {
    this(circle, formats, DayWalks.allDay(walks), demand);
  }

  /**
   * Prepares a circle where the walks depend on the time of day. The time at which somebody leaves
   * home decides; they come home the way they went.
   *
   * @param circle who lives where and what is offered
   * @param formats the formats that count; needs for others are left out
   * @param dayWalks the walks of that circle
   * @param demand what is assumed about people and outlets
   * @throws IllegalArgumentException when the walks are not those of the circle
   */
  public DayModel(Circle circle, FormatCatalog formats, DayWalks dayWalks, Demand demand) {
    this.circle = requireNonNull(circle, "circle");
    this.demand = requireNonNull(demand, "demand");
    walks = dayWalks.periods().stream().map(DayWalks.Period::walks).distinct().toList();
    between =
        walks.stream()
            .map(
                one ->
                    dayWalks.periods().stream()
                        .filter(period -> period.walks().equals(one))
                        .map(DayWalks.Period::between)
                        .findFirst()
                        .orElseThrow())
            .toList();
    linkSeconds = (int) Math.round(60 * demand.value(BehaviorParameter.LINK_MINUTES));
    periodStarts = dayWalks.periods().stream().mapToInt(DayWalks.Period::fromSecond).toArray();
    periodWalks =
        dayWalks.periods().stream().mapToInt(period -> walks.indexOf(period.walks())).toArray();
    Walks first = walks.get(0);
    if (first.homes() != circle.homes().size() || first.outlets() != circle.outlets().size()) {
      throw new IllegalArgumentException(
          "the walks are of another circle: "
              + first.homes()
              + " homes and "
              + first.outlets()
              + " outlets, not "
              + circle.homes().size()
              + " and "
              + circle.outlets().size());
    }
    formatIds = formats.ids();
    spread = demand.value(BehaviorParameter.ACCEPTANCE_SPREAD);
    timeDecay = demand.value(BehaviorParameter.TIME_DECAY);
    paceSlowest = demand.value(BehaviorParameter.PACE_SLOWEST);
    paceFastest = demand.value(BehaviorParameter.PACE_FASTEST);
    paceVariation = new double[AgeGroup.values().length];
    for (AgeGroup group : AgeGroup.values()) {
      paceVariation[group.ordinal()] = demand.value(BehaviorParameter.paceVariation(group));
    }
    decay = new double[DECAY_SECONDS];
    for (int seconds = 0; seconds < DECAY_SECONDS; seconds++) {
      decay[seconds] = StrictMath.exp(-timeDecay * seconds);
    }

    List<Outlet> outlets = circle.outlets();
    outletKeys =
        outlets.stream().mapToLong(outlet -> Draws.part(Draws.name(outlet.id()))).toArray();
    serviceOf =
        formatIds.stream()
            .map(id -> demand.service(id).orElse(null))
            .toArray(ServiceProfile[]::new);
    longWalkSeconds =
        secondsOf(ServiceProfile::acceptableMinutes, BehaviorParameter.EFFORT_WALK_SHARE);
    longWaitSeconds =
        secondsOf(ServiceProfile::patienceMinutes, BehaviorParameter.EFFORT_WAIT_SHARE);
    places = new int[outlets.size()];
    double[] timeScale = new double[outlets.size()];
    for (int o = 0; o < outlets.size(); o++) {
      prepareDesk(o, timeScale);
    }
    outletsOf = new int[formatIds.size()][];
    walkSecondsOf = new char[walks.size()][formatIds.size()][][];
    attractionOf = new double[formatIds.size()][];
    serviceSecondsOf = new double[formatIds.size()][];
    for (int f = 0; f < formatIds.size(); f++) {
      prepareFormat(f, timeScale);
      for (int w = 0; w < walks.size(); w++) {
        prepareWalks(w, f);
      }
    }

    ratesOf = new ArrayList<>();
    rateFormats = new int[AgeGroup.values().length][];
    for (AgeGroup group : AgeGroup.values()) {
      List<NeedRate> rates =
          demand.needs().stream()
              .filter(rate -> rate.ageGroup() == group && formatIds.contains(rate.formatId()))
              .toList();
      ratesOf.add(rates);
      rateFormats[group.ordinal()] =
          rates.stream().mapToInt(rate -> formatIds.indexOf(rate.formatId())).toArray();
      if (rates.size() > MOST_RATES) {
        throw new IllegalArgumentException("a group needs at most " + MOST_RATES + " formats");
      }
    }
    rateKeys = new long[ratesOf.size()][];
    partiesOf = new byte[ratesOf.size()][][];
    partyShares = new double[ratesOf.size()][][];
    everyoneServed = new boolean[ratesOf.size()][];
    List<List<AgeGroup>> together = new ArrayList<>(List.of(List.of()));
    for (int g = 0; g < ratesOf.size(); g++) {
      prepareParties(g, together);
    }
    if (together.size() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("too many kinds of parties: " + together.size());
    }
    companions =
        together.stream()
            .map(groups -> groups.stream().mapToInt(AgeGroup::ordinal).toArray())
            .toArray(int[][]::new);
    furtherAttempts = (int) demand.value(BehaviorParameter.FURTHER_ATTEMPTS);

    double longestSeconds = 0;
    for (ServiceProfile service : serviceOf) {
      if (service != null) {
        longestSeconds =
            Math.max(longestSeconds, service.acceptableMinutes() * 60 * (1 + spread * FAR_SPREADS));
      }
    }
    grid =
        CommunityGrid.over(
            circle,
            walks,
            demand.value(BehaviorParameter.CELL_METERS),
            (int) Math.ceil(longestSeconds * FASTEST_METERS_PER_SECOND));
    homeColumns = circle.homes().stream().mapToInt(home -> grid.column(home.location())).toArray();
    homeRows = circle.homes().stream().mapToInt(home -> grid.row(home.location())).toArray();
    outletColumns = outlets.stream().mapToInt(outlet -> grid.column(outlet.location())).toArray();
    outletRows = outlets.stream().mapToInt(outlet -> grid.row(outlet.location())).toArray();
    int pairs = Math.multiplyExact(circle.homes().size(), outlets.size());
    Math.multiplyExact(walks.size(), Math.multiplyExact(outlets.size(), outlets.size()));
    paths = new AtomicReferenceArray<>(Math.multiplyExact(walks.size(), pairs));
  }

  /** A share of a time of every format's service; nothing is long where a format has none. */
  private int[] secondsOf(ToDoubleFunction<ServiceProfile> minutes, BehaviorParameter share) {
    double seconds = 60 * demand.value(share);
    return Arrays.stream(serviceOf)
        .mapToInt(
            service ->
                service == null
                    ? Integer.MAX_VALUE
                    : (int) Math.round(minutes.applyAsDouble(service) * seconds))
        .toArray();
  }

  /**
   * The places of an outlet. One shop with several functions shares them: it has as many as its
   * largest function needs. A known capacity overrides the default of the first format, and the
   * times of service are stretched so that exactly that capacity results.
   */
  private void prepareDesk(int o, double[] timeScale) {
    Outlet outlet = circle.outlets().get(o);
    List<ServiceProfile> services =
        outlet.formatIds().stream().map(demand::service).flatMap(Optional::stream).toList();
    places[o] = services.stream().mapToInt(ServiceProfile::places).max().orElse(1);
    timeScale[o] = 1;
    if (outlet.capacityPerHour().isPresent() && !services.isEmpty()) {
      double perSecond = outlet.capacityPerHour().getAsInt() / 3600.0;
      double seconds = services.get(0).serviceMinutes() * 60;
      places[o] = (int) Math.max(1, Math.round(perSecond * seconds));
      timeScale[o] = places[o] / perSecond / seconds;
    }
  }

  private void prepareFormat(int f, double[] timeScale) {
    String id = formatIds.get(f);
    List<Outlet> outlets = circle.outlets();
    int[] serving =
        IntStream.range(0, outlets.size()).filter(o -> outlets.get(o).serves(id)).toArray();
    outletsOf[f] = serving;
    attractionOf[f] = new double[serving.length];
    serviceSecondsOf[f] = new double[serving.length];
    ServiceProfile service = serviceOf[f];
    if (service == null) {
      return;
    }
    double exponent = demand.value(BehaviorParameter.AREA_EXPONENT);
    for (int i = 0; i < serving.length; i++) {
      Outlet outlet = outlets.get(serving[i]);
      double area = outlet.areaSquareMeters().orElse(service.areaSquareMeters());
      attractionOf[f][i] = StrictMath.pow(area, exponent);
      double own = 3600 * service.places() / service.capacityPerHour();
      serviceSecondsOf[f][i] =
          (outlet.capacityPerHour().isPresent() ? service.serviceMinutes() * 60 : own)
              * timeScale[serving[i]];
    }
  }

  private void prepareParties(int g, List<List<AgeGroup>> together) {
    List<NeedRate> rates = ratesOf.get(g);
    rateKeys[g] =
        rates.stream().mapToLong(rate -> Draws.part(Draws.name(rate.formatId()))).toArray();
    partiesOf[g] = new byte[rates.size()][];
    partyShares[g] = new double[rates.size()][];
    everyoneServed[g] = new boolean[rates.size()];
    for (int r = 0; r < rates.size(); r++) {
      Optional<PartyRate> party = demand.party(rates.get(r).formatId(), AgeGroup.values()[g]);
      List<Companions> possible = party.map(PartyRate::companions).orElse(List.of());
      everyoneServed[g][r] = party.filter(one -> one.takes() == PartyTakes.EACH).isPresent();
      partiesOf[g][r] = new byte[possible.size()];
      partyShares[g][r] = possible.stream().mapToDouble(Companions::share).toArray();
      for (int i = 0; i < possible.size(); i++) {
        List<AgeGroup> groups = possible.get(i).ageGroups();
        if (!together.contains(groups)) {
          together.add(groups);
        }
        partiesOf[g][r][i] = (byte) together.indexOf(groups);
      }
    }
  }

  private void prepareWalks(int w, int f) {
    int[] serving = outletsOf[f];
    AgeGroup[] groups = AgeGroup.values();
    walkSecondsOf[w][f] = new char[groups.length][circle.homes().size() * serving.length];
    for (AgeGroup group : groups) {
      char[] seconds = walkSecondsOf[w][f][group.ordinal()];
      int at = 0;
      for (int home = 0; home < circle.homes().size(); home++) {
        for (int outlet : serving) {
          int walk = walks.get(w).seconds(home, outlet, group);
          seconds[at++] = walk == Walks.NO_WALK || walk >= NO_WALK ? NO_WALK : (char) walk;
        }
      }
    }
  }

  /**
   * One of the walks to all outlets of a format, by age group; a home's begin at its number times
   * the number of outlets.
   */
  char[][] walkSeconds(int walks, int format) {
    return walkSecondsOf[walks][format];
  }

  /** The number of the walks that hold at a second; after midnight those of the day's end. */
  int walksAt(int second) {
    int period = 0;
    while (period + 1 < periodStarts.length && periodStarts[period + 1] <= second) {
      period++;
    }
    return periodWalks[period];
  }

  /**
   * Prepares and runs one day.
   *
   * @see #run(LocalDate, long, ProgressListener)
   */
  public static DayStatistics run(
      Circle circle,
      FormatCatalog formats,
      Walks walks,
      Demand demand,
      LocalDate day,
      long seed,
      ProgressListener progress) {
    return new DayModel(circle, formats, walks, demand).run(day, seed, progress);
  }

  /**
   * Runs one day.
   *
   * @param day which day it is: needs and opening hours depend on the day of the week, and another
   *     day has other draws
   * @param seed what the random numbers are drawn from, 0 to {@link #LARGEST_SEED}
   * @param progress hears of every simulated hour
   * @return the same for the same arguments, always
   * @throws IllegalArgumentException when the seed is out of range
   */
  public DayStatistics run(LocalDate day, long seed, ProgressListener progress) {
    return simulate(day, seed, progress).statistics();
  }

  CircleDay simulate(LocalDate day, long seed, ProgressListener progress) {
    CircleDay state = new CircleDay(this, day, checkSeed(seed), progress);
    state.start();
    while (state.schedule.step(state)) {
      // The schedule does the work.
    }
    state.finish();
    return state;
  }

  /**
   * Passes a seed on that the model can use.
   *
   * @throws IllegalArgumentException when it has more than 32 bits or a sign, with the reason
   */
  public static long checkSeed(long seed) {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "a seed is a whole number from 0 to "
              + LARGEST_SEED
              + ", because MASON's generator ignores higher bits: "
              + seed);
    }
    return seed;
  }

  /** exp(-b·t), the Huff decay of a walk. */
  double decay(int walkSeconds) {
    return walkSeconds < DECAY_SECONDS
        ? decay[walkSeconds]
        : StrictMath.exp(-timeDecay * walkSeconds);
  }

  /** The number of a pair of home and outlet under one of the walks. */
  int pair(int number, int home, int outlet) {
    return (number * homeColumns.length + home) * outletKeys.length + outlet;
  }

  /** The home of such a pair. */
  int homeOfPair(int pair) {
    return pair / outletKeys.length % homeColumns.length;
  }

  /** The path of such a pair, worked out when somebody first walks there. */
  byte[] path(int pair) {
    byte[] path = paths.get(pair);
    if (path == null) {
      Walks walk = walks.get(pair / outletKeys.length / homeColumns.length);
      int home = homeOfPair(pair);
      int outlet = pair % outletKeys.length;
      path = CellPath.along(walk.route(home, outlet), numbers(walk.ways(home, outlet)), grid);
      paths.set(pair, path);
    }
    return path;
  }

  /** The path between a home and an outlet under those walks, or any under which there is one. */
  byte[] anyPath(int number, int home, int outlet) {
    for (int i = 0; i < walks.size(); i++) {
      int other = (number + i) % walks.size();
      if (walks.get(other).meters(home, outlet) != Walks.NO_WALK) {
        return path(pair(other, home, outlet));
      }
    }
    throw new IllegalStateException("no way leads from home " + home + " to outlet " + outlet);
  }

  /** The number of a pair of outlets under one of the walks. */
  int pairBetween(int number, int from, int to) {
    return (number * outletKeys.length + from) * outletKeys.length + to;
  }

  /** The outlet where a walk of such a pair begins. */
  int fromOfPair(int pair) {
    return pair / outletKeys.length % outletKeys.length;
  }

  /** The path of such a pair. */
  byte[] pathBetween(int pair) {
    // A known path is read without a lock, which days at once would wait for.
    byte[] known = pathsBetween.get(pair);
    return known != null ? known : makePathBetween(pair);
  }

  private byte[] makePathBetween(int pair) {
    return pathsBetween.computeIfAbsent(
        pair,
        key -> {
          Walks walk = between.get(pair / outletKeys.length / outletKeys.length).orElseThrow();
          int from = fromOfPair(pair);
          int to = pair % outletKeys.length;
          return CellPath.along(walk.route(from, to), numbers(walk.ways(from, to)), grid);
        });
  }

  private int[] numbers(List<String> ways) {
    synchronized (wayNumbers) {
      return ways.stream()
          .mapToInt(
              way ->
                  wayNumbers.computeIfAbsent(
                      way,
                      added -> {
                        wayIds.add(added);
                        return wayIds.size() - 1;
                      }))
          .toArray();
    }
  }

  /** The ids of the ways of all paths so far, by number. */
  List<String> wayIds() {
    synchronized (wayNumbers) {
      return List.copyOf(wayIds);
    }
  }

  /**
   * By outlet: when it is open on a day for a format, pairs of seconds (first open, first closed)
   * that may run past midnight.
   */
  int[][][] openOn(LocalDate day) {
    int[][] known = new int[circle.outlets().size()][];
    for (int o = 0; o < known.length; o++) {
      Optional<OpeningHours> hours = circle.outlets().get(o).hours();
      known[o] = hours.isPresent() ? secondsOf(day, hours.get()) : null;
    }
    int[][][] open = new int[formatIds.size()][][];
    for (int f = 0; f < open.length; f++) {
      int[] usual = serviceOf[f] == null ? new int[0] : secondsOf(day, serviceOf[f].opens());
      open[f] = new int[outletsOf[f].length][];
      for (int i = 0; i < open[f].length; i++) {
        int[] own = known[outletsOf[f][i]];
        open[f][i] = own == null ? usual : own;
      }
    }
    return open;
  }

  /** The open seconds of a day and the one after it, joined where they meet. */
  private static int[] secondsOf(LocalDate day, OpeningHours hours) {
    List<int[]> spans = new ArrayList<>();
    for (int after = 0; after <= 1; after++) {
      int midnight = after * OpeningHours.MINUTES_PER_DAY;
      for (OpeningHours.Span span : hours.on(day.plusDays(after))) {
        int from = midnight + span.fromMinute();
        int to = midnight + span.toMinute();
        int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last[1] == from) {
          last[1] = to;
        } else {
          spans.add(new int[] {from, to});
        }
      }
    }
    int[] seconds = new int[2 * spans.size()];
    for (int i = 0; i < spans.size(); i++) {
      seconds[2 * i] = spans.get(i)[0] * 60;
      seconds[2 * i + 1] = spans.get(i)[1] * 60;
    }
    return seconds;
  }

  /** How many people live in a home, by age group. */
  int residents(int home, AgeGroup group) {
    Home place = circle.homes().get(home);
    return place.residents().of(group);
  }
}
