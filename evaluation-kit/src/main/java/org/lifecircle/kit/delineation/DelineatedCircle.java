package org.lifecircle.kit.delineation;

import java.util.List;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.delineation.Delineation.HomeGroup;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * A circle that was cut out of a city.
 *
 * @param id the name of its folder, such as {@code circle-07}
 * @param group the homes that belong to it
 * @param circle its homes, and the outlets as far around them as people walk
 * @param map the ways as far around as walks may lead
 * @param doubts what was estimated, left out or doubtful, for its folder
 * @param outline polygons around its homes, each of closed rings, for the eye
 */
public record DelineatedCircle(
    String id,
    HomeGroup group,
    Circle circle,
    WalkingMap map,
    List<Warning> doubts,
    List<List<List<Coordinate>>> outline) {

  public DelineatedCircle {
    doubts = List.copyOf(doubts);
    outline = List.copyOf(outline);
  }
}
