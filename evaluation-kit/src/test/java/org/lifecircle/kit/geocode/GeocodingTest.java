package org.lifecircle.kit.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Workbook;

class GeocodingTest {

  /** A thousandth of a degree to the north is 111 m. */
  private static final Coordinate CENTER = new Coordinate(116.4835, 39.9165);

  @TempDir Path temp;

  private Gazetteer table(String text) throws IOException {
    Path file = temp.resolve("places.csv");
    Files.writeString(file, text);
    return Gazetteer.read(List.of(file), Optional.empty());
  }

  private static Geocoding around(Gazetteer gazetteer) {
    return gazetteer.around(CoordinateSystem.WGS84, Optional.of(CENTER));
  }

  private static Geocoding.Lookup find(Geocoding geocoding, String... texts) {
    return geocoding.find("homes.csv", 2, List.of(texts));
  }

  private static int line(Geocoding.Lookup lookup) {
    assertThat(lookup).isInstanceOf(Geocoding.Found.class);
    return ((Geocoding.Found) lookup).entry().line();
  }

  private static String why(Geocoding.Lookup lookup) {
    assertThat(lookup).isInstanceOf(Geocoding.Open.class);
    return ((Geocoding.Open) lookup).why().in(Language.EN);
  }

  @Test
  void theSameWordsWinOverOtherWordsForIt() throws IOException {
    Geocoding geocoding =
        around(table("name,lon,lat\n幸福里社区,116.4840,39.9170\n幸福里小区,116.4860,39.9200\n"));
    assertThat(line(find(geocoding, "幸福里小区"))).isEqualTo(3);
    assertThat(line(find(geocoding, "幸福里社区"))).isEqualTo(2);
  }

  @Test
  void twoPlacesOfOneNameFarApartStayOpenAndBothAreNamed() throws IOException {
    Geocoding geocoding =
        around(table("name,lon,lat\n幸福里,116.4835,39.9165\n幸福里小区,116.4835,39.9185\n"));
    assertThat(why(find(geocoding, "朝阳区幸福里小区")))
        .contains("2 places")
        .contains("222 m apart")
        .contains("line 2 \"幸福里\" (116.4835,39.9165)")
        .contains("line 3 \"幸福里小区\" (116.4835,39.9185)");
  }

  @Test
  void twoPointsOfOnePlaceAreOnePlaceAndThatIsSaid() throws IOException {
    Geocoding geocoding =
        around(table("name,lon,lat\n幸福里,116.4835,39.9165\n幸福里,116.4835,39.9182\n"));
    Geocoding.Lookup found = find(geocoding, "幸福里");
    assertThat(line(found)).isEqualTo(2);
    assertThat(geocoding.warnings())
        .extracting(warning -> warning.message().in(Language.EN))
        .anySatisfy(words -> assertThat(words).contains("1 more lines within 200 m"));
  }

  @Test
  void threePlacesInARowAreNotOnePlaceBecauseNeighborsAre() throws IOException {
    Geocoding geocoding =
        around(
            table(
                "name,lon,lat\n幸福里,116.4835,39.9165\n幸福里,116.4835,39.9181\n"
                    + "幸福里,116.4835,39.9197\n"));
    assertThat(why(find(geocoding, "幸福里"))).contains("3 places");
  }

  @Test
  void theSameNameInAnotherTownIsNoCandidate() throws IOException {
    Geocoding geocoding =
        around(table("name,lon,lat\n幸福里,121.4737,31.2304\n幸福里,116.4840,39.9170\n"));
    assertThat(line(find(geocoding, "幸福里"))).isEqualTo(3);

    Geocoding onlyFar = around(table("name,lon,lat\n幸福里,116.4835,39.9565\n"));
    assertThat(why(find(onlyFar, "幸福里"))).contains("4441 m from the center");
  }

  @Test
  void anotherDistrictOfTheSameNameIsNotTaken() throws IOException {
    Geocoding geocoding = around(table("地址,经度,纬度\n海淀区幸福里4号楼,116.4840,39.9170\n"));
    assertThat(why(find(geocoding, "朝阳区幸福里4号楼"))).contains("no such name");
    assertThat(line(find(geocoding, "幸福里4号楼"))).isEqualTo(2);
  }

  @Test
  void theNextTextIsTriedWhenTheFirstIsNotThere() throws IOException {
    Geocoding geocoding = around(table("名称,地址,坐标\n便民药房,幸福路5号,\"116.4840,39.9170\"\n"));
    assertThat(line(find(geocoding, "见地址", "朝阳区幸福路五号"))).isEqualTo(2);
    assertThat(line(find(geocoding, "便民药房"))).isEqualTo(2);
  }

  @Test
  void aBuildingIsCalledAfterItsNeighborhoodAndIsNotTheNeighborhood() throws IOException {
    Geocoding geocoding =
        around(
            table(
                "小区,楼栋,经度,纬度\n幸福里,1号楼,116.4840,39.9170\n幸福里,2号楼,116.4842,39.9170\n"
                    + "和平里,,116.4860,39.9170\n"));
    assertThat(line(find(geocoding, "朝阳区幸福里小区二号楼"))).isEqualTo(3);
    assertThat(line(find(geocoding, "和平里社区"))).isEqualTo(4);
    assertThat(why(find(geocoding, "幸福里"))).contains("no such name");
    assertThat(why(find(geocoding, "2号楼"))).contains("name of the neighborhood");
  }

  @Test
  void aNumberOfABuildingAloneIsNeverLookedUp() throws IOException {
    Geocoding geocoding = around(table("name,lon,lat\n4号楼,116.4840,39.9170\n"));
    assertThat(why(find(geocoding, "4号楼"))).contains("name of the neighborhood");
  }

  @Test
  void degreesOfAMapServiceAreMovedIntoTheSystemOfTheCircle() throws IOException {
    Coordinate wgs = new Coordinate(116.4840, 39.9170);
    Coordinate amap = CoordinateSystem.GCJ02.fromWgs84(wgs);
    String text = "name,%slon,%slat\n幸福里,%s,%s\n";
    String degrees = text.formatted("gcj_", "gcj_", amap.longitude(), amap.latitude());
    Geocoding.Found found = (Geocoding.Found) find(around(table(degrees)), "幸福里");
    assertThat(found.entry().at().longitude()).isCloseTo(wgs.longitude(), within(1e-6));

    Geocoding unsaid =
        table(text.formatted("", "", amap.longitude(), amap.latitude()))
            .around(CoordinateSystem.GCJ02, Optional.of(CoordinateSystem.GCJ02.fromWgs84(CENTER)));
    assertThat(((Geocoding.Found) find(unsaid, "幸福里")).entry().at()).isEqualTo(amap);
    assertThat(unsaid.warnings()).extracting(Warning::code).contains("gazetteer-system");
  }

  @Test
  void aSystemThatContradictsTheColumnIsRefused() throws IOException {
    Path file = temp.resolve("places.csv");
    Files.writeString(file, "name,gcj_lon,gcj_lat\n幸福里,116.4,39.9\n");
    assertThatThrownBy(() -> Gazetteer.read(List.of(file), Optional.of(CoordinateSystem.WGS84)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("gcj_lon");
  }

  @Test
  void aTableWithoutPlacesNamesItsColumns() {
    assertThatThrownBy(() -> table("小区,电话\n幸福里,1\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("小区, 电话");
    assertThatThrownBy(() -> table("name,lon,lat\n")).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Gazetteer.read(List.of(temp.resolve("none.csv")), Optional.empty()))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void linesWithoutDegreesAreCountedAndNotUsed() throws IOException {
    Gazetteer gazetteer = table("name,lon,lat\n幸福里,,\n和平里,0,\n安定里,116.4840,39.9170\n");
    Geocoding geocoding = around(gazetteer);
    assertThat(why(find(geocoding, "幸福里"))).contains("no such name");
    assertThat(geocoding.warnings())
        .filteredOn(warning -> warning.code().equals("gazetteer-without-place"))
        .extracting(warning -> warning.message().in(Language.EN))
        .containsExactly(
            "places.csv: 2 rows have no degrees that can be read and were not used (the first in"
                + " line 2).");
  }

  @Test
  void spreadsheetsSemicolonsAndGbkAreTablesToo() throws IOException {
    Path sheet = temp.resolve("places.xlsx");
    Workbook.write(
        sheet,
        Map.of("地点", List.of(List.of("小区", "经度", "纬度"), List.of("幸福里", "116.484", "39.917"))));
    Path gbk = temp.resolve("places.csv");
    Files.write(gbk, "地址;经度;纬度\n和平里;116.485;39.917\n".getBytes(Charset.forName("GBK")));
    Geocoding geocoding = around(Gazetteer.read(List.of(sheet, gbk), Optional.empty()));
    assertThat(line(find(geocoding, "幸福里小区"))).isEqualTo(2);
    assertThat(line(find(geocoding, "和平里小区"))).isEqualTo(2);
  }
}
