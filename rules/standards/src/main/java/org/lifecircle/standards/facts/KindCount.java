package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

/**
 * How many kinds of a group are present. Inserted by the rule that counts them.
 *
 * @param group the id of the {@link KindGroup}: which kinds
 * @param kinds how many the standard lists
 * @param present how many of them are present
 * @param unknown of how many of them nothing is known
 */
public record KindCount(String group, long kinds, long present, long unknown) {

  public KindCount {
    requireNonNull(group, "group");
    if (kinds < 0 || present < 0 || unknown < 0 || present + unknown > kinds) {
      throw new IllegalArgumentException(
          "kinds do not add up: " + kinds + ", " + present + ", " + unknown);
    }
  }

  /**
   * The count of a group's named kinds, to which its unnamed kinds are added as unknown.
   *
   * @param group the group
   * @param named how many kinds the standard names
   * @param present how many of them are present
   * @param unknown of how many of them nothing is known
   */
  public static KindCount of(KindGroup group, long named, long present, long unknown) {
    return new KindCount(
        group.id(), named + group.unnamedKinds(), present, unknown + group.unnamedKinds());
  }

  /** How many would be present if every unknown one were. */
  public long atMost() {
    return present + unknown;
  }
}
