package org.lifecircle.simulation.mason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayNeeds;
import org.lifecircle.simulation.day.DayPlaces;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayTotals;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.HomeNeeds;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.Outings;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.WayFootfall;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Companions;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.PartyRate;
import org.lifecircle.simulation.demand.PartyTakes;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.statistics.Draws;
import sim.field.grid.IntGrid2D;

/**
 * A day told a second time, straight from the description of the model: lists and loops, nothing
 * prepared, nothing packed, no schedule but a queue. Slow and plain, to be compared with. What it
 * shares with the model are the draws, the households, the grid and the cells under a line.
 */
final class StraightDay {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final int HOURS = 24;

  /** A need of one person. */
  private record Need(int second, NeedRate rate, int rateNumber, int number, long key) {}

  /** Somebody who lives in a home. */
  private static final class Person {
    long key;
    int number;
    int home;
    AgeGroup group;
    float pace;
    List<Need> needs;
    boolean isAway;
    int awayFrom;
    int awayTo;

    boolean isAway(int second) {
      return awayFrom <= second && second < awayTo;
    }

    int at;
    List<AgeGroup> companions = List.of();
    int attempts;
    int waited;
    int walked;
    int outlet;
    int walkHome;
    int leaves;
    int arrives;
  }

  /** An outlet's places and its queue. */
  private static final class Desk {
    final List<Integer> freeAt = new ArrayList<>();
    final List<Integer> leaveAt = new ArrayList<>();
  }

  private final Circle circle;
  private final List<String> formats;
  private final DayWalks dayWalks;
  private final Demand demand;
  private final CommunityGrid grid;
  private final LocalDate date;
  private final long seed;
  private final Households households;
  private final List<Person> people = new ArrayList<>();
  private final List<Desk> desks = new ArrayList<>();
  private final PriorityQueue<Person> arrivals =
      new PriorityQueue<>(
          Comparator.comparingInt((Person person) -> person.arrives)
              .thenComparingInt(person -> person.number));

  private final int[] byHour;
  private final int[] byHome;
  private final int[] formatVisits;
  private final int[][] visits;
  private final int[][] visitors;
  private final int[][] turnedAway;
  private final long[] waits;
  private final int[] trips = new int[GROUPS.length];
  private final long[] walkedBy = new long[GROUPS.length];
  private final Map<String, int[]> ways = new TreeMap<>();
  private final IntGrid2D footfall;
  private final IntGrid2D arose;
  private final IntGrid2D unmet;
  private int outings;
  private int furtherAttempts;
  private int servedAfterAll;

  StraightDay(
      Circle circle,
      List<String> formats,
      DayWalks dayWalks,
      Demand demand,
      CommunityGrid grid,
      LocalDate date,
      long seed) {
    this.circle = circle;
    this.formats = formats;
    this.dayWalks = dayWalks;
    this.demand = demand;
    this.grid = grid;
    this.date = date;
    this.seed = seed;
    households = Households.of(circle, demand);
    int outlets = circle.outlets().size();
    byHour = new int[formats.size() * GROUPS.length * HOURS * ENDINGS.length];
    byHome = new int[formats.size() * circle.homes().size() * ENDINGS.length];
    formatVisits = new int[formats.size() * HOURS];
    visits = new int[outlets][HOURS];
    visitors = new int[outlets][HOURS];
    turnedAway = new int[outlets][HOURS];
    waits = new long[outlets];
    footfall = grid.field();
    arose = grid.field();
    unmet = grid.field();
  }

  DayStatistics run() {
    for (int o = 0; o < circle.outlets().size(); o++) {
      Desk desk = new Desk();
      for (int place = 0; place < places(o); place++) {
        desk.freeAt.add(Integer.MIN_VALUE);
      }
      desks.add(desk);
    }
    for (int h = 0; h < circle.homes().size(); h++) {
      Home home = circle.homes().get(h);
      for (AgeGroup group : GROUPS) {
        for (int i = 0; i < home.residents().of(group); i++) {
          people.add(person(h, group, i));
        }
      }
    }
    people.forEach(person -> leaveHome(person, 0));
    while (!arrivals.isEmpty()) {
      arrive(arrivals.poll());
    }
    return statistics();
  }

  private Person person(int home, AgeGroup group, int number) {
    long homeKey = Draws.key(Draws.key(seed), Draws.name(circle.homes().get(home).id()));
    long own = Draws.key(Draws.key(homeKey, group.ordinal()), number);
    Person person = new Person();
    person.key = Draws.key(own, date.toEpochDay());
    person.number = people.size();
    person.home = home;
    person.group = group;
    person.pace = pace(own, group);
    goAway(person, own);
    List<Need> needs = new ArrayList<>();
    int rateNumber = 0;
    for (NeedRate rate : demand.needs()) {
      if (rate.ageGroup() == group && formats.contains(rate.formatId())) {
        long key = Draws.key(person.key, Draws.name(rate.formatId()));
        double mean = rate.perDay(date.getDayOfWeek());
        int count;
        if (rate.onceADay()) {
          count = Draws.uniform(key, DayDraws.COUNT) > 1 - mean ? 1 : 0;
        } else {
          mean *= rate.scaled() ? demand.value(BehaviorParameter.DEMAND_SCALE) : 1;
          count = Draws.poisson(key, DayDraws.COUNT, mean, StrictMath.exp(-mean));
        }
        for (int i = 0; i < Math.min(127, count); i++) {
          long needKey = Draws.key(key, i);
          int second = second(person, rate, needKey);
          needs.add(new Need(second, rate, rateNumber, i, needKey));
        }
        rateNumber++;
      }
    }
    needs.sort(
        Comparator.comparingInt(Need::second)
            .thenComparingInt(Need::rateNumber)
            .thenComparingInt(Need::number));
    person.needs = needs.subList(0, Math.min(127, needs.size()));
    return person;
  }

  private void goAway(Person person, long own) {
    boolean weekend = date.getDayOfWeek().getValue() > 5;
    double share = demand.value(BehaviorParameter.awayShare(person.group, weekend));
    double spread = demand.value(BehaviorParameter.AWAY_SPREAD);
    double from =
        demand.value(BehaviorParameter.awayFrom(person.group))
            + spread * (2 * Draws.uniform(own, DayDraws.AWAY_FROM) - 1);
    double to =
        demand.value(BehaviorParameter.awayTo(person.group))
            + spread * (2 * Draws.uniform(own, DayDraws.AWAY_TO) - 1);
    if (Draws.uniform(own, DayDraws.AWAY) < share) {
      person.awayFrom = (int) Math.max(0, Math.min(1439, from)) * 60;
      person.awayTo = (int) Math.max(0, Math.min(1439, to)) * 60;
      person.isAway = person.awayTo > person.awayFrom;
    }
  }

  private int second(Person person, NeedRate rate, long key) {
    int second = rate.hours().draws().secondAt(Draws.uniform(key, DayDraws.TIME));
    if (rate.onceADay()) {
      return second;
    }
    if (!person.isAway(second)) {
      return person.isAway ? second : calledIn(rate, key, second);
    }
    return rate.hours()
        .draws()
        .secondOutside(Draws.uniform(key, DayDraws.OTHER_TIME), person.awayFrom, person.awayTo)
        .orElse(person.awayTo);
  }

  /** Who stays at home has more needs while others are away. */
  private int calledIn(NeedRate rate, long key, int second) {
    int from = (int) demand.value(BehaviorParameter.awayFrom(rate.ageGroup())) * 60;
    int to = (int) demand.value(BehaviorParameter.awayTo(rate.ageGroup())) * 60;
    boolean weekend = date.getDayOfWeek().getValue() > 5;
    double home = 1 - demand.value(BehaviorParameter.awayShare(rate.ageGroup(), weekend));
    double within = rate.hours().draws().shareWithin(from, to);
    double wanted = within == 0 || within == 1 ? within : Math.min(1, within / home);
    boolean outside = second < from || second >= to;
    return outside && Draws.uniform(key, DayDraws.DAYTIME) * (1 - within) < wanted - within
        ? rate.hours()
            .draws()
            .secondWithin(Draws.uniform(key, DayDraws.OTHER_TIME), from, to)
            .orElseThrow()
        : second;
  }

  /** How many of a group are at home in a household at a second, the person always. */
  private long atHome(Person person, AgeGroup group, int second) {
    int household = households.householdOf(person.number);
    return people.stream()
        .filter(other -> other.home == person.home && other.group == group)
        .filter(other -> households.householdOf(other.number) == household)
        .filter(other -> other == person || !other.isAway(second))
        .count();
  }

  private float pace(long key, AgeGroup group) {
    double speed =
        demand.value(BehaviorParameter.paceMean(group))
            * (1
                + demand.value(BehaviorParameter.paceVariation(group))
                    * Draws.normal(key, DayDraws.PACE));
    double slowest = demand.value(BehaviorParameter.PACE_SLOWEST);
    double fastest = demand.value(BehaviorParameter.PACE_FASTEST);
    return (float) (1 / Math.max(slowest, Math.min(fastest, speed)));
  }

  private DayWalks.Period period(int second) {
    DayWalks.Period holding = dayWalks.periods().get(0);
    for (DayWalks.Period period : dayWalks.periods()) {
      if (period.fromSecond() <= second) {
        holding = period;
      }
    }
    return holding;
  }

  private ServiceProfile service(Need need) {
    return demand.service(need.rate().formatId()).orElseThrow();
  }

  private List<Integer> serving(Need need) {
    List<Integer> serving = new ArrayList<>();
    for (int o = 0; o < circle.outlets().size(); o++) {
      if (circle.outlets().get(o).serves(need.rate().formatId())) {
        serving.add(o);
      }
    }
    return serving;
  }

  private List<ServiceProfile> servicesOf(int outlet) {
    return circle.outlets().get(outlet).formatIds().stream()
        .map(demand::service)
        .flatMap(Optional::stream)
        .toList();
  }

  private int places(int outlet) {
    List<ServiceProfile> services = servicesOf(outlet);
    if (circle.outlets().get(outlet).capacityPerHour().isPresent() && !services.isEmpty()) {
      double perSecond = circle.outlets().get(outlet).capacityPerHour().getAsInt() / 3600.0;
      return (int) Math.max(1, Math.round(perSecond * services.get(0).serviceMinutes() * 60));
    }
    int most = 1;
    for (ServiceProfile service : services) {
      double customers = service.capacityPerHour() * service.serviceMinutes() / 60;
      most = Math.max(most, (int) Math.round(customers));
    }
    return most;
  }

  private double meanServiceSeconds(int outlet, ServiceProfile service) {
    if (circle.outlets().get(outlet).capacityPerHour().isEmpty()) {
      double customers = service.capacityPerHour() * service.serviceMinutes() / 60;
      return 3600 * Math.max(1, (int) Math.round(customers)) / service.capacityPerHour();
    }
    double perSecond = circle.outlets().get(outlet).capacityPerHour().getAsInt() / 3600.0;
    double first = servicesOf(outlet).get(0).serviceMinutes() * 60;
    return service.serviceMinutes() * 60 * (places(outlet) / perSecond / first);
  }

  /** When an outlet closes that is open at a second; -1 when it is closed. */
  private int closes(int outlet, ServiceProfile service, int second) {
    Outlet one = circle.outlets().get(outlet);
    OpeningHours usual =
        demand.openDayAndNight(one.id(), service.formatId())
            ? OpeningHours.ALWAYS
            : service.opens();
    OpeningHours hours = one.hours().orElse(usual);
    int minute = second / 60;
    if (!open(hours, minute)) {
      return -1;
    }
    while (open(hours, minute)) {
      minute++;
    }
    return minute * 60;
  }

  /** Whether it is open in a minute of the day or of the one after it. */
  private boolean open(OpeningHours hours, int minute) {
    int days = minute / OpeningHours.MINUTES_PER_DAY;
    int left = minute % OpeningHours.MINUTES_PER_DAY;
    return days <= 1
        && hours.on(date.plusDays(days)).stream()
            .anyMatch(span -> span.fromMinute() <= left && left < span.toMinute());
  }

  private List<AgeGroup> drawCompanions(Person person, Need need, int leaves) {
    Optional<PartyRate> party = demand.party(need.rate().formatId(), person.group);
    double left = Draws.uniform(need.key(), DayDraws.PARTY);
    for (Companions companions : party.map(PartyRate::companions).orElse(List.of())) {
      left -= companions.share();
      if (left < 0) {
        for (AgeGroup group : GROUPS) {
          long wanted =
              Stream.concat(companions.ageGroups().stream(), Stream.of(person.group))
                  .filter(group::equals)
                  .count();
          boolean goes = companions.ageGroups().contains(group);
          if (goes && atHome(person, group, leaves) < wanted) {
            return List.of();
          }
        }
        return companions.ageGroups();
      }
    }
    return List.of();
  }

  /** Everybody of a party with their paces, the person first. */
  private Map<Integer, Float> paces(Person person) {
    Map<Integer, Float> paces = new TreeMap<>(Map.of(0, person.pace));
    for (int m = 1; m <= person.companions.size(); m++) {
      paces.put(
          m, pace(Draws.key(person.key, DayDraws.COMPANION + m), person.companions.get(m - 1)));
    }
    return paces;
  }

  private AgeGroup member(Person person, int m) {
    return m == 0 ? person.group : person.companions.get(m - 1);
  }

  /** The walk of a party: that of its slowest member. */
  private int walk(Person person, Walks walks, int from, int to, boolean there) {
    int slowest = 0;
    for (Map.Entry<Integer, Float> one : paces(person).entrySet()) {
      int mean = there ? 0 : walks.seconds(from, to, member(person, one.getKey()));
      if (mean == Walks.NO_WALK) {
        return Walks.NO_WALK;
      }
      slowest = Math.max(slowest, Math.max(1, (int) (mean * one.getValue() + 0.5f)));
    }
    return slowest;
  }

  private void walked(Person person, int seconds) {
    for (int m = 0; m <= person.companions.size(); m++) {
      walkedBy[member(person, m).ordinal()] += seconds;
    }
  }

  private double accepted(Need need) {
    double seconds =
        service(need).acceptableMinutes()
            * 60
            * (1
                + demand.value(BehaviorParameter.ACCEPTANCE_SPREAD)
                    * Draws.logistic(need.key(), DayDraws.ACCEPTANCE));
    return Math.max(demand.value(BehaviorParameter.DOORSTEP_SECONDS), seconds);
  }

  private double rank(long choiceKey, Need need, int outlet, int walk) {
    Outlet place = circle.outlets().get(outlet);
    double area = place.areaSquareMeters().orElse(service(need).areaSquareMeters());
    double weight =
        StrictMath.pow(area, demand.value(BehaviorParameter.AREA_EXPONENT))
            * StrictMath.exp(-demand.value(BehaviorParameter.TIME_DECAY) * walk);
    return -StrictMath.log(Draws.uniform(choiceKey, Draws.name(place.id()))) / weight;
  }

  private void leaveHome(Person person, int homeAt) {
    while (person.at < person.needs.size()) {
      Need need = person.needs.get(person.at);
      int leaves = Math.max(homeAt, need.second());
      leaves = !need.rate().onceADay() && person.isAway(leaves) ? person.awayTo : leaves;
      NeedOutcome obstacle = chooseFromHome(person, need, leaves);
      if (obstacle == null) {
        trips[person.group.ordinal()]++;
        outings += 1 + person.companions.size();
        walkBetweenHomeAnd(person, person.outlet, leaves, leaves);
        walked(person, person.walkHome);
        person.leaves = leaves;
        person.arrives = leaves + person.walkHome;
        arrivals.add(person);
        return;
      }
      end(person, NeedEnding.unserved(obstacle));
    }
  }

  private NeedOutcome chooseFromHome(Person person, Need need, int leaves) {
    if (serving(need).isEmpty()) {
      return NeedOutcome.NOT_OFFERED;
    }
    person.companions = drawCompanions(person, need, leaves);
    long choiceKey = Draws.key(need.key(), DayDraws.CHOICE);
    boolean near = false;
    double best = Double.POSITIVE_INFINITY;
    for (int outlet : serving(need)) {
      int walk = walk(person, period(leaves).walks(), person.home, outlet, false);
      if (walk != Walks.NO_WALK && walk <= accepted(need)) {
        near = true;
        double rank = rank(choiceKey, need, outlet, walk);
        if (closes(outlet, service(need), leaves + walk) >= 0 && rank < best) {
          best = rank;
          person.outlet = outlet;
          person.walkHome = walk;
        }
      }
    }
    if (best < Double.POSITIVE_INFINITY) {
      return null;
    }
    return near ? NeedOutcome.CLOSED : NeedOutcome.TOO_FAR;
  }

  /** Goes on from an outlet to another one, if there is one to go to. */
  private boolean goOn(Person person, int leaves, boolean wasTurnedAway) {
    DayWalks.Period now = period(leaves);
    if (now.between().isEmpty() || person.at == person.needs.size()) {
      return false;
    }
    Need need = person.needs.get(person.at);
    double link = 60 * demand.value(BehaviorParameter.LINK_MINUTES);
    if (!wasTurnedAway && need.second() > leaves + link) {
      return false;
    }
    long choiceKey =
        Draws.key(need.key(), wasTurnedAway ? DayDraws.FURTHER_CHOICE : DayDraws.CHOICE);
    int from = person.outlet;
    int chosen = -1;
    int chosenWalk = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int outlet : serving(need)) {
      int home = walk(person, now.walks(), person.home, outlet, false);
      int walk = walk(person, now.between().get(), from, outlet, from == outlet);
      if (wasTurnedAway && outlet == from
          || home == Walks.NO_WALK
          || walk == Walks.NO_WALK
          || walk > accepted(need) - person.walked
          || closes(outlet, service(need), leaves + walk) < 0) {
        continue;
      }
      double rank = rank(choiceKey, need, outlet, walk);
      if (rank < best) {
        best = rank;
        chosen = outlet;
        chosenWalk = walk;
        person.walkHome = home;
      }
    }
    if (chosen < 0) {
      return false;
    }
    if (chosen != from) {
      Walks between = now.between().get();
      note(between.route(from, chosen), between.ways(from, chosen), leaves, person);
      walked(person, chosenWalk);
    }
    person.outlet = chosen;
    person.leaves = leaves;
    person.arrives = leaves + chosenWalk;
    arrivals.add(person);
    return true;
  }

  private void arrive(Person person) {
    int now = person.arrives;
    Need need = person.needs.get(person.at);
    String format = need.rate().formatId();
    ServiceProfile service = service(need);
    int outlet = person.outlet;
    Desk desk = desks.get(outlet);
    int party = 1 + person.companions.size();
    boolean each =
        demand.party(format, person.group).filter(p -> p.takes() == PartyTakes.EACH).isPresent();
    int served = each ? party : 1;
    int taken = Math.min(served, desk.freeAt.size());
    desk.freeAt.sort(null);
    int start = Math.max(now, desk.freeAt.get(taken - 1));
    if (start > now) {
      double patience =
          service.patienceMinutes() * 60 * Draws.exponential(need.key(), DayDraws.PATIENCE)
              - person.waited;
      desk.leaveAt.removeIf(second -> second <= now);
      double guess =
          (desk.leaveAt.size() + served) * meanServiceSeconds(outlet, service) / desk.freeAt.size();
      if (guess > patience) {
        turnAway(person, now);
        return;
      }
      int givesUp = Math.min(now + (int) patience, closes(outlet, service, now) - 1);
      for (int i = 0; i < served; i++) {
        desk.leaveAt.add(Math.min(start, givesUp));
      }
      if (start > givesUp) {
        turnAway(person, givesUp);
        return;
      }
    }
    double mean = meanServiceSeconds(outlet, service);
    double drawn =
        service.serviceTime() == ServiceTime.FIXED
            ? mean
            : mean * Draws.exponential(need.key(), DayDraws.SERVICE);
    long seconds = Math.max(1, Math.round(drawn));
    int end = start + (int) (seconds * served / taken);
    for (int i = 0; i < taken; i++) {
      desk.freeAt.set(i, end);
    }
    visits[outlet][hour(start)]++;
    visitors[outlet][hour(start)] += party;
    formatVisits[formats.indexOf(format) * HOURS + hour(start)]++;
    waits[outlet] += start - now;
    servedAfterAll += person.attempts;
    double longWalk =
        Math.round(
            service.acceptableMinutes() * (60 * demand.value(BehaviorParameter.EFFORT_WALK_SHARE)));
    double longWait =
        Math.round(
            service.patienceMinutes() * (60 * demand.value(BehaviorParameter.EFFORT_WAIT_SHARE)));
    leave(
        person,
        end,
        NeedEnding.served(
            person.walked + now - person.leaves > longWalk,
            person.waited + start - now > longWait));
  }

  private void turnAway(Person person, int now) {
    turnedAway[person.outlet][hour(now)]++;
    if (person.attempts < (int) demand.value(BehaviorParameter.FURTHER_ATTEMPTS)) {
      person.walked += person.arrives - person.leaves;
      person.waited += now - person.arrives;
      person.attempts++;
      if (goOn(person, now, true)) {
        furtherAttempts++;
        return;
      }
    }
    leave(person, now, NeedEnding.FULL);
  }

  private void leave(Person person, int now, NeedEnding ending) {
    int came = person.leaves;
    int walk = person.walkHome;
    int outlet = person.outlet;
    end(person, ending);
    if (!goOn(person, now, false)) {
      walkBetweenHomeAnd(person, outlet, came, now);
      walked(person, walk);
      leaveHome(person, now + walk);
    }
  }

  private void end(Person person, NeedEnding ending) {
    Need need = person.needs.get(person.at++);
    int format = formats.indexOf(need.rate().formatId());
    int hour = hour(need.second());
    int group = person.group.ordinal();
    byHour[((format * GROUPS.length + group) * HOURS + hour) * ENDINGS.length + ending.ordinal()]++;
    byHome[(format * circle.homes().size() + person.home) * ENDINGS.length + ending.ordinal()]++;
    int column = grid.column(circle.homes().get(person.home).location());
    int row = grid.row(circle.homes().get(person.home).location());
    arose.field[column][row]++;
    if (ending.outcome() != NeedOutcome.SERVED) {
      unmet.field[column][row]++;
    }
    person.attempts = 0;
    person.waited = 0;
    person.walked = 0;
  }

  /** Notes a walk that begins at a second, along the way that was there when it was chosen. */
  private void walkBetweenHomeAnd(Person person, int outlet, int chosen, int second) {
    Walks walks = period(chosen).walks();
    note(walks.route(person.home, outlet), walks.ways(person.home, outlet), second, person);
  }

  private void note(List<Coordinate> route, List<String> along, int second, Person person) {
    int party = 1 + person.companions.size();
    for (String way : along) {
      ways.computeIfAbsent(way, added -> new int[HOURS])[hour(second)] += party;
    }
    byte[] cells = CellPath.along(route, new int[0], grid);
    CellPath.countCells(cells, grid.column(route.get(0)), grid.row(route.get(0)), party, footfall);
  }

  /** The hour of a second; what happens after midnight counts with the last hour. */
  private static int hour(int second) {
    return Math.min(23, second / 3600);
  }

  private DayStatistics statistics() {
    NeedCounts counts =
        new NeedCounts(
            formats, circle.homes().stream().map(Home::id).toList(), byHour, byHome, formatVisits);
    List<FormatNeeds> ofFormats = new ArrayList<>();
    int needs = 0;
    int served = 0;
    for (int f = 0; f < formats.size(); f++) {
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      List<Integer> needsByHour = new ArrayList<>();
      List<Integer> servedByHour = new ArrayList<>();
      for (int hour = 0; hour < HOURS; hour++) {
        int needed = 0;
        int received = 0;
        for (AgeGroup group : GROUPS) {
          for (NeedEnding ending : ENDINGS) {
            int count = counts.needs(f, group, hour, ending);
            outcomes.merge(ending.outcome(), count, Integer::sum);
            needed += count;
            received += ending.outcome() == NeedOutcome.SERVED ? count : 0;
          }
        }
        needsByHour.add(needed);
        servedByHour.add(received);
        needs += needed;
        served += received;
      }
      ofFormats.add(new FormatNeeds(formats.get(f), outcomes, needsByHour, servedByHour));
    }
    int allTrips = 0;
    long allWalked = 0;
    List<GroupNeeds> ofGroups = new ArrayList<>();
    for (AgeGroup group : GROUPS) {
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      for (int f = 0; f < formats.size(); f++) {
        for (NeedEnding ending : ENDINGS) {
          outcomes.merge(ending.outcome(), counts.needs(f, group, ending), Integer::sum);
        }
      }
      int living = (int) people.stream().filter(person -> person.group == group).count();
      int g = group.ordinal();
      ofGroups.add(new GroupNeeds(group, living, outcomes, trips[g], walkedBy[g]));
      allTrips += trips[g];
      allWalked += walkedBy[g];
    }
    List<HomeNeeds> ofHomes = new ArrayList<>();
    for (int h = 0; h < circle.homes().size(); h++) {
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      for (int f = 0; f < formats.size(); f++) {
        for (NeedEnding ending : ENDINGS) {
          outcomes.merge(ending.outcome(), counts.needsOfHome(f, h, ending), Integer::sum);
        }
      }
      Home home = circle.homes().get(h);
      ofHomes.add(new HomeNeeds(home.id(), home.residents().total(), outcomes));
    }
    return new DayStatistics(
        seed,
        new DayTotals(people.size(), allTrips, needs, served, allWalked),
        new DayPlaces(outletVisits(), cells(footfall), cells(arose), cells(unmet)),
        new DayNeeds(ofFormats, ofGroups, ofHomes, counts),
        new Outings(outings, furtherAttempts, servedAfterAll, wayFootfall()));
  }

  private List<OutletVisits> outletVisits() {
    List<OutletVisits> all = new ArrayList<>();
    for (int o = 0; o < circle.outlets().size(); o++) {
      all.add(
          new OutletVisits(
              circle.outlets().get(o).id(),
              list(visits[o]),
              list(turnedAway[o]),
              waits[o],
              list(visitors[o])));
    }
    return all;
  }

  private static List<Integer> list(int[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private WayFootfall wayFootfall() {
    int[] counts = ways.values().stream().flatMapToInt(Arrays::stream).toArray();
    return new WayFootfall(List.copyOf(ways.keySet()), counts);
  }

  private CellField cells(IntGrid2D field) {
    List<Integer> cells = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        cells.add(field.field[column][row]);
      }
    }
    return new CellField(grid.southWest(), grid.northEast(), grid.columns(), grid.rows(), cells);
  }
}
