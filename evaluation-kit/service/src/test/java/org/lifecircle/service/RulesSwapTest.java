package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.service.http.HttpLimits;
import org.lifecircle.service.keys.Gate;
import org.lifecircle.service.rules.RulesSource;
import org.lifecircle.standards.Standards;

class RulesSwapTest {

  @TempDir private Path folder;

  @Test
  void tablesThatAreWrongAreToldAndThoseInUseStay() throws Exception {
    Standards.writeTables(folder);
    RulesSource source = new RulesSource(RulesSource.Kind.TABLES, Optional.of(folder));
    try (LifeCircleService service =
        ServiceUnderTest.start(
            ServiceUnderTest.options(Gate.open(), source, HttpLimits.STANDARD))) {
      WebClient client = new WebClient(service.address());
      String first = client.send("POST", "/v1/standards/reload", new byte[0]).text();
      assertThat(client.send("POST", "/v1/standards/reload", new byte[0]).text()).isEqualTo(first);
      byte[] tables = Files.readAllBytes(folder.resolve("national-2021.xlsx"));
      Files.writeString(folder.resolve("national-2021.xlsx"), "no spreadsheet");
      WebClient.Told wrong =
          client.send("POST", "/v1/standards/reload", new byte[0], "Accept-Language", "en");
      assertThat(wrong.status()).isEqualTo(422);
      assertThat(wrong.text()).contains("national-2021.xlsx");
      assertThat(client.postJson("/v1/verdicts", ServiceUnderTest.facts()).status()).isEqualTo(200);
      Files.write(folder.resolve("national-2021.xlsx"), tables);
      Files.delete(folder.resolve("tiers-2021.xlsx"));
      assertThat(client.send("POST", "/v1/standards/reload", new byte[0]).text())
          .isNotEqualTo(first)
          .contains(first.substring(0, first.indexOf("tables")));
    }
  }
}
