package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

/** Two communities that were evaluated by themselves are judged as one unit. */
class UnitCommandTest {

  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String here;
  private String there;

  private int run(String... arguments) {
    return LifeCircle.run(
        Locale.ENGLISH, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @BeforeEach
  void evaluateTwo() throws IOException {
    here = evaluated("here", "pharmacy");
    there = evaluated("there", "laundry");
  }

  private String evaluated(String name, String format) throws IOException {
    Path circle = TinyCircle.write(temp.resolve(name));
    Path outlets = circle.resolve("outlets.csv");
    Files.writeString(outlets, Files.readString(outlets).replace("同仁药房,pharmacy", "一家店," + format));
    Path report = temp.resolve(name + "-report");
    assertThat(run("evaluate", circle.toString(), "--report", "none", "--out", report.toString()))
        .isZero();
    return report.toString();
  }

  @Test
  void residentsAndOutletsAreTogether() throws IOException {
    Path facts = temp.resolve("unit.json");
    assertThat(run("unit", here, there, "--name", "East", "--out", facts.toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("East: 2 communities with 600 residents", "national-2021", "within bounds")
        .contains("4 outlets lie exactly where one of another community lies");
    JsonNode unit = new ObjectMapper().readTree(Files.readString(facts));
    assertThat(unit.path("residents").asInt()).isEqualTo(600);
    assertThat(unit.path("outlets").path("count").asInt()).isEqualTo(8);
  }

  @Test
  void severalStandardsJudgeTheUnitSideBySide() {
    assertThat(run("unit", here, there, "--name", "East", "--standard", "tiers-2021,goals-2025"))
        .isZero();
    assertThat(out.toString()).contains("tiers-2021", "goals-2025");
  }

  @Test
  void theSameReportTwiceIsNoUnit() {
    assertThat(run("unit", here, here, "--name", "East")).isEqualTo(2);
    assertThat(run("unit", here, "--name", "East")).isEqualTo(2);
    assertThat(err.toString()).contains("two different reports");
  }

  @Test
  void everyFolderThatIsNoReportIsNamed() {
    String first = temp.resolve("here").toString();
    String second = temp.resolve("nowhere").toString();
    assertThat(run("unit", first, second, "--name", "East")).isEqualTo(2);
    assertThat(err.toString()).contains("here", "nowhere", "facts.json");
  }

  @Test
  void anUnknownStandardIsRefusedWithTheNearestName() {
    assertThat(run("unit", here, there, "--name", "East", "--standard", "national-2022"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("national-2021");
  }
}
