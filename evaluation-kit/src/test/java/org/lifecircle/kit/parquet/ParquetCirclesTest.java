package org.lifecircle.kit.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputColumn;
import org.lifecircle.model.InvalidInputException;

class ParquetCirclesTest {

  @TempDir private Path folder;

  private static PackedCircle circle(int number) {
    byte[] large = new byte[200_000];
    Arrays.fill(large, (byte) number);
    return new PackedCircle(
        "北京/c" + number,
        Optional.of("北京").filter(city -> number % 2 == 0),
        Optional.empty(),
        Optional.of("guideline-2021").filter(id -> number % 3 == 0),
        "circles/c" + number,
        Map.of(
            "circle.yaml",
            ("name: 圈" + number).getBytes(StandardCharsets.UTF_8),
            "photos/large.jpg",
            large));
  }

  private Path written(int count) throws IOException {
    Path file = folder.resolve("circles.parquet");
    List<PackedCircle> circles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      circles.add(circle(i));
    }
    ParquetCircles.write(file, circles);
    return file;
  }

  @Test
  void aCircleComesBackByteForByteWhereverItStands() throws IOException {
    Path file = written(300);
    List<PackedCircle> listed = ParquetCircles.list(file);
    assertThat(listed).hasSize(300);
    for (int number : new int[] {0, 1, 57, 150, 298, 299}) {
      PackedCircle read = ParquetCircles.read(file, "北京/c" + number);
      PackedCircle asWritten = circle(number);
      assertThat(read.files().keySet()).isEqualTo(asWritten.files().keySet());
      read.files()
          .forEach((name, bytes) -> assertThat(bytes).isEqualTo(asWritten.files().get(name)));
      assertThat(List.of(read.id(), read.city(), read.name(), read.standardId(), read.path()))
          .isEqualTo(
              List.of(
                  asWritten.id(),
                  asWritten.city(),
                  asWritten.name(),
                  asWritten.standardId(),
                  asWritten.path()));
      assertThat(listed.get(number).id()).isEqualTo(asWritten.id());
    }
  }

  @Test
  void theSameCirclesGiveTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(written(20));
    assertThat(Files.readAllBytes(written(20))).isEqualTo(first);
  }

  @Test
  void everyCircleHasPagesOfItsOwnFromTheFirstOn() throws IOException {
    int count = 130; // the library looks at the size of a page after a hundred rows by itself
    try (ParquetFileReader reader = ParquetFileReader.open(new BufferedInput(written(count)))) {
      long pages = 0;
      for (BlockMetaData group : reader.getRowGroups()) {
        for (ColumnChunkMetaData column : group.getColumns()) {
          if (column.getPath().toDotString().endsWith("value")) {
            pages += reader.readOffsetIndex(column).getPageCount();
          }
        }
      }
      assertThat(pages).isEqualTo(count);
    }
  }

  @Test
  void whatIsNoParquetFileIsTold() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.parquet"), "somebody's notes");
    Path cut = folder.resolve("cut.parquet");
    byte[] whole = Files.readAllBytes(written(3));
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    Path empty = Files.createFile(folder.resolve("empty.parquet"));
    for (Path file : List.of(notes, cut, empty)) {
      assertThatThrownBy(() -> ParquetCircles.list(file))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("no whole Parquet file");
    }
  }

  @Test
  void aTableWithoutFilesIsToldWithItsColumns() throws IOException {
    Path table = folder.resolve("results.parquet");
    List<OutputColumn> columns =
        Codebook.standard().file(Codebook.PROGRAMME, "timings.csv").columns();
    ParquetTable.write(table, columns, List.of(List.of("c1", "12")), Map.of());
    assertThatThrownBy(() -> ParquetCircles.list(table))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("files")
        .hasMessageContaining("id, cpuMillis");
  }

  @Test
  void anIdThatStandsThereTwiceIsTold() throws IOException {
    Path file = folder.resolve("twice.parquet");
    ParquetCircles.write(file, List.of(circle(1), circle(2), circle(1)));
    assertThatThrownBy(() -> ParquetCircles.list(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("北京/c1")
        .hasMessageContaining("twice");
  }

  /** Where nothing was written before, nothing that writing leaves behind is there. */
  @Test
  void aRunOfJavaThatWritesNothingReads() throws Exception {
    Path file = written(3);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("3 circles, 200000 bytes");
  }

  /** The program of that run. */
  static final class Reading {

    public static void main(String[] arguments) throws IOException {
      Path file = Path.of(arguments[0]);
      List<PackedCircle> listed = ParquetCircles.list(file);
      PackedCircle last = ParquetCircles.read(file, listed.get(2).id());
      System.out.printf(
          "%d circles, %d bytes%n", listed.size(), last.files().get("photos/large.jpg").length);
    }
  }
}
