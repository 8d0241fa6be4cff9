package org.lifecircle.simulation.mason;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.HourDraws;
import org.lifecircle.simulation.statistics.Draws;

/**
 * Who comes from outside the circle on a day. For the needs of residents so many others come that
 * they are the share of all who come; each at a time of the same profile, to an outlet that is
 * open, the likelier the more it attracts.
 */
final class Visitors {

  private final Offers offers;
  private final int[][][] open;

  /** How many visitors come for each need of a resident. */
  private final double forEach;

  private final List<Visitor> coming = new ArrayList<>();

  Visitors(PreparedCircle circle, int[][][] open) {
    this.offers = circle.offers;
    this.open = open;
    double share = circle.demand.value(BehaviorParameter.VISITOR_SHARE);
    forEach = share / (1 - share);
  }

  /** Those who come, in the order of the needs. */
  List<Visitor> coming() {
    return coming;
  }

  /** Whether anybody may come. */
  boolean any() {
    return forEach > 0;
  }

  /** Draws who comes for a need of a resident that is no event. */
  void draw(long needKey, int format, HourDraws hours) {
    long key = Draws.key(needKey, DayDraws.VISITOR);
    if (Draws.uniformOf(key) >= forEach) {
      return;
    }
    int second = hours.secondAt(Draws.uniform(key, DayDraws.TIME));
    long choiceKey = Draws.key(key, DayDraws.CHOICE);
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int place = 0; place < offers.outletsOf[format].length; place++) {
      long own = Draws.keyOf(choiceKey, offers.outletKeys[offers.outletsOf[format][place]]);
      double rank = -StrictMath.log(Draws.uniformOf(own)) / offers.attractionOf[format][place];
      if (rank < least && OutletChoice.closes(open[format][place], second) >= 0) {
        least = rank;
        best = place;
      }
    }
    if (best >= 0) {
      coming.add(new Visitor(key, format, best, second));
    }
  }
}
