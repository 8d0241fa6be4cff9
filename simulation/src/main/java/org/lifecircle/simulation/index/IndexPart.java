package org.lifecircle.simulation.index;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** The parts of the {@link ConvenienceIndex}, in the order in which they are shown. */
public enum IndexPart implements Labeled {
  /** The walk to the nearest outlet of every format that a resident needs. */
  WALKING(
      "walking",
      new Text("步行远近", "walking minutes"),
      new Text(
          "走到每种所需业态最近网点要多久，按各年龄组步速",
          "the walk to the nearest outlet of every format that one needs, at the speed of each age"
              + " group")),
  /** The same walk of the residents who have it worst. */
  WORST_OFF(
      "worst-off-tenth",
      new Text("最不便的一成居民", "the worst-off tenth"),
      new Text("同上，只看最不便的一成居民", "the same for the tenth of the residents who have it worst")),
  /** The walk to the second and third nearest outlet. */
  CHOICE(
      "choice",
      new Text("第二、第三选择", "second and third choice"),
      new Text("走到第二近、第三近的网点要多久", "the walk to the second and third nearest outlet")),
  /** The walk to an outlet that is open early, at noon, late and on a Sunday. */
  OPENING(
      "opening",
      new Text("早中晚与周日开门", "open early, at noon, late, on Sunday"),
      new Text(
          "7:00、12:30、20:00 和周日有没有开着的、有多远",
          "how far it is to one that is open at 7:00, 12:30, 20:00 and on a Sunday")),
  /** The needs that outlets have room for, by day of the week. */
  CAPACITY(
      "capacity",
      new Text("接待能力", "capacity"),
      new Text(
          "一周每天的预期需求有多少能被近处的网点接下",
          "how many of the needs expected on every day of the week find room nearby")),
  /** How much can be done on one way. */
  LINKED_ERRANDS(
      "linked-errands",
      new Text("一趟办几件事", "linked errands"),
      new Text("走到一处，旁边还能办几样", "how much can be done near a first outlet")),
  /** The nearest outlet when what is lost at crossings, stairs and slopes weighs more. */
  BURDEN(
      "burden",
      new Text("过街与台阶负担", "crossings and stairs"),
      new Text(
          "过街、台阶、坡道多花的时间按三倍算，最近的网点有多远",
          "how far the nearest is when what is lost at crossings, stairs and slopes counts three"
              + " times"));

  private final String id;
  private final Text label;
  private final Text meaning;

  IndexPart(String id, Text label, Text meaning) {
    this.id = id;
    this.label = label;
    this.meaning = meaning;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text label() {
    return label;
  }

  /** How it is measured, for a reader. */
  public Text meaning() {
    return meaning;
  }

  /** The id of the parameter that weighs it. */
  public String weightId() {
    return "weight-" + id;
  }
}
