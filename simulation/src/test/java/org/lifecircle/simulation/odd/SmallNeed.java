package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;

/**
 * A need of one person.
 *
 * @param rank the place of its row among the rows of the group in the table of needs
 * @param number among those of the same row and day; those that come back have greater ones
 */
record SmallNeed(int second, NeedRate row, int rank, int number, long key) {

  /** The needs of one person on the day, in order of time. */
  static List<SmallNeed> ofDay(SmallDay day, SmallPerson person) {
    List<SmallNeed> needs = new ArrayList<>();
    int rank = 0;
    for (NeedRate row : day.demand.needs()) {
      if (row.ageGroup() != person.group || !day.formats.contains(row.formatId())) {
        continue;
      }
      long ofFormat = SmallDraws.key(person.key, SmallDraws.name(row.formatId()));
      int count = count(day, row, SmallPurpose.COUNT.under(ofFormat));
      for (int i = 0; i < count; i++) {
        long key = SmallDraws.key(ofFormat, i);
        SmallVisitor visitor = SmallVisitor.of(day, row, key);
        if (visitor != null) {
          day.visitors.add(visitor);
        }
        int second = drawn(day, row, key, person.away);
        needs.add(new SmallNeed(second, row, rank, i, key));
      }
      for (int number : SmallDeferral.numbers(day, person, row.formatId())) {
        long key = SmallDraws.key(ofFormat, number);
        needs.add(new SmallNeed(drawn(day, row, key, person.away), row, rank, number, key));
      }
      rank++;
    }
    needs.sort(
        Comparator.comparingInt(SmallNeed::second)
            .thenComparing(SmallDeferral::cameBack)
            .thenComparingInt(SmallNeed::rank)
            .thenComparingInt(SmallNeed::number));
    return needs.size() > 127 ? needs.subList(0, 127) : needs;
  }

  private static int drawn(SmallDay day, NeedRate row, long key, SmallAbsence away) {
    int second = secondAt(row.hours(), SmallDraws.even(SmallPurpose.TIME.under(key)));
    if (row.onceADay()) {
      return second;
    }
    if (!away.holds(second)) {
      return away.isNever() ? calledIn(day, row, key, second) : second;
    }
    HourProfile others = away.leaves(row.hours());
    return others == null
        ? away.to()
        : secondAt(others, SmallDraws.even(SmallPurpose.OTHER_TIME.under(key)));
  }

  /** Of somebody who stays at home. */
  private static int calledIn(SmallDay day, NeedRate row, long key, int second) {
    SmallAbsence usual = SmallAbsence.usual(day, row.ageGroup());
    HourProfile within = usual.keeps(row.hours());
    if (within == null || usual.holds(second)) {
      return second;
    }
    double w = sum(within) / sum(row.hours());
    double home =
        1 - day.value((day.isWeekend() ? "away-weekend-" : "away-share-") + row.ageGroup().id());
    double wanted = w < home ? w / home : 1;
    return SmallDraws.even(SmallPurpose.DAYTIME.under(key)) < (wanted - w) / (1 - w)
        ? secondAt(within, SmallDraws.even(SmallPurpose.OTHER_TIME.under(key)))
        : second;
  }

  private static double sum(HourProfile profile) {
    return profile.stretches().stream().mapToDouble(HourProfile.Stretch::weight).sum();
  }

  private static int count(SmallDay day, NeedRate row, long key) {
    double weekend = row.weekendFactor();
    double mean = row.visitsPerWeek() * (day.isWeekend() ? weekend : 1) / (5 + 2 * weekend);
    if (row.onceADay()) {
      return SmallDraws.even(key) > 1 - mean ? 1 : 0;
    }
    boolean assumed = row.frequency().arises() == NeedRate.Arises.AS_ASSUMED;
    return Math.min(
        127, SmallDraws.poisson(key, assumed ? mean * day.value("demand-scale") : mean));
  }

  /** The second below which a share of the profile lies. */
  static int secondAt(HourProfile profile, double share) {
    double all = 0;
    for (HourProfile.Stretch stretch : profile.stretches()) {
      all += stretch.weight();
    }
    double left = share * all;
    int last = 0;
    for (HourProfile.Stretch stretch : profile.stretches()) {
      last = stretch.toSecond() - 1;
      if (left < stretch.weight()) {
        int length = stretch.toSecond() - stretch.fromSecond();
        return Math.min(last, stretch.fromSecond() + (int) (left / stretch.weight() * length));
      }
      left -= stretch.weight();
    }
    return last;
  }
}
