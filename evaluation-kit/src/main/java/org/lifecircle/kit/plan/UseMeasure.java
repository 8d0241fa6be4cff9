package org.lifecircle.kit.plan;

import java.util.List;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.simulation.scenario.Change;

/**
 * Longer hours or more capacity of an outlet, or a zone of stalls at hours.
 *
 * @param kind which of these it is
 * @param formats what is served more, at least one
 * @param title what is done
 * @param change the same as a change of a scenario
 * @param subject where it is and what people call it
 */
record UseMeasure(
    MeasureKind kind, List<BusinessFormat> formats, Text title, Change change, Subject subject)
    implements FirstMeasure {

  /**
   * What a measure is about.
   *
   * @param id of the outlet or the site
   * @param name of the outlet; blank of a site
   * @param place where it is
   */
  record Subject(String id, String name, Coordinate place) {}

  UseMeasure {
    formats = List.copyOf(formats);
  }

  @Override
  public Coordinate place() {
    return subject.place();
  }
}
