package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.demand.HouseholdKind;

/** The households of one home, as the ODD description has them made. */
final class SmallHouseholds {

  private static final int ROUNDS = 50;

  private final SmallDay day;
  private final Home home;
  private final List<HouseholdKind> kinds;
  private final int[] left = new int[3];

  /** By household and group. */
  final List<int[]> made = new ArrayList<>();

  SmallHouseholds(SmallDay day, int home) {
    this.day = day;
    this.home = day.circle.homes().get(home);
    kinds = HouseholdKind.standard();
    for (AgeGroup group : AgeGroup.values()) {
      left[group.ordinal()] = this.home.residents().of(group);
    }
    make();
  }

  /** The number of the household of a person of a group and number. */
  int of(AgeGroup group, int number) {
    int before = 0;
    for (int household = 0; household < made.size(); household++) {
      before += made.get(household)[group.ordinal()];
      if (number < before) {
        return household;
      }
    }
    throw new IllegalStateException("nobody is without a household: " + number);
  }

  private double share(int size) {
    return day.value("household-size-" + size);
  }

  private double sumOfSize(double[] n, int size) {
    double sum = 0;
    for (int k = 0; k < n.length; k++) {
      sum += size == 0 || kinds.get(k).size() == size ? n[k] : 0;
    }
    return sum;
  }

  private void round(double[] n) {
    double all = sumOfSize(n, 0);
    double shares = 0;
    double[] sums = new double[7];
    for (int size = 1; size <= 6; size++) {
      shares += share(size);
      sums[size] = sumOfSize(n, size);
    }
    for (int k = 0; k < n.length; k++) {
      int size = kinds.get(k).size();
      if (sums[size] > 0) {
        n[k] *= share(size) / shares * all / sums[size];
      }
    }
    for (AgeGroup group : AgeGroup.values()) {
      double people = 0;
      for (int k = 0; k < n.length; k++) {
        people += n[k] * kinds.get(k).of(group);
      }
      for (int k = 0; k < n.length; k++) {
        if (people > 0 && kinds.get(k).of(group) > 0) {
          n[k] *= home.residents().of(group) / people;
        }
      }
    }
  }

  private void make() {
    double[] w = new double[kinds.size()];
    for (int k = 0; k < w.length; k++) {
      w[k] = share(kinds.get(k).size()) * kinds.get(k).share();
    }
    double[] n = w.clone();
    for (int round = 0; round < ROUNDS; round++) {
      round(n);
    }
    long key = SmallDraws.start(SmallDraws.name(home.id()));
    double count = SmallDraws.even(key);
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, n.length).filter(k -> kinds.get(k).children() == 0).forEach(order::add);
    IntStream.range(0, n.length).filter(k -> kinds.get(k).children() > 0).forEach(order::add);
    Collections.reverse(order);
    for (int k : order) {
      count += n[k];
      for (; count >= 1; count -= 1) {
        if (fits(k)) {
          add(k);
        }
      }
    }
    while (left[0] + left[1] + left[2] > 0) {
      int k = drawn(w, SmallDraws.even(SmallDraws.key(key, made.size())));
      if (k < 0) {
        k = IntStream.range(0, n.length).filter(this::fits).findFirst().orElse(-1);
      }
      if (k < 0) {
        made.add(left.clone());
        return;
      }
      add(k);
    }
  }

  private boolean fits(int k) {
    HouseholdKind kind = kinds.get(k);
    int children = left[0] - kind.children();
    int adults = left[1] - kind.adults();
    int older = left[2] - kind.olderAdults();
    return Math.min(children, Math.min(adults, older)) >= 0 && children <= 3 * (adults + older);
  }

  private void add(int k) {
    int[] household = {kinds.get(k).children(), kinds.get(k).adults(), kinds.get(k).olderAdults()};
    for (int group = 0; group < 3; group++) {
      left[group] -= household[group];
    }
    made.add(household);
  }

  private int drawn(double[] chances, double u) {
    double all = 0;
    for (int k = 0; k < chances.length; k++) {
      all += fits(k) ? chances[k] : 0;
    }
    double rest = u * all;
    int last = -1;
    for (int k = 0; k < chances.length; k++) {
      if (fits(k) && chances[k] > 0) {
        rest -= chances[k];
        last = k;
        if (rest < 0) {
          return k;
        }
      }
    }
    return last;
  }
}
