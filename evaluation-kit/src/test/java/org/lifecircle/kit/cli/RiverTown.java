package org.lifecircle.kit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A town of streets 100 m apart near the equator, a house at every crossing, and a river through
 * the middle that two streets cross on bridges.
 */
final class RiverTown {

  static final int STREETS = 24;

  /** From one street to the next, degrees. */
  static final double STEP = 0.0009;

  /** Where the river runs from south to north, degrees. */
  static final double RIVER = 12.5 * STEP;

  private final double east;
  private final double north;
  private final List<String> nodes = new ArrayList<>();
  private final List<String> ways = new ArrayList<>();

  /** Where the streets begin at 0 degrees east and north. */
  RiverTown() {
    this(0, 0);
  }

  /** Where the streets begin elsewhere. */
  RiverTown(double east, double north) {
    this.east = east;
    this.north = north;
  }

  private static int at(int column, int row) {
    return 1 + column * STREETS + row;
  }

  private void node(int id, double lon, double lat, String tags) {
    nodes.add(
        String.format(
            Locale.ROOT,
            "<node id='%d' lon='%.7f' lat='%.7f'>%s</node>",
            id,
            east + lon,
            north + lat,
            tags));
  }

  private void way(int id, List<Integer> refs, String tags) {
    StringBuilder text = new StringBuilder("<way id='" + id + "'>");
    refs.forEach(ref -> text.append("<nd ref='").append(ref).append("'/>"));
    ways.add(text + tags + "</way>");
  }

  private static String tag(String key, String value) {
    return "<tag k='" + key + "' v='" + value + "'/>";
  }

  /** A house of so many levels at every crossing, and a shop at every sixth. */
  void houses(int levels) {
    for (int column = 0; column < STREETS; column++) {
      for (int row = 0; row < STREETS; row++) {
        double lon = column * STEP;
        double lat = row * STEP;
        node(at(column, row), lon, lat, "");
        int first = 10_000 + 4 * at(column, row);
        double size = 0.0001;
        node(first, lon + size, lat + size, "");
        node(first + 1, lon + 3 * size, lat + size, "");
        node(first + 2, lon + 3 * size, lat + 3 * size, "");
        node(first + 3, lon + size, lat + 3 * size, "");
        way(
            10_000 + at(column, row),
            List.of(first, first + 1, first + 2, first + 3, first),
            tag("building", "apartments") + tag("building:levels", Integer.toString(levels)));
        if ((column + row) % 6 == 0) {
          node(
              50_000 + at(column, row),
              lon,
              lat + 0.00005,
              tag("shop", "convenience") + tag("name", "店" + at(column, row)));
        }
      }
    }
    for (int i = 0; i < STREETS; i++) {
      List<Integer> south = new ArrayList<>();
      List<Integer> west = new ArrayList<>();
      for (int j = 0; j < STREETS; j++) {
        south.add(at(i, j));
        if (i == 4 || i == 18 || j <= 12) {
          west.add(at(j, i));
        }
      }
      way(100 + i, south, tag("highway", "residential") + tag("name", "纵" + i + "街"));
      way(200 + i, west, tag("highway", "residential") + tag("name", "横" + i + "街"));
      if (i != 4 && i != 18) {
        List<Integer> east = new ArrayList<>();
        for (int j = 13; j < STREETS; j++) {
          east.add(at(j, i));
        }
        way(300 + i, east, tag("highway", "residential") + tag("name", "横" + i + "街"));
      }
    }
    node(90_001, RIVER, -0.01, "");
    node(90_002, RIVER, 0.04, "");
    way(90_000, List.of(90_001, 90_002), tag("waterway", "river"));
    node(90_010, 5 * STEP, 12 * STEP, tag("place", "quarter") + tag("name", "西岸"));
  }

  Path write(Path file) throws IOException {
    return Files.writeString(
        file,
        "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n"
            + String.join("\n", nodes)
            + "\n"
            + String.join("\n", ways)
            + "\n</osm>\n");
  }

  /** Puts the elements of the file into another order. */
  void shuffle(Random random) {
    Collections.shuffle(nodes, random);
    Collections.shuffle(ways, random);
  }
}
