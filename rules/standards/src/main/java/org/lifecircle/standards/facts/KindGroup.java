package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Text;

/**
 * The kinds that a standard counts together, such as its basic formats or those of one tier.
 *
 * @param id unique within the standard
 * @param title what people call them
 * @param unnamedKinds kinds that the standard counts but whose names are not known, 0 or more
 */
public record KindGroup(String id, Text title, long unnamedKinds) {

  /** The basic formats, which levels count. */
  public static final String BASIC = "basic";

  /** The quality formats, which levels count. */
  public static final String QUALITY = "quality";

  public KindGroup {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    if (unnamedKinds < 0) {
      throw new IllegalArgumentException("kinds must not be negative: " + unnamedKinds);
    }
  }
}
