package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.HourProfile.Stretch;

/**
 * When one person is away at work or school.
 *
 * @param from the first second, 0 when the person is not away
 * @param to the first second after it
 */
record SmallAbsence(int from, int to) {

  /** Of the person of a key. */
  static SmallAbsence of(SmallDay day, long key, AgeGroup group) {
    String days = day.isWeekend() ? "away-weekend-" : "away-share-";
    if (SmallDraws.even(SmallPurpose.AWAY.under(key)) >= day.value(days + group.id())) {
      return new SmallAbsence(0, 0);
    }
    int from = minute(day, "away-from-" + group.id(), SmallPurpose.LEAVING.under(key));
    int to = minute(day, "away-to-" + group.id(), SmallPurpose.RETURN.under(key));
    return to > from ? new SmallAbsence(from * 60, to * 60) : new SmallAbsence(0, 0);
  }

  private static int minute(SmallDay day, String mean, long key) {
    double spread = day.value("away-spread-minutes");
    double minute = day.value(mean) + spread * (2 * SmallDraws.even(key) - 1);
    return minute < 0 ? 0 : minute > 1439 ? 1439 : (int) Math.floor(minute);
  }

  /** The usual hours of a group. */
  static SmallAbsence usual(SmallDay day, AgeGroup group) {
    return new SmallAbsence(
        (int) Math.floor(day.value("away-from-" + group.id())) * 60,
        (int) Math.floor(day.value("away-to-" + group.id())) * 60);
  }

  /** What a profile has within these hours; null where it has nothing. */
  HourProfile keeps(HourProfile profile) {
    List<Stretch> kept = new ArrayList<>();
    for (Stretch stretch : profile.stretches()) {
      int start = Math.max(stretch.fromSecond(), from);
      int end = Math.min(stretch.toSecond(), to);
      if (start < end && stretch.weight() > 0) {
        int all = stretch.toSecond() - stretch.fromSecond();
        kept.add(new Stretch(start, end, stretch.weight() * (end - start) / all));
      }
    }
    return kept.isEmpty() ? null : new HourProfile(kept);
  }

  boolean isNever() {
    return to == 0;
  }

  boolean holds(int second) {
    return from <= second && second < to;
  }

  /** The profile without these hours; null where nothing is left of it. */
  HourProfile leaves(HourProfile profile) {
    List<Stretch> left = new ArrayList<>();
    for (Stretch stretch : profile.stretches()) {
      int[] bounds = {0, from, to, 24 * 3600};
      for (int part = 0; part < 4; part += 2) {
        int start = Math.max(stretch.fromSecond(), bounds[part]);
        int end = Math.min(stretch.toSecond(), bounds[part + 1]);
        if (start < end && stretch.weight() > 0) {
          int all = stretch.toSecond() - stretch.fromSecond();
          left.add(new Stretch(start, end, stretch.weight() * (end - start) / all));
        }
      }
    }
    return left.isEmpty() ? null : new HourProfile(left);
  }
}
