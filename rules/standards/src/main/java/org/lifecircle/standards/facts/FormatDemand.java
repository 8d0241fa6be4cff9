package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Parameter;

/**
 * A standard demands a format: enough residents must reach an outlet of it in time.
 *
 * @param id unique within the standard; the format's id when it is demanded once
 * @param group the id of the {@link KindGroup} that it counts for
 * @param format the format
 * @param limit the walk within which an outlet is demanded
 * @param share the share of residents, 0 to 1
 * @param source the clause that demands it
 */
public record FormatDemand(
    String id, String group, BusinessFormat format, Limit limit, Parameter share, Clause source) {

  /**
   * The longest walk that counts.
   *
   * @param walk in {@code min} or {@code m}
   * @param radiusSeconds that walk in whole seconds, above 0
   */
  public record Limit(Parameter walk, int radiusSeconds) {

    public Limit {
      requireNonNull(walk, "walk");
      if (radiusSeconds <= 0) {
        throw new IllegalArgumentException("the walk must be above 0 s: " + radiusSeconds);
      }
    }
  }

  public FormatDemand {
    requireNonNull(id, "id");
    requireNonNull(group, "group");
    requireNonNull(format, "format");
    requireNonNull(limit, "limit");
    requireNonNull(share, "share");
    requireNonNull(source, "source");
  }

  /** The walk within which an outlet is demanded, in {@code min} or {@code m}. */
  public Parameter walk() {
    return limit.walk();
  }

  /** That walk in whole seconds. */
  public int radiusSeconds() {
    return limit.radiusSeconds();
  }
}
