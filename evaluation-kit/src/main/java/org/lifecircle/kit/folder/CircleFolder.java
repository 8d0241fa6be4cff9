package org.lifecircle.kit.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.WalkingMap;

/** A folder of files that describe a circle. {@code examples/circles/FORMAT.md} says how. */
public final class CircleFolder {

  /** The name, date, center and survey figures. */
  public static final String CIRCLE_FILE = "circle.yaml";

  /** The residential buildings. */
  public static final String HOMES_FILE = "homes.csv";

  /** The places of business. */
  public static final String OUTLETS_FILE = "outlets.csv";

  /** The walkable ways. */
  public static final String WAYS_FILE = "ways.geojson";

  /** The walkable ways as layers, where there is no {@link #WAYS_FILE}; the first one is read. */
  public static final List<String> WAYS_LAYER_FILES = List.of("ways.gpkg", "ways.zip");

  /** What nobody walks across but on a way: water, walls, railways. It may be missing. */
  public static final String OBSTACLES_FILE = "obstacles.geojson";

  /** Obstacles as layers, where there is no {@link #OBSTACLES_FILE}; the first one is read. */
  public static final List<String> OBSTACLES_LAYER_FILES =
      List.of("obstacles.gpkg", "obstacles.zip");

  /** What was seen at the outlets; a folder need not have it. */
  public static final String EVIDENCE_FILE = "evidence.csv";

  /** How good outlets are; may be absent. */
  public static final String QUALITIES_FILE = "qualities.csv";

  /** The files that every circle folder has, in the order in which they are read. */
  public static final List<String> FILES =
      List.of(CIRCLE_FILE, HOMES_FILE, OUTLETS_FILE, WAYS_FILE);

  /** The code of the warning that degrees were converted. */
  public static final String CONVERTED = "coordinates-converted";

  private CircleFolder() {}

  /** Whether a circle is read from a file of that name, among others; photos are not asked for. */
  public static boolean reads(String name) {
    return FILES.contains(name)
        || WAYS_LAYER_FILES.contains(name)
        || name.equals(OBSTACLES_FILE)
        || OBSTACLES_LAYER_FILES.contains(name)
        || name.equals(QUALITIES_FILE)
        || name.equals(EVIDENCE_FILE);
  }

  /**
   * Reads a folder.
   *
   * @param folder the folder
   * @param vocabulary the formats and figures that it may name
   * @throws InvalidInputException with every problem of every file
   */
  public static CircleData read(Path folder, Vocabulary vocabulary) {
    return read(folder, vocabulary, Optional.empty(), Gazetteer.NONE);
  }

  /**
   * Reads a folder whose degrees are in the system that it says itself or that somebody states.
   *
   * @param stated what somebody says; empty when only the folder may say so
   * @param gazetteer says where the rows are that have no degrees
   * @throws InvalidInputException with every problem of every file, also when both contradict
   */
  public static CircleData read(
      Path folder, Vocabulary vocabulary, Optional<CoordinateSystem> stated, Gazetteer gazetteer) {
    return new FolderReading(folder, vocabulary, stated, gazetteer).read();
  }

  /** The warning that degrees were converted; none when they were WGS-84. */
  public static Optional<Warning> converted(CoordinateSystem system) {
    return system.samePlaces(CoordinateSystem.WGS84)
        ? Optional.empty()
        : Optional.of(
            new Warning(
                CONVERTED, "", FolderReading.PHRASES.text("warning.converted", system.id())));
  }

  /**
   * Writes a folder that {@link #read} turns into the same circle and map, as long as no text
   * begins or ends with white space or is blank.
   *
   * <p>The files are written aside and moved into place at the end: a write that fails leaves what
   * was there before. Other files of a circle folder that is already there are kept.
   *
   * @param folder where to; made when it does not exist
   * @param circle the circle
   * @param map the ways
   * @throws InvalidInputException when the place is taken by a file or by a folder that is not
   *     empty and no circle folder
   * @throws IllegalArgumentException when a home's ages are called estimated but are not what
   *     {@link CensusAges} gives
   * @throws IOException when the folder cannot be written
   */
  public static void write(Path folder, Circle circle, WalkingMap map) throws IOException {
    write(folder, circle, map, List.of());
  }

  /**
   * Writes a folder together with what is doubtful about the circle, which is said again whenever
   * the folder is read.
   *
   * @param doubts what was estimated, left out or doubtful when the circle was made
   */
  public static void write(Path folder, Circle circle, WalkingMap map, List<Warning> doubts)
      throws IOException {
    new FolderWriting(folder).write(circle, map, doubts);
  }
}
