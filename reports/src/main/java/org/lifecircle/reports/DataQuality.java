package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.simulation.network.quality.WalkingQuality;

/**
 * What is doubtful of the data of a circle.
 *
 * @param walking how homes and outlets lie on the map
 * @param duplicates outlets that may be one place entered twice
 */
public record DataQuality(WalkingQuality walking, List<PossibleDuplicate> duplicates) {

  public DataQuality {
    requireNonNull(walking, "walking");
    duplicates = List.copyOf(duplicates);
  }
}
