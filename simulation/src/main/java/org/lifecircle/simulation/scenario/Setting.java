package org.lifecircle.simulation.scenario;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * Everything that a day is simulated from, and what scenarios change.
 *
 * @param circle who lives where and what is offered
 * @param formats the formats that count
 * @param ways where and when people may walk
 * @param demand what is assumed about people and outlets
 * @param walking the numbers of walking
 */
public record Setting(
    Circle circle,
    FormatCatalog formats,
    SettingWays ways,
    Demand demand,
    WalkingParameters walking) {

  public Setting {
    requireNonNull(circle, "circle");
    requireNonNull(formats, "formats");
    requireNonNull(ways, "ways");
    requireNonNull(demand, "demand");
    requireNonNull(walking, "walking");
  }

  /** A circle as it is. */
  public static Setting of(
      Circle circle,
      FormatCatalog formats,
      WalkingMap map,
      Demand demand,
      WalkingParameters walking) {
    return new Setting(circle, formats, new SettingWays(map, Set.of(), Map.of()), demand, walking);
  }

  Setting withCircle(Circle changed) {
    return new Setting(changed, formats, ways, demand, walking);
  }

  /** The same circle and ways under other assumptions about people and outlets. */
  public Setting assuming(Demand other) {
    return withDemand(other, formats);
  }

  Setting withDemand(Demand changed, FormatCatalog changedFormats) {
    return new Setting(circle, changedFormats, ways, changed, walking);
  }

  Setting withWays(
      WalkingMap changed, Set<String> changedClosed, Map<String, OpeningHours> changedTimed) {
    return new Setting(
        circle, formats, new SettingWays(changed, changedClosed, changedTimed), demand, walking);
  }

  /** Where people may walk. */
  public WalkingMap map() {
    return ways.map();
  }

  /** The ways and gates that are shut for good, by id. */
  public Set<String> closedWays() {
    return ways.closed();
  }

  /** The ways and gates that are open at some hours only, by id. */
  public Map<String, OpeningHours> timedWays() {
    return ways.timed();
  }

  /** Where people may walk, with the hours of {@link #timedWays} in place of the map's own. */
  public WalkingMap mapWithHours() {
    if (timedWays().isEmpty()) {
      return map();
    }
    Map<String, OpeningHours> hours = new TreeMap<>(map().hours());
    hours.putAll(timedWays());
    return map().withHours(hours);
  }

  /** The model of a day of this setting. */
  public DayModel model(LocalDate day) {
    return new DayModel(circle, formats, walks(day), demand);
  }

  /**
   * The walks of a day, measured anew for every set of ways and gates that is shut at some time of
   * it, by the map's own hours or by those of a scenario. What a timed way does after midnight does
   * not count.
   */
  public DayWalks walks(LocalDate day) {
    return walks(day, new LinkedHashMap<>());
  }

  /** The walks of several days; what is shut alike on two of them is measured once. */
  public DatedWalks walks(List<LocalDate> days) {
    Map<Set<String>, DayWalks.Period> measured = new LinkedHashMap<>();
    Map<LocalDate, DayWalks> byDate = new TreeMap<>();
    days.forEach(day -> byDate.put(day, walks(day, measured)));
    return DatedWalks.of(byDate);
  }

  private DayWalks walks(LocalDate day, Map<Set<String>, DayWalks.Period> measured) {
    List<DayWalks.Period> periods = new ArrayList<>();
    mapWithHours()
        .shutOn(day)
        .forEach(
            (minute, byHours) -> {
              DayWalks.Period same = measured.computeIfAbsent(byHours, this::measure);
              periods.add(new DayWalks.Period(minute * 60, same.walks(), same.between()));
            });
    return new DayWalks(periods);
  }

  private DayWalks.Period measure(Set<String> byHours) {
    WalkingMap open = map().outsideHoursOf(byHours).without(closedWays());
    WalkingNetwork network = WalkingNetwork.of(walking.passable(open));
    CircleWalks measured = CircleWalks.measure(circle, network, walking);
    return new DayWalks.Period(0, measured.walks(), measured.between());
  }
}
