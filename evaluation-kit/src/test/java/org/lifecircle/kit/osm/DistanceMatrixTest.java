package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Walking distances of another router, GraphHopper 9.1 (foot access, shortest path), between the
 * same points of the same network. Skipped where the tables are not beside the project in {@code
 * ../shared/data}.
 */
class DistanceMatrixTest {

  private static final Columns COLUMNS =
      Columns.required(
          "origin_id",
          "o_lon",
          "o_lat",
          "dest_id",
          "category",
          "d_lon",
          "d_lat",
          "o_snap_lon",
          "o_snap_lat",
          "d_snap_lon",
          "d_snap_lat",
          "o_snap_m",
          "d_snap_m",
          "network_m");

  /** A line of a table: the walk there and here, meters. */
  private record Pair(String from, String to, OptionalDouble there, OptionalDouble here) {

    boolean agrees() {
      if (there.isEmpty() || here.isEmpty()) {
        return there.isEmpty() && here.isEmpty();
      }
      double difference = Math.abs(here.getAsDouble() - there.getAsDouble());
      return difference <= Math.max(2, 0.005 * there.getAsDouble());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn-beijing-tsinghua-2017", "mc-monaco-2021"})
  void theDistancesAgree(String place) {
    List<Pair> pairs = pairs(place, map(place));
    List<Pair> routed = pairs.stream().filter(pair -> pair.there.isPresent()).toList();
    List<Pair> differing = pairs.stream().filter(pair -> !pair.agrees()).toList();
    assertThat(routed).hasSizeGreaterThan(1000);
    assertThat(differing).as("pairs without a path there").allMatch(p -> p.there.isPresent());
    assertThat(100.0 * (routed.size() - differing.size()) / routed.size())
        .as("percent of the routed pairs that agree; these do not: %s", differing)
        .isGreaterThanOrEqualTo(98);
  }

  /** The other router takes the boat across the harbor of Monaco; nothing else differs. */
  @Test
  void allDistancesAgreeWhereTheHarborFerryIsTaken() {
    OsmData data = OsmFile.read(data("osm/mc-monaco-2021.osm.pbf"));
    WalkingMap map = map("mc-monaco-2021");
    List<Way> ways = new ArrayList<>(map.ways());
    for (OsmData.OsmWay way : data.ways()) {
      if ("ferry".equals(way.tags().get("route"))) {
        ways.add(new Way("ferry", data.places(way), Map.of()));
      }
    }
    assertThat(ways).hasSize(map.ways().size() + 1);
    assertThat(pairs("mc-monaco-2021", new WalkingMap(ways, map.nodes())))
        .filteredOn(pair -> !pair.agrees())
        .isEmpty();
  }

  private static Path data(String file) {
    Path path = Path.of(System.getProperty("lifecircle.root"), "../shared/data", file);
    assumeThat(Files.exists(path)).as("skipped: %s is not there", path).isTrue();
    return path;
  }

  private static WalkingMap map(String place) {
    return OsmImport.readMap(data("osm/" + place + ".osm.pbf"));
  }

  private static List<Pair> pairs(String place, WalkingMap map) {
    WalkingNetwork network = WalkingNetwork.of(map);
    List<Problem> problems = new ArrayList<>();
    Path matrix = data("walking-distances/" + place + ".foot-matrix.csv");
    List<Row> rows = Table.read(matrix, COLUMNS, problems).orElseThrow().rows();
    assertThat(problems).isEmpty();
    Map<Coordinate, SnappedPoint> snaps = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (Row row : rows) {
      OptionalInt millimeters =
          ShortestWalks.alongWays(
              network, snap(network, row, "o", snaps), snap(network, row, "d", snaps));
      pairs.add(
          new Pair(
              row.text("origin_id"),
              row.text("dest_id"),
              row.blank("network_m")
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Double.parseDouble(row.text("network_m"))),
              millimeters.isPresent()
                  ? OptionalDouble.of(millimeters.getAsInt() / 1000.0)
                  : OptionalDouble.empty()));
    }
    return pairs;
  }

  /** The point on the network, or, where the table has none, the one nearest to the door. */
  private static SnappedPoint snap(
      WalkingNetwork network, Row row, String end, Map<Coordinate, SnappedPoint> snaps) {
    String prefix = row.blank(end + "_snap_lon") ? end + "_" : end + "_snap_";
    Coordinate place =
        new Coordinate(
            Double.parseDouble(row.text(prefix + "lon")),
            Double.parseDouble(row.text(prefix + "lat")));
    return snaps.computeIfAbsent(place, at -> network.snap(at).orElseThrow());
  }
}
