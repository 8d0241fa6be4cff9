package org.lifecircle.reports.exhibits;

import java.awt.Color;
import java.util.List;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.simulation.day.NeedOutcome;

/** Why needs were not served, in the order and the colors in which charts show it. */
final class Reasons {

  static final List<NeedOutcome> ALL =
      List.of(NeedOutcome.NOT_OFFERED, NeedOutcome.TOO_FAR, NeedOutcome.CLOSED, NeedOutcome.FULL);

  static Color color(NeedOutcome outcome) {
    return switch (outcome) {
      case SERVED, DELIVERED, ONLINE -> Palette.GOOD;
      case TOO_FAR -> Palette.TOO_FAR;
      case CLOSED -> Palette.CLOSED;
      case FULL -> Palette.FULL;
      case NOT_OFFERED -> Palette.BAD;
    };
  }

  private Reasons() {}
}
