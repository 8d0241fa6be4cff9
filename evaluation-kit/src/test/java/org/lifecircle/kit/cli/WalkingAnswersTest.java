package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.evaluateTables;
import static org.lifecircle.kit.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.Circle;
import org.lifecircle.reports.CircleData;
import org.lifecircle.standards.Standards;

/** What the walks of a circle leave behind as files. */
class WalkingAnswersTest {

  @TempDir private Path temp;
  private Path circle;

  @BeforeEach
  void lay() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(circle.resolve("report").resolve(file));
  }

  @Test
  void coverageCountsResidentsByFormatGroupAndMinutes() throws IOException {
    evaluateTables(circle.toString());
    List<String> coverage = lines("coverage.csv");
    // 26 formats, all and three groups, four times.
    assertThat(coverage).hasSize(1 + 26 * 4 * 4);
    assertThat(coverage.get(0))
        .isEqualTo("format,group,minutes,residents_within,residents,share,may_be_more,measurement");
    assertThat(coverage).contains("pharmacy,all,5,300,300,1.0000,0,network");
    assertThat(coverage).contains("pharmacy,child,5,48,48,1.0000,0,network");
    // No gym is listed, and a person says that all outlets were looked for.
    assertThat(coverage).contains("gym,all,5,0,300,0.0000,0,network");
    // Who leaves that unsaid does not know.
    Path head = circle.resolve("circle.yaml");
    Files.writeString(head, Files.readString(head).replaceAll("outletSearch:.*", ""));
    evaluateTables(circle.toString());
    assertThat(lines("coverage.csv")).contains("gym,all,5,0,300,0.0000,300,network");
  }

  @Test
  void aMapThatEndsTooNearMakesLowerBoundsAndSaysSoFirst() throws IOException {
    CommandRun run = run("evaluate", circle.toString(), "--lang", "en");
    assertThat(run.out()).contains("On the map: half of the homes lie within 6 m of a way");
    JsonNode scorecard =
        new ObjectMapper().readTree(circle.resolve("report/scorecard.json").toFile());
    assertThat(scorecard.get("warnings").get(0).toString())
        .contains("map-ends-near")
        .contains("lower bounds");
    assertThat(Files.readString(circle.resolve("report/report.html"))).contains("lower bounds");
    // Said to be mapped two kilometers around, it is exact.
    Path ways = circle.resolve("ways.geojson");
    Files.writeString(
        ways,
        Files.readString(ways)
            .replace(
                "\"FeatureCollection\",",
                "\"FeatureCollection\", \"mappedArea\": [116.46, 39.898, 116.507, 39.935],"));
    run("evaluate", circle.toString(), "--lang", "en");
    assertThat(Files.readString(circle.resolve("report/report.html")))
        .doesNotContain("lower bounds");
    assertThat(lines("coverage.csv")).contains("gym,all,5,0,300,0.0000,0,network");
  }

  @Test
  void qualityListsEveryDoorAndTheNetwork() throws IOException {
    Files.writeString(
        circle.resolve("outlets.csv"),
        Files.readString(circle.resolve("outlets.csv"))
            + "o5,同仁药房,pharmacy,116.4846,39.91645,,,,,\n");
    evaluateTables(circle.toString());
    List<String> quality = lines("quality.csv");
    assertThat(quality.get(0)).isEqualTo("check,subject,id,name,value,unit");
    assertThat(quality).anyMatch(line -> line.startsWith("snap-median,home,,,5.55"));
    assertThat(quality).anyMatch(line -> line.startsWith("snap,outlet,o1,好邻居便利店,5.55"));
    assertThat(quality).contains("network-parts,network,,,1,1");
    assertThat(quality).anyMatch(line -> line.startsWith("beyond-map-edge,home,h1,"));
    assertThat(quality).contains("duplicate,outlet,o5,o4,8,m");
  }

  @Test
  void isochronesOfTheCenterLieInTheReport() throws IOException {
    run("evaluate", circle.toString());
    JsonNode file =
        new ObjectMapper().readTree(circle.resolve("report/isochrones.geojson").toFile());
    assertThat(file.get("features")).hasSize(3);
    assertThat(file.get("features").get(0).get("properties").get("minutes").asInt()).isEqualTo(5);
    assertThat(file.get("features").get(0).get("geometry").get("coordinates")).isNotEmpty();
    assertThat(circle.resolve("report/charts/reach-map.png")).isRegularFile();
    assertThat(Files.readString(circle.resolve("report/report.html")))
        .contains("name=\"reach\"")
        .contains("\"minutes\":15,\"path\":\"M");
  }

  @Test
  void isochronesOfAHomeOrAFormatAreDrawnOnDemand() throws IOException {
    Path out = temp.resolve("reach.geojson");
    CommandRun run =
        run(
            "isochrones",
            circle.toString(),
            "--home",
            "h1",
            "--minutes",
            "1,2",
            "--out",
            out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("2 areas");
    assertThat(out).content().contains("\"of\":\"home h1\",\"minutes\":1");
    assertThat(
            run("isochrones", circle.toString(), "--format", "pharmacy", "--out", out.toString())
                .status())
        .isZero();
    assertThat(out).content().contains("\"of\":\"format pharmacy\"");
    CommandRun wrong =
        run("isochrones", circle.toString(), "--format", "pharmcy", "--out", out.toString());
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("Maybe \"pharmacy\"");
    assertThat(
            run("isochrones", circle.toString(), "--home", "h1", "--format", "gym", "--out", "x")
                .status())
        .isEqualTo(2);
    assertThat(
            run("isochrones", circle.toString(), "--minutes", "0", "--out", out.toString())
                .status())
        .isEqualTo(2);
  }

  /** The gate stands between h1 and the shops in the east; it is open at noon alone. */
  @Test
  void isochronesEndAtAGateThatIsShutAtTheTimeOfAVerdict() throws IOException {
    Path ways = circle.resolve("ways.geojson");
    Files.writeString(
        ways,
        Files.readString(ways)
            .replaceFirst(
                "\"features\": \\[",
                "\"features\":[{\"type\":\"Feature\",\"id\":\"gate\",\"properties\":"
                    + "{\"barrier\":\"gate\",\"opening_hours\":\"12:00-13:00\"},\"geometry\":"
                    + "{\"type\":\"Point\",\"coordinates\":[116.4835,39.9165]}},"));
    assertThat(eastOfReach()).isLessThan(116.4836);
    assertThat(eastOfReach("--at", "Tue 12:30")).isGreaterThan(116.4840);
    assertThat(eastOfReach("--at", "Tue 23:00")).isLessThan(116.4836);
    assertThat(run("isochrones", circle.toString(), "--at", "late", "--out", temp + "/x").status())
        .isEqualTo(2);
  }

  private double eastOfReach(String... more) throws IOException {
    Path out = temp.resolve("east.geojson");
    List<String> arguments =
        new ArrayList<>(
            List.of("isochrones", circle.toString(), "--home", "h1", "--out", out.toString()));
    arguments.addAll(List.of(more));
    assertThat(run(arguments.toArray(new String[0])).err()).isEmpty();
    double east = -180;
    for (JsonNode feature : new ObjectMapper().readTree(out.toFile()).get("features")) {
      for (JsonNode polygon : feature.get("geometry").get("coordinates")) {
        for (JsonNode point : polygon.get(0)) {
          east = Math.max(east, point.get(0).asDouble());
        }
      }
    }
    return east;
  }

  @Test
  void aCenterThatRailsCutOffHasNoReachAndAWarning() throws IOException {
    CircleData folder = CircleFolder.read(circle, Standards.load().vocabulary());
    double longitude = folder.circle().center().longitude();
    double latitude = folder.circle().center().latitude() + 0.0003;
    Path yaml = circle.resolve("circle.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("lat: 39.9165", "lat: " + latitude));
    Files.writeString(
        circle.resolve("obstacles.geojson"),
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"track","properties":{"railway":"rail"},"geometry":{"type":"LineString","coordinates":%s}}
        ]}
        """
            .formatted(around(longitude, latitude)));
    run("evaluate", circle.toString(), "--lang", "en");
    JsonNode scorecard =
        new ObjectMapper().readTree(circle.resolve("report/scorecard.json").toFile());
    assertThat(scorecard.get("warnings").findValuesAsText("code")).contains("center-cut-off");
    assertThat(circle.resolve("report/charts/reach-map.png")).doesNotExist();
    CommandRun drawn =
        run("isochrones", circle.toString(), "--out", temp.resolve("c.geojson").toString());
    assertThat(drawn.status()).isZero();
    assertThat(drawn.out()).contains("0 areas");
    assertThat(drawn.err()).contains("Within 500 m of the center");
  }

  /** A box of some 6 m about a place, as positions. */
  private static String around(double longitude, double latitude) {
    double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
    StringBuilder positions = new StringBuilder("[");
    for (double[] corner : corners) {
      positions
          .append(positions.length() > 1 ? "," : "")
          .append(
              String.format(
                  Locale.ROOT,
                  "[%.6f,%.6f]",
                  longitude + corner[0] * 3e-5,
                  latitude + corner[1] * 3e-5));
    }
    return positions.append("]").toString();
  }

  @Test
  void checkSaysOnceWhatHoldsOfManyOutlets() throws IOException {
    Path outlets = circle.resolve("outlets.csv");
    Files.writeString(
        outlets,
        Files.readString(outlets).replaceAll("(Mo-Su \\d\\d:00-\\d\\d:00),", "$1; PH off,"));
    CommandRun run = run("check", circle.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsOnlyOnce("PH off")
        .contains("“好邻居便利店” (outlets.csv, line 2)")
        .contains("(3 of this kind)");
  }

  @Test
  void theRouteItselfIsALine() throws IOException {
    Path from = Files.writeString(temp.resolve("from.csv"), "id,lon,lat\na,116.4831,39.91655\n");
    Path to = Files.writeString(temp.resolve("to.csv"), "id,lon,lat\nb,116.4845,39.91645\n");
    Path routes = temp.resolve("routes.geojson");
    assertThat(
            run(
                    "matrix",
                    circle.toString(),
                    "--from",
                    from.toString(),
                    "--to",
                    to.toString(),
                    "--out",
                    temp.resolve("m.csv").toString(),
                    "--routes",
                    routes.toString())
                .err())
        .isEmpty();
    JsonNode line = new ObjectMapper().readTree(routes.toFile()).get("features").get(0);
    assertThat(line.get("properties").get("from").asText()).isEqualTo("a");
    assertThat(line.get("geometry").get("coordinates").toString())
        .isEqualTo(
            "[[116.4831,39.91655],[116.4831,39.9165],[116.4835,39.9165],"
                + "[116.4845,39.9165],[116.4845,39.91645]]");
  }

  @Test
  void aCircleInShiftedDegreesGivesTheSameMinutes() throws IOException {
    evaluateTables(circle.toString());
    List<String> right = lines("access.csv");
    assertThat(circle.resolve("report/manifest.json")).content().contains("\"crs\": \"wgs84\"");
    CircleData folder = CircleFolder.read(circle, Standards.load().vocabulary());
    for (CoordinateSystem system : List.of(CoordinateSystem.GCJ02, CoordinateSystem.BD09)) {
      Path shifted = temp.resolve(system.id());
      CircleFolder.write(shifted, shifted(folder.circle(), system), folder.map());
      CommandRun run = evaluateTables(shifted.toString(), "--crs", system.id(), "--lang", "en");
      assertThat(run.err()).isEmpty();
      assertThat(Files.readAllLines(shifted.resolve("report/access.csv"))).isEqualTo(right);
      assertThat(shifted.resolve("report/scorecard.json"))
          .content()
          .contains("were given in " + system.id() + " degrees");
      assertThat(
              new ObjectMapper()
                  .readTree(shifted.resolve("report/manifest.json").toFile())
                  .get("crs")
                  .asText())
          .isEqualTo(system.id());
    }
    assertThat(evaluateTables(circle.toString(), "--crs", "mars").status()).isEqualTo(2);
  }

  private static Circle shifted(Circle circle, CoordinateSystem system) {
    return circle
        .withProfile(circle.profile().withCenter(system.fromWgs84(circle.center())))
        .withHomes(
            circle.homes().stream()
                .map(home -> home.withLocation(system.fromWgs84(home.location())))
                .toList())
        .withOutlets(
            circle.outlets().stream()
                .map(outlet -> outlet.withLocation(system.fromWgs84(outlet.location())))
                .toList());
  }

  @Test
  void obstaclesAreReadAndWrittenAsTheyAre() throws IOException {
    Path file = circle.resolve("obstacles.geojson");
    Files.writeString(
        file,
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"pond","properties":{"natural":"water"},"geometry":{"type":"Polygon","coordinates":[[[116.484,39.917],[116.485,39.917],[116.485,39.918],[116.484,39.917]]]}},
        {"type":"Feature","id":"wall","properties":{"barrier":"wall"},"geometry":{"type":"LineString","coordinates":[[116.483,39.9166],[116.486,39.9166]]}}
        ]}
        """);
    CircleData folder = CircleFolder.read(circle, Standards.load().vocabulary());
    assertThat(folder.map().obstacles()).hasSize(2);
    assertThat(folder.inputs()).containsKey("obstacles.geojson");
    Path copy = temp.resolve("copy");
    CircleFolder.write(copy, folder.circle(), folder.map());
    assertThat(CircleFolder.read(copy, Standards.load().vocabulary()).map().obstacles())
        .isEqualTo(folder.map().obstacles());
    CircleFolder.write(copy, folder.circle(), folder.map().withObstacles(List.of()));
    assertThat(copy.resolve("obstacles.geojson")).doesNotExist();
    Files.writeString(
        file,
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"a","properties":{},"geometry":{"type":"Polygon","coordinates":[[[116.484,39.917],[116.485,39.917],[116.485,39.918]]]}},
        {"type":"Feature","id":"b","properties":{},"geometry":{"type":"LineString","coordinates":[[116.484,39.917]]}}
        ]}
        """);
    CommandRun run = run("check", circle.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out() + run.err())
        .contains("obstacles.geojson:2: a")
        .contains("its last point is its first")
        .contains("obstacles.geojson:3: b");
  }
}
