package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.desk.DeskUnderTest.Told;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.WebRoute;

/** What the desk says of its routes is what they do. */
class DeskOpenApiTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final String AT = "/desk/api/circles/shangliu-jiayuan";
  private static final byte[] NOTHING = new byte[0];

  @TempDir static Path folder;
  private static DeskUnderTest desk;
  private static JsonNode document;

  @BeforeAll
  static void open() throws IOException {
    DeskUnderTest.example("shangliu-jiayuan", folder);
    desk = new DeskUnderTest(folder);
    document = MAPPER.readTree(desk.get("/desk/api/openapi.json").text());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

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
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    TreeSet<String> served = new TreeSet<>();
    TreeSet<String> ids = new TreeSet<>();
    for (WebRoute route : desk.desk().routes().routes()) {
      served.add(route.method() + " " + route.path().described());
      assertThat(ids.add(route.description().id())).as(route.description().id()).isTrue();
    }
    assertThat(described).isEqualTo(served);
  }

  @Test
  void everySchemaThatIsNamedIsThereAndRefusesSomething() {
    JsonNode schemas = document.at("/components/schemas");
    JsonSchema ofSchemas =
        SCHEMAS.getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));
    JsonNode nothing = MAPPER.valueToTree(Map.of("nothing", 1));
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      assertThat(ofSchemas.validate(schema.getValue())).as(schema.getKey()).isEmpty();
      assertThat(SCHEMAS.getSchema(schema.getValue()).validate(nothing))
          .as(schema.getKey())
          .isNotEmpty();
    }
    for (WebRoute route : desk.desk().routes().routes()) {
      List<String> named = new ArrayList<>(List.of(route.description().body().schema()));
      route.description().answers().forEach(answer -> named.add(answer.schema()));
      named.removeIf(String::isEmpty);
      assertThat(named).allMatch(schemas::has);
    }
  }

  @Test
  void everyRouteIsCalledAndAnswersAsItIsDescribed() throws Exception {
    TreeSet<String> missing = new TreeSet<>();
    desk.desk().routes().routes().forEach(route -> missing.add(route.description().id()));
    for (String path :
        List.of(
            "/",
            "/desk/",
            "/desk/assets/index.html",
            "/desk/assets/none.js",
            "/desk/api/session",
            "/desk/api/circles",
            AT,
            "/desk/api/circles/none",
            "/desk/api/coordinates?text=116.48,39.91",
            "/desk/api/coordinates?text=x",
            AT + "/verdict",
            AT + "/report",
            AT + "/plan",
            AT + "/checklist",
            "/desk/api/phone",
            "/desk/reports/shangliu-jiayuan/x",
            "/desk/plans/shangliu-jiayuan/x",
            "/desk/comparisons/none/x",
            "/desk/api/jobs/none",
            "/desk/api/openapi.json")) {
      missing.remove(described("GET", path, desk.get(path)));
    }
    for (String path :
        List.of(
            "/desk/api/windows/w",
            "/desk/api/windows/w/closed",
            "/desk/api/circles?kind=empty&name=x&lon=116&lat=39",
            "/desk/api/circles?kind=y",
            "/desk/api/circles?kind=zip",
            AT + "/outlets?kind=poi",
            AT + "/checklist",
            AT + "/folder",
            "/desk/api/phone?circle=none",
            AT + "/plans")) {
      missing.remove(described("POST", path, desk.send("POST", path, NOTHING)));
    }
    missing.remove(
        described("DELETE", "/desk/api/phone", desk.send("DELETE", "/desk/api/phone", NOTHING)));
    Object digest = desk.get(AT).json().get("digest");
    for (Object edits :
        List.of(
            List.of(), "x", List.of(Map.of("table", "homes", "line", 999, "cells", Map.of())))) {
      Told told = desk.post(AT + "/edits", Map.of("digest", digest, "edits", edits));
      missing.remove(described("POST", AT + "/edits", told));
    }
    described(
        "POST",
        AT + "/edits",
        desk.post(AT + "/edits", Map.of("digest", "old", "edits", List.of())));
    Told compared = desk.post("/desk/api/comparisons", Map.of("circles", List.of("x")));
    missing.remove(described("POST", "/desk/api/comparisons", compared));
    missing.remove(judged());
    // Its words come with the page.
    missing.remove("texts");
    missing.remove("cancelJob");
    assertThat(missing).as("routes that no call of this test reaches").isEmpty();
  }

  /** A report is made and read. */
  private static String judged() throws Exception {
    Told begun = desk.send("POST", AT + "/evaluations", NOTHING);
    String id = described("POST", AT + "/evaluations", begun);
    String job = "/desk/api/jobs/" + begun.json().get("id");
    Told now = desk.get(job);
    while (List.of("waiting", "running").contains(now.json().get("state"))) {
      described("GET", job, now);
      TimeUnit.MILLISECONDS.sleep(100);
      now = desk.get(job);
    }
    described("GET", job, now);
    assertThat(now.json().get("state")).as(now.text()).isEqualTo("done");
    described("DELETE", job, desk.send("DELETE", job, NOTHING));
    described("GET", AT + "/report", desk.get(AT + "/report"));
    described("GET", AT + "/verdict", desk.get(AT + "/verdict"));
    described("GET", "/desk/api/circles", desk.get("/desk/api/circles"));
    return id;
  }

  /** The route that answered, which describes its answer. */
  private static String described(String method, String path, Told told) throws IOException {
    WebRoute route =
        desk.desk().routes().routes().stream()
            .filter(one -> one.method().equals(method))
            .filter(one -> one.path().match(path.replaceFirst("\\?.*", "")).isPresent())
            .findFirst()
            .orElseThrow();
    String as = method + " " + path + " answers " + told.status();
    RouteAnswer answer =
        route.description().answers().stream()
            .filter(one -> one.status() == told.status())
            .findFirst()
            .orElseThrow(() -> new AssertionError(as + ", which is not described: " + told.text()));
    if (!answer.schema().isEmpty()) {
      JsonSchema schema = SCHEMAS.getSchema(document.at("/components/schemas/" + answer.schema()));
      assertThat(schema.validate(MAPPER.readTree(told.text()))).as(as).isEmpty();
    }
    return route.description().id();
  }
}
