package org.lifecircle.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which residents outlets come to. A format that serves by delivery or visits counts for residents
 * who live where one of its outlets comes to. Where it serves by nothing else, walks to it do not
 * count, and an outlet of which nobody said where it comes to may come to everybody.
 */
public final class HomeServices {

  private HomeServices() {}

  /**
   * The walks of residents, in which those to whom an outlet comes need no time; where a format
   * counts only there, everybody else has no walk to it.
   *
   * @param walks as they were measured, in any order
   * @param formats by which ways formats serve; to those that are not in it residents walk
   * @return in the same order
   */
  public static List<WalkingAccess> over(
      Circle circle, List<WalkingAccess> walks, FormatCatalog formats) {
    Map<String, Coordinate> doors = new LinkedHashMap<>();
    circle.homes().forEach(home -> doors.put(home.id(), home.location()));
    Map<String, Optional<Visits>> byFormat = new LinkedHashMap<>();
    List<WalkingAccess> access = new ArrayList<>(walks.size());
    for (WalkingAccess walk : walks) {
      Optional<Visits> visits =
          byFormat.computeIfAbsent(walk.formatId(), id -> visits(circle, id, formats));
      Coordinate door = visits.isEmpty() ? null : doors.get(walk.group().homeId());
      access.add(door == null ? walk : visits.get().after(walk, door));
    }
    return List.copyOf(access);
  }

  /** How the outlets of a format come to residents; empty where that changes no walk. */
  private static Optional<Visits> visits(Circle circle, String formatId, FormatCatalog formats) {
    Optional<BusinessFormat.Serving> serving =
        formats.find(formatId).map(BusinessFormat::serving).filter(BusinessFormat.Serving::atHome);
    if (serving.isEmpty()) {
      return Optional.empty();
    }
    List<Outlet> outlets =
        circle.outlets().stream().filter(outlet -> outlet.serves(formatId)).toList();
    List<Outlet> coming =
        outlets.stream().filter(outlet -> outlet.homeService().isPresent()).toList();
    boolean onFoot = serving.get().onFoot();
    return onFoot && coming.isEmpty()
        ? Optional.empty()
        : Optional.of(new Visits(coming, coming.size() < outlets.size(), onFoot));
  }

  /**
   * How the outlets of a format come to residents.
   *
   * @param outlets of which it is known where they come to
   * @param others whether there are further ones
   * @param onFoot whether a walk to one counts too
   */
  private record Visits(List<Outlet> outlets, boolean others, boolean onFoot) {

    WalkingAccess after(WalkingAccess walk, Coordinate door) {
      OptionalInt noTime = OptionalInt.of(0);
      if (reach(door)) {
        return new WalkingAccess(
            walk.group(),
            walk.formatId(),
            noTime,
            WalkingAccess.Bounds.exactly(noTime),
            walk.measurement(),
            true);
      }
      if (onFoot) {
        return walk;
      }
      return new WalkingAccess(
          walk.group(),
          walk.formatId(),
          OptionalInt.empty(),
          new WalkingAccess.Bounds(others ? noTime : OptionalInt.empty(), OptionalInt.empty()),
          walk.measurement());
    }

    private boolean reach(Coordinate door) {
      for (Outlet outlet : outlets) {
        if (outlet.homeService().orElseThrow().area().reaches(outlet.location(), door)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The sums of walks that {@link #over} returned: a format that counts only where its outlets come
   * to residents says so, and how many outlets there are of which nobody said where they come to.
   */
  public static FormatAccess supply(FormatAccess access, Circle circle, FormatCatalog formats) {
    boolean only =
        formats
            .find(access.formatId())
            .map(BusinessFormat::serving)
            .filter(serving -> !serving.onFoot())
            .isPresent();
    if (!only) {
      return access;
    }
    return access.onlyAtHome(
        (int)
            circle.outlets().stream()
                .filter(outlet -> outlet.serves(access.formatId()))
                .filter(outlet -> outlet.homeService().isEmpty())
                .count());
  }
}
