package org.lifecircle.model;

import java.util.List;

/**
 * The keys of those survey figures that the product itself reckons with. What they are called,
 * their units and ranges stand in the table of figures, as do those of every other figure.
 */
public final class SurveyFigure {

  /** 居民满意度: the share of residents who are satisfied, 0 to 1. */
  public static final String SATISFACTION = "satisfaction";

  /** 社区综合服务设施面积: floor area of community service facilities, m². */
  public static final String COMMUNITY_SERVICE_AREA = "communityServiceArea";

  /** 试点地区工作得分: the score that a pilot area's work was given, 0 to 100. */
  public static final String PILOT_WORK_SCORE = "pilotWorkScore";

  /** All of them in the order in which they are written. */
  static final List<String> KEYS = List.of(SATISFACTION, COMMUNITY_SERVICE_AREA, PILOT_WORK_SCORE);

  private SurveyFigure() {}
}
