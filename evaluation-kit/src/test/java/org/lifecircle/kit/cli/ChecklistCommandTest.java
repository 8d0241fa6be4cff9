package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.evaluateTables;
import static org.lifecircle.kit.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

/**
 * From a circle that nobody searched to a checklist, and from the filled checklist to a verdict.
 */
class ChecklistCommandTest {

  @TempDir private Path temp;

  private Path unsearched() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Path yaml = circle.resolve("circle.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("outletSearch: complete\n", ""));
    return circle;
  }

  private static JsonNode format(Path report, String id) throws IOException {
    JsonNode scorecard = new ObjectMapper().readTree(report.resolve("scorecard.json").toFile());
    for (JsonNode format : scorecard.get("formats")) {
      if (format.get("id").asText().equals(id)) {
        return format;
      }
    }
    throw new AssertionError(id);
  }

  private static List<String> filled(Path checklist, String id, String cells) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(checklist)) {
      lines.add(line.startsWith(id + ",") ? line.substring(0, line.length() - 7) + cells : line);
    }
    Files.write(checklist, lines);
    return lines;
  }

  @Test
  void aFilledChecklistDecidesTheFormats() throws IOException {
    Path circle = unsearched();
    Path report = temp.resolve("before");
    CommandRun before = evaluateTables(circle, "--out", report);
    assertThat(before.err()).isEmpty();
    assertThat(before.status()).isZero();
    assertThat(before.out()).contains("21 formats are to be verified").contains("checklist.csv");
    assertThat(format(report, "gym").get("present").isNull()).isTrue();
    assertThat(format(report, "bakery").get("present").isNull()).isTrue();
    assertThat(format(report, "pharmacy").get("present").asBoolean()).isTrue();

    Path checklist = report.resolve("checklist.csv");
    List<String> rows = Files.readAllLines(checklist);
    assertThat(rows.get(0))
        .startsWith("formats,zh,en,search,outlets,residents,children,olderAdults,where")
        .endsWith("result,name,lon,lat,hours,date,inspector,note");
    assertThat(rows).hasSize(1 + 21).anyMatch(row -> row.startsWith("gym,运动健身房,"));
    assertThat(rows).noneMatch(row -> row.startsWith("pharmacy,"));

    filled(checklist, "gym", "not-there,,,,,2026-11-20,Li,");
    filled(checklist, "bakery", "found,麦香村,116.4834,39.9166,,2026-11-20,Li,");
    Path after = temp.resolve("after");
    CommandRun again = evaluateTables(circle, "--checklist", checklist, "--out", after);
    assertThat(again.err()).isEmpty();
    assertThat(again.status()).isZero();
    assertThat(format(after, "gym").get("present").asBoolean(true)).isFalse();
    assertThat(format(after, "bakery").get("present").asBoolean()).isTrue();
    assertThat(format(after, "bookshop").get("present").isNull()).isTrue();
    assertThat(after.resolve("manifest.json")).content().contains("checklist.csv");
    assertThat(Files.readAllLines(after.resolve("checklist.csv")))
        .hasSize(rows.size() - 2)
        .noneMatch(row -> row.startsWith("gym,") || row.startsWith("bakery,"));
  }

  @Test
  void aSearchedCircleLeavesNothingToVerify() throws IOException {
    Path report = temp.resolve("report");
    CommandRun run = evaluateTables(TinyCircle.write(temp.resolve("circle")), "--out", report);
    assertThat(run.out()).doesNotContain("verified");
    assertThat(Files.readAllLines(report.resolve("checklist.csv"))).hasSize(1);
    assertThat(format(report, "gym").get("present").asBoolean(true)).isFalse();
  }

  @Test
  void aWrongCellOfTheChecklistIsToldAndNothingIsWritten() throws IOException {
    Path circle = unsearched();
    Path checklist = temp.resolve("checklist.csv");
    Files.writeString(checklist, "formats,result,date,inspector\ngym,not there,,Li\n");
    CommandRun run = evaluateTables(circle, "--checklist", checklist, "--out", temp.resolve("r"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("checklist.csv:2: date");
    assertThat(temp.resolve("r")).doesNotExist();
  }

  @Test
  void aMissingChecklistIsTold() throws IOException {
    CommandRun run = evaluateTables(unsearched(), "--checklist", temp.resolve("none.csv"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("none.csv").contains("There is no such file");
  }

  @Test
  void aWarehouseCountsWhereItDeliversAndIsOpenWhereNobodySaidSo() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    String head = "id,name,formats,lon,lat,delivers,deliveryHours\n";
    String warehouse = "o1,前置仓,forward-warehouse,116.5100,39.9165,";
    Files.writeString(circle.resolve("outlets.csv"), head + warehouse + ",\n");
    Path open = temp.resolve("open");
    assertThat(run("evaluate", circle, "--out", open).status()).isZero();
    assertThat(format(open, "forward-warehouse").get("present").isNull()).isTrue();
    assertThat(format(open, "forward-warehouse").get("reason").asText()).contains("没有写明服务范围");
    assertThat(Files.readString(open.resolve("checklist.csv"))).contains("forward-warehouse,");

    Files.writeString(circle.resolve("outlets.csv"), head + warehouse + "3公里,Mo-Su 07:00-22:00\n");
    Path near = temp.resolve("near");
    assertThat(run("evaluate", circle, "--out", near).status()).isZero();
    assertThat(format(near, "forward-warehouse").get("present").asBoolean()).isTrue();
    assertThat(format(near, "forward-warehouse").get("residentsAtHome").asInt()).isEqualTo(300);
    assertThat(near.resolve("report.html")).content().contains("送达或上门");

    Files.writeString(circle.resolve("outlets.csv"), head + warehouse + "500,\n");
    Path far = temp.resolve("far");
    CommandRun run = run("evaluate", circle, "--out", far);
    assertThat(format(far, "forward-warehouse").get("present").asBoolean(true)).isFalse();
    assertThat(run.out()).doesNotContain("too far");

    Files.writeString(circle.resolve("outlets.csv"), head + warehouse + "很远,\n");
    CommandRun wrong = run("evaluate", circle, "--out", temp.resolve("wrong"));
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("outlets.csv:2: delivers");
  }

  @Test
  void aMapWithoutShopsGetsNoVerdictAndSaysWhatToDo() throws IOException {
    Path circle = unsearched();
    Files.writeString(circle.resolve("outlets.csv"), "id,name,formats,lon,lat\n");
    Path report = temp.resolve("thin");
    CommandRun run = run("evaluate", circle, "--out", report, "--lang", "zh");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("资料太少，不能评判").contains("import-poi").contains("report.html");
    assertThat(run.out()).doesNotContain("得分");
    JsonNode scorecard = new ObjectMapper().readTree(report.resolve("scorecard.json").toFile());
    assertThat(scorecard.get("levelDecided").asBoolean()).isFalse();
    assertThat(scorecard.get("gaps")).isEmpty();
    for (JsonNode format : scorecard.get("formats")) {
      assertThat(format.get("present").isNull()).isTrue();
    }
    assertThat(scorecard.get("warnings").toString()).contains("data-too-thin");
    assertThat(report.resolve("report.html"))
        .content()
        .contains("资料太少，不能评判")
        .doesNotContain("全部 300 名居民都走不到");
  }

  @Test
  void whoImportsAMapMaySayWhatWasLookedFor() throws IOException {
    Path table = temp.resolve("places.csv");
    Files.writeString(table, "name,type,lon,lat\n全家便利店,060202,116.4840,39.9166\n");
    Path out = temp.resolve("more");
    CommandRun run =
        run(
            "import-poi",
            table,
            "--into",
            unsearched(),
            "--out",
            out,
            "--crs",
            "wgs84",
            "--searched",
            "药店,gym");
    assertThat(run.err()).isEmpty();
    assertThat(out.resolve("circle.yaml"))
        .content()
        .contains("outletSearch:")
        .contains("pharmacy: complete")
        .contains("gym: complete")
        .contains("convenience-store: usually")
        .contains("forward-warehouse: rarely");

    Path all = temp.resolve("all");
    run("import-poi", table, "--into", out, "--out", all, "--crs", "wgs84", "--searched-all");
    assertThat(all.resolve("circle.yaml")).content().contains("outletSearch: complete");

    CommandRun wrong =
        run(
            "import-poi",
            table,
            "--into",
            out,
            "--out",
            temp.resolve("w"),
            "--crs",
            "wgs84",
            "--searched",
            "pharmcy");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("pharmcy").contains("pharmacy");
  }
}
