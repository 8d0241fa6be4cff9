package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a folder grows while another one may stand in its place: {@code .NAME.new-K} beside the
 * place, with a file in it that says what it is, or inside the place where nothing beside it can be
 * written or renamed. Only a folder with that file in it was made by us and is tidied up.
 */
final class Workshop implements AutoCloseable {

  private static final String MARK = "lifecircle-is-writing";
  private static final String NEW = "new";
  private static final String OLD = "old";

  private final Path place;
  private final Path root;
  private final boolean inside;
  private final PlaceLock lock;

  private Workshop(Path place, Path root, boolean inside, PlaceLock lock) {
    this.place = place;
    this.root = root;
    this.inside = inside;
    this.lock = lock;
  }

  /**
   * Opens one beside a file, and puts right what killed runs left behind.
   *
   * @param file what shall be written, as a real path with a parent
   * @throws BusyException when somebody else is writing it
   * @throws IOException when nothing can be written there
   */
  static Workshop beside(Path file) throws IOException {
    return open(file, false);
  }

  /**
   * Opens one inside a folder.
   *
   * @param folder a real path
   * @throws BusyException when somebody else is writing it
   * @throws IOException when nothing can be written there
   */
  static Workshop inside(Path folder) throws IOException {
    return open(folder, true);
  }

  /**
   * Opens one for a folder, and puts right what killed runs left behind.
   *
   * @param place what shall be written, as a real path with a parent
   * @throws BusyException when somebody else is writing it
   * @throws IOException when nothing can be written there
   */
  static Workshop open(Path place) throws IOException {
    return open(place, Files.exists(place) && !renamable(place));
  }

  private static Workshop open(Path place, boolean inside) throws IOException {
    Path around = inside ? place : place.getParent();
    PlaceLock lock = PlaceLock.take(around, place);
    boolean opened = false;
    try {
      String prefix = "." + place.getFileName() + ".new-";
      putRight(around, place, prefix);
      Path root = made(around, prefix);
      Files.createFile(root.resolve(MARK));
      Files.createDirectory(root.resolve(NEW));
      opened = true;
      return new Workshop(place, root, inside, lock);
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /** Whether a folder can be renamed: it is no mount point, and it and its parent are ours. */
  private static boolean renamable(Path place) throws IOException {
    Path parent = place.getParent();
    return Files.isWritable(parent)
        && Files.isWritable(place)
        && Files.getFileStore(place).equals(Files.getFileStore(parent));
  }

  private static Path made(Path around, String prefix) throws IOException {
    for (int number = 1; ; number++) {
      try {
        return Files.createDirectory(around.resolve(prefix + number));
      } catch (FileAlreadyExistsException e) {
        // somebody's own, or of a run whose files could not be deleted
      }
    }
  }

  private static void putRight(Path around, Path place, String prefix) throws IOException {
    List<Path> left;
    try (Stream<Path> siblings = Files.list(around)) {
      left =
          siblings
              .filter(path -> path.getFileName().toString().startsWith(prefix))
              .filter(path -> Files.exists(path.resolve(MARK), LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
    }
    for (Path path : left) {
      tidyUp(path, place);
    }
  }

  /** Deletes what is left of a writing; the earlier folder goes back when its place is empty. */
  private static void tidyUp(Path root, Path place) throws IOException {
    Path old = root.resolve(OLD);
    if (Files.exists(old) && !Files.exists(place)) {
      Files.move(old, place); // when that fails, nothing is deleted
    }
    FolderFiles.delete(root);
  }

  /** Whether a file or folder of the place belongs to the writing and not to the content. */
  boolean uses(Path path) {
    return path.equals(root) || inside && lock.uses(path);
  }

  /** Where the new folder grows. */
  Path growing() {
    return root.resolve(NEW);
  }

  /** Where the earlier folder stands while it cannot be exchanged in one step. */
  Path old() {
    return root.resolve(OLD);
  }

  /** Whether the new folder grows inside its place. */
  boolean inside() {
    return inside;
  }

  @Override
  public void close() throws IOException {
    try {
      tidyUp(root, place);
    } finally {
      lock.close();
    }
  }
}
