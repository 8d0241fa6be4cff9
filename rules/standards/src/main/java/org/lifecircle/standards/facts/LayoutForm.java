package org.lifecircle.standards.facts;

import org.lifecircle.model.Coded;

/** The forms of circle that the guideline of 2021 knows. */
public enum LayoutForm implements Coded {
  /** 集聚式: one or more commercial centers as the core. */
  GATHERED("gathered"),
  /** 街区式: along the streets around the community. */
  STREET("street"),
  /** 分散式: points apart from each other. */
  SCATTERED("scattered"),
  /** Nobody said where the outlets are. */
  UNKNOWN("unknown");

  private final String id;

  LayoutForm(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
