package org.lifecircle.standards;

import java.util.Collection;
import java.util.List;

/** Applies the rules of one standard to facts. Safe for many threads. */
public interface RuleEngine {

  /** Inserts the facts and fires every rule that applies; what the rules find is in the facts. */
  void fire(Collection<?> facts);

  /** All rules by id. */
  List<RuleDescription> rules();
}
