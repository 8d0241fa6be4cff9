package org.lifecircle.simulation.mason;

import java.util.Arrays;

/**
 * Notes when residents set out for their needs, arrived, were served and came home. By where a need
 * stands in the plan of its day; nothing is noted, and no memory used, unless somebody asked.
 */
final class Errands {

  private static final int LEFT = 0;
  private static final int FROM = 1;
  private static final int PEOPLE = 2;
  private static final int OUTLET = 3;
  private static final int ARRIVED = 4;
  private static final int SERVED = 5;
  private static final int DONE = 6;
  private static final int HOME = 7;
  private static final int WALKED = 8;
  private static final int WAITED = 9;
  private static final int TURNED_AWAY = 10;
  private static final int ORDERED = 11;
  private static final int BRINGER = 12;
  private static final int BROUGHT = 13;
  private static final int FIELDS = 14;

  /** Stands for what did not happen. */
  static final int NONE = -1;

  private final boolean kept;
  private int[] notes = new int[0];

  /**
   * Notes of a day.
   *
   * @param kept whether anything is noted
   */
  Errands(boolean kept) {
    this.kept = kept;
  }

  /**
   * A resident sets out for its present need; one that was turned away has done so before.
   *
   * @param from the outlet that it comes from, {@link #NONE} from home
   */
  void setsOut(Resident resident, int from, int people) {
    if (kept && resident.attempts == 0) {
      note(resident.need, LEFT, resident.leaves);
      note(resident.need, FROM, from);
      note(resident.need, PEOPLE, people);
    }
  }

  /** It is served with its present need. */
  void served(Resident resident, int outlet, int start, int end) {
    if (kept) {
      ends(resident, outlet, end, start - resident.arrives);
      note(resident.need, SERVED, start);
    }
  }

  /** It finds an outlet full, and may yet find another one. */
  void turnedAway(Resident resident, int outlet, int now) {
    if (kept) {
      ends(resident, outlet, now, now - resident.arrives);
      note(resident.need, TURNED_AWAY, resident.attempts + 1);
    }
  }

  private void ends(Resident resident, int outlet, int done, int waited) {
    note(resident.need, OUTLET, outlet);
    note(resident.need, ARRIVED, resident.arrives);
    note(resident.need, DONE, done);
    note(resident.need, WALKED, resident.walked + resident.arrives - resident.leaves);
    note(resident.need, WAITED, resident.waited + waited);
    note(resident.need, TURNED_AWAY, resident.attempts);
  }

  /** It goes home after a need. */
  void home(int need, int at) {
    if (kept) {
      note(need, HOME, at);
    }
  }

  /**
   * It orders its next need.
   *
   * @param outlet that brings it, {@link #NONE} for a parcel
   * @param brought when it is at the door, {@link #NONE} on another day
   */
  void ordered(Resident resident, int outlet, int now, int brought) {
    if (kept) {
      note(resident.need, ORDERED, now);
      note(resident.need, BRINGER, outlet);
      note(resident.need, BROUGHT, brought);
    }
  }

  private void note(int need, int field, int value) {
    int at = need * FIELDS;
    if (at + FIELDS > notes.length) {
      int before = notes.length;
      notes = Arrays.copyOf(notes, Math.max(at + FIELDS, before + (before >> 1)));
      Arrays.fill(notes, before, notes.length, NONE);
    }
    notes[at + field] = value;
  }

  private int noted(int need, int field) {
    int at = need * FIELDS + field;
    return at < notes.length ? notes[at] : NONE;
  }

  boolean wentOut(int need) {
    return noted(need, OUTLET) != NONE;
  }

  int ordered(int need) {
    return noted(need, ORDERED);
  }

  int bringer(int need) {
    return noted(need, BRINGER);
  }

  int brought(int need) {
    return noted(need, BROUGHT);
  }

  int left(int need) {
    return noted(need, LEFT);
  }

  int from(int need) {
    return noted(need, FROM);
  }

  int people(int need) {
    return noted(need, PEOPLE);
  }

  int outlet(int need) {
    return noted(need, OUTLET);
  }

  int arrived(int need) {
    return noted(need, ARRIVED);
  }

  int served(int need) {
    return noted(need, SERVED);
  }

  int done(int need) {
    return noted(need, DONE);
  }

  int home(int need) {
    return noted(need, HOME);
  }

  int walked(int need) {
    return noted(need, WALKED);
  }

  int waited(int need) {
    return noted(need, WAITED);
  }

  int turnedAway(int need) {
    return noted(need, TURNED_AWAY);
  }
}
