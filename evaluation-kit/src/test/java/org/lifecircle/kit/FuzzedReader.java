package org.lifecircle.kit;

import java.nio.file.Path;
import java.util.List;

/**
 * Something that reads files of a kind, and files of that kind in a folder, which are changed one
 * at a time and read where they stand.
 *
 * @param name what counts and faults call it
 * @param files paths from the folder
 * @param reading reads a file
 */
record FuzzedReader(String name, List<String> files, Reading reading) {

  /** Reads the file at a path. */
  interface Reading {
    void of(Path file) throws Exception;
  }

  FuzzedReader {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException(name + " has no files to change");
    }
  }
}
