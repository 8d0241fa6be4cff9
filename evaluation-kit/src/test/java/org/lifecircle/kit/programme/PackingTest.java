package org.lifecircle.kit.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.cli.CommandRun;
import org.lifecircle.kit.cli.ForkedCommand;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;

/** The command {@code pack}, and what comes of the file in a process that did not write it. */
class PackingTest {

  private static final Evaluator EVALUATOR = Evaluator.load();

  @TempDir private Path folder;

  /**
   * What the process that writes has loaded, such as codecs, is not there for the one that reads.
   */
  @Test
  void processesOfTheirOwnPackCirclesAndJudgeThemAsTheFolderIs() throws Exception {
    Path circles = ManyCircles.write(folder.resolve("circles"), 11);
    Path file = folder.resolve("circles.parquet");
    assertThat(ForkedCommand.of("pack", circles, "--out", file).run()).isZero();
    List<Map<String, String>> results = new ArrayList<>();
    for (Path place : List.of(file, circles)) {
      Path out = folder.resolve("result-" + results.size());
      assertThat(
              ForkedCommand.of(
                      "programme", place, "--out", out, "--days", "monday", "--replications", 1)
                  .run())
          .isEqualTo(9);
      results.add(ManyCircles.results(out));
    }
    assertThat(results.get(0)).isEqualTo(results.get(1)).containsKey("circles.parquet");
  }

  @Test
  void circlesThatAreNotThereAreToldAndTheOthersArePacked() throws IOException {
    TinyCircle.write(folder.resolve("one"));
    TinyCircle.write(folder.resolve("two"));
    Path table = folder.resolve("table.csv");
    Files.writeString(
        table, "path,id\none,a\nnowhere,b\nnowhere.xlsx,c\ntwo,d\ntwo/homes.csv/x,e\n");
    Path file = folder.resolve("circles.parquet");
    CommandRun run = CommandRun.run("pack", table, "--out", file);
    assertThat(run.status()).isEqualTo(9);
    assertThat(run.err()).contains("b: ", "nowhere", "c: ", "nowhere.xlsx", "e: ");
    assertThat(run.err()).doesNotContain("a: ", "d: ");
    assertThat(run.out()).contains("5 circles", "3 of them could not be read");
    assertThat(ParquetCircles.list(file))
        .extracting(PackedCircle::id)
        .containsExactly("a", "b", "c", "d", "e");
    Path out = folder.resolve("result");
    CommandRun judged =
        CommandRun.run("programme", file, "--out", out, "--days", "monday", "--replications", 1);
    assertThat(judged.status()).isEqualTo(9);
    assertThat(Files.readAllLines(out.resolve("circles.csv")))
        .filteredOn(line -> line.contains("broken"))
        .hasSize(3);
  }

  /** A supply that fails in its own way. */
  private record Failing(RuntimeException failure) implements CircleSupply {
    @Override
    public String digest() {
      throw failure;
    }

    @Override
    public CircleData read(Evaluator evaluator) {
      throw failure;
    }

    @Override
    public String path() {
      return "far away";
    }
  }

  @Test
  void whateverKeepsACircleFromBeingReadTheOthersGoOn() throws IOException {
    Problem problem = new Problem("homes.csv", 3, "", "", new Text("没人住", "nobody lives there"));
    List<ProgrammeCircle> circles =
        List.of(
            ProgrammeCircle.of(
                "gone", new Failing(new UncheckedIOException(new IOException("no disk")))),
            ProgrammeCircle.of("wrong", new Failing(new InvalidInputException(List.of(problem)))),
            ProgrammeCircle.of(
                "good", new PathSupply(TinyCircle.write(folder.resolve("one")), "one")));
    Path file = folder.resolve("circles.parquet");
    List<CirclePacking.Unread> unread =
        CirclePacking.write(circles, file, EVALUATOR, ProgressMonitor.SILENT);
    assertThat(unread).extracting(CirclePacking.Unread::id).containsExactly("gone", "wrong");
    assertThat(unread.get(0).problems().get(0).describe(Language.EN))
        .contains("far away", "no disk");
    assertThat(unread.get(1).problems()).containsExactly(problem);
    assertThat(ParquetCircles.read(file, "good").files()).containsKey("homes.csv");
    assertThat(ParquetCircles.read(file, "wrong").files()).isEmpty();
  }
}
