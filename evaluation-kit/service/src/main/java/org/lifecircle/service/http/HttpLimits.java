package org.lifecircle.service.http;

import java.time.Duration;

/**
 * What nobody may exceed.
 *
 * @param atOnce requests that are in work at the same time
 * @param threads threads that answer what may wait; what computes has one for each processor
 * @param idle how long a connection may be silent
 * @param body how long a body may take to come
 * @param stop how long those who were let in may take when the service stops
 */
public record HttpLimits(int atOnce, int threads, Duration idle, Duration body, Duration stop) {

  /** What a service has of which nothing else is said. */
  public static final HttpLimits STANDARD =
      new HttpLimits(
          256, 64, Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(30));

  public HttpLimits {
    if (atOnce < 1 || threads < 1) {
      throw new IllegalArgumentException("at least one request by one thread");
    }
    for (Duration one : new Duration[] {idle, body, stop}) {
      if (one.isNegative() || one.isZero()) {
        throw new IllegalArgumentException("a time above zero: " + one);
      }
    }
  }

  /** The same with other times. */
  public HttpLimits within(Duration otherIdle, Duration otherBody, Duration otherStop) {
    return new HttpLimits(atOnce, threads, otherIdle, otherBody, otherStop);
  }

  /** The same for other numbers. */
  public HttpLimits forRequests(int otherAtOnce, int otherThreads) {
    return new HttpLimits(otherAtOnce, otherThreads, idle, body, stop);
  }
}
