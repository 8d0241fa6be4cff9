package org.lifecircle.reports.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.ComparisonCharts;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.document.ComparisonComposer;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.HtmlReport;
import org.lifecircle.reports.office.ExcelReport;
import org.lifecircle.reports.office.WordReport;
import org.lifecircle.reports.pdf.PdfReport;

/** Writes a comparison of reports. The same reports give the same bytes. */
public final class ComparisonWriter {

  private ComparisonWriter() {}

  /**
   * Writes {@code comparison.html}, {@code .pdf}, {@code .docx} and {@code .xlsx}, and every chart
   * as {@code charts/*.png} and {@code charts/*.svg}.
   *
   * @param directory where to; made when it is missing
   * @throws IOException when it cannot be written
   */
  public static void write(Path directory, ReportComparison comparison) throws IOException {
    requireNonNull(comparison, "comparison");
    ReportFont font = ReportFont.load();
    ReportDocument document = ComparisonComposer.compose(comparison);
    Charts charts = ComparisonCharts.of(comparison, font);
    LocalDate latest =
        comparison.reports().stream()
            .map(ComparedReport::date)
            .max(LocalDate::compareTo)
            .orElseThrow();
    ChartFiles.writeAll(directory, charts);
    Files.writeString(directory.resolve("comparison.html"), HtmlReport.of(document, charts, font));
    Files.write(directory.resolve("comparison.pdf"), PdfReport.of(document, charts, font, latest));
    Files.write(directory.resolve("comparison.docx"), WordReport.of(document, charts, latest));
    Files.write(directory.resolve("comparison.xlsx"), ExcelReport.of(document, latest));
  }
}
