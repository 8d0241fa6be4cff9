package org.lifecircle.simulation.network.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.RandomTown;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** After every change the answers are those of a search from scratch on the changed map. */
class NearestFieldTest {

  private static final int LIMIT_METERS = 900;
  private static final int CHANGES = 150;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aChangeOfAGateOrAPlaceIsAnsweredAsFromScratch(long seed) {
    Random random = new Random(seed);
    List<Way> ways = RandomTown.of(random).ways();
    List<MapNode> nodes = new ArrayList<>(RandomTown.crossings(ways, random));
    Set<String> gates = new TreeSet<>();
    for (int i = 0; i < 40; i++) {
      List<Coordinate> points = ways.get(random.nextInt(ways.size())).points();
      String id = "gate-" + i;
      gates.add(id);
      nodes.add(
          new MapNode(id, points.get(random.nextInt(points.size())), Map.of("barrier", "gate")));
    }
    WalkingMap map = new WalkingMap(ways, nodes);
    WalkingNetwork network = WalkingNetwork.of(map, gates);
    List<Coordinate> doors = RandomTown.places(60, random);
    List<Coordinate> places = new ArrayList<>(RandomTown.places(6, random));
    NearestField field = new NearestField(network, LIMIT_METERS, snapped(network, places));
    List<String> all = List.copyOf(gates);
    Set<String> shut = new TreeSet<>();
    for (int change = 0; change < CHANGES; change++) {
      switch (random.nextInt(6)) {
        case 0 -> {
          Coordinate place = RandomTown.places(1, random).get(0);
          places.add(place);
          field.add(network.snap(place).orElseThrow());
        }
        case 1 -> {
          if (!places.isEmpty()) {
            Coordinate place = places.remove(random.nextInt(places.size()));
            field.remove(network.snap(place).orElseThrow());
          }
        }
        case 2, 3 -> {
          String gate = all.get(random.nextInt(all.size()));
          shut.add(gate);
          field.shut(gate);
        }
        default -> {
          String gate = all.get(random.nextInt(all.size()));
          shut.remove(gate);
          field.open(gate);
        }
      }
      WalkingNetwork fresh = WalkingNetwork.of(map.without(shut));
      int[] expected =
          new NearestSearch(fresh, LIMIT_METERS)
              .fromDoors(snapped(fresh, doors), snapped(fresh, places));
      assertThat(field.fromDoors(snapped(network, doors)))
          .as("seed %d change %d, shut %s", seed, change, shut)
          .isEqualTo(expected);
    }
  }

  private static List<SnappedPoint> snapped(WalkingNetwork network, List<Coordinate> places) {
    return places.stream().map(place -> network.snap(place).orElseThrow()).toList();
  }

  @Test
  void nodesSayWhatASearchSays() {
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(Town.grid(6)));
    List<SnappedPoint> places = snapped(network, List.of(Town.at(130, 10), Town.at(480, 320)));
    assertThat(new NearestField(network, 400, places).fromNodes())
        .isEqualTo(new NearestSearch(network, 400).fromNodes(places));
  }

  @Test
  void aGateOrPlaceThatIsNotThereIsRefused() {
    WalkingNetwork network = WalkingNetwork.of(new WalkingMap(Town.grid(2)));
    NearestField field = new NearestField(network, 400, List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> field.shut("no such gate"));
    SnappedPoint nowhere = network.snap(Town.at(10, 10)).orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> field.remove(nowhere));
  }
}
