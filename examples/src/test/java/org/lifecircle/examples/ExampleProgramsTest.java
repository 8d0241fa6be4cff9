package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.facts.Outcome;

class ExampleProgramsTest {

  private static final Path CIRCLES =
      Path.of(System.getProperty("lifecircle.root")).resolve("examples/circles");

  @TempDir private Path temp;

  @Test
  void aProgramJudgesACircleFolder() {
    assertThat(JudgeCircleFolder.judge(CIRCLES.resolve("hongmiao-beili")))
        .matches(
            "红庙北里: improved, \\d+\\.\\d(–\\d+\\.\\d)?/100, 4 gaps, 4,?610 residents walk \\d+"
                + " times a day");
  }

  @Test
  void aProgramPlansWhatToAdd() {
    assertThat(PlanForCircle.plan(CIRCLES.resolve("hongmiao-beili"), 2).lines())
        .hasSize(2)
        .allMatch(
            line ->
                line.matches(
                    "[12]\\. .+ at 116\\.4\\d+, 39\\.9\\d+: \\d+ residents gain; then"
                        + " \\d+\\.\\d points"));
  }

  @Test
  void aProgramSaysWhatBecameOfAPlan() throws IOException {
    Path plan = temp.resolve("plan.csv");
    Files.writeString(
        plan,
        """
        step,measure,formats,lon,lat,outletsNear,scenarioChange
        1,open-outlet,convenience-store,116.48281,39.915599,,addOutlet
        2,open-outlet,bookshop,116.48281,39.915599,,addOutlet
        """);
    assertThat(PlanForCircle.review(CIRCLES.resolve("hongmiao-beili"), plan).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("1. taken: \"院内便民超市\" stands"),
            line -> assertThat(line).startsWith("2. not taken: No outlet of the format"));
  }

  @Test
  void aProgramJudgesSurveyedMinutesByTheRulesAlone() {
    Scorecard scorecard = JudgeSurveyedMinutes.judge();

    assertThat(presence(scorecard, "convenience-store")).isEqualTo(Outcome.MET);
    assertThat(presence(scorecard, "pharmacy")).isEqualTo(Outcome.MET);
    assertThat(presence(scorecard, "wet-market")).isEqualTo(Outcome.NOT_MET);
    assertThat(presence(scorecard, "repair-service")).isEqualTo(Outcome.NOT_KNOWN);
  }

  private static Outcome presence(Scorecard scorecard, String formatId) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().id().equals(formatId))
        .map(FormatFinding::presence)
        .findFirst()
        .orElseThrow();
  }
}
