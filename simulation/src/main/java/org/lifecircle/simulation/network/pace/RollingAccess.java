package org.lifecircle.simulation.network.pace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Where a mode with wheels, a wheelchair or a pram, gets through, as far as tags say. What they do
 * not say is passable: not known is not no.
 *
 * <p>A pram is carried up stairs, but nothing else is easier for it than for a wheelchair, unless
 * {@code stroller}, {@code pram} or {@code pushchair} say so.
 *
 * <p>Source of the tags: the OpenStreetMap wiki, "Key:wheelchair", "Key:stroller", "Key:kerb",
 * "Key:ramp", "Key:barrier", "Key:width", "Key:maxwidth:physical".
 */
final class RollingAccess {

  private static final Set<String> NARROW_BARRIERS =
      Set.of(
          "full-height_turnstile",
          "horse_stile",
          "kissing_gate",
          "log",
          "stile",
          "step",
          "turnstile");

  private static final Set<String> HIGH_KERBS = Set.of("raised", "regular");
  private static final Set<String> YES = Set.of("yes", "designated", "limited", "permissive");
  private static final Set<String> RAMP = Set.of("yes", "separate", "automatic", "manual");
  private static final List<String> WIDTHS =
      List.of("maxwidth:physical", "maxwidth", "width", "est_width");
  private static final List<String> FOR_PRAMS = List.of("stroller", "pram", "pushchair");

  private static final double METERS_PER_FOOT = 0.3048;
  private static final double METERS_PER_INCH = 0.0254;

  private static final Pattern METERS =
      Pattern.compile("[~≈约]?\\s*(\\d+(?:[.,]\\d+)?)\\s*(mm|cm|m|ft|in|\"|米|厘米|)");

  private static final Pattern FEET =
      Pattern.compile("(\\d+)\\s*'\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:\"|''))?");

  private final boolean climbsStairs;
  private final double narrowest;
  private final double highestKerb;

  RollingAccess(WalkingParameters parameters) {
    climbsStairs = parameters.mode().climbsStairs();
    narrowest = value(parameters, WalkingParameters.WIDTH + parameters.mode().id());
    highestKerb = value(parameters, WalkingParameters.KERB_HIGHEST);
  }

  private static double value(WalkingParameters parameters, String id) {
    return parameters.get(id).value().doubleValue();
  }

  /** The map as it is for them: without the ways that they cannot take, and points shut. */
  WalkingMap of(WalkingMap map) {
    Set<String> shut = new LinkedHashSet<>();
    map.ways().stream().filter(way -> !passes(way.tags())).map(Way::id).forEach(shut::add);
    map.nodes().stream().filter(node -> !passesPoint(node.tags())).forEach(n -> shut.add(n.id()));
    WalkingMap open = map.without(shut);
    return new WalkingMap(
        open.ways().stream().map(this::byRamp).toList(),
        open.nodes(),
        open.hours(),
        open.obstacles(),
        open.area());
  }

  /** Steps that are taken by their ramp are no steps. */
  private Way byRamp(Way way) {
    if (!"steps".equals(way.tags().get("highway")) || !hasRamp(way.tags())) {
      return way;
    }
    Map<String, String> tags = new TreeMap<>(way.tags());
    tags.put("highway", "footway");
    return new Way(way.id(), way.points(), tags, way.holes());
  }

  private boolean passes(Map<String, String> tags) {
    if (FootAccess.of(tags).stairs()) {
      return hasRamp(tags) || climbsStairs && said(tags, FOR_PRAMS).orElse(true);
    }
    return said(tags).orElse(true) && wideEnough(tags);
  }

  private boolean passesPoint(Map<String, String> tags) {
    Optional<Boolean> said = said(tags);
    if (said.isPresent()) {
      return said.get();
    }
    return !NARROW_BARRIERS.contains(tags.getOrDefault("barrier", ""))
        && !HIGH_KERBS.contains(tags.getOrDefault("kerb", ""))
        && meters(tags, "kerb:height").orElse(0.0) <= highestKerb
        && wideEnough(tags);
  }

  private boolean hasRamp(Map<String, String> tags) {
    boolean pram = climbsStairs;
    return RAMP.contains(tags.getOrDefault("ramp:wheelchair", ""))
        || YES.contains(tags.getOrDefault("wheelchair", ""))
        || pram && RAMP.contains(tags.getOrDefault("ramp:stroller", ""))
        || pram && said(tags, FOR_PRAMS).orElse(false);
  }

  /** What the tags say in words; empty when they say nothing. */
  private Optional<Boolean> said(Map<String, String> tags) {
    Optional<Boolean> ofPrams = climbsStairs ? said(tags, FOR_PRAMS) : Optional.empty();
    return ofPrams.or(() -> said(tags, List.of("wheelchair")));
  }

  private static Optional<Boolean> said(Map<String, String> tags, List<String> keys) {
    for (String key : keys) {
      String value = tags.getOrDefault(key, "");
      if (value.equals("no")) {
        return Optional.of(false);
      }
      if (YES.contains(value)) {
        return Optional.of(true);
      }
    }
    return Optional.empty();
  }

  private boolean wideEnough(Map<String, String> tags) {
    return WIDTHS.stream().allMatch(key -> meters(tags, key).orElse(narrowest) >= narrowest);
  }

  private static Optional<Double> meters(Map<String, String> tags, String key) {
    String text = tags.getOrDefault(key, "").strip();
    Matcher feet = FEET.matcher(text);
    if (feet.matches()) {
      double inches = feet.group(2) == null ? 0 : Double.parseDouble(feet.group(2));
      return Optional.of(
          Double.parseDouble(feet.group(1)) * METERS_PER_FOOT + inches * METERS_PER_INCH);
    }
    Matcher matcher = METERS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
    return Optional.of(
        switch (matcher.group(2)) {
          case "mm" -> number / 1000;
          case "cm", "厘米" -> number / 100;
          case "ft" -> number * METERS_PER_FOOT;
          case "in", "\"" -> number * METERS_PER_INCH;
          default -> number;
        });
  }
}
