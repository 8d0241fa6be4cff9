package org.lifecircle.kit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A part of an evaluation that its documents show and its verdict does not need. Whoever judges
 * many circles and reads verdicts only leaves these parts out: they cost more than all the rest.
 */
public enum EvaluationPart {
  /** Where one gets on foot from the center; without it there are no isochrones. */
  ISOCHRONES,
  /**
   * How many people walk over every cell and along every way; without it the cells of the footfall
   * are empty and no way is walked on. What the residents do is the same.
   */
  FOOTFALL,
  /** How the ways of the map meet; without it the warnings about gaps and crossings are missing. */
  MAP_DOUBTS;

  /** All parts, as a report needs them. */
  public static final Set<EvaluationPart> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(EvaluationPart.class));
}
