package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.AgeGroup;

/**
 * What became of one need of one resident on one day.
 *
 * @param who whose need it was
 * @param what what was needed
 * @param ending how it ended, and so why
 * @param errand the way that was gone for it; empty when the resident stayed where it was, because
 *     there was nowhere to go or because it ordered
 * @param order what was ordered; empty when it was walked for
 */
public record DiaryEntry(
    Who who, What what, NeedEnding ending, Optional<Errand> errand, Optional<Order> order) {

  /**
   * An order to the home.
   *
   * @param ordered when, seconds since midnight
   * @param outletId the outlet whose courier brings it; empty for a parcel
   * @param brought when it is at the door; empty for a parcel, which comes on another day
   */
  public record Order(int ordered, Optional<String> outletId, OptionalInt brought) {
    public Order {
      requireNonNull(outletId, "outletId");
      requireNonNull(brought, "brought");
    }
  }

  /**
   * A resident.
   *
   * @param homeId where it lives
   * @param group its age group
   * @param number its number among those of the group in that home, from 1
   */
  public record Who(String homeId, AgeGroup group, int number) {
    public Who {
      requireNonNull(homeId, "homeId");
      requireNonNull(group, "group");
    }
  }

  /**
   * A need.
   *
   * @param formatId the format that meets it
   * @param number its number among that resident's needs for the format on that day, from 1
   * @param arose when it arose, seconds since midnight
   */
  public record What(String formatId, int number, int arose) {
    public What {
      requireNonNull(formatId, "formatId");
    }
  }

  /**
   * A way that was gone for a need.
   *
   * @param outletId the outlet where it ended
   * @param fromOutletId where the resident came from when it met this need on the way of another
   *     one; empty when it came from home
   * @param times when what happened
   * @param people how many went together, the resident among them
   * @param effort what it took
   */
  public record Errand(
      String outletId, Optional<String> fromOutletId, Times times, int people, Effort effort) {
    public Errand {
      requireNonNull(outletId, "outletId");
      requireNonNull(fromOutletId, "fromOutletId");
      requireNonNull(times, "times");
      requireNonNull(effort, "effort");
    }
  }

  /**
   * When what happened, seconds since midnight; after midnight they go on beyond 86,400.
   *
   * @param left when the resident set out for it
   * @param arrived when it arrived at the outlet where the need ended
   * @param served when it was its turn; empty when it was turned away
   * @param done when it left that outlet
   * @param home when it was home; empty when it went on to another outlet
   */
  public record Times(int left, int arrived, OptionalInt served, int done, OptionalInt home) {
    public Times {
      requireNonNull(served, "served");
      requireNonNull(home, "home");
    }
  }

  /**
   * What it took.
   *
   * @param walkedSeconds walked to the outlet, and before that to those that were full
   * @param waitedSeconds waited there
   * @param turnedAway how many outlets were full
   */
  public record Effort(int walkedSeconds, int waitedSeconds, int turnedAway) {}

  public DiaryEntry {
    requireNonNull(who, "who");
    requireNonNull(what, "what");
    requireNonNull(ending, "ending");
    requireNonNull(errand, "errand");
    requireNonNull(order, "order");
  }
}
