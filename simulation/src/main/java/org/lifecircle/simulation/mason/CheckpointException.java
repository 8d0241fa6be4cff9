package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** A checkpoint that no day can go on from. */
public final class CheckpointException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The file is none, is damaged, or was written by another version of the program. */
    NOT_A_CHECKPOINT,
    /**
     * The day that it keeps is of another circle, or was simulated with other walks or other
     * numbers.
     */
    OTHER_CIRCLE
  }

  private final Reason reason;

  CheckpointException(Reason reason) {
    this(reason, null);
  }

  CheckpointException(Reason reason, Exception cause) {
    super(requireNonNull(reason, "reason").toString(), cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
