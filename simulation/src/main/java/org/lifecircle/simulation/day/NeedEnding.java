package org.lifecircle.simulation.day;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/**
 * How a need ended: its outcome, and for one that was served whether that took an effort. A walk is
 * long when it takes more than a share of the walk that the format's customers accept, a wait when
 * it takes more than a share of their mean patience; both shares are parameters of the day model.
 */
public enum NeedEnding implements Labeled {
  /** Served, neither far nor after a long wait. */
  EASILY_SERVED("served-easily", NeedOutcome.SERVED, null, new Text("轻松得到", "received with ease")),
  /** Served after a long walk. */
  LONG_WALK("long-walk", NeedOutcome.SERVED, NeedList.BLUE, new Text("走得久", "a long walk")),
  /** Served after a long wait. */
  LONG_WAIT("long-wait", NeedOutcome.SERVED, NeedList.BLUE, new Text("等得久", "a long wait")),
  /** Served after a long walk and a long wait. */
  LONG_WALK_AND_WAIT(
      "long-walk-and-wait",
      NeedOutcome.SERVED,
      NeedList.BLUE,
      new Text("走得久又等得久", "a long walk and a long wait")),
  /** Offered too far away. */
  TOO_FAR("too-far", NeedOutcome.TOO_FAR, NeedList.YELLOW, NeedOutcome.TOO_FAR.label()),
  /** Offered near enough, but closed. */
  CLOSED("closed", NeedOutcome.CLOSED, NeedList.YELLOW, NeedOutcome.CLOSED.label()),
  /** Offered, but full. */
  FULL("full", NeedOutcome.FULL, NeedList.YELLOW, NeedOutcome.FULL.label()),
  /** Offered by nobody. */
  NOT_OFFERED(
      "not-offered", NeedOutcome.NOT_OFFERED, NeedList.RED, NeedOutcome.NOT_OFFERED.label()),
  /** Ordered and brought. */
  DELIVERED("delivered", NeedOutcome.DELIVERED, null, NeedOutcome.DELIVERED.label()),
  /** Ordered, for a parcel of another day. */
  ONLINE("online", NeedOutcome.ONLINE, null, NeedOutcome.ONLINE.label());

  private final String id;
  private final NeedOutcome outcome;
  private final NeedList list;
  private final Text label;

  NeedEnding(String id, NeedOutcome outcome, NeedList list, Text label) {
    this.id = id;
    this.outcome = outcome;
    this.list = list;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  /** The outcome that it belongs to. */
  public NeedOutcome outcome() {
    return outcome;
  }

  /** The list on which such a need stands; empty when it was received with ease or ordered. */
  public Optional<NeedList> list() {
    return Optional.ofNullable(list);
  }

  /** Whether such a need stands on a list. */
  public boolean isOn(NeedList one) {
    return list == one;
  }

  /**
   * Whether such a need may come back on the next day. What stood in its way must be one of the
   * time at which it arose: a door is closed and a shop is full at one hour and not at another, but
   * what is too far away today, or offered by nobody, is so tomorrow.
   */
  public boolean comesBack() {
    return this == CLOSED || this == FULL;
  }

  @Override
  public Text label() {
    return label;
  }

  /** The ending of a need that was served. */
  public static NeedEnding served(boolean longWalk, boolean longWait) {
    if (longWalk) {
      return longWait ? LONG_WALK_AND_WAIT : LONG_WALK;
    }
    return longWait ? LONG_WAIT : EASILY_SERVED;
  }

  /**
   * The ending of a need that was not served.
   *
   * @throws IllegalArgumentException when the outcome is that of a need that was met
   */
  public static NeedEnding unserved(NeedOutcome outcome) {
    return switch (requireNonNull(outcome, "outcome")) {
      case TOO_FAR -> TOO_FAR;
      case CLOSED -> CLOSED;
      case FULL -> FULL;
      case NOT_OFFERED -> NOT_OFFERED;
      case SERVED, DELIVERED, ONLINE ->
          throw new IllegalArgumentException("a need that was met ends otherwise: " + outcome);
    };
  }
}
