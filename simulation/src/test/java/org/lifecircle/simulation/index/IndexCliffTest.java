package org.lifecircle.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * A home that moves by ten meters over open ground hardly changes the index: it has no cliff. Along
 * streets a home may be joined to another street, and its walks then change by more than it moved.
 */
class IndexCliffTest {

  /** A fifth of a point, in thousandths. */
  private static final int MOST = 200;

  private static final int MOVES_OF_A_TOWN = 50;

  @Test
  void aHomeMovedByTenMetersChangesItByAFifthOfAPointAtMost() {
    assertThat(greatestChange(10)).isBetween(1, MOST);
  }

  @Tag("slow")
  @Test
  void aHomeMovedByTenMetersChangesItByAFifthOfAPointAtMostTenThousandTimes() {
    assertThat(greatestChange(200)).isBetween(1, MOST);
  }

  /** In thousandths of a point. */
  private static int greatestChange(int towns) {
    int greatest = 0;
    for (int seed = 0; seed < towns; seed++) {
      Random random = new Random(seed);
      IndexTown town = IndexTown.of(random);
      WalkingNetwork network = WalkingNetwork.of(new WalkingMap(List.of()));
      PointInterval before = points(town, town.circle().homes(), network);
      for (int move = 0; move < MOVES_OF_A_TOWN; move++) {
        int home = random.nextInt(town.circle().homes().size());
        double angle = 2 * Math.PI * random.nextDouble();
        List<Home> homes = new ArrayList<>(town.circle().homes());
        homes.set(
            home,
            IndexTown.moved(homes.get(home), tenMetersFrom(homes.get(home).location(), angle)));
        PointInterval after = points(town, homes, network);
        int change =
            Math.max(
                Math.abs(after.atLeast() - before.atLeast()),
                Math.abs(after.atMost() - before.atMost()));
        assertThat(change)
            .as("seed " + seed + ", home " + home + " moved by 10 m at " + angle)
            .isLessThanOrEqualTo(MOST);
        greatest = Math.max(greatest, change);
      }
    }
    return greatest;
  }

  private static Coordinate tenMetersFrom(Coordinate place, double angle) {
    Coordinate origin = Town.at(0, 0);
    Coordinate there = Town.at(10 * Math.cos(angle), 10 * Math.sin(angle));
    return new Coordinate(
        place.longitude() + there.longitude() - origin.longitude(),
        place.latitude() + there.latitude() - origin.latitude());
  }

  private static PointInterval points(IndexTown town, List<Home> homes, WalkingNetwork network) {
    return ConvenienceIndex.of(
            IndexTown.walked(town.circle().withHomes(homes), network),
            IndexTown.DEMAND,
            IndexTown.PARAMETERS)
        .orElseThrow()
        .points();
  }
}
