package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What one rule found, with the facts that it saw. */
public sealed interface Finding {

  /** The id of the rule. */
  String rule();

  /** What it found. */
  Outcome outcome();

  /**
   * Hands this finding to whoever reads findings. Every kind of finding has a case of its own, so
   * that a new kind cannot be passed over in silence: it does not compile before all readers know
   * it.
   */
  <T> T read(Reader<T> reader);

  /**
   * What becomes of each kind of finding.
   *
   * @param <T> what the reader makes of one
   */
  interface Reader<T> {
    /** Whether a format is present. */
    T format(OfFormat finding);

    /** Whether enough kinds are present. */
    T kinds(OfKinds finding);

    /** Whether enough residents are reached. */
    T reach(OfReach finding);

    /** Whether a figure is high enough. */
    T figure(OfFigure finding);

    /** Whether a need is met. */
    T need(OfNeed finding);

    /** Which form the circle has. */
    T layout(OfLayout finding);

    /** Whether a level is reached. */
    T level(OfLevel finding);
  }

  /** Whether a format is present. */
  record OfFormat(String rule, FormatReach reach, Outcome outcome) implements Finding {
    public OfFormat {
      requireNonNull(rule, "rule");
      requireNonNull(reach, "reach");
      requireNonNull(outcome, "outcome");
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.format(this);
    }
  }

  /** Whether enough kinds are present. */
  record OfKinds(String rule, KindsDemand demand, KindCount count, Outcome outcome)
      implements Finding {
    public OfKinds {
      requireNonNull(rule, "rule");
      requireNonNull(demand, "demand");
      requireNonNull(count, "count");
      requireNonNull(outcome, "outcome");
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.kinds(this);
    }
  }

  /** Whether enough residents are reached. */
  record OfReach(String rule, ReachDemand demand, Reach reach, Outcome outcome) implements Finding {
    public OfReach {
      requireNonNull(rule, "rule");
      requireNonNull(demand, "demand");
      requireNonNull(reach, "reach");
      requireNonNull(outcome, "outcome");
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.reach(this);
    }
  }

  /** Whether a figure is high enough; the figure is empty when it was not supplied. */
  record OfFigure(String rule, FigureDemand demand, Optional<Figure> figure, Outcome outcome)
      implements Finding {
    public OfFigure {
      requireNonNull(rule, "rule");
      requireNonNull(demand, "demand");
      requireNonNull(figure, "figure");
      requireNonNull(outcome, "outcome");
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.figure(this);
    }
  }

  /** Whether a need is met. */
  record OfNeed(String rule, NeedDemand demand, Outcome outcome) implements Finding {
    public OfNeed {
      requireNonNull(rule, "rule");
      requireNonNull(demand, "demand");
      requireNonNull(outcome, "outcome");
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.need(this);
    }
  }

  /** Which form the circle has: met when it is recognized. */
  record OfLayout(String rule, LayoutDemand demand, OutletLayout layout, LayoutForm form)
      implements Finding {
    public OfLayout {
      requireNonNull(rule, "rule");
      requireNonNull(demand, "demand");
      requireNonNull(layout, "layout");
      requireNonNull(form, "form");
    }

    @Override
    public Outcome outcome() {
      return form == LayoutForm.UNKNOWN ? Outcome.NOT_KNOWN : Outcome.MET;
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.layout(this);
    }
  }

  /** Whether a level is reached. */
  record OfLevel(
      String rule, LevelDemand demand, KindCount basic, KindCount quality, Outcome outcome)
      implements Finding {
    public OfLevel {
      requireNonNull(rule, "rule");
      requireNonNull(demand, "demand");
      requireNonNull(basic, "basic");
      requireNonNull(quality, "quality");
      requireNonNull(outcome, "outcome");
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.level(this);
    }
  }
}
