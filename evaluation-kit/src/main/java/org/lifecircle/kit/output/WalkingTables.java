package org.lifecircle.kit.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.simulation.day.ResponseWalk;
import org.lifecircle.simulation.day.WayFootfall;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.tables.TableWriter;

/**
 * Walking as tidy tables: {@code footfall.csv}, people by way and hour with no row for 0, and
 * {@code response.csv}, the walk of staff to the older adults of every home.
 */
final class WalkingTables {

  private static final int HOURS = 24;

  private WalkingTables() {}

  static void writeFootfall(Path file, WayFootfall footfall, WalkingMap map) throws IOException {
    Map<String, String> names = new HashMap<>();
    for (Way way : map.ways()) {
      names.put(way.id(), way.tags().getOrDefault("name", ""));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int way = 0; way < footfall.wayIds().size(); way++) {
      String id = footfall.wayIds().get(way);
      for (int hour = 0; hour < HOURS; hour++) {
        int people = footfall.people(way, hour);
        if (people > 0) {
          rows.add(
              List.of(
                  id,
                  names.getOrDefault(id, ""),
                  Integer.toString(hour),
                  Integer.toString(people)));
        }
      }
    }
    TableWriter.write(file, List.of("way", "name", "hour", "people"), rows);
  }

  static void writeResponse(Path file, List<ResponseWalk> walks) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (ResponseWalk walk : walks) {
      rows.add(
          List.of(
              walk.homeId(),
              Integer.toString(walk.olderAdults()),
              walk.centerId(),
              walk.seconds().isPresent() ? minutes(walk.seconds().getAsInt()) : ""));
    }
    TableWriter.write(file, List.of("home", "olderAdults", "center", "minutes"), rows);
  }

  private static String minutes(int seconds) {
    return BigDecimal.valueOf(seconds)
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
