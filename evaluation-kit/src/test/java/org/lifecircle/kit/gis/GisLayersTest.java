package org.lifecircle.kit.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.standards.Standards;

/** Layers as people of GIS have them, in zip files of shapefiles. */
class GisLayersTest {

  private static final Vocabulary VOCABULARY = Standards.load().vocabulary();
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir private Path temp;

  private CircleData read(Path file) {
    return new GisSource().read(file, VOCABULARY, Optional.empty(), Gazetteer.NONE);
  }

  private String told(Path file) {
    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> read(file));
    return String.join(
        "\n", thrown.problems().stream().map(one -> one.describe(Language.EN)).toList());
  }

  private static Shapefiles town(Charset letters, String homes, String outlets, String ways) {
    boolean chinese = !homes.equals("homes");
    return new Shapefiles()
        .lettersIn(letters)
        .points(
            homes,
            chinese
                ? List.of("编号", "名称", "户数", "人口")
                : List.of("id", "name", "households", "residents"),
            new Object[] {116.32, 39.9998649, "h1", "一号楼", 20, 60})
        .points(
            outlets,
            chinese ? List.of("名称", "业态") : List.of("name", "formats"),
            new Object[] {116.3270263, 40.0000901, "甲药房", chinese ? "药店" : "pharmacy"})
        .parts(
            ways,
            3,
            List.of("osm_id", "fclass"),
            new Object[] {new double[][] {{116.318829, 40}, {116.3235131, 40}}, "10", "footway"},
            new Object[] {new double[][] {{116.3235131, 40}, {116.3281973, 40}}, "11", "motorway"});
  }

  @Test
  void aZipOfShapefilesIsACircle() {
    CircleData circle =
        read(town(StandardCharsets.UTF_8, "homes", "outlets", "ways").zip(temp.resolve("圈.zip")));

    Home home = circle.circle().homes().get(0);
    assertThat(home.id()).isEqualTo("h1");
    assertThat(home.name()).isEqualTo("一号楼");
    assertThat(home.residents().total()).isEqualTo(60);
    assertThat(home.location()).isEqualTo(new Coordinate(116.32, 39.9998649));
    assertThat(circle.circle().outlets())
        .extracting(Outlet::formatIds)
        .containsExactly(List.of("pharmacy"));
    assertThat(circle.map().ways()).extracting(Way::walkable).containsExactly(true, false);
    assertThat(circle.circle().name()).isEqualTo("圈");
    assertThat(circle.circle().center()).isEqualTo(home.location());
    assertThat(circle.warnings()).extracting(Warning::code).contains("circle-not-stated");
  }

  @Test
  void chineseNamesInTheEncodingOfChineseWindowsAreReadWithoutAWordAboutIt() {
    Path file =
        town(GBK, "住宅", "网点", "道路")
            .without("住宅.cpg")
            .without("网点.cpg")
            .without("道路.cpg")
            .zip(temp.resolve("town.zip"), GBK);

    CircleData circle = read(file);

    assertThat(circle.circle().homes().get(0).name()).isEqualTo("一号楼");
    assertThat(circle.circle().outlets().get(0).name()).isEqualTo("甲药房");
    assertThat(circle.circle().outlets().get(0).formatIds()).containsExactly("pharmacy");
    assertThat(circle.warnings()).extracting(Warning::code).contains("layer-encoding-guessed");
  }

  @Test
  void aStatedEncodingThatTheLettersContradictIsNotBelieved() {
    byte[] wrong = "UTF-8".getBytes(StandardCharsets.US_ASCII);
    Path file =
        town(GBK, "住宅", "网点", "道路")
            .entry("住宅.cpg", wrong)
            .entry("网点.cpg", wrong)
            .entry("道路.cpg", wrong)
            .zip(temp.resolve("town.zip"), GBK);

    CircleData circle = read(file);

    assertThat(circle.circle().homes().get(0).name()).isEqualTo("一号楼");
    assertThat(circle.warnings()).extracting(Warning::code).contains("layer-encoding-guessed");
  }

  @Test
  void aBuildingIsAtItsMiddleAndMetersOfAZoneBecomeDegrees() {
    String zone =
        "PROJCS[\"CGCS2000_3_Degree_GK_CM_117E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
            + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]]],"
            + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
            + "PARAMETER[\"Central_Meridian\",117.0],UNIT[\"Meter\",1.0]]";
    double north = 4_429_529.030;
    Path file =
        town(StandardCharsets.UTF_8, "homes", "outlets", "ways")
            .parts(
                "homes",
                5,
                List.of("name", "households", "residents"),
                new Object[] {
                  new double[][] {
                    {499_990, north - 10},
                    {499_990, north + 10},
                    {500_010, north + 10},
                    {500_010, north - 10},
                    {499_990, north - 10}
                  },
                  "楼",
                  20,
                  60
                })
            .entry("homes.prj", zone.getBytes(StandardCharsets.US_ASCII))
            .points(
                "outlets",
                List.of("name", "formats"),
                new Object[] {117.0, 40.001, "x", "pharmacy"})
            .zip(temp.resolve("town.zip"));

    CircleData circle = read(file);

    Home home = circle.circle().homes().get(0);
    assertThat(home.id()).isEqualTo("home-1");
    assertThat(home.location().longitude()).isCloseTo(117, within(1e-7));
    assertThat(home.location().latitude()).isCloseTo(40, within(1e-7));
    assertThat(circle.warnings()).extracting(Warning::code).contains("layer-reprojected");
  }

  @Test
  void aDatumThatLiesElsewhereIsRefusedWithTheRemedy() {
    Path file =
        town(StandardCharsets.UTF_8, "homes", "outlets", "ways")
            .entry(
                "homes.prj",
                "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\"]]"
                    .getBytes(StandardCharsets.US_ASCII))
            .zip(temp.resolve("town.zip"));
    assertThat(told(file))
        .startsWith("town.zip[homes]: The coordinates are “GCS_Xian_1980”")
        .contains("EPSG:4326")
        .doesNotContain("no layer of homes");
    Shapefiles unstated = town(StandardCharsets.UTF_8, "homes", "outlets", "ways");
    unstated
        .parts(
            "ways",
            3,
            List.of("fclass"),
            new Object[] {new double[][] {{499_990, 4_429_529}, {500_000, 4_429_529}}, "footway"})
        .without("ways.prj");
    assertThat(told(unstated.zip(temp.resolve("meters.zip"))))
        .startsWith("meters.zip[ways]: Layer ways has no .prj and its coordinates are no degrees");
  }

  @Test
  void whatIsMissingIsNamed() {
    Shapefiles town = town(StandardCharsets.UTF_8, "homes", "outlets", "ways");
    assertThat(told(town.without("homes.dbf").zip(temp.resolve("a.zip"))))
        .contains("a.zip[homes]: “homes.dbf” is missing");
    assertThat(told(new Shapefiles().entry("readme.txt", new byte[3]).zip(temp.resolve("b.zip"))))
        .isEqualTo("b.zip: There is no shapefile (.shp) in this zip file.");
    assertThat(
            told(
                town(StandardCharsets.UTF_8, "homes", "outlets", "ways")
                    .points("homes", List.of("name"), new Object[] {116.32, 40.0, "x"})
                    .zip(temp.resolve("c.zip"))))
        .contains("c.zip[homes]: households: This column is missing.")
        .contains("c.zip[homes]: residents: This column is missing.");
  }

  @Test
  void aZipBombIsRefused() {
    Path file =
        town(StandardCharsets.UTF_8, "homes", "outlets", "ways")
            .entry("homes.dbf", new byte[140 * 1024 * 1024])
            .zip(temp.resolve("bomb.zip"));
    assertThat(told(file)).startsWith("bomb.zip: This file unpacks to more than 128 MB.");
  }

  @Test
  void aDamagedZipOrShapefileIsToldInASentence() throws Exception {
    Path good =
        town(StandardCharsets.UTF_8, "homes", "outlets", "ways").zip(temp.resolve("good.zip"));
    byte[] bytes = Files.readAllBytes(good);
    for (long seed = 1; seed <= 150; seed++) {
      Random random = new Random(seed);
      byte[] spoiled = bytes.clone();
      for (int i = 0; i < 10; i++) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(temp.resolve("spoiled.zip"), spoiled);
      spoilAndRead(file, seed);
    }
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      Shapefiles town = town(StandardCharsets.UTF_8, "homes", "outlets", "ways");
      town.spoil(random);
      spoilAndRead(town.zip(temp.resolve("spoiled.zip")), seed);
    }
  }

  private void spoilAndRead(Path file, long seed) {
    try {
      read(file);
    } catch (InvalidInputException e) {
      assertThat(e.problems())
          .as("seed %d", seed)
          .isNotEmpty()
          .allSatisfy(
              problem ->
                  assertThat(problem.describe(Language.EN))
                      .startsWith("spoiled.zip")
                      .doesNotContain("Exception")
                      .doesNotContain("java."));
    }
  }
}
