package org.lifecircle.standards.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @param spacingMeters above 0, at most the core's radius
   */
  public static OutletLayout of(
      List<Coordinate> places, double coreRadiusMeters, double spacingMeters) {
    if (places.isEmpty()) {
      return new OutletLayout(0, 0, 0);
    }
    int count = places.size();
    double[] x = new double[count];
    double[] y = new double[count];
    double width = METERS_PER_DEGREE * Math.cos(Math.toRadians(places.get(0).latitude()));
    Map<Long, List<Integer>> cells = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      x[i] = (places.get(i).longitude() - places.get(0).longitude()) * width;
      y[i] = (places.get(i).latitude() - places.get(0).latitude()) * METERS_PER_DEGREE;
      cells
          .computeIfAbsent(
              cell(x[i] / coreRadiusMeters, y[i] / coreRadiusMeters, 0, 0), c -> new ArrayList<>())
          .add(i);
    }
    int inCore = 0;
    int withNeighbor = 0;
    for (int i = 0; i < count; i++) {
      int around = 0;
      boolean neighbor = false;
      for (int right = -1; right <= 1; right++) {
        for (int up = -1; up <= 1; up++) {
          long cell = cell(x[i] / coreRadiusMeters, y[i] / coreRadiusMeters, right, up);
          for (int j : cells.getOrDefault(cell, List.of())) {
            // Whole millimeters: on the boundary is inside, whatever the last digit.
            double east = x[i] - x[j];
            double north = y[i] - y[j];
            double distance = Math.rint(1000 * Math.sqrt(east * east + north * north)) / 1000;
            around += distance <= coreRadiusMeters ? 1 : 0;
            neighbor |= j != i && distance <= spacingMeters;
          }
        }
      }
      inCore = Math.max(inCore, around);
      withNeighbor += neighbor ? 1 : 0;
    }
    return new OutletLayout(count, inCore, withNeighbor);
  }

  private static long cell(double x, double y, int right, int up) {
    return ((long) Math.floor(x) + right) << Integer.SIZE
        | ((long) Math.floor(y) + up) & 0xFFFF_FFFFL;
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
