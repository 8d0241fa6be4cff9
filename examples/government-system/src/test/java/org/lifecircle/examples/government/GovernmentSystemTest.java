package org.lifecircle.examples.government;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.standards.json.JudgeRequest;
import org.lifecircle.standards.json.ScorecardTree;

class GovernmentSystemTest {

  @Test
  void theStricterRulesChangeOnlyWhatTheyAreStricterIn() throws IOException {
    assertThat(GovernmentSystem.differences(GovernmentSystem.request()))
        .containsExactly(
            "satisfaction",
            "  before: 92% of the residents are satisfied; at least 90% demanded: met. 10 points,"
                + " of 10 points (assumption).",
            "  after:  92% of the residents are satisfied; at least 95% demanded: not met. 9.6"
                + " points, of 10 points (assumption).");
  }

  @Test
  void whatGoesInAndWhatComesOutObeysTheSchemasOfTheRulesJar(@TempDir Path folder)
      throws Exception {
    Path request = folder.resolve("request.json");
    try (InputStream json = GovernmentSystem.class.getResourceAsStream("/request.json")) {
      Files.write(request, json.readAllBytes());
    }
    Path scorecard = folder.resolve("scorecard.json");
    GovernmentSystem.main(new String[] {request.toString(), scorecard.toString()});

    obeys(request, JudgeRequest.SCHEMA);
    obeys(scorecard, ScorecardTree.SCHEMA);
    assertThat(scorecard).content().contains("\"示范圈\"", "\"totalPoints\"");
  }

  private static void obeys(Path json, String schema) throws IOException {
    try (InputStream in = JudgeRequest.class.getResourceAsStream(schema)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(in)
                  .validate(new ObjectMapper().readTree(json.toFile())))
          .isEmpty();
    }
  }

  @Test
  void aMisspeltFormatIsRefusedWithItsPlace() {
    assertThatThrownBy(
            () ->
                GovernmentSystem.request(
                    "{\"standard\":\"national-2021\",\"asOf\":\"2026-11-22\",\"name\":\"圈\","
                        + "\"residents\":1,\"access\":[{\"format\":\"pharmcy\",\"outlets\":1}]}",
                    "request.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "request.json: /access/0/format \"pharmcy\": This name is not known. Maybe"
                + " \"pharmacy\".");
  }

  @Test
  void swapsUnderLoadFailNoRequestAndMixNoVersions() throws Exception {
    assertThat(SwapUnderLoad.run(GovernmentSystem.request(), 2, 3))
        .matches("3 swaps in 2 s, 4 threads: [1-9]\\d* verdicts, 0 failed, 0 mixed");
  }
}
