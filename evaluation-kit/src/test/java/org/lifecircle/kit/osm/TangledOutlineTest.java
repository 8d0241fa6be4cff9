package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Home;

/** Outlines of areas that cross themselves. */
class TangledOutlineTest {

  @TempDir private Path folder;

  private final OsmXml town =
      new OsmXml()
          .street(-200, 0, 200, 0)
          .building(0, 20, 20, 20, "building", "apartments", "building:levels", "6");

  private OsmImport.Result imported() {
    return SharedMaps.imported(town.write(folder), OsmXml.CENTER);
  }

  private int[] tangle(int corners) {
    Random random = new Random(5);
    int[] nodes =
        IntStream.range(0, corners)
            .map(i -> town.node(random.nextInt(300), random.nextInt(300)))
            .toArray();
    int[] closed = Arrays.copyOf(nodes, corners + 1);
    closed[corners] = closed[0];
    return closed;
  }

  /** Taken apart, any of them would take minutes and gigabytes. */
  @ParameterizedTest
  @CsvSource({"building,apartments", "natural,water", "landuse,residential", "leisure,park"})
  void ofATangleNobodyKnowsWhatIsInsideAndThatIsSaid(String key, String value) {
    town.way(tangle(20_000), key, value);
    OsmImport.Result imported = imported();
    assertThat(imported.circle().homes()).extracting(Home::id).containsExactly("w2");
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.startsWith("1 areas are not whole in the file"));
  }

  @Test
  void aMultipolygonThatIsATangleIsLeftOut() {
    town.way(tangle(20_000)).multipolygon(3, "building", "apartments");
    OsmImport.Result imported = imported();
    assertThat(imported.circle().homes()).extracting(Home::id).containsExactly("w2");
    assertThat(SharedMaps.codes(imported)).contains("map-areas-broken");
  }

  @Test
  void anOutlineThatIsDrawnOverItselfThousandsOfTimesIsATangle() {
    int[] corners = {town.node(50, 50), town.node(80, 50), town.node(80, 80), town.node(50, 80)};
    int[] over = IntStream.rangeClosed(0, 40_000).map(i -> corners[i % 4]).toArray();
    town.way(over, "building", "apartments");
    OsmImport.Result imported = imported();
    assertThat(imported.circle().homes()).extracting(Home::id).containsExactly("w2");
    assertThat(SharedMaps.codes(imported)).contains("map-areas-broken");
  }

  @Test
  void aSlipOfDrawingIsMended() {
    int[] bow = {town.node(50, 50), town.node(80, 80), town.node(80, 50), town.node(50, 80), 0};
    bow[4] = bow[0];
    town.way(bow, "building", "apartments", "building:levels", "6");
    OsmImport.Result imported = imported();
    assertThat(imported.circle().homes()).extracting(Home::id).containsExactly("w2", "w3");
    assertThat(SharedMaps.codes(imported)).doesNotContain("map-areas-broken");
  }

  @Test
  void aStreetThatClosesIsNoArea() {
    town.way(tangle(300), "highway", "residential");
    assertThat(SharedMaps.codes(imported())).doesNotContain("map-areas-broken");
  }
}
