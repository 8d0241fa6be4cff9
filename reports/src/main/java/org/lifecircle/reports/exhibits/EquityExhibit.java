package org.lifecircle.reports.exhibits;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.Legend;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.Rows;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.standards.FormatFinding;

/** Whom the circle serves less: reach and demand by age group. */
public final class EquityExhibit extends Exhibit {

  private static final Text TITLE = new Text("不同年龄的人够不够得着", "Who is within reach, by age");
  private static final Text CAPTION_NONE = new Text("没有步行时间数据。", "No walking times are known.");
  private static final Text CAPTION_EQUAL =
      new Text(
          "各年龄组几乎相同：平均 {0} 能在要求的时间内走到基本保障类业态。",
          "All age groups have nearly the same: on average {0} reach a basic format within the"
              + " required walk.");
  private static final Text CAPTION =
      new Text(
          "按各年龄组的步速：{0}最少，平均 {1} 能在要求的时间内走到基本保障类业态；{2}最多（{3}）。",
          "At the walking speed of each age group, {0} have the least: on average {1} reach a basic"
              + " format within the required walk; {2} have the most ({3}).");
  private static final Text REACH = new Text("{0}步行可达", "Reach: {0}");
  private static final Text SERVED = new Text("模拟需求得到满足", "Simulated needs served");
  private static final Text AXIS = new Text("居民或需求占比（%）", "Residents or needs (%)");

  EquityExhibit(ReportContent content, Wording wording) {
    super(content, wording, new ChartId("equity"), TITLE, Chapter.FORMATS);
  }

  @Override
  boolean onlyZeros() {
    return content.nothingOffered();
  }

  @Override
  Chart chart(ReportFont font) {
    Map<AgeGroup, Map<String, FormatAccess>> access = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      access.put(group, measured(own -> own.ageGroup() == group));
    }
    List<Rows.Row> rows = new ArrayList<>();
    Map<AgeGroup, Double> basic = new EnumMap<>(AgeGroup.class);
    for (FormatCategory category : FormatCategory.values()) {
      rows.add(new Rows.Row(say(REACH, say("category." + category.id())), true, List.of()));
      for (AgeGroup group : AgeGroup.values()) {
        OptionalDouble share = meanReach(findings(category), access.get(group));
        rows.add(equityRow(group, share));
        if (category == FormatCategory.BASIC && share.isPresent()) {
          basic.put(group, share.getAsDouble());
        }
      }
    }
    if (content.sum().groups().stream().anyMatch(group -> group.needs() > 0)) {
      rows.add(new Rows.Row(say(SERVED), true, List.of()));
      for (GroupNeeds group : content.sum().groups()) {
        int needs = group.needs();
        rows.add(
            equityRow(
                group.ageGroup(),
                needs == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                        (double) group.outcomes().get(NeedOutcome.SERVED) / needs)));
      }
    }
    Rows picture = new Rows(rows, say(AXIS), 100, 20, new Legend());
    return Chart.of(id(), words(equityCaption(basic), circleSource()), font, picture, 32);
  }

  private String equityCaption(Map<AgeGroup, Double> basic) {
    if (basic.isEmpty()) {
      return say(CAPTION_NONE);
    }
    AgeGroup least =
        basic.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    AgeGroup most =
        basic.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    if (basic.get(most) - basic.get(least) < 0.005) {
      return say(CAPTION_EQUAL, wording.percent(basic.get(least)));
    }
    return say(
        CAPTION,
        age(least),
        wording.percent(basic.get(least)),
        age(most),
        wording.percent(basic.get(most)));
  }

  private Rows.Row equityRow(AgeGroup group, OptionalDouble share) {
    List<Rows.Mark> marks = new ArrayList<>();
    marks.add(new Rows.Bar(0, 100, 0.6, Palette.TRACK));
    if (share.isPresent()) {
      marks.add(new Rows.Bar(0, 100 * share.getAsDouble(), 0.6, Palette.GOOD));
      marks.add(new Rows.Label(100, wording.percent(share.getAsDouble()), Palette.INK, false));
    } else {
      marks.add(new Rows.Label(100, say("chart.minutes.unknown"), Palette.MUTED, false));
    }
    return new Rows.Row(age(group), false, marks);
  }

  /** The share of a group within the required walk, averaged over the formats that are known. */
  private static OptionalDouble meanReach(
      List<FormatFinding> findings, Map<String, FormatAccess> access) {
    return findings.stream()
        .filter(finding -> access.containsKey(finding.format().id()))
        .filter(finding -> access.get(finding.format().id()).residents() > 0)
        .mapToDouble(
            finding -> {
              FormatAccess own = access.get(finding.format().id());
              return (double) own.residentsWithin(finding.radiusSeconds()) / own.residents();
            })
        .average();
  }
}
