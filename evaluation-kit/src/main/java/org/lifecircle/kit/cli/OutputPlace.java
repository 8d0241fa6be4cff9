package org.lifecircle.kit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lifecircle.kit.files.Overlap;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;

/** Keeps apart what a command reads and what it writes. */
final class OutputPlace {

  private OutputPlace() {}

  /**
   * Refuses an output that holds an input, or lies in one.
   *
   * @param output what {@code --out} names
   * @param usual what the outputs inside a circle's folder are called
   * @param inputs what is read; null where an option was not given
   * @throws InvalidInputException when they lie in one another
   */
  static void requireApart(Path output, String usual, Path... inputs) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Path input : Arrays.stream(inputs).filter(Objects::nonNull).toList()) {
      if (Overlap.of(input, output, usual)) {
        problems.add(overlap(output, input));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /**
   * Refuses a file that is read, or one of the files of a circle's folder that is read.
   *
   * @param output the file that is written
   * @param inputs what is read; null where an option was not given
   * @throws InvalidInputException when it is one of them
   */
  static void requireOther(Path output, Path... inputs) throws IOException {
    Path name = output.toAbsolutePath().normalize();
    for (Path input : Arrays.stream(inputs).filter(Objects::nonNull).toList()) {
      boolean folder = Files.isDirectory(input);
      boolean read =
          folder
              ? CircleFolder.reads(String.valueOf(name.getFileName()))
                  && name.getParent() != null
                  && Files.exists(name.getParent())
                  && Files.isSameFile(name.getParent(), input)
              : name.equals(input.toAbsolutePath().normalize())
                  || Files.exists(name) && Files.exists(input) && Files.isSameFile(name, input);
      if (read) {
        throw new InvalidInputException(List.of(overlap(output, input)));
      }
    }
  }

  private static Problem overlap(Path output, Path input) {
    return new Problem(
        output.toString(), 0, "--out", input.toString(), LifeCircle.PHRASES.text("out.overlap"));
  }
}
