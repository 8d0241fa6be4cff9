package org.lifecircle.simulation.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lifecircle.model.Circle;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.WalkingAccess;

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
                  group, formatId, nearest(walks, home, serving, group), walks.measurement()));
        }
      }
    }
    return List.copyOf(access);
  }

  private static OptionalInt nearest(Walks walks, int home, int[] serving, ResidentGroup group) {
    int nearest = Walks.NO_WALK;
    for (int outlet : serving) {
      int seconds = walks.seconds(home, outlet, group.ageGroup());
      if (seconds != Walks.NO_WALK && (nearest == Walks.NO_WALK || seconds < nearest)) {
        nearest = seconds;
      }
    }
    return nearest == Walks.NO_WALK ? OptionalInt.empty() : OptionalInt.of(nearest);
  }
}
