package org.lifecircle.kit.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that is written aside and moved into its place at the end, so that a run that fails or
 * is killed leaves no half folder and never destroys the one that stood there before.
 *
 * <p>The folder grows in {@code .NAME.new-K/new} beside its place, K being the first number that
 * nobody uses. {@link #commit} carries files over that are not ours, exchanges the two folders in
 * one step where the system can, and deletes of the earlier one what an earlier run has written and
 * nothing else. Where the place cannot be renamed (it is a mount point, or the folder around it may
 * not be written), the folder grows inside the place and its files replace those of the earlier run
 * one by one. Whoever writes the same place meanwhile is refused by a {@link PlaceLock}. What a
 * killed run left behind is put right by the next run.
 */
public final class AsideFolder implements AutoCloseable {

  private final Workshop workshop;
  private final Path place;
  private final Ownership ownership;
  private final Thread tidyOnInterrupt;
  private final List<Path> kept = new ArrayList<>();

  private AsideFolder(Workshop workshop, Path place, Ownership ownership) {
    this.workshop = workshop;
    this.place = place;
    this.ownership = ownership;
    this.tidyOnInterrupt = new Thread(this::discard, "tidy " + place.getFileName());
    Runtime.getRuntime().addShutdownHook(tidyOnInterrupt);
  }

  /**
   * Opens a folder to be written.
   *
   * @param place where it shall stand; may hold an empty folder or one that {@code ownership}
   *     knows. A link is followed, so that the folder it names is replaced and the link stays
   * @param ownership tells which files an earlier run has written: a mistyped {@code --out} must
   *     not delete somebody's files
   * @throws OccupiedException when something else stands in the place
   * @throws BusyException when somebody else is writing it
   * @throws IOException when nothing can be written there
   */
  public static AsideFolder open(Path place, Ownership ownership) throws IOException {
    Path whole = real(place);
    if (whole.getFileName() == null || Files.exists(whole) && !Files.isDirectory(whole)) {
      throw new OccupiedException(place);
    }
    Workshop workshop = Workshop.open(whole);
    boolean opened = false;
    try {
      if (Files.exists(whole) && !empty(whole, workshop) && ownership.of(whole).isEmpty()) {
        throw new OccupiedException(place);
      }
      opened = true;
      return new AsideFolder(workshop, whole, ownership);
    } finally {
      if (!opened) {
        workshop.close();
      }
    }
  }

  /** The path without links, as far as it exists; the folder around it is made. */
  static Path real(Path place) throws IOException {
    if (Files.exists(place)) {
      return place.toRealPath();
    }
    Path whole = place.toAbsolutePath().normalize();
    return whole.getFileName() == null
        ? whole
        : Files.createDirectories(whole.getParent()).toRealPath().resolve(whole.getFileName());
  }

  private static boolean empty(Path folder, Workshop workshop) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.allMatch(workshop::uses);
    }
  }

  /** Where to write. */
  public Path path() {
    return workshop.growing();
  }

  /**
   * The files of the place that were changed since an earlier run had written them and whose names
   * the new folder needs: after {@link #commit} they stand under other names, which are these.
   */
  public List<Path> kept() {
    return Collections.unmodifiableList(kept);
  }

  /**
   * Moves the folder into its place. Call it last.
   *
   * @throws IOException when it cannot be moved; then the previous folder stands there still
   */
  public void commit() throws IOException {
    if (!Files.exists(place)) {
      Files.move(workshop.growing(), place);
      return;
    }
    Optional<Ownership.Owned> owned =
        empty(place, workshop) ? Optional.empty() : ownership.of(place);
    Replacement replacement =
        new Replacement(place, workshop, owned.orElse(new Ownership.Owned(Map.of())));
    if (workshop.inside()) {
      replacement.fileByFile();
    } else {
      replacement.whole();
    }
    kept.addAll(replacement.kept());
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
    try {
      workshop.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that may not be replaced stands where a folder shall be written. */
  public static final class OccupiedException extends IOException {

    private static final long serialVersionUID = 1L;

    OccupiedException(Path place) {
      super(place + " holds something else and is not replaced");
    }
  }
}
