package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.day.NeedEnding;

/**
 * A need that a day leaves to the next one.
 *
 * @param resident from 0, among those of the group at home
 * @param number from 0, on the day that leaves it
 */
record SmallDeferral(String home, AgeGroup group, int resident, String format, int number) {

  private static final int BACK = 128;

  /** Whether a need that ended so comes back. */
  static boolean comesBack(SmallDay day, SmallNeed need, NeedEnding ending) {
    boolean ofTime = ending == NeedEnding.CLOSED || ending == NeedEnding.FULL;
    return ofTime
        && !need.row().onceADay()
        && SmallDraws.even(SmallPurpose.DEFERRAL.under(need.key())) < day.value("deferral-share");
  }

  /** The numbers of the needs of a resident for a format that come back. */
  static List<Integer> numbers(SmallDay day, SmallPerson person, String format) {
    String home = day.circle.homes().get(person.home).id();
    List<Integer> before = new ArrayList<>();
    for (SmallDeferral one : day.before) {
      if (one.home().equals(home)
          && one.group() == person.group
          && one.resident() == person.numberAtHome
          && one.format().equals(format)) {
        before.add(one.number());
      }
    }
    before.sort(Comparator.naturalOrder());
    List<Integer> numbers = new ArrayList<>();
    for (int number : before) {
      int own = BACK + number % BACK;
      while (numbers.contains(own)) {
        own = own == 2 * BACK - 1 ? BACK : own + 1;
      }
      numbers.add(own);
    }
    return numbers;
  }

  static boolean cameBack(SmallNeed need) {
    return need.number() >= BACK;
  }
}
