package org.lifecircle.kit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.standards.Standards;

class CircleListTest {

  private static final Standards STANDARDS = Standards.load();

  @TempDir private Path folder;

  private List<ProgrammeCircle> list(Path place) throws IOException {
    return CircleList.of(place, STANDARDS);
  }

  private List<Problem> problems(Path place) {
    return catchThrowableOfType(InvalidInputException.class, () -> list(place)).problems();
  }

  @Test
  void circlesOfAnyFormAreFoundByTheLettersOfTheirPaths() throws IOException {
    TinyCircle.write(folder.resolve("西安/b"));
    TinyCircle.write(folder.resolve("西安/a"));
    Files.writeString(folder.resolve("c.xlsx"), "");
    Files.writeString(folder.resolve("d.gpkg"), "");
    Files.writeString(folder.resolve("e.ZIP"), "");
    Files.writeString(folder.resolve("README.md"), "");
    Files.writeString(folder.resolve("~$c.xlsx"), "");
    Files.writeString(folder.resolve(".hidden.xlsx"), "");
    assertThat(list(folder))
        .extracting(ProgrammeCircle::id)
        .containsExactly("c", "d", "e", "西安/a", "西安/b");
    assertThat(list(folder).get(3).city()).contains("西安");
    assertThat(list(folder).get(0).city()).isEmpty();
  }

  @Test
  void aFolderAndAWorkbookOfOneNameKeepApart() throws IOException {
    TinyCircle.write(folder.resolve("a"));
    Files.writeString(folder.resolve("a.xlsx"), "");
    assertThat(list(folder)).extracting(ProgrammeCircle::id).containsExactly("a", "a.xlsx");
  }

  @Test
  void aCircleFolderThatLacksAFileIsACircleStill() throws IOException {
    Files.delete(TinyCircle.write(folder.resolve("a")).resolve("circle.yaml"));
    assertThat(list(folder)).hasSize(1);
  }

  @Test
  void reportsAndResultsArePassedOver() throws IOException {
    TinyCircle.write(folder.resolve("a"));
    Path report = TinyCircle.write(folder.resolve("report-of-a"));
    Files.writeString(report.resolve("manifest.json"), "{}");
    assertThat(list(folder)).extracting(ProgrammeCircle::id).containsExactly("a");
  }

  @Test
  void aCircleOfItsOwnIsAListOfOne() throws IOException {
    assertThat(list(TinyCircle.write(folder.resolve("a"))))
        .extracting(ProgrammeCircle::id)
        .containsExactly("a");
  }

  @Test
  void aTableSaysWhatACircleIsCalled() throws IOException {
    Path table = folder.resolve("circles.csv");
    Files.writeString(
        table,
        """
        path,id,city,name,standard
        x/a,A1,北京,甲,national-2023
        x/b.xlsx,,,,
        """);
    List<ProgrammeCircle> circles = list(table);
    assertThat(circles).extracting(ProgrammeCircle::id).containsExactly("A1", "x/b");
    assertThat(circles.get(0).standardId()).contains("national-2023");
    assertThat(circles.get(0).city()).contains("北京");
    assertThat(circles.get(0).name()).contains("甲");
    assertThat(circles.get(1).name()).isEmpty();
    assertThat(circles.get(0).supply().path()).isEqualTo("x/a");
  }

  @Test
  void everythingThatIsWrongWithATableIsToldAtOnce() throws IOException {
    Path table = folder.resolve("circles.csv");
    Files.writeString(
        table,
        """
        path,id,standard
        a,A,national-2021
        b,A,national-1999
        ,C,
        """);
    assertThat(problems(table))
        .extracting(Problem::line, Problem::field)
        .containsExactly(tuple(3, "id"), tuple(3, "standard"), tuple(4, "path"));
  }

  @Test
  void aPathTwiceWithoutIdsIsTold() throws IOException {
    Path table = folder.resolve("circles.csv");
    Files.writeString(table, "path\na\nb\na\n");
    assertThat(problems(table)).extracting(Problem::line).containsExactly(4);
  }

  @Test
  void noCircleAtAllIsTold() throws IOException {
    assertThat(problems(folder)).hasSize(1);
    assertThat(problems(folder.resolve("nowhere"))).hasSize(1);
    Files.writeString(folder.resolve("empty.csv"), "path\n");
    assertThat(problems(folder.resolve("empty.csv"))).hasSize(1);
  }

  @Test
  void foldersOfReportsHaveNamesThatAnySystemTakes() {
    assertThat(ReportNames.of(List.of("北京/a b", "北京/A:b", "..", "c-1_2", "北京_a_b")))
        .containsExactly("北京_a_b", "北京_A_b-2", "_", "c-1_2", "北京_a_b-3");
  }
}
