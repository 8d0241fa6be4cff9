package org.lifecircle.kit.plan;

import java.util.Optional;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.ReviewedStep.Finding;
import org.lifecircle.reports.plan.StepTaken;
import org.lifecircle.simulation.network.ways.FootAccess;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Way;

/** Says whether ways, hours and capacities are today as a step was to make them. */
final class ChangedOnes {

  private final CircleData data;

  ChangedOnes(CircleData data) {
    this.data = data;
  }

  private static Finding finding(StepTaken taken, String key, Object... arguments) {
    return StepFindings.finding(taken, key, arguments);
  }

  /** Whether an outlet is open at all hours at which it was to be. */
  Finding hours(EarlierPlan.Measure measure) {
    Optional<Outlet> outlet = outlet(measure.subject());
    if (outlet.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.host", measure.subject());
    }
    return compared(measure.target(), outlet.get().hours(), false);
  }

  /** Whether an outlet can serve as many as it was to. */
  Finding capacity(EarlierPlan.Measure measure) {
    Optional<Outlet> outlet = outlet(measure.subject());
    if (outlet.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.host", measure.subject());
    }
    boolean number = measure.target().matches("\\d{1,9}");
    if (!number || outlet.get().capacityPerHour().isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.capacity.unknown");
    }
    int now = outlet.get().capacityPerHour().getAsInt();
    return finding(
        now >= Integer.parseInt(measure.target()) ? StepTaken.TAKEN : StepTaken.NOT_TAKEN,
        "found.capacity",
        Integer.toString(now),
        measure.target());
  }

  private Optional<Outlet> outlet(String id) {
    return data.circle().outlets().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Whether people may walk on a way or through a gate at any time. */
  Finding open(String id) {
    Optional<Boolean> open = walked(id);
    if (open.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.way.unknown", id);
    }
    if (!open.get()) {
      return finding(StepTaken.NOT_TAKEN, "found.way.shut", id);
    }
    Optional<OpeningHours> hours = Optional.ofNullable(data.map().hours().get(id));
    if (hours.isPresent()) {
      Optional<Boolean> always = covers(hours.get(), OpeningHours.ALWAYS);
      return always.orElse(false)
          ? finding(StepTaken.TAKEN, "found.way.open", id)
          : finding(StepTaken.NOT_TAKEN, "found.way.hours", id, hours.get().text());
    }
    return finding(StepTaken.TAKEN, "found.way.open", id);
  }

  /** Whether a way or gate is open at all hours at which it was to be. */
  Finding timed(EarlierPlan.Measure measure) {
    Optional<Boolean> open = walked(measure.subject());
    if (open.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.way.unknown", measure.subject());
    }
    if (!open.get()) {
      return finding(StepTaken.NOT_TAKEN, "found.way.shut", measure.subject());
    }
    Optional<OpeningHours> hours = Optional.ofNullable(data.map().hours().get(measure.subject()));
    return compared(measure.target(), hours, true);
  }

  /**
   * Whether a built link is on the map. A map may draw it under another id, so that nothing follows
   * from its absence.
   */
  Finding built(String id) {
    Optional<Boolean> open = walked(id);
    if (open.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.link.unknown", id);
    }
    return open.get()
        ? finding(StepTaken.TAKEN, "found.way.open", id)
        : finding(StepTaken.NOT_TAKEN, "found.way.shut", id);
  }

  /** Whether people may walk there, whatever the hour; empty when the map has no such id. */
  private Optional<Boolean> walked(String id) {
    for (Way way : data.map().ways()) {
      if (way.id().equals(id)) {
        return Optional.of(way.walkable() && !FootAccess.of(way.tags()).residentsOnly());
      }
    }
    for (MapNode node : data.map().nodes()) {
      if (node.id().equals(id)) {
        return Optional.of(
            !FootAccess.closes(node.tags()) && !FootAccess.isPrivateGate(node.tags()));
      }
    }
    return Optional.empty();
  }

  /**
   * Hours beside those that were to come.
   *
   * @param alwaysElse whether what has no hours is open always
   */
  private static Finding compared(String target, Optional<OpeningHours> now, boolean alwaysElse) {
    Optional<OpeningHours> wanted =
        target.isBlank() ? Optional.empty() : Optional.of(target).flatMap(ChangedOnes::hours);
    if (wanted.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.hours.target");
    }
    if (now.isEmpty()) {
      return alwaysElse
          ? finding(StepTaken.TAKEN, "found.hours.always")
          : finding(StepTaken.NOT_KNOWN, "found.hours.unknown");
    }
    Optional<Boolean> covers = covers(now.get(), wanted.get());
    if (covers.isEmpty()) {
      return finding(StepTaken.NOT_KNOWN, "found.hours.open", now.get().text());
    }
    return finding(
        covers.get() ? StepTaken.TAKEN : StepTaken.NOT_TAKEN,
        covers.get() ? "found.hours.kept" : "found.hours.short",
        now.get().text(),
        target);
  }

  private static Optional<OpeningHours> hours(String text) {
    HoursReading reading = HoursSyntax.readLoosely(text);
    return reading.hours();
  }

  /** Whether hours are open whenever others are; empty where days differ from week to week. */
  private static Optional<Boolean> covers(OpeningHours hours, OpeningHours others) {
    if (!hours.sameEveryWeek() || !others.sameEveryWeek()) {
      return Optional.empty();
    }
    for (int minute = 0; minute < OpeningHours.MINUTES_PER_WEEK; minute++) {
      if (others.isOpenAtMinuteOfWeek(minute) && !hours.isOpenAtMinuteOfWeek(minute)) {
        return Optional.of(false);
      }
    }
    return Optional.of(true);
  }
}
