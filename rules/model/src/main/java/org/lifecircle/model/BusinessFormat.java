package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A kind of business (业态) that a standard counts, such as a breakfast shop.
 *
 * @param id the name in files and tables, for example {@code breakfast-shop}
 * @param label what people call it
 * @param category basic or quality
 * @param source the clause that names it
 * @param serving by which ways it serves residents
 */
public record BusinessFormat(
    String id, Text label, FormatCategory category, Clause source, Serving serving) {

  /**
   * By which ways a format serves residents, so that it counts for them.
   *
   * @param ways at least one
   * @param status how sure that is
   * @param note why, for a reader; may be blank
   */
  public record Serving(Set<ServiceWay> ways, SourceStatus status, Text note) {

    /** Residents walk there, as the guideline's 15 minutes on foot say. */
    public static final Serving ON_FOOT =
        new Serving(EnumSet.of(ServiceWay.WALK), SourceStatus.POLICY, Text.same(""));

    public Serving {
      Set<ServiceWay> inOrder = EnumSet.noneOf(ServiceWay.class);
      inOrder.addAll(ways);
      ways = Collections.unmodifiableSet(inOrder);
      requireNonNull(status, "status");
      requireNonNull(note, "note");
      if (ways.isEmpty()) {
        throw new IllegalArgumentException("a format serves by at least one way");
      }
    }

    /** Whether a walk to an outlet counts. */
    public boolean onFoot() {
      return ways.contains(ServiceWay.WALK);
    }

    /** Whether an outlet counts where it comes to residents. */
    public boolean atHome() {
      return ways.contains(ServiceWay.DELIVERY) || ways.contains(ServiceWay.VISIT);
    }
  }

  /** A format to whose outlets residents walk. */
  public BusinessFormat(String id, Text label, FormatCategory category, Clause source) {
    this(id, label, category, source, Serving.ON_FOOT);
  }

  public BusinessFormat {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(category, "category");
    requireNonNull(source, "source");
    requireNonNull(serving, "serving");
    if (!id.matches("[a-z][a-z0-9]*+(-[a-z0-9]++)*+")) {
      throw new IllegalArgumentException("a format id is lower-case words joined by '-': " + id);
    }
  }
}
