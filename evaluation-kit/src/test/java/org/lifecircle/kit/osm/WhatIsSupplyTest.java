package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Outlet;

/** Which places of a map serve people on the day of the evaluation. */
class WhatIsSupplyTest {

  @TempDir private Path folder;

  private final OsmXml town =
      new OsmXml().street(-300, 0, 300, 0).building(0, 20, 20, 10, "building", "apartments");

  private OsmImport.Result imported() {
    return SharedMaps.imported(town.write(folder), OsmXml.CENTER);
  }

  @Test
  void ofThirtyShopsThoseThatAreClosedFutureOrPrivateAreLeftOutAndCounted() {
    OsmImport.Result imported = SharedMaps.imported("O1-closed-shops.osm");
    assertThat(imported.circle().outlets())
        .map(Outlet::id)
        .containsExactly("n22", "n23", "n24", "n25", "n26", "n28", "n30", "n31", "n32", "w3");
    assertThat(imported.circle().outlets())
        .filteredOn(outlet -> outlet.id().equals("n22"))
        .singleElement()
        .extracting(Outlet::formatIds)
        .isEqualTo(List.of("supermarket", "bakery"));
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.startsWith("11 places are closed"))
        .anyMatch(text -> text.startsWith("3 places are not open yet"))
        .anyMatch(text -> text.startsWith("3 places are private"))
        .anyMatch(text -> text.startsWith("1 places are for staff"));
  }

  @Test
  void aStreetOfClosedShopsHasNoOutletAndSaysWhyEachIsLeftOut() {
    OsmImport.Result imported = SharedMaps.imported("O2-verdict-closed.osm");
    assertThat(imported.circle().outlets()).isEmpty();
    assertThat(SharedMaps.codes(imported))
        .contains("outlets-closed", "outlets-future", "outlets-private", "no-outlets");
    assertThat(SharedMaps.said(imported))
        .anyMatch(text -> text.startsWith("4 places") && text.contains("停业洗衣 (n12)"));
  }

  @ParameterizedTest
  @CsvSource({
    "demolished,yes,outlets-closed",
    "removed,2019,outlets-closed",
    "operational_status,out_of_order,outlets-closed",
    "end_date,2026-10,outlets-closed",
    "end_date,2025,outlets-closed",
    "opening_hours,Mo-Su off,outlets-closed",
    "opening_hours,暂停营业,outlets-closed",
    "name,老王便利店（歇业）,outlets-closed",
    "name:en,Old Wang (closed),outlets-closed",
    "planned,yes,outlets-future",
    "opening_date,2027-01-15,outlets-future",
    "name,新超市（装修中）,outlets-future",
    "name,新超市 即将开业,outlets-future",
    "name,新超市(在建),outlets-future",
    "name,新超市施工中,outlets-future",
    "name,已关店-老王便利店,outlets-closed",
    "name,旺铺招租,outlets-closed",
    "name,老王便利店 已搬走,outlets-closed",
    "end_date,before 2020,outlets-closed",
    "end_date,2018..2019,outlets-closed",
    "start_date,after 2027,outlets-future",
    "construction,yes,outlets-future",
    "opening_hours,'Mo-Su,PH off',outlets-closed",
    "opening_hours,closed \"renovation\",outlets-closed",
    "access,employees,outlets-staff-only",
    "access,Private,outlets-private",
    "access,private;students,outlets-private",
    "ruins,yes,outlets-closed",
    "vacant,yes,outlets-closed",
    "closed,2019,outlets-closed",
    "construction,2028,outlets-future",
    "status,closed,outlets-closed",
    "operational_status,under_construction,outlets-future",
    "building,construction,outlets-future",
    "building,ruins,outlets-closed",
    "start_date,2027/03/01,outlets-future",
    "start_date,2027年3月,outlets-future",
    "start_date,March 2027,outlets-future",
    "start_date,2027-Q1,outlets-future",
    "start_date,early 2027,outlets-future",
    "start_date,late-2027,outlets-future",
    "start_date,c. 2030,outlets-future",
    "start_date,ca. 2030,outlets-future",
    "start_date,circa 2030,outlets-future",
    "start_date,2030s,outlets-future",
    "start_date,2027-2028,outlets-future",
    "end_date,31.12.2025,outlets-closed",
    "end_date,mid 2019,outlets-closed",
    "end_date,1990s,outlets-closed",
    "name,老王便利店（結業）,outlets-closed"
  })
  void aPlaceThatServesNobodyIsLeftOutWithItsReason(String key, String value, String code) {
    int shop = town.node(40, 3, "shop", "convenience", key, value);
    OsmImport.Result imported = imported();
    assertThat(imported.circle().outlets()).isEmpty();
    assertThat(SharedMaps.codes(imported)).contains(code);
    assertThat(SharedMaps.said(imported)).anyMatch(text -> text.contains("n" + shop));
  }

  @ParameterizedTest
  @CsvSource({
    "disused,no",
    "closed,2027-01",
    "demolished,2030",
    "start_date,2026",
    "start_date,2026-11-24",
    "end_date,2026",
    "end_date,2026-11-24",
    "start_date,~1990",
    "access,customers",
    "name,大关便利店",
    "name,全家便利店（海关店）",
    "name,全家便利店（城关店）",
    "name,好邻居便利店建设中路店",
    "name,建设中学便利店",
    "name,家居装修中心便利店",
    "name,好在建材城便利店",
    "opening_hours,周一歇业",
    "opening_hours,22:00停止营业",
    "end_date,before 2030",
    "end_date,~2026",
    "start_date,before 2027",
    "name,美家装修公司便利店",
    "opening_hours,Su off",
    "opening_hours,2027 off",
    "start_date,~2027",
    "start_date,circa 2027",
    "start_date,1990s",
    "start_date,sometime",
    "end_date,2026-Q4",
    "access,private;customers",
    "historic,yes",
    "status,open"
  })
  void aPlaceThatIsOpenOrMayBeIsAnOutlet(String key, String value) {
    town.node(40, 3, "shop", "convenience", key, value);
    assertThat(imported().circle().outlets()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "level,-1,outlets-underground",
    "level,-2;-1,outlets-underground",
    "location,underground,outlets-underground",
    "level,2,outlets-upstairs",
    "level,3-4,outlets-upstairs"
  })
  void whetherAnOutletOffTheGroundCanBeUsedIsDoubtedAndNotDecided(
      String key, String value, String code) {
    int shop = town.node(40, 3, "shop", "convenience", key, value);
    OsmImport.Result imported = imported();
    assertThat(imported.circle().outlets()).hasSize(1);
    assertThat(imported.circle().unused()).isEmpty();
    assertThat(SharedMaps.codes(imported)).contains(code);
    assertThat(SharedMaps.said(imported)).anyMatch(text -> text.contains("n" + shop));
  }

  @ParameterizedTest
  @CsvSource({"level,0", "level,1", "level,-1;0", "level,0-3", "level,G", "location,outdoor"})
  void anOutletThatMayLieOnTheGroundIsNotDoubted(String key, String value) {
    town.node(40, 3, "shop", "convenience", key, value);
    assertThat(SharedMaps.codes(imported()))
        .doesNotContain("outlets-upstairs", "outlets-underground");
  }

  @Test
  void whereAWheelchairGetsToAnOutletUpstairsIsNotDoubted() {
    town.node(40, 3, "shop", "convenience", "level", "2", "wheelchair", "yes");
    assertThat(SharedMaps.codes(imported())).doesNotContain("outlets-upstairs");
  }

  @ParameterizedTest
  @CsvSource({
    "abandoned:shop,bakery,outlets-closed",
    "demolished:amenity,pharmacy,outlets-closed",
    "construction:amenity,pharmacy,outlets-future",
    "proposed:shop,supermarket,outlets-future",
    "ruins:shop,bakery,outlets-closed",
    "historic:amenity,pharmacy,outlets-closed",
    "old:shop,bakery,outlets-closed",
    "future:shop,bakery,outlets-future",
    "shop,closed,outlets-closed",
    "shop,construction,outlets-future"
  })
  void whatAPlaceWasOrWillBeIsCounted(String key, String value, String code) {
    town.node(40, 3, key, value);
    assertThat(imported().circle().outlets()).isEmpty();
    assertThat(SharedMaps.codes(imported())).contains(code);
  }

  @Test
  void aBookshopInTheOutlineOfAMallIsAShopOfItsOwn() {
    int[] ring = {town.node(100, 0), town.node(150, 0), town.node(150, 50), town.node(100, 50), 0};
    ring[4] = ring[0];
    town.way(ring, "building", "retail", "shop", "books", "name", "新华书店")
        .multipolygon(3, "building", "retail", "shop", "mall", "name", "大商场");
    assertThat(imported().circle().outlets())
        .map(Outlet::formatIds)
        .containsExactlyInAnyOrder(List.of("bookshop"), List.of("shopping-centre"));
  }

  @Test
  void anOutlineThatSaysAgainWhatItsAreaIsCountsOnce() {
    int[] ring = {town.node(100, 0), town.node(150, 0), town.node(150, 50), town.node(100, 50), 0};
    ring[4] = ring[0];
    town.way(ring, "building", "yes", "shop", "mall")
        .multipolygon(3, "building", "retail", "shop", "mall", "name", "大商场");
    assertThat(imported().circle().outlets()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "convenience;bakery @ convenience-store,bakery",
        "convenience,bakery @ convenience-store,bakery",
        "Convenience | Bakery @ convenience-store,bakery"
      })
  void severalKindsOfShopAreSeveralFormats(String shop, String formats) {
    town.node(40, 3, "shop", shop);
    assertThat(imported().circle().outlets())
        .singleElement()
        .extracting(Outlet::formatIds)
        .isEqualTo(List.of(formats.split(",")));
  }

  @Test
  void aKindOfPlaceThatNoTableKnowsIsSaidWithWhereItStands() {
    int shop = town.node(40, 3, "shop", "hovercraft");
    int amenity = town.node(60, 3, "amenity", "wishing_well");
    town.node(80, 3, "shop", "yes");
    town.node(90, 3, "amenity", "bench");
    assertThat(SharedMaps.said(imported()))
        .anyMatch(
            text ->
                text.contains("shop=hovercraft (n" + shop + ")")
                    && text.contains("amenity=wishing_well (n" + amenity + ")")
                    && !text.contains("bench")
                    && !text.contains("shop=yes"));
  }
}
