package org.lifecircle.simulation.day;

/** Hears how far a long computation has come. */
@FunctionalInterface
public interface ProgressListener {

  /** Hears nothing. */
  ProgressListener NONE = (done, total) -> {};

  /**
   * Some of the work is done.
   *
   * @param done how much, 0 to {@code total}
   * @param total all of it, above 0
   */
  void progressed(long done, long total);
}
