package org.lifecircle.simulation.demand;

import org.lifecircle.model.Coded;

/** Who of a party takes up an outlet's capacity. */
public enum PartyTakes implements Coded {
  /** Everybody of the party is served: a seat each. */
  EACH("each"),
  /** Only the one whose need it is; the others keep company. */
  ONE("one");

  private final String id;

  PartyTakes(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
