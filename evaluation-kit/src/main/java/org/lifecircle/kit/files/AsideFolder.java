package org.lifecircle.kit.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that is written aside and moved into its place at the end, so that a run that fails or
 * is killed leaves no half folder and never destroys the one that stood there before.
 *
 * <p>The folder grows in {@code .NAME.new-PID} beside its place. {@link #commit} moves a folder
 * that stands in the place to {@code .NAME.old}, the new one into the place, and deletes the old
 * one. What a killed run left behind is put right by the next run.
 */
public final class AsideFolder implements AutoCloseable {

  private final Path place;
  private final Path growing;
  private final Path old;
  private final Thread tidyOnInterrupt;
  private boolean committed;

  private AsideFolder(Path place, Path growing, Path old) {
    this.place = place;
    this.growing = growing;
    this.old = old;
    this.tidyOnInterrupt = new Thread(this::discard, "tidy " + growing.getFileName());
    Runtime.getRuntime().addShutdownHook(tidyOnInterrupt);
  }

  /**
   * Opens a folder to be written.
   *
   * @param place where it shall stand; may hold an empty folder or one that {@code replaceable}
   *     accepts. A link is followed, so that the folder it names is replaced and the link stays
   * @param replaceable tells whether a folder that is not empty may be replaced: a mistyped {@code
   *     --out} must not delete somebody's files
   * @throws OccupiedException when something else stands in the place
   * @throws IOException when the folder beside the place cannot be made
   */
  public static AsideFolder open(Path place, Predicate<Path> replaceable) throws IOException {
    Path whole = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath().normalize();
    if (whole.getFileName() == null) {
      throw new OccupiedException(place);
    }
    Path parent = Files.createDirectories(whole.getParent());
    Path old = parent.resolve("." + whole.getFileName() + ".old");
    String growingPrefix = "." + whole.getFileName() + ".new-";
    putRight(parent, whole, old, growingPrefix);
    if (Files.exists(whole) && !mayBeReplaced(whole, replaceable)) {
      throw new OccupiedException(place);
    }
    Path growing = parent.resolve(growingPrefix + ProcessHandle.current().pid());
    delete(growing);
    return new AsideFolder(whole, Files.createDirectory(growing), old);
  }

  private static boolean mayBeReplaced(Path folder, Predicate<Path> replaceable)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty() || replaceable.test(folder);
    }
  }

  private static void putRight(Path parent, Path place, Path old, String growingPrefix)
      throws IOException {
    if (Files.exists(old)) {
      if (Files.exists(place)) {
        delete(old);
      } else {
        Files.move(old, place);
      }
    }
    List<Path> leftBehind;
    try (Stream<Path> siblings = Files.list(parent)) {
      leftBehind =
          siblings
              .filter(path -> path.getFileName().toString().startsWith(growingPrefix))
              .filter(path -> isAbandoned(path, growingPrefix))
              .toList();
    }
    for (Path path : leftBehind) {
      delete(path);
    }
  }

  private static boolean isAbandoned(Path path, String growingPrefix) {
    String pid = path.getFileName().toString().substring(growingPrefix.length());
    return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  /** Where to write. */
  public Path path() {
    return growing;
  }

  /**
   * Moves the folder into its place. Call it last.
   *
   * @throws IOException when it cannot be moved; then the previous folder stands there still
   */
  public void commit() throws IOException {
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    try {
      Files.move(growing, place);
    } catch (IOException e) {
      if (Files.exists(old)) {
        Files.move(old, place);
      }
      throw e;
    }
    committed = true;
    delete(old);
  }

  /** Deletes what was written unless it was committed. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(tidyOnInterrupt);
    } catch (IllegalStateException e) {
      return; // the machine is stopping and runs the hook itself
    }
    discard();
  }

  private void discard() {
    if (!committed) {
      try {
        delete(growing);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Something that may not be replaced stands where a folder shall be written. */
  public static final class OccupiedException extends IOException {

    private static final long serialVersionUID = 1L;

    OccupiedException(Path place) {
      super(place + " holds something else and is not replaced");
    }
  }
}
