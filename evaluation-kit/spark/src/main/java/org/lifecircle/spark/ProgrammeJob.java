package org.lifecircle.spark;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.programme.FilesSupply;
import org.lifecircle.kit.programme.Programme;
import org.lifecircle.kit.programme.ProgrammeCircle;

/**
 * Judges many circles on Apache Spark, with the same verdicts as the command {@code programme}:
 *
 * <pre>spark-submit lifecircle-spark-all.jar --circles circles.parquet --out judged --result result
 * </pre>
 *
 * <p>{@code --circles} names a Parquet file as {@code lifecircle pack} writes it (or a folder of
 * such files; of any file system that Spark reads), the address of a PostGIS database, or a folder
 * or a table that all executors see. {@code --out} takes a Parquet data set with a line of JSON a
 * circle, {@code --result} the files of {@code programme}, written by the driver, {@code --store} a
 * PostGIS database that every circle is kept in as soon as it is judged. A task that is run again,
 * because it failed or its executor was killed, gives the same lines; Spark keeps one of each, and
 * the database keeps one row a circle.
 */
public final class ProgrammeJob {

  /** So many parts for each core, so that none waits long for the last one. */
  private static final int PARTS_OF_CORE = 8;

  private static final StructType CIRCLE =
      new StructType()
          .add("position", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("size", DataTypes.LongType);

  private static final StructType JUDGED =
      new StructType()
          .add("position", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("line", DataTypes.StringType);

  private ProgrammeJob() {}

  /** Runs a job with the words behind {@code spark-submit}'s own. */
  public static void main(String[] words) throws IOException {
    JobOptions options = JobOptions.of(words);
    SparkSession spark = SparkSession.builder().appName("LifeCircle").getOrCreate();
    try {
      run(spark, options);
    } finally {
      spark.stop();
    }
  }

  static void run(SparkSession spark, JobOptions options) throws IOException {
    boolean packed = options.circles().endsWith(".parquet");
    Dataset<Row> circles = packed ? packed(spark, options) : listed(spark, options);
    MapPartitionsFunction<Row, Row> judging =
        packed ? rows -> judgePacked(options, rows) : rows -> judgeListed(options, rows);
    int parts =
        (int)
            Math.max(
                1,
                Math.min(
                    circles.count(), spark.sparkContext().defaultParallelism() * PARTS_OF_CORE));
    // Large ones first, else the last task may be the longest; and in parts of few circles.
    circles
        .repartitionByRange(parts, col("size").desc(), col("position"))
        .mapPartitions(judging, Encoders.row(JUDGED))
        .write()
        .mode("overwrite")
        .parquet(options.value("out").orElseThrow());
    if (options.value("result").isPresent()) {
      collect(spark, options, Path.of(options.value("result").get()));
    }
  }

  private static Dataset<Row> packed(SparkSession spark, JobOptions options) {
    Dataset<Row> read = spark.read().parquet(options.circles());
    List<String> there = List.of(read.columns());
    List<Column> columns = new ArrayList<>();
    columns.add(monotonically_increasing_id().as("position"));
    columns.add(col("id"));
    columns.add(
        aggregate(
                map_values(col("files")),
                lit(0L),
                (sum, bytes) -> sum.plus(length(bytes).cast(DataTypes.LongType)))
            .as("size"));
    columns.add(col("files"));
    for (String text : List.of("city", "name", "standard", "path")) {
      columns.add(there.contains(text) ? col(text) : lit(null).cast("string").as(text));
    }
    return read.select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> listed(SparkSession spark, JobOptions options) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (ProgrammeCircle one : ExecutorJudge.list(options.circles(), Evaluator.load())) {
      rows.add(RowFactory.create((long) rows.size(), one.id(), 0L));
    }
    return spark.createDataFrame(rows, CIRCLE);
  }

  private static Iterator<Row> judgePacked(JobOptions options, Iterator<Row> rows) {
    ExecutorJudge judge = ExecutorJudge.of(options);
    return mapped(rows, row -> judge.judge(circle(row)));
  }

  private static Iterator<Row> judgeListed(JobOptions options, Iterator<Row> rows) {
    ExecutorJudge judge = ExecutorJudge.of(options);
    return mapped(rows, row -> judge.judge(row.<String>getAs("id")));
  }

  private static ProgrammeCircle circle(Row row) {
    Map<String, byte[]> files = new TreeMap<>();
    if (row.getAs("files") != null) {
      files.putAll(row.<String, byte[]>getJavaMap(row.fieldIndex("files")));
    }
    return new ProgrammeCircle(
        row.getAs("id"),
        text(row, "city"),
        text(row, "name"),
        text(row, "standard"),
        new FilesSupply(() -> files, text(row, "path").orElse("")));
  }

  private static Optional<String> text(Row row, String column) {
    return Optional.ofNullable(row.<String>getAs(column)).filter(text -> !text.isBlank());
  }

  /** How a row becomes a line. */
  @FunctionalInterface
  private interface Judging {
    String line(Row row) throws IOException;
  }

  private static Iterator<Row> mapped(Iterator<Row> rows, Judging judging) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        try {
          return RowFactory.create(row.getAs("position"), row.getAs("id"), judging.line(row));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private static void collect(SparkSession spark, JobOptions options, Path result)
      throws IOException {
    Iterator<Row> lines =
        spark
            .read()
            .parquet(options.value("out").orElseThrow())
            .orderBy("position")
            .select("line")
            .toLocalIterator();
    Iterator<String> texts =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return lines.hasNext();
          }

          @Override
          public String next() {
            return lines.next().getString(0);
          }
        };
    new Programme(Evaluator.load(), options.programme()).collect(texts, result);
  }
}
