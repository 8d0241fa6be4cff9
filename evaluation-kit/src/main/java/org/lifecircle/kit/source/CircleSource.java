package org.lifecircle.kit.source;

import java.nio.file.Path;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.reports.CircleData;

/** A form in which circles are kept and from which they are read: a folder, a workbook. */
public interface CircleSource {

  /** Whether something of this form seems to lie at a path; nothing is opened. */
  boolean holds(Path path);

  /**
   * Reads a circle.
   *
   * @param path where it lies
   * @param vocabulary the formats and figures that it may name
   * @param system what its degrees are; they become WGS-84
   * @throws InvalidInputException with every problem
   */
  CircleData read(Path path, Vocabulary vocabulary, CoordinateSystem system);

  /**
   * Where the report of a circle goes when nobody says where: {@code NAME-report} beside a file.
   */
  default Path reportFolder(Path path) {
    String name = path.getFileName().toString();
    int ending = name.lastIndexOf('.');
    return path.resolveSibling((ending > 0 ? name.substring(0, ending) : name) + "-report");
  }
}
