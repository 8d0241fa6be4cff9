package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess.AtHome;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FormatReach.Within;
import org.lifecircle.standards.facts.Outcome;

/**
 * Whether one business format is present.
 *
 * @param format the format
 * @param outlets how many outlets serve it
 * @param unused how many further ones are built and cannot be used
 * @param reached who reaches one of the outlets
 * @param why whether it is present, by which rule and clause, and a sentence
 */
public record FormatFinding(
    BusinessFormat format, int outlets, int unused, Reached reached, Justification why) {

  /** A format of which nobody said that anything built is not in use. */
  public FormatFinding(BusinessFormat format, int outlets, Reached reached, Justification why) {
    this(format, outlets, 0, reached, why);
  }

  public FormatFinding {
    requireNonNull(format, "format");
    requireNonNull(reached, "reached");
    requireNonNull(why, "why");
  }

  /**
   * Who reaches an outlet of a format.
   *
   * @param radiusSeconds the walk within which an outlet is demanded
   * @param within residents who walk at most that long; 0 when not known
   * @param residents residents whose access is known
   * @param medianSeconds the walk of half of the residents; empty when fewer certainly reach any
   *     outlet
   * @param search how completely its outlets were looked for
   * @param atHome what is known of outlets that come to residents
   */
  public record Reached(
      int radiusSeconds,
      Within within,
      int residents,
      OptionalInt medianSeconds,
      Completeness search,
      AtHome atHome) {

    /** Who walks to an outlet of a format. */
    public Reached(
        int radiusSeconds,
        Within within,
        int residents,
        OptionalInt medianSeconds,
        Completeness search) {
      this(radiusSeconds, within, residents, medianSeconds, search, AtHome.NOBODY);
    }

    public Reached {
      requireNonNull(atHome, "atHome");
      requireNonNull(within, "within");
      requireNonNull(search, "search");
      requireNonNull(medianSeconds, "medianSeconds");
    }
  }

  /** MET when it is present. */
  public Outcome presence() {
    return why.outcome();
  }

  /** The walk within which an outlet is demanded. */
  public int radiusSeconds() {
    return reached.radiusSeconds();
  }

  /** Residents who certainly walk at most that long; 0 when not known. */
  public int residentsWithinRadius() {
    return reached.within().atLeast();
  }

  /** Residents who perhaps walk at most that long; 0 when nothing was measured. */
  public int residentsWithinRadiusAtMost() {
    return reached.within().atMost();
  }

  /** How completely its outlets were looked for. */
  public Completeness search() {
    return reached.search();
  }

  /** What is known of its outlets that come to residents. */
  public AtHome atHome() {
    return reached.atHome();
  }

  /**
   * Whether it is open because outlets may have been overlooked, or because nobody said where they
   * come to: to be verified on the spot.
   */
  public boolean toVerify() {
    return presence() == Outcome.NOT_KNOWN
        && residents() > 0
        && (!search().complete() || atHome().outletsWithoutArea() > 0);
  }

  /** Residents whose access is known. */
  public int residents() {
    return reached.residents();
  }

  /** The walk of half of the residents; empty when fewer reach any outlet. */
  public OptionalInt medianSeconds() {
    return reached.medianSeconds();
  }

  /** The id of the rule that found it. */
  public String rule() {
    return why.rule();
  }

  /** The clause that demands it. */
  public Clause source() {
    return why.source();
  }

  /** Why, in a sentence a resident could follow. */
  public Text reason() {
    return why.reason();
  }
}
