package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path first;
  private Path second;

  @BeforeEach
  void twoReports() throws IOException {
    first = report("first", "2024-09-30", "none", "61.2", "false");
    second = report("second", "2026-09-30", "basic", "82.5", "true");
  }

  private Path report(String name, String date, String level, String score, String present)
      throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    Files.writeString(
        folder.resolve("scorecard.json"),
        """
        {"lang": "zh",
         "circle": {"name": "晨光里", "residents": 1000, "evaluationDate": "%s"},
         "standard": {"id": "national-2021", "title": "指南", "asOf": "2026-12-31"},
         "level": "%s", "levelAssumed": true, "levelDecided": true,
         "scoreAtLeast": %s, "scoreAtMost": %s, "points": 40, "pointsAtMost": 40,
         "undecidedPoints": 0, "totalPoints": 100,
         "dimensions": [{"id": "basic", "title": "基本保障",
           "points": 40, "pointsAtMost": 40, "fullPoints": 60}],
         "formats": [{"id": "repair-service", "label": "维修点", "category": "basic",
           "outlets": 1, "present": %s, "radiusMinutes": 15, "residentsWithinRadius": 400,
           "medianMinutes": null}],
         "simulation": {"needs": 100, "served": 80, "trips": 80, "meanWalkMinutes": 11.5}}
        """
            .formatted(date, level, score, score, present));
    return folder;
  }

  private int run(String... arguments) {
    return LifeCircle.run(
        Locale.ENGLISH, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private int compare(Path... reports) {
    String[] arguments = new String[reports.length + 4];
    arguments[0] = "report";
    arguments[1] = "--compare";
    for (int i = 0; i < reports.length; i++) {
      arguments[i + 2] = reports[i].toString();
    }
    arguments[reports.length + 2] = "--out";
    arguments[reports.length + 3] = temp.resolve("both").toString();
    return run(arguments);
  }

  @Test
  void twoYearsOfOneCircleBecomeEveryDocumentAndAChartOfProgress() {
    assertThat(compare(second, first)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("2 reports compared");
    for (String ending : new String[] {"html", "pdf", "docx", "xlsx"}) {
      assertThat(temp.resolve("both/comparison." + ending)).isNotEmptyFile();
    }
    assertThat(temp.resolve("both/charts/progress.png")).isNotEmptyFile();
    assertThat(temp.resolve("both/comparison.html"))
        .content()
        .contains("2024年9月30日到2026年9月30日：得分由 61.2 变为 82.5（+21.3）", "新到位的业态：维修点");
  }

  @Test
  void theTitlesFollowTheLanguageAskedForAndOthersStay() throws IOException {
    for (Path report : new Path[] {first, second}) {
      Path file = report.resolve("scorecard.json");
      Files.writeString(
          file,
          Files.readString(file)
              .replace("\"title\": \"指南\"", "\"title\": \"城市一刻钟便民生活圈建设指南（2021）\"")
              .replace("\"basic\", \"title\": \"基本保障\"", "\"basic-formats\", \"title\": \"基本保障业态\"")
              .replace(
                  "\"formats\": [",
                  """
                  "formats": [{"id": "reading-room", "label": "社区书屋", "category": "quality",
                    "outlets": 1, "present": true, "radiusMinutes": 15,
                    "residentsWithinRadius": 900, "medianMinutes": 6.24},\
                  """));
    }
    assertThat(
            run(
                "report",
                "--lang",
                "en",
                "--compare",
                first.toString(),
                second.toString(),
                "--out",
                temp.resolve("both").toString()))
        .as(err.toString())
        .isZero();
    assertThat(temp.resolve("both/comparison.html"))
        .content()
        .contains("Guideline for 15-minute convenience living circles (2021)", "repair service")
        .contains("Basic formats", "社区书屋", "median 6.2 min")
        .doesNotContain("维修点", "基本保障业态", "建设指南");
  }

  @Test
  void anEarlierComparisonIsReplacedAndNothingElse() throws IOException {
    assertThat(compare(first, second)).isZero();
    assertThat(compare(first, second)).isZero();
    Files.delete(temp.resolve("both/manifest.json"));
    assertThat(compare(first, second)).isEqualTo(2);
    assertThat(temp.resolve("both/comparison.pdf")).exists();
  }

  @Test
  void aFolderThatIsNoReportIsNamed() {
    assertThat(compare(first, temp.resolve("nowhere"))).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere", "no report folder");
    assertThat(temp.resolve("both")).doesNotExist();
  }

  @Test
  void everyWrongFieldOfEveryReportIsTold() throws IOException {
    Path file = first.resolve("scorecard.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"scoreAtMost\": 61.2", "\"scoreAtMost\": 161.2")
            .replace("\"level\": \"none\"", "\"level\": \"gold\"")
            .replace("\"residents\": 1000", "\"residents\": -1"));
    Files.writeString(second.resolve("scorecard.json"), "{\"lang\": ");
    assertThat(compare(first, second)).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "161.2",
            "between 0 and 100",
            "gold",
            "none, basic, improved, quality",
            "residents",
            "not whole JSON");
  }

  @Test
  void oneReportCannotBeCompared() {
    assertThat(compare(first)).isEqualTo(2);
    assertThat(err.toString()).contains("2 to 8 reports");
  }

  @Test
  void aStandardThatAReportDoesNotHaveIsNamedWithThoseItHas() {
    assertThat(
            run(
                "report",
                "--compare",
                first.toString(),
                second.toString(),
                "--standard",
                "goals-2025",
                "--out",
                temp.resolve("both").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("goals-2025", "it has national-2021");
  }
}
