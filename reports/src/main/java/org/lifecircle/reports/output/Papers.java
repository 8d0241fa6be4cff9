package org.lifecircle.reports.output;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import org.lifecircle.reports.document.ReportLength;

/**
 * How the printed report is wanted.
 *
 * @param length brief or full
 * @param office who prepared it (编制单位); blank when that is filled in by hand
 * @param selfReport whether a self-evaluation (自评报告) is written, too
 * @param poster whether a poster for residents is written, too
 * @param template a Word file whose styles and page replace those of the program; empty for its own
 */
public record Papers(
    ReportLength length,
    String office,
    boolean selfReport,
    boolean poster,
    Optional<Path> template) {

  /** A brief report. */
  public static final Papers BRIEF =
      new Papers(ReportLength.BRIEF, "", false, false, Optional.empty());

  /** A full report. */
  public static final Papers FULL =
      new Papers(ReportLength.FULL, "", false, false, Optional.empty());

  public Papers {
    requireNonNull(length, "length");
    requireNonNull(office, "office");
    requireNonNull(template, "template");
  }
}
