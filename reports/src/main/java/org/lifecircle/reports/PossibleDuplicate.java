package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Outlet;

/**
 * Two outlets that may be one place entered twice.
 *
 * @param outlet the later one
 * @param first the earlier one
 * @param meters between them, 0 or more
 */
public record PossibleDuplicate(Outlet outlet, Outlet first, int meters) {

  public PossibleDuplicate {
    requireNonNull(outlet, "outlet");
    requireNonNull(first, "first");
    if (meters < 0) {
      throw new IllegalArgumentException("meters are not negative: " + meters);
    }
  }
}
