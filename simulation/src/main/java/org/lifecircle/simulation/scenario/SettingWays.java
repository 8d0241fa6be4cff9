package org.lifecircle.simulation.scenario;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * Where and when people may walk.
 *
 * @param map where people may walk
 * @param closed the ways and gates that are shut for good, by id
 * @param timed the ways and gates that are open at some hours only, by id
 */
public record SettingWays(WalkingMap map, Set<String> closed, Map<String, OpeningHours> timed) {

  public SettingWays {
    requireNonNull(map, "map");
    closed = Collections.unmodifiableSet(new TreeSet<>(closed));
    timed = Collections.unmodifiableMap(new TreeMap<>(timed));
  }
}
