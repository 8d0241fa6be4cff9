package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

/**
 * What is bought at outlets of a format and may be ordered to the home instead. What people are
 * served with themselves, as at a hairdresser's, is no such thing.
 *
 * @param formatId the format
 * @param kind how people order what it sells
 * @param grounds where that comes from
 */
public record OrderedGoods(String formatId, GoodsKind kind, Grounds grounds) {

  public OrderedGoods {
    requireNonNull(formatId, "formatId");
    requireNonNull(kind, "kind");
    requireNonNull(grounds, "grounds");
  }
}
