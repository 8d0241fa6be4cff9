package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports used to say with a straight face, and what they say now. */
class HonestReportTest {

  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root"));
  private static final Path TSINGHUA =
      ROOT.resolve("../shared/data/osm/cn-beijing-tsinghua-2017.osm");
  private static final Pattern ELEMENT =
      Pattern.compile("<(node|way|relation) [^>]*?(?:/>|>.*?</\\1>)", Pattern.DOTALL);

  @TempDir private Path temp;

  private static String words(Path report) throws IOException {
    return Files.readString(report.resolve("report.html"))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private static JsonNode scorecard(Path report) throws IOException {
    return new ObjectMapper().readTree(report.resolve("scorecard.json").toFile());
  }

  /** The map of Tsinghua with its ways and so many of its blocks of flats, and nothing else. */
  private Path roadsOnly(int flats) throws IOException {
    assumeThat(Files.exists(TSINGHUA)).as("skipped: %s is not there", TSINGHUA).isTrue();
    String map = Files.readString(TSINGHUA);
    List<String> ways = new ArrayList<>();
    Set<String> corners = new LinkedHashSet<>();
    int homes = 0;
    for (Matcher one = ELEMENT.matcher(map); one.find(); ) {
      String element = one.group();
      boolean home = homes < flats && element.contains("k=\"building\" v=\"apartments\"");
      if (one.group(1).equals("way") && (home || element.contains("k=\"highway\""))) {
        homes += home ? 1 : 0;
        ways.add(element);
        Matcher corner = Pattern.compile("<nd ref=\"(\\d+)\"").matcher(element);
        while (corner.find()) {
          corners.add(corner.group(1));
        }
      }
    }
    StringBuilder roads = new StringBuilder("<?xml version='1.0'?>\n<osm version=\"0.6\">\n");
    for (Matcher one = ELEMENT.matcher(map); one.find() && one.group(1).equals("node"); ) {
      Matcher id = Pattern.compile(" id=\"(\\d+)\"").matcher(one.group());
      if (id.find() && corners.contains(id.group(1))) {
        roads.append(one.group()).append('\n');
      }
    }
    ways.forEach(way -> roads.append(way).append('\n'));
    return Files.writeString(temp.resolve("roads.osm"), roads.append("</osm>\n"));
  }

  private CommandRun imported(Path map, Path circle) {
    return run(
        "import-osm", map, "--center=116.3200,40.0010", "--date=2026-11-22", "--out=" + circle);
  }

  @Test
  void anExtractWithRoadsOnlyIsNoCircle() throws IOException {
    CommandRun roads = imported(roadsOnly(0), temp.resolve("circle"));
    assertThat(roads.status()).isEqualTo(2);
    assertThat(roads.err()).contains("No residential building");
  }

  @Test
  void anExtractWithRoadsAndAFewHomesGetsNoScore() throws IOException {
    Path circle = temp.resolve("circle");
    assertThat(imported(roadsOnly(3), circle).status()).isZero();
    Path report = temp.resolve("report");
    CommandRun run = run("evaluate", circle, "--out", report);
    assertThat(run.status()).isEqualTo(3);
    assertThat(words(report)).contains("资料太少，不能评判", "没有评分").doesNotContain("都走不到");
  }

  @Test
  void whatAMapRarelyShowsIsVerifiedAndNotMissingAndBeyondItsEdgeNobodyIsSaidToReachNothing()
      throws IOException {
    assumeThat(Files.exists(TSINGHUA)).as("skipped: %s is not there", TSINGHUA).isTrue();
    Path circle = temp.resolve("circle");
    assertThat(imported(TSINGHUA, circle).status()).isZero();
    Path report = temp.resolve("report");
    assertThat(run("evaluate", circle, "--out", report).status()).isZero();
    JsonNode card = scorecard(report);
    assertThat(card.get("levelDecided").asBoolean()).isFalse();
    for (JsonNode format : card.get("formats")) {
      assertThat(format.get("present").asBoolean(true)).as(format.toString()).isTrue();
    }
    assertThat(words(report)).contains("种业态待核实", "没有确认的缺项", "超出地图范围").doesNotContain("名居民都走不到");
  }

  @Test
  void whereEverybodyReachesAStoreAndManyFindItTooFarASentenceSaysBothYardsticks()
      throws IOException {
    Path circle = ROOT.resolve("examples/circles/hongmiao-beili");
    Path report = temp.resolve("report");
    assertThat(run("evaluate", circle, "--out", report).status()).isZero();
    String words = words(report);
    assertThat(words)
        .contains("标准看走不走得到，模拟看愿不愿走那么远")
        .containsPattern("便利店：全部居民在标准要求的 15 分钟内走得到；模拟假设单程 5 分钟时只有半数人还愿意走，平均每天有 [\\d,]+ 次需求因太远落空")
        .contains("人们愿意走多远是本项目的假设");
    // The first screen says of which days the share is, its interval, and that it is assumed.
    assertThat(words.substring(0, words.indexOf("等级依据的门槛")))
        .containsPattern("模拟需求得到满足 周一至周日；95% 区间 7\\d\\.\\d%–7\\d\\.\\d%；行为参数为假设");
    // Nobody walks to a warehouse: it is what delivers here that is missing.
    assertThat(words)
        .contains("没有为这里服务的前置仓", "再增加 1 种业态（前置仓），并让一半（假设）的居民在其服务范围内")
        .doesNotContain("前置仓），并让一半（假设）的居民步行可达");
  }
}
