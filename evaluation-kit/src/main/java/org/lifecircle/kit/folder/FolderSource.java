package org.lifecircle.kit.folder;

import java.nio.file.Path;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.source.CircleSource;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.reports.CircleData;

/** Circles in folders of files. A path that no other source knows is one, so that errors say so. */
public final class FolderSource implements CircleSource {

  @Override
  public boolean holds(Path path) {
    return true;
  }

  @Override
  public CircleData read(Path path, Vocabulary vocabulary, CoordinateSystem system) {
    return CircleFolder.read(path, vocabulary, system);
  }

  @Override
  public Path reportFolder(Path path) {
    return path.resolve("report");
  }
}
