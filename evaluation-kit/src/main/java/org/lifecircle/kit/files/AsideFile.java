package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written aside and moved into its place at the end, in one step, so that a run that
 * fails or is killed leaves the earlier file whole.
 */
public final class AsideFile {

  private AsideFile() {}

  /** Writes a file. */
  @FunctionalInterface
  public interface Writing {

    /** Writes it at a path where nothing stands yet. */
    void to(Path path) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @param place where it shall stand; its folder is made when there is none. A link is followed
   * @param writing writes it aside
   * @throws BusyException when somebody else is writing it
   * @throws IOException when it cannot be written; then the earlier file stands there still
   */
  public static void write(Path place, Writing writing) throws IOException {
    Path whole = place(place);
    try (Workshop workshop = Workshop.beside(whole)) {
      Path fresh = workshop.growing().resolve(whole.getFileName());
      writing.to(fresh);
      replace(fresh, whole);
    }
  }

  /**
   * Makes sure, before a long computation, that a file can be written.
   *
   * @throws IOException when it cannot be
   */
  public static void requireWritable(Path place) throws IOException {
    Workshop.beside(place(place)).close();
  }

  private static Path place(Path place) throws IOException {
    Path whole = AsideFolder.real(place);
    if (whole.getFileName() == null || Files.isDirectory(whole)) {
      throw new AsideFolder.OccupiedException(place);
    }
    return whole;
  }

  /** Moves a file over another one, in one step where the file system can. */
  static void replace(Path fresh, Path place) throws IOException {
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
