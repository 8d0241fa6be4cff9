package org.lifecircle.service.jobs;

import java.time.Duration;

/**
 * What a queue of jobs may not exceed.
 *
 * @param waiting how many jobs may wait
 * @param kept how many that are over are kept
 * @param work how long a job may be worked on; it is ended at its next step
 */
public record JobLimits(int waiting, int kept, Duration work) {

  /** What a service has of which nothing else is said. */
  public static final JobLimits STANDARD = new JobLimits(16, 32, Duration.ofMinutes(60));

  public JobLimits {
    if (waiting < 1 || kept < 1) {
      throw new IllegalArgumentException("at least one that waits and one that is kept");
    }
    if (work.isNegative()) {
      throw new IllegalArgumentException("a time of 0 or more: " + work);
    }
  }

  /** The same with another time for the work. */
  public JobLimits within(Duration otherWork) {
    return new JobLimits(waiting, kept, otherWork);
  }
}
