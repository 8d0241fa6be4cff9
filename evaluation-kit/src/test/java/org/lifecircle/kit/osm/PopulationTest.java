package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import mil.nga.tiff.FieldTagType;
import mil.nga.tiff.FieldType;
import mil.nga.tiff.FileDirectory;
import mil.nga.tiff.FileDirectoryEntry;
import mil.nga.tiff.Rasters;
import mil.nga.tiff.TIFFImage;
import mil.nga.tiff.TiffWriter;
import mil.nga.tiff.util.TiffConstants;
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

  /** Cells of 0.001 degrees whose north-west corner lies at 116.459, 39.911. */
  private Path grid(int model, float[][] people) throws IOException {
    int height = people.length;
    int width = people[0].length;
    FileDirectory image = new FileDirectory();
    Rasters rasters = new Rasters(width, height, 1, FieldType.FLOAT);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rasters.setFirstPixelSample(x, y, people[y][x]);
      }
    }
    image.setImageWidth(width);
    image.setImageHeight(height);
    image.setBitsPerSample(32);
    image.setCompression(TiffConstants.COMPRESSION_NO);
    image.setPhotometricInterpretation(TiffConstants.PHOTOMETRIC_INTERPRETATION_BLACK_IS_ZERO);
    image.setSamplesPerPixel(1);
    image.setRowsPerStrip(rasters.calculateRowsPerStrip(TiffConstants.PLANAR_CONFIGURATION_CHUNKY));
    image.setPlanarConfiguration(TiffConstants.PLANAR_CONFIGURATION_CHUNKY);
    image.setSampleFormat(TiffConstants.SAMPLE_FORMAT_FLOAT);
    image.setWriteRasters(rasters);
    doubles(image, FieldTagType.ModelPixelScale, List.of(0.001, 0.001, 0.0));
    doubles(image, FieldTagType.ModelTiepoint, List.of(0.0, 0.0, 0.0, 116.459, 39.911, 0.0));
    List<Integer> keys = List.of(1, 1, 0, 2, 1024, 0, 1, model, 1025, 0, 1, 1);
    image.addEntry(
        new FileDirectoryEntry(FieldTagType.GeoKeyDirectory, FieldType.SHORT, keys.size(), keys));
    image.setStringEntryValue(FieldTagType.GDAL_NODATA, "-99999");
    File file = folder.resolve("people.tif").toFile();
    TiffWriter.writeTiff(file, new TIFFImage(image));
    return file.toPath();
  }

  private static void doubles(FileDirectory image, FieldTagType tag, List<Double> values) {
    image.addEntry(new FileDirectoryEntry(tag, FieldType.DOUBLE, values.size(), values));
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
