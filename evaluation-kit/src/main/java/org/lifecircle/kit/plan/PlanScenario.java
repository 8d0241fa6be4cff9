package org.lifecircle.kit.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.scenario.Change;

/** Writes a plan as a scenario file, which {@code compare} reads. */
final class PlanScenario {

  private static final Phrases PHRASES = Phrases.beside(PlanScenario.class, "phrases");

  private PlanScenario() {}

  /** The file's text. */
  static String yaml(CirclePlan plan) {
    Text title = PHRASES.text("scenario.title", plan.circle().name());
    StringBuilder yaml = new StringBuilder();
    yaml.append("id: plan\ntitle:\n");
    yaml.append("  zh: ").append(quoted(title.zh())).append('\n');
    yaml.append("  en: ").append(quoted(title.en())).append('\n');
    yaml.append(plan.steps().isEmpty() ? "changes: []\n" : "changes:\n");
    for (PlanStep step : plan.steps()) {
      Map<String, String> keys = new LinkedHashMap<>();
      String kind = keys(step.measure().change(), keys);
      yaml.append("  # ").append(step.number()).append('\n');
      yaml.append("  - ").append(kind).append(":\n");
      keys.forEach(
          (key, value) ->
              yaml.append("      ").append(key).append(": ").append(value).append('\n'));
    }
    return yaml.toString();
  }

  /** The id of the outlet or way that a change makes or is about. */
  static String subject(Change change) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys(change, keys);
    String id = keys.getOrDefault("id", keys.getOrDefault("outlet", keys.get("way")));
    return id.substring(1, id.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /** What a scenario file calls a change, such as {@code addOutlet}. */
  static String kind(Change change) {
    return keys(change, new LinkedHashMap<>());
  }

  /** The hours or the capacity that a change brings about; blank where it is about neither. */
  static String target(Change change) {
    if (change instanceof Change.SetHours set) {
      return HoursSyntax.write(set.hours());
    }
    if (change instanceof Change.TimeWay timed) {
      return HoursSyntax.write(timed.hours());
    }
    return change instanceof Change.SetCapacity set ? Integer.toString(set.perHour()) : "";
  }

  /** Puts the keys of a change; gives its kind. */
  private static String keys(Change change, Map<String, String> keys) {
    if (change instanceof Change.AddOutlet add) {
      outlet(add.outlet(), keys);
      return "addOutlet";
    }
    if (change instanceof Change.AddFormat more) {
      keys.put("outlet", quoted(more.outletId()));
      keys.put("format", quoted(more.formatId()));
      return "addFormat";
    }
    if (change instanceof Change.SetHours set) {
      keys.put("outlet", quoted(set.outletId()));
      keys.put("hours", quoted(HoursSyntax.write(set.hours())));
      return "setHours";
    }
    if (change instanceof Change.SetCapacity set) {
      keys.put("outlet", quoted(set.outletId()));
      keys.put("perHour", Integer.toString(set.perHour()));
      return "setCapacity";
    }
    if (change instanceof Change.AddStallZone zone) {
      stalls(zone, keys);
      return "addStallZone";
    }
    if (change instanceof Change.SetDelivery delivery) {
      keys.put("outlet", quoted(delivery.outletId()));
      keys.put("delivers", Integer.toString(delivery.meters()));
      return "setDelivery";
    }
    if (change instanceof Change.OpenWay open) {
      keys.put("way", quoted(open.wayId()));
      return "openWay";
    }
    if (change instanceof Change.TimeWay timed) {
      keys.put("way", quoted(timed.wayId()));
      keys.put("hours", quoted(HoursSyntax.write(timed.hours())));
      return "timeWay";
    }
    if (change instanceof Change.BuildLink link) {
      keys.put("id", quoted(link.id()));
      keys.put("from", end(link.from()));
      keys.put("to", end(link.to()));
      return "buildLink";
    }
    throw new IllegalArgumentException("a plan has no such change: " + change);
  }

  private static void outlet(Outlet outlet, Map<String, String> keys) {
    keys.put("id", quoted(outlet.id()));
    keys.put("name", quoted(outlet.name()));
    keys.put("formats", list(outlet.formatIds()));
    place(outlet.location(), keys);
    outlet.hours().ifPresent(hours -> keys.put("hours", quoted(HoursSyntax.write(hours))));
    number("area", outlet.areaSquareMeters(), keys);
    number("capacity", outlet.capacityPerHour(), keys);
    outlet
        .homeService()
        .map(HomeService::area)
        .ifPresent(
            area -> keys.put("delivers", Integer.toString(((HomeService.Radius) area).meters())));
  }

  private static void stalls(Change.AddStallZone zone, Map<String, String> keys) {
    keys.put("id", quoted(zone.id()));
    keys.put("name", quoted(zone.name()));
    keys.put("formats", list(zone.formatIds()));
    place(zone.location(), keys);
    keys.put("stalls", Integer.toString(zone.stalls()));
    keys.put("hours", quoted(HoursSyntax.write(zone.hours())));
  }

  private static String end(Coordinate place) {
    return "{lon: "
        + PlanTables.degrees(place.longitude())
        + ", lat: "
        + PlanTables.degrees(place.latitude())
        + "}";
  }

  private static void place(Coordinate place, Map<String, String> keys) {
    keys.put("lon", PlanTables.degrees(place.longitude()));
    keys.put("lat", PlanTables.degrees(place.latitude()));
  }

  private static void number(String key, OptionalInt value, Map<String, String> keys) {
    if (value.isPresent()) {
      keys.put(key, Integer.toString(value.getAsInt()));
    }
  }

  private static String list(List<String> texts) {
    return texts.stream().map(PlanScenario::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** As JSON quotes, which YAML reads. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
  }
}
