package org.lifecircle.model;

/** What residents are asked how satisfied they are with. */
public enum SurveyTopic implements Labeled {
  /** Everything together; of this the satisfaction of a circle is counted. */
  OVERALL("overall", new Text("总体满意度", "Overall")),
  /** How far it is. */
  DISTANCE("distance", new Text("步行距离", "Walking distance")),
  /** What there is. */
  CHOICE("choice", new Text("店铺种类", "Kinds of shops")),
  /** What it costs. */
  PRICE("price", new Text("价格", "Prices")),
  /** When it is open. */
  HOURS("hours", new Text("营业时间", "Opening hours")),
  /** What there is for the old and the young. */
  CARE("care", new Text("“一老一小”服务", "Services for older people and children"));

  private final String id;
  private final Text label;

  SurveyTopic(String id, Text label) {
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
