package org.lifecircle.standards.kie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;

/** Threads that judge by different standards for the first time do not wait for each other. */
class FirstRequestsTest {

  private static final int THREADS = 16;
  private static final int PATIENCE_SECONDS = 60;
  private static final List<String> IDS =
      Standards.load().list().stream().map(standard -> standard.id()).toList();
  private static final Map<String, Scorecard> EXPECTED = expected();

  private static Map<String, Scorecard> expected() {
    Map<String, Scorecard> cards = new LinkedHashMap<>();
    IDS.forEach(id -> cards.put(id, judge(Standards.load(), id)));
    return cards;
  }

  private static Scorecard judge(Standards standards, String id) {
    return standards.judge(id, EmbeddingTest.CIRCLE, EmbeddingTest.DAY);
  }

  private static KieContainer container() {
    return KieServices.get().newKieClasspathContainer(FirstRequestsTest.class.getClassLoader());
  }

  @Test
  void sixteenThreadsGetTheirFirstVerdictsAtOnce() throws Exception {
    rounds(2);
  }

  @Test
  @Tag("slow")
  void sixteenThreadsGetTheirFirstVerdictsAtOnceTwoHundredTimes() throws Exception {
    rounds(200);
  }

  /** Every way to make standards, each anew in every round. */
  private static void rounds(int rounds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      together("product, round " + round, Standards.load(), FirstRequestsTest::judge);
      KieContainer container = container();
      together("class path, round " + round, KieStandards.of(container), FirstRequestsTest::judge);
      container.dispose();
      KieContainer jar = RulesJar.container("3.0.0", "0.9");
      together("jar, round " + round, KieStandards.of(jar), FirstRequestsTest::judge);
      jar.dispose();
      try (StandardsInUse inUse = new StandardsInUse(container())) {
        together("in use, round " + round, inUse, (used, id) -> used.ask(s -> judge(s, id)));
      }
    }
  }

  private static <S> void together(
      String what, S standards, BiFunction<S, String, Scorecard> judging) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    List<Future<Scorecard>> verdicts = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      String id = IDS.get(thread % IDS.size());
      verdicts.add(
          workers.submit(
              () -> {
                start.await();
                return judging.apply(standards, id);
              }));
    }
    start.countDown();
    for (int thread = 0; thread < THREADS; thread++) {
      assertThat(verdicts.get(thread).get(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as(what)
          .isEqualTo(EXPECTED.get(IDS.get(thread % IDS.size())));
    }
    workers.shutdown();
    assertThat(workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void twoProgramsThatTakeTheStandardsOfOneContainerAtOnceGetThem() throws Exception {
    KieContainer container = container();
    together("one container", container, (shared, id) -> judge(KieStandards.of(shared), id));
    container.dispose();
  }

  @Test
  void closedStandardsRefuseRequestsAtOnce() {
    StandardsInUse standards = new StandardsInUse(container());
    standards.close();
    standards.close();
    assertThatThrownBy(() -> standards.ask(Standards::list))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    KieContainer next = container();
    assertThatThrownBy(() -> standards.swap(next)).isInstanceOf(IllegalStateException.class);
  }
}
