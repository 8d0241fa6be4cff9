package org.lifecircle.standards.kie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.facts.Verdict;

/** A rule whose Java loops for ever is left behind with its name, and harms nobody else. */
@Timeout(120)
class RulesClockTest {

  private static final String LOOP = "lifecircle.test.loop";
  private static final Duration LONGEST = Duration.ofMillis(400);

  @TempDir private Path folder;

  @BeforeEach
  void waitForThoseOfOtherTests() throws InterruptedException {
    await(() -> threads() == 0);
  }

  @AfterEach
  void endTheLoop() {
    System.clearProperty(LOOP);
  }

  private KieContainer container(String consequence) throws Exception {
    Path rules = folder.resolve("cn/example/office/office.drl");
    Files.createDirectories(rules.getParent());
    Files.createDirectories(folder.resolve("META-INF"));
    Files.writeString(
        folder.resolve("META-INF/kmodule.xml"),
        """
        <kmodule xmlns="http://www.drools.org/xsd/kmodule">
          <kbase name="office" packages="cn.example.office"/>
        </kmodule>
        """);
    Files.writeString(
        rules,
        """
        package cn.example.office
        import org.lifecircle.standards.facts.Verdict
        rule "office-loop"
        when
          Verdict()
        then
          %s
        end
        """
            .formatted(consequence));
    return StandardsFolder.container(folder);
  }

  @Test
  void aLoopWithinOneRuleIsLeftBehindAndItsStandardRestsUntilItEnds() throws Exception {
    KieContainer container = container("while (Boolean.getBoolean(\"" + LOOP + "\")) { }");
    DroolsEngine office = DroolsEngine.of(container.getKieBase("office"), LONGEST);
    office.fire(List.of(new Verdict()));

    System.setProperty(LOOP, "true");
    assertThatThrownBy(() -> office.fire(List.of(new Verdict())))
        .isInstanceOfSatisfying(
            RulesStoppedException.class,
            stopped -> {
              assertThat(stopped.rule()).isEqualTo("office-loop");
              assertThat(stopped.text().en()).contains("\"office-loop\" did not end within 0 s");
              assertThat(stopped.text().zh()).contains("office-loop", "没有结束");
            });
    await(() -> threads() == 1);
    // No second processor is lost to it.
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> office.fire(List.of(new Verdict())))
          .isInstanceOf(RulesStoppedException.class);
    }
    assertThat(threads()).isEqualTo(1);
    // Another standard is judged meanwhile.
    DroolsEngine.of(container.getKieBase("national-2021"), LONGEST).fire(List.of(new Verdict()));

    System.clearProperty(LOOP);
    await(() -> threads() == 0);
    office.fire(List.of(new Verdict()));
    await(() -> threads() == 0);
  }

  @Test
  void whatCanBeInterruptedEnds() throws Exception {
    KieContainer container = container("while (System.nanoTime() != 0) { Thread.sleep(60_000); }");
    DroolsEngine office = DroolsEngine.of(container.getKieBase("office"), LONGEST);
    assertThatThrownBy(() -> office.fire(List.of(new Verdict())))
        .isInstanceOf(RulesStoppedException.class)
        .hasMessageContaining("did not end");
    await(() -> threads() == 0);
  }

  @Test
  void whatFailsIsToldAsEver() throws Exception {
    KieContainer container = container("throw new IllegalStateException(\"no bread\");");
    assertThatThrownBy(
            () -> DroolsEngine.of(container.getKieBase("office")).fire(List.of(new Verdict())))
        .isInstanceOf(RulesStoppedException.class)
        .hasMessageContaining("office-loop")
        .hasMessageContaining("no bread");
  }

  @Test
  void whoeverIsInterruptedGetsTheVerdictAndStaysInterrupted() throws Exception {
    KieContainer container = container("Thread.sleep(50);");
    DroolsEngine office = DroolsEngine.of(container.getKieBase("office"));
    Thread.currentThread().interrupt();
    office.fire(List.of(new Verdict()));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void rulesOfTheProductFireWhereTheyAreAsked() throws Exception {
    KieContainer container = container("");
    DroolsEngine.of(container.getKieBase("national-2021")).fire(List.of(new Verdict()));
    assertThat(threads()).isZero();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("lifecircle-rules"))
        .count();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
