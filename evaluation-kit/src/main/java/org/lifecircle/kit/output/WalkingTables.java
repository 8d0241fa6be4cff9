package org.lifecircle.kit.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.day.ResponseWalk;
import org.lifecircle.simulation.day.WayFootfall;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * Walking as tidy tables: {@code footfall.csv}, people by way and hour of an average simulated day
 * with no row for 0, and {@code response.csv}, the walk of staff to the older adults of every home.
 */
final class WalkingTables {

  private static final int HOURS = 24;

  private static final OutputTable<Footfall> FOOTFALL =
      OutputTable.<Footfall>of(Codebook.REPORT, "footfall.csv")
          .text("way", Footfall::wayId)
          .text("name", Footfall::name)
          .count("hour", Footfall::hour)
          .text("people", Footfall::people)
          .build();

  private static final OutputTable<ResponseWalk> RESPONSE =
      OutputTable.<ResponseWalk>of(Codebook.REPORT, "response.csv")
          .text("home", ResponseWalk::homeId)
          .count("olderAdults", ResponseWalk::olderAdults)
          .text("center", ResponseWalk::centerId)
          .text("minutes", row -> minutes(row.seconds()))
          .build();

  private record Footfall(String wayId, String name, int hour, String people) {}

  private WalkingTables() {}

  static OutputTable.Filled<?> footfall(LivedDays lived, WalkingMap map) {
    WayFootfall footfall = lived.sum().outings().ways();
    Map<String, String> names = new LinkedHashMap<>();
    for (Way way : map.ways()) {
      names.put(way.id(), way.tags().getOrDefault("name", ""));
    }
    List<Footfall> rows = new ArrayList<>();
    for (int way = 0; way < footfall.wayIds().size(); way++) {
      String id = footfall.wayIds().get(way);
      for (int hour = 0; hour < HOURS; hour++) {
        int people = footfall.people(way, hour);
        if (people > 0) {
          rows.add(new Footfall(id, names.getOrDefault(id, ""), hour, DailyMean.of(lived, people)));
        }
      }
    }
    return FOOTFALL.with(rows);
  }

  static OutputTable.Filled<?> response(List<ResponseWalk> walks) {
    return RESPONSE.with(walks);
  }

  private static String minutes(OptionalInt seconds) {
    return seconds.isEmpty()
        ? ""
        : BigDecimal.valueOf(seconds.getAsInt())
            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
