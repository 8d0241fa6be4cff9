package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Quality;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.SurveyFigures.Counted;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.standards.json.JudgeRequest;

/** How good outlets are (好不好) is shown, and gives neither points nor a level by itself. */
class QualityItemsTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Coordinate PLACE = new Coordinate(116.4835, 39.9165);

  private static Outlet outlet(String id, Quality... qualities) {
    Outlet outlet = Outlet.of(id, id, List.of("convenience-store"), PLACE);
    return outlet.withOperation(outlet.operation().withQualities(List.of(qualities)));
  }

  private static Quality is(String item, int value) {
    return new Quality(item, BigDecimal.valueOf(value), DAY, "张三走访");
  }

  private static CircleFacts facts(OutletSearch search, Outlet... outlets) {
    Circle circle =
        Circle.of(
                CircleProfile.of("测试里", "北京", DAY, PLACE),
                List.of(Home.counted("h1", "1号楼", PLACE, 40, new AgeCounts(10, 70, 20))),
                List.of(outlets))
            .withSearch(search);
    return CircleFacts.of(circle, List.of(), STANDARDS.formats())
        .withQualities(circle, STANDARDS.allFigures());
  }

  private static Indicator door(Standards standards, CircleFacts facts) {
    return standards.judge("national-2023", facts, DAY).indicators().stream()
        .filter(indicator -> indicator.id().equals("step-free-door"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneOutletWithAStepFreeDoorMeetsTheItemWhateverTheOthersHave() {
    CircleFacts facts =
        facts(OutletSearch.UNKNOWN, outlet("a", is("step-free-door", 1)), outlet("b"));
    assertThat(facts.survey().counted())
        .containsExactly(Map.entry("step-free-door", new Counted(BigDecimal.ONE, false)));
    Indicator door = door(STANDARDS, facts);
    assertThat(door.outcome()).isEqualTo(Outcome.MET);
    assertThat(door.source().status()).isEqualTo(SourceStatus.ASSUMPTION);
    assertThat(door.reason().zh()).contains("无障碍出入口：已知 1 家");
  }

  @Test
  void whatNobodySaidIsNotKnownAndANoOfOneIsNoNoOfAll() {
    assertThat(door(STANDARDS, facts(OutletSearch.COMPLETE, outlet("a"))).outcome())
        .isEqualTo(Outcome.NOT_KNOWN);
    Outlet without = outlet("a", is("step-free-door", 0));
    assertThat(door(STANDARDS, facts(OutletSearch.COMPLETE, without, outlet("b"))).outcome())
        .isEqualTo(Outcome.NOT_KNOWN);
    assertThat(door(STANDARDS, facts(OutletSearch.UNKNOWN, without)).outcome())
        .isEqualTo(Outcome.NOT_KNOWN);
    assertThat(door(STANDARDS, facts(OutletSearch.COMPLETE, without)).outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void theStationWithTheMostMattersCounts() {
    CircleFacts facts =
        facts(
            OutletSearch.UNKNOWN,
            outlet("a", is("station-matters", 197)),
            outlet("b", is("station-matters", 40)));
    assertThat(facts.survey().counted().get("station-matters").atLeast())
        .isEqualByComparingTo("197");
    assertThat(STANDARDS.judge("national-2023", facts, DAY).indicators())
        .filteredOn(one -> one.id().equals("station-matters"))
        .singleElement()
        .satisfies(one -> assertThat(one.reason().zh()).contains("最多的一处 197 项"));
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void itemsChangeNeitherPointsNorLevelNorGaps(int value) {
    Scorecard before =
        STANDARDS.judge("national-2023", facts(OutletSearch.COMPLETE, outlet("a")), DAY);
    Quality[] all =
        STANDARDS.allFigures().ofOutlets().stream()
            .map(FigureKind::id)
            .map(id -> is(id, value))
            .toArray(Quality[]::new);
    Scorecard after =
        STANDARDS.judge("national-2023", facts(OutletSearch.COMPLETE, outlet("a", all)), DAY);
    assertThat(after.score()).isEqualTo(before.score());
    assertThat(after.level()).isEqualTo(before.level());
    assertThat(after.levelDecided()).isEqualTo(before.levelDecided());
    assertThat(after.dimensions()).isEqualTo(before.dimensions());
    assertThat(after.gaps())
        .extracting(Gap::id)
        .isEqualTo(before.gaps().stream().map(Gap::id).toList());
    assertThat(after.indicators()).filteredOn(Indicator::assumedItem).hasSize(9);
  }

  @Test
  void anAnnexMayGiveAnItemPoints(@TempDir Path temp) {
    Standards standards =
        Standards.load(FilledAnnex.of(temp).cell("好不好!C14", "2").cell("好不好!E14", "3").annex());
    Outlet first = outlet("a", is("step-free-door", 1));
    Outlet second = outlet("b", is("step-free-door", 1));
    Indicator one = door(standards, facts(OutletSearch.COMPLETE, first, outlet("b")));
    assertThat(one.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(one.fullPoints()).isEqualByComparingTo("3");
    assertThat(one.source().status()).isEqualTo(SourceStatus.POLICY);
    Indicator two = door(standards, facts(OutletSearch.COMPLETE, first, second));
    assertThat(two.outcome()).isEqualTo(Outcome.MET);
    assertThat(two.points()).isEqualByComparingTo("3");
  }

  @Test
  void aRequestKeepsWhatWasCounted() {
    CircleFacts facts =
        facts(
            OutletSearch.COMPLETE,
            outlet("a", is("station-matters", 197), is("step-free-door", 0)));
    JudgeRequest read =
        JudgeRequest.read(
            new JudgeRequest("national-2023", DAY, facts).json(),
            STANDARDS.vocabulary(),
            "facts.json");
    assertThat(read.facts().survey()).isEqualTo(facts.survey());
  }
}
