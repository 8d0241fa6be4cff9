package org.lifecircle.simulation.demand;

import org.lifecircle.model.Coded;

/** How the time of a service varies from customer to customer. */
public enum ServiceTime implements Coded {
  /** Exponentially distributed about its mean. */
  EXPONENTIAL("exponential"),
  /** Always the same. */
  FIXED("fixed");

  private final String id;

  ServiceTime(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
