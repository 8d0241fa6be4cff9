package org.lifecircle.kit.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.database.CircleDatabase;
import org.lifecircle.kit.gis.GisSource;
import org.lifecircle.model.InvalidInputException;
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
    return fetched().digest();
  }

  @Override
  public CircleSupply fetched() throws IOException {
    return new Fetched(database.read(id));
  }

  @Override
  public CircleData read(Evaluator evaluator) {
    try {
      return fetched().read(evaluator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the tables held of the circle at one moment. */
  private record Fetched(CircleDatabase.Found found) implements CircleSupply {

    @Override
    public String digest() {
      return found.digest();
    }

    @Override
    public CircleData read(Evaluator evaluator) {
      if (!found.problems().isEmpty()) {
        throw new InvalidInputException(found.problems());
      }
      return GisSource.read(
          "circles", found.layers(), found.digest(), evaluator.standards().vocabulary());
    }

    @Override
    public String path() {
      return "";
    }
  }

  @Override
  public String path() {
    return "";
  }
}
