package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.reports.wording.Wording;

/** A report never shows the code of a warning in the place of its title. */
class WarningTitlesTest {

  private static final Pattern CODE =
      Pattern.compile("(?:new Warning|doubt|warning)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

  private static TreeSet<String> codes() throws IOException {
    TreeSet<String> codes = new TreeSet<>(List.of("outlet-kind-unknown"));
    Path root = Path.of(System.getProperty("lifecircle.root"));
    for (String module : List.of("evaluation-kit", "simulation")) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          Matcher code = CODE.matcher(Files.readString(file));
          while (code.find()) {
            codes.add(code.group(1));
          }
        }
      }
    }
    return codes;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyWarningHasATitle(Language language) throws IOException {
    Wording wording = new Wording(language);
    assertThat(codes()).hasSizeGreaterThan(40);
    assertThat(codes()).allMatch(code -> wording.find("warning." + code).isPresent());
  }
}
