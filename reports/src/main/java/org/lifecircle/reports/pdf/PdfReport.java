package org.lifecircle.reports.pdf;

import static java.util.Objects.requireNonNull;

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
    return of(document, charts, font, date, frontDown(document, charts, font));
  }

  /**
   * The PDF file.
   *
   * @param charts those that the document shows
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   * @param frontDown how high the map of the first page is, in pixels
   */
  public static byte[] of(
      ReportDocument document, Charts charts, ReportFont font, LocalDate date, int frontDown)
      throws IOException {
    requireNonNull(document, "document");
    return PdfFile.of(
        PrintPage.of(document, charts, PdfFile.family(font), frontDown),
        new PdfFile.Drawn(Optional.of(charts), Layout.PAGE, font),
        named(document, date));
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
    while (fits - tooHigh > 1) {
      int middle = (fits + tooHigh) / 2;
      if (sheets(
              PrintPage.of(first, charts, PdfFile.family(font), heights.get(middle)), font, letters)
          == 1) {
        fits = middle;
      } else {
        tooHigh = middle;
      }
    }
    return heights.get(fits);
  }

  /**
   * How many pages a document takes.
   *
   * @param charts those that the document shows
   * @param frontDown how high the map of the first page is, in pixels
   */
  public static int pages(ReportDocument document, Charts charts, ReportFont font, int frontDown)
      throws IOException {
    String page = PrintPage.of(document, charts, PdfFile.family(font), frontDown);
    return sheets(page, font, PdfFile.letters(page, font));
  }

  /** How many sheets a page takes; where nothing is drawn, its letters are enough of the font. */
  private static int sheets(String page, ReportFont font, byte[] letters) throws IOException {
    return PdfFile.sheets(page, new PdfFile.Drawn(Optional.empty(), Layout.PAGE, font), letters);
  }
}
