package org.lifecircle.kit.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.tables.ParameterTable;

/**
 * Says when the data of a circle is too thin to be judged: far fewer outlets than the circles built
 * so far let expect, or hardly any homes along many ways, as on a map that shows roads only. Where
 * a person says of any format that all its outlets were looked for, the data is what it is and is
 * judged. The thresholds stand in {@code thin-data.csv}.
 */
public final class ThinData {

  private static final Phrases PHRASES = Phrases.beside(ThinData.class, "phrases");
  private static final Map<String, Parameter> PARAMETERS =
      ParameterTable.resource(ThinData.class, "thin-data.csv");

  private ThinData() {}

  /** The thresholds with their provenance. */
  public static List<Parameter> parameters() {
    return List.copyOf(PARAMETERS.values());
  }

  /** Why a circle is not judged, and what to do; empty when it can be. */
  public static Optional<Warning> check(Circle circle, WalkingMap map) {
    boolean someLooked =
        circle.search().others().complete()
            || circle.search().byFormat().values().stream().anyMatch(Completeness::complete);
    if (someLooked || circle.residents() == 0) {
      return Optional.empty();
    }
    Optional<Text> why = homesMissing(circle, map).or(() -> outletsMissing(circle));
    return why.map(text -> new Warning(Evaluation.REFUSED, "", text));
  }

  private static Optional<Text> homesMissing(Circle circle, WalkingMap map) {
    if (!circle.homes().stream().allMatch(Home::residentsEstimated)) {
      return Optional.empty();
    }
    BigDecimal meters = BigDecimal.valueOf(Math.round(meters(map)));
    BigDecimal residents = BigDecimal.valueOf(circle.residents());
    BigDecimal most = value("ways-too-long");
    return meters.compareTo(most.multiply(residents)) <= 0
        ? Optional.empty()
        : Optional.of(
            PHRASES.text(
                "thin.homes",
                circle.residents(),
                meters.divide(BigDecimal.valueOf(1000), 0, RoundingMode.HALF_UP).intValue(),
                meters.divide(residents, 0, RoundingMode.HALF_UP).intValue(),
                most.intValue()));
  }

  private static double meters(WalkingMap map) {
    double millimeters = 0;
    for (Way way : map.ways()) {
      List<Coordinate> points = way.points();
      for (int i = 1; i < points.size(); i++) {
        millimeters += LocalMetric.millimeters(points.get(i - 1), points.get(i));
      }
    }
    return millimeters / 1000;
  }

  private static Optional<Text> outletsMissing(Circle circle) {
    int outlets = circle.outlets().size();
    BigDecimal usual = value("programme-residents-per-outlet");
    BigDecimal most = usual.multiply(value("outlets-too-few"));
    if (BigDecimal.valueOf(circle.residents()).compareTo(most.multiply(BigDecimal.valueOf(outlets)))
        <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        outlets == 0
            ? PHRASES.text("thin.outlets.none", circle.residents(), usual.intValue())
            : PHRASES.text(
                "thin.outlets",
                circle.residents(),
                outlets,
                circle.residents() / outlets,
                usual.intValue()));
  }

  private static BigDecimal value(String id) {
    return PARAMETERS.get(id).value();
  }
}
