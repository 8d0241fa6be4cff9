package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The walk of staff to the older adults of a home, at an adult's mean speed. The walk there is
 * taken to be as long as the walk from there.
 *
 * @param homeId the home
 * @param olderAdults how many live there, above 0
 * @param centerId the nearest service center; {@link #CIRCLE_CENTER} when the circle has no outlet
 *     of one and the middle of the circle stands in; blank when none can be reached
 * @param seconds the walk; empty when none can be reached
 */
public record ResponseWalk(String homeId, int olderAdults, String centerId, OptionalInt seconds) {

  /** What the middle of the circle is called as a center. */
  public static final String CIRCLE_CENTER = "circle-center";

  /**
   * The formats whose outlets send staff, the first that the circle has: the service station of GB
   * 50180-2018, then the elderly care of the national guideline. That they do is an assumption.
   */
  public static final List<String> CENTER_FORMATS = List.of("service-station", "elderly-care");

  public ResponseWalk {
    requireNonNull(homeId, "homeId");
    requireNonNull(centerId, "centerId");
    requireNonNull(seconds, "seconds");
    if (olderAdults <= 0) {
      throw new IllegalArgumentException("older adults live there: " + olderAdults);
    }
  }

  /**
   * The response walks of a circle.
   *
   * @param walks from every home to every outlet of the circle
   * @param network where people may walk
   * @param parameters the numbers of walking
   * @return one for every home where older adults live, in the circle's order
   */
  public static List<ResponseWalk> of(
      Circle circle, Walks walks, WalkingNetwork network, WalkingParameters parameters) {
    Optional<int[]> centers =
        CENTER_FORMATS.stream()
            .map(
                format ->
                    IntStream.range(0, circle.outlets().size())
                        .filter(outlet -> circle.outlets().get(outlet).serves(format))
                        .toArray())
            .filter(outlets -> outlets.length > 0)
            .findFirst();
    if (centers.isPresent()) {
      return of(circle, walks, centers.get());
    }
    Circle fromMiddle =
        circle.withOutlets(
            List.of(
                Outlet.of(
                    CIRCLE_CENTER,
                    CIRCLE_CENTER,
                    List.of(CENTER_FORMATS.get(0)),
                    circle.center())));
    return of(
        fromMiddle, CircleWalks.measure(fromMiddle, network, parameters).walks(), new int[] {0});
  }

  private static List<ResponseWalk> of(Circle circle, Walks walks, int[] centers) {
    List<ResponseWalk> responses = new ArrayList<>();
    for (int h = 0; h < circle.homes().size(); h++) {
      Home home = circle.homes().get(h);
      int olderAdults = home.residents().of(AgeGroup.OLDER_ADULT);
      if (olderAdults > 0) {
        int nearest = nearest(walks, h, centers, false);
        if (nearest < 0 || walks.seconds(h, nearest, AgeGroup.ADULT) > walks.longSeconds()) {
          nearest = nearest(walks, h, centers, true);
        }
        responses.add(
            new ResponseWalk(
                home.id(),
                olderAdults,
                nearest < 0 ? "" : circle.outlets().get(nearest).id(),
                nearest < 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(walks.seconds(h, nearest, AgeGroup.ADULT))));
      }
    }
    return List.copyOf(responses);
  }

  /** The nearest center; -1 when none can be reached, or only by a walk that is long. */
  private static int nearest(Walks walks, int home, int[] centers, boolean longWalksToo) {
    int nearest = -1;
    int least = Walks.NO_WALK;
    for (int center : centers) {
      int seconds =
          longWalksToo || !walks.isLong(home, center)
              ? walks.seconds(home, center, AgeGroup.ADULT)
              : Walks.NO_WALK;
      if (seconds != Walks.NO_WALK && (least == Walks.NO_WALK || seconds < least)) {
        least = seconds;
        nearest = center;
      }
    }
    return nearest;
  }
}
