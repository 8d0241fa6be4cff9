package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the desk is a document of OpenAPI 3.1 by that specification's own schema. */
class DeskMetaSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Beside the tests of the service, with where it is from. */
  private static final Path SCHEMA =
      Path.of(System.getProperty("lifecircle.root", "../.."))
          .resolve("evaluation-kit/service/src/test/resources/openapi-3.1.schema.json");

  @TempDir Path folder;

  @Test
  void theDescriptionObeysTheSchemaOfOpenApiAndABrokenOneDoesNot() throws IOException {
    JsonSchema openApi =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(MAPPER.readTree(Files.readAllBytes(SCHEMA)));
    DeskUnderTest desk = new DeskUnderTest(folder);
    try {
      JsonNode document = MAPPER.readTree(desk.get("/desk/api/openapi.json").text());
      assertThat(document.get("paths").size()).isGreaterThan(10);
      assertThat(openApi.validate(document)).isEmpty();

      ObjectNode broken = document.deepCopy();
      ((ObjectNode) broken.at("/paths/~1desk~1api~1circles/get")).remove("responses");
      ((ObjectNode) broken.at("/paths/~1desk~1api~1circles/get")).put("answers", 1);
      assertThat(openApi.validate(broken)).isNotEmpty();
    } finally {
      desk.close();
    }
  }
}
