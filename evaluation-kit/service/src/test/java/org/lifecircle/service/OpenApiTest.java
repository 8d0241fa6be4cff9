package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.WebRoute;

/** The description of the service is what the service does. */
class OpenApiTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private static LifeCircleService service;
  private static WebClient client;
  private static JsonNode document;

  /** A call of a route. */
  private record Call(String method, String path, String body, String contentType) {

    static Call get(String path) {
      return new Call("GET", path, "", "");
    }
  }

  @BeforeAll
  static void start() throws IOException {
    service = ServiceUnderTest.start();
    client = new WebClient(service.address());
    document = MAPPER.readTree(client.get("/openapi.json").text());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** One call or more for every way in which a route may answer without another state. */
  private static List<Call> calls() throws IOException {
    List<Call> calls = new ArrayList<>();
    for (String path :
        List.of(
            "/health",
            "/metrics",
            "/openapi.json",
            "/v1/standards",
            "/v1/standards/national-2021",
            "/v1/standards/nothing")) {
      calls.add(Call.get(path));
    }
    calls.add(new Call("POST", "/v1/standards/reload", "", ""));
    for (String body : List.of(ServiceUnderTest.facts(), "{", "{}")) {
      calls.add(new Call("POST", "/v1/verdicts", body, "application/json"));
    }
    calls.add(
        new Call("POST", "/v1/verdicts?wayUp=true", ServiceUnderTest.facts(), "application/json"));
    return calls;
  }

  /** Jobs are called in order: sent, looked at, fetched, cancelled, gone. */
  private static void jobs(Set<String> missing, String kind) throws Exception {
    byte[] circle = JobsTest.circle();
    for (Sent sent :
        List.of(
            new Sent("?seed=x", JobRoutes.ZIP, circle),
            new Sent("", JobRoutes.ZIP, new byte[] {1, 2}),
            new Sent("", JobRoutes.WORKBOOK, new byte[] {1, 2}),
            new Sent("", JobRoutes.ZIP, circle))) {
      WebClient.Told told =
          client.send(
              "POST",
              "/v1/" + kind + sent.query(),
              sent.body(),
              "Content-Type",
              sent.contentType());
      missing.remove(described("POST", "/v1/" + kind, told));
      String place = told.header("Location");
      if (!place.isEmpty()) {
        described(
            "GET", place + "/files/manifest.json", client.get(place + "/files/manifest.json"));
        WebClient.Told progress = client.get(place);
        while (List.of("queued", "running").contains(progress.json().get("state"))) {
          missing.remove(described("GET", place, progress));
          TimeUnit.MILLISECONDS.sleep(50);
          progress = client.get(place);
        }
        missing.remove(described("GET", place, progress));
        String file = place + "/files/manifest.json";
        missing.remove(described("GET", file, client.get(file)));
        missing.remove(described("DELETE", place, client.send("DELETE", place, new byte[0])));
        described("GET", place, client.get(place));
        described("DELETE", place, client.send("DELETE", place, new byte[0]));
      }
    }
  }

  /** What is sent to begin a job. */
  private record Sent(String query, String contentType, byte[] body) {}

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    TreeSet<String> described = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> described.add(method.toUpperCase() + " " + path.getKey())));
    TreeSet<String> served = new TreeSet<>();
    service
        .routes()
        .routes()
        .forEach(route -> served.add(route.method() + " " + route.path().described()));
    assertThat(described).isEqualTo(served);
    assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void everyRouteSaysWhatItDoesWhatItTakesAndHowItAnswers() {
    TreeSet<String> ids = new TreeSet<>();
    for (WebRoute route : service.routes().routes()) {
      RouteDescription description = route.description();
      assertThat(ids.add(description.id())).as(description.id()).isTrue();
      assertThat(description.summary()).as(description.id()).endsWith(".");
      assertThat(description.answers()).as(description.id()).anyMatch(one -> one.status() < 300);
      assertThat(description.answers())
          .as(description.id())
          .allSatisfy(answer -> assertThat(answer.description()).isNotBlank());
    }
  }

  @Test
  void everySchemaThatIsNamedIsThereAndIsOne() {
    JsonNode schemas = document.at("/components/schemas");
    for (WebRoute route : service.routes().routes()) {
      TreeSet<String> named = new TreeSet<>();
      named.add(route.description().body().schema());
      route.description().answers().forEach(answer -> named.add(answer.schema()));
      named.remove("");
      for (String name : named) {
        assertThat(schemas.has(name)).as(name).isTrue();
      }
    }
    JsonSchema ofSchemas =
        SCHEMAS.getSchema(java.net.URI.create("https://json-schema.org/draft/2020-12/schema"));
    schemas
        .properties()
        .forEach(
            schema ->
                assertThat(ofSchemas.validate(schema.getValue())).as(schema.getKey()).isEmpty());
  }

  @Test
  void everyRouteIsCalledAndAnswersAsItIsDescribed() throws Exception {
    TreeSet<String> missing = new TreeSet<>();
    for (WebRoute route : service.routes().routes()) {
      missing.add(route.description().id());
    }
    for (Call call : calls()) {
      for (String language : List.of("zh", "en")) {
        missing.remove(check(call, language));
      }
    }
    jobs(missing, "evaluations");
    jobs(missing, "plans");
    assertThat(missing).as("routes that no call of this test reaches").isEmpty();
  }

  private static String check(Call call, String language) throws IOException {
    List<String> headers = new ArrayList<>(List.of("Accept-Language", language));
    if (!call.contentType().isEmpty()) {
      headers.addAll(List.of("Content-Type", call.contentType()));
    }
    WebClient.Told told =
        client.send(
            call.method(),
            call.path(),
            call.body().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            headers.toArray(String[]::new));
    return described(call.method(), call.path().replaceFirst("\\?.*", ""), told);
  }

  /** The route that answered, which describes its answer. */
  private static String described(String method, String path, WebClient.Told told)
      throws IOException {
    WebRoute route =
        service.routes().routes().stream()
            .filter(one -> one.method().equals(method))
            .filter(one -> one.path().match(path).isPresent())
            .findFirst()
            .orElseThrow();
    String as = method + " " + path + " answers " + told.status();
    RouteAnswer described =
        route.description().answers().stream()
            .filter(answer -> answer.status() == told.status())
            .findFirst()
            .orElseThrow(() -> new AssertionError(as + ", which is not described"));
    assertThat(told.header("Content-Type")).as(as).isEqualTo(described.contentType());
    for (String header : described.headers()) {
      assertThat(told.header(header)).as(as + ": " + header).isNotEmpty();
    }
    if (!described.schema().isEmpty()) {
      assertThat(schema(described.schema()).validate(MAPPER.readTree(told.text())))
          .as(as)
          .isEmpty();
    }
    return route.description().id();
  }

  private static JsonSchema schema(String name) {
    return SCHEMAS.getSchema(document.at("/components/schemas/" + name));
  }

  @Test
  void theSchemasRefuseSomething() throws IOException {
    JsonNode nothing = MAPPER.valueToTree(Map.of("nothing", 1));
    document
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> assertThat(schema(name).validate(nothing)).as(name).isNotEmpty());
  }
}
