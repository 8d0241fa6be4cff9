package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Text;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.NearestOutlets;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.LevelFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** Every standard judges every example circle and three real places, and says why. */
class EveryStandardOnEveryCircleTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root"));

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void anExampleIsJudgedByEveryStandard(String name) {
    judgeByAll(example(name));
  }

  /** Skipped where the extracts are not beside the project in {@code ../shared/data}. */
  @ParameterizedTest
  @CsvSource({
    "cn-beijing-tsinghua-2017.osm.pbf, 116.3200, 40.0010",
    "cn-jiangxi-guixi-2024.osm.pbf, 117.2230, 28.3000",
    "mc-monaco-2021.osm.pbf, 7.4200, 43.7350"
  })
  void aRealPlaceIsJudgedByEveryStandard(String file, double longitude, double latitude) {
    Path map = ROOT.resolve("../shared/data/osm").resolve(file);
    assumeThat(Files.exists(map)).as("skipped: %s is not there", map).isTrue();
    OsmImport.Result read =
        OsmImport.read(
            map,
            new Coordinate(longitude, latitude),
            STANDARDS.formats(),
            OsmImport.Options.asOf(DAY));
    judgeByAll(facts(read.circle(), read.map()));
  }

  @Test
  void whatTheExamplesDoNotSayIsNotCounted() {
    Scorecard goals = STANDARDS.judge("goals-2025", example("shangliu-jiayuan"), DAY);
    // Chains and elderly care are met; nobody asked the residents or measured the center.
    assertThat(goals.score().atLeast()).isEqualByComparingTo("50");
    assertThat(goals.score().atMost()).isEqualByComparingTo("100");
    assertThat(goals.totalPoints()).isEqualByComparingTo("100");
    Scorecard area = STANDARDS.judge("gb50180-2018", example("hongmiao-beili"), DAY);
    assertThat(area.totalPoints()).isEqualByComparingTo("25");
    assertThat(area.notDue()).hasSize(5);
  }

  private static CircleFacts example(String name) {
    CircleData folder =
        CircleFolder.read(ROOT.resolve("examples/circles").resolve(name), STANDARDS.vocabulary());
    return facts(folder.circle(), folder.map());
  }

  private static CircleFacts facts(Circle circle, WalkingMap map) {
    CircleWalks measured = CircleWalks.measure(circle, map, WalkingParameters.standard());
    return CircleFacts.of(
        circle,
        NearestOutlets.access(circle, measured.bounds(), STANDARDS.formats().ids()).stream()
            .map(WalkingAccess::asMeasured)
            .toList());
  }

  private static void judgeByAll(CircleFacts facts) {
    for (Standard standard : STANDARDS.list()) {
      Scorecard scorecard = STANDARDS.judge(standard.id(), facts, DAY);
      String what = facts.name() + " under " + standard.id();
      assertThat(scorecard.indicators().isEmpty())
          .as("%s: nothing is judged only where nothing is demanded", what)
          .isEqualTo(scorecard.totalPoints().signum() == 0);
      scorecard.indicators().forEach(indicator -> explains(what, standard, indicator));
      scorecard.formats().forEach(finding -> explains(what, standard, finding));
      scorecard.notDue().forEach(sentence -> isSentence(what, sentence));
      scorecard.gaps().forEach(gap -> isSentence(what, gap.message()));
      addsUp(what, scorecard);
      levels(what, standard, scorecard);
      nothingUnknownCounts(what, facts, scorecard);
      STANDARDS
          .wayUp(standard.id(), facts, DAY)
          .ifPresent(up -> leadsUp(what, standard, scorecard, up));
    }
  }

  private static void explains(String what, Standard standard, Indicator indicator) {
    String which = what + ": " + indicator.id();
    assertThat(rules(standard)).as(which).contains(indicator.rule());
    assertThat(indicator.title().zh()).as(which).isNotBlank();
    assertThat(indicator.title().en()).as(which).isNotBlank();
    assertThat(indicator.unit()).as(which).isNotBlank();
    isSentence(which, indicator.reason());
    cites(which, indicator.source());
    if (indicator.fullPoints().signum() > 0) {
      assertThat(indicator.threshold()).as(which).isPresent();
    }
    if (indicator.outcome() != Outcome.NOT_KNOWN && indicator.fullPoints().signum() > 0) {
      assertThat(indicator.value()).as(which).isPresent();
    }
  }

  private static void explains(String what, Standard standard, FormatFinding finding) {
    String which = what + ": " + finding.format().id();
    assertThat(rules(standard)).as(which).contains(finding.rule());
    isSentence(which, finding.reason());
    cites(which, finding.source());
    if (finding.presence() == Outcome.MET) {
      assertThat(finding.outlets()).as(which).isPositive();
      assertThat(finding.residentsWithinRadius()).as(which).isPositive();
    }
  }

  private static Set<String> rules(Standard standard) {
    Set<String> ids = new HashSet<>();
    STANDARDS.rules(standard.id()).forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static void isSentence(String what, Text text) {
    assertThat(text.zh()).as(what).endsWith("。").doesNotContain("{", "  ", "。。", "null");
    assertThat(text.en()).as(what).endsWith(".").doesNotContain("{", "  ", "..", "null");
  }

  private static void cites(String what, Clause source) {
    assertThat(source.document().title()).as(what).isNotBlank();
    assertThat(source.status()).as(what).isNotNull();
  }

  private static void addsUp(String what, Scorecard scorecard) {
    assertThat(scorecard.points()).as(what).isLessThanOrEqualTo(scorecard.pointsAtMost());
    assertThat(scorecard.pointsAtMost()).as(what).isLessThanOrEqualTo(scorecard.totalPoints());
    assertThat(scorecard.totalPoints()).as(what).isLessThanOrEqualTo(new BigDecimal(100));
    assertThat(scorecard.score().atLeast().signum())
        .as(what)
        .isEqualTo(scorecard.points().signum());
    Set<String> dimensions = new HashSet<>(Set.of("layout"));
    scorecard.dimensions().forEach(dimension -> dimensions.add(dimension.id()));
    assertThat(scorecard.indicators())
        .as(what)
        // A dimension whose items have no points is none of those that are added up.
        .allMatch(
            indicator -> dimensions.contains(indicator.dimension()) || indicator.assumedItem());
    assertThat(scorecard.indicators()).as(what).extracting(Indicator::id).doesNotHaveDuplicates();
  }

  private static void levels(String what, Standard standard, Scorecard scorecard) {
    List<Level> declared = scorecard.levels().stream().map(LevelFinding::level).toList();
    List<String> withLevels = List.of("national-2021", "national-2023", "shanxi-2023");
    assertThat(declared)
        .as(what)
        .isEqualTo(
            withLevels.contains(standard.id())
                ? List.of(Level.BASIC, Level.IMPROVED, Level.QUALITY)
                : List.of());
    assertThat(scorecard.levelAtMost()).as(what).isGreaterThanOrEqualTo(scorecard.level());
    for (Level level : List.of(scorecard.level(), scorecard.levelAtMost())) {
      assertThat(level == Level.NONE || declared.contains(level)).as(what).isTrue();
    }
    scorecard.levels().forEach(level -> isSentence(what, level.reason()));
  }

  private static void nothingUnknownCounts(String what, CircleFacts facts, Scorecard scorecard) {
    Set<String> measured = new HashSet<>();
    Set<String> certain = new HashSet<>();
    for (FormatAccess access : facts.access()) {
      measured.add(access.formatId());
      if (access.search().complete() && access.steps().equals(access.soonest())) {
        certain.add(access.formatId());
      }
    }
    for (FormatFinding finding : scorecard.formats()) {
      String which = what + ": " + finding.format().id();
      if (!measured.contains(finding.format().id())) {
        assertThat(finding.presence()).as(which).isEqualTo(Outcome.NOT_KNOWN);
      }
      if (certain.contains(finding.format().id())) {
        assertThat(finding.presence()).as(which).isNotEqualTo(Outcome.NOT_KNOWN);
      }
    }
    for (Indicator indicator : scorecard.indicators()) {
      if (indicator.value().isEmpty()) {
        assertThat(indicator.outcome() == Outcome.NOT_MET)
            .as("%s: %s", what, indicator.id())
            .isFalse();
        assertThat(indicator.pointsAtMost())
            .as("%s: %s", what, indicator.id())
            .isEqualByComparingTo(indicator.fullPoints());
      }
    }
    assertThat(scorecard.gaps())
        .as(what)
        .noneMatch(
            gap ->
                scorecard.indicators().stream()
                    .anyMatch(
                        one -> one.id().equals(gap.id()) && one.outcome() != Outcome.NOT_MET));
  }

  private static void leadsUp(String what, Standard standard, Scorecard scorecard, WayUp up) {
    assertThat(up.target()).as(what).isGreaterThan(scorecard.level());
    assertThat(up.additions()).as(what).isNotEmpty().doesNotHaveDuplicates();
    assertThat(scorecard.formats())
        .as("%s: only what is lacking is to be added", what)
        .filteredOn(finding -> up.additions().contains(finding.format()))
        .noneMatch(finding -> finding.presence() == Outcome.MET);
    assertThat(standard.id()).as(what).isIn("national-2021", "national-2023");
    isSentence(what, up.message());
  }
}
