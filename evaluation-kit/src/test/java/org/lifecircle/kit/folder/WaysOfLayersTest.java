package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.layers.OneFeatureFile;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.Way;

/** A circle folder whose ways are a GeoPackage or a zip file of a shapefile. */
class WaysOfLayersTest {

  @TempDir private Path temp;

  private Path folder() throws IOException {
    Path folder = FolderFixture.good(temp.resolve("circle"));
    Files.delete(folder.resolve("ways.geojson"));
    return folder;
  }

  @Test
  void theWaysMayBeAGeoPackageWhoseOnlyLayerIsCalledAnything() throws IOException {
    Path folder = folder();
    OneFeatureFile.stairs(folder.resolve("ways.gpkg"), "whatever");

    CircleData circle = CircleFolder.read(folder, FolderFixture.VOCABULARY);

    assertThat(circle.map().ways()).extracting(Way::id).containsExactly("way-7");
    assertThat(circle.map().ways().get(0).tags()).containsEntry("highway", "steps");
    assertThat(circle.inputs()).containsKey("ways.gpkg");
  }

  @Test
  void ofTwoFilesOfWaysTheGeoJsonCountsAndTheOtherIsNamed() throws IOException {
    Path folder = FolderFixture.good(temp.resolve("circle"));
    OneFeatureFile.stairs(folder.resolve("ways.gpkg"), "whatever");

    CircleData circle = CircleFolder.read(folder, FolderFixture.VOCABULARY);

    assertThat(circle.map().ways()).extracting(Way::id).containsExactly("w1");
    assertThat(circle.warnings()).extracting(Warning::code).contains("ways-file-not-read");
  }

  @Test
  void aBrokenZipIsToldByItsName() throws IOException {
    Path folder = folder();
    Files.writeString(folder.resolve("ways.zip"), "no zip");

    assertThatThrownBy(() -> CircleFolder.read(folder, FolderFixture.VOCABULARY))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems().get(0).describe(Language.EN))
                    .isEqualTo(
                        "ways.zip: This zip file cannot be opened: it is damaged or has a"
                            + " password."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"obstacles", "whatever"})
  void obstaclesMayBeAGeoPackageToo(String layer) throws IOException {
    Path folder = FolderFixture.good(temp.resolve("circle"));
    Files.deleteIfExists(folder.resolve("obstacles.geojson"));
    OneFeatureFile.pond(folder.resolve("obstacles.gpkg"), layer);

    CircleData circle = CircleFolder.read(folder, FolderFixture.VOCABULARY);

    assertThat(circle.map().obstacles())
        .singleElement()
        .satisfies(pond -> assertThat(pond.tags()).containsEntry("natural", "water"));
    assertThat(circle.inputs()).containsKey("obstacles.gpkg");
  }

  @Test
  void ofTwoFilesOfObstaclesTheGeoJsonCountsAndTheOtherIsNamed() throws IOException {
    Path folder = FolderFixture.good(temp.resolve("circle"));
    Files.writeString(
        folder.resolve("obstacles.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
    OneFeatureFile.pond(folder.resolve("obstacles.gpkg"), "obstacles");

    CircleData circle = CircleFolder.read(folder, FolderFixture.VOCABULARY);

    assertThat(circle.map().obstacles()).isEmpty();
    assertThat(circle.warnings()).extracting(Warning::code).contains("obstacles-file-not-read");
  }
}
