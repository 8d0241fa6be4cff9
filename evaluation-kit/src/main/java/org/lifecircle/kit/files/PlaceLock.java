package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Keeps everybody else from writing the same place: a lock of the operating system on an empty file
 * {@code .NAME.lifecircle-lock} beside it. It ends with the process that holds it, however that
 * ends, and holds between the processes of different containers too, since no process number is
 * asked for.
 *
 * <p>Within one process such a lock does not hold, and closing the file a second time would even
 * release it, so that a system property, which all class loaders share, keeps the other threads
 * away.
 */
final class PlaceLock implements AutoCloseable {

  private static final String PROPERTY = "lifecircle.writing ";

  private final Path file;
  private final String property;
  private FileChannel channel;

  private PlaceLock(Path file) {
    this.file = file;
    this.property = PROPERTY + file;
  }

  /**
   * Takes the lock.
   *
   * @param folder where the file of the lock is made, as a real path
   * @param place what shall be written
   * @throws BusyException when somebody else holds it
   * @throws IOException when the folder cannot be written
   */
  static PlaceLock take(Path folder, Path place) throws IOException {
    PlaceLock lock = new PlaceLock(folder.resolve("." + place.getFileName() + ".lifecircle-lock"));
    if (System.getProperties().putIfAbsent(lock.property, "") != null) {
      throw new BusyException(place);
    }
    boolean taken = false;
    try {
      while (!lock.tried(place)) {
        // the one who held it before has deleted the file meanwhile
      }
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        System.getProperties().remove(lock.property);
      }
    }
  }

  /** Whether the lock is held, on the file that has the name. */
  private boolean tried(Path place) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // somebody holds it, or was killed holding it
    }
    Optional<Object> before = key();
    FileChannel opened;
    try {
      opened = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return false;
    }
    try {
      if (opened.tryLock() == null) {
        throw new BusyException(place);
      }
      // A file that was deleted between opening and locking has its name no longer.
      if (before.isPresent() && before.equals(key())) {
        channel = opened;
      }
    } finally {
      if (channel != opened) {
        opened.close();
      }
    }
    return channel == opened;
  }

  /** What tells the file from another one of its name; its name alone where there is no key. */
  private Optional<Object> key() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return Optional.of(key == null ? file : key);
  }

  /** Whether a file is that of the lock. */
  boolean uses(Path path) {
    return path.equals(file);
  }

  @Override
  public void close() {
    try {
      if (channel.size() == 0) {
        Files.deleteIfExists(file);
      }
      channel.close();
    } catch (IOException e) {
      // the lock ends with the process at the latest, and an empty file harms nobody
    } finally {
      System.getProperties().remove(property);
    }
  }
}
