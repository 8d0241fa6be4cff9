package org.lifecircle.simulation.demand;

import java.util.Arrays;
import java.util.Optional;

/** Who of a party takes up an outlet's capacity. */
public enum PartyTakes {
  /** Everybody of the party is served: a seat each. */
  EACH("each"),
  /** Only the one whose need it is; the others keep company. */
  ONE("one");

  private final String id;

  PartyTakes(String id) {
    this.id = id;
  }

  /** The name in tables. */
  public String id() {
    return id;
  }

  /** The value of a name. */
  public static Optional<PartyTakes> ofId(String id) {
    return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
  }
}
