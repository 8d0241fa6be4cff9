package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.standards.Standards;

/** Real places. Skipped where the extracts are not beside the project in {@code ../shared/data}. */
class OsmImportTest {

  private static final FormatCatalog FORMATS = Standards.load().formats();
  private static final Vocabulary VOCABULARY =
      new Vocabulary(FORMATS, Standards.load().allFigures());
  private static final Coordinate TSINGHUA = new Coordinate(116.3200, 40.0010);
  private static final Coordinate MONACO = new Coordinate(7.4246, 43.7384);
  private static final Coordinate GUIXI = new Coordinate(117.2200, 28.3000);

  private static OsmImport.Result read(String name, Coordinate center) {
    Path map = Path.of(System.getProperty("lifecircle.root"), "../shared/data/osm", name);
    assumeThat(Files.exists(map)).as("skipped: %s is not there", map).isTrue();
    return OsmImport.read(map, center, FORMATS, OsmImport.Options.asOf(LocalDate.of(2026, 11, 22)));
  }

  @Test
  void tsinghuaBecomesACircleOfHomesShopsAndWays() {
    OsmImport.Result tsinghua = read("cn-beijing-tsinghua-2017.osm.pbf", TSINGHUA);
    assertThat(tsinghua.circle().city()).isEqualTo("北京市海淀区");
    assertThat(tsinghua.circle().homes()).hasSizeBetween(100, 160);
    assertThat(tsinghua.circle().homes())
        .allMatch(Home::residentsEstimated)
        .allMatch(Home::agesEstimated)
        .allMatch(home -> home.households() > 0 && home.residents().total() > 0);
    assertThat(tsinghua.circle().outletsServing("convenience-store")).isEqualTo(15);
    assertThat(tsinghua.circle().outletsServing("pharmacy")).isEqualTo(3);
    assertThat(tsinghua.map().ways()).allMatch(Way::walkable);
    assertThat(codes(tsinghua)).contains("residents-estimated", "levels-assumed", "map-ends-near");
  }

  @Test
  void bothFileFormatsGiveTheSame() {
    assertThat(read("cn-beijing-tsinghua-2017.osm", TSINGHUA))
        .isEqualTo(read("cn-beijing-tsinghua-2017.osm.pbf", TSINGHUA));
  }

  @Test
  void monacoDoesNotTellHomesApartAndItsUnknownBuildingsAreTakenWithAWarning() {
    OsmImport.Result monaco = read("mc-monaco-2021.osm.pbf", MONACO);
    assertThat(monaco.circle().city()).isEqualTo("Monaco");
    assertThat(monaco.circle().homes().size()).isGreaterThan(300);
    assertThat(codes(monaco)).contains("homes-guessed");
    assertThat(monaco.circle().outletsServing("pharmacy")).isGreaterThan(5);
    assertThat(monaco.circle().outlets())
        .filteredOn(outlet -> outlet.hours().isPresent())
        .hasSizeGreaterThan(10);
    assertThat(monaco.map().nodes()).isNotEmpty();
  }

  @Test
  void guixiHasHomesButNoOutletAndSaysThatTheMapMayHaveAGap() {
    OsmImport.Result guixi = read("cn-jiangxi-guixi-2024.osm.pbf", GUIXI);
    assertThat(guixi.circle().homes()).isNotEmpty();
    assertThat(guixi.circle().outlets()).isEmpty();
    assertThat(codes(guixi)).contains("no-outlets");
  }

  @Test
  void homesLieWithinTheRadiusAndOutletsFartherOut() {
    OsmImport.Result tsinghua = read("cn-beijing-tsinghua-2017.osm.pbf", TSINGHUA);
    assertThat(tsinghua.circle().homes())
        .allMatch(home -> OsmXml.meters(TSINGHUA, home.location()) <= 1000);
    assertThat(tsinghua.circle().outlets())
        .map(Outlet::location)
        .anyMatch(place -> OsmXml.meters(TSINGHUA, place) > 1000);
  }

  @Test
  void anImportBecomesAFolderAndComesBackTheSame(@TempDir Path folder) throws Exception {
    for (OsmImport.Result imported :
        List.of(
            read("cn-beijing-tsinghua-2017.osm.pbf", TSINGHUA),
            read("mc-monaco-2021.osm.pbf", MONACO),
            read("cn-jiangxi-guixi-2024.osm.pbf", GUIXI))) {
      Path written = folder.resolve(imported.circle().name());
      CircleFolder.write(written, imported.circle(), imported.map());
      CircleData back = CircleFolder.read(written, VOCABULARY);
      assertThat(back.circle().homes()).isEqualTo(imported.circle().homes());
      assertThat(back.circle().outlets()).hasSameSizeAs(imported.circle().outlets());
      assertThat(back.map().ways()).isEqualTo(imported.map().ways());
    }
  }

  @Test
  void theImportAndTheEvaluationCountTheSameHomesAtTheEdgeOfTheMap() {
    for (OsmImport.Result imported :
        List.of(
            read("mc-monaco-2021.osm.pbf", MONACO), read("cn-jiangxi-guixi-2024.osm.pbf", GUIXI))) {
      WalkingParameters walking = WalkingParameters.standard();
      WalkingQuality quality =
          WalkingQuality.of(
              imported.circle(), imported.map(), WalkingNetwork.of(imported.map()), walking);
      int beyond = quality.reachingBeyond(WalkingQuality.circleMeters(walking)).size();
      assertThat(imported.warnings())
          .filteredOn(warning -> warning.code().equals("map-ends-near"))
          .singleElement()
          .satisfies(
              warning ->
                  assertThat(warning.message().en())
                      .startsWith(
                          "From " + beyond + " of " + imported.circle().homes().size() + " homes"));
    }
  }

  @Test
  void portoIsReadWhole() {
    Path map =
        Path.of(System.getProperty("lifecircle.root"), "../shared/data/osm/pt-porto.osm.pbf");
    assumeThat(Files.exists(map)).as("skipped: %s is not there", map).isTrue();
    assertThat(OsmImport.readMap(map).ways().size()).isGreaterThan(40_000);
  }

  private static List<String> codes(OsmImport.Result result) {
    return result.warnings().stream().map(Warning::code).toList();
  }
}
