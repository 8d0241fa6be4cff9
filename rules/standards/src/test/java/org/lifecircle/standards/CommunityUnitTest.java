package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.facts.Outcome;

/** Several communities are judged as one unit. */
class CommunityUnitTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Outcome pharmacy(CircleFacts facts) {
    return STANDARDS.judge("national-2021", facts, DAY).formats().stream()
        .filter(one -> one.format().id().equals("pharmacy"))
        .findFirst()
        .orElseThrow()
        .presence();
  }

  @Test
  void aPharmacyOfOneCommunityIsPresentForTheUnitWhenHalfOfAllReachIt() {
    CircleFacts there = Circles.empty().walk("pharmacy", 300, Circles.RESIDENTS).facts();
    CircleFacts nowhere = Circles.empty().facts();
    assertThat(pharmacy(CommunityUnit.of("片区", List.of(there, nowhere)))).isEqualTo(Outcome.MET);
  }

  @Test
  void whetherTheNeighborsReachItIsNotKnownAndNotDenied() {
    CircleFacts there = Circles.empty().walk("pharmacy", 300, Circles.RESIDENTS).facts();
    CircleFacts nowhere = Circles.empty().facts();
    CircleFacts unit = CommunityUnit.of("片区", List.of(there, nowhere, nowhere));
    assertThat(pharmacy(unit)).isEqualTo(Outcome.NOT_KNOWN);
  }

  @Test
  void aFormatThatNoCommunityHasIsMissingInTheUnit() {
    CircleFacts nowhere = Circles.empty().facts();
    assertThat(pharmacy(CommunityUnit.of("片区", List.of(nowhere, nowhere))))
        .isEqualTo(Outcome.NOT_MET);
    CircleFacts unsearched = Circles.empty().searched("pharmacy", Completeness.RARELY).facts();
    assertThat(pharmacy(CommunityUnit.of("片区", List.of(nowhere, unsearched))))
        .isEqualTo(Outcome.NOT_KNOWN);
  }

  @Test
  void oneCommunityAloneIsJudgedAsItIs() {
    CircleFacts one =
        Circles.with(12, 6).survey(SurveyFigure.SATISFACTION, "0.91").outlets(10, 3, 2).facts();
    CircleFacts unit = CommunityUnit.of(one.name(), List.of(one));
    Scorecard alone = STANDARDS.judge("national-2023", one, DAY);
    Scorecard asUnit = STANDARDS.judge("national-2023", unit, DAY);
    assertThat(asUnit.score()).isEqualTo(alone.score());
    assertThat(asUnit.level()).isEqualTo(alone.level());
  }

  @Test
  void peopleAreCountedAreasAddedAndSatisfactionWeighted() {
    CircleFacts small =
        Circles.empty()
            .survey(SurveyFigure.SATISFACTION, "0.8")
            .survey(SurveyFigure.COMMUNITY_SERVICE_AREA, "300")
            .facts();
    CircleFacts large =
        Circles.empty()
            .survey(SurveyFigure.SATISFACTION, "1")
            .survey(SurveyFigure.COMMUNITY_SERVICE_AREA, "700")
            .facts();
    CircleFacts unit = CommunityUnit.of("片区", List.of(small, large, large, large));
    assertThat(unit.residents()).isEqualTo(4 * Circles.RESIDENTS);
    assertThat(unit.survey().get(SurveyFigure.SATISFACTION).orElseThrow())
        .isEqualByComparingTo(new BigDecimal("0.95"));
    assertThat(unit.survey().get(SurveyFigure.COMMUNITY_SERVICE_AREA).orElseThrow())
        .isEqualByComparingTo("2400");
    assertThat(CommunityUnit.of("片区", List.of(small, Circles.empty().facts())).survey())
        .isEqualTo(SurveyFigures.NONE);
  }

  /** Homes and outlets lie on a line; what is decided of the unit is true on the whole line. */
  @Test
  void whatIsDecidedOfAUnitIsTrueOfAllWalksAcrossItsCommunities() {
    int decided = 0;
    for (int seed = 1; seed <= 1000; seed++) {
      Random random = new Random(seed);
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(3); i++) {
        lines.add(Line.random(random, 1500 * i));
      }
      Outcome found = pharmacy(CommunityUnit.of("片区", lines.stream().map(Line::facts).toList()));
      Outcome walked = pharmacy(Line.all(lines).facts());
      if (found != Outcome.NOT_KNOWN) {
        decided++;
        assertThat(found).as("seed %d", seed).isEqualTo(walked);
      }
    }
    assertThat(decided).isGreaterThan(300);
  }

  /** Places in seconds along a line: ten people at each home. */
  private record Line(List<Integer> homes, List<Integer> outlets) {

    static Line random(Random random, int from) {
      List<Integer> homes = new ArrayList<>();
      List<Integer> outlets = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        homes.add(from + random.nextInt(1500));
      }
      for (int i = 0; i < random.nextInt(3); i++) {
        outlets.add(from + random.nextInt(1500));
      }
      return new Line(homes, outlets);
    }

    static Line all(List<Line> lines) {
      List<Integer> homes = new ArrayList<>();
      List<Integer> outlets = new ArrayList<>();
      lines.forEach(line -> homes.addAll(line.homes()));
      lines.forEach(line -> outlets.addAll(line.outlets()));
      return new Line(homes, outlets);
    }

    CircleFacts facts() {
      Map<Integer, Integer> walks = new TreeMap<>();
      for (int home : homes) {
        outlets.stream()
            .map(outlet -> Math.abs(outlet - home))
            .min(Integer::compare)
            .ifPresent(seconds -> walks.merge(seconds, 10, Integer::sum));
      }
      List<FormatAccess.Step> steps = new ArrayList<>();
      walks.forEach((seconds, people) -> steps.add(new FormatAccess.Step(seconds, people)));
      return new CircleFacts(
          "线",
          10 * homes.size(),
          homes.size(),
          OutletFacts.counted(outlets.size(), 0, 0),
          SurveyFigures.NONE,
          List.of(
              new FormatAccess(
                  "pharmacy", outlets.size(), 10 * homes.size(), steps, Measurement.NETWORK)));
    }
  }
}
