package org.lifecircle.kit.delineation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/**
 * What became of the boundaries that were given for a city.
 *
 * @param file their file's name
 * @param polygons every one, by the order of the circles and their ids; those of no circle last
 * @param polygonOfHome by id of a home the id of the polygon that it lies in; homes outside of all
 *     are missing
 * @param doubts what is doubtful about the file and its polygons
 */
public record GivenBoundaries(
    String file,
    List<GivenPolygon> polygons,
    Map<String, String> polygonOfHome,
    List<Warning> doubts) {

  public GivenBoundaries {
    requireNonNull(file, "file");
    polygons = List.copyOf(polygons);
    polygonOfHome = Collections.unmodifiableMap(new LinkedHashMap<>(polygonOfHome));
    doubts = List.copyOf(doubts);
  }

  /**
   * How much there is of a polygon.
   *
   * @param homes that lie in it
   * @param residents who live in it
   * @param squareMeters its ground
   */
  public record Extent(int homes, int residents, long squareMeters) {}

  /**
   * A polygon that was given.
   *
   * @param id what the file calls it
   * @param name blank where the file has none
   * @param unit with which others the file says that it makes a circle; blank where it does not
   * @param circle the id of its circle; blank where no home lies in it
   * @param extent how much there is of it
   * @param doubts whole sentences
   */
  public record GivenPolygon(
      String id, String name, String unit, String circle, Extent extent, List<Text> doubts) {

    public GivenPolygon {
      doubts = List.copyOf(doubts);
    }
  }
}
