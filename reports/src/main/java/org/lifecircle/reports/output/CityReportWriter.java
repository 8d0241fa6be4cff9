package org.lifecircle.reports.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.CityCharts;
import org.lifecircle.reports.document.CityComposer;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.HtmlReport;
import org.lifecircle.reports.office.ExcelReport;
import org.lifecircle.reports.office.WordReport;
import org.lifecircle.reports.pdf.PdfReport;
import org.lifecircle.reports.programme.CityReport;

/** Writes the report of many circles. The same circles give the same bytes. */
public final class CityReportWriter {

  /** The day of documents without any circle that could be read. */
  private static final LocalDate NO_DAY = LocalDate.of(2021, 7, 20);

  private CityReportWriter() {}

  /**
   * Writes {@code city-report.html}, {@code .pdf}, {@code .docx} and {@code .xlsx}, and every chart
   * as {@code charts/*.png} and {@code charts/*.svg}.
   *
   * @param directory where to; made when it is missing
   * @throws IOException when it cannot be written
   */
  public static void write(Path directory, CityReport report) throws IOException {
    requireNonNull(report, "report");
    ReportFont font = ReportFont.load();
    Charts charts = CityCharts.of(report, font);
    List<ChartId> drawn = StreamSupport.stream(charts.spliterator(), false).map(Chart::id).toList();
    ReportDocument document = CityComposer.compose(report, drawn::contains);
    LocalDate latest =
        report.findings().stream()
            .map(one -> one.extent().date())
            .max(LocalDate::compareTo)
            .orElse(NO_DAY);
    ChartFiles.writeAll(directory, charts);
    Files.writeString(directory.resolve("city-report.html"), HtmlReport.of(document, charts, font));
    Files.write(directory.resolve("city-report.pdf"), PdfReport.of(document, charts, font, latest));
    Files.write(directory.resolve("city-report.docx"), WordReport.of(document, charts, latest));
    Files.write(directory.resolve("city-report.xlsx"), ExcelReport.of(document, latest));
  }
}
