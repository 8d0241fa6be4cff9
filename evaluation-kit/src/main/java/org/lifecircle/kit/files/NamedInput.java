package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;

/** A file that somebody has named and that is read whole. */
public final class NamedInput {

  private NamedInput() {}

  /**
   * Its bytes.
   *
   * @param file the file
   * @param largestBytes how large it may be
   * @param phrases what is said of a file that is not there, too large or not to be read, by {@code
   *     file.missing}, {@code file.large} and {@code file.unreadable}
   * @throws InvalidInputException when it is one of these
   */
  public static byte[] bytes(Path file, long largestBytes, Phrases phrases) {
    String wrong;
    try {
      if (!Files.isRegularFile(file)) {
        wrong = "file.missing";
      } else if (Files.size(file) > largestBytes) {
        wrong = "file.large";
      } else {
        return Files.readAllBytes(file);
      }
    } catch (IOException e) {
      wrong = "file.unreadable";
    }
    throw new InvalidInputException(
        List.of(new Problem(file.toString(), 0, "", "", phrases.text(wrong))));
  }
}
