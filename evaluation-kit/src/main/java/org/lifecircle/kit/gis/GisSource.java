package org.lifecircle.kit.gis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.layers.Layer;
import org.lifecircle.kit.layers.LayerFile;
import org.lifecircle.kit.source.CircleSource;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.WalkingMap;

/** Circles in GeoPackage files ({@code .gpkg}) and in zip files of shapefiles ({@code .zip}). */
public final class GisSource implements CircleSource {

  @Override
  public boolean holds(Path path) {
    return LayerFile.isOne(path) && !Files.isDirectory(path);
  }

  @Override
  public CircleData read(
      Path path, Vocabulary vocabulary, Optional<CoordinateSystem> stated, Gazetteer gazetteer) {
    if (gazetteer.given()) {
      throw new InvalidInputException(
          List.of(
              new Problem(path.toString(), 0, "", "", LayerCircle.PHRASES.text("geocode.not"))));
    }
    return new LayerCircle(
            path.getFileName().toString(), vocabulary, stated.orElse(CoordinateSystem.WGS84))
        .read(path);
  }

  /**
   * Reads the circle of layers that were read already, such as those of a database.
   *
   * @param name what problems call the place
   * @param layers its layers, in WGS-84
   * @param digest tells what was read from everything else
   * @param vocabulary the formats and figures that it may name
   * @throws InvalidInputException with every problem
   */
  public static CircleData read(
      String name, List<Layer> layers, String digest, Vocabulary vocabulary) {
    return new LayerCircle(name, vocabulary, CoordinateSystem.WGS84).read(layers, digest);
  }

  @Override
  public void write(Path path, Circle circle, WalkingMap map, List<Warning> doubts)
      throws IOException {
    if (LayerFile.isGeoPackage(path)) {
      CircleGeoPackage.write(path, circle, map, doubts);
    } else {
      CircleSource.super.write(path, circle, map, doubts);
    }
  }
}
