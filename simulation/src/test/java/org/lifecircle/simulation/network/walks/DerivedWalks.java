package org.lifecircle.simulation.network.walks;

import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.searching.WalkRoute;

/** Walks that are those of others except for what is overridden. */
public interface DerivedWalks extends Walks {

  /** The other walks. */
  Walks walks();

  @Override
  default int homes() {
    return walks().homes();
  }

  @Override
  default int outlets() {
    return walks().outlets();
  }

  @Override
  default int meters(int home, int outlet) {
    return walks().meters(home, outlet);
  }

  @Override
  default int seconds(int home, int outlet, AgeGroup group) {
    return walks().seconds(home, outlet, group);
  }

  @Override
  default WalkRoute walk(int home, int outlet) {
    return walks().walk(home, outlet);
  }

  @Override
  default Measurement measurement() {
    return walks().measurement();
  }
}
