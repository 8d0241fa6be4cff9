package org.lifecircle.kit.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.ConditionRule;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Reads the hours of the ways and gates of a map from their tags. */
public final class MapHours {

  private static final Phrases PHRASES = Phrases.beside(MapHours.class, "phrases");

  private MapHours() {}

  /**
   * A map to which the hours that its tags say are added.
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
    for (ConditionalAccess access :
        List.of(ConditionalAccess.ofWalkers(tags), ConditionalAccess.ofLock(tags))) {
      access.hours().ifPresent(read -> hours.merge(id, read, MapHours::both));
      tellUnread(id, access.unread(), warnings);
      for (Text note : access.notes()) {
        warnings.add(
            new Warning(
                "way-hours-partly",
                id,
                PHRASES.text("way.hours.partly", id, access.hours().orElseThrow().text(), note)));
      }
    }
    TaggedHours tagged = TaggedHours.of(tags);
    String text = tagged.text();
    HoursReading reading = tagged.reading();
    tellUnread(id, tagged.unread(), warnings);
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

  private static void tellUnread(String id, List<String> unread, List<Warning> warnings) {
    for (String part : unread) {
      warnings.add(
          new Warning("way-condition-unread", id, PHRASES.text("way.condition.unread", id, part)));
    }
  }

  /** Open when both are. */
  private static OpeningHours both(OpeningHours access, OpeningHours usual) {
    OpeningHours whenBoth =
        OpeningHours.byCalendar(
            usual.text() + "; " + access.text(),
            List.of(
                ConditionalAccess.ALWAYS,
                new ConditionRule(usual, ConditionRule.Effect.CLOSES_OTHERWISE),
                new ConditionRule(access, ConditionRule.Effect.CLOSES_OTHERWISE)));
    return CalendarReading.shortest(whenBoth);
  }
}
