package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.standards.Standards;

/** What the walking parameters say of the error of the grid is what a real map shows. */
class GridErrorTest {

  /** Skipped where the extract is not beside the project in {@code ../shared/data}. */
  @Test
  void theErrorOfTheGridIsAsStated() {
    Path map =
        Path.of(
            System.getProperty("lifecircle.root"),
            "../shared/data/osm/cn-beijing-tsinghua-2017.osm.pbf");
    assumeThat(Files.exists(map)).as("skipped: %s is not there", map).isTrue();
    OsmImport.Result tsinghua =
        OsmImport.read(
            map,
            new Coordinate(116.3200, 40.0010),
            Standards.load().formats(),
            OsmImport.Options.asOf(LocalDate.of(2026, 11, 22)));
    WalkingParameters parameters = WalkingParameters.standard();
    Walks network = CircleWalks.measure(tsinghua.circle(), tsinghua.map(), parameters).walks();
    // Gates, bridges and level crossings are on ways: without ways, walls and rails have none.
    WalkingMap bare =
        new WalkingMap(List.of())
            .withObstacles(tsinghua.map().obstacles().stream().filter(Obstacle::area).toList());
    Walks grid = CircleWalks.measure(tsinghua.circle(), bare, parameters).walks();
    double[] errors = new double[network.homes() * network.outlets()];
    int pairs = 0;
    int apart = 0;
    for (int home = 0; home < network.homes(); home++) {
      for (int outlet = 0; outlet < network.outlets(); outlet++) {
        int along = network.meters(home, outlet);
        int over = grid.meters(home, outlet);
        if (along > 0 && over > 0) {
          errors[pairs++] = 100.0 * Math.abs(over - along) / along;
        } else if (along > 0 != over > 0) {
          apart++;
        }
      }
    }
    double[] sorted = Arrays.copyOf(errors, pairs);
    Arrays.sort(sorted);
    String measured =
        "%d pairs, half within %.1f %%, nine in ten within %.1f %%; %d with a walk on one only"
            .formatted(pairs, sorted[pairs / 2], sorted[pairs * 9 / 10], apart);
    assertThat(pairs).as(measured).isGreaterThan(10_000);
    assertThat(sorted[pairs / 2])
        .as(measured)
        .isCloseTo(stated(parameters, WalkingParameters.GRID_ERROR_MEDIAN), within(1.0));
    assertThat(sorted[pairs * 9 / 10])
        .as(measured)
        .isCloseTo(stated(parameters, WalkingParameters.GRID_ERROR_P90), within(1.0));
    assertThat(apart).as(measured).isLessThan(pairs / 20);
  }

  private static double stated(WalkingParameters parameters, String id) {
    return parameters.get(id).value().doubleValue();
  }
}
