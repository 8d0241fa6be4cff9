package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Circle folders drawn by hand for one fault of their ways each, beside the project in {@code
 * ../shared/faults/circles}: two ways of 400 m from west to east, a home near the middle of the
 * first and an outlet at the end of the second.
 */
class FaultCirclesTest {

  private static final Path FOLDERS =
      Path.of(System.getProperty("lifecircle.root", ".."), "..", "shared", "faults", "circles");

  private static Evaluator evaluator;

  @BeforeAll
  static void load() {
    assumeThat(Files.isDirectory(FOLDERS)).as("skipped: %s is not there", FOLDERS).isTrue();
    evaluator = Evaluator.load();
  }

  private static CircleData read(String name) {
    return evaluator.read(FOLDERS.resolve(name));
  }

  private static List<String> told(CircleData circle, String code) {
    return circle.warnings().stream()
        .filter(warning -> warning.code().equals(code))
        .map(warning -> warning.message().in(Language.EN))
        .toList();
  }

  @Test
  void degreesOfTheChineseSystemAreThoseOfAGps() {
    CircleData circle = read("D1-crs-4490");
    assertThat(circle.map().ways()).hasSize(2);
    assertThat(circle.map().ways().get(0).points().get(0).longitude()).isEqualTo(116.318829);
  }

  @Test
  void aWayWithoutPlaceIsPassedOverAndCounted() {
    CircleData circle = read("D2-null-geometry");
    assertThat(circle.map().ways()).hasSize(2);
    assertThat(told(circle, "features-without-place"))
        .containsExactly(
            "Features without a place were passed over: 1. They stand at way-3 (ways.geojson:1).");
  }

  @Test
  void linesOfNoPointsArePassedOverAndCounted() {
    CircleData circle = read("D8-empty-multiline");
    assertThat(circle.map().ways()).hasSize(2);
    assertThat(told(circle, "features-without-place")).hasSize(1);
    assertThat(told(circle, "features-without-place").get(0)).contains("passed over: 2.");
  }

  @Test
  void aListKeptAsTextIsAListAndToldWithItsPlace() {
    CircleData circle = read("D4-osmnx-string-list");
    assertThat(circle.map().ways()).extracting(Way::walkable).containsExactly(true, true);
    assertThat(circle.map().ways().get(0).tags()).containsEntry("highway", "residential");
    assertThat(told(circle, "tag-list")).hasSize(1);
    assertThat(told(circle, "tag-list").get(0)).contains("way-1 (ways.geojson:1)");
  }

  @Test
  void aListOfJsonIsReadAsTheSame() {
    CircleData circle = read("D4b-osmnx-list");
    assertThat(circle.map().ways())
        .extracting(Way::tags)
        .containsExactly(Map.of("highway", "residential"), Map.of("highway", "residential"));
    assertThat(told(circle, "tag-list")).hasSize(1);
  }

  @Test
  void theKindThatGeofabrikNamesIsHeeded() {
    CircleData circle = read("D19-fclass-only");
    assertThat(circle.map().ways()).extracting(Way::walkable).containsExactly(true, false);
    assertThat(told(circle, "tag-from-column")).hasSize(1);
  }
}
