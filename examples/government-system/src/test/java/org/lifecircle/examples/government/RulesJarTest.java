package org.lifecircle.examples.government;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.standards.json.JudgeRequest;
import org.lifecircle.standards.kie.KieStandards;
import org.lifecircle.standards.kie.StandardsInUse;

/** The rules jar as it is packaged. {@code mvn test} packages none, and these are skipped. */
class RulesJarTest {

  private static Path jar;
  private static JudgeRequest request;

  @BeforeAll
  static void findTheJar() throws IOException {
    jar = StricterRules.inUse();
    assumeTrue(
        Files.isRegularFile(jar),
        "skipped: the rules jar is not packaged yet; mvn verify packages it");
    request = GovernmentSystem.request();
  }

  @Test
  void itIsAKjarThatNamesItsVersionAndCarriesCompiledRulesTablesAndSchemas() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.stream().map(entry -> entry.getName()))
          .contains(
              "META-INF/kmodule.xml",
              "META-INF/maven/org.lifecircle/lifecircle-standards/pom.properties",
              "META-INF/kie/org.lifecircle/lifecircle-standards/drools-model",
              "org/lifecircle/standards/packs/national2021/parameters.csv",
              "org/lifecircle/standards/json/circle-facts.schema.json",
              "org/lifecircle/standards/json/scorecard.schema.json")
          .anyMatch(name -> name.matches("org/lifecircle/standards/packs/common/Rules.*\\.class"));
    }
    assertThat(Files.size(jar)).isLessThan(1_000_000);
  }

  @Test
  void addedToTheRepositoryItJudgesAsOnTheClassPath() {
    KieServices services = KieServices.get();
    KieModule module =
        services
            .getRepository()
            .addKieModule(services.getResources().newFileSystemResource(jar.toFile()));
    ReleaseId id = module.getReleaseId();
    assertThat(id.getGroupId() + ":" + id.getArtifactId())
        .isEqualTo("org.lifecircle:lifecircle-standards");

    KieContainer container = services.newKieContainer(id);
    try {
      assertThat(judge(KieStandards.of(container))).isEqualTo(judge(Standards.load()));
    } finally {
      container.dispose();
    }
  }

  @Test
  void aStricterJarIsSwappedInAndTheOldContainerIsDisposedAfterItsLastRequest() throws Exception {
    AtomicInteger disposals = new AtomicInteger();
    KieServices services = KieServices.get();
    KieContainer lenient =
        counting(
            services.newKieContainer(
                services
                    .getRepository()
                    .addKieModule(services.getResources().newFileSystemResource(jar.toFile()))
                    .getReleaseId()),
            disposals);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch swapped = new CountDownLatch(1);
    ExecutorService client = Executors.newSingleThreadExecutor();
    try (StandardsInUse standards = new StandardsInUse(lenient)) {
      Future<Scorecard> slow =
          client.submit(
              () ->
                  standards.ask(
                      version -> {
                        asked.countDown();
                        await(swapped);
                        return judge(version);
                      }));
      await(asked);
      standards.swap(StricterRules.container("3.0.0"));
      assertThat(satisfaction(GovernmentSystem.judge(standards, request)))
          .isEqualTo(Outcome.NOT_MET);
      assertThat(disposals).hasValue(0);

      swapped.countDown();

      assertThat(satisfaction(slow.get(1, TimeUnit.MINUTES))).isEqualTo(Outcome.MET);
      assertThat(disposals).hasValue(1);
    } finally {
      client.shutdownNow();
    }
  }

  private static Scorecard judge(Standards standards) {
    return standards.judge(request.standardId(), request.facts(), request.asOf());
  }

  private static Outcome satisfaction(Scorecard scorecard) {
    return scorecard.indicators().stream()
        .filter(indicator -> indicator.id().equals("satisfaction"))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same container, whose disposals are counted. */
  private static KieContainer counting(KieContainer container, AtomicInteger disposals) {
    return (KieContainer)
        Proxy.newProxyInstance(
            RulesJarTest.class.getClassLoader(),
            new Class<?>[] {KieContainer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("dispose")) {
                disposals.incrementAndGet();
              }
              try {
                return method.invoke(container, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
