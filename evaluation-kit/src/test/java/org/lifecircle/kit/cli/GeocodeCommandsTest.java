package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.CircleData;

/** Rows without degrees get their place from a table of addresses and names, or stay problems. */
class GeocodeCommandsTest {

  private static final Path WORKBOOK =
      Path.of(
          System.getProperty("lifecircle.root"),
          "../shared/faults/workbooks/sloppy-40homes-120outlets.xlsx");

  @TempDir Path temp;

  private Path circle;

  @BeforeEach
  void lay() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
    Files.writeString(
        circle.resolve("homes.csv"),
        """
        id,name,lon,lat,households,residents,address
        h1,1号楼,116.4831,39.91655,40,100,
        h2,2号楼,,,40,100,北京市朝阳区幸福里小区2号楼
        h3,幸福里3号楼,朝阳区幸福里三号楼,,40,100,
        """);
  }

  private Path table(String text) throws IOException {
    return Files.writeString(temp.resolve("places.csv"), text);
  }

  @Test
  void withoutATableTheAddressIsAProblemThatNamesTheOption() {
    CommandRun run = run("check", circle);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("homes.csv:4: lon \"朝阳区幸福里三号楼\"")
        .contains("--geocode TABLE")
        .contains("homes.csv:3: lon: This row has an address and no degrees.")
        .contains("2 problems");
  }

  @Test
  void rowsAreJoinedByAddressAndByNameAndEachSaysWhichLineWasTaken() throws IOException {
    Path table = table("小区,经度,纬度\n幸福里2栋,116.4835,39.91655\n幸福里3#楼,116.4839,39.91655\n");
    CommandRun run = run("check", circle, "--geocode", table);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("2 rows without degrees got them")
        .contains("homes.csv line 3 \"北京市朝阳区幸福里小区2号楼\" = places.csv line 2 \"幸福里2栋\"")
        .contains("line 4 \"朝阳区幸福里三号楼\" = places.csv line 3 \"幸福里3#楼\"")
        .contains("taken for those of the circle (wgs84)");
    CommandRun written = run("check", circle, "--geocode", table, "--out", temp.resolve("written"));
    assertThat(written.status()).as(written.err()).isZero();
    CircleData read = Evaluator.load().read(temp.resolve("written"));
    assertThat(read.circle().homes())
        .extracting(home -> home.location())
        .containsExactly(
            new Coordinate(116.4831, 39.91655),
            new Coordinate(116.4835, 39.91655),
            new Coordinate(116.4839, 39.91655));
    assertThat(read.warnings())
        .as("how the places were found travels with the circle")
        .extracting(warning -> warning.code())
        .containsOnlyOnce("geocoded-by-meaning");
  }

  @Test
  void anEvaluationNamesTheTableAmongItsInputs() throws IOException {
    Path table = table("小区,经度,纬度\n幸福里2栋,116.4835,39.91655\n幸福里3#楼,116.4839,39.91655\n");
    Path report = temp.resolve("report");
    CommandRun run = run("evaluate", circle, "--geocode", table, "--out", report, "--seed", 1);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(report.resolve("manifest.json")).content().contains("places.csv");
    assertThat(report.resolve("report.html")).content().contains("幸福里3#楼");
  }

  @Test
  void whatIsNotFoundOrStandsThereTwiceStaysAProblem() throws IOException {
    Path table = table("小区,经度,纬度\n幸福里2栋,116.4835,39.91655\n幸福里2号楼,116.4835,39.91955\n");
    CommandRun run = run("check", circle, "--geocode", table);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("homes.csv:3: address \"北京市朝阳区幸福里小区2号楼\"")
        .contains("2 places called")
        .contains("line 2 \"幸福里2栋\"")
        .contains("line 3 \"幸福里2号楼\"")
        .contains("homes.csv:4: lon \"朝阳区幸福里三号楼\": The table of --geocode has no such name");
  }

  @Test
  void aNameIsLookedUpWhereNothingElseIsSaidAndIsToBeChecked() throws IOException {
    TinyCircle.write(circle);
    Files.writeString(
        circle.resolve("outlets.csv"),
        "id,name,formats,lon,lat\no1,惠民药房,pharmacy,,\no2,药店,药店,不详,\n");
    Path table = table("名称,经度,纬度\n惠民药房,116.4835,39.91655\n药店,116.4837,39.91655\n");
    CommandRun run = run("check", circle, "--geocode", table);
    assertThat(run.err())
        .contains("outlets.csv:3: lon \"不详\": There are no degrees here")
        .contains("One problem");
    Files.writeString(
        circle.resolve("outlets.csv"), "id,name,formats,lon,lat\no1,惠民药房,pharmacy,,\n");
    assertThat(run("check", circle, "--geocode", table).out())
        .contains("please check: outlets.csv line 2 \"惠民药房\" = places.csv line 2");
  }

  @Test
  void halfAPlaceIsASlipAndNotLookedUp() throws IOException {
    Files.writeString(
        circle.resolve("homes.csv"),
        "id,name,lon,lat,households,residents\nh1,幸福里1号楼,116.4831,,40,100\n");
    Path table = table("小区,经度,纬度\n幸福里1号楼,116.4835,39.91655\n");
    assertThat(run("check", circle, "--geocode", table).err())
        .contains("homes.csv:2: lat: This cell must not be blank");
  }

  @Test
  void aSystemWithoutATableIsRefused() {
    assertThat(run("check", circle, "--geocode-crs", "gcj02").err())
        .contains("--geocode-crs goes with --geocode");
    assertThat(run("check", circle, "--geocode", temp.resolve("none.csv")).status()).isEqualTo(2);
  }

  @Test
  void aLayerFileNeedsNoTable() throws IOException {
    Path layers = temp.resolve("circle.gpkg");
    TinyCircle.write(circle);
    CommandRun ways = run("check", circle, "--mend-gaps", "0.1", "--out", layers);
    assertThat(ways.status()).as(ways.err()).isZero();
    Path table = table("小区,经度,纬度\n幸福里2栋,116.4835,39.91655\n");
    assertThat(run("check", layers, "--geocode", table).err()).contains("folders and workbooks");
  }

  @Test
  void placesOfAPoiTableWithoutDegreesAreFoundByTheirAddress() throws IOException {
    TinyCircle.write(circle);
    Path poi =
        Files.writeString(
            temp.resolve("poi.csv"),
            """
            name,type,lon,lat,address
            甲便利店,便利店,,,朝阳区幸福里小区底商5号
            乙便利店,便利店,,,朝阳区幸福里小区底商6号
            丙便利店,便利店,,,
            """);
    Path table = table("地址,坐标\n幸福里底商五号,\"116.4835,39.91655\"\n");
    CommandRun run =
        run(
            "import-poi",
            poi,
            "--crs",
            "wgs84",
            "--into",
            circle,
            "--out",
            temp.resolve("out"),
            "--geocode",
            table,
            "--geocode-crs",
            "wgs84");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("1 of 3 places became outlets")
        .contains("\"乙便利店\": The table of --geocode has no such name or address")
        .contains("\"丙便利店\": longitude and latitude cannot be read");
    assertThat(Evaluator.load().read(temp.resolve("out")).circle().outlets())
        .filteredOn(outlet -> outlet.name().equals("甲便利店"))
        .extracting(outlet -> outlet.location())
        .containsExactly(new Coordinate(116.4835, 39.91655));
  }

  @Test
  void addressesOfTheSharedWorkbookAreJoined() throws IOException {
    assumeThat(Files.exists(WORKBOOK)).as("skipped: %s is not there", WORKBOOK).isTrue();
    StringBuilder places = new StringBuilder("名称,经度,纬度\n");
    List.of(4, 14, 24, 34)
        .forEach(n -> places.append("幸福里社区%d栋,116.488%d,39.917%d\n".formatted(n, n, n)));
    for (int n = 5; n < 120; n += 8) {
      places.append("北京市朝阳区幸福里小区底商%d号,116.4895,39.9%d\n".formatted(n, 1700 + n));
    }
    String without = run("check", WORKBOOK).err();
    String with = run("check", WORKBOOK, "--geocode", table(places.toString())).err();
    assertThat(without).contains("幸福里小区4号楼").contains("幸福里小区底商5号");
    assertThat(with).doesNotContain("幸福里小区");
    assertThat(with).contains("24 problems in 8 lines");
  }
}
