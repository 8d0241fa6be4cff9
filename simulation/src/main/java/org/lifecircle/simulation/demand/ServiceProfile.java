package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Clause;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Text;

/**
 * How far people walk for a format and how an outlet of it serves them when nothing more is known
 * of that outlet.
 *
 * @param formatId the format
 * @param acceptableMinutes the walk, one way, that half of the people still accept, above 0
 * @param serviceMinutes how long one customer takes up a place at the counter, above 0
 * @param serviceTime how that time varies
 * @param capacityPerHour customers that an outlet can serve in an hour, above 0
 * @param patienceMinutes how long people wait before they give up, on average, 0 or more
 * @param areaSquareMeters the floor area that attracts, above 0
 * @param opens when it is open
 * @param source where the figures come from
 * @param note what a reader should know; may be blank
 */
public record ServiceProfile(
    String formatId,
    double acceptableMinutes,
    double serviceMinutes,
    ServiceTime serviceTime,
    double capacityPerHour,
    double patienceMinutes,
    int areaSquareMeters,
    OpeningHours opens,
    Clause source,
    Text note) {

  public ServiceProfile {
    requireNonNull(formatId, "formatId");
    requireNonNull(serviceTime, "serviceTime");
    requireNonNull(opens, "opens");
    requireNonNull(source, "source");
    requireNonNull(note, "note");
    if (!(acceptableMinutes > 0
        && serviceMinutes > 0
        && capacityPerHour > 0
        && areaSquareMeters > 0)) {
      throw new IllegalArgumentException(
          "minutes, capacity and area are above 0: "
              + acceptableMinutes
              + ", "
              + serviceMinutes
              + ", "
              + capacityPerHour
              + ", "
              + areaSquareMeters);
    }
    if (!(patienceMinutes >= 0)) {
      throw new IllegalArgumentException("patience is 0 or more: " + patienceMinutes);
    }
  }

  /**
   * How many customers are served at once: the capacity times the service time, at least one (the
   * load that a counter carries, Little's law).
   */
  public int places() {
    return (int) Math.max(1, Math.round(capacityPerHour * serviceMinutes / 60));
  }
}
