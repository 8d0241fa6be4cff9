package org.lifecircle.simulation.siting;

import java.util.List;

/**
 * Where to add, and how good that is at most.
 *
 * @param sites the numbers of the sites to add, in the order in which each brings most after those
 *     before it; of equal ones the lower number first. Sites that would bring nothing are left out.
 * @param gains what each of them brings after those before it, in the unit of the value; descending
 *     wherever the objective has diminishing returns, which all but the least greatest walk have
 * @param value what is reached with all of them; the method that made it says of what
 * @param bound what no other choice within the limits can surpass, proved by the solver: at least
 *     {@code value} where more is better, at most {@code value} where less is better
 * @param cost what the sites cost together; 0 without costs
 * @param proved whether no other choice within the limits is better; then the bound is the value
 */
public record Siting(
    List<Integer> sites, List<Long> gains, long value, long bound, long cost, boolean proved) {

  public Siting {
    sites = List.copyOf(sites);
    gains = List.copyOf(gains);
    if (sites.size() != gains.size()) {
      throw new IllegalArgumentException(
          sites.size() + " sites need as many gains: " + gains.size());
    }
    if (proved && value != bound) {
      throw new IllegalArgumentException(
          "what is proved is its own bound: value " + value + ", bound " + bound);
    }
  }

  /** How far the value can be from the best one, as a share of the bound; 0 where it is proved. */
  public double gap() {
    return value == bound ? 0 : Math.abs((double) bound - value) / Math.max(1, Math.abs(bound));
  }
}
