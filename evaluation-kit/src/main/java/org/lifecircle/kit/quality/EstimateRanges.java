package org.lifecircle.kit.quality;

import java.util.List;
import java.util.Map;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.ResidentEstimates;
import org.lifecircle.tables.ParameterTable;

/**
 * How far residents who were estimated (from the size of their building, from a grid of people, or
 * by whoever filled in the table) may be from those who live there. The ranges stand in {@code
 * resident-estimates.csv}.
 */
public final class EstimateRanges {

  private static final Map<String, Parameter> PARAMETERS =
      ParameterTable.resource(EstimateRanges.class, "resident-estimates.csv");

  private EstimateRanges() {}

  /** The ranges with their provenance. */
  public static List<Parameter> parameters() {
    return List.copyOf(PARAMETERS.values());
  }

  /** The ranges that the product carries. */
  public static ResidentEstimates standard() {
    return new ResidentEstimates(
        whole("estimated-residents-least"),
        whole("estimated-residents-most"),
        whole("estimated-children-most"),
        whole("estimated-older-adults-most"),
        whole("estimated-ages-more"));
  }

  private static int whole(String id) {
    return PARAMETERS.get(id).value().intValueExact();
  }
}
