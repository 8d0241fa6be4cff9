package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.facts.Outcome;

class ExampleProgramsTest {

  private static final Path CIRCLES =
      Path.of(System.getProperty("lifecircle.root")).resolve("examples/circles");

  @Test
  void aProgramJudgesACircleFolder() {
    assertThat(JudgeCircleFolder.judge(CIRCLES.resolve("hongmiao-beili")))
        .matches(
            "红庙北里: improved, \\d+\\.\\d(–\\d+\\.\\d)?/100, 4 gaps, 4,?610 residents walk \\d+"
                + " times a day");
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
