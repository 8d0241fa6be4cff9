package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.standards.Standards;

class GuardedTablesTest {

  @TempDir private Path temp;

  @Test
  void noCellOfAnyTableIsAFormula() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    for (String file : List.of("homes.csv", "outlets.csv", "ways.geojson")) {
      Path path = circle.resolve(file);
      Files.writeString(
          path,
          Files.readString(path)
              .replace("h1,1号楼", "=h1,=HYPERLINK(1)")
              .replace("h2,2号楼", "+h2,-2+3")
              .replace("o1,好邻居便利店", "@o1,@SUM(1)")
              .replace("o2,小院早餐", "-o2,+早餐")
              .replace("照片1", "=照片")
              .replace("\"w1\"", "\"=w1\""));
    }
    CircleData read = CircleFolder.read(circle, Standards.load().vocabulary());
    CircleFolder.write(temp.resolve("copy"), read.circle(), read.map());
    CircleData again = CircleFolder.read(temp.resolve("copy"), Standards.load().vocabulary());
    assertThat(again.circle()).isEqualTo(read.circle());
    assertThat(again.circle().homes()).extracting(Home::id).contains("=h1", "+h2");
    assertThat(again.circle().outlets()).extracting(Outlet::name).contains("@SUM(1)", "+早餐");

    Path out = temp.resolve("out");
    assertThat(run("evaluate", temp.resolve("copy").toString(), "--out", out.toString()).status())
        .isZero();
    Path access = temp.resolve("access.csv");
    String circlePath = temp.resolve("copy").toString();
    assertThat(run("access", circlePath, "--at", "Tue 10:00", "--out", access.toString()).status())
        .isZero();

    try (Stream<Path> files = Files.walk(temp)) {
      List<Path> tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
      assertThat(tables).hasSizeGreaterThan(10);
      for (Path table : tables) {
        if (!table.startsWith(circle)) {
          assertThat(Files.readString(table))
              .as(table.toString())
              .doesNotContainPattern("(?m)(?:^|,)\"?(?:[=@\\t]|[-+](?!\\d+(?:\\.\\d+)?(?:,|$)))");
        }
      }
    }
  }
}
