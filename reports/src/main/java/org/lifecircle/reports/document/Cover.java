package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The cover (封面) of a printed report, which a table of contents follows.
 *
 * @param kind what the document is
 * @param circle of which circle
 * @param lines who prepared it and when, a label and what stands behind it; what is not known is a
 *     line to be filled in
 * @param contents what stands above the table of contents
 */
public record Cover(String kind, String circle, List<Line> lines, String contents) {

  public Cover {
    requireNonNull(kind, "kind");
    requireNonNull(circle, "circle");
    lines = List.copyOf(lines);
    requireNonNull(contents, "contents");
  }

  /** A label and what stands behind it; blank where it is filled in by hand. */
  public record Line(String label, String words) {}
}
