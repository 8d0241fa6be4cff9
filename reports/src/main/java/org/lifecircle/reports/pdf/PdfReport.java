package org.lifecircle.reports.pdf;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.PrintPage;

/** Lays a report out on A4 pages. The same report gives the same bytes. */
public final class PdfReport {

  private PdfReport() {}

  /**
   * The PDF file.
   *
   * @param charts those that the document shows
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(ReportDocument document, Charts charts, ReportFont font, LocalDate date)
      throws IOException {
    try (Sheets sheets = lay(document, charts, font, frontDown(document, charts, font))) {
      return sheets.file(date);
    }
  }

  /**
   * The report on its sheets.
   *
   * @param charts those that the document shows
   * @param frontDown how high the map of the first page is, in pixels
   */
  public static Sheets lay(ReportDocument document, Charts charts, ReportFont font, int frontDown)
      throws IOException {
    requireNonNull(document, "document");
    return new Sheets(
        document,
        PdfFile.lay(
            PrintPage.of(document, charts, PdfFile.family(font), frontDown),
            new PdfFile.Drawn(Optional.of(charts), Layout.PAGE, font)));
  }

  /** The sheets that a report takes, and the file of them, which is asked for once at most. */
  public static final class Sheets implements Closeable {

    private final ReportDocument document;
    private final PdfFile.Sheets sheets;

    private Sheets(ReportDocument document, PdfFile.Sheets sheets) {
      this.document = document;
      this.sheets = sheets;
    }

    /** How many they are. */
    public int count() {
      return sheets.count();
    }

    /**
     * The PDF file.
     *
     * @param date the date that the file gives as its own, so that it does not depend on the clock
     */
    public byte[] file(LocalDate date) throws IOException {
      return sheets.file(named(document, date));
    }

    @Override
    public void close() {
      sheets.close();
    }
  }

  private static PdfFile.Named named(ReportDocument document, LocalDate date) {
    return new PdfFile.Named(
        document.masthead().circle() + " · " + document.masthead().title(),
        document.language(),
        date);
  }

  /**
   * How high the map of the first page is, in pixels, so that the first page is one page; as low as
   * it gets where the words alone take more.
   *
   * @param charts those that the document shows
   */
  public static int frontDown(ReportDocument document, Charts charts, ReportFont font)
      throws IOException {
    List<Integer> heights = PrintPage.FRONT_DOWN;
    ReportDocument first =
        new ReportDocument(
            document.language(), document.masthead(), document.summary(), List.of(), List.of());
    if (first.chartIds().isEmpty()) {
      return heights.get(0);
    }
    // Pages of other heights have the same words, and digits.
    String page = PrintPage.of(first, charts, PdfFile.family(font), heights.get(0));
    byte[] letters = PdfFile.letters(page, font);
    int fits = heights.size() - 1;
    int tooHigh = -1;
    // The highest is tried first, since it mostly fits in Chinese.
    for (int tried = 0; fits - tooHigh > 1; tried = (fits + tooHigh) / 2) {
      if (sheets(
              PrintPage.of(first, charts, PdfFile.family(font), heights.get(tried)), font, letters)
          == 1) {
        fits = tried;
      } else {
        tooHigh = tried;
      }
    }
    return heights.get(fits);
  }

  /** How many sheets a page takes; where nothing is drawn, its letters are enough of the font. */
  private static int sheets(String page, ReportFont font, byte[] letters) throws IOException {
    return PdfFile.sheets(page, new PdfFile.Drawn(Optional.empty(), Layout.PAGE, font), letters);
  }
}
