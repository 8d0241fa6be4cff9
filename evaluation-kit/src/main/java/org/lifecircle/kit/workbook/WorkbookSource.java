package org.lifecircle.kit.workbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.source.CircleSource;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.reports.CircleData;

/** Circles in workbooks that evaluators have filled. */
public final class WorkbookSource implements CircleSource {

  @Override
  public boolean holds(Path path) {
    return CircleWorkbook.isWorkbook(path) && !Files.isDirectory(path);
  }

  @Override
  public CircleData read(
      Path path, Vocabulary vocabulary, Optional<CoordinateSystem> stated, Gazetteer gazetteer) {
    return CircleWorkbook.read(path, vocabulary, stated, gazetteer);
  }
}
