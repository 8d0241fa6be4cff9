package org.lifecircle.simulation.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecircle.model.AgeGroup;

/**
 * Who goes along, and how often.
 *
 * @param ageGroups the groups of those who go along, one to {@link #MOST} people
 * @param share the share of the needs on which they do, 0 to 1
 */
public record Companions(List<AgeGroup> ageGroups, double share) {

  /** The most people who go along with one person. */
  public static final int MOST = 3;

  public Companions {
    ageGroups = List.copyOf(ageGroups);
    if (ageGroups.isEmpty() || ageGroups.size() > MOST) {
      throw new IllegalArgumentException("one to " + MOST + " people go along: " + ageGroups);
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is within 0..1: " + share);
    }
  }

  /**
   * Reads such as {@code adult=0.4 adult+child=0.2}: an adult goes along on 40 % of the needs, an
   * adult and a child on 20 %, and on the rest nobody does.
   *
   * @throws IllegalArgumentException when it cannot be read or the shares sum to more than 1
   */
  public static List<Companions> parse(String text) {
    List<Companions> all = new ArrayList<>();
    double sum = 0;
    for (String word : text.strip().split("\\s+")) {
      String[] parts = word.split("=");
      if (parts.length != 2) {
        throw new IllegalArgumentException("companions are groups=share: " + word);
      }
      List<AgeGroup> groups =
          Arrays.stream(parts[0].split("\\+"))
              .map(
                  id ->
                      Arrays.stream(AgeGroup.values())
                          .filter(group -> group.id().equals(id))
                          .findFirst()
                          .orElseThrow(
                              () -> new IllegalArgumentException("no such age group: " + id)))
              .toList();
      Companions companions = new Companions(groups, Double.parseDouble(parts[1]));
      sum += companions.share();
      all.add(companions);
    }
    if (sum > 1 + 1e-9) {
      throw new IllegalArgumentException("the shares sum to more than 1: " + text);
    }
    return List.copyOf(all);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    String groups = ageGroups.stream().map(AgeGroup::id).collect(Collectors.joining("+"));
    return groups + "=" + (share == Math.rint(share) ? Long.toString((long) share) : share);
  }
}
