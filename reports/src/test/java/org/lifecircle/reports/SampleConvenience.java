package org.lifecircle.reports;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.IndexParameters;
import org.lifecircle.simulation.index.IndexPart;
import org.lifecircle.simulation.index.PointInterval;

/** The convenience index of a sample report: points to look at, worked out from nothing. */
final class SampleConvenience {

  private SampleConvenience() {}

  static ConvenienceIndex of(long seed) {
    Map<IndexPart, PointInterval> parts = new EnumMap<>(IndexPart.class);
    for (IndexPart part : IndexPart.values()) {
      int atLeast = (int) (30_000 + (seed * 7_919 + part.ordinal() * 9_100) % 40_000);
      int open = part == IndexPart.OPENING || part == IndexPart.CAPACITY ? 12_500 : 0;
      parts.put(part, new PointInterval(atLeast, atLeast + open));
    }
    Map<DayOfWeek, PointInterval> byDay = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      byDay.put(day, new PointInterval(50_000 - 1_000 * day.ordinal(), 60_000));
    }
    int least = 0;
    int most = 0;
    IndexParameters parameters = IndexParameters.standard();
    for (IndexPart part : IndexPart.values()) {
      least += parts.get(part).atLeast() / 1_000 * parameters.weight(part) / 100;
      most += parts.get(part).atMost() / 1_000 * parameters.weight(part) / 100;
    }
    return new ConvenienceIndex(new PointInterval(least, most), parts, byDay, parameters.all());
  }
}
