package org.lifecircle.service.jobs;

import org.lifecircle.model.Coded;

/** How far a job is. */
public enum JobState implements Coded {
  /** It waits for others. */
  QUEUED("queued"),
  /** It is being worked on. */
  RUNNING("running"),
  /** Its files are there. */
  DONE("done"),
  /** What was sent cannot be used, or the fault is ours. */
  FAILED("failed"),
  /** Somebody wanted it no more. */
  CANCELLED("cancelled");

  private final String id;

  JobState(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** Whether nothing more happens to it. */
  public boolean over() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
