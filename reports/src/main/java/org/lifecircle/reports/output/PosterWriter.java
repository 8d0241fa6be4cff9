package org.lifecircle.reports.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.CircleMap;
import org.lifecircle.reports.document.Poster;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.pdf.PosterPdf;
import org.lifecircle.reports.sections.PosterComposer;
import org.lifecircle.reports.wording.Wording;

/** Writes a poster for the residents of a circle. The same content gives the same bytes. */
final class PosterWriter {

  private static final ChartId MAP = new ChartId("poster-map");

  private PosterWriter() {}

  /**
   * Writes {@code poster.pdf} and {@code poster.png}.
   *
   * @throws IOException when one cannot be written
   */
  static void write(Path directory, ReportContent content, ReportFont font) throws IOException {
    Poster poster = PosterComposer.compose(content);
    Wording wording = new Wording(content.language());
    ChartWords words = new ChartWords(poster.heading().circle(), "", "");
    byte[] pdf =
        PosterPdf.of(
            poster,
            shape -> Chart.of(MAP, words, font, CircleMap.poster(content, wording, shape)),
            font,
            content.circle().evaluationDate());
    Files.write(directory.resolve("poster.pdf"), pdf);
    Files.write(directory.resolve("poster.png"), PosterPdf.png(pdf));
  }
}
