package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.OptionalLong;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Text;

/**
 * How many circles a territory had, or meant to have, by some month, with which a single circle and
 * a simulated one can be compared.
 *
 * @param id the name of the row
 * @param month the month for which it was reported
 * @param territory where
 * @param kind whether the circles were built, only delimited, or a goal
 * @param reported how many there were
 * @param source who reported it
 */
public record Progress(
    String id, YearMonth month, Text territory, Kind kind, Reported reported, Clause source) {

  /** What is said of the circles. */
  public enum Kind implements Coded {
    /** They were there. */
    BUILT("built"),
    /** Their borders were drawn; they were still to be built. */
    DELIMITED("delimited"),
    /** They were to be there by that month. */
    GOAL("goal");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /**
   * So many of each.
   *
   * @param circles circles, at least one
   * @param outlets outlets in all of them; empty when not reported
   * @param residents residents of all of them; empty when not reported
   */
  public record Reported(long circles, OptionalLong outlets, OptionalLong residents) {

    public Reported {
      if (circles < 1) {
        throw new IllegalArgumentException("circles: " + circles + ", expected at least 1");
      }
      requireNonNull(outlets, "outlets");
      requireNonNull(residents, "residents");
    }
  }

  public Progress {
    requireNonNull(id, "id");
    requireNonNull(month, "month");
    requireNonNull(territory, "territory");
    requireNonNull(kind, "kind");
    requireNonNull(reported, "reported");
    requireNonNull(source, "source");
  }

  /** Outlets of an average circle, rounded down; inferred from what was reported. */
  public OptionalLong outletsPerCircle() {
    return each(reported.outlets());
  }

  /** Residents of an average circle, rounded down; inferred from what was reported. */
  public OptionalLong residentsPerCircle() {
    return each(reported.residents());
  }

  private OptionalLong each(OptionalLong all) {
    return all.isPresent()
        ? OptionalLong.of(all.getAsLong() / reported.circles())
        : OptionalLong.empty();
  }
}
