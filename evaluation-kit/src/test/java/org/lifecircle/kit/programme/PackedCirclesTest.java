package org.lifecircle.kit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;
import org.lifecircle.kit.programme.ProgrammeOptions.Running;
import org.lifecircle.kit.synthetic.SyntheticCountry;
import org.lifecircle.model.InvalidInputException;

class PackedCirclesTest {

  private static final Evaluator EVALUATOR = Evaluator.load();
  private static final EvaluationOptions ONE_DAY =
      EvaluationOptions.ofSeed(1).living(DaysToLive.only(LocalDate.of(2026, 11, 23)).times(1));

  @TempDir private Path folder;

  private Map<String, String> judged(List<ProgrammeCircle> circles, String name)
      throws IOException {
    Path out = folder.resolve(name);
    new Programme(EVALUATOR, ProgrammeOptions.of(ONE_DAY, Running.ANEW))
        .run(circles, out, ProgressMonitor.SILENT);
    return ManyCircles.results(out);
  }

  private Path packed(List<ProgrammeCircle> circles) throws IOException {
    Path file = folder.resolve("packed.parquet");
    CirclePacking.write(circles, file, EVALUATOR, ProgressMonitor.SILENT);
    return file;
  }

  /** Broken circles, a file that is no workbook and outputs beside the files are among them. */
  @Test
  void circlesOfAParquetFileAreJudgedAsThoseOfTheFolderByteForByte() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 20);
    Files.createDirectories(circles.resolve("北京/c000/report"));
    Files.writeString(circles.resolve("北京/c000/report/old.csv"), "id\n");
    Files.writeString(circles.resolve("北京/c003/.hidden"), "nothing");
    List<ProgrammeCircle> ofFolder = CircleList.of(circles, EVALUATOR.standards());
    Path file = packed(ofFolder);
    List<ProgrammeCircle> ofFile = CircleList.of(file, EVALUATOR.standards());
    for (int i = 0; i < ofFolder.size(); i++) {
      assertThat(ofFile.get(i).supply().digest()).isEqualTo(ofFolder.get(i).supply().digest());
    }
    assertThat(judged(ofFile, "of-file")).isEqualTo(judged(ofFolder, "of-folder"));
  }

  @Test
  void circlesThatWereNeverFilesArePackedAsFolders() throws IOException {
    SyntheticCountry country = SyntheticCountry.of(EVALUATOR, 1);
    List<ProgrammeCircle> packed = CircleList.of(packed(country.sample(2)), EVALUATOR.standards());
    assertThat(packed).hasSize(2);
    assertThat(packed.get(1).supply().read(EVALUATOR).circle())
        .isEqualTo(country.sample(2).get(1).supply().read(EVALUATOR).circle());
  }

  @Test
  void noNameOfAFileLeadsOutOfTheFolder() throws IOException {
    for (String name : List.of("../outside.csv", "/outside.csv", "a/../../outside.csv", "")) {
      Path file = folder.resolve("stranger.parquet");
      PackedCircle stranger =
          new PackedCircle(
              "c1",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "",
              Map.of(name, new byte[1]));
      ParquetCircles.write(file, List.of(stranger));
      CircleSupply supply = CircleList.of(file, EVALUATOR.standards()).get(0).supply();
      assertThatThrownBy(() -> supply.read(EVALUATOR))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("lead out");
    }
  }

  @Test
  void aStandardThatNobodyKnowsIsToldWithItsRow() throws IOException {
    Path file = folder.resolve("standard.parquet");
    ParquetCircles.write(
        file,
        List.of(
            new PackedCircle(
                "c1", Optional.empty(), Optional.empty(), Optional.of("beijing"), "", Map.of())));
    assertThatThrownBy(() -> CircleList.of(file, EVALUATOR.standards()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("beijing")
        .hasMessageContaining("national-2021");
  }
}
