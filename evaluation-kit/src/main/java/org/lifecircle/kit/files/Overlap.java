package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether what is read and what is written lie in one another. */
public final class Overlap {

  private Overlap() {}

  /**
   * Whether writing a place would change, or would lie among, what is read.
   *
   * @param input a file or folder that is read
   * @param output what shall be written
   * @param usual what the folder inside the input is called in which outputs usually stand: it, and
   *     names that begin with it, lie apart from everything that is read
   * @throws IOException when the input cannot be looked at
   */
  public static boolean of(Path input, Path output, String usual) throws IOException {
    if (!Files.exists(input)) {
      return false;
    }
    Path read = input.toRealPath();
    Path written = whole(output);
    if (read.startsWith(written)) {
      return true;
    }
    return Files.isDirectory(read)
        && written.startsWith(read)
        && !read.relativize(written).getName(0).toString().startsWith(usual);
  }

  /** The path without links, as far as it exists. */
  private static Path whole(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there == null ? whole : there.toRealPath().resolve(there.relativize(whole));
  }
}
