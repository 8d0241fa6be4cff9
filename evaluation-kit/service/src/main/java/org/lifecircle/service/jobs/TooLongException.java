package org.lifecircle.service.jobs;

/** The work takes longer than it may. */
final class TooLongException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooLongException() {
    super("this takes longer than it may");
  }
}
