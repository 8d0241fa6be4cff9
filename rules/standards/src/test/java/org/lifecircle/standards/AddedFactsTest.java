package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.standards.facts.Outcome;

/** What the plan of 2023, further national texts and cities say with numbers. */
class AddedFactsTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Outcome format(String standard, Circles circle, String id) {
    return STANDARDS.judge(standard, circle.facts(), DAY).formats().stream()
        .filter(finding -> finding.format().id().equals(id))
        .findFirst()
        .orElseThrow()
        .presence();
  }

  private static Outcome indicator(String standard, Circles circle, String id) {
    return STANDARDS.judge(standard, circle.facts(), DAY).indicators().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static Parameter parameter(String standard, String id) {
    return STANDARDS.parameters(standard).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "national-2021, pharmacy, 900, MET",
    "national-2023, pharmacy, 600, MET",
    "national-2023, pharmacy, 900, NOT_MET",
    "national-2023, gym, 900, MET",
    "national-2023, gym, 901, NOT_MET",
    "zhejiang-2023, pharmacy, 601, NOT_MET",
    "zhejiang-2023, gym, 900, MET",
    "changzhou-2023, pharmacy, 300, MET",
    "changzhou-2023, pharmacy, 301, NOT_MET",
    "changzhou-2023, park, 600, MET",
    "changzhou-2023, park, 601, NOT_MET",
  })
  void aWalkIsShortEnoughByTheMinutesOfTheText(
      String standard, String format, int seconds, Outcome outcome) {
    Circles circle = Circles.empty().walk(format, seconds, Circles.RESIDENTS);
    assertThat(format(standard, circle, format)).isEqualTo(outcome);
  }

  @Test
  void ninetyPercentSatisfyThePlanEightyFiveSatisfyFuzhou() {
    Circles circle = Circles.empty().survey(SurveyFigure.SATISFACTION, "0.87");
    assertThat(indicator("national-2023", circle, "satisfaction")).isEqualTo(Outcome.NOT_MET);
    assertThat(indicator("fuzhou-2021", circle, "satisfaction")).isEqualTo(Outcome.MET);
    assertThat(indicator("ningbo-2021", circle, "satisfaction")).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void ofAParkNobodyNamedNothingIsKnown() {
    assertThat(format("changzhou-2023", Circles.empty(), "park")).isEqualTo(Outcome.NOT_KNOWN);
  }

  @Test
  void aTenthOfTheFloorAreaIsAskedOfNewCommunitiesAndOtherwiseNotKnown() {
    assertThat(
            indicator(
                "opinions-2021",
                Circles.empty().survey("commerce-share", "0.09"),
                "commerce-share"))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(indicator("opinions-2021", Circles.empty(), "commerce-share"))
        .isEqualTo(Outcome.NOT_KNOWN);
  }

  @Test
  void aComplexOfSevenHundredSquareMetersIsLargeEnoughAndCouldBetterBeLarger() {
    Circles circle =
        Circles.empty()
            .survey("complex-area", "700")
            .survey("complex-functions", "5")
            .survey("complex-core-functions", "1");
    assertThat(indicator("embedded-services", circle, "complex-area")).isEqualTo(Outcome.MET);
    assertThat(indicator("embedded-services", circle, "complex-area-better"))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(indicator("embedded-services", circle, "complex-functions")).isEqualTo(Outcome.MET);
    assertThat(indicator("embedded-services", circle, "complex-core-functions"))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void whatIsNotStatedIsMarkedAssumedAndWhatWasReadIsNot() {
    assertThat(parameter("ningbo-2021", "satisfaction").source().status())
        .isEqualTo(SourceStatus.ASSUMPTION);
    assertThat(parameter("zhejiang-2023", "open-24h").source().status())
        .isEqualTo(SourceStatus.ASSUMPTION);
    assertThat(parameter("fuzhou-2021", "satisfaction").source().status())
        .isEqualTo(SourceStatus.POLICY);
    assertThat(parameter("gb50437-2007", "station-radius").source().status())
        .isEqualTo(SourceStatus.POLICY);
    assertThat(parameter("gb50180-2018", "road-density").source().status())
        .isEqualTo(SourceStatus.POLICY);
    assertThat(parameter("gb50180-2018", "health-center-radius").source().status())
        .isEqualTo(SourceStatus.REPORTED);
  }

  @Test
  void theProgrammeHadAboutTwentyThousandResidentsInACircle() {
    List<Progress> built =
        STANDARDS.progress().stream()
            .filter(row -> row.kind() == Progress.Kind.BUILT)
            .filter(row -> row.territory().en().equals("China"))
            .toList();
    assertThat(built)
        .extracting(row -> row.residentsPerCircle().orElseThrow())
        .containsExactly(22824L, 20422L, 19452L, 24682L, 20623L, 20659L);
    assertThat(built)
        .filteredOn(row -> row.outletsPerCircle().isPresent())
        .extracting(row -> row.outletsPerCircle().orElseThrow())
        .containsExactly(199L, 225L, 240L, 240L);
    assertThat(STANDARDS.progress()).allMatch(row -> !row.source().status().uncertain());
  }
}
