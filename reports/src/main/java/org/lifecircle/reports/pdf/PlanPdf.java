package org.lifecircle.reports.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.PlanPage;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.PlanPrintPage;

/** The one page of a plan as PDF. The same page gives the same bytes. */
public final class PlanPdf {

  private PlanPdf() {}

  /**
   * The PDF file.
   *
   * @param map the map of the plan
   * @param fit how large letters and map are
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(
      PlanPage page, Chart map, PlanPage.Fit fit, ReportFont font, LocalDate date)
      throws IOException {
    requireNonNull(page, "page");
    return PdfFile.of(
        PlanPrintPage.of(page, map, fit, PdfFile.family(font)),
        new PdfFile.Drawn(Optional.of(new Charts(List.of(map))), Layout.SMALL, font),
        new PdfFile.Named(
            page.heading().circle() + " · " + page.heading().title(), page.language(), date));
  }

  /** How many sheets it takes: it is laid out and not written. */
  public static int sheets(PlanPage page, Chart map, PlanPage.Fit fit, ReportFont font)
      throws IOException {
    String laid = PlanPrintPage.of(page, map, fit, PdfFile.family(font));
    return PdfFile.sheets(
        laid, new PdfFile.Drawn(Optional.empty(), Layout.SMALL, font), PdfFile.letters(laid, font));
  }
}
