package org.lifecircle.reports.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lifecircle.reports.ExperimentContent;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.TornadoCharts;
import org.lifecircle.reports.document.ExperimentComposer;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.ScenarioPage;

/** Writes what an experiment found. The same content gives the same bytes. */
public final class ExperimentWriter {

  private ExperimentWriter() {}

  /**
   * Writes {@code experiment.html}, and every chart as {@code charts/*.png} and {@code
   * charts/*.svg}.
   *
   * @param directory where to
   * @throws IOException when it cannot be written
   */
  public static void write(Path directory, ExperimentContent content) throws IOException {
    requireNonNull(content, "content");
    ReportFont font = ReportFont.load();
    Charts charts = TornadoCharts.of(content, font);
    Files.writeString(
        directory.resolve("experiment.html"),
        ScenarioPage.of(ExperimentComposer.compose(content), charts, font));
    ChartFiles.writeAll(directory, charts);
  }
}
