package org.lifecircle.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.standards.Dimension;
import org.lifecircle.standards.Findings;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Gap;
import org.lifecircle.standards.Grading;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Justification;
import org.lifecircle.standards.LevelFinding;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.FormatReach.Within;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** The verdict of a sample report. */
final class SampleVerdict {

  private final SampleTraits traits;

  SampleVerdict(SampleTraits traits) {
    this.traits = traits;
  }

  Scorecard scorecard(Circle circle, List<WalkingAccess> access) {
    Map<String, FormatAccess> sums = new TreeMap<>();
    FormatAccess.sum(access, Map.of(), OutletSearch.COMPLETE)
        .forEach(one -> sums.put(one.formatId(), one));
    List<FormatFinding> findings = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    int basic = 0;
    int quality = 0;
    for (BusinessFormat format : SampleFormats.ALL) {
      FormatAccess sum = sums.get(format.id());
      int radius =
          format.id().equals("convenience-store")
              ? 300
              : List.of("breakfast-shop", "pharmacy", "laundry", "hairdresser")
                      .contains(format.id())
                  ? 480
                  : 900;
      int within = sum == null ? 0 : sum.residentsWithin(radius);
      Outcome presence =
          sum == null
              ? Outcome.NOT_KNOWN
              : 2 * within >= circle.residents() ? Outcome.MET : Outcome.NOT_MET;
      int outlets = circle.outletsServing(format.id());
      int minutes = radius / 60;
      Text reason =
          switch (presence) {
            case MET ->
                new Text(
                    "有 " + outlets + " 家，" + within + " 名居民在 " + minutes + " 分钟内走得到，超过一半。",
                    within
                        + " residents reach one of "
                        + outlets
                        + " within "
                        + minutes
                        + " minutes, more than half.");
            case NOT_MET ->
                outlets == 0
                    ? new Text("圈内没有这种网点。", "The circle has no such outlet.")
                    : new Text(
                        "有 " + outlets + " 家，但只有 " + within + " 名居民在 " + minutes + " 分钟内走得到。",
                        "Only "
                            + within
                            + " residents reach one of "
                            + outlets
                            + " within "
                            + minutes
                            + " minutes.");
            case NOT_KNOWN -> new Text("没有提供前置仓的资料。", "No data on forward warehouses.");
          };
      findings.add(
          new FormatFinding(
              format,
              outlets,
              circle.unusedServing(format.id()),
              new FormatFinding.Reached(
                  radius,
                  new Within(within, within),
                  sum == null ? 0 : circle.residents(),
                  sum == null ? OptionalInt.empty() : sum.medianSeconds(),
                  Completeness.COMPLETE),
              new Justification(
                  presence,
                  format.category() == FormatCategory.BASIC ? "F-01" : "F-02",
                  radius == 900
                      ? format.source()
                      : new Clause(SampleFormats.PLAN, "附件「有没有」", SourceStatus.ASSUMPTION),
                  reason)));
      if (presence == Outcome.NOT_MET) {
        int without = circle.residents() - within;
        gaps.add(
            new Gap(
                format.id(),
                new Text(
                    format.label().zh() + "：" + without + " 名居民在 " + minutes + " 分钟内走不到。",
                    format.label().en()
                        + ": "
                        + without
                        + " residents reach none within "
                        + minutes
                        + " minutes.")));
      }
      if (presence == Outcome.MET) {
        basic += format.category() == FormatCategory.BASIC ? 1 : 0;
        quality += format.category() == FormatCategory.QUALITY ? 1 : 0;
      }
    }
    List<Indicator> indicators = indicators(basic, quality);
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(dimension("basic-formats", "基本保障类业态", "Basic formats", indicators));
    dimensions.add(dimension("quality-formats", "品质提升类业态", "Quality formats", indicators));
    dimensions.add(dimension("reach", "步行可达", "Walking reach", indicators));
    dimensions.add(dimension("operation", "经营与连锁", "Operation and chains", indicators));
    dimensions.add(dimension("satisfaction", "居民评价", "Residents' judgement", indicators));
    return new Scorecard(
        new Scorecard.Subject(circle.name(), circle.residents()),
        new Standard(
            "national-2021",
            new Text("商务部一刻钟便民生活圈标准（2021/2023）", "National living-circle standard (2021/2023)"),
            new Text("全国", "China"),
            LocalDate.of(2021, 7, 20),
            List.of(SampleFormats.GUIDE, SampleFormats.PLAN, SampleFormats.NOTICE)),
        LocalDate.of(2026, 9, 30),
        new Grading(
            basic >= 12 ? Level.BASIC : Level.NONE,
            true,
            List.of(level(Level.BASIC, basic, 12), level(Level.IMPROVED, basic, 14)),
            basic >= 12 ? Level.BASIC : Level.NONE),
        Score.of(
            sum(dimensions, Dimension::points),
            sum(dimensions, Dimension::pointsAtMost),
            sum(dimensions, Dimension::fullPoints)),
        new Findings(dimensions, findings, indicators, gaps, List.of()));
  }

  private static BigDecimal sum(
      List<Dimension> dimensions, Function<Dimension, BigDecimal> points) {
    return dimensions.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static LevelFinding level(Level level, int kinds, int demanded) {
    return new LevelFinding(
        level,
        kinds >= demanded ? Outcome.MET : Outcome.NOT_MET,
        true,
        "L-01",
        List.of(
            new Parameter(
                level.id() + "-basic-kinds",
                BigDecimal.valueOf(demanded),
                "kinds",
                LocalDate.of(2023, 7, 11),
                new Clause(SampleFormats.PLAN, "附件「有没有」", SourceStatus.ASSUMPTION),
                new Text("基本保障类种数", "kinds of basic formats"))),
        new Text(
            "要求 " + demanded + " 种基本保障类业态，现有 " + kinds + " 种。",
            demanded + " kinds of basic formats are demanded, " + kinds + " are there."));
  }

  private static Dimension dimension(String id, String zh, String en, List<Indicator> indicators) {
    BigDecimal points = BigDecimal.ZERO;
    BigDecimal max = BigDecimal.ZERO;
    BigDecimal full = BigDecimal.ZERO;
    for (Indicator indicator : indicators) {
      if (indicator.dimension().equals(id)) {
        points = points.add(indicator.points());
        max = max.add(indicator.pointsAtMost());
        full = full.add(indicator.fullPoints());
      }
    }
    return new Dimension(id, new Text(zh, en), points, max, full);
  }

  private List<Indicator> indicators(int basic, int quality) {
    boolean empty = traits.outlets() == 0;
    return List.of(
        SampleIndicator.of("basic-kinds", "basic-formats", "基本保障类业态种数", "Kinds of basic formats")
            .value(Integer.toString(basic), "kinds")
            .threshold("14")
            .points(share(40, basic, 14), 40)
            .source("B-01", new Clause(SampleFormats.GUIDE, "一(二)", SourceStatus.POLICY))
            .build(),
        SampleIndicator.of(
                "quality-kinds", "quality-formats", "品质提升类业态种数", "Kinds of quality formats")
            .value(Integer.toString(quality), "kinds")
            .threshold("12")
            .points(share(25, quality, 12), 25)
            .source("Q-01", new Clause(SampleFormats.GUIDE, "一(三)", SourceStatus.REPORTED))
            .build(),
        SampleIndicator.of("coverage", "reach", "15 分钟步行人口覆盖率", "Residents within a 15-minute walk")
            .value(empty ? "0" : "0.874", "1")
            .threshold("0.9")
            .points(new BigDecimal(empty ? "0" : "13.1"), 15)
            .source("A-01", new Clause(SampleFormats.GUIDE, "一(一)", SourceStatus.ASSUMPTION))
            .build(),
        SampleIndicator.of(
                "older-adults",
                "reach",
                "老年人到药店、菜市场的步行时间（中位）",
                "Older adults' median walk to pharmacy and market")
            .value("11.5", "min")
            .threshold("15")
            .points(BigDecimal.ZERO, 0)
            .source("A-02", new Clause(SampleFormats.GUIDE, "一(一)", SourceStatus.LITERATURE))
            .build(),
        SampleIndicator.of("chains", "operation", "网点连锁化率", "Share of chain outlets")
            .value(empty ? null : "0.333", "1")
            .threshold("0.3")
            .points(empty ? BigDecimal.ZERO : BigDecimal.TEN, 10)
            .source("C-01", new Clause(SampleFormats.NOTICE, "", SourceStatus.REPORTED))
            .build(),
        SampleIndicator.of(
                "community-service-area",
                "operation",
                "每百户社区综合服务设施面积",
                "Community service floor area per 100 households")
            .value(null, "m²/100-households")
            .threshold("30")
            .points(BigDecimal.ZERO, 5)
            .source("C-02", new Clause(SampleFormats.NOTICE, "", SourceStatus.REPORTED))
            .build(),
        SampleIndicator.of("satisfaction", "satisfaction", "居民满意度", "Residents' satisfaction")
            .value(null, "1")
            .threshold("0.9")
            .points(BigDecimal.ZERO, 10)
            .source("S-01", new Clause(SampleFormats.PLAN, "附件「好不好」评价表", SourceStatus.UNVERIFIED))
            .build());
  }

  /** The share of the full points, one decimal. */
  private static BigDecimal share(int full, int have, int wanted) {
    return BigDecimal.valueOf((long) full * have)
        .divide(BigDecimal.valueOf(wanted), 1, RoundingMode.HALF_UP);
  }

  /** As many missing formats as the next level asks for. */
  static WayUp wayUp(Scorecard scorecard) {
    List<BusinessFormat> missing =
        scorecard.formats().stream()
            .filter(finding -> finding.presence() == Outcome.NOT_MET)
            .map(FormatFinding::format)
            .limit(2)
            .toList();
    Level target = scorecard.level() == Level.NONE ? Level.BASIC : Level.IMPROVED;
    String zh = String.join("、", missing.stream().map(one -> one.label().zh()).toList());
    String en = String.join(" and ", missing.stream().map(one -> one.label().en()).toList());
    return new WayUp(
        target,
        missing,
        new Text(
            "再增加 " + missing.size() + " 种业态（" + zh + "），即可达到" + target.label().zh() + "。",
            missing.size()
                + " more formats ("
                + en
                + ") lift the circle to the "
                + target.label().en()
                + " level."));
  }

  /** A second standard that has no levels and judges two figures. */
  static Judgment goals(Scorecard scorecard) {
    List<Indicator> indicators =
        scorecard.indicators().stream()
            .filter(one -> one.id().equals("chains") || one.id().equals("satisfaction"))
            .toList();
    boolean chains = indicators.get(0).outcome() == Outcome.MET;
    return new Judgment(
        new Scorecard(
            new Scorecard.Subject(scorecard.circleName(), scorecard.residents()),
            new Standard(
                "goals-2025",
                new Text("2025 年目标", "Goals for 2025"),
                new Text("全国", "China"),
                LocalDate.of(2023, 7, 11),
                List.of(SampleFormats.PLAN)),
            scorecard.asOf(),
            new Grading(Level.NONE, false, List.of(), Level.NONE),
            Score.of(chains ? BigDecimal.TEN : BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TEN),
            new Findings(List.of(), List.of(), indicators, List.of(), List.of())),
        Optional.empty(),
        List.of());
  }
}
