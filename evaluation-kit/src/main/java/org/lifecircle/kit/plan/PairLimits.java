package org.lifecircle.kit.plan;

import java.util.List;
import org.lifecircle.simulation.siting.SiteLimits;

/** What limits a choice between additions, each of a format at a site. */
final class PairLimits {

  private PairLimits() {}

  /**
   * The limits with the costs of the additions and their rooms: a room of the table takes one
   * outlet, a place to look any number.
   */
  static SiteLimits of(PlanField field, List<Addition> pairs, SiteLimits limits) {
    SiteLimits own = limits;
    if (field.hasCosts()) {
      own =
          own.withBudget(
              pairs.stream().mapToLong(one -> field.wholeCost(one.format(), one.site())).toArray(),
              limits.budget());
    }
    if (field.candidates().sites().stream().noneMatch(CandidateSite::isRoom)) {
      return own;
    }
    int sites = field.candidates().sites().size();
    int[] rooms = new int[pairs.size()];
    for (int i = 0; i < rooms.length; i++) {
      int site = pairs.get(i).site();
      rooms[i] = field.candidates().sites().get(site).isRoom() ? site : sites + i;
    }
    return own.withRooms(rooms);
  }
}
