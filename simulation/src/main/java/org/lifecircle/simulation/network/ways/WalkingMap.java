package org.lifecircle.simulation.network.ways;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lifecircle.model.Answer;
import org.lifecircle.model.OpeningHours;

/**
 * What is known of where people may walk.
 *
 * @param ways walkable and other ways; may be empty
 * @param nodes the tagged points among their points: gates, barriers, crossings; may be empty
 * @param hours when ways and gates are open, by the id of the way or node; those without hours are
 *     open always, as far as their tags let people walk there
 * @param obstacles what nobody walks across but on a way; they bound what is drawn of a reach, and
 *     where there is no way at all, walks go around them; may be empty
 * @param area what part of the earth the map shows; empty when nobody says
 */
public record WalkingMap(
    List<Way> ways,
    List<MapNode> nodes,
    Map<String, OpeningHours> hours,
    List<Obstacle> obstacles,
    Optional<MappedArea> area) {

  /** Four years, among them a leap year, in which each date falls on many days of the week. */
  private static final LocalDate ANY_YEAR = LocalDate.of(2024, 1, 1);

  private static final int WEEKS = 4 * 53;

  public WalkingMap {
    ways = List.copyOf(ways);
    nodes = List.copyOf(nodes);
    hours = Collections.unmodifiableMap(new TreeMap<>(hours));
    obstacles = List.copyOf(obstacles);
    requireNonNull(area, "area");
  }

  /** A map without obstacles. */
  public WalkingMap(List<Way> ways, List<MapNode> nodes, Map<String, OpeningHours> hours) {
    this(ways, nodes, hours, List.of(), Optional.empty());
  }

  /** A map on which nothing has hours. */
  public WalkingMap(List<Way> ways, List<MapNode> nodes) {
    this(ways, nodes, Map.of());
  }

  /** A map without gates, barriers and crossings. */
  public WalkingMap(List<Way> ways) {
    this(ways, List.of());
  }

  /** This map with hours in place of those that it has. */
  public WalkingMap withHours(Map<String, OpeningHours> changed) {
    return new WalkingMap(ways, nodes, changed, obstacles, area);
  }

  /** This map with ways in place of those that it has. */
  public WalkingMap withWays(List<Way> changed) {
    return new WalkingMap(changed, nodes, hours, obstacles, area);
  }

  /** This map with obstacles in place of those that it has. */
  public WalkingMap withObstacles(List<Obstacle> changed) {
    return new WalkingMap(ways, nodes, hours, changed, area);
  }

  /** This map, of which it is known what part of the earth it shows. */
  public WalkingMap withArea(MappedArea shown) {
    return new WalkingMap(ways, nodes, hours, obstacles, Optional.of(shown));
  }

  /**
   * The map as it is while some ways and gates are shut.
   *
   * @param shut ids of ways, which nobody walks then, and of nodes, which nobody passes then
   */
  public WalkingMap without(Set<String> shut) {
    if (shut.isEmpty()) {
      return this;
    }
    return new WalkingMap(
        ways.stream().filter(way -> !shut.contains(way.id())).toList(),
        nodes.stream().map(node -> shut.contains(node.id()) ? locked(node) : node).toList(),
        hours,
        obstacles,
        area);
  }

  /**
   * The map as it is while some ways and gates are outside of their hours: shut, or private where
   * those who live behind them pass at all times.
   *
   * @param shut ids of ways and nodes
   */
  public WalkingMap outsideHoursOf(Set<String> shut) {
    Set<String> toAll = new TreeSet<>(shut);
    List<Way> changedWays = new ArrayList<>(ways);
    changedWays.replaceAll(
        way -> {
          if (!toAll.contains(way.id()) || !FootAccess.staysOpenToResidents(way.tags())) {
            return way;
          }
          toAll.remove(way.id());
          return new Way(way.id(), way.points(), forResidents(way.tags()), way.holes());
        });
    List<MapNode> changedNodes = new ArrayList<>(nodes);
    changedNodes.replaceAll(
        node -> {
          if (!toAll.contains(node.id()) || !FootAccess.staysOpenToResidents(node.tags())) {
            return node;
          }
          toAll.remove(node.id());
          return new MapNode(node.id(), node.location(), forResidents(node.tags()));
        });
    return new WalkingMap(changedWays, changedNodes, hours, obstacles, area).without(toAll);
  }

  private static Map<String, String> forResidents(Map<String, String> tags) {
    Map<String, String> resident = new TreeMap<>(tags);
    resident.remove("foot:conditional");
    resident.remove("access:conditional");
    resident.put("foot", "private");
    return resident;
  }

  /** The map without flights of steps. */
  public WalkingMap withoutStairs() {
    return new WalkingMap(
        ways.stream().filter(way -> !FootAccess.of(way.tags()).stairs()).toList(),
        nodes,
        hours,
        obstacles,
        area);
  }

  private static MapNode locked(MapNode node) {
    Map<String, String> tags = new TreeMap<>(node.tags());
    tags.putIfAbsent("barrier", "gate");
    tags.put("locked", "yes");
    tags.remove("locked:conditional");
    return new MapNode(node.id(), node.location(), tags);
  }

  /**
   * The map as it is at a time: what is surely shut then is shut; what nobody knows may be walked.
   */
  public WalkingMap at(LocalDateTime time) {
    Set<String> shut = new TreeSet<>(hours.keySet());
    shut.removeIf(id -> !isShut(hours.get(id), time));
    return outsideHoursOf(shut);
  }

  /**
   * The map at a time of the week of any date: what is shut then all year is shut. Use {@link
   * #at(LocalDateTime)} where the date is known.
   */
  public WalkingMap at(WeekTime time) {
    Set<String> shut = new TreeSet<>(hours.keySet());
    LocalDate date = time.onOrAfter(ANY_YEAR).toLocalDate();
    for (int week = 0; week < WEEKS && !shut.isEmpty(); week++) {
      LocalDateTime then = date.plusWeeks(week).atTime(time.clock());
      shut.removeIf(id -> !isShut(hours.get(id), then));
    }
    return outsideHoursOf(shut);
  }

  private static boolean isShut(OpeningHours open, LocalDateTime time) {
    return open.isOpenAt(time) == Answer.NO;
  }

  /**
   * What is surely shut on a day, by the minute from which on it is so; the first minute is always
   * there, and each way or gate is asked once.
   */
  public SortedMap<Integer, Set<String>> shutOn(LocalDate day) {
    Map<String, List<OpeningHours.Span>> open = new TreeMap<>();
    hours.forEach((id, written) -> open.put(id, written.possiblyOn(day)));
    SortedMap<Integer, Set<String>> shut = new TreeMap<>();
    for (int minute : changes(open.values())) {
      Set<String> ids = new TreeSet<>();
      open.forEach(
          (id, spans) -> {
            if (spans.stream()
                .noneMatch(span -> span.fromMinute() <= minute && minute < span.toMinute())) {
              ids.add(id);
            }
          });
      shut.put(minute, ids);
    }
    return shut;
  }

  /**
   * The minutes of a day from which on the map differs from the minute before, the first minute
   * always.
   */
  public SortedSet<Integer> changes(LocalDate day) {
    return changes(hours.values().stream().map(open -> open.possiblyOn(day)).toList());
  }

  private static SortedSet<Integer> changes(Collection<List<OpeningHours.Span>> open) {
    SortedSet<Integer> changes = new TreeSet<>(List.of(0));
    for (List<OpeningHours.Span> spans : open) {
      for (OpeningHours.Span span : spans) {
        changes.add(span.fromMinute());
        if (span.toMinute() < OpeningHours.MINUTES_PER_DAY) {
          changes.add(span.toMinute());
        }
      }
    }
    return Collections.unmodifiableSortedSet(changes);
  }
}
