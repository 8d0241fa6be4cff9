package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.FormatCategory;

/**
 * How many kinds of a category are present. Inserted by the rule that counts them.
 *
 * @param category which kinds
 * @param kinds how many the standard lists
 * @param present how many of them are present
 * @param unknown of how many of them nothing is known
 */
public record KindCount(FormatCategory category, long kinds, long present, long unknown) {

  public KindCount {
    requireNonNull(category, "category");
    if (kinds < 0 || present < 0 || unknown < 0 || present + unknown > kinds) {
      throw new IllegalArgumentException(
          "kinds do not add up: " + kinds + ", " + present + ", " + unknown);
    }
  }

  /** How many would be present if every unknown one were. */
  public long atMost() {
    return present + unknown;
  }
}
