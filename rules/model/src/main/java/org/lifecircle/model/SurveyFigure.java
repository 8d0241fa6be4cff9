package org.lifecircle.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A figure of a circle that no map knows and that somebody must ask or count. */
public enum SurveyFigure {
  /** 居民满意度: the share of residents who are satisfied, 0 to 1. */
  SATISFACTION("satisfaction", "1", BigDecimal.ONE),
  /** 社区综合服务设施面积: floor area of community service facilities, m². */
  COMMUNITY_SERVICE_AREA("communityServiceArea", "m²", new BigDecimal(10_000_000)),
  /** 试点地区工作得分: the score that a pilot area's work was given, 0 to 100. */
  PILOT_WORK_SCORE("pilotWorkScore", "points", new BigDecimal(100));

  private final String key;
  private final String unit;
  private final BigDecimal maximum;

  SurveyFigure(String key, String unit, BigDecimal maximum) {
    this.key = key;
    this.unit = unit;
    this.maximum = maximum;
  }

  /** The key in {@code circle.yaml}. */
  public String key() {
    return key;
  }

  /** The unit; {@code 1} for a share. */
  public String unit() {
    return unit;
  }

  /** The largest value that can be true; the smallest is 0. */
  public BigDecimal maximum() {
    return maximum;
  }

  /** The figure of a key. */
  public static Optional<SurveyFigure> ofKey(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
  }
}
