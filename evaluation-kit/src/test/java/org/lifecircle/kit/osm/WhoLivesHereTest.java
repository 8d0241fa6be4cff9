package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.Home;
import org.lifecircle.model.Warning;
import org.lifecircle.standards.Standards;

/** Which buildings of a map are homes, and how many people live in them. */
class WhoLivesHereTest {

  @TempDir private Path folder;

  private final OsmXml town =
      new OsmXml()
          .street(-300, 0, 300, 0)
          .building(0, 20, 35, 10, "building", "apartments", "building:levels", "6");

  private OsmImport.Result imported() {
    return SharedMaps.imported(town.write(folder), OsmXml.CENTER);
  }

  private static Map<String, Integer> residents(OsmImport.Result imported) {
    return imported.circle().homes().stream()
        .collect(Collectors.toMap(Home::id, home -> home.residents().total()));
  }

  @Test
  void levelsAreReadAsMappersWriteThem() {
    Map<String, Integer> residents = residents(SharedMaps.imported("A16-levels.osm"));
    // 20 m by 20 m: 400 m² a level, 35 m² a resident.
    assertThat(residents)
        .containsEntry("w2", 74)
        .containsEntry("w3", 63)
        .containsEntry("w4", 206)
        .containsEntry("w5", 69)
        .containsEntry("w6", 206)
        .containsEntry("w7", 206)
        .containsEntry("w8", 206)
        .containsEntry("w11", 63)
        .containsEntry("w13", 46)
        .containsEntry("w14", 69)
        .containsEntry("w15", 69)
        .containsKeys("w18", "w19", "w20")
        .doesNotContainKeys("w16", "w17");
  }

  @ParameterizedTest
  @CsvSource({
    "18层,18",
    "６,6",
    "6;7,6.5",
    "5-6,5.5",
    "5~6层,5.5",
    "12F,12",
    "3 floors,3",
    "6楼,6",
    "18F,18",
    "3.5,3.5",
    "十八层,18",
    "二十层,20",
    "六层,6",
    "约18层,18",
    "地上18层/地下2层,18",
    "12 stories,12",
    "B1,0",
    "地下一层,0",
    "-1,0",
    "0,0",
    "200,0",
    "many,0",
    "6+1,7",
    "6层+阁楼,6",
    "6F/B1,6",
    "5;6;7,6",
    "5 to 6,5.5",
    "10+,10",
    ">10,10",
    "about 10,10"
  })
  void aNumberOfLevels(String text, double levels) {
    OptionalDouble read = new BuildingLevels(3).stated(Map.of("building:levels", text));
    assertThat(read.orElse(0)).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource({
    "54 m,18",
    "54米,18",
    "约54米,18",
    "177',18",
    "'24,5',8",
    "60ft,6",
    "9000,0",
    "high,0",
    "54-60,19",
    "5400cm,18",
    "18层,18"
  })
  void aHeight(String text, double levels) {
    OptionalDouble read = new BuildingLevels(3).stated(Map.of("height", text));
    assertThat(read.orElse(0)).isEqualTo(levels);
  }

  @Test
  void aBuildingDrawnTwiceCountsOnceAndATowerAboveItsPodium() {
    OsmImport.Result imported = SharedMaps.imported("A19-building-twice.osm");
    // 80 m by 60 m of 3 levels, and 400 m² of 15 levels above them.
    assertThat(residents(imported))
        .hasSize(3)
        .containsEntry("w4", Math.round(4800 * 3 / 35f))
        .containsEntry("w5", Math.round(400 * 15 / 35f));
    assertThat(SharedMaps.codes(imported)).contains("home-twice", "home-on-podium");
  }

  @Test
  void aBuildingAsRelationAndAsWayCountsOnce() {
    town.multipolygon(2, "building", "apartments", "building:levels", "6");
    assertThat(imported().circle().homes()).map(Home::id).containsExactly("r1");
  }

  @Test
  void buildingsThatTouchAreNeighbors() {
    town.building(35, 20, 36, 10, "building", "apartments", "building:levels", "6");
    OsmImport.Result imported = imported();
    assertThat(imported.circle().homes()).hasSize(2);
    assertThat(SharedMaps.codes(imported)).doesNotContain("home-twice", "home-on-podium");
  }

  @ParameterizedTest
  @CsvSource({
    "name,某单位招待所",
    "name,热力站",
    "name,3号楼配电室",
    "name,公交公司",
    "name,某部队营房",
    "name,Compagnie des Autobus de Monaco",
    "name,Caserne des Carabiniers",
    "name,Chaufferie",
    "name,Umspannwerk Mitte",
    "name,Quartel dos Bombeiros",
    "name:en,Guest House",
    "name:ru,Котельная",
    "tourism,guest_house",
    "military,barracks",
    "power,substation",
    "amenity,nursing_home",
    "building:use,commercial",
    "abandoned,yes",
    "landuse,military",
    "name,老年公寓",
    "name,某小区售楼处",
    "name,洗浴中心",
    "name,看守所",
    "name,ホテル山田",
    "name,변전소",
    "name,Gendarmerie",
    "ruins,yes",
    "vacant,yes"
  })
  void aBuildingOfAnotherUseIsNoHome(String key, String value) {
    town.building(100, 20, 35, 10, "building", "residential", key, value);
    assertThat(imported().circle().homes()).map(Home::id).containsExactly("w2");
  }

  @ParameterizedTest
  @CsvSource({
    "demolished,yes",
    "demolished,2019",
    "demolished,2026",
    "abandoned,1990s",
    "construction,yes",
    "construction,2028",
    "proposed,yes",
    "start_date,2028",
    "end_date,2020-05",
    "end_date,before 2021"
  })
  void aBuildingThatIsNotThereOnTheDayIsNoHomeAndSaid(String key, String value) {
    town.building(100, 20, 35, 10, "building", "apartments", key, value);
    OsmImport.Result imported = imported();
    assertThat(imported.circle().homes()).map(Home::id).containsExactly("w2");
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.contains("are not there on the day") && text.contains("w3"));
  }

  @ParameterizedTest
  @CsvSource({
    "construction,minor",
    "construction,1970",
    "start_date,1985",
    "end_date,2040",
    "demolished,2030",
    "closed,2028-05",
    "disused,after 2027",
    "disused,no"
  })
  void aBuildingThatIsThereOnTheDayIsAHome(String key, String value) {
    town.building(100, 20, 35, 10, "building", "apartments", key, value);
    assertThat(imported().circle().homes()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "building,hotel,name,",
    "building:part,apartments,building:levels,18",
    "disused:building,apartments,building:levels,6",
    "building,yes,shop,mall",
    "building,dormitory,tourism,hostel"
  })
  void whatIsNoHomeIsNone(String key, String value, String otherKey, String otherValue) {
    town.building(100, 20, 35, 10, key, value, otherKey, otherValue == null ? "某处" : otherValue);
    assertThat(imported().circle().homes()).map(Home::id).containsExactly("w2");
  }

  @Test
  void aDormitoryIsAHomeAndAnAddressAloneIsNone() {
    town.building(100, 20, 35, 10, "building", "dormitory").node(200, 5, "addr:housenumber", "7");
    assertThat(imported().circle().homes()).map(Home::id).containsExactly("w2", "w3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"某医院家属楼", "学校宿舍", "银行小区3号楼", "Résidence du Stade", "Hospital Apartments"})
  void aHomeThatIsNamedAfterItsOwnerIsAHome(String name) {
    town.building(100, 20, 35, 10, "building", "residential", "name", name);
    assertThat(imported().circle().homes()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"residential;commercial", "retail;apartments", "mixed_use", "Apartments;retail"})
  void aBuildingOfSeveralUsesIsBoth(String building) {
    town.building(100, 20, 35, 10, "building", building, "building:levels", "6");
    OsmImport.Result imported = imported();
    assertThat(residents(imported)).containsEntry("w3", 50);
    assertThat(SharedMaps.codes(imported)).contains("home-and-outlet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Apartments", "flats", "condominium", "duplex", "住宅"})
  void aKindOfHomeIsAHomeHoweverItIsWritten(String building) {
    town.building(100, 20, 35, 10, "building", building);
    assertThat(imported().circle().homes()).hasSize(2);
  }

  @Test
  void aBlockOfFlatsThatIsBeingBuiltIsSaid() {
    town.building(100, 20, 35, 10, "building", "construction", "construction", "apartments")
        .building(150, 20, 35, 10, "building", "construction", "construction", "school");
    OsmImport.Result imported = imported();
    assertThat(imported.circle().homes()).hasSize(1);
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.startsWith("1 residential buildings are not there"));
  }

  @Test
  void flatsAreReadWithTheirUnitAndFiguresThatCannotBeReadAreSaid() {
    town.building(100, 20, 35, 10, "building", "apartments", "building:flats", "约24户")
        .building(150, 20, 35, 10, "building", "apartments", "building:levels", "six");
    OsmImport.Result imported = imported();
    assertThat(residents(imported)).containsEntry("w3", 63);
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.endsWith("building:levels=six (w4)"));
  }

  @ParameterizedTest
  @CsvSource({"height,200", "building:height,180 m", "est_height,600ft"})
  void theHeightOfATowerIsNotSaidToBeUnread(String key, String value) {
    town.building(100, 20, 35, 10, "building", "apartments", key, value);
    assertThat(SharedMaps.codes(imported())).doesNotContain("levels-unread");
  }

  @ParameterizedTest
  @CsvSource({"height,2000", "building:height,180 km", "height,200层"})
  void aHeightThatNoHouseHasIsSaid(String key, String value) {
    town.building(100, 20, 35, 10, "building", "apartments", key, value);
    assertThat(SharedMaps.said(imported()))
        .anyMatch(text -> text.endsWith(key + "=" + value + " (w3)"));
  }

  @ParameterizedTest
  @CsvSource({"shop,convenience", "office,company", "amenity,restaurant", "craft,tailor"})
  void aHouseWithAShopBelowIsBothAndSaysHowMuchOfEach(String key, String value) {
    town.building(100, 20, 35, 10, "building", "apartments", "building:levels", "6", key, value);
    OsmImport.Result imported = imported();
    assertThat(residents(imported)).containsEntry("w2", 60).containsEntry("w3", 50);
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.contains("one level of each was taken for the other use (w3)"));
  }

  @Test
  void levelsThatTheMapDoesNotSayAreThoseOfNeighbors() {
    for (int i = 1; i <= 3; i++) {
      town.building(40 * i, 20, 35, 10, "building", "apartments", "building:levels", "12");
    }
    town.building(160, 20, 35, 10, "building", "apartments")
        .building(900, 20, 35, 10, "building", "apartments");
    OsmImport.Result imported = imported();
    assertThat(residents(imported)).containsEntry("w6", 120).containsEntry("w7", 60);
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.contains("1 were given the median of neighbors within 200 m"));
  }

  @Test
  void oneBuildingWithMoreThanATenthOfAllResidentsIsDoubted() {
    for (int i = 1; i <= 10; i++) {
      town.building(40 * i, 60, 35, 10, "building", "apartments", "building:levels", "6");
    }
    assertThat(SharedMaps.codes(imported())).doesNotContain("home-large");
    town.building(0, 200, 100, 100, "building", "apartments", "building:levels", "6");
    assertThat(imported().warnings())
        .filteredOn(warning -> warning.code().equals("home-large"))
        .singleElement()
        .extracting(Warning::subject)
        .isEqualTo("w13");
  }

  @Test
  void buildingsOfUnknownUseAreSaidWithHowManyMayLiveThere() {
    town.building(100, 20, 35, 10, "building", "yes");
    assertThat(SharedMaps.said(imported()))
        .anyMatch(
            text ->
                text.startsWith("1 buildings of no known use (350 m² of ground) were left out")
                    && text.contains("60 more people"));
  }

  @Test
  void everyDoubtTravelsWithTheFolder() throws IOException {
    town.building(100, 20, 35, 10, "building", "yes");
    OsmImport.Result imported = imported();
    Path written = folder.resolve("circle");
    CircleFolder.write(written, imported.circle(), imported.map(), imported.doubts());
    assertThat(CircleFolder.read(written, Standards.load().vocabulary()).warnings())
        .containsAll(imported.doubts());
    assertThat(imported.doubts())
        .map(Warning::code)
        .contains("residents-estimated", "buildings-left-out", "no-outlets");
  }
}
