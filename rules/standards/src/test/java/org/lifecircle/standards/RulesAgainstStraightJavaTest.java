package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatAccess.Supply;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.facts.Finding;

class RulesAgainstStraightJavaTest {

  private static final Standards STANDARDS = Standards.load();

  @Test
  void theRulesFindWhatStraightJavaFindsAndEveryRuleFires() {
    Set<String> fired = new TreeSet<>(Set.of("kinds-counted", "reach-summed"));
    Set<String> all = new TreeSet<>();
    for (Standard standard : STANDARDS.list()) {
      STANDARDS.rules(standard.id()).forEach(rule -> all.add(rule.id()));
      for (int seed = 1; seed <= 60; seed++) {
        CircleFacts circle = circle(new Random(seed));
        LocalDate day = LocalDate.of(2026, 1, 1).minusDays(seed % 2 == 0 ? 0 : 200);
        if (day.isBefore(standard.holdsFrom())) {
          continue;
        }
        List<Finding> found = STANDARDS.findings(standard.id(), circle, day);
        List<Finding> expected =
            StraightJava.findings(STANDARDS.question(standard.id(), circle, day).facts());
        assertThat(found)
            .as("%s, seed %d", standard.id(), seed)
            .containsExactlyInAnyOrderElementsOf(expected);
        found.forEach(finding -> fired.add(finding.rule()));
      }
    }
    assertThat(fired).isEqualTo(all);
  }

  /** Walks of which one in three is a bound, to outlets of which one in six may be overlooked. */
  private static FormatAccess bounded(
      String id, int outlets, int residents, List<FormatAccess.Step> steps, Random random) {
    List<FormatAccess.Step> soonest = steps;
    if (residents > 0 && random.nextInt(3) == 0) {
      int seconds = steps.isEmpty() ? 1200 : steps.get(0).walkSeconds();
      int people = steps.isEmpty() ? 0 : steps.get(0).residents();
      soonest =
          List.of(
              new FormatAccess.Step(
                  random.nextInt(seconds + 1),
                  Math.max(1, people + random.nextInt(residents - people + 1))));
    }
    Completeness search =
        random.nextInt(6) == 0
            ? Completeness.values()[random.nextInt(Completeness.values().length)]
            : Completeness.COMPLETE;
    return new FormatAccess(
        id, new Supply(outlets, search), residents, steps, soonest, Measurement.NETWORK);
  }

  static CircleFacts circle(Random random) {
    int residents = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(70_000);
    List<FormatAccess> access = new ArrayList<>();
    int unmeasured = random.nextInt(3) == 0 ? 4 : 0;
    int rich = random.nextInt(4);
    for (String id : STANDARDS.allFormats().ids()) {
      if (random.nextInt(10) < unmeasured) {
        continue;
      }
      boolean there = rich == 3 || random.nextInt(4) <= rich;
      List<FormatAccess.Step> steps =
          there && residents > 0
              ? List.of(
                  new FormatAccess.Step(
                      random.nextInt(rich == 3 ? 300 : 1200), 1 + random.nextInt(residents)))
              : List.of();
      if (rich == 3 && residents > 0) {
        steps = List.of(new FormatAccess.Step(100, residents));
      }
      access.add(bounded(id, there ? 1 : 0, residents, steps, random));
    }
    List<Coordinate> places = new ArrayList<>();
    int outlets = random.nextInt(5) == 0 ? 0 : random.nextInt(180);
    double spread = List.of(0.001, 0.01, 0.2).get(random.nextInt(3));
    for (int i = 0; i < outlets; i++) {
      places.add(
          new Coordinate(116 + spread * random.nextDouble(), 40 + spread * random.nextDouble()));
    }
    int chain = random.nextInt(outlets + 1);
    int independent = random.nextInt(outlets - chain + 1);
    SurveyFigures survey =
        random.nextBoolean()
            ? SurveyFigures.NONE
            : new SurveyFigures(
                Map.of(
                    SurveyFigure.SATISFACTION,
                    new BigDecimal(random.nextInt(101)).movePointLeft(2),
                    SurveyFigure.COMMUNITY_SERVICE_AREA,
                    new BigDecimal(random.nextInt(20_000)),
                    SurveyFigure.PILOT_WORK_SCORE,
                    new BigDecimal(random.nextInt(101))));
    return new CircleFacts(
        "圈",
        residents,
        random.nextInt(30_000),
        new OutletFacts(
            outlets,
            chain,
            independent,
            new FloorArea(random.nextInt(60_000), random.nextInt(2)),
            new FloorArea(random.nextInt(6_000), random.nextInt(2)),
            places),
        survey,
        access);
  }
}
