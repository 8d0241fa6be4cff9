package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Language;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.output.ReportWriter;

class ReportFontTest {

  /** Words in many scripts that are looked for in names on maps and are never drawn. */
  private static final String WORDS_THAT_ARE_ONLY_READ = "osm-use-words.csv";

  @TempDir Path directory;

  @Test
  void theCarriedFontHasEveryCharacterOfEveryPhrase() throws IOException {
    for (Language language : Language.values()) {
      String file = "wording/phrases_" + language.id() + ".properties";
      try (InputStream in = ReportContent.class.getResourceAsStream(file)) {
        String phrases = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ReportFont.carried().missing(phrases)).as(file).isEmpty();
      }
    }
  }

  @Test
  void theCarriedFontHasEveryCharacterOfEveryTableStandardAndExample() throws IOException {
    Path root = Path.of(System.getProperty("lifecircle.root"));
    List<Path> texts = new ArrayList<>();
    for (String room :
        List.of("rules", "simulation", "reports/src/main", "evaluation-kit/src/main", "examples")) {
      try (Stream<Path> files = Files.walk(root.resolve(room))) {
        files
            .filter(file -> !file.toString().contains("/target/"))
            .filter(file -> file.toString().matches(".*\\.(csv|properties|yaml|geojson)"))
            .filter(file -> !file.endsWith(WORDS_THAT_ARE_ONLY_READ))
            .forEach(texts::add);
      }
    }
    assertThat(texts).hasSizeGreaterThan(60);
    for (Path file : texts) {
      String text = Files.readString(file).replace("\uFEFF", "");
      assertThat(ReportFont.carried().missing(text)).as(root.relativize(file).toString()).isEmpty();
    }
  }

  @Test
  void aNameThatTheFontCannotDrawIsToldAndNotDrawnAsABoxInSilence() throws IOException {
    ReportContent plain = SampleReports.withoutOutlets(Language.ZH);
    ReportContent content = ReportContentBuilder.like(plain).circleName("\uD842\uDFB7野里").build();
    ReportWriter.write(directory, content);
    assertThat(Files.readString(directory.resolve("report.html")))
        .contains("字体缺少的字", "(U+20BB7)（见于\uD842\uDFB7野里）");
  }

  @Test
  void theCarriedFontHasEveryCharacterOfEveryPageAndChart() throws IOException {
    for (Language language : Language.values()) {
      for (Map.Entry<String, ReportContent> sample : SampleReports.all(language).entrySet()) {
        String page = Pages.of(sample.getValue());
        assertThat(ReportFont.carried().missing(page)).as(sample.getKey()).isEmpty();
      }
    }
  }

  @Test
  void aCharacterThatTheFontLacksIsNamed() {
    assertThat(ReportFont.carried().missing("菜市场✓ market \uD83D\uDE00"))
        .containsExactly("✓", "\uD83D\uDE00");
  }

  @Test
  void theDrawnGlyphsOfDifferentCharactersDiffer() {
    // A font that lacks them would draw the same box for each.
    java.awt.font.FontRenderContext context = new java.awt.font.FontRenderContext(null, true, true);
    java.awt.Font font = ReportFont.carried().awt().deriveFont(40f);
    assertThat(
            "城市一刻钟便民生活圈菜药店"
                .codePoints()
                .mapToObj(Character::toString)
                .map(one -> font.createGlyphVector(context, one).getOutline())
                .map(outline -> path(outline))
                .distinct()
                .count())
        .isEqualTo(13);
  }

  private static String path(java.awt.Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] points = new double[6];
    for (var at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      path.append(at.currentSegment(points)).append(java.util.Arrays.toString(points));
    }
    return path.toString();
  }

  @Test
  void aSubsetHoldsItsOwnCharactersAndNoOthers() throws IOException {
    byte[] subset = ReportFont.carried().subset("菜市场 Market 15");
    assertThat(subset).hasSizeLessThan(20_000);
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(subset))) {
      var characters = font.getUnicodeCmapLookup();
      assertThat("菜市场Market15".codePoints()).allMatch(one -> characters.getGlyphId(one) > 0);
      assertThat(characters.getGlyphId('圈')).isZero();
    }
  }

  @Test
  void aFontOfTheUsersOwnIsTaken() throws IOException {
    Path file = directory.resolve("own.ttf");
    Files.write(file, ReportFont.carried().subset("便民 abc"));
    ReportFont own = ReportFont.of(file);
    assertThat(own.missing("便民 abc")).isEmpty();
    assertThat(own.missing("圈")).containsExactly("圈");
  }

  @Test
  void aFileThatIsNoFontIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("no.ttf"), "no font");
    assertThatThrownBy(() -> ReportFont.of(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.ttf");
  }
}
