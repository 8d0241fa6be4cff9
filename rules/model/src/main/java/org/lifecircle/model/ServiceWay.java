package org.lifecircle.model;

/** A way in which residents and an outlet come together. */
public enum ServiceWay implements Labeled {
  /** Residents walk there. */
  WALK("walk", new Text("步行前往", "on foot")),
  /** It is brought to their homes, or fetched from there. */
  DELIVERY("delivery", new Text("送达", "delivered")),
  /** Somebody comes to their homes. */
  VISIT("visit", new Text("上门", "at home"));

  private final String id;
  private final Text label;

  ServiceWay(String id, Text label) {
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
