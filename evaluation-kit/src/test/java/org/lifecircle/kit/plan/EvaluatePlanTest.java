package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.cli.CommandRun;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputFile;

/** A report with a plan holds the plan's own folder. */
class EvaluatePlanTest {

  @TempDir private Path temp;

  private Path circle;

  @BeforeEach
  void writeCircle() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
  }

  private CommandRun evaluate(Object... options) {
    Object[] always = {"evaluate", circle, "--out", temp.resolve("report"), "--replications", 1};
    return CommandRun.run(Stream.of(always, options).flatMap(Stream::of).toArray());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFolderOfThePlanHasTheFilesThatTheCommandPlanWritesToTheByte() throws IOException {
    CommandRun run = evaluate("--plan");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    CommandRun.run("plan", circle, "--out", temp.resolve("plan"));
    Path own = temp.resolve("report/plan");
    assertThat(names(own))
        .containsExactlyInAnyOrderElementsOf(
            Codebook.standard().files(Codebook.PLAN).stream().map(OutputFile::name).toList());
    for (String name : names(temp.resolve("plan"))) {
      assertThat(own.resolve(name)).hasSameBinaryContentAs(temp.resolve("plan").resolve(name));
    }
  }

  @Test
  void theReportOwnsThePlanAndTakesItAwayWithTheNextReport() throws IOException {
    evaluate("--plan");
    Path report = temp.resolve("report");
    String manifest = Files.readString(report.resolve("manifest.json"));
    assertThat(names(report.resolve("plan")))
        .allSatisfy(name -> assertThat(manifest).contains("\"plan/" + name + "\""));
    Path note = Files.writeString(report.resolve("plan/note.txt"), "by hand");
    Files.writeString(report.resolve("plan/plan.yaml"), "id: mine\n");

    CommandRun again = evaluate("--report", "none");
    assertThat(again.status()).isZero();
    assertThat(note).hasContent("by hand");
    assertThat(report.resolve("plan/plan.csv")).doesNotExist();
    assertThat(report.resolve("plan/plan.yaml")).as("changed by hand").hasContent("id: mine\n");
  }

  @Test
  void thePlanOfAReportIsRunAndReviewedFromThere() {
    evaluate("--plan", "--report", "none");
    Path plan = temp.resolve("report/plan");
    CommandRun compared =
        CommandRun.run(
            "compare",
            circle,
            plan.resolve("plan.yaml"),
            "--replications",
            2,
            "--out",
            temp.resolve("compared"));
    assertThat(compared.err()).isEmpty();
    assertThat(compared.status()).isZero();
    CommandRun reviewed =
        CommandRun.evaluateTables(
            circle,
            "--replications",
            1,
            "--plan-done",
            plan.resolve("plan.csv"),
            "--out",
            temp.resolve("later"));
    assertThat(reviewed.err()).isEmpty();
    assertThat(reviewed.status()).isZero();
  }

  @Test
  void aReportWithoutPlanHasNoSuchFolder() {
    assertThat(evaluate("--report", "none").status()).isZero();
    assertThat(temp.resolve("report/plan")).doesNotExist();
  }
}
