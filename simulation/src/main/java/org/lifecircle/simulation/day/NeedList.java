package org.lifecircle.simulation.day;

import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/**
 * The list on which a need stands that was not received with ease: the red, yellow and blue lists
 * (红黄蓝清单) by which communities sort what residents lack.
 */
public enum NeedList implements Labeled {
  /** Nobody in the circle offers it. */
  RED("red", new Text("红色清单：没有已知网点", "red list: no outlet is known")),
  /** It is offered, but was not received. */
  YELLOW("yellow", new Text("黄色清单：有人提供却没得到", "yellow list: offered, but not received")),
  /** It was received with effort. */
  BLUE("blue", new Text("蓝色清单：费力才得到", "blue list: received with effort"));

  private final String id;
  private final Text label;

  NeedList(String id, Text label) {
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
