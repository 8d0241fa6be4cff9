package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.day.ResponseWalk;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/**
 * What was walked: how residents reach the formats, and staff the residents (步行可达).
 *
 * @param parameters the figures that were walked with
 * @param access the walk of every resident group to the nearest outlet of every measured format
 * @param responses the walk of staff to the older adults of every home
 * @param isochrones where an adult gets on foot from the center, by ascending minutes; may be empty
 * @param convenience the project's own index of it; empty where nobody lives
 */
public record Accessibility(
    WalkingParameters parameters,
    List<WalkingAccess> access,
    List<ResponseWalk> responses,
    List<Isochrone> isochrones,
    Optional<ConvenienceIndex> convenience) {

  public Accessibility {
    requireNonNull(parameters, "parameters");
    access = List.copyOf(access);
    responses = List.copyOf(responses);
    isochrones = List.copyOf(isochrones);
    requireNonNull(convenience, "convenience");
  }
}
