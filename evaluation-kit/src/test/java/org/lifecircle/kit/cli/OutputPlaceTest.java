package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.files.FileDigest;

class OutputPlaceTest {

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path circle;

  @BeforeEach
  void aCircle() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
  }

  private int evaluate(Path place) {
    return LifeCircle.run(
        Locale.ENGLISH,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        "evaluate",
        circle.toString(),
        "--out",
        place.toString());
  }

  @Test
  void theNextReportReplacesTheEarlierOneAndNothingOfSomebodyElse() throws IOException {
    Path place = temp.resolve("report");
    assertThat(evaluate(place)).as(err.toString()).isZero();
    Map<String, String> first = FileDigest.ofAll(place);
    Files.createDirectories(place.resolve("src/deep"));
    Files.writeString(place.resolve("src/deep/Main.java"), "class Main {}");
    Files.writeString(place.resolve("charts/mine.png"), "mine");
    Files.writeString(place.resolve("report.docx"), "edited for an hour");

    assertThat(evaluate(place)).as(err.toString()).isZero();

    Map<String, String> expected = new TreeMap<>(first);
    Map<String, String> second = FileDigest.ofAll(place);
    assertThat(place.resolve("src/deep/Main.java")).hasContent("class Main {}");
    assertThat(place.resolve("charts/mine.png")).hasContent("mine");
    assertThat(place.resolve("report.kept-1.docx")).hasContent("edited for an hour");
    assertThat(out.toString()).contains("report.kept-1.docx");
    second
        .keySet()
        .removeAll(Set.of("src/deep/Main.java", "charts/mine.png", "report.kept-1.docx"));
    assertThat(second).isEqualTo(expected);
  }

  @Test
  void aFolderWithTheManifestOfAnotherProgramIsRefused() throws IOException {
    Path place = Files.createDirectories(temp.resolve("extension"));
    Files.writeString(place.resolve("manifest.json"), "{\"manifest_version\": 3}");
    Files.writeString(place.resolve("comparison.html"), "hers");
    assertThat(evaluate(place)).isEqualTo(2);
    assertThat(err.toString()).contains("holds something else");
    assertThat(place.resolve("manifest.json")).hasContent("{\"manifest_version\": 3}");
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void whatIsReadAndWhatIsWrittenLieApart() throws IOException {
    Map<String, String> before = FileDigest.ofAll(temp);
    for (Path place :
        new Path[] {
          circle, temp, circle.resolve("photos"), circle.resolve("charts/deep"), circle.resolve(".")
        }) {
      assertThat(evaluate(place)).as(place.toString()).isEqualTo(2);
      assertThat(err.toString()).contains("over or into what is read");
      err.getBuffer().setLength(0);
    }
    assertThat(FileDigest.ofAll(temp)).isEqualTo(before);
    assertThat(evaluate(circle.resolve("report-2026"))).as(err.toString()).isZero();
  }

  @Test
  void aLinkToTheCircleIsTheCircle() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), circle);
    assertThat(evaluate(link)).isEqualTo(2);
    assertThat(err.toString()).contains("over or into what is read");
  }
}
