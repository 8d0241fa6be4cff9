package org.lifecircle.simulation.odd;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.odd.SmallDiary.Kind;

/**
 * One day of a circle, written from {@code simulation/ODD.md} alone: slow and plain, for its
 * figures to be compared with the program's. It shares nothing with the program but what the
 * description calls input.
 */
final class SmallDay {

  /** Stands in a diary for the format of a walk home. */
  static final String HOME = "home";

  /** Somebody on the way to an outlet; or, without one, at home and about to order. */
  private record Arrival(int second, SmallPerson person, SmallShop shop, int left) {}

  final Circle circle;
  final List<String> formats;
  final Demand demand;
  final SmallWalks walks;
  final LocalDate date;
  final long seed;
  final List<SmallShop> shops = new ArrayList<>();

  /** Who comes from outside, in the order of the needs. */
  final List<SmallVisitor> visitors = new ArrayList<>();

  /** What the day before left over, and what this one leaves. */
  List<SmallDeferral> before = List.of();

  final List<SmallDeferral> left = new ArrayList<>();
  final SmallTables tables;
  final SmallDiary diary = new SmallDiary();
  final SmallOrder orders;
  private final PriorityQueue<Arrival> arrivals =
      new PriorityQueue<>(
          Comparator.comparingInt(Arrival::second)
              .thenComparingInt(arrival -> arrival.person().number));

  SmallDay(
      Circle circle, DayWalks walks, Demand demand, LocalDate date, long seed, CellField extent) {
    this.circle = circle;
    formats = demand.formatIds();
    this.walks = new SmallWalks(walks);
    this.demand = demand;
    this.date = date;
    this.seed = seed;
    for (int outlet = 0; outlet < circle.outlets().size(); outlet++) {
      shops.add(new SmallShop(this, outlet));
    }
    orders = new SmallOrder(this);
    tables = new SmallTables(this, extent);
  }

  double value(String id) {
    for (BehaviorParameter parameter : BehaviorParameter.values()) {
      if (parameter.id().equals(id)) {
        return demand.value(parameter);
      }
    }
    throw new IllegalArgumentException(id);
  }

  boolean isWeekend() {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  DayStatistics run() {
    int number = 0;
    for (int home = 0; home < circle.homes().size(); home++) {
      SmallHouseholds households = new SmallHouseholds(this, home);
      for (AgeGroup group : AgeGroup.values()) {
        int people = circle.homes().get(home).residents().of(group);
        for (int i = 0; i < people; i++) {
          SmallPerson person = new SmallPerson(this, number++, home, group, i, households);
          tables.lives(person);
          atHome(person, 0);
        }
      }
    }
    visitors.sort(Comparator.comparingInt(SmallVisitor::second));
    int come = 0;
    while (!arrivals.isEmpty()) {
      int now = arrivals.element().second();
      while (come < visitors.size() && visitors.get(come).second() < now) {
        visitors.get(come++).arrive();
      }
      arrive(arrivals.remove());
    }
    return tables.told();
  }

  private ServiceProfile service(SmallPerson person) {
    return demand.service(person.need().row().formatId()).orElseThrow();
  }

  /** Somebody is at home from a second on. */
  private void atHome(SmallPerson person, int second) {
    while (person.hasNeed()) {
      int leaves = person.leaves(second);
      if (orders.wants(person.need())) {
        arrivals.add(new Arrival(leaves, person, null, leaves));
        return;
      }
      if (setsOut(person, leaves)) {
        return;
      }
    }
  }

  private void orders(SmallPerson person, int second) {
    NeedEnding ending = orders.order(person, second);
    if (ending != null) {
      ends(person, ending);
    } else if (setsOut(person, second)) {
      return;
    }
    atHome(person, second);
  }

  private boolean setsOut(SmallPerson person, int leaves) {
    person.gather(this, leaves);
    SmallChoice choice = SmallChoice.fromHome(this, person, leaves);
    if (choice.shop() == null) {
      ends(person, NeedEnding.unserved(choice.failure()));
      return false;
    }
    person.trips++;
    tables.leavesHome(person);
    int shop = choice.shop().number;
    person.homeward = SmallRoute.of(walks.routes(leaves), person.home, shop);
    person.homewardSeconds = choice.walk();
    walks(person, leaves, choice.walk(), person.homeward);
    go(person, leaves, choice);
    return true;
  }

  private void walks(SmallPerson person, int leaves, int seconds, SmallRoute route) {
    tables.walks(person, leaves, seconds, route);
    diary.write(person, Kind.WALK, person.need().row().formatId(), leaves, seconds);
  }

  private void go(SmallPerson person, int leaves, SmallChoice choice) {
    arrivals.add(new Arrival(leaves + choice.walk(), person, choice.shop(), leaves));
  }

  private void goBetween(SmallPerson person, SmallShop from, int leaves, SmallChoice choice) {
    int to = choice.shop().number;
    if (to != from.number) {
      SmallRoute there = SmallRoute.of(walks.routesBetween(leaves), from.number, to);
      walks(person, leaves, choice.walk(), there);
    }
    person.homeward = SmallRoute.of(walks.routes(leaves), person.home, to);
    person.homewardSeconds = walks.fromHome(leaves, person.home, to, person.party);
    go(person, leaves, choice);
  }

  private void ends(SmallPerson person, NeedEnding ending) {
    tables.ends(person, ending);
    SmallNeed need = person.need();
    if (SmallDeferral.comesBack(this, need, ending)) {
      String home = circle.homes().get(person.home).id();
      String format = need.row().formatId();
      left.add(new SmallDeferral(home, person.group, person.numberAtHome, format, need.number()));
    }
    person.met++;
    person.vainWait = 0;
    person.vainWalk = 0;
    person.attempts = 0;
  }

  private void arrive(Arrival arrival) {
    SmallPerson person = arrival.person();
    SmallShop shop = arrival.shop();
    if (shop == null) {
      orders(person, arrival.second());
      return;
    }
    SmallNeed need = person.need();
    ServiceProfile service = service(person);
    int now = arrival.second();
    int places = person.places(this);
    int start = shop.counter.start(now, places);
    int walked = now - arrival.left();
    if (start > now) {
      double patience =
          service.patienceMinutes()
                  * 60
                  * SmallDraws.exponential(SmallPurpose.PATIENCE.under(need.key()))
              - person.vainWait;
      double promised =
          (shop.counter.queueAt(now) + places) * shop.meanService(service) / shop.counter.places();
      if (promised > patience) {
        turnedAway(person, shop, now, walked, 0);
        return;
      }
      int givesUp = Math.min(now + (int) patience, shop.closes(service, now) - 1);
      shop.counter.waitUntil(Math.min(start, givesUp), places);
      if (start > givesUp) {
        turnedAway(person, shop, givesUp, walked, givesUp - now);
        return;
      }
    }
    int end = shop.counter.serve(start, shop.service(service, need.key()), places);
    tables.served(person, shop, start, start - now);
    diary.write(person, Kind.WAIT, need.row().formatId(), now, start - now);
    diary.write(person, Kind.SERVICE, need.row().formatId(), start, end - start);
    long longWalk = Math.round(value("effort-walk-share") * service.acceptableMinutes() * 60);
    long longWait = Math.round(value("effort-wait-share") * service.patienceMinutes() * 60);
    ends(
        person,
        NeedEnding.served(
            person.vainWalk + walked > longWalk, person.vainWait + start - now > longWait));
    goesOn(person, shop, end);
  }

  private void turnedAway(SmallPerson person, SmallShop shop, int second, int walked, int waited) {
    tables.vain(shop, second);
    diary.write(person, Kind.WAIT, person.need().row().formatId(), second - waited, waited);
    person.vainWalk += walked;
    person.vainWait += waited;
    if (person.attempts < value("further-attempts")) {
      SmallChoice other = SmallChoice.fromShop(this, person, shop, second, true);
      if (other.shop() != null) {
        person.attempts++;
        tables.triesAgain();
        goBetween(person, shop, second, other);
        return;
      }
    }
    ends(person, NeedEnding.FULL);
    goesOn(person, shop, second);
  }

  /** A party leaves an outlet: to the next one, or home. */
  private void goesOn(SmallPerson person, SmallShop shop, int second) {
    int link = (int) Math.round(60 * value("link-minutes"));
    if (person.hasNeed()
        && person.need().second() <= second + link
        && !orders.wants(person.need())) {
      SmallChoice next = SmallChoice.fromShop(this, person, shop, second, false);
      if (next.shop() != null) {
        goBetween(person, shop, second, next);
        return;
      }
    }
    tables.walks(person, second, person.homewardSeconds, person.homeward);
    diary.write(person, Kind.WALK, HOME, second, person.homewardSeconds);
    atHome(person, second + person.homewardSeconds);
  }
}
