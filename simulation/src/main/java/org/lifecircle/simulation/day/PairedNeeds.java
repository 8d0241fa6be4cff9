package org.lifecircle.simulation.day;

import java.util.Arrays;
import java.util.List;
import org.lifecircle.model.AgeGroup;

/**
 * The needs of one day in two worlds that were drawn from the same seed, need by need. A need is
 * common to both when the same resident has it for the same format at the same time and no channel
 * meets it in either; how many of the common needs are served can be compared, because they are the
 * same needs. A need that only one world has, or that a channel meets in one of them, is
 * composition and counted apart.
 *
 * <p>Sums add up exactly: the needs of a world that no channel met are the common ones and those of
 * that world alone, and so are those that are not served. Numbers only, because they are kept for
 * every replication. Immutable.
 */
public final class PairedNeeds {

  private static final int WORLDS = World.values().length;
  private static final int GROUPS = AgeGroup.values().length;
  private static final int HOURS = 24;
  private static final NeedEnding[] ENDINGS = NeedEnding.values();
  private static final int KINDS = Composition.values().length;

  private final List<String> formatIds;

  /** By world, format, age group and ending. */
  private final int[] common;

  /** By world and hour of the need, and by world and home: common needs that are not served. */
  private final int[] hours;

  private final int[] homes;

  /** By kind of composition, world and ending. */
  private final int[] only;

  /** The outcome in the one world for each in the other, the scenario's fastest. */
  private final int[] turns;

  private PairedNeeds(Tally tally) {
    formatIds = tally.formatIds;
    common = tally.common.clone();
    hours = tally.hours.clone();
    homes = tally.homes.clone();
    only = tally.only.clone();
    turns = tally.turns.clone();
  }

  /** Counts pairs while they are found. */
  public static final class Tally {

    private final List<String> formatIds;
    private final int[] common;
    private final int[] hours = new int[WORLDS * HOURS];
    private final int[] homes;
    private final int homeCount;
    private final int[] only = new int[KINDS * WORLDS * ENDINGS.length];
    private final int[] turns = new int[NeedOutcome.values().length * NeedOutcome.values().length];

    /**
     * Nothing yet.
     *
     * @param formatIds the formats that a common need may be for
     * @param homes how many homes the circle as it is has
     */
    public Tally(List<String> formatIds, int homes) {
      this.formatIds = List.copyOf(formatIds);
      this.homeCount = homes;
      this.homes = new int[WORLDS * homes];
      common = new int[WORLDS * formatIds.size() * GROUPS * ENDINGS.length];
    }

    /**
     * Counts a need that both worlds have.
     *
     * @param format its place among the formats
     * @param group the ordinal of the resident's age group
     * @param hour in which it arose
     * @param home the resident's home, by its place in the circle as it is
     * @param baseline how it ended in the circle as it is
     * @param scenario how it ended in the scenario
     */
    public void common(
        int format, int group, int hour, int home, NeedEnding baseline, NeedEnding scenario) {
      for (World world : World.values()) {
        NeedEnding ending = world == World.BASELINE ? baseline : scenario;
        common[index(formatIds.size(), world, format, group, ending)]++;
        if (ending.outcome() != NeedOutcome.SERVED) {
          hours[world.ordinal() * HOURS + hour]++;
          homes[world.ordinal() * homeCount + home]++;
        }
      }
      turns[turn(baseline.outcome(), scenario.outcome())]++;
    }

    /** Counts a need that one world alone has. */
    public void only(Composition kind, World world, NeedEnding ending) {
      only[(kind.ordinal() * WORLDS + world.ordinal()) * ENDINGS.length + ending.ordinal()]++;
    }

    /** What was counted. */
    public PairedNeeds done() {
      return new PairedNeeds(this);
    }
  }

  private static int index(int formats, World world, int format, int group, NeedEnding ending) {
    return ((world.ordinal() * formats + format) * GROUPS + group) * ENDINGS.length
        + ending.ordinal();
  }

  private static int turn(NeedOutcome baseline, NeedOutcome scenario) {
    return baseline.ordinal() * NeedOutcome.values().length + scenario.ordinal();
  }

  /** The formats that common needs may be for. */
  public List<String> formatIds() {
    return formatIds;
  }

  /** Common needs of an age group for a format, by its place, that ended so in a world. */
  public int common(World world, int format, AgeGroup group, NeedEnding ending) {
    return common[index(formatIds.size(), world, format, group.ordinal(), ending)];
  }

  /** Common needs for a format, by its place, that ended so in a world. */
  public int common(World world, int format, NeedEnding ending) {
    int sum = 0;
    for (AgeGroup group : AgeGroup.values()) {
      sum += common(world, format, group, ending);
    }
    return sum;
  }

  /** Common needs of an age group that ended so in a world. */
  public int common(World world, AgeGroup group, NeedOutcome outcome) {
    int sum = 0;
    for (int format = 0; format < formatIds.size(); format++) {
      for (NeedEnding ending : ENDINGS) {
        sum += ending.outcome() == outcome ? common(world, format, group, ending) : 0;
      }
    }
    return sum;
  }

  /** Common needs that ended so in a world. */
  public int common(World world, NeedOutcome outcome) {
    int sum = 0;
    for (AgeGroup group : AgeGroup.values()) {
      sum += common(world, group, outcome);
    }
    return sum;
  }

  /** All needs that both worlds have. */
  public int common() {
    return Arrays.stream(turns).sum();
  }

  /** Common needs that ended in one way in the circle as it is and in another in the scenario. */
  public int turned(NeedOutcome baseline, NeedOutcome scenario) {
    return turns[turn(baseline, scenario)];
  }

  /** Common needs that a cause kept from being served in a world. */
  public int unserved(World world, UnservedCause cause) {
    return cause.outcomes().stream().mapToInt(outcome -> common(world, outcome)).sum();
  }

  /** Common needs that were not served in a world. */
  public int unserved(World world) {
    return common() - common(world, NeedOutcome.SERVED);
  }

  /** Common needs of an hour, 0 to 23, that were not served in a world. */
  public int unservedOfHour(World world, int hour) {
    return hours[world.ordinal() * HOURS + hour];
  }

  /** Common needs of a home, by its place in the circle as it is, not served in a world. */
  public int unservedOfHome(World world, int home) {
    return homes[world.ordinal() * (homes.length / WORLDS) + home];
  }

  /** Needs that a world alone has, for a reason, and that ended so. */
  public int only(World world, Composition kind, NeedOutcome outcome) {
    int sum = 0;
    for (NeedEnding ending : ENDINGS) {
      sum +=
          ending.outcome() == outcome
              ? only[
                  (kind.ordinal() * WORLDS + world.ordinal()) * ENDINGS.length + ending.ordinal()]
              : 0;
    }
    return sum;
  }

  /** Needs that a world alone has, for a reason, without those that a channel met. */
  public int only(World world, Composition kind) {
    int sum = 0;
    for (NeedOutcome outcome : NeedOutcome.values()) {
      sum += outcome.byChannel() ? 0 : only(world, kind, outcome);
    }
    return sum;
  }

  /** Needs that a channel met in a world. */
  public int byChannel(World world) {
    int sum = 0;
    for (Composition kind : Composition.values()) {
      for (NeedOutcome outcome : NeedOutcome.values()) {
        sum += outcome.byChannel() ? only(world, kind, outcome) : 0;
      }
    }
    return sum;
  }

  /** Needs that a world alone has, for a reason, and that were not served. */
  public int onlyUnserved(World world, Composition kind) {
    return only(world, kind) - only(world, kind, NeedOutcome.SERVED);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairedNeeds needs
        && formatIds.equals(needs.formatIds)
        && Arrays.equals(common, needs.common)
        && Arrays.equals(hours, needs.hours)
        && Arrays.equals(homes, needs.homes)
        && Arrays.equals(only, needs.only)
        && Arrays.equals(turns, needs.turns);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(common) * 31 + Arrays.hashCode(only);
  }

  @Override
  public String toString() {
    return common() + " common needs, " + Arrays.stream(only).sum() + " of one world";
  }
}
