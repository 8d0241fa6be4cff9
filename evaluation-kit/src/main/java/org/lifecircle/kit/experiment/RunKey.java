package org.lifecircle.kit.experiment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lifecircle.kit.files.FileDigest;

/**
 * What tells a run from every other: 128 bits of the SHA-256 of all that decides what comes out of
 * it.
 *
 * @param high the first 64 bits
 * @param low the next
 */
record RunKey(long high, long low) {

  private static final int DIGITS = 16;
  private static final int HEXADECIMAL = 16;

  /** The key of a text that names everything. */
  static RunKey of(String everything) {
    String digits = FileDigest.of(everything.getBytes(StandardCharsets.UTF_8));
    return new RunKey(
        Long.parseUnsignedLong(digits, 0, DIGITS, HEXADECIMAL),
        Long.parseUnsignedLong(digits, DIGITS, 2 * DIGITS, HEXADECIMAL));
  }

  /** The key that is written so; empty when none is. */
  static Optional<RunKey> read(String text) {
    if (text.length() != 2 * DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RunKey(
              Long.parseUnsignedLong(text, 0, DIGITS, HEXADECIMAL),
              Long.parseUnsignedLong(text, DIGITS, 2 * DIGITS, HEXADECIMAL)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "%016x%016x".formatted(high, low);
  }
}
