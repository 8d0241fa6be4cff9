package org.lifecircle.simulation.mason;

import java.awt.Color;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.SimpleInspector;
import sim.portrayal.simple.OvalPortrayal2D;
import sim.portrayal.simple.RectanglePortrayal2D;

/**
 * Something on the picture of a day that tells about itself when somebody clicks on it twice.
 *
 * @param name what people call it
 * @param facts what is told
 */
record Inspected(String name, Facts facts) {

  @Override
  public String toString() {
    return name;
  }

  private static Inspector inspector(LocationWrapper wrapper, GUIState console) {
    Inspected inspected = (Inspected) wrapper.getObject();
    return new SimpleInspector(inspected.facts(), console, inspected.name());
  }

  /** A round mark of something. */
  static final class Round extends OvalPortrayal2D {
    private static final long serialVersionUID = 1L;

    Round(Color color, double scale) {
      super(color, scale);
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState console) {
      return inspector(wrapper, console);
    }
  }

  /** A square mark of something. */
  static final class Square extends RectanglePortrayal2D {
    private static final long serialVersionUID = 1L;

    Square(Color color, double scale) {
      super(color, scale);
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState console) {
      return inspector(wrapper, console);
    }
  }
}
