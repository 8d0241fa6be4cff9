package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.standards.Standards;

/**
 * Five cuts of a real map, each within the next, with the homes of the smallest: what a larger map
 * says lies within the intervals of every smaller one. The maps stand in {@code ../shared/data}.
 */
class LargerMapTest {

  private static final int SIZES = 5;

  /**
   * A map, the middle of its cuts, half the first cut, how much each is larger, and how it ends.
   */
  @ParameterizedTest
  @CsvSource({
    "cn-beijing-tsinghua-2017.osm.pbf, 116.3200, 40.0010, 500, 200, false",
    "cn-beijing-tsinghua-2017.osm.pbf, 116.3200, 40.0010, 500, 200, true",
    "mc-monaco-2021.osm.pbf, 7.4206, 43.7371, 150, 250, false",
  })
  @Retention(RetentionPolicy.RUNTIME)
  private @interface EachMap {}

  @EachMap
  void enlargingTheMapNeverLeavesTheEarlierInterval(
      String file, double longitude, double latitude, int meters, int more, boolean clipped) {
    Coordinate middle = new Coordinate(longitude, latitude);
    List<String> left = left(read(file, middle), middle, new int[] {meters, more}, clipped);
    assertThat(left.stream().limit(5)).as("%d in all", left.size()).isEmpty();
  }

  /** The convenience index, its parts and the days, which walk from places around the homes. */
  @EachMap
  void norDoesItLeaveTheEarlierIntervalOfTheConvenienceIndex(
      String file, double longitude, double latitude, int meters, int more, boolean clipped) {
    Coordinate middle = new Coordinate(longitude, latitude);
    List<String> left = indexLeft(read(file, middle), middle, new int[] {meters, more}, clipped);
    assertThat(left.stream().limit(5)).as("%d in all", left.size()).isEmpty();
  }

  private static List<String> indexLeft(
      OsmImport.Result whole, Coordinate middle, int[] meters, boolean clipped) {
    List<Home> homes = new MapCut(middle, meters[0], clipped).homes(whole.circle());
    List<String> left = new ArrayList<>();
    for (OutletSearch search : List.of(whole.circle().search(), OutletSearch.COMPLETE)) {
      List<IndexIntervals> sizes = new ArrayList<>();
      for (int size = 0; size < SIZES; size++) {
        MapCut cut = new MapCut(middle, meters[0] + size * meters[1], clipped);
        Circle circle = cut.circle(whole.circle(), homes).withSearch(search);
        IndexIntervals index = IndexIntervals.of(circle, cut.map(whole.map()));
        for (int smaller = 0; smaller < size; smaller++) {
          String pair = "at " + middle + " from " + smaller + " to " + size + ": ";
          sizes.get(smaller).leftBy(index).forEach(one -> left.add(pair + one));
        }
        sizes.add(index);
      }
    }
    return left;
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "cn-beijing-tsinghua-2017.osm.pbf, 116.3200, 40.0010",
    "mc-monaco-2021.osm.pbf, 7.4206, 43.7371",
  })
  void whereverItIsCut(String file, double longitude, double latitude) {
    Coordinate center = new Coordinate(longitude, latitude);
    OsmImport.Result whole = read(file, center);
    List<String> left = new ArrayList<>();
    for (int east = -1; east <= 1; east++) {
      for (int north = -1; north <= 1; north++) {
        Coordinate middle = new Coordinate(longitude + 0.004 * east, latitude + 0.003 * north);
        left.addAll(left(whole, middle, new int[] {250, 200}, false));
        left.addAll(left(whole, middle, new int[] {250, 200}, true));
      }
    }
    assertThat(left.stream().limit(5)).as("%d in all", left.size()).isEmpty();
  }

  private static OsmImport.Result read(String name, Coordinate center) {
    Path file = Path.of(System.getProperty("lifecircle.root"), "../shared/data/osm", name);
    assumeThat(Files.exists(file)).as("skipped: %s is not there", file).isTrue();
    return OsmImport.read(
        file, center, Standards.load().allFormats(), OsmImport.Options.asOf(VerdictIntervals.DAY));
  }

  private static List<String> left(
      OsmImport.Result whole, Coordinate middle, int[] meters, boolean clipped) {
    List<Home> homes = new MapCut(middle, meters[0], clipped).homes(whole.circle());
    List<String> left = new ArrayList<>();
    if (homes.isEmpty()) {
      return left;
    }
    for (OutletSearch search : List.of(whole.circle().search(), OutletSearch.COMPLETE)) {
      List<VerdictIntervals> sizes = new ArrayList<>();
      for (int size = 0; size < SIZES; size++) {
        MapCut cut = new MapCut(middle, meters[0] + size * meters[1], clipped);
        Circle circle = cut.circle(whole.circle(), homes).withSearch(search);
        VerdictIntervals verdict = VerdictIntervals.of(circle, cut.map(whole.map()));
        for (int smaller = 0; smaller < size; smaller++) {
          String pair = "at " + middle + " from " + smaller + " to " + size + ": ";
          sizes
              .get(smaller)
              .walksLeftBy(verdict, clipped ? 1 : 0)
              .forEach(one -> left.add(pair + one));
          // Who says that all outlets of a cut are listed says what share of them are chains.
          sizes
              .get(smaller)
              .leftBy(
                  verdict,
                  card ->
                      search != OutletSearch.COMPLETE
                          || !VerdictIntervals.takesCensusOfOutlets(card))
              .forEach(one -> left.add(pair + one));
        }
        sizes.add(verdict);
      }
    }
    return left;
  }
}
