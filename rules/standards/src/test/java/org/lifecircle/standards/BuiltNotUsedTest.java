package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.standards.json.JudgeRequest;

/**
 * What is built and cannot be used makes nothing present, and the verdict says that it is there.
 */
class BuiltNotUsedTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Coordinate PLACE = new Coordinate(116.4835, 39.9165);
  private static final Home HOME = Home.counted("h1", "1号楼", PLACE, 40, new AgeCounts(10, 70, 20));

  private static CircleFacts facts(int unused, OutletSearch search) {
    List<UnusedOutlet> built = new ArrayList<>();
    for (int i = 0; i < unused; i++) {
      built.add(
          new UnusedOutlet(
              Outlet.of("s" + i, "老年驿站", List.of("elderly-care"), PLACE),
              Set.of(UnusedOutlet.Cause.NOT_HANDED_OVER),
              DAY,
              "张三走访"));
    }
    Circle circle =
        Circle.of(CircleProfile.of("测试里", "北京", DAY, PLACE), List.of(HOME), List.of())
            .withSearch(search)
            .withUnused(built);
    List<WalkingAccess> access =
        List.of(
            new WalkingAccess(
                new ResidentGroup("h1", AgeGroup.ADULT, 100),
                "elderly-care",
                OptionalInt.empty(),
                Measurement.NETWORK));
    return CircleFacts.of(circle, access, STANDARDS.formats());
  }

  private static FormatFinding care(Scorecard scorecard) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().id().equals("elderly-care"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStationThatIsNotHandedOverIsMissingAndTheGapSaysThatItIsBuilt() {
    Scorecard scorecard = STANDARDS.judge("national-2023", facts(1, OutletSearch.COMPLETE), DAY);
    assertThat(care(scorecard).presence()).isEqualTo(Outcome.NOT_MET);
    assertThat(care(scorecard).outlets()).isZero();
    assertThat(care(scorecard).unused()).isEqualTo(1);
    assertThat(care(scorecard).reason().zh()).endsWith("另有 1 处建而未用，不计入。");
    assertThat(scorecard.gaps())
        .filteredOn(gap -> gap.id().equals("elderly-care"))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.message().zh()).startsWith("圈内没有").endsWith("另有 1 处建而未用，不计入。");
              assertThat(gap.message().en())
                  .endsWith("1 more is built and not in use; it is not counted.");
            });
  }

  @Test
  void nothingIsSaidWhereEverythingBuiltIsInUse() {
    Scorecard scorecard = STANDARDS.judge("national-2023", facts(0, OutletSearch.COMPLETE), DAY);
    assertThat(care(scorecard).reason().zh()).doesNotContain("建而未用");
    assertThat(scorecard.gaps()).noneMatch(gap -> gap.message().zh().contains("建而未用"));
  }

  @Test
  void whatIsBuiltChangesNeitherPointsNorLevel() {
    Scorecard none = STANDARDS.judge("national-2023", facts(0, OutletSearch.COMPLETE), DAY);
    Scorecard two = STANDARDS.judge("national-2023", facts(2, OutletSearch.COMPLETE), DAY);
    assertThat(two.score()).isEqualTo(none.score());
    assertThat(two.level()).isEqualTo(none.level());
    assertThat(care(two).reason().en()).contains("2 more are built and not in use");
  }

  @Test
  void aStationThatIsNotInUseDoesNotSayThatThereIsNoOther() {
    Scorecard scorecard = STANDARDS.judge("national-2023", facts(1, OutletSearch.UNKNOWN), DAY);
    assertThat(care(scorecard).presence()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(care(scorecard).toVerify()).isTrue();
    assertThat(care(scorecard).reason().zh()).contains("待核实").contains("建而未用");
  }

  @Test
  void aRequestKeepsWhatIsNotInUse() {
    CircleFacts facts = facts(2, OutletSearch.COMPLETE);
    JudgeRequest request = new JudgeRequest("national-2023", DAY, facts);
    JudgeRequest read = JudgeRequest.read(request.json(), STANDARDS.vocabulary(), "facts.json");
    assertThat(read.facts().access()).isEqualTo(facts.access());
    assertThat(read.facts().access().get(0).supply().unused()).isEqualTo(2);
  }

  @Test
  void aUnitAddsUpWhatItsCommunitiesDoNotUse() {
    CircleFacts unit =
        CommunityUnit.of(
            "两社区",
            List.of(facts(1, OutletSearch.COMPLETE), facts(2, OutletSearch.COMPLETE)),
            STANDARDS.allFigures());
    assertThat(unit.access().get(0).supply().unused()).isEqualTo(3);
  }
}
