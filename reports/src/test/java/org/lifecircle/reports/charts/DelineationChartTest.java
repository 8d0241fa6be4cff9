package org.lifecircle.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.DelineationChart.Area;
import org.lifecircle.reports.charts.DelineationChart.Ground;
import org.lifecircle.reports.charts.DelineationChart.Maps;
import org.lifecircle.reports.fonts.ReportFont;

class DelineationChartTest {

  private static List<Area> areas(int count, Random random) {
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double east = 116 + random.nextInt(1000) / 4000.0;
      double north = 39 + random.nextInt(1000) / 4000.0;
      List<Coordinate> ring =
          List.of(
              new Coordinate(east, north),
              new Coordinate(east + 0.01, north),
              new Coordinate(east, north + 0.01),
              new Coordinate(east, north));
      areas.add(new Area("圈" + i, 1000 + i, new Coordinate(east, north), List.of(List.of(ring))));
    }
    return areas;
  }

  private static Maps maps(List<Area> areas, boolean drawn) {
    return DelineationChart.of(
        new Ground("某市", drawn, List.of(), List.of(), List.of()),
        areas,
        Language.ZH,
        ReportFont.load());
  }

  @Test
  void fortyCirclesAreNamedOnOneMap() {
    Maps maps = maps(areas(40, new Random(1)), false);
    assertThat(maps.sheets()).isEmpty();
    assertThat(maps.sheetOfArea()).hasSize(40).containsOnly(0);
    String map = maps.whole().svgFile(Layout.ALONE);
    assertThat(map).contains("圈0").contains("圈39");
  }

  @Test
  void ofMoreCirclesEachIsNamedOnTheSheetThatTheTableSays() {
    List<Area> areas = areas(41, new Random(2));
    Maps maps = maps(areas, false);
    assertThat(maps.whole().svgFile(Layout.ALONE)).doesNotContain("圈0");
    for (int a = 0; a < areas.size(); a++) {
      for (int s = 1; s <= maps.sheets().size(); s++) {
        boolean named =
            maps.sheets().get(s - 1).svgFile(Layout.ALONE).contains((a + 1) + " 圈" + a + "<");
        assertThat(named).isEqualTo(maps.sheetOfArea().get(a) == s);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachPlaceIsOnExactlyOneSheetWhateverTheOrderAndNoSheetHasTooMany(long seed) {
    Random random = new Random(seed);
    List<Coordinate> places = areas(333, random).stream().map(Area::middle).toList();
    MapPlane plane = new MapPlane(new Coordinate(116, 39));
    List<List<Integer>> sheets = new MapSheets(places, plane, 32).divided();
    assertThat(sheets).as("seed %d", seed).allMatch(sheet -> sheet.size() <= 32);
    Map<Integer, Integer> times = new TreeMap<>();
    sheets.forEach(sheet -> sheet.forEach(place -> times.merge(place, 1, Integer::sum)));
    assertThat(times).hasSize(333);
    assertThat(times.values()).containsOnly(1);
    assertThat(sheets).hasSizeLessThanOrEqualTo(2 * 333 / 32 + 1);
    List<Coordinate> distinct = new ArrayList<>(places.stream().distinct().toList());
    List<List<Coordinate>> first = byPlace(distinct, plane);
    Collections.shuffle(distinct, random);
    assertThat(byPlace(distinct, plane)).containsExactlyInAnyOrderElementsOf(first);
  }

  private static List<List<Coordinate>> byPlace(List<Coordinate> places, MapPlane plane) {
    return new MapSheets(places, plane, 32)
        .divided().stream()
            .map(
                sheet ->
                    sheet.stream()
                        .map(places::get)
                        .sorted(
                            Comparator.comparingDouble(Coordinate::longitude)
                                .thenComparingDouble(Coordinate::latitude))
                        .toList())
            .toList();
  }

  @Test
  void theCaptionOfBoundariesThatWereGivenDoesNotSayThatNothingLiesAcrossWater() {
    List<Area> areas = areas(3, new Random(3));
    assertThat(maps(areas, true).whole().caption()).contains("按所给界线").doesNotContain("不跨水面");
    assertThat(maps(areas, false).whole().caption()).contains("不跨水面");
  }
}
