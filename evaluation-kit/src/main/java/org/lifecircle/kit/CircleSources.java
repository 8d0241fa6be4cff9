package org.lifecircle.kit;

import java.nio.file.Path;
import java.util.List;
import org.lifecircle.kit.folder.FolderSource;
import org.lifecircle.kit.gis.GisSource;
import org.lifecircle.kit.source.CircleSource;
import org.lifecircle.kit.workbook.WorkbookSource;

/** All sources that circles are read from. A new one is a class and a line in this list. */
public final class CircleSources {

  /** The first one that holds a path reads it; a folder holds whatever is left. */
  private static final List<CircleSource> ALL =
      List.of(new WorkbookSource(), new GisSource(), new FolderSource());

  private CircleSources() {}

  /** The source that reads what lies at a path. */
  public static CircleSource of(Path path) {
    return ALL.stream().filter(source -> source.holds(path)).findFirst().orElseThrow();
  }
}
