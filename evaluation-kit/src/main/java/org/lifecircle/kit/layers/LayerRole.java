package org.lifecircle.kit.layers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a layer is to a circle; its name says it. The first name is the one that is written. */
public enum LayerRole {
  /** The circle itself: one point at its center. */
  CIRCLE(
      "circle", "\u751f\u6d3b\u5708", "\u4fbf\u6c11\u751f\u6d3b\u5708", "\u57fa\u672c\u4fe1\u606f"),

  /** Residential buildings. */
  HOMES(
      "homes",
      "home",
      "residential",
      "buildings",
      "\u4f4f\u5b85",
      "\u4f4f\u5b85\u697c",
      "\u5c45\u6c11\u697c",
      "\u697c\u680b",
      "\u5c0f\u533a",
      "\u5c45\u4f4f\u5c0f\u533a",
      "\u4f4f\u5b85\u5c0f\u533a",
      "\u5c45\u6c11\u70b9"),

  /** Places of business. */
  OUTLETS(
      "outlets",
      "outlet",
      "shops",
      "pois",
      "poi",
      "\u7f51\u70b9",
      "\u5546\u4e1a\u7f51\u70b9",
      "\u95e8\u5e97",
      "\u5546\u5e97",
      "\u5546\u94fa",
      "\u8bbe\u65bd",
      "\u8bbe\u65bd\u70b9",
      "\u670d\u52a1\u7f51\u70b9"),

  /** Ways as lines. */
  WAYS(
      "ways",
      "way",
      "roads",
      "road",
      "streets",
      "lines",
      "edges",
      "gis_osm_roads_free_1",
      "\u9053\u8def",
      "\u8def\u7f51",
      "\u9053\u8def\u7f51",
      "\u6b65\u884c\u9053\u8def",
      "\u6b65\u884c\u8def\u7f51",
      "\u9053\u8def\u4e2d\u5fc3\u7ebf"),

  /** Areas that people walk across, as polygons. */
  AREAS("areas", "squares", "\u573a\u5730", "\u5e7f\u573a"),

  /** Gates, barriers and crossings as points. */
  POINTS(
      "points",
      "gates",
      "barriers",
      "\u51fa\u5165\u53e3",
      "\u95e8",
      "\u5927\u95e8",
      "\u8def\u53e3"),

  /** Areas that nobody walks across. */
  OBSTACLES("obstacles", "\u969c\u788d", "\u969c\u788d\u7269"),

  /** Lines that nobody walks across. */
  OBSTACLE_LINES("obstacle_lines", "\u969c\u788d\u7ebf"),

  /** What part of the earth the map shows. */
  MAPPED_AREA("mapped_area", "\u5730\u56fe\u8303\u56f4", "\u8c03\u67e5\u8303\u56f4"),

  /** How good outlets are: rows without a shape. */
  QUALITIES("qualities", "\u597d\u4e0d\u597d"),

  /** What was doubtful when the circle was made. */
  DOUBTS("doubts", "\u5b58\u7591");

  private final List<String> names;

  LayerRole(String... names) {
    this.names = List.of(names);
  }

  /** The name of the layer that is written. */
  public String layer() {
    return names.get(0);
  }

  /** The names by which a layer is known. */
  public List<String> names() {
    return names;
  }

  /** The role of a layer by its name, without regard to capital letters and white space. */
  public static Optional<LayerRole> of(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Arrays.stream(values()).filter(role -> role.names.contains(plain)).findFirst();
  }
}
