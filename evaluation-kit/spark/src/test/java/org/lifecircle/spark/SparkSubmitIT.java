package org.lifecircle.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.package$;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.database.CircleDatabase;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;
import org.lifecircle.kit.programme.CircleList;
import org.lifecircle.kit.programme.CirclePacking;
import org.lifecircle.kit.programme.Programme;
import org.lifecircle.kit.programme.ProgrammeCircle;
import org.lifecircle.kit.synthetic.SyntheticCountry;
import org.lifecircle.standards.Progress;

/**
 * The jar that is given to {@code spark-submit}, in processes of Spark's own classes in Spark's own
 * versions: all in one process, and a master, two workers and their executors. It runs when the jar
 * is made, in {@code mvn verify}.
 */
@EnabledForJreRange(
    max = JRE.JAVA_23,
    disabledReason = "skipped: Hadoop in Spark 4.0 asks for what Java 24 no longer has")
class SparkSubmitIT {

  private static final Evaluator EVALUATOR = Evaluator.load();
  private static final String SERVER = System.getenv("LIFECIRCLE_POSTGIS");

  /** As many people as ten others together have; small ones, since starting takes long enough. */
  private static final Progress.Reported LARGE = averages(1, 240, 20_000);

  private static final Progress.Reported USUAL = averages(5, 120, 2_000);

  @TempDir private static Path folder;
  private static SparkProcesses spark;
  private static Path circles;
  private static Map<String, String> byCommand;

  @BeforeAll
  static void circlesAndTheirResults() throws IOException {
    spark = SparkProcesses.in(folder);
    circles = folder.resolve("circles.parquet");
    List<PackedCircle> all = new ArrayList<>();
    all.addAll(packed("usual", country(USUAL, 3).sample(5)));
    all.add(PackedRows.named("large", packed("large", country(LARGE, 7).sample(1)).get(0).files()));
    Map<String, byte[]> spoiled = new TreeMap<>(all.get(1).files());
    spoiled.remove("homes.csv");
    all.add(2, PackedRows.named("broken", spoiled));
    ParquetCircles.write(circles, all);
    byCommand = local(CircleList.of(circles, EVALUATOR.standards()), "local");
  }

  private static Progress.Reported averages(long circles, long outlets, long residents) {
    return new Progress.Reported(
        circles, OptionalLong.of(circles * outlets), OptionalLong.of(circles * residents));
  }

  private static SyntheticCountry country(Progress.Reported reported, long seed) {
    return new SyntheticCountry(reported, seed, EVALUATOR.formats());
  }

  private static List<PackedCircle> packed(String name, List<ProgrammeCircle> some)
      throws IOException {
    Path file = folder.resolve(name + ".parquet");
    CirclePacking.write(some, file, EVALUATOR, ProgressMonitor.SILENT);
    return PackedRows.of(file);
  }

  @AfterAll
  static void end() throws InterruptedException {
    spark.end();
  }

  private static List<String> words(Object place, Object judged, Path result) {
    return new ArrayList<>(
        List.of(
            "--circles",
            place.toString(),
            "--out",
            judged.toString(),
            "--result",
            result.toString(),
            "--days",
            "monday",
            "--replications",
            "1"));
  }

  private static Map<String, String> local(List<ProgrammeCircle> some, String name)
      throws IOException {
    Path out = folder.resolve(name);
    JobOptions options = JobOptions.of(words("x", "y", out).toArray(String[]::new));
    new Programme(EVALUATOR, options.programme()).run(some, out, ProgressMonitor.SILENT);
    return results(out);
  }

  /** The digest of every file but the journal, which threads write, and the times taken. */
  private static Map<String, String> results(Path result) throws IOException {
    Map<String, String> digests = FileDigest.ofAll(result);
    digests.remove("judged.jsonl");
    digests.remove("timings.csv");
    return digests;
  }

  @Test
  void theSparkOfTheProcessesIsThatOfTheModule() {
    assertThat(spark.jars())
        .contains("spark-core_2.13-" + package$.MODULE$.SPARK_VERSION() + ".jar");
    assertThat(spark.jars()).contains("jackson-databind-2.18.2.jar");
  }

  @Test
  void oneProcessGivesTheResultsOfTheCommandByteForByte() throws Exception {
    Path result = folder.resolve("alone");
    SparkProcesses.Job job =
        spark.submit("local[*]", Map.of(), words(circles, folder.resolve("alone-judged"), result));
    job.awaitSuccess();
    assertThat(results(result)).isEqualTo(byCommand);
  }

  /** One circle is ten times the others; the first task that ends fails; an executor is killed. */
  @Test
  void aClusterThatFailsGivesTheResultsOfTheCommandByteForByte() throws Exception {
    Path result = folder.resolve("cluster");
    Path judged = folder.resolve("cluster-judged");
    Path failed = folder.resolve("failed-once");
    Map<String, String> failing =
        Map.of(
            "spark.executor.extraClassPath",
            SparkProcesses.TEST_CLASSES.toString(),
            "spark.hadoop.fs.flaky.impl",
            FlakyFileSystem.class.getName(),
            "spark.hadoop." + FlakyFileSystem.MARKER,
            failed.toString());
    SparkProcesses.Job job =
        spark.submit(spark.cluster(), failing, words(circles, "flaky:" + judged, result));
    // Only once the failure is told: an executor that is killed may be the one that has to tell it.
    job.awaitTrue(() -> job.log().contains(FlakyFileSystem.MESSAGE) && committed(judged) > 0);
    spark.killAnExecutor();
    job.awaitSuccess();
    assertThat(failed).exists();
    assertThat(job.log()).contains(FlakyFileSystem.MESSAGE).contains("Lost executor");
    assertThat(results(result)).isEqualTo(byCommand);
    assertThat(Files.readString(result.resolve("circles.csv"))).contains("broken", "large");
  }

  /** How many tasks have ended whose work stands while the job goes on. */
  private static long committed(Path judged) throws IOException {
    Path tasks = judged.resolve("_temporary/0");
    if (!Files.isDirectory(tasks)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(tasks)) {
      return all.filter(one -> one.getFileName().toString().startsWith("task_")).count();
    }
  }

  @Test
  void circlesOfPostgisAreJudgedOnAClusterAndKeptThereOnce() throws Exception {
    assumeTrue(
        SERVER != null,
        "skipped: LIFECIRCLE_POSTGIS is not there; $(.ci/postgis start FOLDER) prints it");
    String schema = "spark_test_" + ProcessHandle.current().pid();
    String address = SERVER + "&currentSchema=" + schema + ",public";
    sql(address, "CREATE SCHEMA " + schema);
    try {
      sql(address, CIRCLES_OF_POSTGIS);
      Path result = folder.resolve("postgis");
      List<String> words = words(address, folder.resolve("postgis-judged"), result);
      words.addAll(List.of("--store", address));
      spark.submit(spark.cluster(), Map.of(), words).awaitSuccess();
      try (var database = new CircleDatabase(address)) {
        assertThat(results(result))
            .isEqualTo(local(CircleList.of(database, EVALUATOR.standards()), "postgis-local"));
      }
      try (Connection connection = DriverManager.getConnection(address);
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT count(*), count(DISTINCT id) FROM lifecircle_results")) {
        rows.next();
        assertThat(List.of(rows.getInt(1), rows.getInt(2))).containsExactly(6, 6);
      }
    } finally {
      sql(address, "DROP SCHEMA " + schema + " CASCADE");
    }
  }

  private static final String[] CIRCLES_OF_POSTGIS = {
    "CREATE TABLE circles AS SELECT 'c' || i AS id, '三号院' AS name, '北京' AS city,"
        + " ST_MakeEnvelope(116.4 + i * 0.1, 39.9, 116.41 + i * 0.1, 39.91, 4326) AS geom"
        + " FROM generate_series(1, 6) i",
    "CREATE TABLE homes AS SELECT 'c' || i AS circle, 'h' || j AS id, 100 AS households,"
        + " 250 AS residents, ST_SetSRID(ST_MakePoint(116.4 + i * 0.1 + j * 0.0004, 39.905), 4326)"
        + " AS geom FROM generate_series(1, 6) i, generate_series(1, 20) j",
    "CREATE TABLE outlets AS SELECT 'c' || i AS circle, 'o' || j AS id,"
        + " (ARRAY['convenience-store', 'pharmacy', 'breakfast'])[1 + j % 3] AS formats,"
        + " ST_SetSRID(ST_MakePoint(116.4 + i * 0.1 + j * 0.0008, 39.9052), 4326)"
        + " AS geom FROM generate_series(1, 6) i, generate_series(1, 9) j"
  };

  private static void sql(String address, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
