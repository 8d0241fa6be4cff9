package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FloorArea;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Question;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.kie.StandardsFolder;

/**
 * A project has a base of rules of its own, whose {@code kmodule.xml} includes a standard of ours:
 * its rules and ours fire in one session of the KIE API on the facts of one circle.
 */
class OwnRuleBesideOursTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path project;

  private void write(String name, String content) throws Exception {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void itsRulesAndOursFireInOneSession() throws Exception {
    write(
        "META-INF/kmodule.xml",
        """
        <kmodule xmlns="http://www.drools.org/xsd/kmodule">
          <kbase name="office" packages="cn.example.office" includes="national-2021"/>
        </kmodule>
        """);
    write(
        "cn/example/office/office.drl",
        """
        package cn.example.office
        import org.lifecircle.standards.facts.FormatReach
        global java.util.List visits;
        rule "visit a market that nobody reaches"
        when
          FormatReach( formatId() == "wet-market", missing() )
        then
          visits.add( drools.getRule().getName() );
        end
        """);
    KieContainer container = StandardsFolder.container(project);
    try {
      Question near = question(300);
      assertThat(visits(container, near)).isEmpty();
      assertThat(near.scorecard())
          .hasToString(Standards.load().judge("national-2021", facts(300), DAY).toString());

      Question far = question(3000);
      assertThat(visits(container, far)).containsExactly("visit a market that nobody reaches");
      assertThat(far.scorecard())
          .hasToString(Standards.load().judge("national-2021", facts(3000), DAY).toString());
    } finally {
      container.dispose();
    }
  }

  private static List<String> visits(KieContainer container, Question question) {
    List<String> visits = new ArrayList<>();
    KieSession session = container.getKieBase("office").newKieSession();
    try {
      session.setGlobal("visits", visits);
      question.facts().forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return visits;
  }

  private static Question question(int seconds) {
    return Standards.load().question("national-2021", facts(seconds), DAY);
  }

  private static CircleFacts facts(int seconds) {
    List<FormatAccess.Step> walks = List.of(new FormatAccess.Step(seconds, 2000));
    FormatAccess market =
        new FormatAccess(
            "wet-market",
            new FormatAccess.Supply(1, Completeness.COMPLETE),
            2000,
            walks,
            walks,
            Measurement.SURVEY);
    return new CircleFacts(
        "示范圈",
        2000,
        700,
        new OutletFacts(1, 0, 0, FloorArea.NONE, FloorArea.NONE, List.of()),
        new SurveyFigures(Map.of()),
        List.of(market));
  }
}
