package org.lifecircle.kit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.cli.CommandRun;
import org.lifecircle.kit.database.CircleDatabase;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.reports.CircleData;

/**
 * Runs against the PostGIS server that the environment variable LIFECIRCLE_POSTGIS names, as {@code
 * .ci/postgis} prints it; without one it is skipped and says so.
 */
class PostgisTest {

  private static final String SERVER = System.getenv("LIFECIRCLE_POSTGIS");
  private static final String SCHEMA = "postgis_test_" + ProcessHandle.current().pid();

  @TempDir private Path folder;
  private String address;

  @BeforeEach
  void aSchemaOfItsOwn() throws SQLException {
    assumeTrue(
        SERVER != null,
        "skipped: LIFECIRCLE_POSTGIS is not there; $(.ci/postgis start FOLDER) prints it");
    address = SERVER + "&currentSchema=" + SCHEMA + ",public";
    sql("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE", "CREATE SCHEMA " + SCHEMA);
  }

  @AfterEach
  void nothingIsLeft() throws SQLException {
    if (SERVER != null) {
      sql("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  /** What is kept of every circle, by its id. */
  private Map<String, String> kept() throws SQLException {
    Map<String, String> kept = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, state || ' ' || key || ' ' || md5(regexp_replace(judged::text,"
                    + " '\"cpuMillis\":\\d+', '')) || coalesce(ST_AsText(geom), '')"
                    + " FROM lifecircle_results")) {
      while (rows.next()) {
        assertThat(kept.put(rows.getString(1), rows.getString(2))).isNull();
      }
    }
    return kept;
  }

  private Object[] programme(Object circles, Path out) {
    return new Object[] {
      "programme",
      circles,
      "--out",
      out,
      "--days",
      "monday",
      "--replications",
      1,
      "--resume",
      "--store",
      address
    };
  }

  @Test
  void everyCircleIsKeptOnceAndAChangedOneTakesThePlaceOfTheEarlier() throws Exception {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    CommandRun first = CommandRun.run(programme(circles, folder.resolve("result")));
    assertThat(first.status()).as(first.err()).isEqualTo(9);
    Map<String, String> before = kept();
    assertThat(before).hasSize(13);
    assertThat(before.get("上海/c004")).startsWith("broken ");
    ManyCircles.replace(circles.resolve("北京/c003/homes.csv"), ",103,", ",133,");
    assertThat(CommandRun.run(programme(circles, folder.resolve("result"))).status()).isEqualTo(9);
    Map<String, String> after = kept();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(
            after.entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey()))))
        .extracting(Map.Entry::getKey)
        .containsExactly("北京/c003");
  }

  @Test
  void runsThatAreKilledLeaveEveryCircleOnceAndGoOnFromTheDatabase() throws Exception {
    Path circles = ManyCircles.write(folder.resolve("circles"), 16);
    CommandRun.run(programme(circles, folder.resolve("undisturbed")));
    Map<String, String> expected = kept();
    Map<String, String> results = ManyCircles.results(folder.resolve("undisturbed"));
    sql("DROP TABLE lifecircle_results");
    for (int kill = 1; kill <= 2; kill++) {
      // A folder of its own each time: only the database knows what was judged.
      killedAfter(circles, folder.resolve("killed-" + kill), 6 * kill);
    }
    assertThat(kept().size()).isGreaterThanOrEqualTo(12);
    CommandRun.run(programme(circles, folder.resolve("whole")));
    assertThat(kept()).isEqualTo(expected);
    assertThat(ManyCircles.results(folder.resolve("whole"))).isEqualTo(results);
  }

  private void killedAfter(Path circles, Path out, int rows) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add("org.lifecircle.kit.cli.LifeCircle");
    for (Object one : programme(circles, out)) {
      command.add(one.toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (process.isAlive() && count() < rows) {
      process.waitFor(3, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  private int count() throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet there =
            statement.executeQuery("SELECT to_regclass('lifecircle_results') IS NOT NULL")) {
      there.next();
      if (!there.getBoolean(1)) {
        return 0;
      }
    }
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM lifecircle_results")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** The circles of {@code TinyCircle}, one drawn in WGS-84 and one in CGCS2000 (EPSG:4490). */
  private void tables(boolean withCircle) throws SQLException {
    String column = withCircle ? "circle text, " : "";
    sql(
        "CREATE TABLE circles (id text PRIMARY KEY, name text, city text, evaluation_date date,"
            + " \"outletSearch\" text, standard text, geom geometry(Polygon, 4326))",
        "CREATE TABLE homes ("
            + column
            + "id text, name text, households int, residents int,"
            + " geom geometry(Point, 4490))",
        "CREATE TABLE outlets ("
            + column
            + "id text, name text, formats text, hours text,"
            + " chain boolean, area numeric(8, 1), geom geometry(Point, 4326))",
        "CREATE TABLE ways (" + column + "id text, highway text, geom geometry(LineString, 4326))");
    for (int i = 0; i < 2; i++) {
      double west = 116.4825 + i * 0.05;
      String own = withCircle ? "'c" + i + "', " : "";
      sql(
          "INSERT INTO circles VALUES ('c"
              + i
              + "', '三号院', '北京', '2026-11-22', 'complete', NULL,"
              + " ST_MakeEnvelope("
              + west
              + ", 39.9155, "
              + (west + 0.0025)
              + ", 39.9175, 4326))",
          "INSERT INTO homes VALUES ("
              + own
              + "'h1', '1号楼', 40, 100, "
              + point(west + 0.0006, 4490)
              + "),"
              + " ("
              + own
              + "'h2', '2号楼', 40, 100, "
              + point(west + 0.0010, 4490)
              + ")",
          "INSERT INTO outlets VALUES ("
              + own
              + "'o1', '好邻居', 'convenience-store',"
              + " 'Mo-Su 07:00-23:00', true, 60.5, "
              + point(west + 0.0008, 4326)
              + "),"
              + " ("
              + own
              + "'o2', '药房', 'pharmacy', NULL, NULL, 80, "
              + point(west + 0.002, 4326)
              + ")",
          "INSERT INTO ways VALUES ("
              + own
              + "'w1', 'footway', ST_SetSRID(ST_MakeLine(ST_MakePoint("
              + west
              + ", 39.9165), ST_MakePoint("
              + (west + 0.0025)
              + ", 39.9165)), 4326))");
    }
  }

  private static String point(double longitude, int system) {
    return "ST_SetSRID(ST_MakePoint(" + longitude + ", 39.91655), " + system + ")";
  }

  private List<CircleData> read() throws IOException {
    Evaluator evaluator = Evaluator.load();
    try (CircleDatabase database = new CircleDatabase(address)) {
      return CircleList.of(database, evaluator.standards()).stream()
          .map(circle -> circle.supply().read(evaluator))
          .toList();
    }
  }

  @Test
  void aCircleIsWhatItsRowsSay() throws Exception {
    tables(true);
    List<CircleData> circles = read();
    assertThat(circles).hasSize(2);
    CircleData first = circles.get(0);
    assertThat(first.circle().name()).isEqualTo("三号院");
    assertThat(first.circle().homes()).hasSize(2);
    assertThat(first.circle().homes().get(0).location().longitude())
        .isCloseTo(116.4831, within(1e-9));
    assertThat(first.circle().outlets()).hasSize(2);
    assertThat(first.circle().outlets().get(0).areaSquareMeters()).hasValue(61);
    assertThat(first.map().ways()).hasSize(1);
    assertThat(first.warnings()).noneMatch(one -> one.code().equals("layer-columns-not-read"));
  }

  @Test
  void whereNoColumnSaysTheCircleTheAreaDoes() throws Exception {
    tables(true);
    List<CircleData> byColumn = read();
    sql("DROP TABLE circles, homes, outlets, ways");
    tables(false);
    List<CircleData> byArea = read();
    assertThat(byArea.get(0).circle()).isEqualTo(byColumn.get(0).circle());
    assertThat(byArea.get(1).circle()).isEqualTo(byColumn.get(1).circle());
    assertThat(byArea.get(0).map()).isEqualTo(byColumn.get(0).map());
  }

  @Test
  void theSameRowsHaveTheSameDigestAndAChangedCellAnother() throws Exception {
    tables(true);
    Evaluator evaluator = Evaluator.load();
    try (CircleDatabase database = new CircleDatabase(address)) {
      List<ProgrammeCircle> circles = CircleList.of(database, evaluator.standards());
      String first = circles.get(0).supply().digest();
      String second = circles.get(1).supply().digest();
      sql("UPDATE homes SET residents = 101 WHERE circle = 'c1' AND id = 'h2'");
      assertThat(circles.get(0).supply().digest()).isEqualTo(first);
      assertThat(circles.get(1).supply().digest()).isNotEqualTo(second);
    }
  }

  @Test
  void circlesOfADatabaseAreJudgedByTheCommand() throws Exception {
    tables(true);
    CommandRun run = CommandRun.run(programme(address, folder.resolve("result")));
    assertThat(run.status()).as(run.err()).isIn(0, 3);
    assertThat(Files.readString(folder.resolve("result/circles.csv"))).contains("三号院");
    assertThat(kept()).hasSize(2);
  }

  @Test
  void aRowThatIsThereIsNotWrittenAgain() throws Exception {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    CommandRun.run(programme(circles, folder.resolve("result")));
    Map<String, String> before = transactions();
    CommandRun.run(programme(circles, folder.resolve("result")));
    CommandRun.run(programme(circles, folder.resolve("another folder")));
    assertThat(transactions()).hasSize(13).isEqualTo(before);
  }

  /** The transaction that has written each row. */
  private Map<String, String> transactions() throws SQLException {
    Map<String, String> written = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, xmin::text FROM lifecircle_results")) {
      while (rows.next()) {
        written.put(rows.getString(1), rows.getString(2));
      }
    }
    return written;
  }

  @Test
  void aCircleOfAGeometryThatIsNotReadIsToldAndTheOthersGoOn() throws Exception {
    tables(true);
    sql(
        "ALTER TABLE ways ALTER COLUMN geom TYPE geometry USING geom",
        "INSERT INTO ways VALUES ('c0', 'w2', 'footway', ST_GeomFromText("
            + "'CIRCULARSTRING(116.4825 39.9165, 116.483 39.9167, 116.4835 39.9165)', 4326))");
    Path out = folder.resolve("result");
    CommandRun run = CommandRun.run(programme(address, out));
    assertThat(run.status()).as(run.err()).isEqualTo(9);
    assertThat(Files.readAllLines(out.resolve("circles.csv")))
        .hasSize(3)
        .satisfiesOnlyOnce(line -> assertThat(line).contains("broken"));
    assertThat(Files.readString(out.resolve("problems.csv"))).contains("c0", "ways");
  }

  @Test
  void missingTablesAreToldTogether() {
    try (CircleDatabase database = new CircleDatabase(address)) {
      assertThatThrownBy(database::list)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("circles")
          .hasMessageContaining("homes")
          .hasMessageContaining("outlets");
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedIsToldWithoutThePassword() {
    String nowhere = "jdbc:postgresql://127.0.0.1:1/city?user=me&password=very-secret";
    try (CircleDatabase database = new CircleDatabase(nowhere)) {
      assertThatThrownBy(database::list)
          .isInstanceOf(IOException.class)
          .hasMessageNotContaining("very-secret");
    }
  }
}
