package org.lifecircle.kit.plan;

import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.simulation.scenario.Change;

/**
 * A way or gate that could be opened to everybody, or a missing link that could be built.
 *
 * @param kind which of these it is
 * @param change the same as a change of a scenario
 * @param title what is done
 * @param place where
 * @param ends places beside it that are joined by it, at least two
 * @param meters from one end to another
 */
record WayMeasure(
    MeasureKind kind,
    Change change,
    Text title,
    Coordinate place,
    List<Coordinate> ends,
    int meters)
    implements FirstMeasure {

  WayMeasure {
    ends = List.copyOf(ends);
  }
}
