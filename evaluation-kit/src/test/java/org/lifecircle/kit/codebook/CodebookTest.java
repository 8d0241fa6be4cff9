package org.lifecircle.kit.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Language;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.NeedOutcome;

class CodebookTest {

  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root", ".."));

  /** {@code mvn test -pl evaluation-kit -am -Dlifecircle.write=true} writes the lists anew. */
  @ParameterizedTest
  @CsvSource({
    "README.md, report, EN",
    "README.md, comparison, EN",
    "README.md, programme, EN",
    "README.zh-CN.md, report, ZH",
    "README.zh-CN.md, comparison, ZH",
    "README.zh-CN.md, programme, ZH",
    "README.md, plan, EN",
    "README.zh-CN.md, plan, ZH"
  })
  void theListsOfFilesInTheReadmeAreNotStale(String page, String folder, Language language)
      throws IOException {
    String begin = "<!-- files of " + folder + " -->\n";
    String end = "<!-- end of files of " + folder + " -->";
    Path readme = ROOT.resolve(page);
    String text = Files.readString(readme);
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    assertThat(from).as(page + " has a list of the files of " + folder).isPositive();
    String fresh =
        text.substring(0, from + begin.length())
            + "\n"
            + Codebook.standard().markdown(folder, language)
            + "\n"
            + text.substring(to);
    if (Boolean.getBoolean("lifecircle.write")) {
      Files.writeString(readme, fresh);
    }
    assertThat(Files.readString(readme))
        .as(page + " is stale: run the test with -Dlifecircle.write=true")
        .isEqualTo(fresh);
  }

  @Test
  void everyTableSaysWhatItsColumnsAre() {
    assertThat(Codebook.standard().files().stream().filter(file -> file.name().endsWith(".csv")))
        .hasSizeGreaterThan(40)
        .noneMatch(file -> file.columns().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "needs.csv, group",
    "needs.csv, outcome",
    "needs.csv, ending",
    "needs.csv, list",
    "access.csv, measurement",
    "format-mix.csv, category"
  })
  void theValuesOfAColumnAreThoseOfTheProgram(String file, String column) {
    List<String> ids =
        switch (column) {
          case "group" -> Arrays.stream(AgeGroup.values()).map(AgeGroup::id).toList();
          case "outcome" -> Arrays.stream(NeedOutcome.values()).map(NeedOutcome::id).toList();
          case "ending" -> Arrays.stream(NeedEnding.values()).map(NeedEnding::id).toList();
          case "list" -> Arrays.stream(NeedList.values()).map(NeedList::id).toList();
          case "measurement" -> Arrays.stream(Measurement.values()).map(Measurement::id).toList();
          default -> Arrays.stream(FormatCategory.values()).map(FormatCategory::id).toList();
        };
    assertThat(
            Codebook.standard().file(Codebook.REPORT, file).columns().stream()
                .filter(one -> one.name().equals(column))
                .flatMap(one -> one.constraints().values().stream()))
        .containsExactlyElementsOf(ids);
  }

  @Test
  void aFileThatIsNotDeclaredCannotBeWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputTable.of(Codebook.REPORT, "secret.csv"))
        .withMessageContaining("report/secret.csv");
  }

  @Test
  void aColumnThatIsNotDeclaredCannotBeWritten() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                OutputTable.<String>of(Codebook.REPORT, "response.csv")
                    .text("home", row -> row)
                    .text("olderadults", row -> row))
        .withMessage("column 2 of response.csv is not declared as olderadults");
  }

  @Test
  void aColumnWithNothingToTellIsLeftOutByName() {
    OutputTable<String> table =
        OutputTable.<String>of(Codebook.PROGRAMME, "timings.csv")
            .text("id", row -> row)
            .textWhere(false, "cpuMillis", row -> row)
            .build();
    assertThat(table.columns()).extracting(OutputColumn::name).containsExactly("id");
    assertThat(table.cells("a")).containsExactly("a");
  }

  @Test
  void aDeclaredColumnCannotBeLeftOut() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                OutputTable.<String>of(Codebook.REPORT, "response.csv")
                    .text("home", row -> row)
                    .build())
        .withMessage("response.csv lacks the column olderAdults");
  }
}
