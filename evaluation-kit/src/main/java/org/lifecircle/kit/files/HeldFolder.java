package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder for temporary files that a running program holds: a lock of the operating system on an
 * empty file {@code NAME.held} beside it, which ends with the process, however that ends. What
 * nobody holds any more was left by one that was killed, and goes when the next one begins.
 *
 * <p>Within one process such a lock does not hold, and closing the file a second time would even
 * release it, so that a system property, which all class loaders share, tells what is held here.
 */
public final class HeldFolder implements AutoCloseable {

  private static final String HELD = ".held";
  private static final String PROPERTY = "lifecircle.held ";

  private final Path lock;
  private final FileChannel channel;
  private final Path folder;

  private HeldFolder(Path lock, FileChannel channel, Path folder) {
    this.lock = lock;
    this.channel = channel;
    this.folder = folder;
  }

  /**
   * Removes what killed programs have left beside it, as far as that goes, and makes a folder.
   *
   * @param parent where it is made
   * @param prefix what its name begins with, and the names of those that are looked for
   * @throws IOException when it cannot be made
   */
  public static synchronized HeldFolder open(Path parent, String prefix) throws IOException {
    while (true) {
      Path lock = Files.createTempFile(parent, prefix, HELD);
      System.setProperty(PROPERTY + lock, "");
      Optional<FileChannel> channel = held(lock);
      if (channel.isPresent()) {
        Path folder = Files.createDirectory(beside(lock), forTheOwner(parent));
        removeLeft(parent, prefix, Files.getOwner(folder));
        return new HeldFolder(lock, channel.get(), folder);
      }
      System.clearProperty(PROPERTY + lock);
    }
  }

  /** Empty when another process that looks for what was left had the file before it was locked. */
  private static Optional<FileChannel> held(Path lock) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (channel.tryLock() != null && Files.exists(lock)) {
      return Optional.of(channel);
    }
    channel.close();
    return Optional.empty();
  }

  private static FileAttribute<?>[] forTheOwner(Path parent) throws IOException {
    return Files.getFileStore(parent).supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static Path beside(Path lock) {
    String name = lock.getFileName().toString();
    return lock.resolveSibling(name.substring(0, name.length() - HELD.length()));
  }

  private static void removeLeft(Path parent, String prefix, UserPrincipal own) {
    List<Path> locks = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, prefix + "*" + HELD)) {
      found.forEach(locks::add);
    } catch (IOException e) {
      // It is looked for again when the next one begins.
    }
    for (Path lock : locks) {
      try {
        if (System.getProperty(PROPERTY + lock) == null
            && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(lock, LinkOption.NOFOLLOW_LINKS).equals(own)) {
          removeUnlessHeld(lock);
        }
      } catch (IOException e) {
        // The next one tries again.
      }
    }
  }

  private static void removeUnlessHeld(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        Path folder = beside(lock);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          FolderFiles.delete(folder);
        }
        Files.deleteIfExists(lock);
      }
    }
  }

  /** The folder. */
  public Path path() {
    return folder;
  }

  /** Removes the folder, and whatever is in it. */
  @Override
  public void close() throws IOException {
    try (channel) {
      FolderFiles.delete(folder);
      Files.deleteIfExists(lock);
    } finally {
      System.clearProperty(PROPERTY + lock);
    }
  }
}
