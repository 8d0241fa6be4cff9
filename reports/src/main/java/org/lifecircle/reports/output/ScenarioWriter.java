package org.lifecircle.reports.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.lifecircle.reports.ScenarioContent;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.ScenarioCharts;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ScenarioComposer;
import org.lifecircle.reports.document.ScenarioDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.ScenarioPage;
import org.lifecircle.reports.office.WordReport;
import org.lifecircle.reports.pdf.PdfReport;

/** Writes what scenarios change. The same content gives the same bytes. */
public final class ScenarioWriter {

  private ScenarioWriter() {}

  /**
   * Writes {@code comparison.html}, {@code .pdf} and {@code .docx}, and every chart as {@code
   * charts/*.png} and {@code charts/*.svg}.
   *
   * @param directory where to
   * @throws IOException when it cannot be written
   */
  public static void write(Path directory, ScenarioContent content) throws IOException {
    requireNonNull(content, "content");
    ReportFont font = ReportFont.load();
    Charts charts = ScenarioCharts.of(content, font);
    ScenarioDocument document = ScenarioComposer.compose(content);
    Files.writeString(
        directory.resolve("comparison.html"), ScenarioPage.of(document, charts, font));
    ReportDocument printed = document.printed(charts.ids());
    LocalDate date = content.experiment().day();
    Files.write(directory.resolve("comparison.pdf"), PdfReport.of(printed, charts, font, date));
    Files.write(directory.resolve("comparison.docx"), WordReport.of(printed, charts, date));
    ChartFiles.writeAll(directory, charts);
  }
}
