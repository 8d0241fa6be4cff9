package org.lifecircle.standards.facts;

/** The figures of a circle that a standard may set a least value for. */
public enum FigureKind {
  /** 居民满意度: satisfied residents, a share. */
  SATISFACTION("satisfaction"),
  /** 连锁化率: outlets of chains among all outlets, a share. */
  CHAIN_SHARE("chain-share"),
  /** 每百户社区综合服务设施面积: m² of community service area per 100 households. */
  SERVICE_AREA_PER_100_HOUSEHOLDS("service-area-per-100-households");

  private final String id;

  FigureKind(String id) {
    this.id = id;
  }

  /** The name in tables. */
  public String id() {
    return id;
  }
}
