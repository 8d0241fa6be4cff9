package org.lifecircle.standards.facts;

/** The forms of circle that the guideline of 2021 knows. */
public enum LayoutForm {
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

  /** The name in texts. */
  public String id() {
    return id;
  }
}
