package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.desk.DeskUnderTest.Told;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.kit.workbook.CircleWorkbook;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.demand.Demand;

/** What takes a while at the desk: circles are made, evaluated and compared. */
class WorkTest {

  @TempDir Path folder;
  private DeskUnderTest desk;

  @BeforeEach
  void open() throws IOException {
    desk = new DeskUnderTest(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aCircleIsEvaluatedAndEditedAndWhatChangedIsTold() throws Exception {
    DeskUnderTest.example("shangliu-jiayuan", folder);
    String at = "/desk/api/circles/shangliu-jiayuan";
    assertThat(desk.get(at + "/report").status()).isEqualTo(404);

    Map<?, ?> job = finished(desk.send("POST", at + "/evaluations?report=brief", new byte[0]));
    assertThat(job.get("state")).as(job.toString()).isEqualTo("done");
    String href = (String) ((Map<?, ?>) job.get("result")).get("href");
    assertThat(href).isEqualTo("/desk/reports/shangliu-jiayuan/report.html");
    Told page = desk.get(href);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).contains("sandbox allow-scripts");
    assertThat(folder.resolve("reports/shangliu-jiayuan/scorecard.json")).exists();

    Map<?, ?> report = desk.get(at + "/report").json();
    assertThat(report.get("stale")).isEqualTo(false);
    assertThat((List<?>) report.get("changes")).isEmpty();
    assertThat(report.toString()).contains("kind=word", "kind=pdf", "kind=excel", "kind=page");

    Told edited =
        desk.post(
            at + "/edits",
            Map.of(
                "digest",
                desk.get(at).json().get("digest"),
                "edits",
                List.of(Map.of("table", "outlets", "remove", 3))));
    assertThat(edited.status()).isEqualTo(200);
    assertThat(desk.get(at + "/report").json().get("stale")).isEqualTo(true);
    Map<?, ?> verdict = desk.get(at + "/verdict").json();
    assertThat((List<?>) ((Map<?, ?>) verdict.get("changed")).get("texts")).isNotEmpty();

    finished(desk.send("POST", at + "/evaluations", new byte[0]));
    report = desk.get(at + "/report").json();
    assertThat(report.get("stale")).isEqualTo(false);
    assertThat((List<?>) report.get("changes")).isNotEmpty();
  }

  /** A fifth of the needs, as the file says that the desk was opened with. */
  @Test
  void aDeskMayAssumeOtherNumbers() throws Exception {
    DeskUnderTest.example("shangliu-jiayuan", folder);
    Path many = Files.writeString(folder.resolve("many.yaml"), "demand-scale: 1\n");
    ParameterFile numbers = ParameterFile.read(many, Demand.standard());
    Evaluator evaluator = Evaluator.load();
    double usual =
        evaluator
            .evaluate(
                evaluator.read(folder.resolve("shangliu-jiayuan")),
                EvaluationOptions.ofSeed(1),
                ProgressMonitor.SILENT)
            .days()
            .lived()
            .sum()
            .needs();
    desk.close();
    desk = new DeskUnderTest(folder, AssumedNumbers.of(Optional.of(numbers)));
    // Breakfasts and parcels are not scaled.
    assertThat(needs() / usual).isBetween(2.1, 2.5);
    assertThat(Files.readString(folder.resolve("reports/shangliu-jiayuan/manifest.json")))
        .contains("\"many.yaml\"", numbers.sha256());
  }

  @Test
  void whoAsksHowSureFiguresAreIsToldBothIntervals() throws Exception {
    DeskUnderTest.example("shangliu-jiayuan", folder);
    String at = "/desk/api/circles/shangliu-jiayuan/evaluations?uncertainty=";
    assertThat(desk.send("POST", at + "x", new byte[0]).status()).isEqualTo(400);
    assertThat(finished(desk.send("POST", at + "3", new byte[0])).get("state")).isEqualTo("failed");
    assertThat(finished(desk.send("POST", at + "20", new byte[0])).get("state")).isEqualTo("done");
    assertThat(Files.readString(folder.resolve("reports/shangliu-jiayuan/uncertainty.csv")))
        .contains("served-share,");
  }

  private double needs() throws Exception {
    Map<?, ?> job =
        finished(
            desk.send(
                "POST",
                "/desk/api/circles/shangliu-jiayuan/evaluations?report=brief",
                new byte[0]));
    assertThat(job.get("state")).as(job.toString()).isEqualTo("done");
    return Files.readAllLines(folder.resolve("reports/shangliu-jiayuan/days.csv")).stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
        .sum();
  }

  @Test
  void aCircleIsMadeFromNothingAndFilled() throws Exception {
    Told made =
        desk.send(
            "POST",
            "/desk/api/circles?kind=empty&name="
                + encoded("新/圈: <b>\"一\"</b>")
                + "&city="
                + encoded("北京")
                + "&lon=116.48&lat=39.91",
            new byte[0]);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String id = (String) made.json().get("id");
    assertThat(id).doesNotContain("/", "<", ":").startsWith("新 圈");
    String at = "/desk/api/circles/" + encoded(id);
    Map<?, ?> shown = desk.get(at).json();
    assertThat(((Map<?, ?>) shown.get("settings")).get("name")).isEqualTo("新/圈: <b>\"一\"</b>");
    assertThat(((Map<?, ?>) shown.get("settings")).get("evaluationDate")).isEqualTo("2026-11-28");

    Told filled =
        desk.post(
            at + "/edits",
            Map.of(
                "digest",
                shown.get("digest"),
                "edits",
                List.of(
                    Map.of(
                        "table", "homes",
                        "insert",
                            Map.of(
                                "id", "h1", "name", "1号楼", "households", "10", "residents", "30"),
                        "place", List.of(116.4801, 39.9101)))));
    assertThat(filled.status()).as(filled.text()).isEqualTo(200);
    assertThat(errors(filled.json())).as(filled.text()).isEmpty();
  }

  @Test
  void aMapOfOpenStreetMapBecomesACircle() throws Exception {
    String osm =
        "<osm version='0.6'><node id='1' lat='39.9101' lon='116.4801'><tag k='shop'"
            + " v='supermarket'/><tag k='name' v='&lt;img src=x&gt;'/></node><node id='2'"
            + " lat='39.9100' lon='116.4800'/><node id='3' lat='39.9110' lon='116.4810'/><node"
            + " id='4' lat='39.9102' lon='116.4803'><tag k='building' v='apartments'/></node><node"
            + " id='11' lat='39.9103' lon='116.4804'/><node id='12' lat='39.9103'"
            + " lon='116.4806'/><node id='13' lat='39.9105' lon='116.4806'/><node id='14'"
            + " lat='39.9105' lon='116.4804'/><way id='5'><nd ref='2'/><nd ref='3'/><tag"
            + " k='highway' v='footway'/></way><way id='6'><nd ref='11'/><nd ref='12'/><nd"
            + " ref='13'/><nd ref='14'/><nd ref='11'/><tag k='building' v='apartments'/><tag"
            + " k='building:levels' v='6'/></way></osm>";
    Map<?, ?> job =
        finished(
            desk.send(
                "POST",
                "/desk/api/circles?kind=osm&name=Map&lon=116.48&lat=39.91&date=2026-11-20&minutes=15",
                osm.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/octet-stream"));
    assertThat(job.get("state")).as(job.toString()).isEqualTo("done");
    assertThat(((Map<?, ?>) job.get("result")).get("circle")).isEqualTo("Map");
    assertThat(folder.resolve("Map/circle.yaml")).exists();
    assertThat(desk.get("/desk/api/circles/Map").text()).contains("<img src=x>");
  }

  @Test
  void placesOfAMapServiceBecomeRowsBehindTheOthers() throws Exception {
    Path circle = DeskUnderTest.example("hongmiao-beili", folder);
    String before = Files.readString(circle.resolve("outlets.csv"));
    String places = "name,type,lon,lat\n好药房,医疗保健服务;医药保健销售店;药房,116.4833,39.9163\n";

    Map<?, ?> job =
        finished(
            desk.send(
                "POST",
                "/desk/api/circles/hongmiao-beili/outlets?kind=poi&crs=wgs84",
                places.getBytes(StandardCharsets.UTF_8)));

    assertThat(job.get("state")).as(job.toString()).isEqualTo("done");
    String after = Files.readString(circle.resolve("outlets.csv"));
    assertThat(after).startsWith(before.stripTrailing()).contains("好药房");
    assertThat(errors(desk.get("/desk/api/circles/hongmiao-beili").json())).isEmpty();
  }

  @Test
  void whatAFilledChecklistFoundStandsInTheFilesOfTheCircle() throws Exception {
    Path circle = DeskUnderTest.example("hongmiao-beili", folder);
    String before = Files.readString(circle.resolve("outlets.csv"));
    String filled =
        "formats,result,name,lon,lat,hours,date,inspector,note\n"
            + "forward-warehouse,found,小仓,116.4833,39.9163,Mo-Su 08:00-22:00,2026-11-28,张,\n"
            + "bakery,not-looked,,,,,,,\n";

    Map<?, ?> job = checklist(filled);

    assertThat(job.get("state")).as(job.toString()).isEqualTo("done");
    String after = Files.readString(circle.resolve("outlets.csv"));
    assertThat(after).startsWith(before.stripTrailing()).contains("小仓");
    assertThat(after.lines().count()).isEqualTo(before.lines().count() + 1);
    assertThat(Files.readString(circle.resolve("circle.yaml"))).contains("bakery=unknown");
    assertThat(errors(desk.get("/desk/api/circles/hongmiao-beili").json())).isEmpty();
  }

  @Test
  void whereACircleSaysFormatByFormatWhatWasLookedForAChecklistDoesSoToo() throws Exception {
    Path yaml = DeskUnderTest.example("hongmiao-beili", folder).resolve("circle.yaml");
    String mapping =
        "outletSearch:\n  default: unknown\n  formats:\n    pharmacy: rarely\n    bakery: unknown";
    Files.writeString(
        yaml, Files.readString(yaml).replace("outletSearch: complete", mapping + " # 还没查"));

    Map<?, ?> job = checklist("formats,result,date,inspector\npharmacy,all-listed,2026-11-28,张\n");

    assertThat(job.get("state")).as(job.toString()).isEqualTo("done");
    assertThat(Files.readString(yaml))
        .contains("    pharmacy: complete\n", "bakery: unknown # 还没查");
    assertThat(errors(desk.get("/desk/api/circles/hongmiao-beili").json())).isEmpty();
  }

  @Test
  void aChecklistThatIsWrongChangesNothing() throws Exception {
    Path circle = DeskUnderTest.example("hongmiao-beili", folder);
    Map<String, String> before = FileDigest.ofAll(circle);
    Map<?, ?> job = checklist("formats,result,name\npharmacy,found,\n没有这种,有,店\n");
    assertThat(job.get("state")).isEqualTo("failed");
    assertThat(job.toString()).contains("没有这种", "name");
    assertThat(FileDigest.ofAll(circle)).isEqualTo(before);
  }

  private Map<?, ?> checklist(String filled) throws Exception {
    return finished(
        desk.send(
            "POST",
            "/desk/api/circles/hongmiao-beili/checklist",
            filled.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aWorkbookIsFilledCellByCellAndItsOtherSheetsStay() throws Exception {
    Path template = folder.resolve("t.xlsx");
    CircleWorkbook.writeTemplate(template, Language.ZH, Evaluator.load().vocabulary());
    byte[] workbook = Files.readAllBytes(template);
    Files.delete(template);
    Map<?, ?> job =
        finished(
            desk.send("POST", "/desk/api/circles?kind=workbook&name=" + encoded("圈"), workbook));
    assertThat(job.get("state")).as(job.toString()).isEqualTo("done");
    String at = "/desk/api/circles/" + encoded("圈.xlsx");
    Map<?, ?> shown = desk.get(at).json();
    assertThat(errors(shown)).isNotEmpty();

    Told told =
        desk.post(
            at + "/edits",
            Map.of(
                "digest",
                shown.get("digest"),
                "edits",
                List.of(
                    Map.of(
                        "settings",
                        Map.of(
                            "name",
                            "圈",
                            "city",
                            "北京",
                            "evaluationDate",
                            "2026-11-28",
                            "lon",
                            "116.48",
                            "lat",
                            "39.91")),
                    Map.of(
                        "table", "homes",
                        "insert", Map.of("name", "1号楼", "households", "10", "residents", "30"),
                        "place", List.of(116.4801, 39.9101)),
                    Map.of(
                        "table", "outlets",
                        "insert", Map.of("name", "店", "formats", "xx"),
                        "place", List.of(116.4802, 39.9102)))));
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(errors(told.json()))
        .as(told.text())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.toString())
                    .contains("table=outlets", "column=formats", "severity=error"));
    int line = (Integer) ((Map<?, ?>) errors(told.json()).get(0)).get("line");
    Told mended =
        desk.post(
            at + "/edits",
            Map.of(
                "digest",
                told.json().get("digest"),
                "edits",
                List.of(
                    Map.of("table", "outlets", "line", line, "cells", Map.of("formats", "便利店")))));
    assertThat(errors(mended.json())).as(mended.text()).isEmpty();
    assertThat(desk.get(at + "/verdict").status()).isEqualTo(200);
    Told made = desk.send("POST", at + "/folder", new byte[0]);
    assertThat(made.json().get("id")).as(made.text()).isEqualTo("圈");
  }

  @Test
  void workIsCancelledAndLeavesNothing() throws Exception {
    DeskUnderTest.example("hongmiao-beili", folder);
    String at = "/desk/api/circles/hongmiao-beili";
    Map<?, ?> begun = desk.send("POST", at + "/evaluations", new byte[0]).json();
    String job = "/desk/api/jobs/" + begun.get("id");
    assertThat(desk.send("DELETE", job, new byte[0]).status()).isEqualTo(204);
    while (List.of("waiting", "running").contains(desk.get(job).json().get("state"))) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(desk.get(job).json().get("state")).isEqualTo("cancelled");
    assertThat(desk.get(at + "/report").status()).isEqualTo(404);
    Optional<Path> reports = Optional.of(folder.resolve("reports")).filter(Files::exists);
    if (reports.isPresent()) {
      try (Stream<Path> left = Files.list(reports.get())) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void degreesAreReadAsCellsAre() throws Exception {
    assertThat(desk.get("/desk/api/coordinates?text=116.48,39.91").json().toString())
        .isEqualTo("{lon=116.48, lat=39.91, note=}");
    assertThat(desk.get("/desk/api/coordinates?text=" + encoded("39.91，116.48")).json().get("lon"))
        .hasToString("116.48");
    assertThat(
            desk.get("/desk/api/coordinates?text=" + encoded("东经116度28.8分 北纬39°54'36\""))
                .json()
                .get("lat"))
        .hasToString("39.91");
    assertThat(desk.get("/desk/api/coordinates?text=there").status()).isEqualTo(422);
  }

  private Map<?, ?> finished(Told begun) throws Exception {
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    String job = "/desk/api/jobs/" + begun.json().get("id");
    Map<?, ?> now = desk.get(job).json();
    while (List.of("waiting", "running").contains(now.get("state"))) {
      TimeUnit.MILLISECONDS.sleep(50);
      now = desk.get(job).json();
    }
    return now;
  }

  private static List<?> errors(Map<?, ?> circle) {
    return ((List<?>) circle.get("problems"))
        .stream().filter(one -> ((Map<?, ?>) one).get("severity").equals("error")).toList();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
