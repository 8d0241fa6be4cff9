package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;

class PhrasesTest {

  private static Properties phrases(Language language) throws IOException {
    Properties phrases = new Properties();
    try (Reader in =
        new InputStreamReader(
            ReportContent.class.getResourceAsStream(
                "wording/phrases_" + language.id() + ".properties"),
            StandardCharsets.UTF_8)) {
      phrases.load(in);
    }
    return phrases;
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(new TreeSet<>(phrases(Language.ZH).stringPropertyNames()))
        .isEqualTo(new TreeSet<>(phrases(Language.EN).stringPropertyNames()));
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    Properties zh = phrases(Language.ZH);
    Properties en = phrases(Language.EN);
    for (String key : zh.stringPropertyNames()) {
      int chinese = new MessageFormat(zh.getProperty(key)).getFormatsByArgumentIndex().length;
      int english = new MessageFormat(en.getProperty(key)).getFormatsByArgumentIndex().length;
      assertThat(english).as(key).isEqualTo(chinese);
    }
  }

  @Test
  void everyPhraseIsSaidSomewhereAndEverySaidPhraseExists() throws IOException {
    Path sources = Path.of(System.getProperty("lifecircle.root"), "reports/src/main");
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file :
          files
              .filter(one -> one.toString().endsWith(".java") || one.toString().endsWith(".ftlh"))
              .sorted()
              .toList()) {
        text.append(Files.readString(file));
      }
    }
    Matcher quoted = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*\\.?)\"").matcher(text);
    TreeSet<String> said = new TreeSet<>();
    while (quoted.find()) {
      said.add(quoted.group(1));
    }
    List<String> starts = said.stream().filter(one -> one.endsWith(".")).toList();
    List<String> unused =
        phrases(Language.ZH).stringPropertyNames().stream()
            .filter(key -> !said.contains(key) && starts.stream().noneMatch(key::startsWith))
            .filter(key -> !key.startsWith("unit."))
            .filter(key -> !key.startsWith("warning."))
            .sorted()
            .toList();
    assertThat(unused).isEmpty();
  }
}
