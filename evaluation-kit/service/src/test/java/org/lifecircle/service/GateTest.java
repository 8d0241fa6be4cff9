package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.service.http.HttpLimits;
import org.lifecircle.service.keys.Gate;
import org.lifecircle.service.keys.KeyFile;
import org.lifecircle.service.rules.RulesSource;

class GateTest {

  @TempDir private Path folder;

  private static String sha256(String key) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
  }

  private Path keys(String... lines) throws IOException {
    return Files.writeString(folder.resolve("keys.txt"), String.join("\n", lines));
  }

  @Test
  void aKeyOpensItsScopesAndNothingElse() throws Exception {
    Path keys =
        keys(
            "# who may ask what",
            "district-17 " + sha256("aaa") + " verdicts,read",
            "prometheus  " + sha256("bbb") + " metrics   # its own");
    try (LifeCircleService service =
        ServiceUnderTest.start(
            ServiceUnderTest.options(
                Gate.of(KeyFile.read(keys), System::nanoTime),
                RulesSource.CARRIED,
                HttpLimits.STANDARD))) {
      WebClient client = new WebClient(service.address());
      String facts = ServiceUnderTest.facts();
      assertThat(client.get("/health").status()).isEqualTo(200);
      WebClient.Told without = client.postJson("/v1/verdicts", facts);
      assertThat(without.status()).isEqualTo(401);
      assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(client.postJson("/v1/verdicts", facts, "Authorization", "Bearer ccc").status())
          .isEqualTo(401);
      assertThat(client.postJson("/v1/verdicts", facts, "Authorization", "Basic aaa").status())
          .isEqualTo(401);
      assertThat(client.postJson("/v1/verdicts", facts, "Authorization", "Bearer bbb").status())
          .isEqualTo(403);
      assertThat(client.postJson("/v1/verdicts", facts, "Authorization", "Bearer aaa").status())
          .isEqualTo(200);
      assertThat(client.get("/metrics", "Authorization", "Bearer bbb").status()).isEqualTo(200);
      assertThat(client.get("/metrics", "Authorization", "Bearer aaa").status()).isEqualTo(403);
    }
  }

  @Test
  void aKeyThatAsksTooOftenIsToldToWait() throws Exception {
    AtomicLong clock = new AtomicLong();
    Path keys = keys("slow " + sha256("aaa") + " read 2", "other " + sha256("bbb") + " read");
    try (LifeCircleService service =
        ServiceUnderTest.start(
            ServiceUnderTest.options(
                Gate.of(KeyFile.read(keys), clock::get),
                RulesSource.CARRIED,
                HttpLimits.STANDARD))) {
      WebClient client = new WebClient(service.address());
      for (int status : new int[] {200, 200, 429, 429}) {
        assertThat(client.get("/v1/standards", "Authorization", "Bearer aaa").status())
            .isEqualTo(status);
      }
      assertThat(client.get("/v1/standards", "Authorization", "Bearer bbb").status())
          .isEqualTo(200);
      clock.addAndGet(500_000_000);
      for (int status : new int[] {200, 429}) {
        WebClient.Told told = client.get("/v1/standards", "Authorization", "Bearer aaa");
        assertThat(told.status()).isEqualTo(status);
        assertThat(told.header("Retry-After")).isEqualTo(status == 429 ? "1" : "");
      }
    }
  }

  @Test
  void everyProblemOfAFileOfKeysIsToldAndNoKeyIsShown() throws Exception {
    Path keys =
        keys(
            "one secretsecret read",
            "two " + sha256("a") + " read,write",
            "thrée " + sha256("b") + " read",
            "four " + sha256("c"),
            "five " + sha256("d") + " read 0",
            "six " + sha256("e") + " read",
            "six " + sha256("f") + " read");
    assertThatThrownBy(() -> KeyFile.read(keys))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.problems()).hasSize(6))
        .hasMessageNotContaining("secretsecret")
        .hasMessageContaining("keys.txt:2");
    assertThatThrownBy(() -> KeyFile.read(keys("# nobody")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> KeyFile.read(folder.resolve("nowhere")))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void withoutKeysOnlyTheNamesOfThisMachineAreAnswered() throws Exception {
    try (LifeCircleService service = ServiceUnderTest.start()) {
      assertThat(
              RawClient.ask(
                  service.address(), "GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
          .startsWith("HTTP/1.1 403 ");
      assertThat(
              RawClient.ask(
                  service.address(), "GET /health HTTP/1.1\r\nHost: localhost:80\r\n\r\n"))
          .startsWith("HTTP/1.1 200 ");
    }
  }
}
