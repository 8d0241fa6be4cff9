package org.lifecircle.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Home;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.ResidentEstimates;

/** The index of circles whose residents were estimated holds those of all who may live there. */
class EstimatedResidentsIndexTest {

  private static final int HOMES = 5;
  private static final ResidentEstimates ESTIMATES = new ResidentEstimates(70, 130, 35, 50, 10);
  private static final Home.Estimates NUMBER = new Home.Estimates(true, false);

  private static IndexTown town(Random random, Home.Estimates estimates) {
    IndexTown town = IndexTown.of(random);
    List<Home> homes = new ArrayList<>();
    for (Home home : town.circle().homes().subList(0, HOMES)) {
      boolean counted = random.nextInt(4) == 0;
      // Whole tens, so that 70 and 130 % of every group are whole people.
      AgeCounts residents =
          new AgeCounts(
              tens(home.residents().children()),
              tens(home.residents().adults()),
              tens(home.residents().olderAdults()));
      homes.add(with(home, residents, counted ? Home.Estimates.NONE : estimates));
    }
    return town.withHomes(homes);
  }

  private static int tens(int people) {
    return people / 10 * 10;
  }

  private static Home with(Home home, AgeCounts residents, Home.Estimates estimates) {
    return new Home(
        home.id(), home.name(), home.location(), home.households(), residents, estimates);
  }

  private static ConvenienceIndex index(IndexTown town) {
    return ConvenienceIndex.of(
            town.walked(), IndexTown.DEMAND, IndexTown.PARAMETERS, Optional.of(ESTIMATES))
        .orElseThrow();
  }

  /** What of the index of counted residents lies outside that of estimated ones. */
  private static List<String> left(ConvenienceIndex estimated, ConvenienceIndex counted) {
    List<String> left = new ArrayList<>();
    if (!contains(estimated.points(), counted.points())) {
      left.add("index " + estimated.points() + " " + counted.points());
    }
    for (IndexPart part : IndexPart.values()) {
      if (!contains(estimated.part(part), counted.part(part))) {
        left.add(part + " " + estimated.part(part) + " " + counted.part(part));
      }
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!contains(estimated.servedByDay().get(day), counted.servedByDay().get(day))) {
        left.add(
            day + " " + estimated.servedByDay().get(day) + " " + counted.servedByDay().get(day));
      }
    }
    return left;
  }

  private static boolean contains(PointInterval outer, PointInterval inner) {
    return outer.atLeast() <= inner.atLeast() && inner.atMost() <= outer.atMost();
  }

  /** So many of each group that their shares stay. */
  private static AgeCounts scaled(AgeCounts residents, int total) {
    int children = residents.children() * total / residents.total();
    int olderAdults = residents.olderAdults() * total / residents.total();
    return new AgeCounts(children, total - children - olderAdults, olderAdults);
  }

  private static AgeCounts anybody(int total, Random random) {
    int children = random.nextInt(35 * total / 100 + 1);
    int olderAdults = Math.min(total - children, random.nextInt(total / 2 + 1));
    return new AgeCounts(children, total - children - olderAdults, olderAdults);
  }

  private static IndexTown counted(IndexTown town, Random random) {
    List<Home> homes = new ArrayList<>();
    for (Home home : town.circle().homes()) {
      PeopleCount range = ESTIMATES.residents(home);
      int total =
          switch (random.nextInt(3)) {
            case 0 -> range.atLeast();
            case 1 -> range.atMost();
            default -> range.atLeast() + random.nextInt(range.atMost() - range.atLeast() + 1);
          };
      AgeCounts residents =
          home.agesEstimated() ? anybody(total, random) : scaled(home.residents(), total);
      homes.add(with(home, residents, Home.Estimates.NONE));
    }
    return town.withHomes(homes);
  }

  @Test
  void whoeverTurnsOutToLiveThereTheIndexLiesWithinItsEarlierInterval() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      IndexTown town = town(random, Home.Estimates.ALL);
      ConvenienceIndex estimated = index(town);
      for (int draw = 0; draw < 12; draw++) {
        assertThat(left(estimated, index(counted(town, random)))).as("seed %d", seed).isEmpty();
      }
    }
  }

  /** Every home as small or as large as can be: the ends are reached. */
  @Test
  void whereOnlyNumbersWereEstimatedTheIntervalIsAsNarrowAsTheyAllow() {
    for (long seed = 1; seed <= 5; seed++) {
      IndexTown town = town(new Random(seed), NUMBER);
      ConvenienceIndex estimated = index(town);
      int least = Integer.MAX_VALUE;
      int most = 0;
      for (int corner = 0; corner < 1 << HOMES; corner++) {
        List<Home> homes = new ArrayList<>();
        for (Home home : town.circle().homes()) {
          PeopleCount range = ESTIMATES.residents(home);
          boolean many = (corner >> homes.size() & 1) == 1;
          AgeCounts residents = scaled(home.residents(), many ? range.atMost() : range.atLeast());
          homes.add(with(home, residents, Home.Estimates.NONE));
        }
        PointInterval walking = index(town.withHomes(homes)).part(IndexPart.WALKING);
        least = Math.min(least, walking.atLeast());
        most = Math.max(most, walking.atMost());
      }
      PointInterval walking = estimated.part(IndexPart.WALKING);
      assertThat(walking.atLeast()).as("seed %d", seed).isBetween(least - 1, least);
      assertThat(walking.atMost()).as("seed %d", seed).isBetween(most, most + 1);
    }
  }

  @Test
  void countedResidentsLeaveNothingOpen() {
    IndexTown town = town(new Random(1), Home.Estimates.NONE);
    assertThat(index(town)).isEqualTo(town.index());
    assertThat(index(town).points().atLeast()).isEqualTo(index(town).points().atMost());
  }

  /** The table of ranges may be left out: then they are taken as they were estimated. */
  @Test
  void withoutRangesEstimatesAreTakenAsIfTheyWereCounted() {
    IndexTown town = town(new Random(2), Home.Estimates.ALL);
    List<Home> counted = new ArrayList<>();
    town.circle().homes().forEach(h -> counted.add(with(h, h.residents(), Home.Estimates.NONE)));
    assertThat(town.index()).isEqualTo(town.withHomes(counted).index());
  }
}
