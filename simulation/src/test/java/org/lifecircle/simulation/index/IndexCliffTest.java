package org.lifecircle.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * A home that moves by ten meters hardly changes the index: the index has no cliff. Over open
 * ground ten meters are ten meters of every walk. Along streets a home may be joined to another
 * street, and all its walks then change at once by more than it moved; the index follows its walks
 * and never changes by more than they allow.
 */
class IndexCliffTest {

  /** A fifth of a point, in thousandths. */
  private static final int MOST = 200;

  private static final int MOVES_OF_A_TOWN = 50;

  /** Twice what older adults need for ten meters, and a second of rounding at either end. */
  private static final int SECONDS_OF_THE_MOVE =
      2 * 10_000 / IndexTown.WALKING.millimetersPerSecond(AgeGroup.OLDER_ADULT) + 2;

  private static final WalkingMap OPEN_GROUND = new WalkingMap(List.of());

  /**
   * What moves did.
   *
   * @param moves how many there were
   * @param greatest the largest change of the index, thousandths of a point
   * @param joinedElsewhere how many changed a walk by more than twice what ten meters take
   * @param greatestOfOthers the largest change where none did
   * @param above how many changed it by more than a fifth of a point
   */
  private record Changes(
      int moves, int greatest, int joinedElsewhere, int greatestOfOthers, int above) {

    private static final Changes NONE = new Changes(0, 0, 0, 0, 0);

    Changes and(int change, int seconds) {
      boolean elsewhere = seconds > SECONDS_OF_THE_MOVE;
      return new Changes(
          moves + 1,
          Math.max(greatest, change),
          joinedElsewhere + (elsewhere ? 1 : 0),
          elsewhere ? greatestOfOthers : Math.max(greatestOfOthers, change),
          above + (change > MOST ? 1 : 0));
    }
  }

  @Test
  void overOpenGroundAHomeMovedByTenMetersChangesItByAFifthOfAPointAtMost() {
    assertThat(changes(10, true).greatest()).isBetween(1, MOST);
  }

  @Test
  void alongStreetsItChangesByAFifthOfAPointAtMostUnlessTheHomeIsJoinedElsewhere() {
    assertFollowsWalks(changes(10, false));
  }

  @Tag("slow")
  @Test
  void tenThousandMovesOverOpenGroundChangeItByAFifthOfAPointAtMost() {
    assertThat(changes(200, true).greatest()).isBetween(1, MOST);
  }

  @Tag("slow")
  @Test
  void tenThousandMovesAlongStreetsChangeItByNoMoreThanTheirWalks() {
    assertFollowsWalks(changes(200, false));
  }

  /** What {@code INDEX.md} says: 0.005 points for every percent of residents and every second. */
  @Test
  void fourPercentOfTheResidentsWhoWalkTenSecondsMoreChangeItByAFifthOfAPointAtMost() {
    IndexSlope slope = new IndexSlope(IndexTown.of(new Random(1)));
    assertThat(slope.most(0.04, 10)).isBetween(190.0, (double) MOST);
    assertThat(slope.most(0.01, 1)).isBetween(4.5, 5.0);
  }

  private static void assertFollowsWalks(Changes changes) {
    assertThat(changes.greatestOfOthers()).as("%s", changes).isBetween(1, MOST);
    assertThat(changes.joinedElsewhere()).as("%s", changes).isPositive();
  }

  private static Changes changes(int towns, boolean openGround) {
    Changes changes = Changes.NONE;
    for (int seed = 0; seed < towns; seed++) {
      Random random = new Random(seed);
      IndexTown town = IndexTown.of(random);
      IndexSlope slope = new IndexSlope(town);
      WalkingNetwork network = WalkingNetwork.of(openGround ? OPEN_GROUND : town.map());
      WalkedCircle before = IndexTown.walked(town.circle(), network);
      PointInterval pointsBefore = points(before);
      for (int move = 0; move < MOVES_OF_A_TOWN; move++) {
        int home = random.nextInt(town.circle().homes().size());
        double angle = 2 * Math.PI * random.nextDouble();
        List<Home> homes = new ArrayList<>(town.circle().homes());
        homes.set(
            home,
            IndexTown.moved(homes.get(home), tenMetersFrom(homes.get(home).location(), angle)));
        WalkedCircle after = IndexTown.walked(town.circle().withHomes(homes), network);
        PointInterval pointsAfter = points(after);
        int change =
            Math.max(
                Math.abs(pointsAfter.atLeast() - pointsBefore.atLeast()),
                Math.abs(pointsAfter.atMost() - pointsBefore.atMost()));
        int seconds = secondsBetween(before, after, home);
        assertThat(change)
            .as("seed %d, home %d moved by 10 m at %s, walks by %d s", seed, home, angle, seconds)
            .isLessThanOrEqualTo((int) Math.ceil(slope.most(slope.share(home), seconds)) + 1);
        changes = changes.and(change, seconds);
      }
    }
    System.out.println(
        "index where homes move by 10 m "
            + (openGround ? "over ground" : "along streets")
            + ": "
            + changes);
    return changes;
  }

  /** The most by which any walk of a home has changed, at its shortest or its longest. */
  private static int secondsBetween(WalkedCircle before, WalkedCircle after, int home) {
    int most = 0;
    for (AgeGroup group : AgeGroup.values()) {
      WalkSeconds one = fromHome(before, home, group);
      WalkSeconds other = fromHome(after, home, group);
      int speed = before.walking().millimetersPerSecond(group);
      for (int outlet = 0; outlet < before.circle().outlets().size(); outlet++) {
        int meters =
            between(before.walks().meters(home, outlet), after.walks().meters(home, outlet));
        most =
            Math.max(
                Math.max(most, between(one.longest()[outlet], other.longest()[outlet])),
                Math.max(
                    between(one.soonest()[outlet], other.soonest()[outlet]),
                    (int) Math.min(Integer.MAX_VALUE, (meters * 1000L + speed - 1) / speed)));
      }
    }
    return most;
  }

  private static WalkSeconds fromHome(WalkedCircle circle, int home, AgeGroup group) {
    return new MeasuredWalks(circle.walks(), circle.walking())
        .fromHome(circle.bounds(), home, group, 0);
  }

  /** The difference; as large as can be where one of them is no walk. */
  private static int between(int one, int other) {
    if (one == other) {
      return 0;
    }
    return one == Walks.NO_WALK || other == Walks.NO_WALK
        ? Integer.MAX_VALUE
        : Math.abs(one - other);
  }

  private static Coordinate tenMetersFrom(Coordinate place, double angle) {
    Coordinate origin = Town.at(0, 0);
    Coordinate there = Town.at(10 * Math.cos(angle), 10 * Math.sin(angle));
    return new Coordinate(
        place.longitude() + there.longitude() - origin.longitude(),
        place.latitude() + there.latitude() - origin.latitude());
  }

  private static PointInterval points(WalkedCircle circle) {
    return ConvenienceIndex.of(circle, IndexTown.DEMAND, IndexTown.PARAMETERS)
        .orElseThrow()
        .points();
  }
}
