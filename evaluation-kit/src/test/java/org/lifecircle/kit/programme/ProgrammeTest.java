package org.lifecircle.kit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.programme.ProgrammeOptions.CityDocuments;
import org.lifecircle.kit.programme.ProgrammeOptions.Reports;
import org.lifecircle.kit.programme.ProgrammeOptions.Running;
import org.lifecircle.kit.programme.ProgrammeOptions.Sources;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.programme.JudgedCircle.State;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

class ProgrammeTest {

  private static final Evaluator EVALUATOR = Evaluator.load();
  private static final EvaluationOptions ONE_DAY =
      EvaluationOptions.ofSeed(1).living(DaysToLive.only(LocalDate.of(2026, 11, 23)).times(1));

  @TempDir private Path folder;

  /** A supply that says whenever it is read. */
  private record Watched(CircleSupply supply, List<String> read) implements CircleSupply {
    @Override
    public String digest() throws IOException {
      return supply.digest();
    }

    @Override
    public CircleData read(Evaluator evaluator) {
      read.add(path());
      return supply.read(evaluator);
    }

    @Override
    public String path() {
      return supply.path();
    }
  }

  private static Running running(int threads, boolean resume) {
    return new Running(OptionalInt.of(threads), resume, () -> 0);
  }

  private static List<ProgrammeCircle> watched(Path circles, List<String> read) throws IOException {
    return CircleList.of(circles, EVALUATOR.standards()).stream()
        .map(
            one ->
                new ProgrammeCircle(
                    one.id(),
                    one.city(),
                    one.name(),
                    one.standardId(),
                    new Watched(one.supply(), read)))
        .toList();
  }

  /** Judges the circles; gives those that were read. */
  private List<String> judge(Path circles, Path out, boolean resume) throws IOException {
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    new Programme(EVALUATOR, ProgrammeOptions.of(ONE_DAY, running(2, resume)))
        .run(watched(circles, read), out, ProgressMonitor.SILENT);
    return read;
  }

  private static List<Row> rows(Path table) {
    return Table.read(table, new Columns(List.of("id"), List.of(), true), new ArrayList<>())
        .orElseThrow()
        .rows();
  }

  @Test
  void brokenCirclesAreToldAndTheOthersGoOn() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 40);
    Path out = folder.resolve("result");
    ProgrammeSummary summary =
        new Programme(EVALUATOR, ProgrammeOptions.of(ONE_DAY, running(2, false)))
            .run(CircleList.of(circles, EVALUATOR.standards()), out, ProgressMonitor.SILENT);
    assertThat(summary.total()).isEqualTo(41);
    assertThat(summary.count(State.JUDGED)).isEqualTo(41 - ManyCircles.BROKEN);
    assertThat(summary.count(State.BROKEN)).isEqualTo(ManyCircles.BROKEN);
    List<Row> rows = rows(out.resolve("circles.csv"));
    assertThat(rows).hasSize(41);
    assertThat(rows.stream().filter(row -> row.text("state").equals("broken")))
        .extracting(row -> row.text("id"))
        .containsExactly("上海/c001", "上海/c004", "上海/c007", "上海/c010", "上海/not-a-workbook");
    assertThat(rows.stream().filter(row -> row.text("state").equals("judged")))
        .allMatch(row -> !row.text("scoreAtLeast").isBlank() && !row.text("indexAtMost").isBlank());
    assertThat(rows(out.resolve("problems.csv")).stream().map(row -> row.text("id")).distinct())
        .hasSize(ManyCircles.BROKEN);
    assertThat(rows(out.resolve("problems.csv")).get(0).text("file")).isEqualTo("outlets.csv");
    assertThat(rows(out.resolve("problems.csv")).get(0).text("where")).isEqualTo("5");
    assertThat(rows(out.resolve("problems.csv")).get(0).text("en")).contains("pharmacy");
  }

  @Test
  void theNumberOfThreadsChangesNoByte() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 30);
    List<Map<String, String>> results = new ArrayList<>();
    for (int threads : new int[] {1, 2, 8}) {
      Path out = folder.resolve("result-" + threads);
      new Programme(EVALUATOR, ProgrammeOptions.of(ONE_DAY, running(threads, false)))
          .run(CircleList.of(circles, EVALUATOR.standards()), out, ProgressMonitor.SILENT);
      results.add(ManyCircles.results(out));
    }
    assertThat(results.get(1)).isEqualTo(results.get(0));
    assertThat(results.get(2)).isEqualTo(results.get(0));
    assertThat(results.get(0)).containsKeys("circles.csv", "problems.csv", "manifest.json");
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    assertThat(judge(circles, out, false)).hasSize(13);
    Map<String, String> before = ManyCircles.results(out);
    assertThat(judge(circles, out, true)).isEmpty();
    assertThat(ManyCircles.results(out)).isEqualTo(before);
  }

  @Test
  void withoutResumeEverythingIsDoneAgain() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    judge(circles, folder.resolve("result"), false);
    assertThat(judge(circles, folder.resolve("result"), false)).hasSize(13);
  }

  @Test
  void aChangedCircleAloneIsJudgedAgain() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    judge(circles, out, false);
    ManyCircles.replace(circles.resolve("西安/c005/homes.csv"), "h2,2号楼", "h2,二号楼");
    assertThat(judge(circles, out, true)).containsExactly("西安/c005");
    Path fresh = folder.resolve("fresh");
    judge(circles, fresh, false);
    assertThat(ManyCircles.results(out)).isEqualTo(ManyCircles.results(fresh));
  }

  @Test
  void aFileThatAppearsInACircleIsAChange() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    judge(circles, out, false);
    Files.writeString(circles.resolve("北京/c003/evidence.csv"), "outlet,photo,note,date,by\n");
    assertThat(judge(circles, out, true)).containsExactly("北京/c003");
  }

  @Test
  void aReportInsideACircleIsNoChange() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    judge(circles, out, false);
    Files.createDirectories(circles.resolve("北京/c003/report"));
    Files.writeString(circles.resolve("北京/c003/report/report.html"), "a report");
    assertThat(judge(circles, out, true)).isEmpty();
  }

  @Test
  void aCircleThatWasMendedIsJudged() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    judge(circles, out, false);
    ManyCircles.replace(circles.resolve("上海/c001/outlets.csv"), "pharmcy", "pharmacy");
    assertThat(judge(circles, out, true)).containsExactly("上海/c001");
    assertThat(rows(out.resolve("problems.csv")).stream().map(row -> row.text("id")))
        .doesNotContain("上海/c001");
  }

  @Test
  void anotherSeedOrStandardJudgesEverythingAgain() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    judge(circles, out, false);
    for (EvaluationOptions other :
        List.of(
            new EvaluationOptions(2, "national-2021", ONE_DAY.asOf()).living(ONE_DAY.days()),
            new EvaluationOptions(1, "national-2023", ONE_DAY.asOf()).living(ONE_DAY.days()))) {
      assertThat(judge(other, circles, out)).hasSize(13);
    }
  }

  @Test
  void anotherNumberOfDrawsIsJudgedAnew() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 11);
    Path out = folder.resolve("result");
    assertThat(judge(drawn(0), circles, out)).hasSize(12);
    assertThat(judge(drawn(20), circles, out)).hasSize(12);
    assertThat(judge(drawn(21), circles, out)).hasSize(12);
    Map<String, String> known = ManyCircles.results(out);
    assertThat(judge(drawn(21), circles, out)).isEmpty();
    assertThat(ManyCircles.results(out)).isEqualTo(known);
    assertThat(judge(drawn(0), circles, out)).hasSize(12);
  }

  private static EvaluationOptions drawn(int points) {
    return ONE_DAY.living(ONE_DAY.days().alsoAt(points));
  }

  /** Goes on with a result; gives the circles that were read. */
  private static List<String> judge(EvaluationOptions asked, Path circles, Path out)
      throws IOException {
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    new Programme(EVALUATOR, ProgrammeOptions.of(asked, running(2, true)))
        .run(watched(circles, read), out, ProgressMonitor.SILENT);
    return read;
  }

  @Test
  void whatNoCircleCanBeSimulatedByIsRefusedAtOnce() {
    EvaluationOptions wrong =
        new EvaluationOptions(-1, "national-2021", ONE_DAY.asOf())
            .living(ONE_DAY.days().times(0).alsoAt(3));
    assertThatThrownBy(() -> ProgrammeOptions.of(wrong, Running.ANEW))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::file)
                    .containsExactlyInAnyOrder("--seed", "--replications", "--uncertainty"));
  }

  @Test
  void aTornLastLineOfTheJournalIsJudgedAgain() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    judge(circles, out, false);
    Map<String, String> before = ManyCircles.results(out);
    Path journal = out.resolve("judged.jsonl");
    byte[] whole = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(whole, whole.length - 40));
    assertThat(judge(circles, out, true)).hasSize(1);
    assertThat(ManyCircles.results(out)).isEqualTo(before);
  }

  @Test
  void whatIsNoLineOfTheJournalIsPassedOver() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    judge(circles, out, false);
    Map<String, String> before = ManyCircles.results(out);
    Files.writeString(
        out.resolve("judged.jsonl"), "{\"key\": 1}\nnonsense\n[]\n", StandardOpenOption.APPEND);
    assertThat(judge(circles, out, true)).isEmpty();
    assertThat(ManyCircles.results(out)).isEqualTo(before);
  }

  @Test
  void reportsAreWrittenOnDemandAndAreNotWrittenAgain() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 12);
    Path out = folder.resolve("result");
    judge(circles, out, false);
    ProgrammeOptions brief =
        new ProgrammeOptions(
            ONE_DAY,
            running(2, true),
            Reports.BRIEF,
            CityDocuments.NONE,
            Language.EN,
            Sources.PRODUCT);
    for (int expected : new int[] {8, 0}) {
      List<String> read = Collections.synchronizedList(new ArrayList<>());
      new Programme(EVALUATOR, brief).run(watched(circles, read), out, ProgressMonitor.SILENT);
      assertThat(read).hasSize(expected);
      assertThat(out.resolve("reports/北京_c000/scorecard.json")).exists();
      assertThat(out.resolve("reports/北京_c000/report.html")).doesNotExist();
    }
  }

  @Test
  void aFolderOfSomebodyElseIsNotReplaced() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 11);
    Path out = Files.createDirectories(folder.resolve("theirs"));
    Files.writeString(out.resolve("diary.txt"), "mine");
    assertThatThrownBy(() -> judge(circles, out, true))
        .isInstanceOf(AsideFolder.OccupiedException.class);
    assertThat(out.resolve("judged.jsonl")).doesNotExist();
  }

  @Test
  void twoCirclesOfOneIdAreRefused() throws IOException {
    Path circle = ManyCircles.write(folder.resolve("circles"), 11).resolve("北京/c000");
    ProgrammeCircle one = ProgrammeCircle.of("a", new PathSupply(circle, "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Programme(EVALUATOR, ProgrammeOptions.of(ONE_DAY, Running.ANEW))
                    .run(List.of(one, one), folder.resolve("out"), ProgressMonitor.SILENT))
        .withMessageContaining("the id a");
  }

  @Test
  void aFaultOfTheProgramStopsNoOtherCircleAndIsTriedAgain() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 11);
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    List<ProgrammeCircle> all = new ArrayList<>(watched(circles, read));
    CircleSupply good = all.get(0).supply();
    all.set(0, ProgrammeCircle.of("faulty", new Faulty(good)));
    Path out = folder.resolve("result");
    Programme programme = new Programme(EVALUATOR, ProgrammeOptions.of(ONE_DAY, running(2, true)));
    ProgrammeSummary first = programme.run(all, out, ProgressMonitor.SILENT);
    assertThat(first.count(State.FAILED)).isOne();
    assertThat(rows(out.resolve("problems.csv")).stream().map(row -> row.text("state")))
        .contains("failed");
    read.clear();
    all.set(0, ProgrammeCircle.of("faulty", new Watched(good, read)));
    ProgrammeSummary second = programme.run(all, out, ProgressMonitor.SILENT);
    assertThat(second.count(State.FAILED)).isZero();
    assertThat(read).hasSize(2); // the watched supply watches another one that is watched
  }

  private record Faulty(CircleSupply good) implements CircleSupply {
    @Override
    public String digest() throws IOException {
      return good.digest();
    }

    @Override
    public CircleData read(Evaluator evaluator) {
      throw new IllegalStateException("a fault");
    }

    @Override
    public String path() {
      return good.path();
    }
  }
}
