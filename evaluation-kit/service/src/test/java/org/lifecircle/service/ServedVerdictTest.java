package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.Language;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.json.JudgeRequest;
import org.lifecircle.standards.json.ScorecardTree;

class ServedVerdictTest {

  private static final Standards STANDARDS = Standards.load();
  private static LifeCircleService service;
  private static WebClient client;

  @BeforeAll
  static void start() throws IOException {
    service = ServiceUnderTest.start();
    client = new WebClient(service.address());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aVerdictHasTheBytesThatTheLibraryGivesUnderEveryStandard(Language language)
      throws IOException {
    String facts = ServiceUnderTest.facts();
    for (Standard standard : STANDARDS.list()) {
      String body = facts.replace("\"national-2021\"", "\"" + standard.id() + "\"");
      WebClient.Told told = client.postJson("/v1/verdicts", body, "Accept-Language", language.id());
      assertThat(told.status()).as(standard.id()).isEqualTo(200);
      assertThat(told.text())
          .isEqualTo(new String(byLibrary(body, false, language), StandardCharsets.UTF_8))
          .contains("\"id\":\"" + standard.id() + "\"");
      assertThat(told.header("Content-Language")).isEqualTo(language.id());
    }
  }

  @Test
  void severalHundredCirclesOfAnyKindHaveTheBytesThatTheLibraryGives() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String body = facts(random);
      boolean up = random.nextBoolean();
      Language language = random.nextBoolean() ? Language.ZH : Language.EN;
      WebClient.Told told =
          client.postJson("/v1/verdicts?wayUp=" + up, body, "Accept-Language", language.id());
      assertThat(told.text())
          .as("seed %d: %s", seed, body)
          .isEqualTo(new String(byLibrary(body, up, language), StandardCharsets.UTF_8));
    }
  }

  /** Facts of a circle in which residents reach some of all formats, as far as anybody knows. */
  private static String facts(SplittableRandom random) {
    List<Standard> standards = STANDARDS.list();
    int people = 1 + random.nextInt(60_000);
    List<String> access = new ArrayList<>();
    for (String format : STANDARDS.allFormats().ids()) {
      if (random.nextInt(8) > 0) {
        int near = random.nextInt(people) + 1;
        access.add(
            """
            {"format":"%s","outlets":%d,"unused":%d,"search":"%s",
             "walks":[{"seconds":%d,"residents":%d}]}\
            """
                .formatted(
                    format,
                    random.nextInt(4),
                    random.nextInt(2),
                    random.nextInt(4) == 0 ? "usually" : "complete",
                    random.nextInt(1800),
                    near));
      }
    }
    return """
    {"standard":"%s","asOf":"2026-11-22","name":"示范圈 \\"%d\\"","residents":%d,"households":%d,
     "survey":{"satisfaction":%s},"access":[%s]}\
    """
        .formatted(
            standards.get(random.nextInt(standards.size())).id(),
            random.nextInt(100),
            people,
            people / 3,
            random.nextInt(101) / 100.0,
            String.join(",", access));
  }

  @Test
  void theWayUpIsToldOnRequest() throws IOException {
    String facts = ServiceUnderTest.facts();
    WebClient.Told told =
        client.postJson("/v1/verdicts?wayUp=true", facts, "Accept-Language", "en");
    assertThat(told.response().body()).isEqualTo(byLibrary(facts, true, Language.EN));
    assertThat(told.json().get("wayUp")).isNotNull();
    assertThat(client.postJson("/v1/verdicts", facts).json().get("wayUp")).isNull();
  }

  private static byte[] byLibrary(String body, boolean up, Language language) {
    JudgeRequest request =
        JudgeRequest.read(
            JsonBytes.object(body.getBytes(StandardCharsets.UTF_8), "facts"), STANDARDS, "facts");
    return JsonBytes.of(
        ScorecardTree.of(
            STANDARDS.judge(request.standardId(), request.facts(), request.asOf()),
            up
                ? STANDARDS.wayUp(request.standardId(), request.facts(), request.asOf())
                : Optional.empty(),
            language));
  }

  @Test
  void everyProblemIsToldWithItsPointerInTheLanguageAskedFor() throws IOException {
    String body =
        """
        {"standard":"national-2022","asOf":"2026-11-22","name":"x","residents":-1,
         "access":[{"format":"pharmcy","outlets":1}],"outlets":{"a/b~c":1}}
        """;
    WebClient.Told english = client.postJson("/v1/verdicts", body, "Accept-Language", "en");
    WebClient.Told chinese =
        client.postJson("/v1/verdicts", body, "Accept-Language", "de, zh-CN;q=0.5");
    assertThat(english.status()).isEqualTo(422);
    assertThat(english.header("Content-Type")).isEqualTo("application/problem+json");
    List<?> errors = (List<?>) english.json().get("errors");
    assertThat(errors)
        .extracting(error -> String.valueOf(((Map<?, ?>) error).get("pointer")))
        .containsExactlyInAnyOrder(
            "/standard", "/residents", "/outlets/a~1b~0c", "/access/0/format");
    assertThat(english.text()).contains("Maybe \\\"national-2021\\\"").doesNotContain("内容");
    assertThat(chinese.header("Content-Language")).isEqualTo("zh");
    assertThat(chinese.text()).contains("发来的内容不能使用").contains("/access/0/format");
  }

  @Test
  void aDayBeforeTheStandardHoldsIsTheAskersMistake() throws IOException {
    WebClient.Told told =
        client.postJson(
            "/v1/verdicts",
            """
            {"standard":"national-2023","asOf":"2020-01-01","name":"x","residents":1}
            """,
            "Accept-Language",
            "en");
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("\"pointer\":\"/asOf\"").contains("2023");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"standard\":",
        "[1, 2]",
        "nonsense",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":1,\"a\":2}",
        "\"text\""
      })
  void whatIsNoJsonObjectIsUnreadable(String body) throws IOException {
    WebClient.Told told = client.postJson("/v1/verdicts", body, "Accept-Language", "en");
    assertThat(told.status()).isEqualTo(400);
    assertThat(told.json().get("type")).isEqualTo("https://lifecircle.org/problems/unreadable");
  }

  @Test
  void aParameterThatIsNeitherTrueNorFalseIsRefused() throws IOException {
    assertThat(client.postJson("/v1/verdicts?wayUp=yes", ServiceUnderTest.facts()).status())
        .isEqualTo(400);
  }

  @Test
  void deepJsonIsRefusedAndNotFollowed() throws IOException {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(client.postJson("/v1/verdicts", deep).status()).isEqualTo(400);
  }

  @Test
  void standardsAreListedAndDescribed() throws IOException {
    assertThat(client.get("/v1/standards", "Accept-Language", "en").text())
        .contains("\"id\":\"national-2021\"", "Guideline for 15-minute convenience living circles");
    assertThat(client.get("/v1/standards/national-2021").text())
        .isEqualTo(STANDARDS.describe("national-2021", Language.ZH));
    assertThat(client.get("/v1/standards/national-2020", "Accept-Language", "en"))
        .satisfies(told -> assertThat(told.status()).isEqualTo(404))
        .satisfies(told -> assertThat(told.text()).contains("national-2021"));
  }

  @Test
  void figuresCountWhatWasAnswered() throws IOException {
    client.get("/health");
    client.get("/nowhere/%3Cscript%3E");
    assertThat(client.get("/metrics").text())
        .containsPattern("lifecircle_requests_total\\{route=\"/health\",status=\"200\"} [1-9]")
        .contains("lifecircle_requests_total{route=\"none\",status=\"404\"}")
        .contains("jvm_memory_used_bytes")
        .doesNotContain("script");
  }
}
