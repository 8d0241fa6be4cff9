package org.lifecircle.simulation.mason;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.DiaryEntry;
import org.lifecircle.simulation.day.NeedEnding;

/**
 * What became of every single need of a day: home by home, age group by age group, resident by
 * resident, each one's needs in the order in which they arose. Entries are made while they are gone
 * through, so that a day takes a few numbers a need and no more.
 */
public final class DayDiary implements Iterable<DiaryEntry> {

  private static final AgeGroup[] GROUPS = AgeGroup.values();
  private static final NeedEnding[] ENDINGS = NeedEnding.values();

  private final PreparedCircle circle;
  private final NeedPlan plan;
  private final Resident[] residents;
  private final Errands errands;
  private final DayStatistics statistics;
  private final DeferredNeeds deferred;

  DayDiary(CircleDay day, Errands errands) {
    this.circle = day.circle();
    this.plan = day.inside().plan();
    this.residents = day.inside().residents();
    this.errands = errands;
    this.statistics = day.statistics();
    this.deferred = day.deferred();
  }

  /** What the day says in sums. */
  public DayStatistics statistics() {
    return statistics;
  }

  /** The needs that come back on the next day. */
  public DeferredNeeds deferred() {
    return deferred;
  }

  @Override
  public Iterator<DiaryEntry> iterator() {
    return new Entries();
  }

  /** Goes through the residents, whose needs stand one after the other in the plan. */
  private final class Entries implements Iterator<DiaryEntry> {

    private int resident = -1;

    /** The resident's number among those of its home and group, from 1. */
    private int number;

    private int need;
    private int end;

    Entries() {
      settle();
    }

    /** Goes to the next need that has ended. */
    private void settle() {
      while (resident < residents.length && (need == end || plan.ending(need) == 0)) {
        if (need < end) {
          need++;
        } else if (++resident < residents.length) {
          Resident now = residents[resident];
          number = resident > 0 && together(residents[resident - 1], now) ? number + 1 : 1;
          end = now.need + now.needsLeft;
        }
      }
    }

    private static boolean together(Resident one, Resident other) {
      return one.home == other.home && one.group == other.group;
    }

    @Override
    public boolean hasNext() {
      return resident < residents.length;
    }

    @Override
    public DiaryEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      DiaryEntry entry = entry(residents[resident], number, need);
      need++;
      settle();
      return entry;
    }
  }

  private DiaryEntry entry(Resident resident, int number, int at) {
    int need = plan.need(at);
    Home home = circle.circle.homes().get(resident.home);
    int format = circle.rates.rateFormats[resident.group][NeedPlan.rate(need)];
    return new DiaryEntry(
        new DiaryEntry.Who(home.id(), GROUPS[resident.group], number),
        new DiaryEntry.What(
            circle.offers.formatIds.get(format), NeedPlan.number(need) + 1, NeedPlan.second(need)),
        ENDINGS[plan.ending(at) - 1],
        errands.wentOut(at) ? Optional.of(errand(at)) : Optional.empty(),
        errands.ordered(at) == Errands.NONE ? Optional.empty() : Optional.of(order(at)));
  }

  private DiaryEntry.Order order(int at) {
    int bringer = errands.bringer(at);
    return new DiaryEntry.Order(
        errands.ordered(at),
        bringer == Errands.NONE
            ? Optional.empty()
            : Optional.of(circle.circle.outlets().get(bringer).id()),
        second(errands.brought(at)));
  }

  private DiaryEntry.Errand errand(int at) {
    List<Outlet> outlets = circle.circle.outlets();
    int from = errands.from(at);
    return new DiaryEntry.Errand(
        outlets.get(errands.outlet(at)).id(),
        from == Errands.NONE ? Optional.empty() : Optional.of(outlets.get(from).id()),
        new DiaryEntry.Times(
            errands.left(at),
            errands.arrived(at),
            second(errands.served(at)),
            errands.done(at),
            second(errands.home(at))),
        errands.people(at),
        new DiaryEntry.Effort(errands.walked(at), errands.waited(at), errands.turnedAway(at)));
  }

  private static OptionalInt second(int noted) {
    return noted == Errands.NONE ? OptionalInt.empty() : OptionalInt.of(noted);
  }
}
