package org.lifecircle.kit.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.programme.JudgedCircle;

/**
 * {@code circle.json}: what tables of many circles need of one, as a programme keeps it, beside the
 * report of the circle.
 */
public final class CircleLineJson {

  /** The name of the file. */
  public static final String FILE = "circle.json";

  private static final Phrases PHRASES = Phrases.beside(CircleLineJson.class, "phrases");
  private static final long LARGEST_BYTES = 16L * 1024 * 1024;

  private CircleLineJson() {}

  /**
   * Writes the file.
   *
   * @param folder the folder of the report
   * @throws IOException when it cannot be written
   */
  public static void write(Path folder, Evaluation evaluation) throws IOException {
    JudgedCircle.Subject subject =
        new JudgedCircle.Subject(
            evaluation.circle().name(),
            evaluation.circle().city(),
            evaluation.circle().name(),
            "",
            "");
    Files.writeString(
        folder.resolve(FILE),
        JudgedCircleJson.write(
                new JudgedCircleJson.Line("", "", 0, JudgedCircle.of(subject, evaluation)))
            + "\n");
  }

  /**
   * Reads the file of a report.
   *
   * @param folder the folder of the report, which the circle has as its path and id
   * @param problems takes what is wrong
   */
  public static Optional<JudgedCircle> read(Path folder, List<Problem> problems) {
    Path file = folder.resolve(FILE);
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES) {
        Optional<JudgedCircle> circle =
            JudgedCircleJson.read(Files.readString(file, StandardCharsets.UTF_8).strip())
                .map(JudgedCircleJson.Line::circle)
                .map(read -> at(folder, read));
        if (circle.isPresent()) {
          return circle;
        }
      }
    } catch (IOException e) {
      // Told below: what cannot be read is no report.
    }
    problems.add(new Problem(folder.toString(), 0, "", "", PHRASES.text("circle.no.line")));
    return Optional.empty();
  }

  private static JudgedCircle at(Path folder, JudgedCircle read) {
    JudgedCircle.Subject subject = read.subject();
    return new JudgedCircle(
        new JudgedCircle.Subject(
            folder.toString(), subject.city(), subject.name(), folder.toString(), subject.inputs()),
        read.state(),
        read.findings(),
        read.problems());
  }
}
