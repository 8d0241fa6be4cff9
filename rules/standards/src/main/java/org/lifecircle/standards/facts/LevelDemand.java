package org.lifecircle.standards.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.lifecircle.model.Parameter;

/**
 * What a level demands.
 *
 * @param level the level
 * @param basic the kinds of basic formats that must be present
 * @param quality the kinds of quality formats that must be present
 * @param complete false when the level also rests on items whose text is not known
 * @param basicKinds the value of basic
 * @param qualityKinds the value of quality
 */
public record LevelDemand(
    Level level,
    Parameter basic,
    Parameter quality,
    boolean complete,
    BigDecimal basicKinds,
    BigDecimal qualityKinds) {

  public LevelDemand {
    requireNonNull(level, "level");
    requireNonNull(basic, "basic");
    requireNonNull(quality, "quality");
    requireNonNull(basicKinds, "basicKinds");
    requireNonNull(qualityKinds, "qualityKinds");
  }

  /** The demand of two parameters. */
  public static LevelDemand of(Level level, Parameter basic, Parameter quality, boolean complete) {
    return new LevelDemand(level, basic, quality, complete, basic.value(), quality.value());
  }

  /** Whether the level rests on an assumption. */
  public boolean assumed() {
    return basic.source().status().uncertain() || quality.source().status().uncertain();
  }
}
