package org.lifecircle.simulation.demand;

import org.lifecircle.model.Coded;

/** A kind of goods by how people order it to their homes. */
public enum GoodsKind implements Coded {
  /** Fresh food. */
  FRESH("fresh"),
  /** Other physical goods. */
  GOODS("goods"),
  /** Prepared food and drinks, which nobody orders for another day. */
  MEALS("meals");

  private final String id;

  GoodsKind(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
