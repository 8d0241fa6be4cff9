package org.lifecircle.kit.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Reads the hours of the ways and gates of a map from their {@code opening_hours} tags. */
public final class MapHours {

  private static final Phrases PHRASES = Phrases.beside(MapHours.class, "phrases");
  private static final String TAG = "opening_hours";

  private MapHours() {}

  /**
   * The same map with the hours that its tags say.
   *
   * @param warnings takes what cannot be read; such a way or gate counts as open always
   */
  public static WalkingMap read(WalkingMap map, List<Warning> warnings) {
    Map<String, OpeningHours> hours = new TreeMap<>(map.hours());
    for (Way way : map.ways()) {
      read(way.id(), way.tags(), hours, warnings);
    }
    for (MapNode node : map.nodes()) {
      if (node.tags().containsKey("barrier")) {
        read(node.id(), node.tags(), hours, warnings);
      }
    }
    return map.withHours(hours);
  }

  private static void read(
      String id,
      Map<String, String> tags,
      Map<String, OpeningHours> hours,
      List<Warning> warnings) {
    String text = tags.getOrDefault(TAG, "").strip();
    if (text.isEmpty()) {
      return;
    }
    HoursReading reading = HoursSyntax.read(text);
    Optional<Text> problem = reading.problem();
    if (problem.isPresent()) {
      warnings.add(
          new Warning(
              "way-hours-unreadable",
              id,
              PHRASES.text("way.hours.wrong", id, text, problem.get())));
    }
    for (Text leftOut : reading.leftOut()) {
      warnings.add(
          new Warning("way-hours-partly", id, PHRASES.text("way.hours.partly", id, text, leftOut)));
    }
    if (reading.hours().filter(read -> !read.calendar().isEmpty()).isPresent()) {
      warnings.add(
          new Warning(
              "way-hours-partly",
              id,
              PHRASES.text("way.hours.partly", id, text, PHRASES.text("left.dates", text))));
    }
    reading.hours().ifPresent(read -> hours.put(id, read));
  }
}
