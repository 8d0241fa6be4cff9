package org.lifecircle.kit.programme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;

/**
 * A circle whose files come from somewhere else than a folder, such as the row of a table: they are
 * laid out for the time of reading, so that the circle is what the folder would be.
 *
 * @param source gives the files whenever they are needed
 * @param path how results name where the circle lies
 */
public record FilesSupply(Source source, String path) implements CircleSupply {

  /** Where the files come from. */
  @FunctionalInterface
  public interface Source {

    /**
     * The files by their paths from the circle's folder, with slashes; or one workbook, GeoPackage
     * or zip of shapefiles.
     *
     * @throws IOException when they cannot be read
     */
    Map<String, byte[]> files() throws IOException;
  }

  public FilesSupply {
    requireNonNull(source, "source");
    requireNonNull(path, "path");
  }

  @Override
  public String digest() throws IOException {
    return digest(source.files());
  }

  @Override
  public CircleSupply fetched() throws IOException {
    Map<String, byte[]> files = source.files();
    return new FilesSupply(() -> files, path);
  }

  private static String digest(Map<String, byte[]> files) {
    if (isOneFile(files)) {
      return FileDigest.of(files.values().iterator().next());
    }
    Map<String, String> digests = new TreeMap<>();
    files.forEach((name, bytes) -> digests.put(name, FileDigest.of(bytes)));
    return PathSupply.digest(digests);
  }

  private static boolean isOneFile(Map<String, byte[]> files) {
    if (files.size() != 1) {
      return false;
    }
    String name = files.keySet().iterator().next().toLowerCase(Locale.ROOT);
    return CircleList.FILES.stream().anyMatch(name::endsWith);
  }

  @Override
  public Map<String, byte[]> files(Evaluator evaluator) throws IOException {
    return source.files();
  }

  @Override
  public CircleData read(Evaluator evaluator) {
    try {
      Map<String, byte[]> files = source.files();
      Path folder = Files.createTempDirectory("lifecircle-circle");
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path place = inside(folder, file.getKey());
          Files.createDirectories(place.getParent());
          Files.write(place, file.getValue());
        }
        return evaluator.read(
            isOneFile(files) ? folder.resolve(files.keySet().iterator().next()) : folder);
      } finally {
        FolderFiles.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table comes from a stranger: no name may lead out of the folder. */
  private static Path inside(Path folder, String name) {
    Path place = folder.resolve(name).normalize();
    if (name.isBlank() || place.equals(folder) || !place.startsWith(folder)) {
      throw new InvalidInputException(
          List.of(new Problem(name, 0, "", "", CircleJudging.PHRASES.text("files.outside"))));
    }
    return place;
  }
}
