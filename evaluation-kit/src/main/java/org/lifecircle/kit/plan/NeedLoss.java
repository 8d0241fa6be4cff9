package org.lifecircle.kit.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.ServiceProfile;

/**
 * How much of a need is lost by the walk to its format: a need counts by the share of people who
 * accept the walk, 2^-(t/h)², as in the convenience index.
 */
final class NeedLoss {

  /** A walk that nobody accepts loses the whole need, in thousandths. */
  static final int WHOLE = 1000;

  /** Needs are counted in hundredths. */
  static final int PARTS = 100;

  private static final int TABLE_SECONDS = 4 * 3600;

  private final Map<String, Double> acceptableSeconds = new LinkedHashMap<>();
  private final Map<String, Double> rates = new LinkedHashMap<>();

  /** By format and second, because millions of walks are weighed. */
  private final Map<String, int[]> known = new LinkedHashMap<>();

  NeedLoss(Demand demand) {
    for (ServiceProfile service : demand.services()) {
      acceptableSeconds.put(service.formatId(), service.acceptableMinutes() * 60);
    }
    for (NeedRate rate : demand.needs()) {
      rates.put(rate.formatId() + rate.ageGroup().id(), rate.visitsPerWeek());
    }
  }

  /** What a walk loses of a need, thousandths. */
  int of(BusinessFormat format, int seconds) {
    return seconds < TABLE_SECONDS
        ? known.computeIfAbsent(format.id(), id -> table(format))[seconds]
        : computed(format, seconds);
  }

  private int[] table(BusinessFormat format) {
    return IntStream.range(0, TABLE_SECONDS).map(seconds -> computed(format, seconds)).toArray();
  }

  private int computed(BusinessFormat format, int seconds) {
    Double acceptable = acceptableSeconds.get(format.id());
    if (acceptable == null || seconds == CandidateWalks.NO_WALK) {
      return WHOLE;
    }
    double share = seconds / acceptable;
    return (int) Math.round(WHOLE * (1 - Math.pow(2, -share * share)));
  }

  /** How many needs a resident has a week, hundredths. */
  double needs(BusinessFormat format, AgeGroup age) {
    return PARTS * rates.getOrDefault(format.id() + age.id(), 0.0);
  }
}
