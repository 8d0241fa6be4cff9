package org.lifecircle.reports;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.standards.Scorecard;

/**
 * Hand-made reports with numbers that could be real. Nothing in them was computed by the engine.
 */
public final class SampleReports {

  private static final String ORDINARY = "晨光里";

  private SampleReports() {}

  /** An ordinary circle: about 30 homes, 60 outlets, a street grid, a few gaps. */
  public static ReportContent ordinary(Language language) {
    return content(language, new SampleTraits(7, ORDINARY, 60, false, 9));
  }

  /** A circle without a single outlet. */
  public static ReportContent withoutOutlets(Language language) {
    return content(language, new SampleTraits(8, "桂溪", 0, false, 2));
  }

  /** Very long names and many warnings. */
  public static ReportContent crowded(Language language) {
    return content(
        language, new SampleTraits(9, "朝阳区呼家楼街道金台里社区与红庙北里社区联合试点一刻钟便民生活圈（东片区）", 240, true, 60));
  }

  /** All three by name. */
  public static Map<String, ReportContent> all(Language language) {
    Map<String, ReportContent> all = new LinkedHashMap<>();
    all.put("ordinary", ordinary(language));
    all.put("without-outlets", withoutOutlets(language));
    all.put("crowded", crowded(language));
    return Collections.unmodifiableMap(all);
  }

  private static ReportContent content(Language language, SampleTraits traits) {
    SplittableRandom random = new SplittableRandom(traits.seed());
    SampleCircle place = new SampleCircle(traits, random);
    List<Home> homes = place.homes();
    List<Outlet> placed = place.outlets();
    List<Outlet> outlets = traits.name().equals(ORDINARY) ? SampleCircle.seen(placed) : placed;
    Circle circle =
        Circle.of(
                CircleProfile.of(
                    traits.name(), "北京市朝阳区", LocalDate.of(2026, 9, 30), SampleCircle.at(0, 0)),
                homes,
                outlets)
            .withUnused(traits.name().equals(ORDINARY) ? SampleCircle.unused() : List.of());
    List<WalkingAccess> access = place.access(homes, outlets);
    SampleVerdict verdict = new SampleVerdict(traits);
    Scorecard scorecard = verdict.scorecard(circle, access);
    DayStatistics day = new SampleDay(traits, random).day(circle, access);
    return ReportContentBuilder.of(circle, new WalkingMap(place.ways()))
        .language(language)
        .access(access)
        .convenience(SampleConvenience.of(traits.seed()))
        .day(day, SamplePanels.of(circle, day))
        .scorecard(scorecard)
        .wayUp(verdict.wayUp(scorecard))
        .others(List.of(verdict.goals(scorecard)))
        .evidence(place.evidence(outlets))
        .warnings(place.warnings(circle))
        .build();
  }
}
