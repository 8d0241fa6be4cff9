package org.lifecircle.kit.population;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * People who live somewhere in an area, or at a point.
 *
 * @param name what it is called in messages
 * @param rings closed rings of at least four points, the first around the area, the others around
 *     its holes; or one of a single point
 * @param people 0 or more; a model of a grid may say fractions
 */
public record PopulationArea(String name, List<List<Coordinate>> rings, double people) {

  private static final int FEWEST_RING_POINTS = 4;

  public PopulationArea {
    requireNonNull(name, "name");
    rings = rings.stream().map(List::copyOf).toList();
    if (rings.isEmpty()
        || rings.stream().anyMatch(ring -> ring.size() < FEWEST_RING_POINTS)
            && !(rings.size() == 1 && rings.get(0).size() == 1)) {
      throw new IllegalArgumentException("an area is closed rings or one point: " + name);
    }
    if (!(people >= 0) || Double.isInfinite(people)) {
      throw new IllegalArgumentException("people are 0 or more: " + people);
    }
  }

  /** People at a point. */
  static PopulationArea at(String name, Coordinate point, double people) {
    return new PopulationArea(name, List.of(List.of(point)), people);
  }

  /** Whether all of them live at a point. */
  public boolean isPoint() {
    return rings.get(0).size() == 1;
  }
}
