package org.lifecircle.standards;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Makes rule engines of the rules that the product carries. What embeds a rule engine stands above
 * what judges with it, so the engine's package offers itself as a service.
 */
public interface RuleEngines {

  /**
   * The rules of some packages, compiled when the product was built.
   *
   * @param packages the last parts of their names under {@code org.lifecircle.standards.packs}
   * @throws IllegalStateException when a package has no compiled rules
   */
  RuleEngine of(List<String> packages);

  /**
   * The engines that the product carries.
   *
   * @throws IllegalStateException when the product is not whole
   */
  static RuleEngines carried() {
    return ServiceLoader.load(RuleEngines.class, RuleEngines.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rule engine beside the standards"));
  }
}
