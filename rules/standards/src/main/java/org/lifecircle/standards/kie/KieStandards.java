package org.lifecircle.standards.kie;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.RuleEngine;
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
   * <p>Every KieBase is built here, one after the other: the engine builds a KieBase when it is
   * first asked for, and threads that ask for different ones of a container at the same time may
   * wait for each other for ever.
   *
   * @param container holds a rules jar, from the class path or by its release id
   */
  public static Standards of(KieContainer container) {
    Map<String, RuleEngine> engines = RulesThread.ask(() -> engines(container));
    return Standards.load(container.getClassLoader(), engines.keySet(), engines::get);
  }

  private static Map<String, RuleEngine> engines(KieContainer container) {
    Map<String, RuleEngine> engines = new TreeMap<>();
    synchronized (container) {
      for (String name : new TreeSet<>(container.getKieBaseNames())) {
        engines.put(name, DroolsEngine.of(container.getKieBase(name)));
      }
    }
    return engines;
  }

  /**
   * The standards of the product and those of a folder of tables and rules, such as {@code
   * examples/city-standard}: as {@link #of} does for {@link StandardsFolder#container}. For a
   * program that keeps them until it ends.
   *
   * @param folder holds {@code META-INF/kmodule.xml}, or a folder {@code resources} that does; its
   *     rules are program code, so only name a folder that you trust
   * @throws org.lifecircle.model.InvalidInputException when a file is wrong; names every problem
   */
  public static Standards load(Path folder) {
    return of(StandardsFolder.container(folder));
  }
}
