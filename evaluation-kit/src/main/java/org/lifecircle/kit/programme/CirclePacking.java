package org.lifecircle.kit.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;

/** Puts the circles of a programme into one Parquet file, from which they are judged alike. */
public final class CirclePacking {

  private CirclePacking() {}

  /**
   * Writes circles into a Parquet file, each as its files.
   *
   * @param circles the circles, in the order of the rows
   * @param out the file; an earlier one stays whole until the new one is
   * @param evaluator reads circles that are not kept as files
   * @param progress is informed how many circles are done
   * @throws IOException when a circle cannot be read or the file not be written
   */
  public static void write(
      List<ProgrammeCircle> circles, Path out, Evaluator evaluator, ProgressMonitor progress)
      throws IOException {
    try {
      AsideFile.write(
          out,
          file ->
              ParquetCircles.write(
                  file,
                  () -> {
                    int[] done = {0};
                    return circles.stream()
                        .map(circle -> packed(circle, evaluator))
                        .peek(one -> tell(++done[0], circles.size(), progress))
                        .iterator();
                  }));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void tell(int done, int all, ProgressMonitor progress) {
    progress.at(CircleJudging.PHRASES.text("step.circles", done, all), done, all);
  }

  private static PackedCircle packed(ProgrammeCircle circle, Evaluator evaluator) {
    try {
      return new PackedCircle(
          circle.id(),
          circle.city(),
          circle.name(),
          circle.standardId(),
          circle.supply().path(),
          circle.supply().files(evaluator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
