package org.lifecircle.reports.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.charts.PictureRoom;

/** The files of charts by themselves: {@code charts/*.png} and {@code charts/*.svg}. */
final class ChartFiles {

  private ChartFiles() {}

  /** The folder of the charts beside a document; made when it is missing. */
  static Path folder(Path directory) throws IOException {
    return Files.createDirectories(directory.resolve("charts"));
  }

  /** Writes one chart into the folder of charts. */
  static void write(Path folder, Chart chart, PictureRoom room) throws IOException {
    Files.write(folder.resolve(chart.id() + ".png"), chart.png(Layout.ALONE, room));
    Files.writeString(folder.resolve(chart.id() + ".svg"), chart.svgFile(Layout.ALONE));
  }

  /** Writes all charts into the folder of charts beside a document. */
  static void writeAll(Path directory, Charts charts) throws IOException {
    Path folder = folder(directory);
    PictureRoom room = new PictureRoom();
    for (Chart chart : charts) {
      write(folder, chart, room);
    }
  }
}
