package org.lifecircle.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.json.JsonBytes;

/** The words of the page in both languages. */
class PageTextsTest {

  private static final String PAGE = "/org/lifecircle/desk/page/";
  private static final Path SOURCES =
      DeskBrowser.ROOT.resolve("evaluation-kit/desk/src/main/resources" + PAGE);
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");
  private static final Pattern USED = Pattern.compile("\\bt\\('([\\w.]+)'\\s*[,)]");

  @Test
  void everyTextIsThereInBothLanguagesWithTheSameValuesInIt() throws IOException {
    Map<String, Set<String>> chinese = values("zh");
    assertThat(chinese).hasSizeGreaterThan(100);
    assertThat(values("en")).isEqualTo(chinese);
  }

  @Test
  void everyTextThatThePageAsksForIsThere() throws IOException {
    Set<String> texts =
        texts("zh").keySet().stream().map(String.class::cast).collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
        USED.matcher(Files.readString(file))
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(used::add);
      }
    }
    assertThat(used).hasSizeGreaterThan(60);
    assertThat(texts).containsAll(used);
  }

  @Test
  void nothingIsParsedAsHtmlAndNoFileIsLong() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
        String text = Files.readString(file);
        assertThat(text)
            .as(file.toString())
            .doesNotContain(
                "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        assertThat(text.lines().count()).as(file.toString()).isLessThan(500);
      }
    }
  }

  private static Map<String, Set<String>> values(String language) throws IOException {
    Map<String, Set<String>> values = new TreeMap<>();
    texts(language)
        .forEach(
            (key, text) ->
                values.put(
                    (String) key,
                    VALUE
                        .matcher((String) text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
    return values;
  }

  private static Map<?, ?> texts(String language) throws IOException {
    try (InputStream in =
        PageTextsTest.class.getResourceAsStream(PAGE + "texts_" + language + ".json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonBytes.object(text.getBytes(StandardCharsets.UTF_8), language);
    }
  }
}
