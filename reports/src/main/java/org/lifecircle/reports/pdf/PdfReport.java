package org.lifecircle.reports.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
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
    requireNonNull(document, "document");
    return PdfFile.of(
        PrintPage.of(document, charts, PdfFile.family(font)),
        new PdfFile.Drawn(charts, Layout.PAGE, font),
        new PdfFile.Named(
            document.masthead().circle() + " · " + document.masthead().title(),
            document.language(),
            date));
  }
}
