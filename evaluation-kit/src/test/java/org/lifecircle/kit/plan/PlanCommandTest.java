package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.cli.CommandRun;

class PlanCommandTest {

  @TempDir private Path temp;

  private Path circle;

  @BeforeEach
  void writeCircle() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
  }

  private CommandRun plan(Object... options) {
    Object[] all = new Object[options.length + 4];
    all[0] = "plan";
    all[1] = circle;
    all[2] = "--out";
    all[3] = temp.resolve("plan");
    System.arraycopy(options, 0, all, 4, options.length);
    return CommandRun.run(all);
  }

  private Path table(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  /** Runs the plan as a scenario. */
  private CommandRun compared() {
    return CommandRun.run(
        "compare",
        circle,
        temp.resolve("plan/plan.yaml"),
        "--replications",
        2,
        "--out",
        temp.resolve("compared"));
  }

  @Test
  void aPlanIsAScenarioThatCompareRuns() throws IOException {
    CommandRun plan = plan("--additions", 3, "--lang", "en");
    assertThat(plan.err()).isEmpty();
    assertThat(plan.status()).isZero();
    assertThat(Files.readAllLines(temp.resolve("plan/plan.csv"))).hasSize(4);
    assertThat(temp.resolve("plan"))
        .isDirectoryContaining(file -> file.endsWith("plan.geojson"))
        .isDirectoryContaining(file -> file.endsWith("manifest.json"))
        .isDirectoryContaining(file -> file.endsWith("datapackage.json"));

    CommandRun compared = compared();
    assertThat(compared.err()).isEmpty();
    assertThat(compared.status()).isZero();
    assertThat(compared.out()).contains("plan for the circle");
  }

  /** Nothing is said of satisfaction, so that some points are certain and more are possible. */
  @Test
  void theConsoleSaysWhatIsCertainAndWhatIsPossible() throws IOException {
    Path facts = circle.resolve("circle.yaml");
    Files.writeString(facts, Files.readString(facts).replaceAll("(?m)^ *satisfaction: .*\\n", ""));
    CommandRun plan = plan("--additions", 1, "--lang", "en");
    assertThat(plan.out())
        .containsPattern(": .* today, (\\d+\\.\\d)–(?!\\1)\\d+\\.\\d points\\.")
        .containsPattern("after them .*, \\d+\\.\\d–\\d+\\.\\d points\\.");
  }

  @Test
  void thePageToHandInLiesBesideTheTables() throws IOException {
    plan("--additions", 2);
    assertThat(Files.readAllBytes(temp.resolve("plan/plan.pdf"))).startsWith('%', 'P', 'D', 'F');
    assertThat(Files.readAllBytes(temp.resolve("plan/plan.docx"))).startsWith('P', 'K');
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    plan("--additions", 2);
    List<String> first = Files.readAllLines(temp.resolve("plan/plan.csv"));
    String manifest = Files.readString(temp.resolve("plan/manifest.json"));
    plan("--additions", 2);
    assertThat(Files.readAllLines(temp.resolve("plan/plan.csv"))).isEqualTo(first);
    assertThat(temp.resolve("plan/manifest.json")).hasContent(manifest);
  }

  @Test
  void aRoomOfTheTableTakesOneFormatAndOnlyThoseItMayHold() throws IOException {
    Path sites =
        table(
            "sites.csv",
            """
            id,name,lon,lat,area,rent,formats
            r1,底商 3 号,116.4832,39.9165,80,4000,理发店;laundry
            r2,底商 5 号,116.4838,39.9165,60,,
            """);
    CommandRun run = plan("--sites", sites, "--aim", "coverage", "--additions", 5);
    assertThat(run.err()).isEmpty();
    List<String> steps = Files.readAllLines(temp.resolve("plan/plan.csv"));
    assertThat(steps.stream().filter(step -> step.contains(",listed,"))).hasSize(2);
    assertThat(steps.stream().filter(step -> step.contains(",r1,")))
        .singleElement()
        .asString()
        .containsAnyOf("hairdresser", "laundry");
    assertThat(steps.stream().filter(step -> step.contains(",r2,"))).hasSize(1);
  }

  @Test
  void whatIsWrongInATableIsToldByLineAndColumn() throws IOException {
    Path sites =
        table(
            "sites.csv",
            """
            id,lon,lat,formats
            a,116.4832,39.9165,
            a,116.4832,,飞船店
            b,16.4832,39.9165,
            """);
    CommandRun run = plan("--sites", sites);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("sites.csv:3: id \"a\": This id stands twice")
        .contains("sites.csv:3: lat: This cell must not be blank")
        .contains("sites.csv:3: formats \"飞船店\"")
        .contains("sites.csv:4: lon \"16.4832\": More than 20 km");
    assertThat(temp.resolve("plan")).doesNotExist();
  }

  @Test
  void aBudgetIsKeptAndCostsStandInThePlan() throws IOException {
    Path costs =
        table(
            "costs.csv",
            """
            measure,format,fixed,perSquareMeter,squareMeters
            open-outlet,,1000,10,20
            open-outlet,laundry,500,,
            serve-at-home,,900,,
            """);
    CommandRun run = plan("--costs", costs, "--budget", 3000, "--aim", "coverage");
    assertThat(run.err()).isEmpty();
    List<String> steps = Files.readAllLines(temp.resolve("plan/plan.csv"));
    assertThat(steps.size()).isBetween(3, 4);
    // Nobody said what one format more in an outlet costs, so that it is not taken for free.
    assertThat(steps).noneMatch(step -> step.contains("add-format"));
    int cost = List.of(steps.get(0).split(",")).indexOf("costSoFar");
    String last = steps.get(steps.size() - 1);
    assertThat(Integer.parseInt(last.split(",", -1)[cost])).isBetween(2_000, 3_000);
  }

  @Test
  void anUnknownAimIsRefusedWithThoseThatThereAre() {
    CommandRun run = plan("--aim", "happiness");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("happiness").contains("level");
  }

  @Test
  void anOutletThatExistsMayOfferTheFormatInstead() throws IOException {
    // Everybody lives beside the convenience store, so that no other place is nearer.
    CommandRun run = plan("--aim", "coverage", "--additions", 26);
    assertThat(run.err()).isEmpty();
    List<String> steps = Files.readAllLines(temp.resolve("plan/plan.csv"));
    assertThat(steps).anyMatch(step -> step.contains(",add-format,parcel-station,o1,o1,outlet,"));
    assertThat(Files.readString(temp.resolve("plan/plan.yaml")))
        .contains("- addFormat:\n      outlet: \"o1\"\n      format: \"parcel-station\"");
    CommandRun compared = compared();
    assertThat(compared.status()).isZero();
  }

  @Test
  void facilitiesOfOtherStandardsArePlannedAndCompared() throws IOException {
    CommandRun run = plan("--standard", "gb50180-2018", "--additions", 3);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("points today").doesNotContain("no level");
    CommandRun compared = compared();
    assertThat(compared.err()).isEmpty();
    assertThat(compared.status()).isZero();
  }
}
