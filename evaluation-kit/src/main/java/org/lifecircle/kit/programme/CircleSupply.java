package org.lifecircle.kit.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.reports.CircleData;

/**
 * Where a circle of a programme comes from: a path, or the memory of another program. It holds no
 * circle until it is asked for one.
 */
public interface CircleSupply {

  /**
   * What tells the circle from itself after a change: a text that is different whenever {@link
   * #read} would give something else.
   *
   * @throws IOException when it cannot be found out
   */
  String digest() throws IOException;

  /**
   * Reads the circle.
   *
   * @param evaluator knows what a circle may name
   * @throws InvalidInputException with every problem
   */
  CircleData read(Evaluator evaluator);

  /**
   * The same circle as it is now, of which {@link #digest} and {@link #read} then say the same
   * moment: where the circle lies in a database or in the row of a table, it is fetched from there
   * once for both. What is fetched is held in memory.
   *
   * @throws IOException when it cannot be fetched
   */
  default CircleSupply fetched() throws IOException {
    return this;
  }

  /** Where it lies, as a reader of the results finds it; blank when it lies nowhere. */
  String path();

  /**
   * The files of the circle, by their paths from its folder: what it is read from, or what it is
   * written as where it was never a file.
   *
   * @param evaluator knows what a circle may name
   * @throws IOException when they cannot be read or written
   */
  default Map<String, byte[]> files(Evaluator evaluator) throws IOException {
    Path folder = Files.createTempDirectory("lifecircle-circle");
    Path written = folder.resolve("circle");
    try {
      CircleData data = read(evaluator);
      CircleFolder.write(written, data.circle(), data.map(), data.warnings());
      return new PathSupply(written, "").files(evaluator);
    } finally {
      FolderFiles.delete(folder);
    }
  }
}
