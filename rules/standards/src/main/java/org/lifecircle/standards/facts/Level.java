package org.lifecircle.standards.facts;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** The level that a circle reaches in 商办流通函〔2023〕401号, annex 「有没有」分型表. */
public enum Level implements Labeled {
  /** No level is reached. */
  NONE("none", new Text("未达标", "no level")),
  /** 基础型. */
  BASIC("basic", new Text("基础型", "basic")),
  /** 提升型. */
  IMPROVED("improved", new Text("提升型", "improved")),
  /** 品质型. */
  QUALITY("quality", new Text("品质型", "quality"));

  private final String id;
  private final Text label;

  Level(String id, Text label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text label() {
    return label;
  }
}
