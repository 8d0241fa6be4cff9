package org.lifecircle.standards.kie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.StatelessKieSession;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Question;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.facts.Outcome;

class EmbeddingTest {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  static final CircleFacts CIRCLE =
      new CircleFacts(
          "圈",
          2000,
          800,
          OutletFacts.counted(0, 0, 0),
          new SurveyFigures(Map.of(SurveyFigure.SATISFACTION, new BigDecimal("0.92"))),
          List.of());

  static Indicator satisfaction(Scorecard scorecard) {
    return scorecard.indicators().stream()
        .filter(indicator -> indicator.id().equals("satisfaction"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theClassPathContainerJudgesAsTheProductDoes() {
    KieContainer container =
        KieServices.get().newKieClasspathContainer(getClass().getClassLoader());
    Standards standards = KieStandards.of(container);
    for (String id : standards.list().stream().map(s -> s.id()).toList()) {
      assertThat(standards.judge(id, CIRCLE, DAY))
          .isEqualTo(Standards.load().judge(id, CIRCLE, DAY));
    }
    container.dispose();
  }

  @Test
  void aSessionOfTheKieApiIsEnough() {
    KieContainer container =
        KieServices.get().newKieClasspathContainer(getClass().getClassLoader());
    StatelessKieSession session = container.newStatelessKieSession("national-2021");
    Question question = KieStandards.of(container).question("national-2021", CIRCLE, DAY);
    session.execute(question.facts());
    assertThat(question.scorecard())
        .isEqualTo(Standards.load().judge("national-2021", CIRCLE, DAY));
    container.dispose();
  }

  @Test
  void aJarInTheRepositoryJudgesByItsOwnTables() throws IOException {
    KieContainer lenient = RulesJar.container("1.0.0", "0.9");
    KieContainer strict = RulesJar.container("1.1.0", "0.95");
    Indicator before = satisfaction(KieStandards.of(lenient).judge("national-2021", CIRCLE, DAY));
    Indicator after = satisfaction(KieStandards.of(strict).judge("national-2021", CIRCLE, DAY));
    assertThat(before.outcome()).isEqualTo(Outcome.MET);
    assertThat(after.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(after.threshold().orElseThrow()).isEqualByComparingTo("0.95");
    lenient.dispose();
    strict.dispose();
  }

  @Test
  void aNewerVersionIsSwappedInWhileRequestsRun() throws Exception {
    swapUnderLoad(3, 300);
  }

  @Test
  @Tag("slow")
  void twentySwapsUnderLoadForThirtySecondsFailNoRequest() throws Exception {
    swapUnderLoad(20, 1500);
  }

  private static void swapUnderLoad(int swaps, long restMillis) throws Exception {
    int threads = 4;
    AtomicBoolean done = new AtomicBoolean();
    LongAdder verdicts = new LongAdder();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (StandardsInUse standards = new StandardsInUse(RulesJar.container("2.0.0", "0.9"))) {
      List<Future<?>> requests = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        requests.add(
            workers.submit(
                () -> {
                  while (!done.get()) {
                    Indicator found =
                        satisfaction(standards.ask(s -> s.judge("national-2021", CIRCLE, DAY)));
                    boolean strict =
                        found.threshold().orElseThrow().compareTo(new BigDecimal("0.95")) == 0;
                    assertThat(found.outcome()).isEqualTo(strict ? Outcome.NOT_MET : Outcome.MET);
                    assertThat(found.reason().zh()).contains(strict ? "95%" : "90%");
                    verdicts.increment();
                  }
                }));
      }
      for (int swap = 1; swap <= swaps; swap++) {
        TimeUnit.MILLISECONDS.sleep(restMillis);
        standards.swap(RulesJar.container("2.0." + swap, swap % 2 == 0 ? "0.9" : "0.95"));
        Outcome now =
            satisfaction(standards.ask(s -> s.judge("national-2021", CIRCLE, DAY))).outcome();
        assertThat(now).isEqualTo(swap % 2 == 0 ? Outcome.MET : Outcome.NOT_MET);
      }
      done.set(true);
      for (Future<?> request : requests) {
        request.get(1, TimeUnit.MINUTES);
      }
      assertThat(verdicts.sum()).isPositive();
    } finally {
      done.set(true);
      workers.shutdownNow();
    }
  }
}
