package org.lifecircle.simulation.scenario;

import java.util.function.UnaryOperator;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;

/** The residents of a circle as they are after a change. */
final class ChangedPopulation {

  private ChangedPopulation() {}

  /** A share of the adults become older adults. */
  static Circle aged(Circle circle, double share) {
    return homes(circle, aged(share));
  }

  /** So many residents for each one. */
  static Circle grown(Circle circle, double factor) {
    return homes(circle, grown(factor));
  }

  private static Circle homes(Circle circle, UnaryOperator<AgeCounts> changed) {
    return circle.withHomes(
        circle.homes().stream()
            .map(home -> home.withResidents(changed.apply(home.residents()), Home.Estimates.ALL))
            .toList());
  }

  private static UnaryOperator<AgeCounts> aged(double share) {
    Rounding moving = new Rounding();
    return counts -> {
      int moved = moving.next(counts.adults() * share);
      return new AgeCounts(
          counts.children(), counts.adults() - moved, counts.olderAdults() + moved);
    };
  }

  private static UnaryOperator<AgeCounts> grown(double factor) {
    Rounding children = new Rounding();
    Rounding adults = new Rounding();
    Rounding olderAdults = new Rounding();
    return counts ->
        new AgeCounts(
            children.next(counts.children() * factor),
            adults.next(counts.adults() * factor),
            olderAdults.next(counts.olderAdults() * factor));
  }

  /**
   * Rounds one home's people after the other and carries what is left over on to the next home: a
   * growth of 5 % is one of 5 % in a circle of small homes too.
   */
  private static final class Rounding {
    private double left;

    int next(double exact) {
      left += exact;
      int whole = (int) Math.floor(left + 0.5);
      left -= whole;
      return whole;
    }
  }
}
