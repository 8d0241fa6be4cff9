package org.lifecircle.kit.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Quality;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.standards.Standards;

class CircleGeoPackageTest {

  private static final Vocabulary VOCABULARY = Standards.load().vocabulary();
  private static final Path EXAMPLES =
      Path.of(System.getProperty("lifecircle.root", ".."), "examples", "circles");

  private static final Quality SEEN =
      new Quality("step-free-door", BigDecimal.ONE, LocalDate.of(2026, 11, 20), "照片 1 张");

  @TempDir private Path temp;

  private static CircleData folder(String name) {
    return CircleFolder.read(EXAMPLES.resolve(name), VOCABULARY);
  }

  private static CircleData read(Path file) {
    return new GisSource().read(file, VOCABULARY, Optional.empty(), Gazetteer.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void anExampleIsTheSameCircleFromItsGeoPackage(String name) throws IOException {
    CircleData circle = folder(name);
    Path file = temp.resolve(name + ".gpkg");
    new GisSource().write(file, circle.circle(), circle.map(), List.of());

    CircleData read = read(file);

    assertThat(read.circle()).isEqualTo(circle.circle());
    assertThat(read.map()).isEqualTo(circle.map());
    assertThat(read.inputs().keySet()).containsExactly(name + ".gpkg");
  }

  @Test
  void whatIsNotInUseAndHowGoodOutletsAreComesBack() throws IOException {
    CircleData data = folder("shangliu-jiayuan");
    List<Outlet> outlets = data.circle().outlets();
    Circle circle =
        data.circle()
            .withOutlets(outlets.subList(1, outlets.size()))
            .withUnused(
                List.of(
                    new UnusedOutlet(
                        outlets.get(0),
                        Set.of(UnusedOutlet.Cause.BASEMENT, UnusedOutlet.Cause.NO_STAFF),
                        LocalDate.of(2026, 11, 20),
                        "张三走访")))
            .withOutlets(
                outlets.subList(1, outlets.size()).stream()
                    .map(
                        outlet ->
                            outlet.withOperation(outlet.operation().withQualities(List.of(SEEN))))
                    .toList());
    Path file = temp.resolve("circle.gpkg");
    new GisSource().write(file, circle, data.map(), List.of());
    assertThat(read(file).circle()).isEqualTo(circle);
  }

  @Test
  void waysAreasGatesObstaclesAndDoubtsComeBackInTheirOrder() throws IOException {
    CircleData circle = folder("shangliu-jiayuan");
    WalkingMap map = everything(circle.map());
    List<Warning> doubts =
        List.of(new Warning("home-large", "h1", new Text("一\"栋\"楼", "one \\ building")));
    Path file = temp.resolve("圈 100%.gpkg");
    new GisSource().write(file, circle.circle(), map, doubts);

    CircleData read = read(file);

    assertThat(read.map()).isEqualTo(map);
    assertThat(read.warnings()).contains(doubts.get(0));
  }

  private static WalkingMap everything(WalkingMap map) {
    Coordinate a = new Coordinate(116.48, 39.91);
    Coordinate b = new Coordinate(116.49, 39.91);
    Coordinate c = new Coordinate(116.49, 39.92);
    Coordinate d = new Coordinate(116.481, 39.911);
    Coordinate e = new Coordinate(116.482, 39.911);
    Coordinate f = new Coordinate(116.482, 39.912);
    Map<String, String> square = Map.of("highway", "pedestrian", "area", "yes");
    List<Way> ways = new ArrayList<>();
    ways.add(new Way("s1", List.of(a, b, c, a), square, List.of(List.of(d, e, f, d))));
    ways.addAll(map.ways());
    ways.add(new Way("s2", List.of(a, c, b, a), square, List.of(List.of(d, f, e, d))));
    ways.add(
        new Way(
            "steps",
            List.of(a, d),
            Map.of("highway", "steps", "step_count", "12", "note", "\"\\=>, 中文\n新行")));
    return new WalkingMap(
        ways,
        List.of(
            new MapNode("g1", a, Map.of("barrier", "gate", "access", "private")),
            new MapNode("x", b, Map.of("highway", "crossing", "crossing:wait", "20"))),
        map.hours(),
        List.of(
            new Obstacle("wall", false, List.of(List.of(a, b), List.of(b, c)), Map.of()),
            new Obstacle("lake", true, List.of(List.of(a, b, c, a)), Map.of("natural", "water")),
            new Obstacle("rail", false, List.of(List.of(a, c)), Map.of("railway", "rail"))),
        map.area());
  }

  @Test
  void theSameCircleGivesTheSameBytes() throws IOException {
    CircleData circle = folder("shangliu-jiayuan");
    Path one = temp.resolve("one.gpkg");
    Path other = temp.resolve("other.gpkg");
    new GisSource().write(one, circle.circle(), circle.map(), List.of());
    new GisSource().write(other, circle.circle(), circle.map(), List.of());

    assertThat(other).hasSameBinaryContentAs(one);
    new GisSource().write(one, circle.circle(), circle.map(), List.of());
    assertThat(one).hasSameBinaryContentAs(other);
  }

  @Test
  void theFileHasWhatTheStandardRequires() throws Exception {
    CircleData circle = folder("hongmiao-beili");
    Path file = temp.resolve("circle.gpkg");
    new GisSource().write(file, circle.circle(), circle.map(), List.of());

    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertThat(column(statement, "PRAGMA application_id")).containsExactly("1196444487");
      assertThat(column(statement, "PRAGMA user_version")).containsExactly("10300");
      assertThat(column(statement, "PRAGMA integrity_check")).containsExactly("ok");
      assertThat(column(statement, "PRAGMA foreign_key_check")).isEmpty();
      assertThat(column(statement, "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1"))
          .containsExactly("-1", "0", "4326");
      assertThat(
              column(
                  statement,
                  "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY 1"))
          .isEqualTo(column(statement, "SELECT table_name FROM gpkg_geometry_columns ORDER BY 1"))
          .contains("circle", "homes", "outlets", "ways");
      assertThat(column(statement, "SELECT last_change FROM gpkg_contents"))
          .containsOnly(circle.circle().evaluationDate() + "T00:00:00.000Z");
      assertThat(column(statement, "SELECT hex(substr(geom, 1, 8)) FROM homes"))
          .containsOnly("47500001E6100000");
      assertThat(column(statement, "SELECT hex(substr(geom, 1, 8)) FROM ways"))
          .containsOnly("47500003E6100000");
    }
  }

  private static List<String> column(Statement statement, String query) throws Exception {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  @Test
  void layersOfOthersAreNeverReplaced() throws Exception {
    CircleData circle = folder("shangliu-jiayuan");
    Path file = temp.resolve("circle.gpkg");
    new GisSource().write(file, circle.circle(), circle.map(), List.of());
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE trees (fid INTEGER PRIMARY KEY, kind TEXT)");
      statement.execute(
          "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES"
              + " ('trees', 'attributes', 'trees')");
    }
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> new GisSource().write(file, circle.circle(), circle.map(), List.of()))
        .isInstanceOf(InvalidInputException.class);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aDamagedFileIsToldInASentenceWithItsName() throws IOException {
    CircleData circle = folder("shangliu-jiayuan");
    Path good = temp.resolve("good.gpkg");
    new GisSource().write(good, circle.circle(), circle.map(), List.of());
    byte[] bytes = Files.readAllBytes(good);
    for (long seed = 1; seed <= 150; seed++) {
      Random random = new Random(seed);
      byte[] spoiled = bytes.clone();
      for (int i = 0; i < 40; i++) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
      }
      int length = seed % 3 == 0 ? random.nextInt(spoiled.length) : spoiled.length;
      Path file = temp.resolve("spoiled.gpkg");
      Files.write(file, java.util.Arrays.copyOf(spoiled, length));
      try {
        read(file);
      } catch (InvalidInputException e) {
        assertThat(e.problems())
            .as("seed %d", seed)
            .isNotEmpty()
            .allSatisfy(problem -> assertSentence(problem));
      }
    }
  }

  private static void assertSentence(Problem problem) {
    assertThat(problem.file()).startsWith("spoiled.gpkg");
    assertThat(problem.describe(Language.EN))
        .doesNotContain("Exception")
        .doesNotContain("SQLITE")
        .doesNotContain("java.")
        .doesNotContain("null");
  }

  @Test
  void aTextFileOfThatNameIsNoGeoPackage() throws IOException {
    Path file = Files.writeString(temp.resolve("notes.gpkg"), "id,name\n");
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems().get(0).describe(Language.EN))
                    .startsWith("notes.gpkg: This is no GeoPackage."));
  }
}
