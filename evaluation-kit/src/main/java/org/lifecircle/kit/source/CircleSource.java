package org.lifecircle.kit.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * A form in which circles are kept and from which they are read: a folder, a workbook, a
 * GeoPackage.
 */
public interface CircleSource {

  /** Whether something of this form seems to lie at a path; nothing is opened. */
  boolean holds(Path path);

  /**
   * Reads a circle.
   *
   * @param path where it lies
   * @param vocabulary the formats and figures that it may name
   * @param stated what its degrees are, where somebody says so besides the circle itself; they
   *     become WGS-84
   * @param gazetteer says where the rows are that have no degrees
   * @throws InvalidInputException with every problem, also when rows of this form always have
   *     places and a gazetteer is given
   */
  CircleData read(
      Path path, Vocabulary vocabulary, Optional<CoordinateSystem> stated, Gazetteer gazetteer);

  /**
   * Writes a circle so that {@link #read} gives the same circle and map.
   *
   * @param path where to
   * @param circle in WGS-84
   * @param map its ways
   * @param doubts what was estimated, left out or doubtful when the circle was made; every reading
   *     says it again
   * @throws InvalidInputException when the place is taken, or circles are not written in this form
   * @throws IOException when it cannot be written
   */
  default void write(Path path, Circle circle, WalkingMap map, List<Warning> doubts)
      throws IOException {
    throw new InvalidInputException(
        List.of(
            new Problem(
                path.toString(),
                0,
                "",
                "",
                Phrases.beside(CircleSource.class, "phrases").text("write.not"))));
  }

  /**
   * Where the report of a circle goes when nobody says where: {@code NAME-report} beside a file.
   */
  default Path reportFolder(Path path) {
    String name = path.getFileName().toString();
    int ending = name.lastIndexOf('.');
    return path.resolveSibling((ending > 0 ? name.substring(0, ending) : name) + "-report");
  }
}
