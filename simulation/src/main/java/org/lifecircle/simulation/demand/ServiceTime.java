package org.lifecircle.simulation.demand;

import java.util.Arrays;
import java.util.Optional;

/** How the time of a service varies from customer to customer. */
public enum ServiceTime {
  /** Exponentially distributed about its mean. */
  EXPONENTIAL("exponential"),
  /** Always the same. */
  FIXED("fixed");

  private final String id;

  ServiceTime(String id) {
    this.id = id;
  }

  /** The name in tables. */
  public String id() {
    return id;
  }

  /** The value of a name. */
  public static Optional<ServiceTime> ofId(String id) {
    return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
  }
}
