package org.lifecircle.standards.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;

class OutletLayoutTest {

  /** A millionth of a degree of latitude is 11.1195 cm. */
  private static final double METERS_PER_DEGREE = 111_195;

  private static List<Coordinate> alongAMeridian(double... meters) {
    return DoubleStream.of(meters)
        .mapToObj(north -> new Coordinate(116.3, 39.9 + north / METERS_PER_DEGREE))
        .toList();
  }

  @Test
  void whoIsOnTheBoundaryIsInside() {
    assertThat(OutletLayout.of(alongAMeridian(0, 200, 50), 200, 50))
        .isEqualTo(new OutletLayout(3, 3, 2));
    assertThat(OutletLayout.of(alongAMeridian(0, 200.001), 200, 50))
        .isEqualTo(new OutletLayout(2, 1, 0));
    assertThat(OutletLayout.of(alongAMeridian(0, 50.001), 200, 50))
        .isEqualTo(new OutletLayout(2, 2, 0));
  }

  @Test
  void aNeighborMayBeFartherThanTheCoreReaches() {
    assertThat(OutletLayout.of(alongAMeridian(0, 300), 200, 500))
        .isEqualTo(new OutletLayout(2, 1, 2));
  }

  @Test
  void placesAreCountedAsIfEachWereComparedWithAll() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      List<Coordinate> places = new ArrayList<>();
      int count = 1 + random.nextInt(60);
      for (int i = 0; i < count; i++) {
        places.add(
            new Coordinate(116.3 + 0.01 * random.nextDouble(), 39.9 + 0.01 * random.nextDouble()));
      }
      places.addAll(Collections.nCopies(random.nextInt(3), places.get(0)));
      assertThat(OutletLayout.of(places, 200, 50))
          .as("seed %d", seed)
          .isEqualTo(oneByOne(places, 200, 50));
    }
  }

  private static OutletLayout oneByOne(List<Coordinate> places, double core, double spacing) {
    double width = METERS_PER_DEGREE * Math.cos(Math.toRadians(places.get(0).latitude()));
    int inCore = 0;
    int withNeighbor = 0;
    for (int i = 0; i < places.size(); i++) {
      int around = 0;
      boolean neighbor = false;
      for (int j = 0; j < places.size(); j++) {
        double meters =
            Math.hypot(
                (places.get(i).longitude() - places.get(j).longitude()) * width,
                (places.get(i).latitude() - places.get(j).latitude()) * METERS_PER_DEGREE);
        around += meters <= core ? 1 : 0;
        neighbor |= i != j && meters <= spacing;
      }
      inCore = Math.max(inCore, around);
      withNeighbor += neighbor ? 1 : 0;
    }
    return new OutletLayout(places.size(), inCore, withNeighbor);
  }
}
