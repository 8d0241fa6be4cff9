package org.lifecircle.kit.plan;

import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.simulation.scenario.Change;

/** A measure that comes before the additions of a plan, because these are chosen after it. */
sealed interface FirstMeasure permits WayMeasure, UseMeasure {

  /** Which measure it is. */
  MeasureKind kind();

  /** The same as a change of a scenario. */
  Change change();

  /** What is done. */
  Text title();

  /** Where. */
  Coordinate place();
}
