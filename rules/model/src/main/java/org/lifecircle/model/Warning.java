package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

/**
 * Something that a reader of the results must know: the input was used, but what it says may be
 * doubted.
 *
 * @param code what kind of warning it is, for example {@code outlet-far-from-ways}
 * @param subject what it is about: an outlet's or home's id, a file; blank when the whole circle
 * @param message a whole sentence
 */
public record Warning(String code, String subject, Text message) {

  public Warning {
    requireNonNull(code, "code");
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
  }
}
