package org.lifecircle.standards.kie;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FloorArea;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.RuleEngine;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;

/** For those who keep the rules in a container of the KIE API. */
public final class KieStandards {

  private static final int RESIDENTS = 1000;
  private static final int WALK_SECONDS = 300;

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
   * <p>Every standard is tried out: rules that run on and on, fail, or bring facts that are none of
   * a standard are refused with their names.
   *
   * @param container holds a rules jar, from the class path or by its release id
   * @throws InvalidInputException when a table is wrong or a rule is refused; names every problem
   */
  public static Standards of(KieContainer container) {
    Map<String, RuleEngine> engines = RulesThread.ask(() -> engines(container));
    Standards standards =
        Standards.load(container.getClassLoader(), engines.keySet(), engines::get);
    standards.list().forEach(standard -> tryOut(standard, standards));
    return standards;
  }

  /** Rules that never end, or bring what is none of a standard, are refused before anybody asks. */
  private static void tryOut(Standard standard, Standards standards) {
    List<FormatAccess.Step> steps = List.of(new FormatAccess.Step(WALK_SECONDS, RESIDENTS));
    List<FormatAccess> walks =
        standards.allFormats().ids().stream()
            .map(
                id ->
                    new FormatAccess(
                        id,
                        new FormatAccess.Supply(1, Completeness.COMPLETE),
                        RESIDENTS,
                        steps,
                        steps,
                        Measurement.SURVEY))
            .toList();
    OutletFacts outlets =
        new OutletFacts(0, 0, 0, FloorArea.NONE, FloorArea.NONE, List.of(new Coordinate(116, 40)));
    for (List<FormatAccess> access : List.of(List.<FormatAccess>of(), walks)) {
      CircleFacts facts =
          new CircleFacts("?", RESIDENTS, 0, outlets, new SurveyFigures(Map.of()), access);
      try {
        standards.judge(standard.id(), facts, standard.holdsFrom());
      } catch (RulesStoppedException stopped) {
        throw new InvalidInputException(
            List.of(new Problem(standard.id(), 0, "", stopped.rule(), stopped.text())));
      }
    }
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
