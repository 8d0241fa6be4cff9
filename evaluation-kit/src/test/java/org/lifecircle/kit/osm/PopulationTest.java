package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;

/** People of tables and grids in the buildings of a map. */
class PopulationTest {

  @TempDir private Path folder;

  private final OsmXml town =
      new OsmXml()
          .street(-300, 0, 300, 0)
          .building(0, 20, 35, 10, "building", "apartments", "building:levels", "6")
          .building(100, 20, 35, 10, "building", "apartments", "building:levels", "12")
          .building(-500, 20, 35, 10, "building", "apartments", "building:levels", "6");

  private OsmImport.Result imported(Path people) {
    return OsmImport.read(
        town.write(folder),
        OsmXml.CENTER,
        SharedMaps.FORMATS,
        new OsmImport.Options(
            SharedMaps.DAY,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of(people)));
  }

  private static List<Integer> residents(OsmImport.Result imported) {
    return imported.circle().homes().stream().map(home -> home.residents().total()).toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String row(double east, double north, String people) {
    double[] at = OsmXml.degrees(east, north);
    return String.format(Locale.ROOT, "%.7f,%.7f,%s%n", at[0], at[1], people);
  }

  @Test
  void peopleAtAPointLiveInTheBuildingThereOrInTheNearest() throws IOException {
    OsmImport.Result imported =
        imported(
            file(
                "people.csv",
                "lon,lat,people\n"
                    + row(0, 20, "33")
                    + row(95, 60, "20")
                    + row(-500, 22, "7.5")
                    + row(3000, 0, "900")));
    assertThat(residents(imported)).containsExactly(33, 20, 8);
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.contains("hold the 61 people") && text.contains("900 people"));
    assertThat(SharedMaps.codes(imported)).doesNotContain("residents-estimated");
  }

  private static String square(double west, double south, double side) {
    StringBuilder ring = new StringBuilder();
    double[][] corners = {{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}};
    for (double[] corner : corners) {
      double[] at = OsmXml.degrees(west + corner[0], south + corner[1]);
      ring.append(ring.isEmpty() ? "" : ",")
          .append(String.format(Locale.ROOT, "[%.8f,%.8f]", at[0], at[1]));
    }
    return "[[" + ring + "]]";
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "POP", "人口"})
  void peopleOfAPolygonShareItsBuildingsBySize(String property) throws IOException {
    String json =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\""
            + property
            + "\":100},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + square(-50, -50, 200)
            + "}}]}";
    assertThat(residents(imported(file("hexagons.geojson", json)))).containsExactly(33, 67, 0);
  }

  @Test
  void aPolygonWithoutANumberIsAnErrorThatNamesIt() throws IOException {
    Path file =
        file(
            "hexagons.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"h7\","
                + "\"properties\":{\"name\":\"x\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":"
                + square(0, 0, 10)
                + "}}]}");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> imported(file))
        .withMessageContaining("h7")
        .withMessageContaining("how many people");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSumIsKeptExactly(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder rows = new StringBuilder("lon,lat,people\n");
    double sum = 0;
    for (int i = 0; i < 200; i++) {
      double people = random.nextInt(1000) / 16.0;
      sum += people;
      rows.append(
          row(random.nextInt(1200) - 600, random.nextInt(1200) - 600, Double.toString(people)));
    }
    int all =
        residents(imported(file("people.csv", rows.toString()))).stream()
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(all).as("seed %d", seed).isEqualTo((int) Math.round(sum));
  }

  private Path grid(int model, float[][] people) throws IOException {
    return PeopleGrid.write(folder.resolve("people.tif"), model, people);
  }

  @Test
  void peopleOfAGridLiveInTheBuildingsOfTheirCells() throws IOException {
    // The buildings at 0 m and 100 m east lie in the second and third column.
    float[][] people = {{0, 40, 60}, {-99999, 0, 0}};
    OsmImport.Result imported = imported(grid(2, people));
    assertThat(imported.circle().homes().stream().map(Home::id)).containsExactly("w2", "w3", "w4");
    assertThat(residents(imported)).containsExactly(40, 60, 0);
  }

  @Test
  void aGridInMetersIsRefusedWithTheRemedy() throws IOException {
    Path file = grid(1, new float[][] {{1, 2}});
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> imported(file))
        .withMessageContaining("gdalwarp -t_srs EPSG:4326");
  }

  @Test
  void aBrokenGridIsRefusedWithoutJavasWords() throws IOException {
    byte[] whole = Files.readAllBytes(grid(2, new float[][] {{1, 2}}));
    Path file = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, 40));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> imported(file))
        .satisfies(e -> assertThat(e.getMessage()).contains("broken").doesNotContain("Exception"));
  }
}
