package org.lifecircle.service.jobs;

/** Nobody wants the work any more. */
final class NotWantedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotWantedException() {
    super("nobody wants this any more");
  }
}
