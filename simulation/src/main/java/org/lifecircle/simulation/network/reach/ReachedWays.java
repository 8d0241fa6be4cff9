package org.lifecircle.simulation.network.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.joining.DoorJoiner;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/**
 * The stretches of ways that lie within a walk of some places: what an isochrone is drawn from.
 *
 * @param stretches in the order of the network's edges; none where no way is near
 * @param joints where one walks on from stretch to stretch; the end of a stretch that is none is an
 *     end, such as a closed gate
 */
public record ReachedWays(List<Stretch> stretches, List<Coordinate> joints) {

  /** The code of the warning that no way is near the center, or in sight of it. */
  public static final String CENTER_CUT_OFF = "center-cut-off";

  private static final Phrases PHRASES = Phrases.beside(ReachedWays.class, "phrases");

  /**
   * A stretch of a way.
   *
   * @param points at least two
   * @param onGround whether it lies on the ground: neither in a tunnel nor on a bridge
   */
  public record Stretch(List<Coordinate> points, boolean onGround) {
    public Stretch {
      points = List.copyOf(points);
    }
  }

  /** Which way people walk. */
  public enum Toward {
    /** From the places to everywhere. */
    EVERYWHERE,
    /** From everywhere to the nearest of the places. */
    PLACES
  }

  public ReachedWays {
    stretches = List.copyOf(stretches);
    joints = List.copyOf(joints);
  }

  /**
   * Where the way is joined to a place that is nobody's door, such as the center of a circle: no
   * obstacle cuts it off from there.
   */
  static Optional<SnappedPoint> inSight(
      WalkingNetwork network, Coordinate place, WalkingParameters parameters) {
    return network.isEmpty()
        ? Optional.empty()
        : new DoorJoiner(network, parameters, new ArrayList<>()).joinInSight(place);
  }

  /**
   * The warning that nothing is reached from the center of a circle although there are ways; empty
   * when something is.
   */
  public static Optional<Warning> warnIfCutOff(
      WalkingNetwork network, Coordinate center, WalkingParameters parameters) {
    return network.isEmpty() || inSight(network, center, parameters).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                CENTER_CUT_OFF,
                "",
                PHRASES.text(
                    "center.cut-off",
                    parameters.get(WalkingParameters.UNJOINED_DOOR).value().toPlainString())));
  }
}
