package org.lifecircle.kit.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.database.CircleDatabase;
import org.lifecircle.kit.gis.GisSource;
import org.lifecircle.reports.CircleData;

/**
 * A circle in a database.
 *
 * @param database where it lies
 * @param id its id there
 */
record DatabaseSupply(CircleDatabase database, String id) implements CircleSupply {

  @Override
  public String digest() throws IOException {
    return database.read(id).digest();
  }

  @Override
  public CircleData read(Evaluator evaluator) {
    try {
      CircleDatabase.Found found = database.read(id);
      return GisSource.read(
          "circles", found.layers(), found.digest(), evaluator.standards().vocabulary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String path() {
    return "";
  }
}
