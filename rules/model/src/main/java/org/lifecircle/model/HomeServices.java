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
    Map<String, List<Outlet>> serving = new LinkedHashMap<>();
    List<WalkingAccess> access = new ArrayList<>();
    for (WalkingAccess walk : walks) {
      Optional<BusinessFormat> format =
          formats.find(walk.formatId()).filter(known -> known.serving().atHome());
      Coordinate door = doors.get(walk.group().homeId());
      if (format.isEmpty() || door == null) {
        access.add(walk);
        continue;
      }
      List<Outlet> outlets =
          serving.computeIfAbsent(
              walk.formatId(),
              id -> circle.outlets().stream().filter(outlet -> outlet.serves(id)).toList());
      access.add(after(walk, outlets, door, format.get().serving().onFoot()));
    }
    return List.copyOf(access);
  }

  private static WalkingAccess after(
      WalkingAccess walk, List<Outlet> outlets, Coordinate door, boolean onFoot) {
    boolean comes =
        outlets.stream()
            .anyMatch(
                outlet ->
                    outlet
                        .homeService()
                        .filter(service -> service.area().reaches(outlet.location(), door))
                        .isPresent());
    OptionalInt noTime = OptionalInt.of(0);
    if (comes) {
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
    boolean perhaps = outlets.stream().anyMatch(outlet -> outlet.homeService().isEmpty());
    return new WalkingAccess(
        walk.group(),
        walk.formatId(),
        OptionalInt.empty(),
        new WalkingAccess.Bounds(perhaps ? noTime : OptionalInt.empty(), OptionalInt.empty()),
        walk.measurement());
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
