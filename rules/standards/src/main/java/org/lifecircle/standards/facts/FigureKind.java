package org.lifecircle.standards.facts;

/** The figures of a circle that a standard may set a least value for. */
public enum FigureKind {
  /** 居民满意度: satisfied residents, a share. */
  SATISFACTION("satisfaction", "1"),
  /** 连锁化率: outlets of chains among all outlets, a share. */
  CHAIN_SHARE("chain-share", "1"),
  /** 每百户社区综合服务设施面积: m² of community service area per 100 households. */
  SERVICE_AREA_PER_100_HOUSEHOLDS("service-area-per-100-households", "m²/100 households"),
  /** 千人商业面积: m² of outlets per 1,000 residents. */
  OUTLET_AREA_PER_1000_RESIDENTS("outlet-area-per-1000-residents", "m²/1,000 residents"),
  /** 千人菜市场面积: m² of wet markets per 1,000 residents. */
  MARKET_AREA_PER_1000_RESIDENTS("market-area-per-1000-residents", "m²/1,000 residents"),
  /** 试点地区工作得分: the score of a pilot area's work, 0 to 100. */
  PILOT_WORK_SCORE("pilot-work-score", "points");

  private final String id;
  private final String unit;

  FigureKind(String id, String unit) {
    this.id = id;
    this.unit = unit;
  }

  /** The name in tables. */
  public String id() {
    return id;
  }

  /** The unit of its least value in tables. */
  public String unit() {
    return unit;
  }
}
