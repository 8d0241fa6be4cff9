package org.lifecircle.simulation.index;

import java.util.Arrays;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.ResidentEstimates;

/** The residents of a circle, who share its outlets, as far as they are known. */
final class CirclePeople {

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  private final Circle circle;
  private final long[] ofGroup = new long[GROUPS.length];
  private PeopleCount all = PeopleCount.NOBODY;
  private boolean known = true;
  private final ResidentMean[] share = new ResidentMean[GROUPS.length];

  CirclePeople(Circle circle, Optional<ResidentEstimates> estimates) {
    this.circle = circle;
    Arrays.setAll(share, group -> new ResidentMean());
    for (Home home : circle.homes()) {
      for (AgeGroup group : GROUPS) {
        ofGroup[group.ordinal()] += home.residents().of(group);
      }
      Optional<EstimatedHome> estimated = EstimatedHome.from(home, estimates);
      if (estimated.isPresent()) {
        known = false;
        all = all.plus(estimated.get().all());
        addEstimated(estimated.get());
      } else {
        all = all.plus(PeopleCount.exactly(home.residents().total()));
        addCounted(home);
      }
    }
  }

  private void addEstimated(EstimatedHome home) {
    long[] each = new long[GROUPS.length];
    Arrays.fill(each, 1);
    for (AgeGroup group : GROUPS) {
      int[] one = new int[GROUPS.length];
      one[group.ordinal()] = Decay.FULL;
      home.together(each, one, one).ifPresent(share[group.ordinal()]::add);
    }
  }

  private void addCounted(Home home) {
    for (AgeGroup group : GROUPS) {
      for (AgeGroup other : GROUPS) {
        IntervalMean one = new IntervalMean();
        int belongs = group == other ? Decay.FULL : 0;
        one.add(1, belongs, belongs);
        share[group.ordinal()].add(home.residents().of(other), one);
      }
    }
  }

  /** Where they live. */
  Circle circle() {
    return circle;
  }

  /** Whether all were counted. */
  boolean known() {
    return known;
  }

  /** By age group, as they were counted or estimated. */
  long[] ofGroup() {
    return ofGroup.clone();
  }

  /** How many they are. */
  PeopleCount all() {
    return all;
  }

  /** The smallest share of all that a group can be, in millionths. */
  int shareAtLeast(AgeGroup group) {
    return share[group.ordinal()].least();
  }

  /** The largest share of all that a group can be, in millionths. */
  int shareAtMost(AgeGroup group) {
    return share[group.ordinal()].most();
  }
}
