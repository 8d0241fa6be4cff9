package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.OpeningHours;

/**
 * How far people walk for a format and how an outlet of it serves them when nothing more is known
 * of that outlet.
 *
 * @param formatId the format
 * @param acceptableMinutes the walk, one way, that half of the people still accept, above 0
 * @param serving how customers are served
 * @param areaSquareMeters the floor area that attracts, above 0
 * @param usual when it is open
 * @param grounds where the figures come from
 */
public record ServiceProfile(
    String formatId,
    double acceptableMinutes,
    Serving serving,
    int areaSquareMeters,
    UsualHours usual,
    Grounds grounds) {

  /** A profile with hours as a table has them. */
  public ServiceProfile(
      String formatId,
      double acceptableMinutes,
      Serving serving,
      int areaSquareMeters,
      OpeningHours opens,
      Grounds grounds) {
    this(
        formatId, acceptableMinutes, serving, areaSquareMeters, UsualHours.ofTable(opens), grounds);
  }

  /**
   * How an outlet serves.
   *
   * @param serviceMinutes how long one customer takes up a place at the counter, above 0
   * @param serviceTime how that time varies
   * @param capacityPerHour customers that an outlet can serve in an hour, above 0
   * @param patienceMinutes how long people wait before they give up, on average, 0 or more
   */
  public record Serving(
      double serviceMinutes,
      ServiceTime serviceTime,
      double capacityPerHour,
      double patienceMinutes) {

    public Serving {
      requireNonNull(serviceTime, "serviceTime");
      if (!(serviceMinutes > 0 && capacityPerHour > 0)) {
        throw new IllegalArgumentException(
            "minutes and capacity are above 0: " + serviceMinutes + ", " + capacityPerHour);
      }
      if (!(patienceMinutes >= 0)) {
        throw new IllegalArgumentException("patience is 0 or more: " + patienceMinutes);
      }
    }
  }

  public ServiceProfile {
    requireNonNull(formatId, "formatId");
    requireNonNull(serving, "serving");
    requireNonNull(usual, "usual");
    requireNonNull(grounds, "grounds");
    if (!(acceptableMinutes > 0 && areaSquareMeters > 0)) {
      throw new IllegalArgumentException(
          "minutes and area are above 0: " + acceptableMinutes + ", " + areaSquareMeters);
    }
  }

  /** When it is open. */
  public OpeningHours opens() {
    return usual.hours();
  }

  /** How long one customer takes up a place at the counter. */
  public double serviceMinutes() {
    return serving.serviceMinutes();
  }

  /** How that time varies. */
  public ServiceTime serviceTime() {
    return serving.serviceTime();
  }

  /** Customers that an outlet can serve in an hour. */
  public double capacityPerHour() {
    return serving.capacityPerHour();
  }

  /** How long people wait before they give up, on average. */
  public double patienceMinutes() {
    return serving.patienceMinutes();
  }

  /**
   * How many customers are served at once: the capacity times the service time, at least one (the
   * load that a counter carries, Little's law).
   */
  public int places() {
    return (int) Math.max(1, Math.round(capacityPerHour() * serviceMinutes() / 60));
  }
}
