package org.lifecircle.simulation.scenario;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;

/** What is wrong with a number of the day model that somebody sets. */
public final class SetNumbers {

  private static final Phrases PHRASES = Phrases.beside(SetNumbers.class, "phrases");

  private SetNumbers() {}

  /**
   * Why a number cannot be set so.
   *
   * @param field which of name and value is wrong
   * @param value what stands there
   * @param message what would be right
   */
  public record Wrong(String field, String value, Text message) {
    public Wrong {
      requireNonNull(field, "field");
      requireNonNull(value, "value");
      requireNonNull(message, "message");
    }
  }

  /** Why a number cannot be set so; empty when it can. */
  public static Optional<Wrong> problem(String name, double value, Demand demand) {
    Optional<DemandNumbers.Bounds> bounds = DemandNumbers.bounds(name, demand);
    if (bounds.isEmpty()) {
      Text message =
          NearestName.of(name, DemandNumbers.of(demand).keySet())
              .map(nearest -> PHRASES.text("parameter.unknown.maybe", nearest))
              .orElseGet(() -> PHRASES.text("parameter.unknown"));
      return Optional.of(new Wrong("name", name, message));
    }
    return bounds
        .filter(within -> !within.hold(value))
        .map(
            within ->
                new Wrong(
                    "value",
                    plain(value),
                    PHRASES.text("parameter.range", plain(within.least()), plain(within.most()))));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
