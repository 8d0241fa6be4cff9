package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;

class RulesPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("lifecircle.root", "../.."), "rules/standards/RULES.md");

  /** {@code mvn test -pl rules/standards -am -Dlifecircle.write=true} writes the page anew. */
  @Test
  void thePageOfRulesIsNotStale() throws IOException {
    String page = Standards.load().describeAll();
    if (Boolean.getBoolean("lifecircle.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("RULES.md is stale: run the test with -Dlifecircle.write=true")
        .isEqualTo(page);
  }

  @Test
  void aStandardIsShownInOneLanguageWithEveryParameter() {
    Standards standards = Standards.load();
    String shown = standards.describe("national-2021", Language.ZH);
    assertThat(shown).startsWith("## national-2021: 城市一刻钟便民生活圈建设指南（2021）");
    standards
        .parameters("national-2021")
        .forEach(parameter -> assertThat(shown).contains(parameter.note().zh()));
    assertThat(shown).contains("`layout-street`").contains("商办流通函〔2021〕247号");
  }
}
