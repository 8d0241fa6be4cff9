package org.lifecircle.standards.annex;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/**
 * Whose annex it is, and how much of it was typed in.
 *
 * @param document the annex as a document, with its number, date and address
 * @param holder the authority that issued it
 * @param file the name of the workbook
 * @param sha256 of the workbook, hexadecimal
 * @param extent how much of it was typed in
 */
public record AnnexSource(
    SourceDocument document, String holder, String file, String sha256, Extent extent) {

  static final Phrases PHRASES = Phrases.beside(AnnexSource.class, "phrases");

  public AnnexSource {
    requireNonNull(document, "document");
    requireNonNull(holder, "holder");
    requireNonNull(file, "file");
    requireNonNull(sha256, "sha256");
    requireNonNull(extent, "extent");
  }

  /**
   * How much of an annex was typed in.
   *
   * @param filledCells cells that were filled and count
   * @param openCells rows and thresholds that were left blank and stay assumed
   * @param doubts what was read and whoever filled it may not expect: rows that are hidden or
   *     filtered away
   */
  public record Extent(int filledCells, int openCells, List<Warning> doubts) {

    public Extent {
      doubts = List.copyOf(doubts);
    }
  }

  /** Cells that were filled and count. */
  public int filledCells() {
    return extent.filledCells();
  }

  /** Rows and thresholds that were left blank and stay assumed. */
  public int openCells() {
    return extent.openCells();
  }

  /** The day of the annex; the standard holds from then on, but never before the plan does. */
  public LocalDate date() {
    return document.date().orElseThrow();
  }

  /** Whose annex it is, and what is still assumed, in a sentence. */
  public Text sentence() {
    return openCells() == 0
        ? PHRASES.text("annex.whole", holder, date().toString(), filledCells())
        : PHRASES.text("annex.partly", holder, date().toString(), filledCells(), openCells());
  }

  /** What is said of an annex that was filled in part; empty when it was filled whole. */
  public Optional<Text> stillAssumed() {
    return openCells() == 0 ? Optional.empty() : Optional.of(sentence());
  }
}
