package org.lifecircle.kit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.features.Geometry;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.kit.layers.Layer;
import org.lifecircle.kit.layers.LayerFile;
import org.lifecircle.kit.programme.ProgrammeOptions.CityDocuments;
import org.lifecircle.kit.programme.ProgrammeOptions.Reports;
import org.lifecircle.kit.programme.ProgrammeOptions.Running;
import org.lifecircle.kit.programme.ProgrammeOptions.Sources;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * What a programme writes of its circles beside the table: the layer, and the change since then.
 */
class CircleLayerTest {

  private static final Evaluator EVALUATOR = Evaluator.load();

  @TempDir private Path folder;

  private void judge(Path circles, Path out, CityDocuments documents) throws IOException {
    EvaluationOptions day =
        EvaluationOptions.ofSeed(1).living(DaysToLive.only(LocalDate.of(2026, 11, 23)).times(1));
    new Programme(
            EVALUATOR,
            new ProgrammeOptions(
                day,
                new Running(OptionalInt.of(1), false, () -> 0),
                Reports.NONE,
                documents,
                Language.EN,
                Sources.PRODUCT))
        .run(CircleList.of(circles, EVALUATOR.standards()), out, ProgressMonitor.SILENT);
  }

  private static Map<String, Row> table(Path out) {
    Map<String, Row> byId = new TreeMap<>();
    Table.read(
            out.resolve("circles.csv"),
            new Columns(List.of("id"), List.of(), true),
            new ArrayList<>())
        .orElseThrow()
        .rows()
        .forEach(row -> byId.put(row.text("id"), row));
    return byId;
  }

  private static String cell(MapFeature feature, String column) {
    return String.join(";", feature.properties().getOrDefault(column, List.of()));
  }

  private static String tenths(String points) {
    return points.isBlank()
        ? ""
        : new BigDecimal(points).movePointRight(1).setScale(0).toPlainString();
  }

  @Test
  void theLayerHasAPointForEveryCircleThatWasReadAndSaysWhatTheTableSays() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 11);
    Path out = folder.resolve("result");
    judge(circles, out, CityDocuments.NONE);
    List<Problem> problems = new ArrayList<>();
    List<Layer> layers =
        LayerFile.read(
                out.resolve("circles.gpkg"), CoordinateSystem.WGS84, problems, new ArrayList<>())
            .orElseThrow();
    assertThat(problems).isEmpty();
    assertThat(layers).hasSize(1);
    Map<String, Row> rows = table(out);
    assertThat(rows).hasSize(12);
    List<MapFeature> features = layers.get(0).features();
    assertThat(features).hasSize(12 - ManyCircles.BROKEN);
    for (MapFeature feature : features) {
      Row row = rows.get(cell(feature, "id"));
      assertThat(row.text("state")).isEqualTo("judged");
      assertThat(feature.geometry())
          .isInstanceOfSatisfying(
              Geometry.Point.class,
              point -> {
                assertThat(point.longitude()).isEqualTo(116.4835);
                assertThat(point.latitude()).isEqualTo(39.9165);
              });
      for (String same : List.of("city", "name", "state", "residents", "outlets")) {
        assertThat(cell(feature, same)).as(same).isEqualTo(row.text(same));
      }
      assertThat(cell(feature, "score_tenths_at_least"))
          .isEqualTo(tenths(row.text("scoreAtLeast")));
      assertThat(cell(feature, "score_tenths_at_most")).isEqualTo(tenths(row.text("scoreAtMost")));
      assertThat(cell(feature, "index_tenths_at_least"))
          .isEqualTo(tenths(row.text("indexAtLeast")));
      assertThat(cell(feature, "index_tenths_at_most")).isEqualTo(tenths(row.text("indexAtMost")));
      assertThat(cell(feature, "level_at_least")).isEqualTo(row.text("levelAtLeast"));
      for (String end : List.of("least", "most")) {
        Level level = Level.values()[Integer.parseInt(cell(feature, "level_number_at_" + end))];
        assertThat(cell(feature, "level_at_" + end)).isEqualTo(level.id());
      }
      assertThat(cell(feature, "gap_ids").split(";"))
          .hasSize(Integer.parseInt(cell(feature, "gaps")));
    }
    assertThat(features.stream().map(one -> cell(one, "residents")).distinct()).hasSize(7);
  }

  @Test
  void theChangeSinceAnEarlierResultIsSaidOfEveryCircle() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 11);
    Path before = folder.resolve("before");
    judge(circles, before, CityDocuments.NONE);
    Path outlets = circles.resolve("北京/c003/outlets.csv");
    Files.writeString(
        outlets,
        Files.readString(outlets)
            + "o5,洗衣,laundry,116.4834,39.91645,,40,,,\n"
            + "o6,理发,hairdresser,116.4834,39.91645,,40,,,\n");
    Path after = folder.resolve("after");
    judge(circles, after, new CityDocuments(true, Optional.of(before)));
    String page = Files.readString(after.resolve("city-report.html"));
    String then = table(before).get("北京/c003").text("scoreAtLeast");
    String now = table(after).get("北京/c003").text("scoreAtLeast");
    assertThat(new BigDecimal(now)).isGreaterThan(new BigDecimal(then));
    String change = page.substring(page.indexOf("id=\"city-change\""));
    assertThat(change)
        .contains(
            "7 circles were judged by the same standard in the earlier result too: 1 certainly"
                + " score more, 0 certainly less;")
        .contains(">" + then + "<")
        .contains(">" + now + "<");
    judge(circles, folder.resolve("alone"), new CityDocuments(true, Optional.empty()));
    assertThat(Files.readString(folder.resolve("alone/city-report.html")))
        .doesNotContain("id=\"city-change\"");
  }

  @Test
  void anEarlierResultThatIsNoneIsRefused() throws IOException {
    Path circles = ManyCircles.write(folder.resolve("circles"), 11);
    assertThatThrownBy(
            () ->
                judge(
                    circles,
                    folder.resolve("out"),
                    new CityDocuments(true, Optional.of(folder.resolve("nothing")))))
        .isInstanceOf(InvalidInputException.class);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
