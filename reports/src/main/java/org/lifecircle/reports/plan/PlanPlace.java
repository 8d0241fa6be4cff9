package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/**
 * Where a measure of a plan is taken.
 *
 * @param origin where the site comes from
 * @param id of the site, of the outlet or of the way
 * @param name what people call the site or the outlet; blank when it has no name
 * @param location the place
 * @param around what is near it
 * @param movableMeters how far it may move, along the ways, before a tenth of its gain is lost, 0
 *     or more; empty where nobody chooses the place, as with an outlet that exists
 */
public record PlanPlace(
    Origin origin,
    String id,
    String name,
    Coordinate location,
    Around around,
    OptionalInt movableMeters) {

  /** Where a site comes from. */
  public enum Origin implements Labeled {
    /** A table of sites lists it. */
    LISTED("listed", new Text("候选用房表中的用房", "a room of the table of sites")),
    /** An outlet stands there. */
    OUTLET("outlet", new Text("现有网点", "an outlet that exists")),
    /** It is a point on a way near homes: a place to look for a room. */
    PROPOSED("proposed", new Text("建议选址点，请在附近找用房", "a place to look for a room nearby")),
    /** It is a way or gate. */
    WAY("way", new Text("道路或出入口", "a way or gate"));

    private final String id;
    private final Text label;

    Origin(String id, Text label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /**
   * A way with a name.
   *
   * @param name what people call it, not blank
   * @param meters how far it is from a place, 0 or more
   */
  public record Road(Text name, int meters) {

    public Road {
      requireNonNull(name, "name");
      if (name.zh().isBlank() || name.en().isBlank() || meters < 0) {
        throw new IllegalArgumentException("a name and 0 m or more: " + name + ", " + meters);
      }
    }
  }

  /**
   * What is near a place.
   *
   * @param road the nearest way with a name; empty when none is near
   * @param homes what people call the nearest homes, the nearest first; at most three
   */
  public record Around(Optional<Road> road, List<String> homes) {

    public Around {
      requireNonNull(road, "road");
      homes = List.copyOf(homes);
    }
  }

  public PlanPlace {
    requireNonNull(origin, "origin");
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(location, "location");
    requireNonNull(around, "around");
    requireNonNull(movableMeters, "movableMeters");
    if (movableMeters.orElse(0) < 0) {
      throw new IllegalArgumentException("meters must not be negative: " + movableMeters);
    }
  }
}
