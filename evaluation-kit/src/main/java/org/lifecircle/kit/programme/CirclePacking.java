package org.lifecircle.kit.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;

/** Puts the circles of a programme into one Parquet file, from which they are judged alike. */
public final class CirclePacking {

  private CirclePacking() {}

  /**
   * A circle whose files could not be read.
   *
   * @param id its id
   * @param problems why, at least one
   */
  public record Unread(String id, List<Problem> problems) {

    public Unread {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Writes circles into a Parquet file, each as its files. One whose files cannot be read is a row
   * without files, so that a programme of the file has as many circles and calls that one broken.
   *
   * @param circles the circles, in the order of the rows
   * @param out the file; an earlier one stays whole until the new one is
   * @param evaluator reads circles that are not kept as files
   * @param progress is informed how many circles are done
   * @return those whose files could not be read, in the order of the rows
   * @throws IOException when the file cannot be written
   */
  public static List<Unread> write(
      List<ProgrammeCircle> circles, Path out, Evaluator evaluator, ProgressMonitor progress)
      throws IOException {
    List<Unread> unread = new ArrayList<>();
    AsideFile.write(
        out,
        file ->
            ParquetCircles.write(
                file,
                () -> {
                  int[] done = {0};
                  return circles.stream()
                      .map(circle -> packed(circle, evaluator, unread))
                      .peek(one -> tell(++done[0], circles.size(), progress))
                      .iterator();
                }));
    return List.copyOf(unread);
  }

  private static void tell(int done, int all, ProgressMonitor progress) {
    progress.at(CircleJudging.PHRASES.text("step.circles", done, all), done, all);
  }

  private static PackedCircle packed(
      ProgrammeCircle circle, Evaluator evaluator, List<Unread> unread) {
    Map<String, byte[]> files = Map.of();
    try {
      files = circle.supply().files(evaluator);
    } catch (InvalidInputException e) {
      unread.add(new Unread(circle.id(), e.problems()));
    } catch (IOException | UncheckedIOException e) {
      unread.add(new Unread(circle.id(), problems(circle, evaluator, e)));
    }
    return new PackedCircle(
        circle.id(),
        circle.city(),
        circle.name(),
        circle.standardId(),
        circle.supply().path(),
        files);
  }

  /** What a programme would say of the circle; else what the system said. */
  private static List<Problem> problems(
      ProgrammeCircle circle, Evaluator evaluator, Exception failure) {
    try {
      circle.supply().read(evaluator);
    } catch (InvalidInputException e) {
      return e.problems();
    } catch (UncheckedIOException e) {
      // as it was the first time
    }
    return List.of(
        new Problem(
            circle.supply().path(),
            0,
            "",
            "",
            CircleJudging.PHRASES.text("packed.unread", String.valueOf(failure.getMessage()))));
  }
}
