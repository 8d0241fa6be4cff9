package org.lifecircle.simulation.index;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.ResidentEstimates;
import org.lifecircle.simulation.demand.Demand;

/**
 * The convenience index (便利指数): how conveniently the residents of a circle live, from 0 to 100. It
 * is the project's own measure, made to distinguish circles of the same official points. It stands
 * beside the official level and points and never enters them.
 *
 * <pre>index = Σ w·part / Σ w</pre>
 *
 * over the {@link IndexPart parts}, each 0 to 100; the weights {@code w} are rows of {@code
 * index-parameters.csv}. Every part is a sum of what walks are worth, 2^-(t/h)² for a walk of
 * {@code t} where half of the people still accept {@code h} (column {@code acceptableMinutes} of
 * {@code services.csv}), so that no limit of minutes makes it jump. Formats weigh what residents
 * need of them ({@code needs.csv}), residents count one each.
 *
 * <p>Another outlet, longer hours and more capacity never lower it; a home that moves farther from
 * every outlet never raises it. The order of homes and outlets changes nothing, because all sums
 * are of whole numbers.
 *
 * <p>Capacity is worked out from the expected needs of every day of the week and not counted in a
 * simulated week, whose draws depend on the order of homes.
 *
 * @param points the index as far as it is known
 * @param parts its parts, every {@link IndexPart} has an entry
 * @param servedByDay the capacity part of every day of the week
 * @param parameters the figures that it was made with, in order
 */
public record ConvenienceIndex(
    PointInterval points,
    Map<IndexPart, PointInterval> parts,
    Map<DayOfWeek, PointInterval> servedByDay,
    List<Parameter> parameters) {

  public ConvenienceIndex {
    requireNonNull(points, "points");
    Map<IndexPart, PointInterval> byPart = new EnumMap<>(IndexPart.class);
    for (IndexPart part : IndexPart.values()) {
      byPart.put(part, requireNonNull(parts.get(part), part.id()));
    }
    parts = Collections.unmodifiableMap(byPart);
    Map<DayOfWeek, PointInterval> byDay = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      byDay.put(day, requireNonNull(servedByDay.get(day), day.name()));
    }
    servedByDay = Collections.unmodifiableMap(byDay);
    parameters = List.copyOf(parameters);
  }

  /**
   * The index of a circle.
   *
   * @param circle the circle and its walks
   * @param demand what residents need, how far they walk for it and what outlets usually do
   * @param parameters the weights and the other numbers
   * @param estimates how far residents who were estimated may be from those who live there; empty
   *     to take them as if they were counted
   * @return empty when nobody lives there, or nobody who needs anything
   */
  public static Optional<ConvenienceIndex> of(
      WalkedCircle circle,
      Demand demand,
      IndexParameters parameters,
      Optional<ResidentEstimates> estimates) {
    return new IndexComputation(circle, demand, parameters, estimates).index();
  }

  /** What a part weighed. */
  public BigDecimal weight(IndexPart part) {
    return parameters.stream()
        .filter(parameter -> parameter.id().equals(part.weightId()))
        .findFirst()
        .map(Parameter::value)
        .orElseThrow();
  }

  /** A part as far as it is known. */
  public PointInterval part(IndexPart part) {
    return parts.get(part);
  }
}
