package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayNeeds;
import org.lifecircle.simulation.day.DayPlaces;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayTotals;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.HomeNeeds;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.Outings;
import org.lifecircle.simulation.day.OutletOrders;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.WayFootfall;

/** What was seen on the day: one row for everything that happened, counted at its end. */
final class SmallTables {

  private static final int ENDINGS = NeedEnding.values().length;

  private record Ended(String format, AgeGroup group, int hour, int home, NeedEnding ending) {}

  private record Visit(int shop, String format, int hour, int waited, int people) {}

  private record Vain(int shop, int hour) {}

  private record Walked(AgeGroup group, int seconds) {}

  private record Trip(AgeGroup group, int people) {}

  private final SmallDay day;
  private final SmallGrid footfall;
  private final SmallGrid demand;
  private final SmallGrid unmet;
  private final Map<AgeGroup, Integer> residents = new EnumMap<>(AgeGroup.class);
  private final List<Ended> ended = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<Vain> vain = new ArrayList<>();
  private final List<Walked> walked = new ArrayList<>();
  private final List<Trip> trips = new ArrayList<>();
  private final Map<String, int[]> ways = new TreeMap<>();
  private int furtherAttempts;
  private int cameBack;
  private int servedAfterAll;

  SmallTables(SmallDay day, CellField extent) {
    this.day = day;
    footfall = new SmallGrid(day, extent);
    demand = new SmallGrid(day, extent);
    unmet = new SmallGrid(day, extent);
    for (AgeGroup group : AgeGroup.values()) {
      residents.put(group, 0);
    }
  }

  private static int hour(int second) {
    return Math.min(23, second / 3600);
  }

  void lives(SmallPerson person) {
    residents.merge(person.group, 1, Integer::sum);
  }

  void leavesHome(SmallPerson person) {
    trips.add(new Trip(person.group, person.party.size()));
  }

  void triesAgain() {
    furtherAttempts++;
  }

  /** A party walks on a route, one way or the other. */
  void walks(SmallPerson person, int leaves, int seconds, SmallRoute route) {
    for (SmallPerson.Member member : person.party) {
      walked.add(new Walked(member.group(), seconds));
    }
    int people = person.party.size();
    if (route.isNowhere()) {
      return;
    }
    footfall.walk(route.points(), people);
    for (String way : route.ways()) {
      ways.computeIfAbsent(way, id -> new int[24])[hour(leaves)] += people;
    }
  }

  void ends(SmallPerson person, NeedEnding ending) {
    SmallNeed need = person.need();
    cameBack += SmallDeferral.cameBack(need) ? 1 : 0;
    ended.add(
        new Ended(need.row().formatId(), person.group, hour(need.second()), person.home, ending));
    if (byChannel(ending.outcome())) {
      return;
    }
    demand.add(day.circle.homes().get(person.home).location(), 1);
    if (ending.outcome() != NeedOutcome.SERVED) {
      unmet.add(day.circle.homes().get(person.home).location(), 1);
    }
  }

  private static boolean byChannel(NeedOutcome outcome) {
    return outcome == NeedOutcome.DELIVERED || outcome == NeedOutcome.ONLINE;
  }

  void served(SmallPerson person, SmallShop shop, int start, int wait) {
    visits.add(
        new Visit(
            shop.number, person.need().row().formatId(), hour(start), wait, person.party.size()));
    servedAfterAll += person.attempts > 0 ? 1 : 0;
  }

  void vain(SmallShop shop, int second) {
    vain.add(new Vain(shop.number, hour(second)));
  }

  private List<OutletVisits> outlets() {
    List<OutletVisits> all = new ArrayList<>();
    for (SmallShop shop : day.shops) {
      Integer[] served = zeros();
      Integer[] people = zeros();
      Integer[] inVain = zeros();
      long waits = 0;
      for (Visit visit : visits) {
        if (visit.shop() == shop.number) {
          served[visit.hour()]++;
          people[visit.hour()] += visit.people();
          waits += visit.waited();
        }
      }
      for (Vain one : vain) {
        if (one.shop() == shop.number) {
          inVain[one.hour()]++;
        }
      }
      all.add(
          new OutletVisits(
              shop.outlet.id(),
              List.of(served),
              List.of(inVain),
              waits,
              List.of(people),
              new OutletOrders(
                  shop.couriers.delivered,
                  shop.couriers.refused,
                  shop.couriers.secondsToDoors,
                  shop.couriers.secondsUnderWay)));
    }
    return all;
  }

  private static Integer[] zeros() {
    Integer[] hours = new Integer[24];
    Arrays.fill(hours, 0);
    return hours;
  }

  private List<FormatNeeds> formats() {
    List<FormatNeeds> all = new ArrayList<>();
    for (String format : day.formats) {
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      Integer[] arose = zeros();
      Integer[] served = zeros();
      for (Ended need : ended) {
        if (need.format().equals(format)) {
          outcomes.merge(need.ending().outcome(), 1, Integer::sum);
          arose[need.hour()] += byChannel(need.ending().outcome()) ? 0 : 1;
          served[need.hour()] += need.ending().outcome() == NeedOutcome.SERVED ? 1 : 0;
        }
      }
      all.add(new FormatNeeds(format, outcomes, List.of(arose), List.of(served)));
    }
    return all;
  }

  private List<GroupNeeds> groups() {
    List<GroupNeeds> all = new ArrayList<>();
    for (AgeGroup group : AgeGroup.values()) {
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      ended.stream()
          .filter(need -> need.group() == group)
          .forEach(need -> outcomes.merge(need.ending().outcome(), 1, Integer::sum));
      int left = (int) trips.stream().filter(trip -> trip.group() == group).count();
      long seconds =
          walked.stream().filter(one -> one.group() == group).mapToLong(Walked::seconds).sum();
      all.add(new GroupNeeds(group, residents.get(group), outcomes, left, seconds));
    }
    return all;
  }

  private List<HomeNeeds> homes() {
    List<HomeNeeds> all = new ArrayList<>();
    for (int home = 0; home < day.circle.homes().size(); home++) {
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      for (Ended need : ended) {
        if (need.home() == home) {
          outcomes.merge(need.ending().outcome(), 1, Integer::sum);
        }
      }
      int people = 0;
      for (AgeGroup group : AgeGroup.values()) {
        people += day.circle.homes().get(home).residents().of(group);
      }
      all.add(new HomeNeeds(day.circle.homes().get(home).id(), people, outcomes));
    }
    return all;
  }

  private NeedCounts counts() {
    int homes = day.circle.homes().size();
    int[] byHour = new int[day.formats.size() * 3 * 24 * ENDINGS];
    int[] byHome = new int[day.formats.size() * homes * ENDINGS];
    int[] served = new int[day.formats.size() * 24];
    for (Ended need : ended) {
      int format = day.formats.indexOf(need.format());
      int ending = need.ending().ordinal();
      byHour[((format * 3 + need.group().ordinal()) * 24 + need.hour()) * ENDINGS + ending]++;
      byHome[(format * homes + need.home()) * ENDINGS + ending]++;
    }
    for (Visit visit : visits) {
      served[day.formats.indexOf(visit.format()) * 24 + visit.hour()]++;
    }
    List<String> ids = day.circle.homes().stream().map(home -> home.id()).toList();
    return new NeedCounts(day.formats, ids, byHour, byHome, served);
  }

  private WayFootfall ways() {
    int[] people = new int[ways.size() * 24];
    int way = 0;
    for (int[] hours : ways.values()) {
      System.arraycopy(hours, 0, people, way++ * 24, 24);
    }
    return new WayFootfall(List.copyOf(ways.keySet()), people);
  }

  DayStatistics told() {
    long seconds = walked.stream().mapToLong(Walked::seconds).sum();
    int served =
        (int) ended.stream().filter(n -> n.ending().outcome() == NeedOutcome.SERVED).count();
    int onFoot = (int) ended.stream().filter(n -> !byChannel(n.ending().outcome())).count();
    int everybody = residents.values().stream().mapToInt(Integer::intValue).sum();
    return new DayStatistics(
        day.seed,
        new DayTotals(everybody, trips.size(), onFoot, served, seconds, cameBack),
        new DayPlaces(outlets(), footfall.told(), demand.told(), unmet.told()),
        new DayNeeds(formats(), groups(), homes(), counts()),
        new Outings(
            trips.stream().mapToInt(Trip::people).sum(),
            furtherAttempts,
            servedAfterAll,
            ways(),
            day.orders.inVain));
  }
}
