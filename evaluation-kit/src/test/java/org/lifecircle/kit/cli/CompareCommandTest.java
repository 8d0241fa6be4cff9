package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

class CompareCommandTest {

  @TempDir private Path temp;

  private Path circle;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeCircle() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
  }

  private int compare(String... arguments) {
    List<String> all = new ArrayList<>(List.of("compare", circle.toString()));
    all.addAll(List.of(arguments));
    return LifeCircle.run(
        Locale.ENGLISH,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        all.toArray(String[]::new));
  }

  private String scenario(String id, String changes) throws IOException {
    Path file = temp.resolve(id + ".yaml");
    Files.writeString(
        file,
        "id: "
            + id
            + "\ntitle:\n  zh: 情景"
            + id
            + "\n  en: scenario "
            + id
            + "\nchanges:\n"
            + changes,
        StandardCharsets.UTF_8);
    return file.toString();
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> list = Files.walk(folder)) {
      for (Path file : list.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        boolean bytes = List.of("png", "pdf", "docx").contains(name.replaceFirst(".*[.]", ""));
        files.put(
            name,
            Files.readString(file, bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void aScenarioBecomesTablesAndAPage() throws IOException {
    String close = scenario("no-market", "  - removeOutlet: {outlet: o3}\n");
    int status = compare(close, "--replications", "5", "--out", temp.resolve("out").toString());

    assertThat(err.toString()).isEmpty();
    assertThat(status).isZero();
    assertThat(out.toString()).contains("scenario no-market").contains("comparison.html");
    assertThat(files(temp.resolve("out")))
        .containsOnlyKeys(
            "charts/difference-no-market.png",
            "charts/difference-no-market.svg",
            "comparison.docx",
            "comparison.html",
            "comparison.pdf",
            "datapackage.json",
            "differences.csv",
            "homes.csv",
            "hours.csv",
            "manifest.json",
            "needs.csv",
            "outlets.csv",
            "replications.csv",
            "visits.csv");
    assertThat(files(temp.resolve("out")).get("comparison.html"))
        .contains("三号院", "情景no-market", "没有已知网点", "个百分点", "谁受益、谁受损", "公共随机数");
    assertThat(files(temp.resolve("out")).get("differences.csv"))
        .contains("no-market,served-share,1,5,");
    assertThat(files(temp.resolve("out")).get("manifest.json"))
        .contains("\"no-market.yaml\"", "\"replications\": 5", "\"time-decay\"");
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    String one = scenario("no-market", "  - removeOutlet: {outlet: o3}\n");
    String two = scenario("older", "  - agePopulation: {share: 0.5}\n");
    for (String threads : List.of("1", "2", "7")) {
      assertThat(
              compare(
                  one,
                  two,
                  "--replications",
                  "6",
                  "--seed",
                  "9",
                  "--threads",
                  threads,
                  "--out",
                  temp.resolve("out" + threads).toString()))
          .isZero();
    }
    assertThat(files(temp.resolve("out2"))).isEqualTo(files(temp.resolve("out1")));
    assertThat(files(temp.resolve("out7"))).isEqualTo(files(temp.resolve("out1")));
  }

  @Test
  void replicationsGoOnUntilTheDifferenceIsKnown() throws IOException {
    String close = scenario("no-market", "  - removeOutlet: {outlet: o3}\n");
    String place = temp.resolve("out").toString();
    assertThat(compare(close, "--replications", "200", "--half-width", "0.02", "--out", place))
        .isZero();
    assertThat(out.toString()).containsPattern("\\b[1-9]0 replications of each scenario");
  }

  @Test
  void aManifestRunsTheSameExperimentAgainByteForByte() throws IOException {
    String close = scenario("no-market", "  - removeOutlet: {outlet: o3}\n");
    for (List<String> how :
        List.of(
            List.of("--replications", "4", "--seed", "77", "--threads", "2", "--lang", "en"),
            List.of("--replications", "40", "--half-width", "0.03", "--threads", "1"))) {
      String place = temp.resolve("first" + how.size()).toString();
      List<String> arguments = new ArrayList<>(List.of(close, "--out", place));
      arguments.addAll(how);
      assertThat(compare(arguments.toArray(String[]::new))).isZero();
      String again = temp.resolve("again" + how.size()).toString();
      assertThat(compare(close, "--again", place + "/manifest.json", "--out", again)).isZero();
      assertThat(files(Path.of(again))).isEqualTo(files(Path.of(place)));
    }
  }

  @Test
  void aManifestOfAnotherExperimentIsRefusedWithWhatDiffers() throws IOException {
    String close = scenario("no-market", "  - removeOutlet: {outlet: o3}\n");
    String place = temp.resolve("first").toString();
    assertThat(compare(close, "--replications", "2", "--out", place)).isZero();
    String other = scenario("no-market", "  - removeOutlet: {outlet: o2}\n");
    String again = temp.resolve("again").toString();
    assertThat(compare(other, "--again", place + "/manifest.json", "--out", again)).isEqualTo(2);
    assertThat(err.toString()).contains("inputs no-market.yaml").doesNotContain("parameters");
    assertThat(compare(other, "--again", other, "--out", again)).isEqualTo(2);
    assertThat(err.toString()).contains("no manifest of a comparison");
    assertThat(Path.of(again)).doesNotExist();
  }

  @Test
  void everyProblemOfFilesNamesAndOptionsIsSaidAndNothingIsWritten() throws IOException {
    String wrong = scenario("wrong", "  - removeOutlet: {outlet: o33}\n  - closeWay: {way: w2}\n");
    int status =
        compare(
            wrong,
            temp.resolve("nowhere.yaml").toString(),
            "--replications",
            "1",
            "--seed",
            "-4",
            "--threads",
            "0",
            "--out",
            temp.resolve("out").toString());

    assertThat(status).isEqualTo(2);
    assertThat(err.toString())
        .contains("wrong.yaml:6", "o33", "Maybe \"o3\"", "wrong.yaml:7", "w2")
        .contains("nowhere.yaml")
        .contains("--replications", "--seed", "--threads");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void twoScenariosOfOneNameAndOneCalledBaselineAreRefused() throws IOException {
    String same = scenario("same", "  - removeOutlet: {outlet: o3}\n");
    String baseline = scenario("baseline", "  - removeOutlet: {outlet: o3}\n");
    assertThat(compare(same, same, baseline, "--out", temp.resolve("out").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Two scenarios have this id").contains("baseline");
  }
}
