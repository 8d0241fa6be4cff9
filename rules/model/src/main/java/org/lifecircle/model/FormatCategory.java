package org.lifecircle.model;

/** The two categories of business formats in 商办流通函〔2021〕247号, 一(二) and 一(三). */
public enum FormatCategory implements Coded {
  /** 基本保障类: the basic needs of every day. */
  BASIC("basic"),
  /** 品质提升类: leisure, health, company and other wishes beyond the basic ones. */
  QUALITY("quality");

  private final String id;

  FormatCategory(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
