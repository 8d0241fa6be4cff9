package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.BusinessFormat;

class WayUpTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String PLAN = "national-2023";

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

  @Test
  void noFewerAdditionsAreEnough() {
    noFewerAdditionsAreEnough(60);
  }

  @Test
  @Tag("slow")
  void noFewerAdditionsAreEnoughForAThousandCircles() {
    noFewerAdditionsAreEnough(1000);
  }

  private static void noFewerAdditionsAreEnough(int circles) {
    List<String> all = STANDARDS.formats().ids();
    for (int seed = 1; seed <= circles; seed++) {
      Random random = new Random(seed);
      Circles circle = Circles.with(14, 12);
      List<String> lacking = new ArrayList<>();
      int most = 2 + random.nextInt(7);
      for (int i = 0; i < most; i++) {
        String format = all.get(random.nextInt(all.size()));
        if (!lacking.contains(format)) {
          lacking.add(format);
          if (random.nextInt(4) == 0) {
            circle.unmeasured(format);
          } else {
            circle.walk(format, 300 + random.nextInt(1200), random.nextInt(900));
          }
        }
      }
      CircleFacts facts = circle.facts();
      Level now = STANDARDS.judge(PLAN, facts, DAY).level();
      Optional<WayUp> up = STANDARDS.wayUp(PLAN, facts, DAY);
      if (up.isEmpty()) {
        assertThat(now).as("seed %d", seed).isEqualTo(Level.QUALITY);
        continue;
      }
      Level target = up.get().target();
      List<String> additions = up.get().additions().stream().map(BusinessFormat::id).toList();
      assertThat(lifts(facts, additions, target)).as("seed %d: %s", seed, additions).isTrue();
      assertThat(anyOfSize(lacking, additions.size() - 1, fewer -> lifts(facts, fewer, target)))
          .as("seed %d: fewer than %s are enough", seed, additions)
          .isFalse();
    }
  }

  private static boolean lifts(CircleFacts facts, List<String> additions, Level target) {
    Circles.Lifted lifted = new Circles.Lifted(facts);
    additions.forEach(lifted::add);
    return STANDARDS.judge(PLAN, lifted.facts(), DAY).level().compareTo(target) >= 0;
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
    List<String> standards = STANDARDS.list().stream().map(Standard::id).toList();
    for (int seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      Circles circle = Circles.empty();
      for (String format : STANDARDS.allFormats().ids()) {
        circle.walk(format, random.nextInt(1500), random.nextInt(Circles.RESIDENTS + 1));
      }
      CircleFacts before = circle.facts();
      List<String> all = STANDARDS.allFormats().ids();
      String more = all.get(random.nextInt(all.size()));
      Circles.Lifted lifted = new Circles.Lifted(before);
      lifted.nearer(more, random);
      for (String standard : standards) {
        Scorecard then = STANDARDS.judge(standard, before, DAY);
        Scorecard now = STANDARDS.judge(standard, lifted.facts(), DAY);
        String what = "seed " + seed + ", " + standard + ", " + more;
        assertThat(now.level()).as(what).isGreaterThanOrEqualTo(then.level());
        assertThat(now.levelAtMost()).as(what).isGreaterThanOrEqualTo(then.levelAtMost());
        assertThat(now.score()).as(what).isGreaterThanOrEqualTo(then.score());
        for (int i = 0; i < then.formats().size(); i++) {
          assertThat(now.formats().get(i).residentsWithinRadius())
              .as(what)
              .isGreaterThanOrEqualTo(then.formats().get(i).residentsWithinRadius());
        }
        for (int i = 0; i < then.indicators().size(); i++) {
          assertThat(now.indicators().get(i).value().orElse(java.math.BigDecimal.ZERO))
              .as(what)
              .isGreaterThanOrEqualTo(
                  then.indicators().get(i).value().orElse(java.math.BigDecimal.ZERO));
        }
      }
    }
  }
}
