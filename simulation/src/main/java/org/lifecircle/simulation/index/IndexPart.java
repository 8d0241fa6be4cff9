package org.lifecircle.simulation.index;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** The parts of the {@link ConvenienceIndex}, in the order in which they are shown. */
public enum IndexPart implements Labeled {
  /** The walk to the nearest outlet of every format that a resident needs. */
  WALKING("walking", new Text("步行远近", "walking minutes")),
  /** The same walk of the residents who have it worst. */
  WORST_OFF("worst-off-tenth", new Text("最不便的一成居民", "the worst-off tenth")),
  /** The walk to the second and third nearest outlet. */
  CHOICE("choice", new Text("第二、第三选择", "second and third choice")),
  /** The walk to an outlet that is open early, at noon, late and on a Sunday. */
  OPENING("opening", new Text("早中晚与周日开门", "open early, at noon, late, on Sunday")),
  /** The needs that outlets have room for, by day of the week. */
  CAPACITY("capacity", new Text("接待能力", "capacity")),
  /** How much can be done on one way. */
  LINKED_ERRANDS("linked-errands", new Text("一趟办几件事", "linked errands")),
  /** The nearest outlet when what is lost at crossings, stairs and slopes weighs more. */
  BURDEN("burden", new Text("过街与台阶负担", "crossings and stairs"));

  private final String id;
  private final Text label;

  IndexPart(String id, Text label) {
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

  /** The id of the parameter that weighs it. */
  public String weightId() {
    return "weight-" + id;
  }
}
