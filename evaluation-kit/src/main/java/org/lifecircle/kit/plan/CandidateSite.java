package org.lifecircle.kit.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Coordinate;
import org.lifecircle.reports.plan.PlanPlace;

/**
 * A place where an outlet could be opened.
 *
 * @param origin where it comes from
 * @param id unique among the sites of a plan; an outlet may be two sites, of which one comes home
 * @param name what people call it; blank when it has no name
 * @param location where it is
 * @param room what is known of the room; of an outlet, which formats it may offer besides, or bring
 *     to homes
 * @param comesHome whether it is an outlet that offers its formats already and may come to homes
 */
record CandidateSite(
    PlanPlace.Origin origin,
    String id,
    String name,
    Coordinate location,
    Room room,
    boolean comesHome) {

  /**
   * A room.
   *
   * @param areaSquareMeters its floor area, above 0; empty when not known
   * @param rentPerMonth in the currency of the costs, 0 or more; empty when not known
   * @param formatIds the formats that it may hold; empty when it may hold any
   */
  record Room(
      OptionalInt areaSquareMeters, Optional<BigDecimal> rentPerMonth, List<String> formatIds) {

    /** A room of which nothing is known. */
    static final Room NOT_KNOWN = new Room(OptionalInt.empty(), Optional.empty(), List.of());

    Room {
      requireNonNull(areaSquareMeters, "areaSquareMeters");
      requireNonNull(rentPerMonth, "rentPerMonth");
      formatIds = List.copyOf(formatIds);
    }
  }

  /** A site to which residents walk. */
  CandidateSite(PlanPlace.Origin origin, String id, String name, Coordinate location, Room room) {
    this(origin, id, name, location, room, false);
  }

  CandidateSite {
    requireNonNull(origin, "origin");
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(location, "location");
    requireNonNull(room, "room");
  }

  /** Whether it may hold a format. */
  boolean takes(String formatId) {
    return room.formatIds().isEmpty() || room.formatIds().contains(formatId);
  }

  /** Whether it is a room that one outlet fills, and not a place to look for one. */
  boolean isRoom() {
    return origin == PlanPlace.Origin.LISTED;
  }
}
