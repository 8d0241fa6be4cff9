package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.reports.CircleData;

/** Commands that write circles as GeoPackage files, and what they read again. */
class GeoPackageCommandsTest {

  @TempDir Path temporary;

  private static final String MAP =
      """
      <osm version="0.6">
        <bounds minlat="39.99" minlon="116.31" maxlat="40.01" maxlon="116.33"/>
        <node id="1" lat="40.0" lon="116.318"/>
        <node id="2" lat="40.0" lon="116.322"/>
        <node id="3" lat="40.0002" lon="116.3191"/>
        <node id="4" lat="40.0002" lon="116.3195"/>
        <node id="5" lat="40.0004" lon="116.3195"/>
        <node id="6" lat="40.0001" lon="116.321">
          <tag k="shop" v="convenience"/><tag k="name" v="好邻居"/>
        </node>
        <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/></way>
        <way id="11"><nd ref="3"/><nd ref="4"/><nd ref="5"/><nd ref="3"/>
          <tag k="building" v="apartments"/><tag k="building:levels" v="6"/></way>
      </osm>
      """;

  @Test
  void aMapBecomesTheSameCircleAsAGeoPackageAndAsAFolder() throws Exception {
    Path map = Files.writeString(temporary.resolve("map.osm"), MAP);
    Path file = temporary.resolve("圈.gpkg");
    Path folder = temporary.resolve("folder");
    Object[] place = {"--center", "116.32,40.0", "--date", "2026-11-24", "--name", "圈"};

    CommandRun asFile =
        run(
            "import-osm",
            map,
            place[0],
            place[1],
            place[2],
            place[3],
            place[4],
            place[5],
            "--out",
            file);
    CommandRun asFolder =
        run(
            "import-osm",
            map,
            place[0],
            place[1],
            place[2],
            place[3],
            place[4],
            place[5],
            "--out",
            folder);

    assertThat(asFile.err()).isEmpty();
    assertThat(asFile.status()).isZero();
    assertThat(asFolder.status()).isZero();
    Evaluator evaluator = Evaluator.load();
    CircleData fromFile = evaluator.read(file);
    CircleData fromFolder = evaluator.read(folder);
    assertThat(fromFile.circle()).isEqualTo(fromFolder.circle());
    assertThat(fromFile.map()).isEqualTo(fromFolder.map());
    assertThat(run("check", file).status()).isZero();
  }

  @Test
  void aTemplateOfLayersIsToBeDrawnIn() throws Exception {
    Path file = temporary.resolve("blank.gpkg");

    assertThat(run("template", "--out", file).status()).isZero();
    assertThat(run("template", "--out", file).status()).isEqualTo(2);
    assertThat(run("check", file).err())
        .contains("blank.gpkg[circle]: ")
        .contains("The layer “circle” has one feature: a point at the center.")
        .contains("blank.gpkg[homes]: ");
  }

  @Test
  void placesAreAddedToAGeoPackageAndTheirTablesLieBesideIt() throws Exception {
    Path circle = TinyCircle.write(temporary.resolve("circle"));
    Path places =
        Files.writeString(
            temporary.resolve("places.csv"),
            "name,typecode,lon,lat\n好邻居,060200,116.4836,39.9166\n");
    Path out = temporary.resolve("more.gpkg");

    CommandRun run = run("import-poi", places, "--crs", "wgs84", "--into", circle, "--out", out);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(temporary.resolve("more-classified.csv")).exists();
    assertThat(temporary.resolve("more-unclassified.csv")).exists();
    Evaluator evaluator = Evaluator.load();
    assertThat(evaluator.read(out).circle().homes())
        .isEqualTo(evaluator.read(circle).circle().homes());
  }
}
