package org.lifecircle.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.walks.DerivedWalks;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.WalkingMap;

/** What never lowers the index, what never raises it, and what changes nothing. */
class ConvenienceIndexTest {

  private static final int TOWNS = 60;

  private static PointInterval points(IndexTown town) {
    return town.index().points();
  }

  /** Neither what is certain nor what is possible is less. */
  private static void assertNotLower(ConvenienceIndex after, ConvenienceIndex before, String why) {
    assertThat(after.points().atLeast()).as(why).isGreaterThanOrEqualTo(before.points().atLeast());
    assertThat(after.points().atMost()).as(why).isGreaterThanOrEqualTo(before.points().atMost());
    for (IndexPart part : IndexPart.values()) {
      assertThat(after.part(part).atLeast())
          .as(why + ", " + part.id())
          .isGreaterThanOrEqualTo(before.part(part).atLeast());
      assertThat(after.part(part).atMost())
          .as(why + ", " + part.id())
          .isGreaterThanOrEqualTo(before.part(part).atMost());
    }
  }

  private static void assertWithin(PointInterval inner, PointInterval outer, String why) {
    assertThat(inner.atLeast()).as(why).isGreaterThanOrEqualTo(outer.atLeast());
    assertThat(inner.atMost()).as(why).isLessThanOrEqualTo(outer.atMost());
  }

  /** A town of which a part is not known. */
  private static IndexTown partlyKnown(int seed) {
    Random random = new Random(seed);
    IndexTown town = IndexTown.of(random);
    town =
        town.withOutlets(
            town.circle().outlets().stream()
                .map(
                    outlet ->
                        random.nextInt(4) == 0
                            ? Outlet.of(
                                outlet.id(), outlet.name(), outlet.formatIds(), outlet.location())
                            : outlet)
                .toList());
    return random.nextBoolean() ? town : town.withMap(new WalkingMap(List.of()));
  }

  @Test
  void theOrderOfHomesAndOutletsChangesNothing() {
    for (int seed = 0; seed < TOWNS; seed++) {
      IndexTown town = partlyKnown(seed);
      List<Home> homes = new ArrayList<>(town.circle().homes());
      List<Outlet> outlets = new ArrayList<>(town.circle().outlets());
      Collections.shuffle(homes, new Random(seed));
      Collections.shuffle(outlets, new Random(seed));
      assertThat(town.withHomes(homes).withOutlets(outlets).index())
          .as("seed " + seed)
          .isEqualTo(town.index());
    }
  }

  @Test
  void anotherOutletNeverLowersIt() {
    for (int seed = 0; seed < TOWNS; seed++) {
      Random random = new Random(seed);
      IndexTown town = partlyKnown(seed);
      List<String> formats = IndexTown.DEMAND.formatIds();
      String format = formats.get(random.nextInt(formats.size()));
      List<Outlet> outlets = new ArrayList<>(town.circle().outlets());
      outlets.add(
          random.nextInt(outlets.size()),
          IndexTown.outlet("another", format, IndexTown.place(random)));
      assertNotLower(
          town.withOutlets(outlets).index(), town.index(), "seed " + seed + ", " + format);
    }
  }

  @Test
  void longerHoursNeverLowerIt() {
    for (int seed = 0; seed < TOWNS; seed++) {
      Random random = new Random(seed);
      IndexTown town = IndexTown.of(random);
      int from = 6 * 60 + random.nextInt(300);
      int to = 12 * 60 + random.nextInt(600);
      List<DayOfWeek> days = List.of(DayOfWeek.values()).subList(0, 1 + random.nextInt(7));
      int changed = random.nextInt(town.circle().outlets().size());
      List<Outlet> outlets = new ArrayList<>(town.circle().outlets());
      outlets.set(changed, outlets.get(changed).withHours(IndexTown.hours(days, from, to)));
      IndexTown before = town.withOutlets(outlets);
      outlets.set(
          changed,
          outlets
              .get(changed)
              .withHours(
                  IndexTown.hours(
                      List.of(DayOfWeek.values()),
                      from - random.nextInt(120),
                      to + random.nextInt(120))));
      assertNotLower(
          town.withOutlets(outlets).index(),
          before.index(),
          "seed " + seed + ", " + outlets.get(changed).id() + " longer than " + from + "-" + to);
    }
  }

  @Test
  void moreCapacityNeverLowersIt() {
    for (int seed = 0; seed < TOWNS; seed++) {
      Random random = new Random(seed);
      IndexTown town = IndexFamily.LITTLE_ROOM.of(IndexTown.of(random), random);
      int changed = random.nextInt(town.circle().outlets().size());
      List<Outlet> outlets = new ArrayList<>(town.circle().outlets());
      Outlet outlet = outlets.get(changed);
      outlets.set(
          changed,
          outlet.withCapacityPerHour(outlet.capacityPerHour().orElseThrow() + random.nextInt(50)));
      assertNotLower(
          town.withOutlets(outlets).index(), town.index(), "seed " + seed + ", " + outlet.id());
    }
  }

  @Test
  void aHomeFartherFromEverythingNeverRaisesIt() {
    for (int seed = 0; seed < TOWNS; seed++) {
      Random random = new Random(seed);
      WalkedCircle bounded = partlyKnown(seed).walked();
      WalkedCircle walked =
          new WalkedCircle(
              bounded.circle(),
              bounded.walks(),
              Optional.empty(),
              Optional.empty(),
              bounded.between(),
              bounded.walking());
      int home = random.nextInt(walked.circle().homes().size());
      int farther = 1 + random.nextInt(600);
      WalkedCircle moved =
          new WalkedCircle(
              walked.circle(),
              new Farther(walked.walks(), home, farther),
              Optional.empty(),
              Optional.empty(),
              walked.between(),
              walked.walking());
      assertNotLower(
          index(walked), index(moved), "seed " + seed + ", home " + home + " by " + farther + " s");
    }
  }

  @Test
  void whoLearnsMoreNeverLeavesTheEarlierInterval() {
    for (int seed = 0; seed < TOWNS; seed++) {
      IndexTown town = IndexTown.of(new Random(seed));
      ConvenienceIndex known = town.index();
      for (IndexFamily less : List.of(IndexFamily.HOURS_NOT_KNOWN, IndexFamily.NOT_LOOKED_FOR)) {
        ConvenienceIndex unknown = less.of(town, new Random(seed)).index();
        assertWithin(known.points(), unknown.points(), "seed " + seed + ", " + less);
        for (IndexPart part : IndexPart.values()) {
          assertWithin(
              known.part(part),
              unknown.part(part),
              "seed " + seed + ", " + less + ", " + part.id());
        }
      }
    }
  }

  private static WalkedCircle fromItsPoint(WalkedCircle walked) {
    return new WalkedCircle(
        walked.circle(),
        walked.walks(),
        walked.bounds(),
        Optional.empty(),
        walked.between(),
        walked.walking());
  }

  private static ConvenienceIndex index(WalkedCircle walked) {
    return ConvenienceIndex.of(walked, IndexTown.DEMAND, IndexTown.PARAMETERS, Optional.empty())
        .orElseThrow();
  }

  /** Walks of which those of one home take longer. */
  private record Farther(Walks walks, int home, int seconds) implements DerivedWalks {
    @Override
    public int meters(int from, int outlet) {
      int meters = walks.meters(from, outlet);
      return meters == NO_WALK || from != home ? meters : meters + seconds;
    }

    @Override
    public int seconds(int from, int outlet, AgeGroup group) {
      int measured = walks.seconds(from, outlet, group);
      return measured == NO_WALK || from != home ? measured : measured + 2 * seconds;
    }
  }

  @Test
  void everythingNextDoorAlwaysOpenAndRoomyIsAHundred() {
    List<Outlet> outlets = new ArrayList<>();
    for (String format : IndexTown.DEMAND.formatIds()) {
      for (int i = 0; i < 3; i++) {
        outlets.add(
            IndexTown.outlet(format + i, format, Town.at(600, 600))
                .withHours(OpeningHours.ALWAYS)
                .withCapacityPerHour(1_000));
      }
    }
    Circle circle =
        IndexTown.circle(
            List.of(Home.counted("h", "h", Town.at(600, 600), 1, new AgeCounts(1, 2, 1))), outlets);
    IndexTown town = new IndexTown(circle, new WalkingMap(Town.grid(12)));
    ConvenienceIndex atTheVeryDoor = index(fromItsPoint(town.walked()));
    assertThat(atTheVeryDoor.points()).isEqualTo(new PointInterval(100_000, 100_000));
    assertThat(atTheVeryDoor.servedByDay().values())
        .containsOnly(new PointInterval(100_000, 100_000));
    // Its door may be 100 m off, on average of the kernel 53 m as the crow flies, along streets
    // some 70 m or a minute: 2^-(1/7)² = 0.986 of an errand for which people walk seven minutes.
    assertThat(town.index().points().atLeast()).isBetween(98_000, 99_000);
  }

  @Test
  void withoutAnOutletItIsNothingOrNotKnown() {
    IndexTown town = IndexTown.of(new Random(1)).withOutlets(List.of());
    assertThat(points(town)).isEqualTo(new PointInterval(0, 0));
    assertThat(points(IndexFamily.NOT_LOOKED_FOR.of(town, new Random(1))))
        .isEqualTo(new PointInterval(0, 100_000));
  }

  @Test
  void whereNobodyLivesThereIsNoIndex() {
    Circle circle =
        IndexTown.circle(
            List.of(Home.counted("h", "h", Town.at(0, 0), 0, new AgeCounts(0, 0, 0))), List.of());
    WalkedCircle walked = IndexTown.walked(circle, WalkingNetwork.of(new WalkingMap(List.of())));
    assertThat(
            ConvenienceIndex.of(walked, IndexTown.DEMAND, IndexTown.PARAMETERS, Optional.empty()))
        .isEqualTo(Optional.empty());
  }

  @Test
  void anOutletOfTwoFormatsSavesTheWalkBetweenThem() {
    List<Home> homes = List.of(Home.counted("h", "h", Town.at(0, 0), 1, new AgeCounts(0, 10, 0)));
    Outlet both =
        Outlet.of("both", "both", List.of("convenience-store", "bakery"), Town.at(300, 0));
    Outlet store = IndexTown.outlet("store", "convenience-store", Town.at(300, 0));
    Outlet bakery = IndexTown.outlet("bakery", "bakery", Town.at(0, 300));
    WalkingMap map = new WalkingMap(Town.grid(12));
    PointInterval together =
        new IndexTown(IndexTown.circle(homes, List.of(both)), map)
            .index()
            .part(IndexPart.LINKED_ERRANDS);
    PointInterval apart =
        new IndexTown(IndexTown.circle(homes, List.of(store, bakery)), map)
            .index()
            .part(IndexPart.LINKED_ERRANDS);
    assertThat(together.surelyAbove(apart)).as(together + " and " + apart).isTrue();
  }

  @Test
  void aMarketThatIsShutOnSundaysServesNoNeedOfASunday() {
    Random random = new Random(3);
    IndexTown town = IndexTown.of(random);
    List<Outlet> outlets =
        town.circle().outlets().stream()
            .map(
                outlet ->
                    outlet.withHours(
                        IndexTown.hours(List.of(DayOfWeek.values()).subList(0, 6), 0, 24 * 60)))
            .toList();
    ConvenienceIndex index = town.withOutlets(outlets).index();
    assertThat(index.servedByDay().get(DayOfWeek.SUNDAY)).isEqualTo(new PointInterval(0, 0));
    assertThat(index.servedByDay().get(DayOfWeek.SATURDAY).atLeast()).isPositive();
  }

  /** The words are not made of the table, so that whoever changes it must change them too. */
  @Test
  void theWordsOfThePartsSayTheNumbersOfTheTable() {
    Text opening = IndexPart.OPENING.meaning();
    for (String time : IndexParameters.TIMES) {
      int minute = (int) IndexTown.PARAMETERS.value(time);
      String clock = String.format("%d:%02d", minute / 60, minute % 60);
      assertThat(opening.zh()).contains(clock);
      assertThat(opening.en()).contains(clock);
    }
    assertThat(IndexTown.PARAMETERS.value(IndexParameters.WORST_OFF_SHARE)).isEqualTo(0.1);
    assertThat(IndexPart.WORST_OFF.meaning().zh()).contains("一成");
    assertThat(IndexPart.WORST_OFF.meaning().en()).contains("the tenth of the residents");
    assertThat(1 + IndexTown.PARAMETERS.value(IndexParameters.BURDEN_FACTOR)).isEqualTo(3);
    assertThat(IndexPart.BURDEN.meaning().zh()).contains("三倍");
    assertThat(IndexPart.BURDEN.meaning().en()).contains("three times");
  }
}
