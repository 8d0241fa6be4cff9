package org.lifecircle.kit.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.codebook.OutputColumn;
import org.lifecircle.kit.codebook.OutputColumn.Constraints;
import org.lifecircle.kit.codebook.OutputColumn.Type;
import org.lifecircle.model.Text;

class ParquetTableTest {

  private static final List<OutputColumn> COLUMNS =
      List.of(
          column("name", Type.STRING),
          column("residents", Type.INTEGER),
          column("score", Type.NUMBER),
          column("decided", Type.BOOLEAN));

  @TempDir private Path folder;

  private static OutputColumn column(String name, Type type) {
    Constraints none = new Constraints(false, false, Optional.empty(), Optional.empty(), List.of());
    return new OutputColumn(name, type, "", none, Text.same(name));
  }

  private static List<Group> read(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    ParquetReader.Builder<Group> builder =
        new ParquetReader.Builder<>(new LocalInputFile(file), new PlainParquetConfiguration()) {
          @Override
          protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
          }
        };
    try (ParquetReader<Group> reader = builder.build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void cellsHaveTypesAndBlankOnesAreNull() throws IOException {
    Path file = folder.resolve("table.parquet");
    ParquetTable.write(
        file,
        COLUMNS,
        List.of(List.of("红庙北里", "3000000000", "61.5", "yes"), List.of("", "", "", "no")),
        Map.of("tableSchema", "{}"));
    List<Group> rows = read(file);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).getString("name", 0)).isEqualTo("红庙北里");
    assertThat(rows.get(0).getLong("residents", 0)).isEqualTo(3_000_000_000L);
    assertThat(rows.get(0).getDouble("score", 0)).isEqualTo(61.5);
    assertThat(rows.get(0).getBoolean("decided", 0)).isTrue();
    for (String blank : List.of("name", "residents", "score")) {
      assertThat(rows.get(1).getFieldRepetitionCount(blank)).isZero();
    }
    assertThat(rows.get(1).getBoolean("decided", 0)).isFalse();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      assertThat(reader.getFooter().getFileMetaData().getKeyValueMetaData())
          .containsEntry("tableSchema", "{}");
    }
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rows.add(List.of("c" + i % 700, Integer.toString(i), i % 9 == 0 ? "" : i + ".25", "yes"));
    }
    Path first = folder.resolve("first.parquet");
    Path second = folder.resolve("second.parquet");
    ParquetTable.write(first, COLUMNS, rows, Map.of());
    ParquetTable.write(second, COLUMNS, rows, Map.of());
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    assertThat(read(first)).hasSize(5_000);
  }

  @Test
  void aTableWithoutRowsIsATable() throws IOException {
    Path file = folder.resolve("none.parquet");
    ParquetTable.write(file, COLUMNS, List.of(), Map.of());
    assertThat(read(file)).isEmpty();
  }

  /** The library orders sets by where they lie in memory, which no two runs of Java share. */
  @Test
  void anotherRunOfJavaGivesTheSameBytes() throws Exception {
    String first = otherRun("first.parquet");
    for (int run = 0; run < 4; run++) {
      assertThat(otherRun("run-" + run + ".parquet")).isEqualTo(first);
    }
  }

  private String otherRun(String name) throws Exception {
    Path file = folder.resolve(name);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                file.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return org.lifecircle.kit.files.FileDigest.of(file);
  }

  /** The program of another run. */
  static final class Writing {

    public static void main(String[] arguments) throws IOException {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        rows.add(List.of("c" + i % 70, Integer.toString(i), i % 9 == 0 ? "" : i + ".25", "yes"));
      }
      ParquetTable.write(Path.of(arguments[0]), COLUMNS, rows, Map.of("b", "2", "a", "1"));
    }
  }
}
