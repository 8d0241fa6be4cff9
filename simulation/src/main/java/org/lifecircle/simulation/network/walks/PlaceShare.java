package org.lifecircle.simulation.network.walks;

/**
 * How much a place weighs to a home around which it lies.
 *
 * @param place the number of the place
 * @param weight above 0; only its relation to the other weights of the home means anything
 */
public record PlaceShare(int place, int weight) {

  public PlaceShare {
    if (place < 0 || weight <= 0) {
      throw new IllegalArgumentException("a place weighs more than 0: " + place + ", " + weight);
    }
  }
}
