package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.SurveyFigures.Counted;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.KindsDemand;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.standards.facts.ReachDemand;

/**
 * Every threshold of every standard on both sides: exactly on it, and one unit beyond it. The
 * numbers are written down here a second time, so that a slip in a table fails. A threshold without
 * a line fails {@link #everyThresholdHasItsLine()}.
 */
class BoundaryTest {

  private static final Standards STANDARDS = Standards.load();
  private static final int RESIDENTS = 60_000;

  /**
   * The standard, the parameter and its first day; how it is tried, on what; the value on the
   * boundary and the next one beyond it.
   */
  private static final String LINES =
      """
      national-2021 walk 2021-07-20 walk pharmacy 900 901
      national-2021 residents-share 2021-07-20 share pharmacy 30000 29999
      national-2021 basic-kinds 2021-07-20 kinds basic-kinds 14 13
      national-2021 basic-kinds 2023-07-11 kinds basic-kinds 14 13
      national-2021 quality-kinds 2021-07-20 kinds quality-kinds 8 7
      national-2021 basic-reach 2021-07-20 reach basic-reach 30000 29999
      national-2021 quality-reach 2021-07-20 reach quality-reach 30000 29999
      national-2021 satisfaction 2021-07-20 satisfaction satisfaction 0.900 0.899
      national-2021 level-basic-basic 2023-07-11 level-basic basic 10 9
      national-2021 level-basic-quality 2023-07-11 level-quality basic 0 -
      national-2021 level-improved-basic 2023-07-11 level-basic improved 12 11
      national-2021 level-improved-quality 2023-07-11 level-quality improved 4 3
      national-2021 level-quality-basic 2023-07-11 level-basic quality 14 13
      national-2021 level-quality-quality 2023-07-11 level-quality quality 8 7
      national-2021 core-radius 2021-07-20 core-radius layout-gathered 200 201
      national-2021 core-share 2021-07-20 core-share layout-gathered 5 4
      national-2021 street-spacing 2021-07-20 street-spacing layout-street 50 51
      national-2021 street-share 2021-07-20 street-share layout-street 5 4

      tiers-2021 walk-5 2021-09-04 walk convenience-store 300 301
      tiers-2021 walk-8 2021-09-04 walk pharmacy 480 481
      tiers-2021 walk-15 2021-09-04 walk supermarket 900 901
      tiers-2021 residents-share 2021-09-04 share pharmacy 30000 29999
      tiers-2021 kinds-5 2021-09-04 kinds kinds-5 1 0
      tiers-2021 kinds-8 2021-09-04 kinds kinds-8 5 4
      tiers-2021 kinds-15 2021-09-04 kinds kinds-15 3 2
      tiers-2021 reach-5 2021-09-04 reach reach-5 30000 29999
      tiers-2021 reach-8 2021-09-04 reach reach-8 30000 29999
      tiers-2021 reach-15 2021-09-04 reach reach-15 30000 29999

      national-2023 walk-basic 2023-07-11 walk pharmacy 600 601
      national-2023 walk-quality 2023-07-11 walk gym 900 901
      national-2023 residents-share 2023-07-11 share pharmacy 30000 29999
      national-2023 basic-kinds 2023-07-11 kinds basic-kinds 14 13
      national-2023 quality-kinds 2023-07-11 kinds quality-kinds 8 7
      national-2023 basic-reach 2023-07-11 reach basic-reach 30000 29999
      national-2023 quality-reach 2023-07-11 reach quality-reach 30000 29999
      national-2023 satisfaction 2023-07-11 satisfaction satisfaction 0.900 0.899
      national-2023 level-basic-basic 2023-07-11 level-basic basic 10 9
      national-2023 level-basic-quality 2023-07-11 level-quality basic 0 -
      national-2023 level-improved-basic 2023-07-11 level-basic improved 12 11
      national-2023 level-improved-quality 2023-07-11 level-quality improved 4 3
      national-2023 level-quality-basic 2023-07-11 level-basic quality 14 13
      national-2023 level-quality-quality 2023-07-11 level-quality quality 8 7
      national-2023 station-matters 2023-07-11 counted station-matters 1 0
      national-2023 e-health-station 2023-07-11 counted e-health-station 1 0
      national-2023 digital-rmb 2023-07-11 counted digital-rmb 1 0
      national-2023 traceable-receipts 2023-07-11 counted traceable-receipts 1 0
      national-2023 smart-scales 2023-07-11 counted smart-scales 1 0
      national-2023 early-opening 2023-07-11 counted early-opening 1 0
      national-2023 home-visits 2023-07-11 counted home-visits 1 0
      national-2023 phone-appointment 2023-07-11 counted phone-appointment 1 0
      national-2023 step-free-door 2023-07-11 counted step-free-door 1 0

      goals-2025 walk 2025-09-19 walk elderly-care 900 901
      goals-2025 residents-share 2025-09-19 share elderly-care 30000 29999
      goals-2025 satisfaction 2025-09-19 satisfaction satisfaction 0.900 0.899
      goals-2025 chain-share 2025-09-19 chain chain-share 300 299
      goals-2025 service-area 2025-09-19 service-area service-area 300 299

      gb50180-2018 walking-speed 2018-12-01 walk kindergarten 300 301
      gb50180-2018 walk-15 2018-12-01 walk middle-school 1000 1001
      gb50180-2018 walk-10 2018-12-01 walk bank 500 501
      gb50180-2018 walk-5 2018-12-01 walk convenience-store 300 301
      gb50180-2018 kindergarten-radius 2018-12-01 walk kindergarten 300 301
      gb50180-2018 primary-school-radius 2018-12-01 walk primary-school 500 501
      gb50180-2018 market-radius 2018-12-01 walk wet-market 500 501
      gb50180-2018 culture-station-radius 2018-12-01 walk culture-station 500 501
      gb50180-2018 health-center-radius 2018-12-01 walk health-center 1000 1001
      gb50180-2018 road-density 2018-12-01 road-density road-density 8 7.99
      gb50180-2018 pavement-width 2018-12-01 pavement-width pavement-width 2.5 2.49
      gb50180-2018 residents-share 2018-12-01 share pharmacy 30000 29999
      gb50180-2018 people-block 2018-12-01 people block-kinds 1000 999
      gb50180-2018 people-5 2018-12-01 people five-kinds 5000 4999
      gb50180-2018 people-10 2018-12-01 people ten-kinds 15000 14999
      gb50180-2018 people-15 2018-12-01 people fifteen-kinds 50000 49999
      gb50180-2018 kinds-block 2018-12-01 kinds block-kinds 2 1
      gb50180-2018 kinds-5 2018-12-01 kinds five-kinds 10 9
      gb50180-2018 kinds-10 2018-12-01 kinds ten-kinds 4 3
      gb50180-2018 kinds-15 2018-12-01 kinds fifteen-kinds 4 3

      gb50437-2007 walking-speed 2019-01-01 walk elderly-care 300 301
      gb50437-2007 station-radius 2019-01-01 walk elderly-care 300 301
      gb50437-2007 center-radius 2019-01-01 walk elderly-center 1000 1001
      gb50437-2007 residents-share 2019-01-01 share elderly-care 30000 29999
      gb50437-2007 people-5 2019-01-01 people station-kinds 5000 4999
      gb50437-2007 people-15 2019-01-01 people center-kinds 50000 49999
      gb50437-2007 day-care-area 2019-01-01 day-care-area day-care-area 350 349
      gb50437-2007 kinds-five 2019-01-01 kinds station-kinds 1 0
      gb50437-2007 kinds-fifteen 2019-01-01 kinds center-kinds 1 0
      gb50437-2007 reach-five 2019-01-01 reach station-reach 30000 29999

      opinions-2021 commerce-share 2021-05-31 commerce-share commerce-share 0.1 0.099

      embedded-services area 2024-01-01 complex-area complex-area 600 599
      embedded-services area-better 2024-01-01 complex-area complex-area-better 800 799
      embedded-services functions 2024-01-01 complex-functions complex-functions 3 2
      embedded-services core-functions 2024-01-01 complex-core-functions complex-core-functions 2 1

      shanxi-2023 walk 2023-10-10 walk pharmacy 900 901
      shanxi-2023 residents-share 2023-10-10 share pharmacy 30000 29999
      shanxi-2023 basic-listed 2023-10-10 listed basic-kinds 23 -
      shanxi-2023 quality-listed 2023-10-10 listed quality-kinds 30 -
      shanxi-2023 basic-unnamed 2023-10-10 possible basic-kinds 6 5
      shanxi-2023 quality-unnamed 2023-10-10 possible quality-kinds 2 1
      shanxi-2023 basic-entry 2023-10-10 possible basic-kinds 6 5
      shanxi-2023 quality-entry 2023-10-10 possible quality-kinds 2 1

      beijing-2018 walk-near 2018-05-17 walk breakfast-shop 600 601
      beijing-2018 walk 2018-05-17 walk pharmacy 900 901
      beijing-2018 residents-share 2018-05-17 share pharmacy 30000 29999
      beijing-2018 area 2018-05-17 area area 36000 35999
      beijing-2018 market-area 2018-05-17 market-area market-area 3000 2999
      beijing-2018 kinds-near 2018-05-17 kinds near-kinds 2 1
      beijing-2018 kinds-all 2018-05-17 kinds around-kinds 7 6

      qingdao-shinan-2009 walking-speed 2009-07-23 walk convenience-store 200 201
      qingdao-shinan-2009 radius-200 2009-07-23 walk convenience-store 200 201
      qingdao-shinan-2009 radius-300 2009-07-23 walk pharmacy 300 301
      qingdao-shinan-2009 radius-500 2009-07-23 walk laundry 500 501
      qingdao-shinan-2009 radius-800 2009-07-23 walk wet-market 800 801
      qingdao-shinan-2009 residents-share 2009-07-23 share pharmacy 57000 56999
      qingdao-shinan-2009 area 2009-07-23 area area 48000 47999
      qingdao-shinan-2009 kinds 2009-07-23 kinds kinds 7 6
      qingdao-shinan-2009 reach 2009-07-23 reach reach 57000 56999

      guangzhou walk 2010-01-01 walk pharmacy 900 901
      guangzhou residents-share 2010-01-01 share pharmacy 30000 29999
      guangzhou people-2000 2010-01-01 people kinds-2000 2000 1999
      guangzhou people-5000 2010-01-01 people kinds-5000 5000 4999
      guangzhou people-10000 2010-01-01 people market 10000 9999
      guangzhou kinds-2000 2010-01-01 kinds kinds-2000 2 1
      guangzhou kinds-5000 2010-01-01 kinds kinds-5000 6 5

      zhejiang-2023 walk-basic 2023-12-20 walk pharmacy 600 601
      zhejiang-2023 walk-quality 2023-12-20 walk gym 900 901
      zhejiang-2023 residents-share 2023-12-20 share pharmacy 30000 29999
      zhejiang-2023 basic-kinds 2023-12-20 kinds basic-kinds 14 13
      zhejiang-2023 quality-kinds 2023-12-20 kinds quality-kinds 8 7
      zhejiang-2023 basic-reach 2023-12-20 reach basic-reach 30000 29999
      zhejiang-2023 quality-reach 2023-12-20 reach quality-reach 30000 29999
      zhejiang-2023 open-24h 2023-12-20 outlets-open-24h open-24h 1 0

      fuzhou-2021 satisfaction 2021-10-27 satisfaction satisfaction 0.850 0.849

      ningbo-2021 satisfaction 2021-10-12 satisfaction satisfaction 0.950 0.949

      changzhou-2023 walk-5 2023-01-01 walk pharmacy 300 301
      changzhou-2023 walk-10 2023-01-01 walk park 600 601
      changzhou-2023 residents-share 2023-01-01 share park 30000 29999
      changzhou-2023 kinds-5 2023-01-01 kinds kinds-5 3 2
      changzhou-2023 kinds-10 2023-01-01 kinds kinds-10 3 2
      changzhou-2023 reach-5 2023-01-01 reach reach-5 30000 29999
      changzhou-2023 reach-10 2023-01-01 reach reach-10 30000 29999

      pilot-work-2023 band-pass 2023-07-11 work work-pass 60 59.9
      pilot-work-2023 band-good 2023-07-11 work work-good 70 69.9
      pilot-work-2023 band-excellent 2023-07-11 work work-excellent 85 84.9
      """;

  private record Line(
      String standard,
      String parameter,
      LocalDate day,
      String how,
      String subject,
      String limit,
      String beyond) {

    static Line of(String line) {
      String[] words = line.strip().split(" ");
      return new Line(
          words[0], words[1], LocalDate.parse(words[2]), words[3], words[4], words[5], words[6]);
    }

    String key() {
      return standard + " " + parameter + " " + day;
    }

    @Override
    public String toString() {
      return key() + " " + how + " " + limit + "/" + beyond;
    }
  }

  static List<Line> lines() {
    return LINES.lines().filter(line -> !line.isBlank()).map(Line::of).toList();
  }

  /** Points weigh and judge nothing; all else is a threshold. */
  @Test
  void everyThresholdHasItsLine() {
    Set<String> thresholds = new TreeSet<>();
    for (Standard standard : STANDARDS.list()) {
      for (Parameter parameter : STANDARDS.parameters(standard.id())) {
        if (!parameter.id().startsWith("points-")) {
          thresholds.add(standard.id() + " " + parameter.id() + " " + parameter.holdsFrom());
        } else {
          assertThat(parameter.unit()).as(parameter.id()).isEqualTo("points");
        }
      }
    }
    assertThat(lines().stream().map(Line::key).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(thresholds);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aThresholdIsMetOnItsValueAndNotBeyondIt(Line line) {
    assertThat(tried(line, line.limit())).as("on the boundary").isTrue();
    if (!line.beyond().equals("-")) {
      assertThat(tried(line, line.beyond())).as("beyond the boundary").isFalse();
    }
  }

  /** Whether the threshold is met; when it is not, the rules must say so and not doubt it. */
  private static boolean tried(Line line, String value) {
    return switch (line.how()) {
      case "walk" -> walked(line, Integer.parseInt(value), RESIDENTS);
      case "share" -> walked(line, 60, Integer.parseInt(value));
      case "people" ->
          judge(line, facts(Integer.parseInt(value), Map.of())).indicators().stream()
              .anyMatch(indicator -> indicator.id().equals(line.subject()));
      case "kinds" ->
          met(line, facts(RESIDENTS, first(group(line), Integer.parseInt(value), RESIDENTS)));
      case "possible" -> possible(line, Integer.parseInt(value));
      case "listed" ->
          indicator(line, facts(RESIDENTS, Map.of())).reason().zh().startsWith(value + " 种");
      case "reach" -> met(line, facts(RESIDENTS, first(group(line), 99, Integer.parseInt(value))));
      case "level-basic" -> level(line, Integer.parseInt(value), 12);
      case "level-quality" -> level(line, 14, Integer.parseInt(value));
      case "core-radius", "core-share", "street-spacing", "street-share" ->
          layout(line, Integer.parseInt(value));
      default -> met(line, figures(line, new BigDecimal(value)));
    };
  }

  private static boolean walked(Line line, int seconds, int residents) {
    Scorecard scorecard =
        judge(
            line,
            facts(RESIDENTS, Map.of(line.subject(), new FormatAccess.Step(seconds, residents))));
    FormatFinding finding =
        scorecard.formats().stream()
            .filter(one -> one.format().id().equals(line.subject()))
            .findFirst()
            .orElseThrow();
    assertThat(finding.presence()).isNotEqualTo(Outcome.NOT_KNOWN);
    return finding.presence() == Outcome.MET;
  }

  /** Kinds of which the names are not known leave it open as long as they could be enough. */
  private static boolean possible(Line line, int kinds) {
    Outcome outcome =
        indicator(line, facts(RESIDENTS, first(group(line), kinds, RESIDENTS))).outcome();
    assertThat(outcome).isNotEqualTo(Outcome.MET);
    return outcome == Outcome.NOT_KNOWN;
  }

  private static boolean level(Line line, int basic, int quality) {
    LevelFinding finding =
        STANDARDS
            .judge(line.standard(), Circles.with(basic, quality).facts(), line.day())
            .levels()
            .stream()
            .filter(level -> level.level().id().equals(line.subject()))
            .findFirst()
            .orElseThrow();
    assertThat(finding.outcome()).isNotEqualTo(Outcome.NOT_KNOWN);
    return finding.outcome() == Outcome.MET;
  }

  private static boolean layout(Line line, int value) {
    List<Integer> metersEast =
        switch (line.how()) {
          // Two of four around one core.
          case "core-radius" -> List.of(0, value, 5_000, 10_000);
          case "core-share" -> someOfTen(List.of(0, 60, 120, -60, -120), value);
          // Three pairs.
          case "street-spacing" -> List.of(0, value, 5_000, 5_000 + value, 10_000, 10_000 + value);
          default ->
              value == 5
                  ? someOfTen(List.of(0, 40, 80, 1_000, 1_040), 5)
                  : someOfTen(List.of(0, 40, 1_000, 1_040), 4);
        };
    List<Coordinate> places = new ArrayList<>();
    metersEast.forEach(meters -> places.add(new Coordinate(meters / 111_195.0, 0)));
    CircleFacts facts =
        new CircleFacts(
            "圈",
            RESIDENTS,
            0,
            new OutletFacts(places.size(), 0, 0, FloorArea.NONE, FloorArea.NONE, places),
            SurveyFigures.NONE,
            List.of());
    return judge(line, facts).indicators().stream()
        .anyMatch(indicator -> indicator.rule().equals(line.subject()));
  }

  /** The first of some places, and as many others, far from everything, as make ten. */
  private static List<Integer> someOfTen(List<Integer> near, int count) {
    List<Integer> places = new ArrayList<>(near.subList(0, count));
    while (places.size() < 10) {
      places.add(10_000 + 5_000 * places.size());
    }
    return places;
  }

  private static boolean met(Line line, CircleFacts facts) {
    Outcome outcome = indicator(line, facts).outcome();
    assertThat(outcome).isNotEqualTo(Outcome.NOT_KNOWN);
    return outcome == Outcome.MET;
  }

  private static Indicator indicator(Line line, CircleFacts facts) {
    return judge(line, facts).indicators().stream()
        .filter(indicator -> indicator.id().equals(line.subject()))
        .findFirst()
        .orElseThrow();
  }

  private static Scorecard judge(Line line, CircleFacts facts) {
    return STANDARDS.judge(line.standard(), facts, line.day());
  }

  /** The formats of the group that an indicator counts. */
  private static List<String> group(Line line) {
    List<Object> facts =
        STANDARDS.question(line.standard(), facts(RESIDENTS, Map.of()), line.day()).facts();
    Set<String> groups = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof KindsDemand demand && demand.terms().id().equals(line.subject())) {
        groups.add(demand.group());
      }
      if (fact instanceof ReachDemand demand && demand.terms().id().equals(line.subject())) {
        groups.add(demand.group());
      }
    }
    List<String> formats = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof FormatReach reach && groups.contains(reach.group())) {
        formats.add(reach.formatId());
      }
    }
    assertThat(formats).as(line.key()).isNotEmpty();
    return formats;
  }

  /** So many residents reach each of the first formats in a minute. */
  private static Map<String, FormatAccess.Step> first(
      List<String> formats, int kinds, int residents) {
    Map<String, FormatAccess.Step> steps = new LinkedHashMap<>();
    formats.stream()
        .limit(kinds)
        .forEach(id -> steps.put(id, new FormatAccess.Step(60, residents)));
    return steps;
  }

  /** A fully measured circle; nobody reaches a format that is not named. */
  private static CircleFacts facts(int residents, Map<String, FormatAccess.Step> steps) {
    List<FormatAccess> access = new ArrayList<>();
    for (String id : STANDARDS.allFormats().ids()) {
      access.add(
          new FormatAccess(
              id,
              steps.containsKey(id) ? 1 : 0,
              residents,
              steps.containsKey(id) ? List.of(steps.get(id)) : List.of(),
              Measurement.NETWORK));
    }
    return new CircleFacts(
        "圈", residents, 1000, OutletFacts.counted(0, 0, 0), SurveyFigures.NONE, access);
  }

  private static CircleFacts figures(Line line, BigDecimal value) {
    Map<String, BigDecimal> survey = new LinkedHashMap<>();
    Map<String, Counted> counted = new LinkedHashMap<>();
    int chain = 0;
    FloorArea area = FloorArea.NONE;
    switch (line.how()) {
      case "satisfaction" -> survey.put(SurveyFigure.SATISFACTION, value);
      case "service-area" -> survey.put(SurveyFigure.COMMUNITY_SERVICE_AREA, value);
      case "work" -> survey.put(SurveyFigure.PILOT_WORK_SCORE, value);
      case "counted" -> counted.put(line.parameter(), new Counted(value, true));
      case "chain" -> chain = value.intValueExact();
      case "area", "market-area" -> area = new FloorArea(value.longValueExact(), 0);
      default -> survey.put(line.how(), value);
    }
    return new CircleFacts(
        "圈",
        RESIDENTS,
        1000,
        new OutletFacts(1000, chain, 1000 - chain, area, area, List.of()),
        new SurveyFigures(survey, counted),
        List.of());
  }
}
