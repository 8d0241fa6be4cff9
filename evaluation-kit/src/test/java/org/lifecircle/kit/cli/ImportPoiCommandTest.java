package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lifecircle.kit.cli.CommandRun.evaluateTables;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.standards.Standards;

/** The rows are invented; the codes are those of the services. */
class ImportPoiCommandTest {

  @TempDir private Path temp;
  private Path circle;
  private Path out;

  @BeforeEach
  void lay() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
    out = temp.resolve("with-places");
  }

  private CommandRun importPoi(Path table, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "import-poi",
                table.toString(),
                "--into",
                circle.toString(),
                "--out",
                out.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(new String[0]));
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.write(temp.resolve("places.csv"), text.getBytes(charset));
  }

  private static String at(CoordinateSystem system, double longitude, double latitude) {
    Coordinate given = system.fromWgs84(new Coordinate(longitude, latitude));
    return given.longitude() + "," + given.latitude();
  }

  @Test
  void anAmapTableBecomesOutletsThatCanBeEvaluated() throws IOException {
    Path table =
        write(
            "id,name,typecode,tel,location\n"
                + ("B1,全家便利店,060202,010,\"" + at(CoordinateSystem.GCJ02, 116.4840, 39.9166))
                + "\"\n"
                + ("B2,洁净洗衣,071500,,\"" + at(CoordinateSystem.GCJ02, 116.4842, 39.9166) + "\"\n")
                + ("B3,洁净洗衣,071500,,\"" + at(CoordinateSystem.GCJ02, 116.4842, 39.9166) + "\"\n")
                + ("B4,肯德基,050300,,\"" + at(CoordinateSystem.GCJ02, 116.4842, 39.9167) + "\"\n")
                + ("B5,屈臣氏,060411,,\"" + at(CoordinateSystem.GCJ02, 116.4842, 39.9168) + "\"\n")
                + "B6,没有位置,060202,,somewhere\n"
                + "B7,远方便利店,060202,,\"121.5,31.2\"\n",
            Charset.forName("UTF-8"));
    CommandRun run =
        importPoi(
            table,
            "--crs",
            "gcj02",
            "--lon-column",
            "location",
            "--lat-column",
            "location",
            "--id-column",
            "id");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("2 of 7 places became outlets")
        .contains("by their type: 2")
        .contains("left out: 1, such as \"肯德基\"");
    Circle imported = CircleFolder.read(out, Standards.load().vocabulary()).circle();
    assertThat(imported.outlets())
        .extracting(Outlet::id)
        .containsExactly("o1", "o2", "o3", "o4", "B1", "B2");
    Outlet shop = imported.outlets().get(4);
    assertThat(shop.formatIds()).containsExactly("convenience-store");
    assertThat(shop.evidence()).isEqualTo("POI 060202 (code)");
    assertThat(LocalMetric.millimeters(shop.location(), new Coordinate(116.4840, 39.9166)))
        .as("shifted back")
        .isLessThan(500);
    assertThat(Files.readAllLines(out.resolve("unclassified.csv")))
        .hasSize(6)
        .anyMatch(line -> line.contains("B3") && line.contains("repeated"))
        .anyMatch(line -> line.contains("B5") && line.contains("not-a-format"))
        .anyMatch(line -> line.contains("B6") && line.contains("no-place"))
        .anyMatch(line -> line.contains("B7") && line.contains("far"));
    assertThat(Files.readAllLines(out.resolve("classified.csv")))
        .contains("2,B1,全家便利店,060202,convenience-store,code,literature,,");
    assertThat(evaluateTables(out.toString()).status()).isZero();
    assertThat(Files.readAllLines(circle.resolve("outlets.csv"))).hasSize(5);
  }

  @Test
  void aBaiduTableInGbkIsReadAndMayHaveItsOwnColumnNames() throws IOException {
    Path table =
        write(
            "名称,标签,经度,纬度\n"
                + ("阿姨家政,生活服务;家政服务," + at(CoordinateSystem.BD09, 116.4838, 39.9166) + "\n")
                + ("同仁药房,医疗;药店," + at(CoordinateSystem.BD09, 116.4845, 39.91652) + "\n"),
            Charset.forName("GBK"));
    CommandRun run =
        importPoi(
            table,
            "--crs",
            "bd09",
            "--name-column",
            "名称",
            "--type-column",
            "标签",
            "--lon-column",
            "经度",
            "--lat-column",
            "纬度");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("2 of 2").contains("may be the same as another outlet: 1");
    assertThat(Files.readAllLines(out.resolve("classified.csv")))
        .contains("3,poi-3,同仁药房,医疗;药店,pharmacy,code,unverified,,o4");
    Circle imported = CircleFolder.read(out, Standards.load().vocabulary()).circle();
    assertThat(imported.outlets().get(4).name()).isEqualTo("阿姨家政");
    assertThat(
            LocalMetric.millimeters(
                imported.outlets().get(4).location(), new Coordinate(116.4838, 39.9166)))
        .isLessThan(500);
  }

  @Test
  void aMissingColumnIsNamedTogetherWithThoseThatAreThere() throws IOException {
    Path table = write("label,typecode,lon,lat\nx,060202,116.48,39.91\n", Charset.forName("UTF-8"));
    CommandRun run = importPoi(table, "--crs", "gcj02");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("places.csv:1: name").contains("label,typecode,lon,lat");
    assertThat(out).doesNotExist();
  }

  @Test
  void theCircleItselfIsNotOverwritten() throws IOException {
    out = circle;
    Path table = write("name,typecode,lon,lat\n", Charset.forName("UTF-8"));
    assertThat(importPoi(table, "--crs", "gcj02").status()).isEqualTo(2);
  }

  /** A circle without outlets where the places of the shared tables lie. */
  private CommandRun importShared(String table) throws IOException {
    Path file =
        Path.of(System.getProperty("lifecircle.root"), "../shared/faults/tables").resolve(table);
    assumeThat(Files.exists(file)).as("skipped: %s is not there", file).isTrue();
    Files.writeString(
        circle.resolve("circle.yaml"),
        Files.readString(circle.resolve("circle.yaml"))
            .replaceFirst("lon: [0-9.]+", "lon: 116.328")
            .replaceFirst("lat: [0-9.]+", "lat: 40.0014"));
    Files.writeString(
        circle.resolve("homes.csv"),
        "id,name,lon,lat,households,residents\nh1,1号楼,116.328,40.0014,60,150\n");
    Files.writeString(circle.resolve("outlets.csv"), "id,name,formats,lon,lat\n");
    Files.writeString(
        circle.resolve("ways.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
    return importPoi(file, "--crs", "gcj02");
  }

  private List<Outlet> imported() {
    return CircleFolder.read(out, Standards.load().vocabulary()).circle().outlets();
  }

  @Test
  void amapsOwnWordsForTypesGiveSevenOutletsOfSevenPlaces() throws IOException {
    CommandRun run = importShared("B1-amap-type-text.csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("7 of 7 places became outlets");
    assertThat(imported())
        .extracting(outlet -> outlet.formatIds().get(0))
        .containsExactly(
            "convenience-store",
            "pharmacy",
            "wet-market",
            "hairdresser",
            "laundry",
            "supermarket",
            "parcel-station");
  }

  @Test
  void guardsOfSpreadsheetsAroundCodesAreUndone() throws IOException {
    assertThat(importShared("B7-excel-guards.csv").out()).contains("4 of 4 places became outlets");
    assertThat(imported())
        .allSatisfy(outlet -> assertThat(outlet.formatIds()).containsExactly("convenience-store"));
  }

  @Test
  void anIdTwiceAndANameInOtherBracketsAtTheSamePointAreOnePlace() throws IOException {
    assertThat(importShared("B12-dups.csv").out())
        .contains("1 of 3 places became outlets")
        .contains("row 2 has the same id and is the same place")
        .contains("row 2 is the same place");
    assertThat(imported()).extracting(Outlet::id).containsExactly("B001");
  }

  @Test
  void placesThatAreClosedOrNotOpenYetAreLeftOutWithTheirReason() throws IOException {
    CommandRun run = importShared("B13-closed.csv");
    assertThat(run.out())
        .contains("0 of 4 places became outlets")
        .contains("left out: 2, such as \"甲便利店(暂停营业)\": closed, shut or moved away")
        .contains("left out: 2, such as \"丙超市(建设中)\": not open yet");
    assertThat(imported()).isEmpty();
  }

  @Test
  void columnsOfStatesDecideAndWhatTheyDoNotSayIsNotGuessed() throws IOException {
    Path table =
        write(
            "uid,title,category,location,business_status,是否停业,电话\n"
                + "u1,甲,购物:便利店,\"116.4840,39.9166\",OPERATIONAL,否,1\n"
                + "u2,乙,购物:便利店,\"116.4841,39.9166\",CLOSED_PERMANENTLY,,1\n"
                + "u3,丙,购物:便利店,\"116.4842,39.9166\",,是,1\n"
                + "u4,丁,购物:便利店,\"116.4843,39.9166\",B2,,1\n"
                + "u5,戊,购物:便利店,\"116.4844,39.9166\",筹备,,1\n",
            StandardCharsets.UTF_8);
    CommandRun run = importPoi(table, "--crs", "wgs84");
    assertThat(run.out())
        .contains("2 of 5 places became outlets")
        .contains(
            "the state \"B2\" is not understood and counts as not known: 1 rows, the first on")
        .contains("columns that were not read: 电话");
    assertThat(imported()).extracting(Outlet::id).contains("u1", "u4").doesNotContain("u2", "u3");
  }

  @Test
  void whatWasDoubtedOfTheCircleAndOfTheTableTravelsWithTheCircle() throws IOException {
    Files.writeString(
        circle.resolve("circle.yaml"),
        "doubts:\n  - code: estimated-levels\n    zh: 层数是估算的。\n    en: Levels were estimated.\n",
        StandardOpenOption.APPEND);
    Path table =
        write(
            "name,type,lon,lat,status\n"
                + "甲便利店,便利店,116.4840,39.9166,停业\n"
                + "乙小铺,太空站,116.4842,39.9166,\n"
                + "丙药房,药店,116.4843,39.9166,\n",
            StandardCharsets.UTF_8);
    importPoi(table, "--crs", "wgs84");

    assertThat(CircleFolder.read(out, Standards.load().vocabulary()).warnings())
        .extracting(warning -> warning.message().in(Language.EN))
        .contains("Levels were estimated.")
        .anySatisfy(
            words ->
                assertThat(words)
                    .startsWith("places.csv: 1 places did not become outlets, such as \"甲便利店\""))
        .anySatisfy(words -> assertThat(words).contains("\"乙小铺\" in line 3"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameTableImportedTwiceAddsNothing() throws IOException {
    Path table =
        write(
            "id,name,typecode,lon,lat\nB1,甲便利店,060200,116.4840,39.9166\n", StandardCharsets.UTF_8);
    importPoi(table, "--crs", "wgs84");
    circle = out;
    out = temp.resolve("again");
    CommandRun run = importPoi(table, "--crs", "wgs84");
    assertThat(run.out())
        .contains("0 of 1 places became outlets")
        .contains("the circle has this outlet already (B1)");
    assertThat(imported()).hasSize(5);
  }

  @Test
  void oneNumberForTwoPlacesFarApartIsNoServicesId() throws IOException {
    Path table =
        write(
            "id,name,typecode,lon,lat\n"
                + "1,甲便利店,060200,116.4840,39.9166\n"
                + "1,乙药房,090601,116.4890,39.9166\n",
            StandardCharsets.UTF_8);
    assertThat(importPoi(table, "--crs", "wgs84").out()).contains("2 of 2 places became outlets");
    assertThat(imported()).extracting(Outlet::id).contains("1", "1-2");
  }
}
