package org.lifecircle.simulation.network.reach;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;

/** The walks of all resident groups to the nearest outlet of every format. */
public final class NearestOutlets {

  private NearestOutlets() {}

  /**
   * One fact for every format, home and age group, in this order; groups without residents too.
   * Without a walk where nobody offers the format or no outlet of it can be reached.
   *
   * @param walks the walks of this circle
   * @param formatIds the formats to look for
   */
  public static List<WalkingAccess> access(Circle circle, Walks walks, List<String> formatIds) {
    return access(circle, walks, formatIds, (outlet, seconds) -> true);
  }

  /**
   * The walks of those who leave home at a time: only outlets count that are not surely closed when
   * they arrive. Those of which nobody knows count as open.
   *
   * @param walks the walks at that time, see {@link CircleWalks#measureAt}
   */
  public static List<WalkingAccess> accessAt(
      LocalDateTime time, Circle circle, Walks walks, List<String> formatIds) {
    List<Map<LocalDateTime, Boolean>> asked = new ArrayList<>();
    circle.outlets().forEach(outlet -> asked.add(new LinkedHashMap<>()));
    return access(
        circle,
        walks,
        formatIds,
        (outlet, seconds) ->
            asked
                .get(outlet)
                .computeIfAbsent(
                    time.plusMinutes(seconds / 60),
                    arrival -> circle.outlets().get(outlet).isOpenAt(arrival) != Answer.NO));
  }

  /** Says whether an outlet counts for who walks there so long. */
  @FunctionalInterface
  private interface Counting {
    boolean counts(int outlet, int seconds);
  }

  private static List<WalkingAccess> access(
      Circle circle, Walks walks, List<String> formatIds, Counting counting) {
    List<WalkingAccess> access = new ArrayList<>();
    for (String formatId : formatIds) {
      int[] serving =
          IntStream.range(0, circle.outlets().size())
              .filter(outlet -> circle.outlets().get(outlet).serves(formatId))
              .toArray();
      for (int home = 0; home < circle.homes().size(); home++) {
        for (ResidentGroup group : circle.homes().get(home).groups()) {
          access.add(
              new WalkingAccess(
                  group,
                  formatId,
                  nearest(walks, home, serving, group, counting),
                  walks.measurement()));
        }
      }
    }
    return List.copyOf(access);
  }

  private static OptionalInt nearest(
      Walks walks, int home, int[] serving, ResidentGroup group, Counting counting) {
    int nearest = Walks.NO_WALK;
    for (int outlet : serving) {
      int seconds = walks.seconds(home, outlet, group.ageGroup());
      if (seconds != Walks.NO_WALK
          && (nearest == Walks.NO_WALK || seconds < nearest)
          && counting.counts(outlet, seconds)) {
        nearest = seconds;
      }
    }
    return nearest == Walks.NO_WALK ? OptionalInt.empty() : OptionalInt.of(nearest);
  }
}
