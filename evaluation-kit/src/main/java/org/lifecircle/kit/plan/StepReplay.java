package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.ReviewedStep.Finding;
import org.lifecircle.simulation.scenario.Change;

/**
 * The circle of today without the outlets and formats that the steps of an earlier plan brought,
 * then with one after the other until it is as it is.
 */
final class StepReplay {

  private final CircleData today;

  /** The formats that steps brought to outlets of today, by the outlet's id. */
  private final Map<String, List<String>> brought = new LinkedHashMap<>();

  private final List<CircleData> circles = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<OptionalInt> places = new ArrayList<>();

  private StepReplay(CircleData today) {
    this.today = today;
  }

  static StepReplay of(CircleData today, EarlierPlan plan, List<Finding> findings) {
    StepReplay replay = new StepReplay(today);
    for (int i = 0; i < findings.size(); i++) {
      if (bringsOutlet(findings.get(i))) {
        replay
            .brought
            .computeIfAbsent(findings.get(i).outletId(), id -> new ArrayList<>())
            .addAll(plan.steps().get(i).measure().formatIds());
      }
    }
    replay.circles.add(replay.circle());
    for (int i = 0; i < findings.size(); i++) {
      if (bringsOutlet(findings.get(i))) {
        replay.places.add(OptionalInt.of(replay.changes.size()));
        replay.redo(findings.get(i).outletId(), plan.steps().get(i).measure().formatIds());
      } else {
        replay.places.add(OptionalInt.empty());
      }
    }
    return replay;
  }

  private static boolean bringsOutlet(Finding finding) {
    return finding.taken().isTaken() && !finding.outletId().isBlank();
  }

  private void redo(String outletId, List<String> formats) {
    Outlet outlet =
        today.circle().outlets().stream()
            .filter(one -> one.id().equals(outletId))
            .findFirst()
            .orElseThrow();
    boolean stands =
        circles.get(circles.size() - 1).circle().outlets().stream()
            .anyMatch(one -> one.id().equals(outletId));
    brought.get(outletId).removeAll(formats);
    // A step of an earlier plan is for one format; of several the first stands for the change.
    changes.add(
        stands
            ? new Change.AddFormat(outletId, formats.get(0))
            : new Change.AddOutlet(outlet.withFormatIds(left(outlet))));
    circles.add(circle());
  }

  private List<String> left(Outlet outlet) {
    List<String> formats = new ArrayList<>(outlet.formatIds());
    formats.removeAll(brought.getOrDefault(outlet.id(), List.of()));
    return formats;
  }

  /** The circle without what is still to be redone. */
  private CircleData circle() {
    List<Outlet> outlets = new ArrayList<>();
    for (Outlet outlet : today.circle().outlets()) {
      List<String> formats = left(outlet);
      if (!formats.isEmpty()) {
        outlets.add(outlet.withFormatIds(formats));
      }
    }
    return today.with(today.circle().withOutlets(outlets), today.map());
  }

  /** The circles: without any of the steps, then after each that can be redone. */
  List<CircleData> circles() {
    return circles;
  }

  /** The changes between them. */
  List<Change> changes() {
    return changes;
  }

  /** Which of the changes is that of a step, from 0; empty where it cannot be redone. */
  OptionalInt place(int step) {
    return places.get(step);
  }
}
