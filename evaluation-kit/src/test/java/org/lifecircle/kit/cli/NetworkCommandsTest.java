package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands look at the network alike, and mend it only when they are asked to. */
class NetworkCommandsTest {

  private static final String ENDS_APART =
      "An end of way-1 and an end of way-2 lie 2 cm apart at 116.3235131, 40.0000000";
  private static final String CROSS = "way-1 and way-2 cross at 116.3223421, 40.0000000";

  @TempDir private Path temporary;

  private static Path shared(String name) {
    Path path = Path.of(System.getProperty("lifecircle.root"), "../shared/faults", name);
    assumeThat(Files.exists(path)).as("skipped: %s is not there", path).isTrue();
    return path;
  }

  /** A copy whose outlets are said to be all there are. */
  private Path searched(Path circle) throws IOException {
    Path copy = Files.createDirectories(temporary.resolve("searched"));
    try (Stream<Path> files = Files.list(circle)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        copy.resolve("circle.yaml"), "\noutletSearch: complete\n", StandardOpenOption.APPEND);
    return copy;
  }

  @ParameterizedTest
  @CsvSource({
    "D7b-gap-2cm,outlets o1,way-2 lies 2 cm from way-1",
    "D10-crossing-no-vertex,homes h1,way-2 lies less than 1 cm from way-3"
  })
  void checkAndTheReportNameWhereWaysDoNotMeet(String name, String cutOff, String nearest)
      throws IOException {
    Path circle = shared("circles").resolve(name);
    String exact = name.startsWith("D7b") ? ENDS_APART : CROSS;

    CommandRun check = run("check", circle);
    assertThat(check.status()).isZero();
    assertThat(check.out())
        .contains("it can be evaluated, and")
        .contains(exact)
        .contains("on it are " + cutOff)
        .contains(nearest)
        .contains("(" + cutOff.substring(cutOff.indexOf(' ') + 1) + ": 116.32")
        .doesNotContain("nothing is wrong");

    Path report = temporary.resolve("report");
    CommandRun evaluate = run("evaluate", searched(circle), "--out", report, "--lang", "en");
    assertThat(evaluate.status()).isZero();
    assertThat(Files.readString(report.resolve("report.html"))).contains(exact);
    // Whether the ways meet is not known, so that nobody may say that nobody gets there.
    assertThat(evaluate.out()).doesNotContain("No pharmacy");
    assertThat(Files.readString(report.resolve("scorecard.json")))
        .containsPattern(
            "(?s)\"id\": \"pharmacy\".{0,200}\"present\": null.{0,100}"
                + "\"residentsWithinRadius\": 0,\\s+\"residentsWithinRadiusAtMost\": 60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"D7b-gap-2cm", "D10-crossing-no-vertex"})
  void whatIsMendedIsListedCanBeWrittenAndIsWalkedThen(String name) throws IOException {
    Path circle = shared("circles").resolve(name);
    Path mended = temporary.resolve("mended");

    CommandRun check = run("check", circle, "--mend-gaps", "0.05", "--out", mended);
    assertThat(check.status()).isZero();
    assertThat(check.out()).contains("(--mend-gaps)").contains(mended.toString());
    assertThat(check.out()).doesNotContain("nobody").doesNotContain("No way leads");

    CommandRun again = run("check", mended);
    assertThat(again.out()).contains("(--mend-gaps)").doesNotContain("no common point", "nobody");
    assertThat(Files.readString(mended.resolve("circle.yaml"))).contains("way-gap-mended");

    Path report = temporary.resolve("report");
    CommandRun evaluate =
        run("evaluate", circle, "--mend-gaps", "0.05", "--out", report, "--lang", "en");
    assertThat(Files.readString(report.resolve("report.html"))).contains("(--mend-gaps)");
    assertThat(evaluate.out()).doesNotContain("No pharmacy in the circle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "11", "much", "NaN", ""})
  void aGapToMendIsAFewMeters(String meters) {
    Path circle = shared("circles").resolve("D7b-gap-2cm");
    CommandRun run = run("check", circle, "--mend-gaps", meters);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--mend-gaps takes 0.01 to 10 m, not " + meters);
  }

  @Test
  void anImportMendsToo() throws IOException {
    String map =
        """
        <osm version="0.6">
        <bounds minlon="116.30" minlat="39.98" maxlon="116.34" maxlat="40.02"/>
        <node id="1" lon="116.3188290" lat="40.0"/><node id="2" lon="116.3235131" lat="40.0"/>
        <node id="3" lon="116.3235135" lat="40.0"/><node id="4" lon="116.3281973" lat="40.0"/>
        <node id="5" lon="116.3199" lat="39.9997"/><node id="6" lon="116.3201" lat="39.9997"/>
        <node id="7" lon="116.3201" lat="39.9998"/><node id="8" lon="116.3199" lat="39.9998"/>
        <node id="9" lon="116.3270" lat="40.0001"><tag k="amenity" v="pharmacy"/></node>
        <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way>
        <way id="2"><nd ref="3"/><nd ref="4"/><tag k="highway" v="residential"/></way>
        <way id="3"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="8"/><nd ref="5"/>
        <tag k="building" v="apartments"/></way>
        </osm>
        """;
    Path file = Files.writeString(temporary.resolve("town.osm"), map);
    Path torn = temporary.resolve("torn");
    Path whole = temporary.resolve("whole");
    Object[] words = {
      "import-osm", file, "--center", "116.32,40.0", "--date", "2026-11-24", "--out", torn
    };
    assertThat(run(words).out()).contains("An end of w1 and an end of w2 lie 3 cm apart");
    words[words.length - 1] = whole;
    Object[] mending = Arrays.copyOf(words, words.length + 2);
    mending[words.length] = "--mend-gaps";
    mending[words.length + 1] = "0.1";
    assertThat(run(mending).out()).contains("The ends of w1 and w2").contains("were joined");
    assertThat(run("check", torn).out()).contains("on it are outlets n9");
    assertThat(run("check", whole).out())
        .contains("were joined")
        .doesNotContain("on it are outlets n9");
  }
}
