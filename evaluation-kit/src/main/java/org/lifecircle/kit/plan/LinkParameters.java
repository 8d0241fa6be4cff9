package org.lifecircle.kit.plan;

import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.model.Parameter;
import org.lifecircle.tables.ParameterTable;

/**
 * When two places on ways are near each other and far on foot; rows of the table beside this class,
 * all assumptions.
 *
 * @param leastMeters the shortest link, in a straight line
 * @param mostMeters the longest link, in a straight line
 * @param leastSavedSeconds by how much the walk from some home to one end gets shorter at least
 * @param detourFactor how many times longer than the link that walk must have been at least
 * @param centimetersPerSecond the pace over a link, while ways are ranked
 * @param clearanceMeters how far a link stays from homes and outlets beside it, which stand for
 *     buildings
 */
record LinkParameters(
    int leastMeters,
    int mostMeters,
    int leastSavedSeconds,
    int detourFactor,
    int centimetersPerSecond,
    int clearanceMeters) {

  public LinkParameters {
    if (IntStream.of(
                leastMeters,
                mostMeters,
                leastSavedSeconds,
                detourFactor,
                centimetersPerSecond,
                clearanceMeters)
            .min()
            .getAsInt()
        < 1) {
      throw new IllegalArgumentException("figures of links are above 0");
    }
  }

  /** What the product carries, read once. */
  private static final class Carried {
    static final LinkParameters STANDARD = read();
  }

  /** The table of the product. */
  static LinkParameters standard() {
    return Carried.STANDARD;
  }

  private static LinkParameters read() {
    Map<String, Parameter> rows =
        ParameterTable.resource(LinkParameters.class, "link-parameters.csv");
    return new LinkParameters(
        rows.get("least-length").value().intValueExact(),
        rows.get("most-length").value().intValueExact(),
        rows.get("least-saved").value().intValueExact(),
        rows.get("detour-factor").value().intValueExact(),
        rows.get("pace").value().intValueExact(),
        rows.get("clearance").value().intValueExact());
  }
}
