package org.lifecircle.service;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What time it is for a service.
 *
 * @param instants of day, for what is written down
 * @param nanoseconds that only go forward, by which the service measures itself
 */
public record ServiceClock(InstantSource instants, LongSupplier nanoseconds) {

  public ServiceClock {
    requireNonNull(instants, "instants");
    requireNonNull(nanoseconds, "nanoseconds");
  }
}
