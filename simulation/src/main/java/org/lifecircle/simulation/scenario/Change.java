package org.lifecircle.simulation.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.OrderShares;

/** One thing that a scenario changes. */
public sealed interface Change {

  /**
   * A new outlet.
   *
   * @param outlet the outlet; its id must be new
   */
  record AddOutlet(Outlet outlet) implements Change {
    public AddOutlet {
      requireNonNull(outlet, "outlet");
    }
  }

  /**
   * An outlet goes.
   *
   * @param outletId the outlet
   */
  record RemoveOutlet(String outletId) implements Change {
    public RemoveOutlet {
      requireNonNull(outletId, "outletId");
    }
  }

  /**
   * An outlet moves.
   *
   * @param outletId the outlet
   * @param location where to
   */
  record MoveOutlet(String outletId, Coordinate location) implements Change {
    public MoveOutlet {
      requireNonNull(outletId, "outletId");
      requireNonNull(location, "location");
    }
  }

  /**
   * An outlet keeps other hours.
   *
   * @param outletId the outlet
   * @param hours its new hours
   */
  record SetHours(String outletId, OpeningHours hours) implements Change {
    public SetHours {
      requireNonNull(outletId, "outletId");
      requireNonNull(hours, "hours");
    }
  }

  /**
   * An outlet offers one more format (一店多能).
   *
   * @param outletId the outlet
   * @param formatId the format; nothing changes when it offers it already
   */
  record AddFormat(String outletId, String formatId) implements Change {
    public AddFormat {
      requireNonNull(outletId, "outletId");
      requireNonNull(formatId, "formatId");
    }
  }

  /**
   * An outlet serves more or fewer customers.
   *
   * @param outletId the outlet
   * @param perHour customers an hour, above 0
   */
  record SetCapacity(String outletId, int perHour) implements Change {
    public SetCapacity {
      requireNonNull(outletId, "outletId");
      requirePositive(perHour, "perHour");
    }
  }

  /**
   * An outlet comes to all homes within a distance: it delivers, fetches or visits.
   *
   * @param outletId the outlet
   * @param meters how far as the crow flies, 1 to 50,000
   */
  record SetDelivery(String outletId, int meters) implements Change {
    public SetDelivery {
      requireNonNull(outletId, "outletId");
      requirePositive(meters, "meters");
    }
  }

  /**
   * An outlet that delivers has so many couriers (骑手).
   *
   * @param outletId the outlet
   * @param couriers how many, above 0
   */
  record SetCouriers(String outletId, int couriers) implements Change {
    public SetCouriers {
      requireNonNull(outletId, "outletId");
      requirePositive(couriers, "couriers");
    }
  }

  /**
   * Residents order a share of what they need to their homes (即时配送、网购).
   *
   * @param shares how much
   */
  record SetOrders(OrderShares shares) implements Change {
    public SetOrders {
      requireNonNull(shares, "shares");
    }
  }

  /**
   * A way or gate is shut for good.
   *
   * @param wayId the way
   */
  record CloseWay(String wayId) implements Change {
    public CloseWay {
      requireNonNull(wayId, "wayId");
    }
  }

  /**
   * A way or gate is open to everybody at all hours, whatever the map says of it.
   *
   * @param wayId the way
   */
  record OpenWay(String wayId) implements Change {
    public OpenWay {
      requireNonNull(wayId, "wayId");
    }
  }

  /**
   * A way or gate is open at some hours only, to those whom the map lets walk there.
   *
   * @param wayId the way
   * @param hours when it is open
   */
  record TimeWay(String wayId, OpeningHours hours) implements Change {
    public TimeWay {
      requireNonNull(wayId, "wayId");
      requireNonNull(hours, "hours");
    }
  }

  /**
   * A footway is built straight between two places (打通步行路). Each end joins the nearest way that
   * people may walk; between its ends it meets no other way.
   *
   * @param id of the new way; must be new among ways and gates
   * @param from one end, at most {@link #FARTHEST_JOINING_METERS} from a way that people may walk
   * @param to the other end, as near to one
   */
  record BuildLink(String id, Coordinate from, Coordinate to) implements Change {

    /** An end farther from all ways joins none. */
    public static final int FARTHEST_JOINING_METERS = 15;

    public BuildLink {
      requireNonNull(id, "id");
      requireNonNull(from, "from");
      requireNonNull(to, "to");
    }
  }

  /**
   * A zone of tidal stalls (潮汐摊位): stalls at a fixed place that stand there at fixed hours.
   *
   * @param id of the zone; must be new among the outlets
   * @param name what people call it
   * @param location where it stands
   * @param formatIds what its stalls offer, at least one format
   * @param stalls how many, above 0
   * @param hours when they stand there
   */
  record AddStallZone(
      String id,
      String name,
      Coordinate location,
      List<String> formatIds,
      int stalls,
      OpeningHours hours)
      implements Change {
    public AddStallZone {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(location, "location");
      formatIds = List.copyOf(formatIds);
      requirePositive(stalls, "stalls");
      requireNonNull(hours, "hours");
    }
  }

  /**
   * The population ages: in every home a share of the adults becomes older adults.
   *
   * @param share of the adults, 0 to 1
   */
  record AgePopulation(double share) implements Change {
    public AgePopulation {
      requireShare(share);
    }
  }

  /**
   * The population grows or shrinks in every home.
   *
   * @param factor residents then for each resident now, 0 to 10
   */
  record GrowPopulation(double factor) implements Change {
    public GrowPopulation {
      if (!(factor >= 0 && factor <= 10)) {
        throw new IllegalArgumentException("a factor is within 0..10: " + factor);
      }
    }
  }

  /**
   * A share of the needs for a format is met online and needs no walk any more.
   *
   * @param formatId the format
   * @param share of its needs, 0 to 1
   */
  record MoveOnline(String formatId, double share) implements Change {
    public MoveOnline {
      requireNonNull(formatId, "formatId");
      requireShare(share);
    }
  }

  /**
   * A number of the day model is another one, such as how far people walk.
   *
   * @param name as {@code DemandNumbers} names it
   * @param value what it is then
   */
  record SetParameter(String name, double value) implements Change {
    public SetParameter {
      requireNonNull(name, "name");
    }
  }

  /**
   * An event that residents walk to, such as a neighbors' festival.
   *
   * @param id of the event; must be new among the formats and outlets
   * @param name what people call it
   * @param location where it is held
   * @param period when it is held
   * @param share of all residents who want to come, 0 to 1
   * @param places how many people fit in at once, above 0
   */
  record HoldEvent(
      String id, String name, Coordinate location, Period period, double share, int places)
      implements Change {
    public HoldEvent {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(location, "location");
      requireNonNull(period, "period");
      requireShare(share);
      requirePositive(places, "places");
    }

    /** When it begins, second of the day. */
    public int fromSecond() {
      return period.fromSecond();
    }

    /** When it ends, second of the day. */
    public int toSecond() {
      return period.toSecond();
    }
  }

  /**
   * A part of a day.
   *
   * @param fromSecond when it begins, second of the day
   * @param toSecond when it ends, after its beginning, up to 86,400
   */
  record Period(int fromSecond, int toSecond) {
    public Period {
      if (fromSecond < 0 || toSecond <= fromSecond || toSecond > 24 * 60 * 60) {
        throw new IllegalArgumentException(
            "an event runs forward within the day: " + fromSecond + "-" + toSecond);
      }
    }
  }

  private static void requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is within 0..1: " + share);
    }
  }

  private static void requirePositive(int number, String name) {
    if (number <= 0) {
      throw new IllegalArgumentException(name + " must be above 0: " + number);
    }
  }
}
