package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

/** What is built and not in use, from a folder to every file that is written. */
class UnusedOutletsCommandTest {

  @TempDir private Path temp;

  /** A circle whose only outlet of gyms is as a row says. */
  private Path circle(String unused) throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Files.writeString(
        circle.resolve("outlets.csv"),
        "id,name,formats,lon,lat,unused,unusedSeen,unusedEvidence\n"
            + "o1,全时便利,convenience-store,116.4836,39.9166,,,\n"
            + "o2,力健,gym,116.4836,39.9166,"
            + unused
            + "\n");
    return circle;
  }

  private static JsonNode scorecard(Path report) throws IOException {
    return new ObjectMapper().readTree(report.resolve("scorecard.json").toFile());
  }

  private static JsonNode gym(Path report) throws IOException {
    for (JsonNode format : scorecard(report).get("formats")) {
      if (format.get("id").asText().equals("gym")) {
        return format;
      }
    }
    throw new AssertionError("gym");
  }

  @Test
  void checkCountsApartWhatIsNotInUse() throws IOException {
    CommandRun run = run("check", circle("no staff,2026-11-20,Li"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("1 outlets")
        .contains("Built and not in use, not counted among the outlets: 1. 力健 (without staff).");
  }

  @Test
  void aGymWithoutStaffIsAGapInEveryFile() throws IOException {
    Path report = temp.resolve("report");
    CommandRun run = run("evaluate", circle("no staff,2026-11-20,Li"), "--out", report);
    assertThat(run.err()).isEmpty();
    assertThat(gym(report).get("present").asBoolean(true)).isFalse();
    assertThat(gym(report).get("outlets").asInt()).isZero();
    assertThat(gym(report).get("unusedOutlets").asInt()).isEqualTo(1);
    JsonNode unused = scorecard(report).get("unused");
    assertThat(unused).hasSize(1);
    assertThat(unused.get(0).get("causes").get(0).asText()).isEqualTo("no-staff");
    assertThat(Files.readAllLines(report.resolve("unused.csv")))
        .containsExactly(
            "outlet,name,formats,causes,seen,evidence", "o2,力健,gym,no-staff,2026-11-20,Li");
    assertThat(Files.readString(report.resolve("visits.csv"))).doesNotContain("o2,");
    assertThat(Files.readString(report.resolve("report.html"))).contains("建而未用 1 处");
  }

  @Test
  void howGoodOutletsAreIsShownAndChangesNoPoint() throws IOException {
    Path circle = circle(",,");
    Path before = temp.resolve("before");
    assertThat(run("evaluate", circle, "--standard", "national-2023", "--out", before).status())
        .isZero();
    Files.writeString(
        circle.resolve("qualities.csv"),
        "outlet,item,value,seen,evidence\no1,step-free-door,yes,2026-11-20,photo\n");
    Path after = temp.resolve("after");
    CommandRun run = run("evaluate", circle, "--standard", "national-2023", "--out", after);
    assertThat(run.err()).isEmpty();
    assertThat(scorecard(after).get("points")).isEqualTo(scorecard(before).get("points"));
    assertThat(scorecard(after).get("level")).isEqualTo(scorecard(before).get("level"));
    assertThat(scorecard(after).get("gaps")).isEqualTo(scorecard(before).get("gaps"));
    assertThat(item(before).get("met").isNull()).isTrue();
    assertThat(item(after).get("met").asBoolean()).isTrue();
    assertThat(Files.readAllLines(after.resolve("qualities.csv")))
        .containsExactly("outlet,item,value,seen,evidence", "o1,step-free-door,1,2026-11-20,photo");
    assertThat(Files.readString(after.resolve("facts.json"))).contains("step-free-door");
    assertThat(Files.readString(after.resolve("report.html"))).contains("无障碍出入口");
    assertThat(Files.readString(before.resolve("report.html"))).doesNotContain("好不好：设施与服务");
  }

  private static JsonNode item(Path report) throws IOException {
    for (JsonNode indicator : scorecard(report).get("indicators")) {
      if (indicator.get("id").asText().equals("step-free-door")) {
        return indicator;
      }
    }
    throw new AssertionError("step-free-door");
  }

  @Test
  void aGymOfWhichNobodySaysThatItIsNotInUseIsThere() throws IOException {
    Path report = temp.resolve("report");
    assertThat(run("evaluate", circle(",,"), "--out", report).status()).isZero();
    assertThat(gym(report).get("present").asBoolean()).isTrue();
    assertThat(gym(report).get("unusedOutlets").asInt()).isZero();
    assertThat(scorecard(report).get("unused")).isEmpty();
    assertThat(Files.readAllLines(report.resolve("unused.csv"))).hasSize(1);
    assertThat(Files.readString(report.resolve("report.html"))).doesNotContain("建而未用");
  }
}
