package org.lifecircle.kit.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.source.CircleSource;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.WalkingMap;

/** Circles in folders of files. A path that no other source knows is one, so that errors say so. */
public final class FolderSource implements CircleSource {

  @Override
  public boolean holds(Path path) {
    return true;
  }

  @Override
  public CircleData read(
      Path path, Vocabulary vocabulary, Optional<CoordinateSystem> stated, Gazetteer gazetteer) {
    return CircleFolder.read(path, vocabulary, stated, gazetteer);
  }

  @Override
  public void write(Path path, Circle circle, WalkingMap map, List<Warning> doubts)
      throws IOException {
    CircleFolder.write(path, circle, map, doubts);
  }

  @Override
  public Path reportFolder(Path path) {
    return path.resolve("report");
  }
}
