package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An outlet that is built and that residents cannot use (建而未用). It is counted apart: nobody walks
 * to it, and it makes no format present.
 *
 * @param outlet what it would be if it were in use
 * @param causes why it is not in use, at least one
 * @param seen the day on which that was so
 * @param evidence who says so, or what shows it; not blank
 */
public record UnusedOutlet(Outlet outlet, Set<Cause> causes, LocalDate seen, String evidence) {

  /** Why a place that is built is not in use. */
  public enum Cause implements Labeled {
    /** The builder has not handed it over to those who shall run it. */
    NOT_HANDED_OVER("not-handed-over", "未移交", "not handed over"),
    /** It lies on an upper floor to which no lift goes. */
    NO_LIFT("upstairs-no-lift", "楼上无电梯", "upstairs without a lift"),
    /** It lies in a basement where residents cannot use it. */
    BASEMENT("basement", "在地下室", "in a basement"),
    /** Nobody works there. */
    NO_STAFF("no-staff", "没有人员", "without staff"),
    /** It has been closed for weeks. */
    CLOSED_FOR_WEEKS("closed-for-weeks", "长期关门", "closed for weeks");

    private final String id;
    private final Text label;

    Cause(String id, String zh, String en) {
      this.id = id;
      this.label = new Text(zh, en);
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

  public UnusedOutlet {
    requireNonNull(outlet, "outlet");
    requireNonNull(seen, "seen");
    if (causes.isEmpty()) {
      throw new IllegalArgumentException("an outlet is not in use for at least one cause");
    }
    if (evidence.isBlank()) {
      throw new IllegalArgumentException("that an outlet is not in use needs evidence");
    }
    causes = Collections.unmodifiableSet(EnumSet.copyOf(causes));
  }

  /** This outlet where its place is moved, for example to other coordinates. */
  public UnusedOutlet moved(UnaryOperator<Coordinate> move) {
    return new UnusedOutlet(outlet.moved(move), causes, seen, evidence);
  }

  /** This outlet as it is better known. */
  public UnusedOutlet withOutlet(Outlet other) {
    return new UnusedOutlet(other, causes, seen, evidence);
  }

  /** Whether it would serve a format. */
  public boolean serves(String formatId) {
    return outlet.serves(formatId);
  }
}
