package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifecircle.kit.cli.CommandRun.evaluateTables;
import static org.lifecircle.kit.cli.CommandRun.run;
import static org.lifecircle.kit.cli.CommandRun.runOn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.model.Language;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.json.JudgeRequest;
import org.lifecircle.standards.json.ScorecardTree;

class EvaluateCommandTest {

  private static final String ALL_BASIC_BUT_REPAIR =
      "convenience-store;supermarket;wet-market;fresh-food-store;breakfast-shop;laundry;hairdresser;"
          + "photo-print-shop;housekeeping-service;pharmacy;parcel-station;recycling-point;"
          + "forward-warehouse";

  private static final String ALL_QUALITY =
      "elderly-care;specialty-restaurant;bakery;bookshop;gym;childcare;training-centre;"
          + "travel-service;wellness-shop;flower-gift-shop;tea-coffee-house;pet-service";

  @TempDir private Path temp;

  @Test
  void aCircleFolderBecomesAReport() throws IOException {
    CommandRun run = evaluate(TinyCircle.write(temp.resolve("circle")));

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("三号院").contains("report.html");
    Path report = temp.resolve("circle/report");
    assertThat(report.resolve("report.html")).isRegularFile();
    assertThat(report.resolve("manifest.json")).content().contains("\"sha256\"");
    assertThat(Files.readAllLines(report.resolve("access.csv"))).hasSize(1 + 3 * 3);
    assertThat(Files.readAllLines(report.resolve("visits.csv"))).hasSize(1 + 4);
    try (Stream<Path> charts = Files.list(report.resolve("charts"))) {
      assertThat(charts.filter(chart -> chart.toString().endsWith(".png")))
          .hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void theScorecardObeysItsSchema() throws IOException {
    evaluateTables(TinyCircle.write(temp.resolve("circle")));

    theScorecardObeysItsSchema(temp.resolve("circle"));
  }

  private static void theScorecardObeysItsSchema(Path circle) throws IOException {
    try (InputStream schema = ScorecardTree.class.getResourceAsStream(ScorecardTree.SCHEMA)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(scorecard(circle)))
          .isEmpty();
    }
  }

  @Test
  void theFactsBesideTheScorecardGetTheSameVerdictFromTheRulesAlone() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    evaluateTables(circle, "--lang", "en");
    JsonNode facts = new ObjectMapper().readTree(circle.resolve("report/facts.json").toFile());
    try (InputStream schema = JudgeRequest.class.getResourceAsStream(JudgeRequest.SCHEMA)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(facts))
          .isEmpty();
    }

    Standards standards = Standards.load();
    JudgeRequest request =
        JudgeRequest.read(
            new ObjectMapper().convertValue(facts, Map.class),
            standards.vocabulary(),
            "facts.json");
    Map<String, Object> again =
        ScorecardTree.of(
            standards.judge(request.standardId(), request.facts(), request.asOf()),
            standards.wayUp(request.standardId(), request.facts(), request.asOf()),
            Language.EN);

    ObjectNode written = (ObjectNode) scorecard(circle);
    assertThat(written.has("seed")).isTrue();
    assertThat(written.has("warnings")).isTrue();
    assertThat(written.get("simulation").get("residents").asInt()).isPositive();
    written.remove(List.of("seed", "simulation", "convenienceIndex", "unused", "warnings"));
    // The rules judge facts, whatever day the folder speaks of.
    assertThat(((ObjectNode) written.get("circle")).remove("evaluationDate").asText())
        .isEqualTo("2026-11-22");
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(mapper.writeValueAsString(again))).isEqualTo(written);
  }

  @Test
  void aFacilityOfAnotherStandardIsJudgedByItAndIsNoShop() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    // GB 50180 demands a kindergarten of circles of 5,000 residents and more.
    StringBuilder homes = new StringBuilder(Files.readString(circle.resolve("homes.csv")));
    for (int i = 0; i < 6; i++) {
      homes.append("t%d,塔楼%d,116.483%d,39.91655,290,900,100,200\n".formatted(i, i, i + 1));
    }
    Files.writeString(circle.resolve("homes.csv"), homes);
    evaluate(circle, "--standard", "gb50180-2018,goals-2025");
    JsonNode before = scorecard(circle);
    String goalsBefore = Files.readString(circle.resolve("report/scorecard-goals-2025.json"));
    Files.writeString(
        circle.resolve("outlets.csv"),
        Files.readString(circle.resolve("outlets.csv"))
            + "k1,红庙幼儿园,kindergarten,116.4834,39.91645,,2000,no,,\n");
    CommandRun run = evaluate(circle, "--standard", "gb50180-2018,goals-2025");

    assertThat(run.err()).isEmpty();
    assertThat(kindergarten(before).get("present").isNull()).isTrue();
    assertThat(kindergarten(scorecard(circle)).get("present").asBoolean()).isTrue();
    assertThat(kindergarten(scorecard(circle)).get("outlets").asInt()).isEqualTo(1);
    assertThat(indicators(Files.readString(circle.resolve("report/scorecard-goals-2025.json"))))
        .isEqualTo(indicators(goalsBefore));
    assertThat(circle.resolve("report/access.csv")).content().contains("pet-service,kindergarten");
    // Formats that this standard does not judge have names all the same.
    assertThat(circle.resolve("report/report.html"))
        .content()
        .contains("幼儿园", "宠物服务")
        .doesNotContain(">pet-service<", ">convenience-store<", ">kindergarten<");
  }

  @Test
  void whoAsksForNoReportGetsWhatProgramsReadAndTheSameBytes() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    evaluate(circle, "--plan", "--out", temp.resolve("all").toString());
    CommandRun run = evaluateTables(circle, "--plan", "--out", temp.resolve("few").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith(temp.resolve("few/scorecard.json") + "\n");
    TreeMap<String, String> few = files(temp.resolve("few"));
    assertThat(few.keySet())
        .contains("plan/plan.csv", "scorecard.json", "facts.json", "visits.csv", "manifest.json")
        .noneMatch(name -> name.matches("charts/.*|.*\\.(html|pdf|docx|xlsx|png|svg)"));
    TreeMap<String, String> all = files(temp.resolve("all"));
    all.keySet().retainAll(few.keySet());
    // A manifest lists the files beside it.
    all.keySet().removeIf(name -> name.endsWith("manifest.json"));
    few.keySet().removeIf(name -> name.endsWith("manifest.json"));
    assertThat(few).isEqualTo(all);
  }

  @Test
  void noReportAndAPosterContradictEachOther() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));

    assertThat(evaluateTables(circle, "--poster").err()).contains("--report none", "--poster");
    assertThat(evaluate(circle, "--report", "short").err()).contains("none, brief or full");
    assertThat(circle.resolve("report")).doesNotExist();
  }

  private static JsonNode kindergarten(JsonNode scorecard) {
    for (JsonNode format : scorecard.get("formats")) {
      if (format.get("id").asText().equals("kindergarten")) {
        return format;
      }
    }
    throw new AssertionError("no kindergarten");
  }

  private static JsonNode indicators(String scorecard) throws IOException {
    return new ObjectMapper().readTree(scorecard).get("indicators");
  }

  @Test
  void aCircleOneKindShortIsToldWhichOne() throws IOException {
    Path circle = withFormats(ALL_BASIC_BUT_REPAIR + ";" + ALL_QUALITY);
    CommandRun run = evaluateTables(circle, "--lang", "en");

    assertThat(run.out()).contains("Fewest additions to reach \"quality\": repair service.");
    JsonNode scorecard = scorecard(circle);
    assertThat(scorecard.get("levelAtMost").asText()).isEqualTo("improved");
    assertThat(scorecard.get("levelDecided").asBoolean()).isTrue();
    JsonNode up = scorecard.get("wayUp");
    assertThat(up.get("level").asText()).isEqualTo("quality");
    assertThat(up.get("formats")).hasSize(1);
    assertThat(up.get("formats").get(0).get("id").asText()).isEqualTo("repair-service");
    assertThat(runOn(Locale.CHINA, "evaluate", "--report", "none", circle.toString()).out())
        .contains("达到品质型所需新增的最少业态：维修点。");
  }

  @Test
  void theHighestLevelHasNoWayUp() throws IOException {
    Path circle = withFormats(ALL_BASIC_BUT_REPAIR + ";repair-service;" + ALL_QUALITY);
    CommandRun run = evaluateTables(circle);

    assertThat(run.out()).contains("\"quality\"").doesNotContain("Fewest additions");
    assertThat(scorecard(circle).get("wayUp").isNull()).isTrue();
    theScorecardObeysItsSchema(circle);
  }

  /** The tiny circle with one house in its middle that has all of these formats. */
  private Path withFormats(String formats) throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Files.writeString(
        circle.resolve("outlets.csv"),
        "id,name,formats,lon,lat,delivers\no1,邻里中心," + formats + ",116.4836,39.91645,3000\n");
    return circle;
  }

  private static JsonNode scorecard(Path circle) throws IOException {
    return new ObjectMapper().readTree(circle.resolve("report/scorecard.json").toFile());
  }

  @Test
  void severalStandardsJudgeTheSameDaySideBySide() throws IOException {
    Path circle = withFormats(ALL_BASIC_BUT_REPAIR + ";" + ALL_QUALITY);
    CommandRun both =
        evaluateTables(circle, "--standard", "national-2021,gb50180-2018,national-2021");
    Path alone = temp.resolve("alone");
    evaluateTables(circle, "--standard", "gb50180-2018", "--out", alone.toString());

    assertThat(both.err()).isEmpty();
    assertThat(both.out())
        .containsPattern("national-2021 +[0-9.]+ +[0-9]+ +[0-9]+ +[0-9]+  improved")
        .containsPattern("gb50180-2018 +[0-9.]+ +[0-9]+ +[0-9]+ +[0-9]+  no levels");
    assertThat(scorecard(circle).get("standard").get("id").asText()).isEqualTo("national-2021");
    Path report = circle.resolve("report");
    assertThat(report.resolve("scorecard-gb50180-2018.json"))
        .hasSameTextualContentAs(alone.resolve("scorecard.json"));
    assertThat(report.resolve("scorecard-national-2021.json")).doesNotExist();
    assertThat(report.resolve("manifest.json")).content().contains("\"otherStandards\"");
  }

  @Test
  void everyUnknownStandardOfAListIsToldBeforeAnythingRuns() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    CommandRun run =
        evaluateTables(circle, "--standard", "national-2021,national-20233,gb50180-2081");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("\"national-20233\"", "Maybe \"national-2023\"")
        .contains("\"gb50180-2081\"", "Maybe \"gb50180-2018\"");
    assertThat(circle.resolve("report")).doesNotExist();
  }

  @Test
  void aStandardThatDoesNotHoldYetIsToldBeforeAnythingRuns() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    CommandRun run =
        evaluateTables(circle, "--standard", "gb50180-2018,national-2021", "--as-of", "2019-06-01");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("national-2021", "2019-06-01").doesNotContain("gb50180");
    assertThat(circle.resolve("report")).doesNotExist();
  }

  /** Means are rounded to three decimals in every row. */
  private static final Offset<Double> ROUNDED = within(0.2);

  @Test
  void aWeekIsLivedUnlessOneDayIsNamed() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    List<String> dates = dates(circle, "week");
    assertThat(dates).hasSize(14);
    LocalDate monday = LocalDate.parse(dates.get(0));
    assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(dates).endsWith(monday.plusDays(6).toString());
    assertThat(dates(circle, "tuesday", "--days", "Tuesday", "--replications", "3"))
        .containsOnly(monday.plusDays(1).toString())
        .hasSize(3);
    assertThat(dates(circle, "date", "--date", "2026-11-10"))
        .containsOnly("2026-11-10")
        .hasSize(10);
    assertThat(dates(circle, "week-of", "--date", "2026-11-10", "--days", "week"))
        .startsWith("2026-11-09")
        .endsWith("2026-11-15");
    assertThat(evaluateTables(circle, "--days", "tomorrow").err()).contains("\"tomorrow\"");
    assertThat(evaluateTables(circle, "--replications", "0").err()).contains("--replications");
  }

  /** The dates of {@code days.csv} after an evaluation. */
  private List<String> dates(Path circle, String name, String... options) throws IOException {
    Path out = temp.resolve(name);
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--out", out.toString()));
    evaluateTables(Stream.concat(Stream.of(circle), all.stream()).toArray());
    return Files.readAllLines(out.resolve("days.csv")).stream()
        .skip(1)
        .map(line -> line.substring(0, 10))
        .toList();
  }

  @Test
  void whatTheDaySaysIsWrittenAsTidyTablesThatAgree() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    evaluateTables(circle, "--seed", "7");
    Path report = circle.resolve("report");

    double needs = sum(report.resolve("needs.csv"), "needs", "");
    double served = sum(report.resolve("needs.csv"), "needs", ",served,");
    assertThat(needs).isPositive();
    assertThat(sum(report.resolve("days.csv"), "needs", "") / 14).isCloseTo(needs, ROUNDED);
    assertThat(sum(report.resolve("days.csv"), "served", "") / 14).isCloseTo(served, ROUNDED);
    assertThat(sum(report.resolve("needs-by-home.csv"), "needs", "")).isCloseTo(needs, ROUNDED);
    assertThat(sum(report.resolve("format-mix.csv"), "needs", "")).isCloseTo(needs, ROUNDED);
    assertThat(sum(report.resolve("consumption.csv"), "visits", "")).isCloseTo(served, ROUNDED);
    assertThat(sum(report.resolve("format-mix.csv"), "served", "")).isCloseTo(served, ROUNDED);
    assertThat(sum(report.resolve("wants.csv"), "unserved", "")).isCloseTo(needs - served, ROUNDED);
    for (String list : List.of("red", "yellow", "blue")) {
      assertThat(sum(report.resolve("lists.csv"), "needs", list + ","))
          .isCloseTo(sum(report.resolve("needs.csv"), "needs", "," + list + ","), ROUNDED);
    }
    assertThat(Files.readAllLines(report.resolve("living-index.csv")))
        .hasSize(1 + 1 + 3 + 3)
        .anyMatch(line -> line.matches("circle,,[0-9]+\\.[0-9]{2}"));
  }

  /** The sum of a column over the rows that contain a text. */
  private static double sum(Path table, String column, String containing) throws IOException {
    List<String> lines = Files.readAllLines(table);
    int place = List.of(lines.get(0).split(",")).indexOf(column);
    return lines.stream()
        .skip(1)
        .filter(line -> line.contains(containing))
        .mapToDouble(line -> Double.parseDouble(line.split(",")[place]))
        .sum();
  }

  @Test
  void theSameSeedGivesTheSameFilesByteForByte() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    evaluate(circle, "--seed", "7", "--out", temp.resolve("a").toString());
    evaluate(circle, "--seed", "7", "--out", temp.resolve("b").toString());

    assertThat(files(temp.resolve("a"))).isEqualTo(files(temp.resolve("b"))).isNotEmpty();
  }

  @Test
  void anotherSeedGivesOtherFiles() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    evaluateTables(circle, "--seed", "7", "--out", temp.resolve("a").toString());
    evaluateTables(circle, "--seed", "8", "--out", temp.resolve("b").toString());

    assertThat(files(temp.resolve("a")).get("visits.csv"))
        .isNotEqualTo(files(temp.resolve("b")).get("visits.csv"));
  }

  @Test
  void aMachineOfAnotherLanguageWritesTheSameFiles() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      evaluate(circle, "--out", temp.resolve("en").toString());
      // Others, in processes of their own: SameBytesTest.
      Locale.setDefault(Locale.GERMANY);
      assertThat(evaluate(circle, "--out", temp.resolve("de").toString()).err()).isEmpty();
      assertThat(files(temp.resolve("de"))).isEqualTo(files(temp.resolve("en")));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aCircleWithoutOutletsIsJudgedAndDoubted() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Files.writeString(circle.resolve("outlets.csv"), "id,name,formats,lon,lat\n");

    assertThat(evaluateTables(circle).status()).isZero();
    assertThat(circle.resolve("report/scorecard.json"))
        .content()
        .contains("\"level\": \"none\"", "\"code\": \"no-outlets\"");
  }

  @Test
  void aReportIsInEnglishWhenAsked() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    evaluate(circle, "--lang", "en");

    assertThat(circle.resolve("report/report.html")).content().contains("lang=\"en\"");
    assertThat(circle.resolve("report/scorecard.json")).content().contains("\"lang\": \"en\"");
  }

  @Test
  void aSeedThatMasonWouldCutShortIsRefused() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    CommandRun run = evaluateTables(circle, "--seed", "4294967296");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("4294967296").contains("4294967295");
    assertThat(circle.resolve("report")).doesNotExist();
  }

  @Test
  void anUnknownStandardIsToldWithTheNearestOne() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    CommandRun run = evaluateTables(circle, "--standard", "national-2012");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("national-2012").contains("national-2021");
    assertThat(circle.resolve("report")).doesNotExist();
  }

  @Test
  void aFailedRunLeavesThePreviousReport() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    evaluate(circle);
    var before = files(circle.resolve("report"));
    Files.writeString(circle.resolve("homes.csv"), "nonsense");

    assertThat(evaluate(circle).status()).isEqualTo(2);
    assertThat(files(circle.resolve("report"))).isEqualTo(before);
  }

  @Test
  void aFolderOfSomebodyElseIsNotReplaced() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Path precious = Files.createDirectories(temp.resolve("precious"));
    Files.writeString(precious.resolve("thesis.txt"), "years of work");
    CommandRun run = evaluateTables(circle, "--out", precious.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(files(precious)).containsOnlyKeys("thesis.txt");
  }

  /** A way to spoil a good circle folder. */
  record Spoiled(String name, Spoil spoil, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  @FunctionalInterface
  interface Spoil {
    void in(Path folder) throws IOException;
  }

  static Stream<Spoiled> spoiledCircles() {
    return Stream.of(
        new Spoiled(
            "a missing file",
            folder -> Files.delete(folder.resolve("homes.csv")),
            "homes.csv: This file is missing"),
        new Spoiled(
            "a wrong header",
            folder -> replace(folder, "homes.csv", "households", "housholds"),
            "Maybe \"households\""),
        new Spoiled(
            "a missing column",
            folder -> replace(folder, "outlets.csv", "formats,", ""),
            "formats"),
        new Spoiled(
            "text in a number",
            folder -> replace(folder, "homes.csv", "40,100,15,25", "40,a lot,15,25"),
            "homes.csv:2: residents \"a lot\""),
        new Spoiled(
            "longitude and latitude swapped",
            folder -> replace(folder, "homes.csv", "116.4831,39.91655", "39.91655,116.4831"),
            "homes.csv:2"),
        new Spoiled(
            "an unknown format",
            folder -> replace(folder, "outlets.csv", "pharmacy", "pharmcy"),
            "outlets.csv:5: formats \"pharmcy\""),
        new Spoiled(
            "an id that stands twice",
            folder -> replace(folder, "homes.csv", "h2,", "h1,"),
            "homes.csv:3: id \"h1\""),
        new Spoiled(
            "an empty file",
            folder -> Files.writeString(folder.resolve("homes.csv"), ""),
            "homes.csv"),
        new Spoiled(
            "a Big5 file",
            folder ->
                Files.write(
                    folder.resolve("homes.csv"),
                    Files.readString(folder.resolve("homes.csv"))
                        .replace("1号楼", "便民早餐店與藥房")
                        .getBytes(Charset.forName("Big5"))),
            "not UTF-8"),
        new Spoiled(
            "no homes",
            folder ->
                Files.writeString(
                    folder.resolve("homes.csv"),
                    "id,name,lon,lat,households,residents,children,olderAdults\n"),
            "homes.csv"),
        new Spoiled(
            "a wrong cell in a file with byte order mark and CRLF",
            folder ->
                Files.writeString(
                    folder.resolve("homes.csv"),
                    "\uFEFF"
                        + Files.readString(folder.resolve("homes.csv"))
                            .replace("\n", "\r\n")
                            .replace(
                                "h3,3号楼,116.4839,39.91655,40", "h3,3号楼,116.4839,39.91655,-40")),
            "homes.csv:4: households \"-40\""),
        new Spoiled(
            "broken YAML",
            folder -> Files.writeString(folder.resolve("circle.yaml"), "name: [三号院"),
            "circle.yaml"),
        new Spoiled(
            "an unknown key",
            folder -> replace(folder, "circle.yaml", "satisfaction", "satisfction"),
            "Maybe \"satisfaction\""),
        new Spoiled(
            "a share above one",
            folder -> replace(folder, "circle.yaml", "0.93", "93"),
            "circle.yaml:9: survey.satisfaction \"93\""),
        new Spoiled(
            "a wrong date",
            folder -> replace(folder, "circle.yaml", "2026-11-22", "22.11.26"),
            "circle.yaml:3: evaluationDate \"22.11.26\""),
        new Spoiled(
            "broken JSON", folder -> replace(folder, "ways.geojson", "]}\n", ""), "ways.geojson"),
        new Spoiled(
            "a way of one point",
            folder ->
                replace(
                    folder,
                    "ways.geojson",
                    "[116.4825, 39.9165], [116.4835, 39.9165], [116.4850, 39.9165]",
                    "[116.4825, 39.9165]"),
            "ways.geojson"),
        new Spoiled(
            "neither yes nor no",
            folder -> replace(folder, "outlets.csv", "60,yes,60", "60,maybe,60"),
            "outlets.csv:2: chain \"maybe\""),
        new Spoiled(
            "a comma too many",
            folder -> replace(folder, "outlets.csv", "照片1", "照片1,照片2"),
            "outlets.csv:2"),
        new Spoiled(
            "a capacity of nothing",
            folder -> replace(folder, "outlets.csv", "no,80", "no,0"),
            "outlets.csv:3: capacity \"0\""),
        new Spoiled(
            "more children and older adults than residents",
            folder -> replace(folder, "homes.csv", "40,100,15,25\nh2", "40,100,80,25\nh2"),
            "homes.csv:2"));
  }

  @ParameterizedTest
  @MethodSource("spoiledCircles")
  void whatIsWrongIsToldAndNothingIsWritten(Spoiled spoiled) throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    spoiled.spoil().in(circle);
    var before = files(temp);
    CommandRun run = evaluate(circle);

    assertThat(run.err()).contains(spoiled.message()).endsWith("Nothing was written.\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
    assertThat(files(temp)).isEqualTo(before);
    assertThat(runOn(Locale.CHINA, "evaluate", circle.toString()).err()).contains("没有写出任何文件");
  }

  @Test
  void aFolderThatIsMissingIsTold() {
    CommandRun run = evaluate(temp.resolve("nowhere"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere");
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnce() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    replace(circle, "homes.csv", "40,100,15,25", "forty,100,15,25");
    replace(circle, "outlets.csv", "pharmacy", "pharmcy");
    replace(circle, "circle.yaml", "0.93", "93");

    assertThat(evaluate(circle).err().lines()).hasSize(5).last().asString().contains("4 problems");
  }

  private static void replace(Path folder, String file, String what, String with)
      throws IOException {
    Path path = folder.resolve(file);
    String content = Files.readString(path);
    assertThat(content).contains(what);
    Files.writeString(path, content.replace(what, with));
  }

  private static TreeMap<String, String> files(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static CommandRun evaluate(Path circle, String... options) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", circle.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray());
  }
}
