package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.cli.LifeCircle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.standards.kie.KieStandards;
import org.lifecircle.standards.kie.StandardsFolder;

/** Follows the tutorial {@code examples/city-standard/README.md}. */
class CityStandardTest {

  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root"));
  private static final Path TUTORIAL = ROOT.resolve("examples/city-standard");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String CITY = "example-city-2026";

  private static Standards standards;
  private static KieContainer inUse;

  @BeforeAll
  static void followTheTutorial() {
    Path folder = TUTORIAL;
    KieContainer container = StandardsFolder.container(folder);
    standards = KieStandards.of(container);
    inUse = container;
  }

  @AfterAll
  static void disposeTheContainer() {
    inUse.dispose();
  }

  private static Scorecard judge(String standardId) {
    return judge(standards, standardId);
  }

  private static Scorecard judge(Standards standards, String standardId) {
    Evaluator evaluator = Evaluator.load(standards);
    Path circle = ROOT.resolve("examples/circles/hongmiao-beili");
    return evaluator
        .evaluate(
            evaluator.read(circle),
            EvaluationOptions.of(1, standardId, DAY),
            ProgressMonitor.SILENT)
        .scorecard();
  }

  @Test
  void theCityStandsAfterTheStandardsOfTheProduct() {
    List<String> carried = Standards.load().list().stream().map(Standard::id).toList();

    assertThat(standards.list().stream().map(Standard::id))
        .startsWith(carried.toArray(String[]::new))
        .hasSize(carried.size() + 1)
        .endsWith(CITY);
    assertThat(standards.get(CITY).title().en()).contains("invented");
  }

  @Test
  void aMarketThatIsNearEnoughForTheGuidelineIsTooFarForTheCityWhichSaysWhere() {
    FormatFinding guideline = market(judge("national-2021"));
    FormatFinding stricter = market(judge(CITY));

    assertThat(guideline.presence()).isEqualTo(Outcome.MET);
    assertThat(guideline.radiusSeconds()).isEqualTo(900);
    assertThat(stricter.presence()).isEqualTo(Outcome.NOT_MET);
    assertThat(stricter.radiusSeconds()).isEqualTo(300);
    assertThat(stricter.source().document().id()).isEqualTo(CITY);
    assertThat(stricter.source().document().number()).isEqualTo("示例〔2026〕1号");
    assertThat(stricter.source().clause()).isEqualTo("附表第 1 行");
    assertThat(stricter.reason().zh()).contains("5 分钟", "22.1%");
  }

  @Test
  void theFigureInTheTableDecides(@TempDir Path copy) throws IOException {
    copy(copy, text -> text.replace("walk-daily,5,min", "walk-daily,8,min"));
    Scorecard scorecard = judgeBy(copy);

    assertThat(market(scorecard).radiusSeconds()).isEqualTo(480);
    assertThat(market(scorecard).presence()).isEqualTo(Outcome.MET);
  }

  @Test
  void theRulesMayBeLeftOut(@TempDir Path copy) throws IOException {
    copy(copy, text -> text.replaceAll("(?m)^(core|street)-.*\\R", ""));
    Files.delete(copy.resolve("org/lifecircle/standards/packs/examplecity2026/layout.drl"));
    Scorecard scorecard = judgeBy(copy);

    assertThat(market(scorecard).presence()).isEqualTo(Outcome.NOT_MET);
    assertThat(scorecard.indicators()).extracting(Indicator::rule).containsExactly("kinds-too-few");
  }

  private static void copy(Path copy, UnaryOperator<String> change) throws IOException {
    Path resources = TUTORIAL.resolve("resources");
    try (Stream<Path> paths = Files.walk(resources)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(resources.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, change.apply(Files.readString(path)));
      }
    }
  }

  private static Scorecard judgeBy(Path folder) {
    KieContainer its = StandardsFolder.container(folder);
    try {
      return judge(KieStandards.of(its), CITY);
    } finally {
      its.dispose();
    }
  }

  private static FormatFinding market(Scorecard scorecard) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().id().equals("wet-market"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void allOtherFormatsOfTheCityAreThere() {
    assertThat(judge(CITY).formats())
        .hasSize(5)
        .filteredOn(finding -> !finding.format().id().equals("wet-market"))
        .allMatch(finding -> finding.presence() == Outcome.MET);
  }

  @Test
  void aRuleOfTheCityRunsBesideTheCommonOnes() {
    assertThat(judge(CITY).indicators())
        .extracting(Indicator::rule)
        .containsExactlyInAnyOrder("kinds-too-few", "example-city-scattered");
    assertThat(judge("national-2021").indicators())
        .extracting(Indicator::rule)
        .noneMatch(rule -> rule.startsWith("example-city"));
  }

  @Test
  void theCommandOfTheTutorialJudgesByTheCity(@TempDir Path report) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        LifeCircle.run(
            Locale.ENGLISH,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "evaluate",
            ROOT.resolve("examples/circles/hongmiao-beili").toString(),
            "--standards-folder",
            TUTORIAL.toString(),
            "--out",
            report.resolve("report").toString());

    assertThat(status).as(err.toString()).isZero();
    assertThat(err.toString()).contains("program code");
    assertThat(out.toString()).contains("invented");
    assertThat(report.resolve("report/scorecard.json"))
        .content()
        .contains("\"id\": \"" + CITY + "\"", "示例〔2026〕1号");
  }

  @Test
  void aRuleThatCannotBeCompiledIsToldWithItsFile(@TempDir Path copy) throws IOException {
    copy(copy, text -> text.replace("OutletLayout( known()", "OutletLayout( knwon()"));

    assertThatThrownBy(() -> StandardsFolder.container(copy))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("layout.drl")
        .hasMessageContaining("knwon");
  }

  @Test
  void aFileThatARuleEngineMightTakeForRulesIsRefused(@TempDir Path copy) throws IOException {
    copy(copy, text -> text);
    Files.writeString(
        copy.resolve("org/lifecircle/standards/packs/examplecity2026/more.drl.xls"), "code");

    assertThatThrownBy(() -> StandardsFolder.container(copy))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("more.drl.xls");
  }

  @Test
  void aFolderOfSomethingElseIsRefused(@TempDir Path empty) {
    assertThatThrownBy(() -> StandardsFolder.container(empty))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("META-INF/kmodule.xml");
  }

  @Test
  void theProgramOfTheTutorialIsTheOneThatRunsHere() throws IOException {
    String test =
        Files.readString(
            ROOT.resolve("examples/src/test/java/org/lifecircle/examples/CityStandardTest.java"));
    Matcher blocks =
        Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(TUTORIAL.resolve("README.md")));

    int programs = 0;
    while (blocks.find()) {
      programs++;
      assertThat(squeezed(test)).contains(squeezed(blocks.group(1)));
    }
    assertThat(programs).isEqualTo(1);
  }

  private static String squeezed(String program) {
    return program.strip().replaceAll("\\s+", " ");
  }
}
