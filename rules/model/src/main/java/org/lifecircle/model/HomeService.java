package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Where and when an outlet comes to residents: it delivers, fetches or visits.
 *
 * @param area where
 * @param hours when; empty when not known
 * @param couriers how many people bring what is ordered, above 0; empty when not known
 */
public record HomeService(Area area, Optional<OpeningHours> hours, OptionalInt couriers) {

  /** The longest radius, meters. */
  public static final int LARGEST_RADIUS_METERS = 50_000;

  private static final double METERS_PER_DEGREE = 111_195;

  /** Where an outlet comes to. */
  public sealed interface Area permits Radius, Polygon {

    /** Whether it comes to a place. */
    boolean reaches(Coordinate outlet, Coordinate place);
  }

  /**
   * Within a distance as the crow flies.
   *
   * @param meters 1 to {@link #LARGEST_RADIUS_METERS}
   */
  public record Radius(int meters) implements Area {
    public Radius {
      if (meters < 1 || meters > LARGEST_RADIUS_METERS) {
        throw new IllegalArgumentException("a radius is 1 to 50,000 m: " + meters);
      }
    }

    @Override
    public boolean reaches(Coordinate outlet, Coordinate place) {
      double cosine = Math.cos(Math.toRadians((outlet.latitude() + place.latitude()) / 2));
      double east = (place.longitude() - outlet.longitude()) * cosine;
      double north = place.latitude() - outlet.latitude();
      // Whole millimeters: on the boundary is inside, whatever the last digit.
      return Math.rint(1000 * METERS_PER_DEGREE * Math.hypot(east, north)) <= 1000.0 * meters;
    }
  }

  /**
   * Within lines on the map, wherever the outlet itself lies.
   *
   * @param ring at least three corners; the last is joined to the first
   */
  public record Polygon(List<Coordinate> ring) implements Area {
    public Polygon {
      ring = List.copyOf(ring);
      if (ring.size() < 3) {
        throw new IllegalArgumentException("an area has at least three corners: " + ring);
      }
    }

    @Override
    public boolean reaches(Coordinate outlet, Coordinate place) {
      boolean inside = false;
      Coordinate last = ring.get(ring.size() - 1);
      for (Coordinate corner : ring) {
        boolean between =
            corner.latitude() > place.latitude() != last.latitude() > place.latitude();
        if (between) {
          double along =
              (place.latitude() - corner.latitude()) / (last.latitude() - corner.latitude());
          double crossing = corner.longitude() + along * (last.longitude() - corner.longitude());
          inside ^= place.longitude() < crossing;
        }
        last = corner;
      }
      return inside;
    }
  }

  /** A service of which nobody said with how many people. */
  public HomeService(Area area, Optional<OpeningHours> hours) {
    this(area, hours, OptionalInt.empty());
  }

  public HomeService {
    requireNonNull(area, "area");
    requireNonNull(hours, "hours");
    requireNonNull(couriers, "couriers");
    if (couriers.isPresent() && couriers.getAsInt() < 1) {
      throw new IllegalArgumentException("couriers are 1 or more: " + couriers.getAsInt());
    }
  }

  /** This service where every corner of its area is moved, for example to other coordinates. */
  public HomeService moved(UnaryOperator<Coordinate> move) {
    return area instanceof Polygon polygon
        ? new HomeService(new Polygon(polygon.ring().stream().map(move).toList()), hours, couriers)
        : this;
  }
}
