package org.lifecircle.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Problem;

class FormulaGuardTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+86 10 6500",
        "-1+2",
        "@SUM(A1)",
        "\t=1",
        "'=1",
        "''@x",
        "-",
        "=",
        "+",
        "\r=1",
        "\n=1",
        "-5-3",
        "-3号楼"
      })
  void whatLooksLikeAFormulaIsGuardedAndReadBackUnchanged(String cell) {
    String written = FormulaGuard.written(cell);
    assertThat(written).startsWith("'");
    assertThat(FormulaGuard.meant(written)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-5", "+0.25", "-1.5e-3", "3号楼", "a=b", "'quoted'", "'", "7-11", "’=1"})
  void everythingElseStaysAsItIs(String cell) {
    assertThat(FormulaGuard.written(cell)).isEqualTo(cell);
    assertThat(FormulaGuard.meant(cell)).isEqualTo(cell);
  }

  @Test
  void aTableOfFormulasIsReadAsItWasMeant() throws IOException {
    Path file = temp.resolve("t.csv");
    TableWriter.write(
        file, List.of("id", "name"), List.of(List.of("=a", "-b"), List.of("-5", "'+c")));
    assertThat(file).content().isEqualTo("id,name\n'=a,'-b\n-5,''+c\n");
    List<Problem> problems = new ArrayList<>();
    List<Row> rows =
        Table.read(file, Columns.required("id", "name"), problems).orElseThrow().rows();
    assertThat(problems).isEmpty();
    assertThat(rows).extracting(row -> row.text("id")).containsExactly("=a", "-5");
    assertThat(rows).extracting(row -> row.text("name")).containsExactly("-b", "'+c");
  }
}
