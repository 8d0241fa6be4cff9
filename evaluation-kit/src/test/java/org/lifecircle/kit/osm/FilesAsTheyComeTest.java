package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.ways.MappedArea;

/** Map files as people have them: put together, cut off, with history, without bounds. */
class FilesAsTheyComeTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A2-everything-twice.osm",
        "E-way-twice.osm",
        "A3-two-bounds.osm",
        "A3c-two-bounds-small-last.osm",
        "A4-out-geom.osm"
      })
  void aTownOfOneHouseOneShopAndOneStreetIsThatHoweverItsFileWasMade(String name) {
    OsmImport.Result imported = SharedMaps.imported(name);
    assertThat(imported.circle().homes()).singleElement().extracting(h -> h.id()).isEqualTo("w2");
    assertThat(imported.circle().outlets()).map(Outlet::id).containsExactly("n9");
    assertThat(imported.map().ways()).map(way -> way.id()).containsExactly("w1");
    assertThat(SharedMaps.codes(imported)).doesNotContain("map-ends-near");
    assertThat(SharedMaps.walks(imported).meters(0, 0)).isBetween(600, 640);
  }

  @Test
  void whatAFileHoldsTwiceIsSaid() {
    assertThat(SharedMaps.codes(SharedMaps.imported("A2-everything-twice.osm")))
        .contains("map-ids-twice");
    assertThat(SharedMaps.codes(SharedMaps.imported("E-way-twice.osm"))).contains("map-ids-twice");
    assertThat(SharedMaps.codes(SharedMaps.imported("A4-out-geom.osm")))
        .contains("map-nodes-of-ways");
  }

  @Test
  void whatTheLastVersionDeletedIsNotThere() {
    assertThat(SharedMaps.imported("E-history-deleted.osm").circle().outlets()).isEmpty();
  }

  private OsmData read(String body) {
    try {
      return OsmFile.read(
          Files.writeString(folder.resolve("map.osm"), "<osm version='0.6'>" + body + "</osm>"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void ofSeveralVersionsTheHighestCountsInWhateverOrder() {
    OsmData data =
        read(
            "<node id='1' version='3' lon='116' lat='40'><tag k='name' v='new'/></node>"
                + "<node id='1' version='2' lon='117' lat='41'><tag k='name' v='old'/></node>"
                + "<node id='2' version='1' lon='116' lat='40'/>"
                + "<node id='3' version='2' visible='false'/>"
                + "<node id='3' version='1' lon='116' lat='40'/>"
                + "<way id='5' version='2'><nd ref='1'/><nd ref='2'/></way>"
                + "<way id='5' version='1'><nd ref='2'/></way>"
                + "<way id='6' version='1'><nd ref='1'/><nd ref='2'/></way>"
                + "<way id='6' version='2' visible='false'/>");
    assertThat(data.place(1)).contains(new Coordinate(116, 40));
    assertThat(data.nodeTags().get(1L)).containsEntry("name", "new");
    assertThat(data.place(3)).isEmpty();
    assertThat(data.ways()).singleElement().satisfies(way -> assertThat(way.nodes()).hasSize(2));
    assertThat(data.idsTwice()).isEqualTo(4);
  }

  @Test
  void ofEqualVersionsTheLastCounts() {
    OsmData data =
        read(
            "<node id='1' lon='116' lat='40'/><node id='1' lon='117' lat='41'/>"
                + "<node id='0' lon='1' lat='1'/>");
    assertThat(data.place(1)).contains(new Coordinate(117, 41));
  }

  @Test
  void whatAnEditorDeletedStaysDeletedWithoutAVersion() {
    OsmData data =
        read(
            "<node id='1' version='7' lon='116' lat='40'/>"
                + "<node id='1' action='delete' lon='116' lat='40'/>"
                + "<node id='2' lon='116' lat='40'/>");
    assertThat(data.place(1)).isEmpty();
    assertThat(data.place(2)).isPresent();
  }

  @Test
  void aDownloadThatBrokeOffIsRefused() {
    Path map = SharedMaps.map("A5-remark.osm");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> OsmFile.read(map))
        .withMessageContaining("A5-remark.osm:15")
        .withMessageContaining("Query timed out")
        .withMessageContaining("The download broke off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runtime error: Query run out of memory using about 2048 MB of RAM.",
        "runtime error: open64: 0 Success /osm3s_osm_base"
            + " Dispatcher_Client::request_read_and_idx::timeout."
      })
  void soIsOneOfAnotherFault(String remark) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> read("<node id='1' lon='116' lat='40'/><remark>" + remark + "</remark>"))
        .withMessageContaining("broke off");
  }

  @Test
  void aRemarkThatTellsOfNoFaultHarmsNobody() {
    assertThat(
            read("<node id='1' lon='116' lat='40'/><remark>Data of OpenStreetMap.</remark>")
                .place(1))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "UTF-16", "UTF-16LE"})
  void namesAreReadInTheEncodingOfTheFile(String encoding) throws IOException {
    String mark = encoding.equals("UTF-16LE") ? "\ufeff" : "";
    Path file =
        Files.write(
            folder.resolve("map.osm"),
            (mark
                    + "<?xml version='1.0' encoding='"
                    + encoding
                    + "'?><osm><node id='1' lon='116' lat='40'><tag k='name'"
                    + " v='甲药房'/></node></osm>")
                .getBytes(encoding));
    assertThat(OsmFile.read(file).nodeTags().get(1L)).containsEntry("name", "甲药房");
  }

  @Test
  void lettersOfAnotherEncodingAreToldAndNothingElseIsPrinted() throws IOException {
    Path file =
        Files.write(
            folder.resolve("map.osm"),
            "<osm><node id='1' lon='116' lat='40'><tag k='name' v='甲药房'/></node></osm>"
                .getBytes("GBK"));
    PrintStream console = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true));
    try {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> OsmFile.read(file))
          .withMessageContaining("map.osm")
          .withMessageContaining("encoding");
    } finally {
      System.setErr(console);
    }
    assertThat(printed.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bounds minlon='116.3' minlat='40.1' maxlon='116' maxlat='40'/>",
        "<bound box='40,116,40.1,116.3' origin='osmosis'/>",
        "<bounds minlon='116' minlat='40' maxlon='116.2' maxlat='40.1'/>"
            + "<bounds minlon='116.2' minlat='40' maxlon='116.3' maxlat='40.1'/>"
      })
  void aBoxIsReadHoweverItIsWritten(String box) {
    OsmData data = read(box + "<node id='1' lon='116' lat='40'/>");
    OsmData.Bounds read = MapExtent.of(data, new Coordinate(116.1, 40.05)).box();
    assertThat(read.southWest()).isEqualTo(new Coordinate(116, 40));
    assertThat(read.northEast()).isEqualTo(new Coordinate(116.3, 40.1));
  }

  @Test
  void theWholeEarthIsNoBoxOfAMap() {
    OsmData data =
        read(
            "<bounds minlon='-180' minlat='-90' maxlon='180' maxlat='90'/>"
                + "<node id='1' lon='116' lat='40'/>");
    assertThat(MapExtent.of(data, new Coordinate(116, 40)).source())
        .isEqualTo(MapExtent.Source.UNKNOWN);
  }

  @Test
  void aMemberWithoutARoleIsOfTheOutline() {
    OsmXml town = new OsmXml().building(0, 20, 35, 10, "building", "yes", "building:levels", "12");
    town.street(-300, 0, 300, 0).multipolygon(1, "building", "apartments");
    Path file = town.write(folder);
    try {
      Files.writeString(file, Files.readString(file).replace(" role='outer'", ""));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    OsmImport.Result imported = SharedMaps.imported(file, OsmXml.CENTER);
    // The levels stand at the outline, the use at the area: one building of twelve levels.
    assertThat(imported.circle().homes())
        .singleElement()
        .satisfies(home -> assertThat(home.residents().total()).isEqualTo(120));
  }

  @Test
  void blocksOfAnotherPackingAreRefusedWithTheRemedy() {
    Path map = SharedMaps.map("E-lz4.osm.pbf");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> OsmFile.read(map))
        .withMessageContaining("LZ4")
        .withMessageContaining("osmium cat E-lz4.osm.pbf -o E-lz4-zlib.osm.pbf")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Exception", "java", "null"));
  }

  @Test
  void pointsThatTheFileDoesNotHoldAreSaid() {
    OsmXml town = new OsmXml().building(0, 20, 20, 20, "building", "apartments");
    town.way(new int[] {town.node(0, 0), 999, town.node(300, 0)}, "highway", "residential")
        .multipolygon(77, "building", "apartments");
    OsmImport.Result imported = SharedMaps.imported(town.write(folder), OsmXml.CENTER);
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.startsWith("1 ways name 1 nodes that the file does not hold"))
        .anyMatch(text -> text.startsWith("1 areas are not whole in the file"));
  }

  @Test
  void theBoxesOfTilesThatTouchAreOne() {
    OsmData data =
        read(
            "<bounds minlon='116' minlat='40' maxlon='116.1' maxlat='40.1'/>"
                + "<bounds minlon='116.2' minlat='40' maxlon='116.3' maxlat='40.1'/>"
                + "<bounds minlon='116.1' minlat='40' maxlon='116.2' maxlat='40.1'/>"
                + "<bounds minlon='120' minlat='30' maxlon='121' maxlat='31'/>"
                + "<node id='1' lon='116' lat='40'/>");
    OsmData.Bounds box = MapExtent.of(data, new Coordinate(116.25, 40.05)).box();
    assertThat(box.southWest()).isEqualTo(new Coordinate(116, 40));
    assertThat(box.northEast()).isEqualTo(new Coordinate(116.3, 40.1));
  }

  @Test
  void aThinMapWithoutBoundsDoesNotKnowItsEdgeAndSaysSo() {
    OsmXml town =
        new OsmXml().building(0, 20, 20, 20, "building", "apartments").street(-3000, 0, 3000, 0);
    OsmImport.Result imported = SharedMaps.imported(town.write(folder), OsmXml.CENTER);
    assertThat(SharedMaps.codes(imported)).contains("map-edge-unknown", "map-ends-near");
  }

  /** The same map with and without bounds; ways of its extract run far beyond them. */
  @ParameterizedTest
  @CsvSource({"cn-beijing-tsinghua-2017.osm,116.320,40.001"})
  void theEdgeOfAMapWithoutBoundsIsWhereItIsNoMoreDense(String name, double lon, double lat)
      throws IOException {
    Path map = Path.of(System.getProperty("lifecircle.root"), "../shared/data/osm", name);
    assumeThat(Files.exists(map)).as("skipped: %s is not there", map).isTrue();
    Coordinate center = new Coordinate(lon, lat);
    Path without =
        Files.writeString(
            folder.resolve(name), Files.readString(map).replaceAll("<bounds[^>]*>", ""));
    OsmImport.Result stated = SharedMaps.imported(map, center);
    OsmImport.Result estimated = SharedMaps.imported(without, center);
    assertThat(SharedMaps.codes(estimated)).contains("map-edge-estimated", "map-ends-near");
    MappedArea area = stated.map().area().orElseThrow();
    MappedArea guess = estimated.map().area().orElseThrow();
    assertThat(meters(area.southWest(), guess.southWest())).isLessThan(600);
    assertThat(meters(area.northEast(), guess.northEast())).isLessThan(600);
  }

  private static double meters(Coordinate a, Coordinate b) {
    return OsmXml.meters(a, b);
  }
}
