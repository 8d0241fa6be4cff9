package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One folder in the place of an earlier one: what is not ours stays. */
final class Replacement {

  private final Path place;
  private final Workshop workshop;
  private final Ownership.Owned owned;

  /** The files of the place that are not ours, and the names under which they stand afterwards. */
  private final Map<String, String> foreign = new LinkedHashMap<>();

  private final List<String> folders = new ArrayList<>();
  private final List<String> ours = new ArrayList<>();

  Replacement(Path place, Workshop workshop, Ownership.Owned owned) throws IOException {
    this.place = place;
    this.workshop = workshop;
    this.owned = owned;
    sort();
  }

  /** The files that a name was taken from; under the names that they have now. */
  List<Path> kept() {
    return foreign.entrySet().stream()
        .filter(file -> !file.getKey().equals(file.getValue()))
        .map(file -> place.resolve(file.getValue()))
        .toList();
  }

  /** Exchanges the folders. */
  void whole() throws IOException {
    carryOver();
    Path growing = workshop.growing();
    if (FolderExchange.exchange(growing, place)) {
      rescue(growing);
      return;
    }
    Files.move(place, workshop.old());
    try {
      Files.move(growing, place);
    } catch (IOException e) {
      Files.move(workshop.old(), place);
      throw e;
    }
    rescue(workshop.old());
  }

  /** Replaces file by file, where the folder itself cannot be renamed. */
  void fileByFile() throws IOException {
    for (Map.Entry<String, String> file : foreign.entrySet()) {
      if (!file.getKey().equals(file.getValue())) {
        Files.move(place.resolve(file.getKey()), place.resolve(file.getValue()));
      }
    }
    Path growing = workshop.growing();
    TreeSet<String> fresh = new TreeSet<>();
    for (Map.Entry<String, Path> file : FolderFiles.of(growing).entrySet()) {
      fresh.add(file.getKey());
      Path target = place.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      AsideFile.replace(file.getValue(), target);
    }
    for (String path : ours) {
      if (!fresh.contains(path)) {
        Files.deleteIfExists(place.resolve(path));
      }
    }
    for (int i = folders.size() - 1; i >= 0; i--) {
      if (!Files.exists(growing.resolve(folders.get(i)))) {
        deleteIfEmpty(place.resolve(folders.get(i)));
      }
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // somebody's files are in it
    }
  }

  /** Tells the files of the place apart. */
  private void sort() throws IOException {
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (workshop.uses(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(place)) {
              folders.add(FolderFiles.path(place, folder));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = FolderFiles.path(place, file);
            if (workshop.uses(file)) {
              return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile() && owned.has(path, file)) {
              ours.add(path);
            } else {
              foreign.put(path, freeName(path));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The path, or the first of {@code NAME.kept-K.ENDING} that neither folder has. */
  private String freeName(String path) {
    if (!taken(workshop.growing(), path)) {
      return path;
    }
    int dot = path.lastIndexOf('.');
    boolean ending = dot > path.lastIndexOf('/') + 1;
    String name = ending ? path.substring(0, dot) : path;
    for (int number = 1; ; number++) {
      String free = name + ".kept-" + number + (ending ? path.substring(dot) : "");
      if (!taken(workshop.growing(), free) && !taken(place, free)) {
        return free;
      }
    }
  }

  private static boolean taken(Path folder, String path) {
    return Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Puts what is not ours into the new folder: linked where the file system can, else copied. */
  private void carryOver() throws IOException {
    for (String folder : folders) {
      boolean hers =
          foreign.keySet().stream().anyMatch(path -> path.startsWith(folder + "/"))
              || ours.stream().noneMatch(path -> path.startsWith(folder + "/"));
      if (hers) {
        Files.createDirectories(workshop.growing().resolve(folder));
      }
    }
    for (Map.Entry<String, String> file : foreign.entrySet()) {
      Path from = place.resolve(file.getKey());
      Path to = workshop.growing().resolve(file.getValue());
      try {
        Files.createLink(to, from);
      } catch (IOException | UnsupportedOperationException e) {
        CopyOption[] as = {StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS};
        Files.copy(from, to, as);
      }
    }
  }

  /** Saves from the earlier folder what came into it at the last moment. */
  private void rescue(Path earlier) throws IOException {
    List<Path> late;
    try (Stream<Path> files = Files.walk(earlier)) {
      late =
          files
              .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !known(FolderFiles.path(earlier, file)))
              .toList();
    }
    for (Path file : late) {
      Path target = place.resolve(FolderFiles.path(earlier, file));
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(target.getParent());
        try {
          Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
          Files.move(file, target);
        }
      }
    }
  }

  private boolean known(String path) {
    return foreign.containsKey(path) || ours.contains(path);
  }
}
