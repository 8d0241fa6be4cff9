package org.lifecircle.simulation.panels;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;

/**
 * A want: what residents needed of a format on a day and did not receive.
 *
 * @param formatId the format
 * @param needs all needs for it but those that a channel met
 * @param byReason those not served, by why; an entry for every outcome of a need that failed
 * @param byGroup those not served, by age group; every group has an entry
 * @param homes the homes whose residents went without, the most needs first
 */
public record Want(
    String formatId,
    int needs,
    Map<NeedOutcome, Integer> byReason,
    Map<AgeGroup, Integer> byGroup,
    List<HomeWant> homes) {

  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final NeedEnding[] FAILED =
      Arrays.stream(ENDINGS).filter(ending -> ending.outcome().failed()).toArray(NeedEnding[]::new);

  /**
   * What the residents of one home went without.
   *
   * @param homeId the home
   * @param unserved how many of their needs, above 0
   */
  public record HomeWant(String homeId, int unserved) {
    public HomeWant {
      requireNonNull(homeId, "homeId");
    }
  }

  public Want {
    requireNonNull(formatId, "formatId");
    Map<NeedOutcome, Integer> reasons = new EnumMap<>(NeedOutcome.class);
    for (NeedOutcome outcome : NeedOutcome.values()) {
      if (outcome.failed()) {
        reasons.put(outcome, byReason.getOrDefault(outcome, 0));
      }
    }
    byReason = Collections.unmodifiableMap(reasons);
    Map<AgeGroup, Integer> groups = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      groups.put(group, byGroup.getOrDefault(group, 0));
    }
    byGroup = Collections.unmodifiableMap(groups);
    homes = List.copyOf(homes);
  }

  /** How many needs were not served. */
  public int unserved() {
    int unserved = 0;
    for (int count : byReason.values()) {
      unserved += count;
    }
    return unserved;
  }

  /**
   * The ranking of wants (需求热榜) of a day: the formats that residents went without, the most needs
   * first, equal ones in the catalog's order.
   */
  public static List<Want> ranking(DayStatistics day) {
    NeedCounts counts = day.counts();
    List<Want> wants = new ArrayList<>();
    for (int f = 0; f < counts.formatIds().size(); f++) {
      Want want = want(counts, f);
      if (want.unserved() > 0) {
        wants.add(want);
      }
    }
    wants.sort(Comparator.comparingInt(Want::unserved).reversed());
    return List.copyOf(wants);
  }

  private static Want want(NeedCounts counts, int format) {
    Map<NeedOutcome, Integer> reasons = new EnumMap<>(NeedOutcome.class);
    Map<AgeGroup, Integer> groups = new EnumMap<>(AgeGroup.class);
    int needs = 0;
    for (AgeGroup group : AgeGroup.values()) {
      for (NeedEnding ending : ENDINGS) {
        int count = counts.needs(format, group, ending);
        needs += ending.outcome().byChannel() ? 0 : count;
        if (ending.outcome().failed()) {
          reasons.merge(ending.outcome(), count, Integer::sum);
          groups.merge(group, count, Integer::sum);
        }
      }
    }
    return new Want(counts.formatIds().get(format), needs, reasons, groups, homes(counts, format));
  }

  private static List<HomeWant> homes(NeedCounts counts, int format) {
    int[] unserved = new int[counts.homeIds().size()];
    for (int h = 0; h < unserved.length; h++) {
      for (NeedEnding ending : FAILED) {
        unserved[h] += counts.needsOfHome(format, h, ending);
      }
    }
    // Numbers sort sooner than objects do: the most needs in the high bits, then the home.
    return IntStream.range(0, unserved.length)
        .filter(h -> unserved[h] > 0)
        .mapToLong(h -> (long) -unserved[h] << 32 | h)
        .sorted()
        .mapToObj(
            packed -> new HomeWant(counts.homeIds().get((int) packed), unserved[(int) packed]))
        .toList();
  }
}
