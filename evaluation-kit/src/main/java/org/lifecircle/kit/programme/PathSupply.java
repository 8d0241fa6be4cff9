package org.lifecircle.kit.programme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!hidden(file)) {
              digests.put(place.relativize(file).toString().replace('\\', '/'), digestOf(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return FileDigest.of(digests.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
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
