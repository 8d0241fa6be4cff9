package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.gis.Shapefiles;
import org.lifecircle.kit.layers.GeoPackageTable;
import org.lifecircle.kit.layers.GeoPackageTable.Column;
import org.lifecircle.kit.layers.GeoPackageTable.Row;
import org.lifecircle.kit.layers.GeoPackageTable.Shape;
import org.lifecircle.kit.layers.GeoPackageWriting;
import org.lifecircle.model.Coordinate;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Table;

/**
 * A town that is cut by boundaries: 24 columns and 24 rows of houses of 100 people each, 13 columns
 * west of the river and 11 east of it.
 */
class DelineateBoundariesTest {

  private static final double STEP = RiverTown.STEP;
  private static final int PEOPLE = 57_600;

  @TempDir Path temporary;

  private Path map;
  private Path out;

  @BeforeEach
  void town() throws IOException {
    RiverTown town = new RiverTown();
    town.houses(5);
    map = town.write(temporary.resolve("town.osm"));
    out = temporary.resolve("circles");
  }

  /** The corners of a block of houses: columns and rows from the first to before the last. */
  private static double[][] block(double west, double south, double east, double north) {
    double low = -0.0002;
    return new double[][] {
      {west * STEP + low, south * STEP + low},
      {east * STEP + low, south * STEP + low},
      {east * STEP + low, north * STEP + low},
      {west * STEP + low, north * STEP + low},
      {west * STEP + low, south * STEP + low}
    };
  }

  private static String ring(double[]... points) {
    List<String> texts = new ArrayList<>();
    for (double[] point : points) {
      texts.add(String.format(Locale.ROOT, "[%.7f,%.7f]", point[0], point[1]));
    }
    return "[" + String.join(",", texts) + "]";
  }

  private static String feature(String id, String name, String more, String... rings) {
    return "{\"type\":\"Feature\",\"properties\":{\"id\":\""
        + id
        + "\",\"name\":\""
        + name
        + "\""
        + more
        + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
        + String.join(",", rings)
        + "]}}";
  }

  private static String feature(String id, String name, double[]... points) {
    return feature(id, name, "", ring(points));
  }

  private static List<String> quarters() {
    return new ArrayList<>(
        List.of(
            feature("1", "东北社区", block(13, 12, 24, 24)),
            feature("2", "东南社区", block(13, 0, 24, 12)),
            feature("3", "西北社区", block(0, 12, 13, 24)),
            feature("4", "西南社区", block(0, 0, 13, 12))));
  }

  /** Four strips on either side of the river, each too small for a circle. */
  private static List<String> strips() {
    List<String> strips = new ArrayList<>();
    for (int strip = 0; strip < 4; strip++) {
      strips.add(feature("w" + strip, "西" + strip, block(0, 6 * strip, 13, 6 * strip + 6)));
      strips.add(feature("e" + strip, "东" + strip, block(13, 6 * strip, 24, 6 * strip + 6)));
    }
    return strips;
  }

  private Path geoJson(List<String> features) throws IOException {
    return Files.writeString(
        temporary.resolve("boundaries.geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "]}");
  }

  private CommandRun delineate(Path boundaries, String... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("delineate", map, "--date", "2026-11-27", "--residents", PEOPLE, "--out", out));
    words.addAll(List.of("--boundaries", boundaries));
    words.addAll(List.of(more));
    return run(words.toArray());
  }

  private CommandRun succeeds(Path boundaries, String... more) throws IOException {
    CommandRun run = delineate(boundaries, more);
    assertThat(run.status()).as(run.err()).isZero();
    assertThatNothingIsLost();
    return run;
  }

  private List<List<String>> rows(String file, String... columns) {
    return Table.read(out.resolve(file), Columns.required(columns).amongOthers(), new ArrayList<>())
        .orElseThrow()
        .rows()
        .stream()
        .map(row -> List.of(columns).stream().map(row::text).toList())
        .toList();
  }

  /** Every home is told once, in one circle or with a cause, and all people are there. */
  private void assertThatNothingIsLost() {
    List<List<String>> homes =
        rows("homes-by-circle.csv", "home", "circle", "boundary", "cause", "residents");
    assertThat(homes).hasSize(24 * 24);
    assertThat(homes.stream().map(row -> row.get(0)).distinct()).hasSize(24 * 24);
    assertThat(homes)
        .allSatisfy(row -> assertThat(row.get(1).isEmpty()).isEqualTo(!row.get(3).isEmpty()))
        .allSatisfy(row -> assertThat(row.get(1).isEmpty()).isEqualTo(row.get(2).isEmpty()));
    assertThat(homes.stream().mapToInt(row -> Integer.parseInt(row.get(4))).sum())
        .isEqualTo(PEOPLE);
    Map<String, Integer> residents = new TreeMap<>();
    homes.stream()
        .filter(row -> !row.get(1).isEmpty())
        .forEach(row -> residents.merge(row.get(1), Integer.parseInt(row.get(4)), Integer::sum));
    Map<String, Integer> told = new TreeMap<>();
    rows("circles.csv", "id", "residents")
        .forEach(row -> told.put(row.get(0), Integer.parseInt(row.get(1))));
    assertThat(told).isEqualTo(residents);
  }

  @Test
  void eachPolygonOfTheSizeOfACircleIsOneAndKeepsItsChineseName() throws IOException {
    succeeds(geoJson(quarters()));
    assertThat(rows("circles.csv", "name", "residents"))
        .containsExactlyInAnyOrder(
            List.of("西北社区", "15600"),
            List.of("东北社区", "13200"),
            List.of("西南社区", "15600"),
            List.of("东南社区", "13200"));
    assertThat(rows("boundaries.csv", "id", "name", "residents", "circle"))
        .hasSize(4)
        .noneMatch(row -> row.get(3).isEmpty());
  }

  @Test
  void aGeoPackageAndAShapefileAmongOthersSayTheSame() throws IOException {
    succeeds(geoJson(quarters()));
    List<List<String>> circles = rows("circles.csv", "name", "residents", "homes");
    List<double[][]> blocks =
        List.of(
            block(13, 12, 24, 24), block(13, 0, 24, 12), block(0, 12, 13, 24), block(0, 0, 13, 12));
    List<String> names = List.of("东北社区", "东南社区", "西北社区", "西南社区");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<Coordinate> places = new ArrayList<>();
      for (double[] point : blocks.get(i)) {
        places.add(new Coordinate(point[0], point[1]));
      }
      rows.add(new Row(i + 1, List.of(places), List.of(names.get(i))));
    }
    Path geoPackage = temporary.resolve("communities.gpkg");
    GeoPackageWriting.write(
        geoPackage,
        List.of(new GeoPackageTable("界", Shape.POLYGON, List.of(Column.text("社区名称")), rows)),
        LocalDate.of(2026, 11, 27));
    succeeds(geoPackage);
    assertThat(rows("circles.csv", "name", "residents", "homes")).isEqualTo(circles);
    Shapefiles files =
        new Shapefiles()
            .parts(
                "sqjx",
                5,
                List.of("名称"),
                new Object[] {blocks.get(0), names.get(0)},
                new Object[] {blocks.get(1), names.get(1)},
                new Object[] {blocks.get(2), names.get(2)},
                new Object[] {blocks.get(3), names.get(3)})
            .parts("roads", 3, List.of("name"), new Object[] {block(0, 0, 1, 1), "一条路"});
    succeeds(files.zip(temporary.resolve("communities.zip")));
    assertThat(rows("circles.csv", "name", "residents", "homes")).isEqualTo(circles);
  }

  @Test
  void smallCommunitiesBesideEachOtherAreOneUnitAndNoneAcrossTheRiver() throws IOException {
    CommandRun run = succeeds(geoJson(strips()));
    assertThat(run.out()).contains("4 circles");
    assertThat(rows("circles.csv", "name", "residents"))
        .containsExactlyInAnyOrder(
            List.of("西0、西1", "15600"),
            List.of("西2、西3", "15600"),
            List.of("东0、东1", "13200"),
            List.of("东2、东3", "13200"));
    assertThat(Files.readString(out.resolve("circle-01/circle.yaml")))
        .contains("的 2 个社区合成：w2 (西2), w3 (西3)");
  }

  @Test
  void whereEachBoundaryIsWantedNoneAreJoined() throws IOException {
    CommandRun run = succeeds(geoJson(strips()), "--each-boundary");
    assertThat(run.out()).contains("8 circles");
    assertThat(rows("circles.csv", "name").stream().map(row -> row.get(0)))
        .containsExactlyInAnyOrder("西0", "西1", "西2", "西3", "东0", "东1", "东2", "东3");
  }

  @Test
  void polygonsOfOneUnitAreOneCircleEvenAcrossTheRiverAndThatIsTold() throws IOException {
    List<String> features = new ArrayList<>();
    features.add(feature("a", "甲", ",\"单元\":\"河滨\"", ring(block(0, 12, 13, 24))));
    features.add(feature("b", "乙", ",\"单元\":\"河滨\"", ring(block(13, 12, 24, 24))));
    features.add(feature("c", "丙", block(0, 0, 13, 12)));
    CommandRun run = succeeds(geoJson(features));
    assertThat(rows("circles.csv", "name", "residents"))
        .containsExactly(List.of("河滨", "28800"), List.of("丙", "15600"));
    assertThat(run.out()).contains("13,200 of 28,800 residents cross water");
  }

  @Test
  void homesOutsideOfAllPolygonsAreTheRemainderAndAreTold() throws IOException {
    CommandRun run = succeeds(geoJson(quarters().subList(0, 2)));
    assertThat(run.out()).contains("312 homes are outside of the boundaries").contains("31,200");
    assertThat(rows("homes-by-circle.csv", "cause").stream().filter(r -> r.contains("outside")))
        .hasSize(312);
  }

  @Test
  void polygonsWithoutHomesOrOffTheMapAreNamedAndTheOthersAreCut() throws IOException {
    List<String> features = quarters();
    features.add(feature("lake", "湖", block(30, 30, 31, 31)));
    features.add(feature("far", "远", block(3000, 30, 3010, 40)));
    features.add(feature("gap", "隙", block(0.6, 0.6, 0.7, 0.7)));
    features.set(2, feature("3", "西北社区", block(0, 12, 13, 60)));
    CommandRun run = succeeds(geoJson(features));
    assertThat(run.out())
        .contains("lies outside of the map; it makes no circle. (2 of this kind)")
        .contains("No home lies in gap (隙)")
        .contains("of 3 (西北社区) lie outside of the map");
    assertThat(rows("boundaries.csv", "id", "circle", "doubtsZh"))
        .hasSize(7)
        .anySatisfy(row -> assertThat(row).startsWith("far", "").last().asString().contains("之外"))
        .anySatisfy(row -> assertThat(row).startsWith("gap", ""))
        .anySatisfy(row -> assertThat(row).startsWith("lake", ""));
  }

  @Test
  void everythingThatIsWrongIsToldTogetherWithTheFeature() throws IOException {
    List<String> features = quarters();
    double[][] bow = block(0, 0, 2, 2);
    double[] swapped = bow[1];
    bow[1] = bow[2];
    bow[2] = swapped;
    features.add(feature("bow", "蝴蝶", bow));
    features.add(feature("hole", "洞", "", ring(block(14, 1, 16, 3)), ring(block(20, 8, 22, 9))));
    double[][] open = block(4, 4, 6, 6);
    open[4] = open[3];
    features.add(feature("open", "口", open));
    features.add(feature("over", "叠", block(10, 10, 15, 14)));
    features.add(feature("1", "东北社区二", block(40, 0, 44, 4)));
    features.add(feature("degrees", "度", new double[][] {{500, 1}, {501, 1}, {501, 2}, {500, 1}}));
    CommandRun run = delineate(geoJson(features));
    assertThat(run.status()).isNotZero();
    assertThat(run.err())
        .contains("boundaries.geojson:6: bow \"蝴蝶\": The polygon crosses itself at 0.0007,0.0007.")
        .contains("boundaries.geojson:7: hole \"洞\": A hole of the polygon lies outside")
        .contains("boundaries.geojson:8: open \"口\": A ring has four points")
        .contains("over")
        .contains("1 \"东北社区二\": 1 (东北社区) has this id already")
        .contains("degrees \"度\": The coordinates 500.0,1.0 are no degrees");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"0,0,13,12", "2,2,5,5", "11,10,16,14", "-1,-1,25,25"})
  void polygonsThatShareHomesAreRefusedWithBothNames(
      double west, double south, double east, double north) throws IOException {
    List<String> features = quarters();
    features.add(feature("again", "又一", block(west, south, east, north)));
    CommandRun run = delineate(geoJson(features));
    assertThat(run.status()).isNotZero();
    assertThat(run.err())
        .contains("again")
        .contains("4 ")
        .contains("西南社区")
        .contains("overlaps")
        .contains("homes lie");
  }

  @Test
  void aStripThatTwoPolygonsShareGivesEachHomeToOneOfThem() throws IOException {
    double line = 0.0002 + 0.0002;
    List<String> features = quarters();
    // Houses of the sixth column lie in the middle of a strip of 4 m.
    features.set(3, feature("4", "西南社区", block(0, 0, 6 + (line + 0.00002) / STEP, 12)));
    features.add(feature("5", "中南社区", block(6 + (line - 0.00002) / STEP, 0, 13, 12)));
    CommandRun run = succeeds(geoJson(features), "--each-boundary");
    assertThat(run.out()).contains("overlap in a strip").contains("12 homes");
    assertThat(
            rows("circles.csv", "name", "homes").stream()
                .mapToInt(r -> Integer.parseInt(r.get(1)))
                .sum())
        .isEqualTo(576);
  }

  @Test
  void polygonsThatAreAllOffTheMapAreRefusedWithWhereTheMapIs() throws IOException {
    List<String> features = new ArrayList<>();
    features.add(feature("1", "北京", block(129000, 44000, 129010, 44010)));
    CommandRun run = delineate(geoJson(features));
    assertThat(run.status()).isNotZero();
    assertThat(run.err()).contains("outside of the map, which reaches from").contains("116.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"FeatureCollection\",\"features\":[]}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[0,0]}}]}",
        "not json",
        ""
      })
  void aFileWithoutPolygonsIsRefused(String text) throws IOException {
    Path file = Files.writeString(temporary.resolve("none.geojson"), text);
    CommandRun run = delineate(file);
    assertThat(run.status()).isNotZero();
    assertThat(run.err()).contains("none.geojson");
    assertThat(delineate(temporary.resolve("missing.geojson")).err()).contains("no such file");
    Path shapefile = Files.writeString(temporary.resolve("alone.SHP"), text);
    assertThat(delineate(shapefile).err()).contains("into a .zip");
  }

  @Test
  void aPolygonFarTooLargeOrTooSmallIsTold() throws IOException {
    List<String> features = new ArrayList<>();
    features.add(feature("west", "西岸街道", block(0, 0, 13, 24)));
    features.add(feature("yard", "小院", block(13, 0, 15, 2)));
    CommandRun run = succeeds(geoJson(features));
    assertThat(run.out())
        .contains("西岸街道): As it is drawn, 31,200 people live in this circle, more than 31,000")
        .contains("小院): As it is drawn, only 400 people live in this circle");
  }

  @Test
  void twoPolygonsOfOneNameKeepApartAndThoseOfOneIdAreOneCommunity() throws IOException {
    List<String> features = quarters();
    features.set(0, feature("1", "河东", block(13, 12, 24, 24)));
    features.set(1, feature("2", "河东", block(13, 0, 24, 12)));
    features.set(2, feature("3", "河西", block(0, 12, 13, 24)));
    features.set(3, feature("3", "河西", block(0, 0, 13, 12)));
    CommandRun run = succeeds(geoJson(features));
    assertThat(rows("circles.csv", "name").stream().map(row -> row.get(0)))
        .containsExactlyInAnyOrder("河东", "河东 2", "河西");
    assertThat(run.out()).contains("\"河东\" (1, 2)").contains("3 (河西) has 2 parts");
  }

  @Test
  void optionsOfBoundariesNeedBoundaries() {
    for (List<String> words :
        List.of(List.of("--each-boundary"), List.of("--boundaries-crs", "gcj02"))) {
      List<Object> all = new ArrayList<>(List.of("delineate", map, "--out", out));
      all.addAll(words);
      CommandRun run = run(all.toArray());
      assertThat(run.status()).isNotZero();
      assertThat(run.err()).contains(words.get(0) + " needs --boundaries");
    }
  }

  @Test
  void shiftedDegreesOfMapServicesAreTakenBack() throws IOException {
    RiverTown town = new RiverTown(116.4, 39.9);
    town.houses(5);
    map = town.write(temporary.resolve("beijing.osm"));
    double[][] shifted = block(0, 0, 13, 24);
    for (double[] corner : shifted) {
      Coordinate place =
          CoordinateSystem.GCJ02.fromWgs84(new Coordinate(116.4 + corner[0], 39.9 + corner[1]));
      corner[0] = place.longitude();
      corner[1] = place.latitude();
    }
    succeeds(geoJson(List.of(feature("w", "西", shifted))), "--boundaries-crs", "gcj02");
    assertThat(rows("circles.csv", "residents")).containsExactly(List.of("31200"));
    succeeds(geoJson(List.of(feature("w", "西", shifted))));
    assertThat(rows("circles.csv", "residents")).doesNotContain(List.of("31200"));
  }

  @Test
  void aHomeInAHoleOfAPolygonIsNotInIt() throws IOException {
    succeeds(
        geoJson(
            List.of(feature("w", "西", "", ring(block(0, 0, 13, 24)), ring(block(4, 4, 6, 7))))));
    assertThat(rows("circles.csv", "homes")).containsExactly(List.of("306"));
    succeeds(
        geoJson(
            List.of(
                feature("w", "西", "", ring(block(0, 0, 13, 24)), ring(block(4, 4, 6, 7))),
                feature("in", "中", block(4, 4, 6, 7)))),
        "--each-boundary");
    assertThat(rows("circles.csv", "name", "homes"))
        .containsExactlyInAnyOrder(List.of("西", "306"), List.of("中", "6"));
  }

  /** Columns and rows are cut at random lines, many of them through the houses. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverTheLinesAndTheOrderEachHomeIsInExactlyOneCircle(long seed) throws IOException {
    Random random = new Random(seed);
    List<Double> columns = new ArrayList<>(List.of(-0.3, 24.0));
    List<Double> rows = new ArrayList<>(List.of(-0.3, 24.0));
    for (int i = 0; i < 4; i++) {
      // The middle of a house lies at 4/9 of a step in these numbers.
      columns.add(random.nextInt(24) + (random.nextBoolean() ? 0.0004 / STEP : 0));
      rows.add(random.nextInt(24) + (random.nextBoolean() ? 0.0004 / STEP : 0));
    }
    Collections.sort(columns);
    Collections.sort(rows);
    List<String> features = new ArrayList<>();
    for (int c = 1; c < columns.size(); c++) {
      for (int r = 1; r < rows.size(); r++) {
        if (columns.get(c) > columns.get(c - 1) && rows.get(r) > rows.get(r - 1)) {
          features.add(
              feature(
                  "c" + c + "r" + r,
                  "社区" + c + "-" + r,
                  block(columns.get(c - 1), rows.get(r - 1), columns.get(c), rows.get(r))));
        }
      }
    }
    succeeds(geoJson(features));
    Map<String, String> first = digests();
    Collections.shuffle(features, random);
    succeeds(geoJson(features));
    assertThat(first).hasSizeGreaterThan(8);
    assertThat(digests()).as("seed %d", seed).isEqualTo(first);
  }

  private Map<String, String> digests() throws IOException {
    Map<String, String> digests = new LinkedHashMap<>(FileDigest.ofAll(out));
    // The manifest tells the digest of the file that was read.
    digests.remove("manifest.json");
    return digests;
  }
}
