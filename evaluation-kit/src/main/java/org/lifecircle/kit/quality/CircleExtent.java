package org.lifecircle.kit.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.tables.ParameterTable;

/**
 * Says when what is judged as one circle is far larger than a 15-minute walk, or has more residents
 * than the documents give the largest circle. It is judged all the same. The thresholds stand in
 * {@code circle-extent.csv}.
 */
public final class CircleExtent {

  /** The code of the warning. */
  public static final String CODE = "larger-than-a-circle";

  private static final Phrases PHRASES = Phrases.beside(CircleExtent.class, "phrases");
  private static final Map<String, Parameter> PARAMETERS =
      ParameterTable.resource(CircleExtent.class, "circle-extent.csv");
  private static final int PERCENT = 100;

  private CircleExtent() {}

  /** The thresholds with their provenance. */
  public static List<Parameter> parameters() {
    return List.copyOf(PARAMETERS.values());
  }

  /** What is too large for one circle, with figures and what to do; empty when nothing is. */
  public static Optional<Warning> check(Circle circle, WalkingParameters walking) {
    int far = value("extent-far-walks").multiply(meters(walking)).intValue();
    long residents = 0;
    long beyond = 0;
    for (Home home : circle.homes()) {
      int people = home.residents().total();
      residents += people;
      if (LocalMetric.millimeters(circle.center(), home.location()) / 1000 > far) {
        beyond += people;
      }
    }
    boolean wide = beyond * PERCENT > residents * value("extent-far-share").longValue();
    long most = value("extent-most-residents").longValue();
    if (!wide && residents <= most) {
      return Optional.empty();
    }
    String key = !wide ? "extent.many" : residents > most ? "extent.both" : "extent.wide";
    return Optional.of(
        new Warning(
            CODE,
            "",
            PHRASES.text(
                key,
                residents,
                residents == 0 ? 0 : Math.round((double) PERCENT * beyond / residents),
                far,
                most,
                meters(walking).setScale(0, RoundingMode.HALF_UP).intValue())));
  }

  /** How far one gets in the walk that a circle is drawn by. */
  private static BigDecimal meters(WalkingParameters walking) {
    return BigDecimal.valueOf(WalkingQuality.circleMeters(walking));
  }

  private static BigDecimal value(String id) {
    return PARAMETERS.get(id).value();
  }
}
