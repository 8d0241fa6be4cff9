package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The description of the service is a document of OpenAPI 3.1 by that specification's own schema,
 * which lies beside the tests with where it is from.
 */
class MetaSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static LifeCircleService service;
  private static JsonNode document;
  private static JsonSchema openApi;

  @BeforeAll
  static void start() throws IOException {
    service = ServiceUnderTest.start();
    document = MAPPER.readTree(new WebClient(service.address()).get("/openapi.json").text());
    try (InputStream in = MetaSchemaTest.class.getResourceAsStream("/openapi-3.1.schema.json")) {
      openApi =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(MAPPER.readTree(in));
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void theDescriptionObeysTheSchemaOfOpenApi() {
    assertThat(document.get("paths").size()).isGreaterThan(5);
    assertThat(openApi.validate(document)).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("no title", all -> ((ObjectNode) all.get("info")).remove("title")),
        mistake("another version", all -> all.put("openapi", "3.0.3")),
        mistake("a member that there is not", all -> all.put("route", "x")),
        mistake(
            "a path without a slash",
            all -> ((ObjectNode) all.get("paths")).set("v1", MAPPER.createObjectNode())),
        mistake(
            "an answer without a description",
            all ->
                ((ObjectNode) all.at("/paths/~1health/get/responses/200")).remove("description")),
        mistake(
            "a status that is none",
            all ->
                ((ObjectNode) all.at("/paths/~1health/get/responses"))
                    .putObject("ok")
                    .put("description", "x")),
        mistake(
            "a parameter of a path that may be left out",
            all ->
                ((ObjectNode) all.at("/paths/~1v1~1standards~1{id}/get/parameters/0"))
                    .put("required", false)),
        mistake(
            "a way to sign in that there is not",
            all ->
                ((ObjectNode) all.at("/components/securitySchemes/key")).put("type", "password")));
  }

  private static Arguments mistake(String what, Consumer<ObjectNode> making) {
    return Arguments.of(what, making);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void aMistakeInTheDescriptionIsFound(String what, Consumer<ObjectNode> making) {
    ObjectNode broken = document.deepCopy();
    making.accept(broken);
    assertThat(broken).as(what).isNotEqualTo(document);
    Set<ValidationMessage> found = openApi.validate(broken);
    assertThat(found).as(what).isNotEmpty();
  }
}
