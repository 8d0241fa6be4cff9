package org.lifecircle.simulation.panels;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Parameter;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;

/**
 * The living index (生活指数) of a community: of every hundred needs of a day, weighted by what they
 * weigh in daily life, how many were received, those with effort counted in part.
 *
 * <pre>index = 100 · Σ w·v / Σ w</pre>
 *
 * over all needs of the day but those that a channel met; {@code v} is 1 for a need received with
 * ease, {@code living-effort-value} for one received with effort and 0 for any other; {@code w} is
 * 1 for a basic format and {@code living-quality-weight} for a quality format. The Tianjin outlet
 * map shows an index of that name without saying how it is made; this definition and both
 * parameters are assumptions of the project.
 *
 * @param value 0 to 100; empty when there was no need
 * @param byGroup the index of each age group's needs; every group has an entry
 * @param byHome the index of each home's needs, in the circle's order
 * @param parameters the two parameters it was made with
 */
public record LivingIndex(
    OptionalDouble value,
    Map<AgeGroup, OptionalDouble> byGroup,
    List<HomeIndex> byHome,
    List<Parameter> parameters) {

  private static final NeedEnding[] ENDINGS = NeedEnding.values();

  /**
   * The index of one home.
   *
   * @param homeId the home
   * @param value 0 to 100; empty when its residents had no need on that day
   */
  public record HomeIndex(String homeId, OptionalDouble value) {
    public HomeIndex {
      requireNonNull(homeId, "homeId");
      requireNonNull(value, "value");
    }
  }

  public LivingIndex {
    requireNonNull(value, "value");
    Map<AgeGroup, OptionalDouble> ordered = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      ordered.put(group, byGroup.getOrDefault(group, OptionalDouble.empty()));
    }
    byGroup = Collections.unmodifiableMap(ordered);
    byHome = List.copyOf(byHome);
    parameters = List.copyOf(parameters);
  }

  /**
   * The index of a day.
   *
   * @param formats the formats that count; needs for others weigh nothing
   * @param demand with the parameters
   */
  public static LivingIndex of(DayStatistics day, FormatCatalog formats, Demand demand) {
    NeedCounts counts = day.counts();
    Weighing weighing = new Weighing(counts.formatIds(), formats, demand);
    Map<AgeGroup, OptionalDouble> byGroup = new EnumMap<>(AgeGroup.class);
    for (AgeGroup group : AgeGroup.values()) {
      byGroup.put(
          group, weighing.index((format, ending) -> counts.needs(format, group, ENDINGS[ending])));
    }
    List<HomeIndex> byHome = new ArrayList<>();
    Sums[] ofHomes = weighing.ofHomes(counts);
    for (int h = 0; h < ofHomes.length; h++) {
      byHome.add(new HomeIndex(counts.homeIds().get(h), ofHomes[h].index()));
    }
    return new LivingIndex(
        weighing.index((format, ending) -> counts.needs(format, ENDINGS[ending])),
        byGroup,
        byHome,
        List.of(
            demand.parameters().get(BehaviorParameter.LIVING_EFFORT_VALUE),
            demand.parameters().get(BehaviorParameter.LIVING_QUALITY_WEIGHT)));
  }

  /** The index of a day's community alone; empty when there was no need. */
  public static OptionalDouble value(DayStatistics day, FormatCatalog formats, Demand demand) {
    NeedCounts counts = day.counts();
    return new Weighing(counts.formatIds(), formats, demand)
        .index((format, ending) -> counts.needs(format, ENDINGS[ending]));
  }

  /**
   * What the needs of some age groups weigh together: the index is a hundred times {@link #worth}
   * in parts of it.
   */
  public static double weight(
      NeedCounts counts, List<AgeGroup> groups, FormatCatalog formats, Demand demand) {
    return new Weighing(counts.formatIds(), formats, demand)
        .sums(ofGroups(counts, groups))
        .weight();
  }

  /** What of that weight was received, what took an effort in part. */
  public static double worth(
      NeedCounts counts, List<AgeGroup> groups, FormatCatalog formats, Demand demand) {
    return new Weighing(counts.formatIds(), formats, demand).sums(ofGroups(counts, groups)).worth();
  }

  private static IntBinaryOperator ofGroups(NeedCounts counts, List<AgeGroup> groups) {
    return (format, ending) ->
        groups.stream().mapToInt(group -> counts.needs(format, group, ENDINGS[ending])).sum();
  }

  /** The index of the needs that two worlds have in common, in one of them; empty without any. */
  public static OptionalDouble value(
      PairedNeeds needs, World world, FormatCatalog formats, Demand demand) {
    return new Weighing(needs.formatIds(), formats, demand)
        .index((format, ending) -> needs.common(world, format, ENDINGS[ending]));
  }

  /** What needs weigh and what their endings are worth. */
  private static final class Weighing {

    private final double[] weights;
    private final double[] values;

    /** By ending: whether no channel met such a need. */
    private final boolean[] onFoot = new boolean[ENDINGS.length];

    Weighing(List<String> formatIds, FormatCatalog formats, Demand demand) {
      double quality = demand.value(BehaviorParameter.LIVING_QUALITY_WEIGHT);
      weights =
          formatIds.stream()
              .map(formats::find)
              .mapToDouble(
                  known ->
                      known
                          .map(format -> format.category() == FormatCategory.BASIC ? 1 : quality)
                          .orElse(0.0))
              .toArray();
      values = new double[ENDINGS.length];
      for (NeedEnding ending : ENDINGS) {
        onFoot[ending.ordinal()] = !ending.outcome().byChannel();
        if (ending.outcome() == NeedOutcome.SERVED) {
          values[ending.ordinal()] =
              ending.list().isEmpty() ? 1 : demand.value(BehaviorParameter.LIVING_EFFORT_VALUE);
        }
      }
    }

    OptionalDouble index(IntBinaryOperator needs) {
      return sums(needs).index();
    }

    /** Home by home, reckoned together because their counts of one format lie together. */
    Sums[] ofHomes(NeedCounts counts) {
      double[] worth = new double[counts.homeIds().size()];
      double[] weight = new double[worth.length];
      for (int format = 0; format < weights.length; format++) {
        for (int ending = 0; ending < values.length; ending++) {
          for (int h = 0; onFoot[ending] && h < worth.length; h++) {
            double weighed = weights[format] * counts.needsOfHome(format, h, ENDINGS[ending]);
            worth[h] += weighed * values[ending];
            weight[h] += weighed;
          }
        }
      }
      return IntStream.range(0, worth.length)
          .mapToObj(h -> new Sums(worth[h], weight[h]))
          .toArray(Sums[]::new);
    }

    Sums sums(IntBinaryOperator needs) {
      double worth = 0;
      double weight = 0;
      for (int format = 0; format < weights.length; format++) {
        for (int ending = 0; ending < values.length; ending++) {
          if (onFoot[ending]) {
            double weighed = weights[format] * needs.applyAsInt(format, ending);
            worth += weighed * values[ending];
            weight += weighed;
          }
        }
      }
      return new Sums(worth, weight);
    }
  }

  private record Sums(double worth, double weight) {

    OptionalDouble index() {
      return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * worth / weight);
    }
  }
}
