package org.lifecircle.reports;

import java.util.List;
import org.lifecircle.model.Coordinate;

/**
 * Where one gets on foot within some minutes (等时圈). It is drawn for people to look at and decides
 * nothing: every verdict rests on the walk of each home itself.
 *
 * @param minutes how long the walk is, above 0
 * @param polygons each of closed rings, the first around it, the others around its holes
 */
public record Isochrone(int minutes, List<List<List<Coordinate>>> polygons) {

  public Isochrone {
    if (minutes <= 0) {
      throw new IllegalArgumentException("minutes are above 0: " + minutes);
    }
    polygons =
        polygons.stream().map(polygon -> polygon.stream().map(List::copyOf).toList()).toList();
  }
}
