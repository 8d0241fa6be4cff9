package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.standards.Standards;

class OsmTownTest {

  private static final FormatCatalog FORMATS = Standards.load().formats();

  @TempDir private Path folder;

  private final OsmXml town = new OsmXml().street(-3000, 0, 3000, 0);

  private OsmImport.Result imported() {
    return imported(OsmXml.CENTER);
  }

  private OsmImport.Result imported(Coordinate center) {
    return OsmImport.read(
        town.write(folder), center, FORMATS, OsmImport.Options.asOf(LocalDate.of(2026, 11, 22)));
  }

  private Home onlyHome() {
    assertThat(imported().circle().homes()).hasSize(1);
    return imported().circle().homes().get(0);
  }

  private Outlet onlyOutlet() {
    assertThat(imported().circle().outlets()).hasSize(1);
    return imported().circle().outlets().get(0);
  }

  private List<String> codes() {
    return imported().warnings().stream().map(Warning::code).toList();
  }

  @Test
  void residentsAreFloorAreaOverFloorAreaPerResident() {
    town.building(0, 20, 35, 10, "building", "apartments", "building:levels", "12");
    Home home = onlyHome();
    assertThat(home.id()).isEqualTo("w2");
    assertThat(home.residents().total()).isEqualTo(35 * 10 * 12 / 35);
    assertThat(home.households()).isEqualTo(Math.round(120 / 2.62f));
    assertThat(home.residents().children()).isEqualTo(Math.round(120 * 0.1795f));
    assertThat(home.residents().olderAdults()).isEqualTo(Math.round(120 * 0.187f));
    assertThat(home.residentsEstimated()).isTrue();
    assertThat(home.agesEstimated()).isTrue();
    assertThat(codes()).contains("residents-estimated").doesNotContain("levels-assumed");
  }

  @Test
  void levelsComeFromTheHeightOrAreAssumedAndSaidToBe() {
    town.building(0, 20, 35, 10, "building", "apartments", "height", "30 m");
    assertThat(onlyHome().residents().total()).isEqualTo(100);
    town.building(100, 20, 35, 10, "building", "apartments");
    town.building(200, 20, 35, 10, "building", "house");
    assertThat(imported().circle().homes())
        .map(home -> home.residents().total())
        .containsExactly(100, 60, 20);
    assertThat(codes()).contains("levels-assumed");
  }

  @Test
  void aBuildingOfNoKnownUseIsAHomeOnlyInAResidentialAreaOrByItsName() {
    town.building(0, 20, 20, 10, "building", "yes")
        .building(50, 20, 20, 10, "building", "yes", "name", "3号楼")
        .building(100, 20, 20, 10, "building", "yes", "name", "教学楼")
        .building(500, 500, 200, 200, "landuse", "residential")
        .building(500, 500, 20, 10, "building", "yes")
        .building(530, 500, 20, 10, "building", "yes", "shop", "supermarket")
        .building(560, 500, 3, 3, "building", "yes");
    assertThat(imported().circle().homes()).map(Home::id).containsExactly("w3", "w6");
  }

  @Test
  void whereNoBuildingIsTaggedAsAHomeThoseOfNoKnownUseAreTakenWithAWarning() {
    town.building(0, 20, 20, 10, "building", "yes")
        .building(50, 20, 20, 10, "building", "school")
        .building(100, 20, 20, 10, "building", "yes", "amenity", "hospital");
    assertThat(onlyHome().id()).isEqualTo("w2");
    assertThat(codes()).contains("homes-guessed");
  }

  @Test
  void aHomeStandsWhereItsMainEntranceIs() {
    int a = town.node(0, 0);
    int side = town.node(10, 0, "entrance", "yes");
    int b = town.node(20, 0);
    int main = town.node(20, 5, "entrance", "main");
    int c = town.node(20, 10);
    int d = town.node(0, 10);
    town.way(new int[] {a, side, b, main, c, d, a}, "building", "apartments");
    assertThat(OsmXml.meters(OsmXml.CENTER, onlyHome().location()))
        .isCloseTo(Math.hypot(20, 5), org.assertj.core.data.Offset.offset(0.05));
  }

  @Test
  void aHomeWithoutANameIsCalledAfterTheStreetBesideIt() {
    int[] named = {town.node(-500, 40), town.node(500, 40)};
    town.way(named, "highway", "residential", "name", "朝阳北路")
        .way(
            new int[] {town.node(-500, 70), town.node(500, 70)},
            "highway",
            "service",
            "name",
            "地下道",
            "tunnel",
            "yes")
        .building(0, 60, 20, 10, "building", "apartments")
        .building(0, 20, 20, 10, "building", "apartments", "name", "3号楼")
        .building(0, 300, 20, 10, "building", "apartments");
    assertThat(imported().circle().homes()).map(Home::name).containsExactly("朝阳北路 w4", "3号楼", "w6");
  }

  @Test
  void aHomeOutsideTheRadiusDoesNotBelongToTheCircle() {
    town.building(0, 20, 20, 10, "building", "apartments")
        .building(1100, 20, 20, 10, "building", "apartments");
    assertThat(onlyHome().id()).isEqualTo("w2");
    OsmImport.Result wider =
        OsmImport.read(
            town.write(folder),
            OsmXml.CENTER,
            FORMATS,
            new OsmImport.Options(
                LocalDate.of(2026, 11, 22),
                Optional.of("红庙北里"),
                Optional.of("北京"),
                OptionalInt.of(1200),
                Optional.empty()));
    assertThat(wider.circle().homes()).hasSize(2);
    assertThat(wider.circle().name()).isEqualTo("红庙北里");
    assertThat(wider.circle().city()).isEqualTo("北京");
  }

  @Test
  void aShopBecomesAnOutletWithItsChineseNameHoursAndChain() {
    town.building(0, 20, 20, 10, "building", "apartments");
    int id =
        town.node(
            40,
            3,
            "shop",
            "convenience",
            "name",
            "7-Eleven",
            "name:zh",
            "7-11便利店",
            "brand",
            "7-Eleven",
            "opening_hours",
            "Mo-Su 07:00-23:00");
    Outlet outlet = onlyOutlet();
    assertThat(outlet.id()).isEqualTo("n" + id);
    assertThat(outlet.name()).isEqualTo("7-11便利店");
    assertThat(outlet.formatIds()).containsExactly("convenience-store");
    assertThat(outlet.chain()).isEqualTo(Answer.YES);
    assertThat(outlet.hours().orElseThrow().isOpenAtMinuteOfWeek(8 * 60)).isTrue();
    assertThat(outlet.hours().orElseThrow().isOpenAtMinuteOfWeek(6 * 60)).isFalse();
    assertThat(outlet.evidence()).isEqualTo("OpenStreetMap n" + id);
  }

  @Test
  void aShopWithoutNameIsCalledByItsFormatAndHasUnknownHours() {
    town.building(0, 20, 20, 10, "building", "apartments");
    town.node(40, 3, "amenity", "pharmacy");
    assertThat(onlyOutlet().name()).isEqualTo(FORMATS.get("pharmacy").label().zh());
    assertThat(onlyOutlet().hours()).isEmpty();
    assertThat(onlyOutlet().chain()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void aBuildingThatIsAShopHasItsFootprintAsArea() {
    town.building(0, 20, 20, 10, "building", "apartments")
        .building(100, 20, 40, 20, "building", "yes", "shop", "supermarket");
    assertThat(onlyOutlet().areaSquareMeters()).hasValue(800);
  }

  @Test
  void oneShopMayServeSeveralFormats() {
    town.building(0, 20, 20, 10, "building", "apartments");
    town.node(40, 3, "amenity", "restaurant", "name", "庆丰包子铺");
    assertThat(onlyOutlet().formatIds())
        .containsExactlyInAnyOrder("breakfast-shop", "specialty-restaurant");
  }

  @Test
  void unreadableHoursAreNotKnownWithAWarning() {
    town.building(0, 20, 20, 10, "building", "apartments");
    town.node(40, 3, "amenity", "pharmacy", "opening_hours", "see the notice");
    assertThat(onlyOutlet().hours()).isEmpty();
    assertThat(codes()).contains("outlet-hours-unreadable");
  }

  @Test
  void hoursInChineseAreReadAndSaid() {
    town.building(0, 20, 20, 10, "building", "apartments");
    town.node(40, 3, "amenity", "pharmacy", "opening_hours", "早八点到晚十点");
    assertThat(onlyOutlet().hours().orElseThrow().text()).isEqualTo("08:00-22:00");
    assertThat(codes()).contains("outlet-hours-partly").doesNotContain("outlet-hours-unreadable");
  }

  @Test
  void thePlaceMappedTwiceIsAWarning() {
    town.building(0, 20, 20, 10, "building", "apartments");
    town.node(40, 3, "shop", "supermarket", "name", "天客隆");
    town.building(50, 3, 20, 20, "building", "retail", "shop", "supermarket", "name", "天客隆");
    assertThat(imported().circle().outlets()).hasSize(2);
    assertThat(codes()).contains("outlet-duplicate");
  }

  @Test
  void withoutShopsTheCircleHasNoOutletsAndSaysSo() {
    town.building(0, 20, 20, 10, "building", "apartments");
    assertThat(imported().circle().outlets()).isEmpty();
    assertThat(codes()).contains("no-outlets");
  }

  @Test
  void aRoundaboutIsKnownAsOne() {
    town.building(0, 20, 20, 10, "building", "apartments");
    town.way(
        new int[] {town.node(0, 50), town.node(40, 50)},
        "highway",
        "primary",
        "junction",
        "roundabout");
    assertThat(imported().map().ways())
        .anySatisfy(way -> assertThat(way.tags()).containsEntry("junction", "roundabout"));
  }

  @Test
  void onlyWalkableWaysAreKeptWithTheirGatesAndCrossings() {
    town.building(0, 20, 20, 10, "building", "apartments");
    int gate = town.node(0, 100, "barrier", "gate", "access", "private");
    town.way(new int[] {town.node(0, 50), gate, town.node(0, 200)}, "highway", "service");
    int onMotorway = town.node(500, 500, "barrier", "toll_booth");
    town.way(new int[] {town.node(-500, 500), onMotorway}, "highway", "motorway");
    OsmImport.Result result = imported();
    assertThat(result.map().ways()).map(Way::id).containsExactly("w1", "w3");
    assertThat(result.map().nodes()).map(MapNode::id).containsExactly("n" + gate);
    assertThat(result.map().nodes().get(0).tags()).containsEntry("access", "private");
  }

  @Test
  void twoNodesAtOnePlaceDoNotJoinTheirWays() {
    town.building(0, 20, 20, 10, "building", "apartments");
    int street = town.node(300, 300);
    int bridge = town.node(300, 300);
    town.way(new int[] {town.node(200, 300), street, town.node(400, 300)}, "highway", "path");
    town.way(
        new int[] {town.node(300, 200), bridge, town.node(300, 400)},
        "highway",
        "path",
        "bridge",
        "yes");
    List<Way> ways = imported().map().ways();
    assertThat(ways.get(1).points().get(1)).isNotEqualTo(ways.get(2).points().get(1));
    assertThat(OsmXml.meters(ways.get(1).points().get(1), ways.get(2).points().get(1)))
        .isLessThan(0.02);
  }

  @Test
  void aCenterOutsideTheMapIsAnError() {
    town.building(0, 20, 20, 10, "building", "apartments");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> imported(new Coordinate(116.46, 10)))
        .withMessageContaining("outside the map");
  }

  @Test
  void aMapWithoutHomesNearTheCenterIsAnError() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(this::imported)
        .withMessageContaining("No residential building lies within 1000 m");
  }
}
