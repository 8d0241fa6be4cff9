package org.lifecircle.kit.layers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/** Files of layers: a GeoPackage ({@code .gpkg}), or shapefiles in a {@code .zip}. */
public final class LayerFile {

  static final Phrases PHRASES = Phrases.beside(LayerFile.class, "phrases");

  private static final long LARGEST_BYTES = 256L * 1024 * 1024;

  private LayerFile() {}

  /** Whether a name is that of such a file. */
  public static boolean isOne(Path path) {
    return isGeoPackage(path) || ending(path, ".zip");
  }

  /** Whether a name is that of a GeoPackage. */
  public static boolean isGeoPackage(Path path) {
    return ending(path, ".gpkg");
  }

  private static boolean ending(Path path, String ending) {
    Path name = path.getFileName();
    return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * Reads the layers of a file.
   *
   * @param path where it lies
   * @param shift what its degrees are; they become WGS-84
   * @param problems takes what is wrong; layers that are wrong are left out
   * @param warnings takes what is doubtful, such as an encoding that nobody stated
   * @return empty when the file cannot be read at all
   */
  public static Optional<List<Layer>> read(
      Path path, CoordinateSystem shift, List<Problem> problems, List<Warning> warnings) {
    return read(path, shift, false, problems, warnings);
  }

  /**
   * Reads the layers of a file that is no circle.
   *
   * @param all whether shapefiles are read whose names mean nothing to a circle, too; otherwise
   *     such a layer beside others has no features
   */
  public static Optional<List<Layer>> read(
      Path path,
      CoordinateSystem shift,
      boolean all,
      List<Problem> problems,
      List<Warning> warnings) {
    String file = path.getFileName().toString();
    try {
      if (!Files.isRegularFile(path)) {
        tell(problems, file, PHRASES.text("layers.missing"));
        return Optional.empty();
      }
      if (Files.size(path) > LARGEST_BYTES) {
        tell(
            problems,
            file,
            PHRASES.text("layers.large", Long.toString(LARGEST_BYTES / 1024 / 1024)));
        return Optional.empty();
      }
      return isGeoPackage(path)
          ? new GeoPackageReading(path, shift, problems, warnings).read()
          : new ShapefileZip(path, shift, all, problems, warnings).read();
    } catch (IOException e) {
      tell(problems, file, PHRASES.text("layers.unreadable"));
      return Optional.empty();
    }
  }

  static void tell(List<Problem> problems, String file, Text message) {
    problems.add(new Problem(file, 0, "", "", message));
  }
}
