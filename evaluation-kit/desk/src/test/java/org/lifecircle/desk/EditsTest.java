package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.desk.DeskUnderTest.Told;

/** Circles are edited in their files, and all else in these stays as it was. */
class EditsTest {

  private static final String AT = "/desk/api/circles/hongmiao-beili";

  @TempDir Path folder;
  private Path circle;
  private DeskUnderTest desk;

  @BeforeEach
  void open() throws IOException {
    circle = DeskUnderTest.example("hongmiao-beili", folder);
    desk = new DeskUnderTest(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aCircleIsListedAndShownWithItsTablesAndMap() throws IOException {
    Map<?, ?> listed =
        (Map<?, ?>) ((List<?>) desk.get("/desk/api/circles").json().get("circles")).get(0);
    assertThat(listed.get("name")).isEqualTo("红庙北里");
    assertThat(listed.get("problems")).isEqualTo(0);

    Map<?, ?> shown = desk.get(AT).json();
    assertThat(((List<?>) shown.get("tables"))).hasSize(2);
    assertThat(cell(shown, "homes", 2, "name")).isEqualTo("1号楼");
    assertThat(((Map<?, ?>) ((Map<?, ?>) shown.get("places")).get("homes")).get("2"))
        .hasToString("[116.481629, 39.915581]");
    assertThat(((List<?>) ((Map<?, ?>) shown.get("ways")).get("features"))).hasSizeGreaterThan(20);
  }

  @Test
  void aChangedCellLeavesEveryOtherByte() throws IOException {
    String before = Files.readString(circle.resolve("outlets.csv"));
    Told told = edit(Map.of("table", "outlets", "line", 2, "cells", Map.of("name", "健身,\"新\"")));

    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(Files.readString(circle.resolve("outlets.csv")))
        .isEqualTo(before.replace("小区健身器材区", "\"健身,\"\"新\"\"\""));
    assertThat(cell(told.json(), "outlets", 2, "name")).isEqualTo("健身,\"新\"");
  }

  @Test
  void undoGivesEveryByteBack() throws IOException {
    List<Map<String, Object>> edits =
        List.of(
            Map.of("table", "homes", "line", 3, "cells", Map.of("households", "7", "lat", "39.9")),
            Map.of("table", "homes", "remove", 2),
            Map.of(
                "table", "outlets", "insert", Map.of("id", "n1", "name", "新店", "formats", "gym")),
            Map.of("ways", Map.of("remove", "crossing-gate")),
            Map.of(
                "ways",
                Map.of(
                    "put",
                    Map.of(
                        "type",
                        "Feature",
                        "id",
                        "w-new",
                        "properties",
                        Map.of("highway", "footway"),
                        "geometry",
                        Map.of(
                            "type",
                            "LineString",
                            "coordinates",
                            List.of(List.of(116.48, 39.91), List.of(116.481, 39.911)))))),
            Map.of("settings", Map.of("city", "北京: 朝阳", "lon", "116.4836")));
    Map<String, byte[]> before = files();

    for (Map<String, Object> one : edits) {
      Told done = edit(one);
      assertThat(done.status()).as(done.text()).isEqualTo(200);
      assertThat(files()).as(one.toString()).isNotEqualTo(before);
      Told back =
          desk.post(
              AT + "/edits",
              Map.of("digest", done.json().get("digest"), "edits", done.json().get("inverse")));
      assertThat(back.status()).as(back.text()).isEqualTo(200);
      if (one.toString().contains("crossing-gate")) {
        assertThat(back.text()).contains("crossing-gate");
      } else {
        files()
            .forEach(
                (name, bytes) ->
                    assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(one + " in " + name)
                        .isEqualTo(new String(before.get(name), StandardCharsets.UTF_8)));
      }
      if (one.toString().contains("crossing-gate")) {
        Files.write(circle.resolve("ways.geojson"), before.get("ways.geojson"));
      }
    }
  }

  @Test
  void aFileOfAnotherEncodingAndOtherLineEndsKeepsThem() throws IOException {
    Charset gbk = Charset.forName("GBK");
    String text = Files.readString(circle.resolve("homes.csv")).replace("\n", "\r\n");
    Files.write(circle.resolve("homes.csv"), text.getBytes(gbk));

    Told told = edit(Map.of("table", "homes", "line", 2, "cells", Map.of("name", "甲楼")));

    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(new String(Files.readAllBytes(circle.resolve("homes.csv")), gbk))
        .isEqualTo(text.replace("h01,1号楼", "h01,甲楼"));
  }

  @Test
  void commentsOfTheSettingsStay() throws IOException {
    String before = Files.readString(circle.resolve("circle.yaml"));
    edit(Map.of("settings", Map.of("name", "红庙 \"新\" # 里", "lat", "39.9166")));
    assertThat(Files.readString(circle.resolve("circle.yaml")))
        .isEqualTo(
            before
                .replace("name: 红庙北里", "name: \"红庙 \\\"新\\\" # 里\"")
                .replace("lat: 39.9165", "lat: 39.9166"));
  }

  @Test
  void aFileThatChangedUnderneathIsSaidAndBothVersionsStay() throws IOException {
    String digest = (String) desk.get(AT).json().get("digest");
    String theirs = Files.readString(circle.resolve("homes.csv")).replace("1号楼", "他们的楼");
    Files.writeString(circle.resolve("homes.csv"), theirs);

    Told told =
        desk.post(
            AT + "/edits",
            Map.of(
                "digest",
                digest,
                "edits",
                List.of(Map.of("table", "homes", "line", 3, "cells", Map.of("name", "我的楼")))));

    assertThat(told.status()).isEqualTo(409);
    assertThat(told.json().get("yours")).isEqualTo("homes.yours-1.csv");
    assertThat(told.json().get("digest")).isEqualTo(desk.get(AT).json().get("digest"));
    assertThat(Files.readString(circle.resolve("homes.csv"))).isEqualTo(theirs);
    assertThat(Files.readString(circle.resolve("homes.yours-1.csv")))
        .contains("我的楼", "1号楼")
        .doesNotContain("他们的楼");
  }

  @Test
  void aChangeInAnotherFileIsKeptAndNothingIsRefused() throws IOException {
    String digest = (String) desk.get(AT).json().get("digest");
    String theirs = Files.readString(circle.resolve("outlets.csv")).replace("早市", "晚市");
    Files.writeString(circle.resolve("outlets.csv"), theirs);

    Told told =
        desk.post(
            AT + "/edits",
            Map.of(
                "digest",
                digest,
                "edits",
                List.of(Map.of("table", "homes", "line", 3, "cells", Map.of("name", "我的楼")))));

    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(Files.readString(circle.resolve("outlets.csv"))).isEqualTo(theirs);
    assertThat(told.text()).contains("晚市", "我的楼");
  }

  @Test
  void aWrongCellIsToldInItsCell() throws IOException {
    Map<?, ?> told =
        edit(Map.of("table", "outlets", "line", 2, "cells", Map.of("formats", "gyn"))).json();

    assertThat((List<?>) told.get("problems"))
        .anySatisfy(
            one ->
                assertThat(Map.copyOf((Map<?, ?>) one).toString())
                    .contains("table=outlets", "line=2", "column=formats", "severity=error"));
  }

  @Test
  void aPlaceFromTheMapIsWrittenInTheDegreesOfTheFile() throws IOException {
    edit(Map.of("settings", Map.of("coordinateSystem", "gcj02")));
    Map<?, ?> told =
        edit(Map.of("table", "homes", "line", 2, "place", List.of(116.4816, 39.9155))).json();

    assertThat(cell(told, "homes", 2, "lon")).startsWith("116.48").isNotEqualTo("116.4816");
    List<?> place = (List<?>) ((Map<?, ?>) ((Map<?, ?>) told.get("places")).get("homes")).get("2");
    assertThat(((Number) place.get(0)).doubleValue())
        .isCloseTo(116.4816, org.assertj.core.data.Offset.offset(2e-6));
  }

  private Told edit(Map<String, ?> edit) throws IOException {
    return desk.post(
        AT + "/edits", Map.of("digest", desk.get(AT).json().get("digest"), "edits", List.of(edit)));
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(circle)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  static String cell(Map<?, ?> circle, String table, int line, String column) {
    for (Object one : (List<?>) circle.get("tables")) {
      Map<?, ?> rows = (Map<?, ?>) one;
      if (rows.get("id").equals(table)) {
        List<?> columns =
            ((List<?>) rows.get("columns")).stream().map(c -> ((Map<?, ?>) c).get("id")).toList();
        for (Object row : (List<?>) rows.get("rows")) {
          if (((Map<?, ?>) row).get("line").equals(line)) {
            return (String) ((List<?>) ((Map<?, ?>) row).get("cells")).get(columns.indexOf(column));
          }
        }
      }
    }
    throw new AssertionError("no row " + line + " in " + table);
  }
}
