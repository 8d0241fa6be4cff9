package org.lifecircle.standards.kie;

import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.Standards;

/** For those who keep the rules in a container of the KIE API. */
public final class KieStandards {

  private KieStandards() {}

  /**
   * The standards of a container: its rules and, from the same jar, its tables. A KieBase that has
   * a folder of tables with a {@code standard.csv} is a standard too. They stay what they are; for
   * a newer version make a new container, take its standards and dispose the old container after
   * its last request.
   *
   * @param container holds a rules jar, from the class path or by its release id
   */
  public static Standards of(KieContainer container) {
    return Standards.load(
        container.getClassLoader(),
        container.getKieBaseNames(),
        id -> RuleEngine.of(container.getKieBase(id)));
  }
}
