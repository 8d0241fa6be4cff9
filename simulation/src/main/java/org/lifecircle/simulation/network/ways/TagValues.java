package org.lifecircle.simulation.network.ways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of tags that walking understands, so that one that it does not is reported and not
 * passed over. A value that it understands may well change nothing.
 *
 * <p>Source: the OpenStreetMap wiki, the pages of the keys.
 */
public final class TagValues {

  private static final Set<String> ACCESS =
      words(
          "yes no private permissive permit destination customers designated official delivery"
              + " residents restricted military emergency use_sidepath agricultural forestry"
              + " unknown public variable dismount discouraged service employees staff"
              + " students members");

  private static final Set<String> HIGHWAYS =
      words(
          "footway path steps pedestrian living_street track residential service platform elevator"
              + " cycleway unclassified road tertiary tertiary_link secondary secondary_link"
              + " primary primary_link trunk trunk_link motorway motorway_link construction"
              + " proposed planned abandoned disused razed no via_ferrata bridleway corridor"
              + " raceway busway bus_guideway rest_area services escape emergency_bay ladder"
              + " crossing traffic_signals bus_stop street_lamp stop give_way turning_circle"
              + " turning_loop mini_roundabout motorway_junction milestone speed_camera"
              + " passing_place trailhead toll_gantry emergency_access_point traffic_mirror"
              + " speed_display cyclist_waiting_aid hitchhiking phone");

  private static final Set<String> BARRIERS =
      words(
          "fence wall city_wall retaining_wall hedge jersey_barrier debris guard_rail gate"
              + " lift_gate swing_gate sliding_gate wicket_gate kissing_gate hampshire_gate"
              + " bump_gate sally_port entrance bollard rising_bollard block chain rope kerb log"
              + " stile horse_stile turnstile full-height_turnstile cycle_barrier"
              + " motorcycle_barrier bus_trap sump_buster cattle_grid height_restrictor"
              + " width_restrictor planter tank_trap toll_booth border_control checkpoint"
              + " spikes step barrier_board cable_barrier delineators ditch handrail hedge_bank"
              + " security_control bar door sliding_beam yes no");

  private static final Map<String, Set<String>> KNOWN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("access", ACCESS),
              Map.entry("foot", ACCESS),
              Map.entry("highway", HIGHWAYS),
              Map.entry("barrier", BARRIERS),
              Map.entry("locked", words("yes no")),
              Map.entry("oneway:foot", words("yes no true false 1 0 -1")),
              Map.entry("conveying", words("yes no forward backward reversible")),
              Map.entry("wheelchair", words("yes no limited designated permissive bad unknown")),
              Map.entry("stroller", words("yes no limited designated unknown")),
              Map.entry("kerb", words("raised lowered flush rolled regular yes no unknown")),
              Map.entry("ramp:wheelchair", words("yes no separate automatic manual")),
              Map.entry("ramp:stroller", words("yes no separate automatic manual"))));

  private TagValues() {}

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.split(" ")));
  }

  /**
   * The tags among some whose key is understood and whose value, or one of several with {@code ;}
   * between them, is not.
   *
   * @return {@code key=value}, ordered by key
   */
  public static List<String> unknown(Map<String, String> tags) {
    List<String> unknown = new ArrayList<>();
    KNOWN.forEach(
        (key, values) -> {
          String value = tags.getOrDefault(key, "").strip();
          if (!value.isEmpty()
              && !Arrays.stream(value.split(";")).map(String::strip).allMatch(values::contains)) {
            unknown.add(key + "=" + value);
          }
        });
    return unknown;
  }

  /** The keys whose values are understood. */
  public static Set<String> keys() {
    return Collections.unmodifiableSet(KNOWN.keySet());
  }

  /** Whether one value of a key is understood. */
  public static boolean isKnown(String key, String value) {
    return KNOWN.getOrDefault(key, Set.of()).contains(value);
  }
}
