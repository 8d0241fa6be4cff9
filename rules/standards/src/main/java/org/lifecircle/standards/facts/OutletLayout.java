package org.lifecircle.standards.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * How the outlets of a circle lie.
 *
 * @param outlets how many outlets have a known place, 0 or more
 * @param inCore outlets in the core: as many as one outlet has around it within the core's radius,
 *     itself counted
 * @param withNeighbor outlets that have another within the spacing of a street
 */
public record OutletLayout(int outlets, int inCore, int withNeighbor) {

  private static final double METERS_PER_DEGREE = 111_195;
  private static final double ROUNDING_METERS = 0.001;
  private static final int DIGITS = 6;

  public OutletLayout {
    if (outlets < 0 || inCore < 0 || inCore > outlets || withNeighbor > outlets) {
      throw new IllegalArgumentException(
          "outlets do not add up: " + outlets + ", " + inCore + ", " + withNeighbor);
    }
  }

  /**
   * The layout of some places. Distances are as the crow flies.
   *
   * @param places where the outlets are
   * @param coreRadiusMeters above 0
   * @param spacingMeters above 0
   */
  public static OutletLayout of(
      List<Coordinate> places, double coreRadiusMeters, double spacingMeters) {
    if (places.isEmpty()) {
      return new OutletLayout(0, 0, 0);
    }
    Coordinate first = places.get(0);
    double width = METERS_PER_DEGREE * Math.cos(Math.toRadians(first.latitude()));
    List<Coordinate> eastward = new ArrayList<>(places);
    eastward.sort(Comparator.comparingDouble(Coordinate::longitude));
    int count = places.size();
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = (eastward.get(i).longitude() - first.longitude()) * width;
      y[i] = (eastward.get(i).latitude() - first.latitude()) * METERS_PER_DEGREE;
    }
    double reach = Math.max(coreRadiusMeters, spacingMeters) + ROUNDING_METERS;
    int[] around = new int[count];
    boolean[] neighbor = new boolean[count];
    for (int i = 0; i < count; i++) {
      around[i]++; // itself
      for (int j = i + 1; j < count && x[j] - x[i] < reach; j++) {
        double east = x[j] - x[i];
        double north = y[j] - y[i];
        // Whole millimeters: on the boundary is inside, whatever the last digit.
        double distance = Math.rint(1000 * Math.sqrt(east * east + north * north)) / 1000;
        if (distance <= coreRadiusMeters) {
          around[i]++;
          around[j]++;
        }
        if (distance <= spacingMeters) {
          neighbor[i] = true;
          neighbor[j] = true;
        }
      }
    }
    int withNeighbor = 0;
    for (boolean one : neighbor) {
      withNeighbor += one ? 1 : 0;
    }
    return new OutletLayout(count, Arrays.stream(around).max().getAsInt(), withNeighbor);
  }

  /** Whether the places of the outlets are known. */
  public boolean known() {
    return outlets > 0;
  }

  /** The share of the outlets in the core, 0 to 1; 0 without outlets. */
  public BigDecimal coreShare() {
    return share(inCore);
  }

  /** The share of the outlets that have a near neighbor, 0 to 1; 0 without outlets. */
  public BigDecimal neighborShare() {
    return share(withNeighbor);
  }

  private BigDecimal share(int part) {
    return outlets == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(outlets), DIGITS, RoundingMode.DOWN);
  }
}
