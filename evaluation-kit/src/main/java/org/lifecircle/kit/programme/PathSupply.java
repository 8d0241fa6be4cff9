package org.lifecircle.kit.programme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.reports.CircleData;

/**
 * A circle that is read from a folder or a file by whichever of the sources holds it.
 *
 * @param place where it lies
 * @param path how results name that place
 */
record PathSupply(Path place, String path) implements CircleSupply {

  /** What outputs inside a circle's folder are called: they are not read. */
  private static final String OUTPUT = "report";

  PathSupply {
    requireNonNull(place, "place");
    requireNonNull(path, "path");
  }

  @Override
  public String digest() throws IOException {
    if (!Files.isDirectory(place)) {
      return FileDigest.of(place);
    }
    Map<String, String> digests = new TreeMap<>();
    for (Path file : inside()) {
      digests.put(relative(file), digestOf(file));
    }
    return digest(digests);
  }

  /** The digest of a circle of several files, from the digest of each by its path. */
  static String digest(Map<String, String> digests) {
    return FileDigest.of(new TreeMap<>(digests).toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, byte[]> files(Evaluator evaluator) throws IOException {
    if (!Files.isDirectory(place)) {
      return Map.of(place.getFileName().toString(), Files.readAllBytes(place));
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : inside()) {
      if (Files.isRegularFile(file)) {
        files.put(relative(file), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private String relative(Path file) {
    return place.relativize(file).toString().replace('\\', '/');
  }

  /** All files of the folder that are not hidden and no output. */
  private List<Path> inside() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean inside = place.equals(folder.getParent());
            return inside && isOutput(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static String digestOf(Path file) throws IOException {
    return Files.isRegularFile(file) ? FileDigest.of(file) : "";
  }

  private static boolean isOutput(Path folder) {
    return hidden(folder) || folder.getFileName().toString().startsWith(OUTPUT);
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  @Override
  public CircleData read(Evaluator evaluator) {
    return evaluator.read(place);
  }
}
