package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/** Circle folders with cells, rows and degrees as people write them. */
class CirclesAsPeopleWriteThemTest {

  private static final Evaluator EVALUATOR = Evaluator.load();

  @TempDir Path temp;

  private Path folder;
  private CircleData clean;

  @BeforeEach
  void lay() throws IOException {
    folder = TinyCircle.write(temp.resolve("circle"));
    clean = EVALUATOR.read(folder);
  }

  private void replace(String file, String... pairs) {
    try {
      String text = Files.readString(folder.resolve(file));
      for (int i = 0; i < pairs.length; i += 2) {
        assertThat(text).contains(pairs[i]);
        text = text.replace(pairs[i], pairs[i + 1]);
      }
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes(CircleData data) {
    return data.warnings().stream().map(Warning::code).toList();
  }

  private static List<String> told(CircleData data, String code) {
    return data.warnings().stream()
        .filter(warning -> warning.code().equals(code))
        .map(warning -> warning.message().in(Language.EN))
        .toList();
  }

  private static String run(int status, Object... arguments) {
    CommandRun run = CommandRun.run(arguments);
    String told = run.out() + run.err();
    assertThat(run.status()).as(told).isEqualTo(status);
    return told;
  }

  @Test
  void cellsSayWhatTheyMeanAndEveryKindOfInterpretationIsSaidOnce() {
    replace(
        "homes.csv",
        "116.4831,39.91655,40,100,15,25",
        "\"116.4831，39.91655\",,40户,100人,15,25人",
        "116.4835,39.91655,40,100,15,25",
        "\"39.91655,116.4835\",,４０,１００,15,25",
        "116.4839,39.91655,40,100,,",
        "116.4839°E,39.91655°N,四十户,100,-,不详");
    replace("outlets.csv", ",60,yes,", ",60㎡,连锁,", ",30,no,80", ",30 平方米,×,80人/小时");
    replace("circle.yaml", "satisfaction: 0.93", "satisfaction: 93 %", "2026-11-22", "2026年11月22日");

    CircleData read = EVALUATOR.read(folder);

    assertThat(read.circle()).isEqualTo(clean.circle());
    assertThat(codes(read))
        .containsExactlyInAnyOrder(
            "cells-share",
            "cells-date",
            "cells-number",
            "cells-place",
            "cells-latitude-first",
            "cells-not-known",
            "ages-estimated",
            "cells-number",
            "cells-answer");
    assertThat(told(read, "cells-share"))
        .containsExactly("circle.yaml, line 9, satisfaction: \"93 %\" was read as the share 0.93.");
    assertThat(told(read, "cells-latitude-first"))
        .containsExactly(
            "homes.csv, line 3, lon: \"39.91655,116.4835\" has the latitude first and was read as"
                + " the place 116.4835,39.91655 (longitude,latitude).");
  }

  @Test
  void residentsThatAreCalledAboutRightAreAnEstimate() {
    replace("homes.csv", "116.4831,39.91655,40,100,", "116.4831,39.91655,40,约100人,");

    CircleData read = EVALUATOR.read(folder);

    assertThat(read.circle().residents()).isEqualTo(clean.circle().residents());
    assertThat(read.circle().homes()).filteredOn(Home::residentsEstimated).hasSize(1);
    assertThat(codes(read)).contains("cells-approximate", "residents-estimated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40,100,15|40,60-70,15|Several numbers",
        "40,100,15|100人,100,15|wrong column",
        "40,100,15|40,100多,15|more or less",
        "40,100,15|40,不详,15|number is needed",
      })
  void whatMayMeanSeveralThingsIsAskedAndNotGuessed(String from, String to, String asked) {
    replace("homes.csv", "116.4831,39.91655," + from, "116.4831,39.91655," + to);

    assertThat(run(2, "check", folder)).contains("homes.csv:2:").contains(asked);
  }

  @Test
  void aTableWithSemicolonsAndDecimalCommasIsTheSameCircle() throws IOException {
    String homes = Files.readString(folder.resolve("homes.csv"));
    Files.writeString(
        folder.resolve("homes.csv"), homes.replace(',', ';').replaceAll("(\\d)\\.(\\d)", "$1,$2"));

    CircleData read = EVALUATOR.read(folder);

    assertThat(read.circle()).isEqualTo(clean.circle());
    assertThat(told(read, "table-form")).hasSize(1);
    assertThat(told(read, "cells-place")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the same row, with the same id, with another id, with a number that is written otherwise
        "h3,3号楼,116.4839,39.91655,40,100,,\n",
        "h4,3号楼,116.4839,39.91655,40,100,,\n",
        "h4,3号楼,116.48390,39.91655,40户,100,,\n"
      })
  void aCopiedRowOfAHomeCountsOnceAndBothLinesAreNamed(String copy) throws IOException {
    Path homes = folder.resolve("homes.csv");
    Files.writeString(homes, Files.readString(homes) + copy);

    CircleData read = EVALUATOR.read(folder);

    assertThat(read.circle()).isEqualTo(clean.circle());
    assertThat(told(read, "row-copied"))
        .containsExactly("homes.csv: the rows 4 and 5 say the same (\"3号楼\"); it counts once.");
    assertThat(run(0, "check", folder)).contains("the rows 4 and 5 say the same");
  }

  @Test
  void aHomeUnderTwoNamesAtOnePointIsDoubtedWithBothLines() throws IOException {
    Path homes = folder.resolve("homes.csv");
    Files.writeString(homes, Files.readString(homes) + "h4,红庙北里3号楼,116.4839,39.91655,40,100,,\n");

    CircleData read = EVALUATOR.read(folder);

    assertThat(read.circle().homes()).hasSize(4);
    assertThat(told(read, "homes-at-one-point"))
        .singleElement()
        .asString()
        .contains("2 homes with 200 residents")
        .contains("4 (3号楼), 5 (红庙北里3号楼)");
  }

  @Test
  void aCopiedRowOfAnOutletCountsOnceAndItsEvidenceStaysWithTheOther() throws IOException {
    Path outlets = folder.resolve("outlets.csv");
    Files.writeString(
        outlets, Files.readString(outlets) + "o5,同仁药房,pharmacy,116.4845,39.91645,,80,,,\n");
    Files.writeString(folder.resolve("evidence.csv"), "outlet,date,note\no5,2026/11/20,已核\n");

    CircleData read = EVALUATOR.read(folder);

    assertThat(read.circle()).isEqualTo(clean.circle());
    assertThat(told(read, "row-copied")).singleElement().asString().contains("rows 5 and 6");
    assertThat(read.evidence())
        .singleElement()
        .satisfies(one -> assertThat(one.outletId()).isEqualTo("o4"));
  }

  @Test
  void theSameIdWithAnotherHomeIsStillAProblem() throws IOException {
    Path homes = folder.resolve("homes.csv");
    Files.writeString(homes, Files.readString(homes) + "h3,4号楼,116.4838,39.91655,40,100,,\n");

    assertThat(run(2, "check", folder)).contains("homes.csv:5: id \"h3\": This id stands twice");
  }

  @Test
  void withoutWaysAndWithOneRowANeighborhoodTheVerdictSaysWhatBoundsIt() throws IOException {
    Files.delete(folder.resolve("ways.geojson"));
    replace("homes.csv", "40,100,15,25\nh2", "400,1000,150,250\nh2");

    Path report = temp.resolve("report");
    run(0, "evaluate", "--report", "none", folder, "--out", report, "--seed", 1);

    assertThat(run(0, "check", folder)).contains("1 of 3 rows of homes are as large");
    assertThat(report.resolve("scorecard.json"))
        .content()
        .contains("\"no-ways\"")
        .contains("\"homes-are-neighborhoods\"");
    assertThat(codes(EVALUATOR.read(folder))).contains("homes-are-neighborhoods");
  }

  @Test
  void aMisnamedFileOfWaysIsNotTakenForNone() throws IOException {
    Files.move(folder.resolve("ways.geojson"), folder.resolve("way.geojson"));

    assertThat(run(2, "check", folder)).contains("Maybe \"way.geojson\" should have this name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcj02", "GCJ-02", "火星坐标系", "高德", "火星坐标系（GCJ-02）"})
  void degreesAreInTheSystemThatTheCircleSays(String words) {
    shift(CoordinateSystem.GCJ02);
    replace("circle.yaml", "survey:", "coordinateSystem: " + words + "\nsurvey:");

    CircleData read = EVALUATOR.read(folder);

    assertThat(read.coordinateSystem()).isEqualTo("gcj02");
    for (int i = 0; i < read.circle().homes().size(); i++) {
      Coordinate at = read.circle().homes().get(i).location();
      Coordinate right = clean.circle().homes().get(i).location();
      assertThat(at.longitude()).isCloseTo(right.longitude(), Offset.offset(1e-6));
      assertThat(at.latitude()).isCloseTo(right.latitude(), Offset.offset(1e-6));
    }
  }

  private void shift(CoordinateSystem system) {
    for (Home home : clean.circle().homes()) {
      Coordinate given = system.fromWgs84(home.location());
      replace(
          "homes.csv",
          home.location().longitude() + "," + home.location().latitude(),
          given.longitude() + "," + given.latitude());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cgcs2000", "EPSG:4490", "国家2000", "2000国家大地坐标系", "WGS-84", "天地图", "GPS坐标"})
  void systemsThatAgreeWithWgs84AreReadAsItIs(String words) {
    replace("circle.yaml", "survey:", "coordinateSystem: \"" + words + "\"\nsurvey:");

    CircleData read = EVALUATOR.read(folder);

    assertThat(read.circle()).isEqualTo(clean.circle());
    assertThat(codes(read)).doesNotContain("coordinates-converted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "evaluate", "access", "isochrones", "compare"})
  void anOptionThatContradictsTheCircleIsToldAtEveryDoor(String command) {
    replace("circle.yaml", "survey:", "coordinateSystem: bd09\nsurvey:");

    String told = run(2, withWhatItNeeds(command, "--crs", "gcj02"));

    assertThat(told)
        .contains("circle.yaml:8: coordinateSystem \"bd09\"")
        .contains("degrees are bd09, and the option --crs says gcj02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "evaluate", "access", "isochrones"})
  void everyDoorTakesTheOption(String command) {
    assertThat(run(0, withWhatItNeeds(command, "--crs", "CGCS2000")))
        .doesNotContain("Unknown option");
    assertThat(run(2, withWhatItNeeds(command, "--crs", "beijing54"))).contains("--crs takes");
  }

  private Object[] withWhatItNeeds(String command, String... options) {
    Stream<Object> more =
        switch (command) {
          case "access" -> Stream.of("--at", "Tue 10:00", "--out", temp.resolve("access.csv"));
          case "isochrones" -> Stream.of("--out", temp.resolve("isochrones.geojson"));
          case "compare" -> Stream.of(temp.resolve("none.yaml"), "--out", temp.resolve("out"));
          case "evaluate" -> Stream.of("--report", "none", "--out", temp.resolve("report"));
          default -> Stream.of();
        };
    return Stream.concat(Stream.of(command, folder), Stream.concat(more, Stream.of(options)))
        .toArray();
  }

  @Test
  void aSystemThatMustBeConvertedFirstIsRefusedWithTheReason() {
    replace("circle.yaml", "survey:", "coordinateSystem: 北京54\nsurvey:");

    assertThatThrownBy(() -> EVALUATOR.read(folder))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            wrong ->
                assertThat(wrong.problems())
                    .singleElement()
                    .satisfies(
                        problem ->
                            assertThat(problem.describe(Language.EN))
                                .contains("must be converted first")));
  }

  @ParameterizedTest
  @CsvSource({
    "'center: 116.4835,39.9165'",
    "'center: 39.9165 116.4835'",
    "'center: \"116.4835，39.9165\"'"
  })
  void theCenterMayStandInOneLine(String line) throws IOException {
    Path yaml = folder.resolve("circle.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replaceAll("center:\\s+lon: 116.4835\\s+lat: 39.9165", line));

    assertThat(EVALUATOR.read(folder).circle()).isEqualTo(clean.circle());
  }
}
