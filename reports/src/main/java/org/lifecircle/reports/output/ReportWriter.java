package org.lifecircle.reports.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.PictureRoom;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.HtmlReport;
import org.lifecircle.reports.office.ExcelReport;
import org.lifecircle.reports.office.WordReport;
import org.lifecircle.reports.sections.Composer;
import org.lifecircle.reports.sections.SelfReport;

/**
 * Writes a report. The same content gives the same bytes, whenever and as often as it is written.
 */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * Writes {@code report.html}, {@code report.pdf}, {@code report.docx}, {@code report.xlsx}, and
   * every chart as {@code charts/*.png} and {@code charts/*.svg}, in the font that {@link
   * ReportFont#load()} finds.
   *
   * @param directory where to; made when it is missing
   * @throws IOException when it cannot be written
   */
  public static void write(Path directory, ReportContent content) throws IOException {
    write(directory, content, ReportFont.load());
  }

  /**
   * Writes all these files with a font of the caller's own.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Path directory, ReportContent content, ReportFont font)
      throws IOException {
    write(directory, content, Papers.BRIEF, font);
  }

  /**
   * Writes all these files.
   *
   * @param papers how {@code report.pdf} and {@code report.docx} are wanted
   * @throws IOException when it cannot be written
   */
  public static void write(Path directory, ReportContent content, Papers papers, ReportFont font)
      throws IOException {
    requireNonNull(content, "content");
    ReportContent checked = GlyphCheck.of(content, font);
    ReportDocument document = Composer.compose(checked);
    Charts charts = new Exhibits(checked).charts(font);
    List<WrittenTogether.Part> parts = new ArrayList<>();
    parts.add(() -> printed(directory, PrintedPapers.of(checked, document, papers, charts, font)));
    parts.add(
        () ->
            Files.writeString(
                directory.resolve("report.html"), HtmlReport.of(checked, document, charts, font)));
    parts.add(
        () ->
            Files.write(
                directory.resolve("report.xlsx"),
                ExcelReport.of(document, content.circle().evaluationDate())));
    if (papers.poster() && content.evaluation().refusal().isEmpty()) {
      parts.add(() -> PosterWriter.write(directory, checked, font));
    }
    if (papers.selfReport()) {
      ReportDocument self = SelfReport.of(checked, document, papers.office());
      parts.add(() -> selfReport(directory, self, papers, charts, content));
    }
    Path pictures = ChartFiles.folder(directory);
    ThreadLocal<PictureRoom> rooms = ThreadLocal.withInitial(PictureRoom::new);
    for (Chart chart : charts) {
      parts.add(() -> ChartFiles.write(pictures, chart, rooms.get()));
    }
    WrittenTogether.write(parts);
  }

  private static void printed(Path directory, PrintedPapers papers) throws IOException {
    Files.write(directory.resolve("report.pdf"), papers.pdf());
    Files.write(directory.resolve("report.docx"), papers.word());
  }

  private static void selfReport(
      Path directory, ReportDocument self, Papers papers, Charts charts, ReportContent content)
      throws IOException {
    Files.write(
        directory.resolve("self-report.docx"),
        WordReport.of(
            self,
            charts,
            WordReport.Look.of(self, 0, papers.template()),
            content.circle().evaluationDate()));
  }
}
