package org.lifecircle.reports.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a printed report says. */
public enum ReportLength {
  /** The first page, and at most three more. */
  BRIEF,
  /** Cover, contents, the same, and everything else as an appendix. */
  FULL;

  /** The word by which it is asked for. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The length of a word. */
  public static Optional<ReportLength> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
