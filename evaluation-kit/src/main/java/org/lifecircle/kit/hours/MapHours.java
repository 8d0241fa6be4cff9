package org.lifecircle.kit.hours;

import java.util.ArrayList;
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
    ConditionalAccess conditional = new ConditionalAccess(tags);
    conditional.hours().ifPresent(read -> hours.put(id, read));
    for (String part : conditional.unread()) {
      warnings.add(
          new Warning("way-condition-unread", id, PHRASES.text("way.condition.unread", id, part)));
    }
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
    for (Text note : reading.notes()) {
      warnings.add(
          new Warning("way-hours-partly", id, PHRASES.text("way.hours.partly", id, text, note)));
    }
    reading.hours().ifPresent(read -> hours.merge(id, read, MapHours::both));
  }

  /** Open when both are; what one of them says of dates alone is kept with the other's week. */
  private static OpeningHours both(OpeningHours conditional, OpeningHours usual) {
    List<int[]> open = new ArrayList<>();
    for (OpeningHours.Span a : conditional.spans()) {
      for (OpeningHours.Span b : usual.spans()) {
        int from = Math.max(a.fromMinute(), b.fromMinute());
        int to = Math.min(a.toMinute(), b.toMinute());
        if (from < to) {
          open.add(new int[] {from, to});
        }
      }
    }
    return OpeningHours.of(usual.text() + "; " + conditional.text(), open)
        .withCalendar(usual.calendar().isEmpty() ? conditional.calendar() : usual.calendar());
  }
}
