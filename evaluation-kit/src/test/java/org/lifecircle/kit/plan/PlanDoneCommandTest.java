package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.cli.CommandRun;

class PlanDoneCommandTest {

  @TempDir private static Path planned;
  @TempDir private Path temp;

  private Path circle;
  private Path plan;
  private List<List<String>> rows;

  @BeforeAll
  static void plan() throws IOException {
    CommandRun run =
        CommandRun.run(
            "plan",
            TinyCircle.write(planned.resolve("circle")),
            "--standard",
            "national-2021",
            "--aim",
            "coverage",
            "--additions",
            4,
            "--replications",
            2,
            "--out",
            planned.resolve("plan"));
    assertThat(run.err()).isEmpty();
  }

  @BeforeEach
  void waitAYear() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
    plan = Files.createDirectory(temp.resolve("plan")).resolve("plan.csv");
    for (String file : List.of("plan.csv", "lists.csv")) {
      Files.copy(planned.resolve("plan").resolve(file), plan.resolveSibling(file));
    }
    rows =
        Files.readAllLines(plan).stream()
            .map(line -> List.of(line.split(",", -1)))
            .collect(Collectors.toList());
    Path yaml = circle.resolve("circle.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replace("2026-11-22", "2027-11-22"), StandardCharsets.UTF_8);
  }

  private int column(String name) {
    return rows.get(0).indexOf(name);
  }

  private String cell(int step, String name) {
    return rows.get(step).get(column(name));
  }

  /** Opens an outlet of a step's format so many ten-thousandths of a degree east of its place. */
  private void open(int step, int east) throws IOException {
    double lon = Double.parseDouble(cell(step, "lon")) + east * 1e-4;
    Files.writeString(
        circle.resolve("outlets.csv"),
        "new-%d,新店%d,%s,%.7f,%s,24/7,100,no,,%n"
            .formatted(step, step, cell(step, "formats"), lon, cell(step, "lat"))
            .replace("\r", ""),
        StandardOpenOption.APPEND);
  }

  private CommandRun evaluate(Path file, String language) {
    return evaluate(file, language, "none");
  }

  private CommandRun evaluate(Path file, String language, String report) {
    return CommandRun.run(
        "evaluate",
        circle,
        "--report",
        report,
        "--plan-done",
        file,
        "--lang",
        language,
        "--out",
        temp.resolve("report"));
  }

  private List<String> done() throws IOException {
    return Files.readAllLines(temp.resolve("report/plan-done.csv"));
  }

  @Test
  void anOutletAtThePlannedPlaceIsTheStepTakenAndBringsWhatWasPromised() throws IOException {
    open(1, 0);
    CommandRun run = evaluate(plan, "en");
    assertThat(run.err()).isEmpty();
    assertThat(done().get(1)).contains(",taken,new-1,");
    List<String> header = List.of(done().get(0).split(","));
    // The reason holds no comma in English here, so that cells can be counted from the right.
    String[] cells = done().get(1).split(",", -1);
    int fromRight = header.size() - header.indexOf("residentsBrought");
    assertThat(cells[cells.length - fromRight]).isEqualTo(cell(1, "residents"));
    assertThat(done().subList(2, done().size())).allMatch(line -> line.contains(",not-taken,"));
  }

  @Test
  void pageAndJsonSayTheSameInBothLanguages() throws IOException {
    open(1, 0);
    evaluate(plan, "en", "brief");
    String page = Files.readString(temp.resolve("report/report.html"));
    assertThat(page)
        .contains("What became of the plan")
        .contains("today, had no step been taken")
        .contains("now satisfied");
    assertThat(Files.readString(temp.resolve("report/plan-done.json")))
        .contains("\"taken\": \"taken\"")
        .contains("\"whenPlanned\"");
    evaluate(plan, "zh", "brief");
    assertThat(Files.readString(temp.resolve("report/report.html")))
        .contains("原计划的落实情况")
        .contains("转入满意清单");
  }

  @Test
  void aReportWithoutAnEarlierPlanHasNoFilesOfIt() {
    CommandRun.run("evaluate", "--report", "none", circle, "--out", temp.resolve("report"));
    assertThat(temp.resolve("report/plan-done.csv")).doesNotExist();
    assertThat(temp.resolve("report/plan-done.json")).doesNotExist();
  }

  @Test
  void anOutletThatStoodThereBeforeIsNoWorkOfThePlan() throws IOException {
    // The plan knew of this one already.
    List<String> knowing = new ArrayList<>(rows.get(1));
    knowing.set(column("outletsNear"), "new-1");
    rows.set(1, knowing);
    open(1, 0);
    evaluate(write("known.csv", ",", rows), "en");
    assertThat(done().get(1)).contains(",not-taken,,");
  }

  @Test
  void oneOutletIsTheWorkOfOneStepOnly() throws IOException {
    List<String> twice = new ArrayList<>(rows.get(1));
    twice.set(column("step"), "9");
    rows.add(twice);
    open(1, 0);
    evaluate(write("twice.csv", ",", rows), "en");
    assertThat(done().stream().filter(line -> line.contains(",new-1,"))).hasSize(1);
    assertThat(done().get(done().size() - 1)).startsWith("9,").contains(",not-taken,,");
  }

  @Test
  void whatASpreadsheetProgramSavedAgainSaysTheSame() throws IOException {
    open(1, 0);
    evaluate(plan, "zh");
    List<String> first = done();
    List<List<String>> other = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> reversed = new ArrayList<>(row);
      if (!other.isEmpty()) {
        reversed.replaceAll(cell -> cell.matches("-?\\d+\\.\\d+") ? cell.replace('.', ',') : cell);
        reversed.set(column("evaluationDate"), "2026/11/22");
      }
      Collections.reverse(reversed);
      reversed.add(other.isEmpty() ? "remark" : "checked");
      other.add(reversed);
    }
    Collections.swap(other, 1, 3);
    evaluate(write("saved.csv", ";", other), "zh");
    assertThat(done()).isEqualTo(first);
  }

  private Path write(String name, String separator, List<List<String>> table) throws IOException {
    String text =
        table.stream()
            .map(row -> row.stream().map(this::quoted).collect(Collectors.joining(separator)))
            .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    return Files.writeString(temp.resolve("plan").resolve(name), text);
  }

  private String quoted(String cell) {
    return cell.contains(";") ? '"' + cell + '"' : cell;
  }

  @Test
  void aPlanOfAnotherCircleIsToldByRowAndColumn() throws IOException {
    Path yaml = circle.resolve("circle.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("三号院", "四号院"));
    CommandRun run = evaluate(plan, "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("plan.csv:2: circle \"三号院\": This plan is of another circle");
    assertThat(temp.resolve("report")).doesNotExist();
  }

  @Test
  void everythingThatIsWrongIsToldTogether() throws IOException {
    List<String> wrong = new ArrayList<>(rows.get(1));
    wrong.set(column("lon"), "east");
    wrong.set(column("formats"), "flying-saucers");
    wrong.set(column("residents"), "-3");
    rows.set(1, wrong);
    List<String> again = new ArrayList<>(rows.get(3));
    again.set(column("step"), cell(2, "step"));
    rows.set(3, again);
    CommandRun run = evaluate(write("wrong.csv", ",", rows), "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("wrong.csv:2: lon \"east\"")
        .contains("wrong.csv:2: formats \"flying-saucers\"")
        .contains("wrong.csv:2: residents \"-3\"")
        .contains("wrong.csv:4: step \"2\": This step stands twice");
  }

  @Test
  void withTheNecessaryColumnsAloneLessIsToldAndNothingInvented() throws IOException {
    List<Integer> kept =
        List.of("step", "measure", "formats", "lon", "lat").stream().map(this::column).toList();
    List<List<String>> few =
        rows.stream().map(row -> kept.stream().map(row::get).toList()).collect(Collectors.toList());
    open(1, 0);
    evaluate(write("few.csv", ",", few), "en");
    // Nobody says whether it stood there before.
    assertThat(done().get(1)).contains(",not-known,");
  }

  @Test
  void kindsThatThisVersionDoesNotKnowCannotBeTold() throws IOException {
    IntStream.rangeClosed(1, rows.size() - 1)
        .forEach(
            i -> {
              List<String> other = new ArrayList<>(rows.get(i));
              other.set(column("measure"), "plant-trees");
              other.set(column("scenarioChange"), "plantTrees");
              rows.set(i, other);
            });
    evaluate(write("other.csv", ",", rows), "en");
    assertThat(done().subList(1, done().size()))
        .allMatch(line -> line.contains(",not-known,"))
        .allMatch(line -> line.contains("does not know the measure"));
  }
}
