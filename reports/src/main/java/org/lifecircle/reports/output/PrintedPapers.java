package org.lifecircle.reports.output;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportLength;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.office.WordReport;
import org.lifecircle.reports.pdf.PdfReport;
import org.lifecircle.reports.sections.PrintedReport;
import org.lifecircle.reports.sections.PrintedReport.Extent;

/**
 * The printed report as files.
 *
 * @param pdf the PDF file
 * @param word the Word document
 */
public record PrintedPapers(byte[] pdf, byte[] word) {

  /** A brief report has no more pages. */
  public static final int BRIEF_PAGES = 4;

  /**
   * A document that is ready to be written.
   *
   * @param front how high the map of its first page is, in pixels of the PDF file
   * @param sheets it on the sheets of the PDF file
   */
  public record Laid(ReportDocument document, int front, PdfReport.Sheets sheets)
      implements Closeable {

    @Override
    public void close() {
      sheets.close();
    }
  }

  /**
   * The printed report of a content. A brief one lists fewer rows where it would have more pages.
   *
   * @param whole the same report with all of its sections
   * @param charts all charts of the content
   */
  public static Laid lay(
      ReportContent content, ReportDocument whole, Papers papers, Charts charts, ReportFont font)
      throws IOException {
    for (Iterator<Extent> extents = extents(papers).iterator(); ; ) {
      ReportDocument document = PrintedReport.of(content, whole, extents.next());
      int front = PdfReport.frontDown(document, charts, font);
      PdfReport.Sheets sheets = PdfReport.lay(document, charts, font, front);
      if (!extents.hasNext() || sheets.count() <= BRIEF_PAGES) {
        return new Laid(document, front, sheets);
      }
      sheets.close();
    }
  }

  /** The files of the printed report. */
  static PrintedPapers of(
      ReportContent content, ReportDocument whole, Papers papers, Charts charts, ReportFont font)
      throws IOException {
    LocalDate date = content.circle().evaluationDate();
    try (Laid laid = lay(content, whole, papers, charts, font)) {
      WordReport.Look look = WordReport.Look.of(laid.document(), laid.front(), papers.template());
      return new PrintedPapers(
          laid.sheets().file(date), WordReport.of(laid.document(), charts, look, date));
    }
  }

  private static List<Extent> extents(Papers papers) {
    return papers.length() == ReportLength.FULL
        ? List.of(Extent.full(papers.office()))
        : Extent.BRIEF_ROWS.stream().map(rows -> Extent.brief(rows, papers.office())).toList();
  }
}
