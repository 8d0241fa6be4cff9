package org.lifecircle.standards;

import java.util.List;
import org.lifecircle.model.Text;

/**
 * What a verdict found, with a reason for every point.
 *
 * @param dimensions in the order shown
 * @param formats one per format of the standard, in the catalog's order
 * @param indicators in the order shown
 * @param gaps what is lacking, the most residents first
 * @param notDue what the standard demands of larger circles only, one whole sentence each; it is
 *     neither judged nor among the points
 */
public record Findings(
    List<Dimension> dimensions,
    List<FormatFinding> formats,
    List<Indicator> indicators,
    List<Gap> gaps,
    List<Text> notDue) {

  public Findings {
    dimensions = List.copyOf(dimensions);
    formats = List.copyOf(formats);
    indicators = List.copyOf(indicators);
    gaps = List.copyOf(gaps);
    notDue = List.copyOf(notDue);
  }
}
