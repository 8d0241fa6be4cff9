package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.facts.Level;

class WayUpTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String PLAN = "national-2023";

  private static final int SOME_CIRCLES = 60;
  private static final int ALL_CIRCLES = 1000;

  @Test
  void aCircleThatLacksOneKindNeedsOneAddition() {
    WayUp up =
        STANDARDS
            .wayUp("national-2021", Circles.with(14, 12).without("repair-service").facts(), DAY)
            .orElseThrow();
    assertThat(up.target()).isEqualTo(Level.QUALITY);
    assertThat(up.additions()).extracting(BusinessFormat::id).containsExactly("repair-service");
    assertThat(up.message().zh()).isEqualTo("再增加 1 种业态（维修点），并让一半（假设）的居民步行可达，即可达到品质型。该等级的要求属假设。");
  }

  @Test
  void whatTheMostResidentsLackComesFirst() {
    WayUp up =
        STANDARDS
            .wayUp("national-2021", Circles.with(9, 0).walk("pharmacy", 300, 900).facts(), DAY)
            .orElseThrow();
    assertThat(up.target()).isEqualTo(Level.BASIC);
    assertThat(up.additions()).extracting(BusinessFormat::id).containsExactly("repair-service");
  }

  @Test
  void theMustHaveIsAddedFirst() {
    WayUp up =
        STANDARDS
            .wayUp(PLAN, Circles.with(10, 12).without("elderly-care").facts(), DAY)
            .orElseThrow();
    assertThat(up.target()).isEqualTo(Level.BASIC);
    assertThat(up.additions()).extracting(BusinessFormat::id).containsExactly("elderly-care");
  }

  @Test
  void theMustHaveAlsoCountsAsAKind() {
    // Improved asks for 4 quality kinds; 3 are there, and elderly care is the fourth.
    Circles circle = Circles.with(12, 4).without("elderly-care");
    WayUp up = STANDARDS.wayUp(PLAN, circle.facts(), DAY).orElseThrow();
    assertThat(up.additions()).extracting(BusinessFormat::id).containsExactly("elderly-care");
    Optional<Scorecard> lifted =
        Optional.of(STANDARDS.judge(PLAN, Circles.with(12, 4).facts(), DAY));
    assertThat(lifted.orElseThrow().level()).isEqualTo(Level.IMPROVED);
  }

  @Test
  void nothingLiftsTheHighestLevel() {
    assertThat(STANDARDS.wayUp("national-2021", Circles.with(14, 12).facts(), DAY)).isEmpty();
  }

  @Test
  void nothingLiftsACircleWhoseLevelsRestOnUnknownText() {
    assertThat(STANDARDS.wayUp("shanxi-2023", Circles.with(14, 12).facts(), DAY)).isEmpty();
  }

  /** Levels that need vegetables, something for the young and repairs, each of several formats. */
  private static final Standards DEMANDING =
      new EditedSource()
          .rows(
              "packs/national2023/needs",
              cells -> {
                switch (cells.get("id")) {
                  case "need-vegetables" -> cells.put("level", "basic");
                  case "need-children" -> {
                    cells.put("level", "improved");
                    cells.put("formats", "childcare;training-centre;bookshop");
                  }
                  case "need-repair" -> {
                    cells.put("level", "quality");
                    cells.put("formats", "repair-service;laundry;bookshop");
                  }
                  default -> {}
                }
              })
          .load();

  /** Which standards, and on which tables. */
  static List<Arguments> searched() {
    return List.of(
        Arguments.of("national-2021", STANDARDS),
        Arguments.of("national-2023", STANDARDS),
        Arguments.of("shanxi-2023", STANDARDS),
        Arguments.of("national-2023", DEMANDING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("searched")
  void noFewerAdditionsAreEnough(String standard, Standards standards) {
    noFewerAdditionsAreEnough(standards, standard, SOME_CIRCLES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("searched")
  @Tag("slow")
  void noFewerAdditionsAreEnoughForAThousandCircles(String standard, Standards standards) {
    noFewerAdditionsAreEnough(standards, standard, ALL_CIRCLES);
  }

  /** Tries every smaller set of the formats that are not there. */
  private static void noFewerAdditionsAreEnough(Standards standards, String id, int circles) {
    List<String> all = standards.formats().ids();
    int ways = 0;
    for (int seed = 1; seed <= circles; seed++) {
      Random random = new Random(seed);
      Circles circle = Circles.with(14, 12);
      Set<String> taken = new TreeSet<>();
      int most = 2 + random.nextInt(7);
      for (int i = 0; i < most; i++) {
        String format = all.get(random.nextInt(all.size()));
        taken.add(format);
        if (random.nextInt(4) == 0) {
          circle.unmeasured(format);
        } else {
          circle.walk(format, 300 + random.nextInt(1200), random.nextInt(900));
        }
      }
      List<String> lacking = List.copyOf(taken);
      CircleFacts facts = circle.facts();
      Scorecard judged = standards.judge(id, facts, DAY);
      Level now = judged.level();
      Optional<WayUp> up = standards.wayUp(id, facts, DAY);
      assertThat(standards.wayUp(facts, judged)).as("%s, seed %d", id, seed).isEqualTo(up);
      if (up.isEmpty()) {
        assertThat(lifted(standards, id, facts, lacking))
            .as("%s, seed %d: %s would lift the circle", id, seed, lacking)
            .isEqualTo(now);
        continue;
      }
      ways++;
      Level target = up.get().target();
      List<String> additions = up.get().additions().stream().map(BusinessFormat::id).toList();
      assertThat(target).as("%s, seed %d", id, seed).isGreaterThan(now);
      assertThat(lifted(standards, id, facts, additions))
          .as("%s, seed %d: %s", id, seed, additions)
          .isGreaterThanOrEqualTo(target);
      assertThat(
              anyOfSize(
                  lacking,
                  additions.size() - 1,
                  fewer -> lifted(standards, id, facts, fewer).compareTo(target) >= 0))
          .as("%s, seed %d: fewer than %s are enough", id, seed, additions)
          .isFalse();
    }
    if (id.equals("shanxi-2023")) {
      assertThat(ways).as("the stars rest on unknown text").isZero();
    } else {
      assertThat(ways).as("circles with a way up").isGreaterThan(circles / 2);
    }
  }

  private static Level lifted(
      Standards standards, String id, CircleFacts facts, List<String> additions) {
    Circles.Lifted lifted = new Circles.Lifted(facts);
    additions.forEach(lifted::add);
    return standards.judge(id, lifted.facts(), DAY).level();
  }

  private static boolean anyOfSize(List<String> of, int size, Predicate<List<String>> test) {
    return anyOfSize(of, 0, size, new ArrayList<>(), test);
  }

  private static boolean anyOfSize(
      List<String> of, int from, int size, List<String> chosen, Predicate<List<String>> test) {
    if (chosen.size() == size) {
      return test.test(chosen);
    }
    for (int i = from; i < of.size(); i++) {
      chosen.add(of.get(i));
      if (anyOfSize(of, i + 1, size, chosen, test)) {
        return true;
      }
      chosen.remove(chosen.size() - 1);
    }
    return false;
  }

  @Test
  void anotherOutletNeverLowersALevelOrACoverageOrAScore() {
    anotherOutletNeverLowersAnything(SOME_CIRCLES);
  }

  @Test
  @Tag("slow")
  void anotherOutletNeverLowersALevelOrACoverageOrAScoreInAThousandCircles() {
    anotherOutletNeverLowersAnything(ALL_CIRCLES);
  }

  private static void anotherOutletNeverLowersAnything(int circles) {
    List<String> standards = STANDARDS.list().stream().map(Standard::id).toList();
    List<String> all = STANDARDS.allFormats().ids();
    for (int seed = 1; seed <= circles; seed++) {
      Random random = new Random(seed);
      int residents = List.of(900, 2000, 6000, 20_000, 60_000).get(random.nextInt(5));
      int unmeasured = random.nextInt(4);
      List<FormatAccess> access = new ArrayList<>();
      for (String format : all) {
        if (random.nextInt(10) >= unmeasured) {
          access.add(walked(format, residents, random));
        }
      }
      CircleFacts before =
          new CircleFacts(
              "圈",
              residents,
              residents / 3,
              OutletFacts.counted(0, 0, 0),
              SurveyFigures.NONE,
              access);
      String more = all.get(random.nextInt(all.size()));
      boolean known = access.stream().anyMatch(one -> one.formatId().equals(more));
      Circles.Lifted lifted = new Circles.Lifted(before);
      if (known) {
        lifted.nearer(more, random);
      } else {
        lifted.measure(walked(more, residents, random));
      }
      for (String standard : standards) {
        higher(
            "seed " + seed + ", " + standard + ", " + more,
            STANDARDS.judge(standard, before, DAY),
            STANDARDS.judge(standard, lifted.facts(), DAY),
            known);
      }
    }
  }

  private static FormatAccess walked(String format, int residents, Random random) {
    int reached = random.nextInt(residents + 1);
    return new FormatAccess(
        format,
        1,
        residents,
        reached == 0 ? List.of() : List.of(new FormatAccess.Step(random.nextInt(1500), reached)),
        Measurement.NETWORK);
  }

  /**
   * @param known whether the format that got the outlet was known before; if not, nobody can say
   *     that the average over the known formats or the best that is possible do not fall
   */
  private static void higher(String what, Scorecard then, Scorecard now, boolean known) {
    assertThat(now.level()).as(what).isGreaterThanOrEqualTo(then.level());
    assertThat(now.points()).as(what).isGreaterThanOrEqualTo(then.points());
    for (int i = 0; i < then.formats().size(); i++) {
      assertThat(now.formats().get(i).residentsWithinRadius())
          .as(what)
          .isGreaterThanOrEqualTo(then.formats().get(i).residentsWithinRadius());
    }
    if (!known) {
      return;
    }
    assertThat(now.levelAtMost()).as(what).isGreaterThanOrEqualTo(then.levelAtMost());
    assertThat(now.score().atLeast()).as(what).isGreaterThanOrEqualTo(then.score().atLeast());
    assertThat(now.score().atMost()).as(what).isGreaterThanOrEqualTo(then.score().atMost());
    for (int i = 0; i < then.indicators().size(); i++) {
      assertThat(now.indicators().get(i).value().orElse(BigDecimal.ZERO))
          .as(what)
          .isGreaterThanOrEqualTo(then.indicators().get(i).value().orElse(BigDecimal.ZERO));
    }
  }
}
