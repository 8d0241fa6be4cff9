package org.lifecircle.simulation.day;

/**
 * What an outlet delivered on a day.
 *
 * @param delivered orders that its couriers brought
 * @param refused orders that it would have brought before any other outlet, but too late
 * @param deliverySeconds the sum of the seconds from an order to the door, of those delivered
 * @param courierSeconds the sum of the seconds that its couriers were under way
 */
public record OutletOrders(int delivered, int refused, long deliverySeconds, long courierSeconds) {

  /** Nothing was ordered. */
  public static final OutletOrders NONE = new OutletOrders(0, 0, 0, 0);

  public OutletOrders {
    if (delivered < 0 || refused < 0 || deliverySeconds < 0 || courierSeconds < 0) {
      throw new IllegalArgumentException(
          "counts are 0 or more: "
              + delivered
              + ", "
              + refused
              + ", "
              + deliverySeconds
              + ", "
              + courierSeconds);
    }
  }

  /** These orders and others. */
  public OutletOrders plus(OutletOrders other) {
    return new OutletOrders(
        delivered + other.delivered,
        refused + other.refused,
        deliverySeconds + other.deliverySeconds,
        courierSeconds + other.courierSeconds);
  }

  /** Minutes from an order to the door; 0 when nothing was delivered. */
  public double meanDeliveryMinutes() {
    return delivered == 0 ? 0 : deliverySeconds / 60.0 / delivered;
  }
}
