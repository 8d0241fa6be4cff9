package org.lifecircle.standards.kie;

import java.util.List;
import org.lifecircle.standards.RuleEngine;
import org.lifecircle.standards.RuleEngines;

/** The rules that the product carries, run by Drools. Found as a service. */
public final class CarriedRules implements RuleEngines {

  @Override
  public RuleEngine of(List<String> packages) {
    return DroolsEngine.of(packages);
  }
}
