package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * What was read of a circle, whatever it was read from.
 *
 * @param circle homes, outlets and survey figures
 * @param map where people may walk; without ways when none are known
 * @param evidence what was seen at the outlets, in the order of the rows
 * @param warnings what a reader of the results must know of the input
 * @param inputs the SHA-256 of every file that was read, hexadecimal, by file name in the order of
 *     reading; empty when nothing came from files
 * @param coordinateSystem what the degrees of center, homes and outlets were given in: {@code
 *     wgs84}, {@code gcj02}, {@code bd09}; they are WGS-84 here
 */
public record CircleData(
    Circle circle,
    WalkingMap map,
    List<Evidence> evidence,
    List<Warning> warnings,
    Map<String, String> inputs,
    String coordinateSystem) {

  public CircleData {
    requireNonNull(circle, "circle");
    requireNonNull(map, "map");
    evidence = List.copyOf(evidence);
    warnings = List.copyOf(warnings);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    requireNonNull(coordinateSystem, "coordinateSystem");
  }

  /** A circle that another program has, in WGS-84 degrees; nothing came from files. */
  public static CircleData of(Circle circle, WalkingMap map) {
    return new CircleData(circle, map, List.of(), List.of(), Map.of(), "wgs84");
  }

  /**
   * The same with further files that were read.
   *
   * @param more SHA-256, hexadecimal, by file name
   */
  public CircleData withInputs(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(inputs);
    all.putAll(more);
    return new CircleData(circle, map, evidence, warnings, all, coordinateSystem);
  }

  /** Another circle and map with all else that was read. */
  public CircleData with(Circle other, WalkingMap ways) {
    return new CircleData(other, ways, evidence, warnings, inputs, coordinateSystem);
  }
}
