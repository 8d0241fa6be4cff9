package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.scenario.Change;

/**
 * One measure of a plan.
 *
 * @param kind what kind of measure it is
 * @param formats whose outlets or walks it changes; at least one
 * @param title what is done, in a few words, without the place
 * @param change the same as a change of a scenario
 */
public record PlanMeasure(
    MeasureKind kind, List<BusinessFormat> formats, Text title, Change change) {

  public PlanMeasure {
    requireNonNull(kind, "kind");
    formats = List.copyOf(formats);
    requireNonNull(title, "title");
    requireNonNull(change, "change");
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("a measure is for at least one format");
    }
  }
}
