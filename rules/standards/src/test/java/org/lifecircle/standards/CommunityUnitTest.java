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
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FigureKind.Subject;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatAccess.AtHome;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.SurveyFigures.Counted;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Outcome;

/** Several communities are judged as one unit. */
class CommunityUnitTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static CircleFacts unit(String name, List<CircleFacts> communities) {
    return CommunityUnit.of(name, communities, STANDARDS.allFigures());
  }

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
    assertThat(pharmacy(unit("片区", List.of(there, nowhere)))).isEqualTo(Outcome.MET);
  }

  @Test
  void whetherTheNeighborsReachItIsNotKnownAndNotDenied() {
    CircleFacts there = Circles.empty().walk("pharmacy", 300, Circles.RESIDENTS).facts();
    CircleFacts nowhere = Circles.empty().facts();
    CircleFacts unit = unit("片区", List.of(there, nowhere, nowhere));
    assertThat(pharmacy(unit)).isEqualTo(Outcome.NOT_KNOWN);
  }

  @Test
  void aFormatThatNoCommunityHasIsMissingInTheUnit() {
    CircleFacts nowhere = Circles.empty().facts();
    assertThat(pharmacy(unit("片区", List.of(nowhere, nowhere)))).isEqualTo(Outcome.NOT_MET);
    CircleFacts unsearched = Circles.empty().searched("pharmacy", Completeness.RARELY).facts();
    assertThat(pharmacy(unit("片区", List.of(nowhere, unsearched)))).isEqualTo(Outcome.NOT_KNOWN);
  }

  @Test
  void oneCommunityAloneIsJudgedAsItIs() {
    CircleFacts one =
        Circles.with(12, 6).survey(SurveyFigure.SATISFACTION, "0.91").outlets(10, 3, 2).facts();
    CircleFacts unit = unit(one.name(), List.of(one));
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
    CircleFacts unit = unit("片区", List.of(small, large, large, large));
    assertThat(unit.residents()).isEqualTo(4 * Circles.RESIDENTS);
    assertThat(unit.survey().get(SurveyFigure.SATISFACTION).orElseThrow())
        .isEqualByComparingTo(new BigDecimal("0.95"));
    assertThat(unit.survey().get(SurveyFigure.COMMUNITY_SERVICE_AREA).orElseThrow())
        .isEqualByComparingTo("2400");
    assertThat(unit("片区", List.of(small, Circles.empty().facts())).survey())
        .isEqualTo(SurveyFigures.NONE);
  }

  /**
   * How good outlets are (好不好): the outlets that have it are added, of numbers the largest counts.
   */
  @Test
  void whatWasCountedAtOutletsIsKeptAndIsAllOnlyWhereEveryCommunityCountedAll() {
    FigureKind yesOrNo = item(Subject.OUTLETS);
    FigureKind largest = item(Subject.LARGEST_OUTLET);
    CircleFacts small = counted(Map.of(yesOrNo.id(), part(2, true), largest.id(), part(40, true)));
    CircleFacts large = counted(Map.of(yesOrNo.id(), part(3, true), largest.id(), part(197, true)));
    CircleFacts partly = counted(Map.of(yesOrNo.id(), part(1, false)));
    assertThat(unit("片区", List.of(small, large)).survey().counted())
        .isEqualTo(Map.of(yesOrNo.id(), part(5, true), largest.id(), part(197, true)));
    assertThat(unit("片区", List.of(small, large, partly)).survey().counted())
        .isEqualTo(Map.of(yesOrNo.id(), part(6, false), largest.id(), part(197, false)));
    assertThat(unit("片区", List.of(Circles.empty().facts(), small)).survey().counted())
        .containsEntry(yesOrNo.id(), part(2, false));
  }

  private static FigureKind item(Subject subject) {
    return STANDARDS.allFigures().ofOutlets().stream()
        .filter(one -> one.subject() == subject)
        .findFirst()
        .orElseThrow();
  }

  private static Counted part(int atLeast, boolean whole) {
    return new Counted(BigDecimal.valueOf(atLeast), whole);
  }

  private static CircleFacts counted(Map<String, Counted> items) {
    CircleFacts one = Circles.empty().facts();
    return new CircleFacts(
        one.name(), one.people(), one.shops(), one.survey().withCounted(items), one.access());
  }

  @Test
  void aWarehouseThatDeliversIsNotSaidToBeReachedOnFoot() {
    CircleFacts delivered = warehouse(Circles.RESIDENTS, 0);
    FormatFinding finding = warehouse(unit("片区", List.of(delivered, delivered)));
    assertThat(finding.atHome()).isEqualTo(new AtHome(true, 2 * Circles.RESIDENTS, 0));
    assertThat(finding.presence()).isEqualTo(Outcome.MET);
    assertThat(finding.reason()).isNotEqualTo(walked(finding.format().id()));
    CircleFacts unsaid = warehouse(0, 1);
    FormatFinding open = warehouse(unit("片区", List.of(unsaid, unsaid)));
    assertThat(open.atHome()).isEqualTo(new AtHome(true, 0, 2));
    assertThat(open.presence()).isEqualTo(Outcome.NOT_KNOWN);
  }

  private static Text walked(String format) {
    CircleFacts there = Circles.empty().walk(format, 0, Circles.RESIDENTS).facts();
    return warehouse(unit("片区", List.of(there, there))).reason();
  }

  /** To so many residents one delivers, and of so many warehouses nobody said where they do. */
  private static CircleFacts warehouse(int residents, int withoutArea) {
    List<FormatAccess.Step> served =
        residents == 0 ? List.of() : List.of(new FormatAccess.Step(0, residents));
    FormatAccess access =
        new FormatAccess(
            "forward-warehouse",
            new FormatAccess.Supply(
                1, Completeness.COMPLETE, new AtHome(true, residents, withoutArea)),
            Circles.RESIDENTS,
            served,
            withoutArea == 0 ? served : List.of(new FormatAccess.Step(0, Circles.RESIDENTS)),
            Measurement.NETWORK);
    CircleFacts none = Circles.empty().facts();
    return none.withAccess(
        none.access().stream()
            .map(one -> one.formatId().equals(access.formatId()) ? access : one)
            .toList());
  }

  private static FormatFinding warehouse(CircleFacts facts) {
    return STANDARDS.judge("national-2021", facts, DAY).formats().stream()
        .filter(one -> one.format().id().equals("forward-warehouse"))
        .findFirst()
        .orElseThrow();
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
      Outcome found = pharmacy(unit("片区", lines.stream().map(Line::facts).toList()));
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
