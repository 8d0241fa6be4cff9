package org.lifecircle.kit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.Scorecard;

/**
 * A circle that was walked and judged, but not simulated.
 *
 * @param network where people may walk at the time of a verdict
 * @param walks from every home to every outlet
 * @param access the walk of every resident group to the nearest outlet of every measured format,
 *     format by format, home by home, group by group
 * @param facts what the rules were told; nothing of outlets where the data are too thin
 * @param scorecard the verdict
 * @param index the convenience index; empty where nobody lives
 */
public record WalkedVerdict(
    WalkingNetwork network,
    CircleWalks walks,
    List<WalkingAccess> access,
    CircleFacts facts,
    Scorecard scorecard,
    Optional<ConvenienceIndex> index) {

  public WalkedVerdict {
    requireNonNull(network, "network");
    requireNonNull(walks, "walks");
    access = List.copyOf(access);
    requireNonNull(facts, "facts");
    requireNonNull(scorecard, "scorecard");
    requireNonNull(index, "index");
  }
}
