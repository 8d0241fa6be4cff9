package org.lifecircle.simulation.mason;

import javax.swing.JComponent;

/** Draws how a day goes while it is watched. */
public interface DayChart {

  /** What is shown in a window. */
  JComponent component();

  /** Begins again with nothing. */
  void clear();

  /** Adds how the day stands a minute on. */
  void add(DayFigures figures);
}
