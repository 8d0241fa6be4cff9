package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Coordinate;

class MatrixCommandTest {

  /** A street along the equator, and another that meets nothing. */
  private static final String MAP =
      """
      <osm version='0.6'>
        <node id='1' lon='0' lat='0'/>
        <node id='2' lon='0.01' lat='0'/>
        <node id='3' lon='0' lat='0.1'/>
        <node id='4' lon='0.01' lat='0.1'/>
        <way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='footway'/></way>
        <way id='2'><nd ref='3'/><nd ref='4'/><tag k='highway' v='footway'/></way>
      </osm>
      """;

  @TempDir private Path temp;

  private Path map;
  private Path from;
  private Path to;

  @BeforeEach
  void lay() throws IOException {
    map = Files.writeString(temp.resolve("map.osm"), MAP);
    from = Files.writeString(temp.resolve("from.csv"), "id,lon,lat\na,0.001,0.0001\n");
    to = Files.writeString(temp.resolve("to.csv"), "id,lon,lat\nb,0.003,0\nisland,0.003,0.1\n");
  }

  private CommandRun matrix(Path source, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "matrix",
                source.toString(),
                "--from",
                from.toString(),
                "--to",
                to.toString(),
                "--out",
                temp.resolve("matrix.csv").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray());
  }

  @Test
  void everyPairIsALineWithItsWalkOrWithout() throws IOException {
    CommandRun run = matrix(map);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("2 pairs, 1 of them with a walk");
    // 0.002° along the equator are 222.639 m, 0.0001° north of it 11.057 m; 1.24 m/s.
    assertThat(temp.resolve("matrix.csv"))
        .content()
        .isEqualTo(
            """
            from,to,meters,seconds,from_snap_m,to_snap_m
            a,b,222.639,188,11.057,0.000
            a,island,,,11.057,0.000
            """);
  }

  @Test
  void anotherGroupTakesLonger() throws IOException {
    assertThat(matrix(map, "--group", "older-adult").status()).isZero();
    assertThat(temp.resolve("matrix.csv")).content().contains("a,b,222.639,241,");
    assertThat(matrix(map, "--group", "dog").status()).isEqualTo(2);
  }

  /** A gate in the way that is shut at ten, and a way around. */
  private static final String GATED =
      """
      <osm version='0.6'>
        <node id='1' lon='0' lat='0'/>
        <node id='2' lon='0.002' lat='0'>
          <tag k='barrier' v='gate'/><tag k='opening_hours' v='06:00-22:00'/>
        </node>
        <node id='3' lon='0.004' lat='0'/>
        <node id='4' lon='0' lat='0.001'/>
        <node id='5' lon='0.004' lat='0.001'/>
        <way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><tag k='highway' v='footway'/></way>
        <way id='2'>
          <nd ref='1'/><nd ref='4'/><nd ref='5'/><nd ref='3'/><tag k='highway' v='steps'/>
        </way>
      </osm>
      """;

  @Test
  void aGateThatIsShutAtNightMakesTheWalkLonger() throws IOException {
    Files.writeString(map, GATED);
    Files.writeString(from, "id,lon,lat\na,0.001,0\n");
    Files.writeString(to, "id,lon,lat\nb,0.003,0\n");
    assertThat(matrix(map).status()).isZero();
    assertThat(meters()).isEqualTo("222.639");
    assertThat(matrix(map, "--at", "Tue 21:59").status()).isZero();
    assertThat(meters()).isEqualTo("222.639");
    assertThat(matrix(map, "--at", "周二 22:30").status()).isZero();
    // 0.001° back, 0.001° up, 0.004° across, 0.001° down and 0.001° back.
    assertThat(Double.parseDouble(meters())).isCloseTo(889.07, within(0.1));
    assertThat(matrix(map, "--at", "Tue 22:30", "--walker", "wheelchair").status()).isZero();
    assertThat(meters()).isEmpty();
    assertThat(matrix(map, "--at", "late").status()).isEqualTo(2);
    assertThat(matrix(map, "--walker", "runner").status()).isEqualTo(2);
  }

  private String meters() throws IOException {
    return Files.readAllLines(temp.resolve("matrix.csv")).get(1).split(",", -1)[2];
  }

  @Test
  void whatIsOpenAtATimeIsATable() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Path table = temp.resolve("access.csv");
    CommandRun access = run("access", circle, "--at", "Tue 22:30", "--out", table);
    assertThat(access.err()).isEmpty();
    assertThat(access.status()).isZero();
    assertThat(access.out()).contains("outlets").contains("open at that time");
    assertThat(Files.readAllLines(table).get(0)).startsWith("home,group,residents,measurement,");
  }

  @Test
  void pointsOfAmapAreShiftedBack() throws IOException {
    Files.writeString(map, MAP.replace("lon='0", "lon='116").replace("lat='0", "lat='40"));
    Coordinate begin = CoordinateSystem.GCJ02.fromWgs84(new Coordinate(116.001, 40));
    Coordinate end = CoordinateSystem.GCJ02.fromWgs84(new Coordinate(116.003, 40));
    Files.writeString(from, "id,lon,lat\na," + begin.longitude() + "," + begin.latitude() + "\n");
    Files.writeString(to, "id,lon,lat\nb," + end.longitude() + "," + end.latitude() + "\n");
    assertThat(matrix(map, "--crs", "gcj02").status()).isZero();
    String[] cells = Files.readAllLines(temp.resolve("matrix.csv")).get(1).split(",");
    assertThat(Double.parseDouble(cells[2])).isBetween(170.7, 170.9);
    assertThat(Double.parseDouble(cells[4])).isLessThan(0.1);
    assertThat(matrix(map, "--crs", "mars").status()).isEqualTo(2);
  }

  @Test
  void aCircleFolderServesToo() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    CommandRun run = matrix(circle);
    assertThat(run.status()).isZero();
    assertThat(Files.readAllLines(temp.resolve("matrix.csv"))).hasSize(3);
  }

  @Test
  void allProblemsAreToldAtOnceAndNothingIsWritten() throws IOException {
    Files.writeString(from, "id,lon,lat\na,200,0\na,x,0\n");
    Files.writeString(to, "id,lon\nb,0\n");
    CommandRun run = matrix(temp.resolve("none.osm"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("from.csv:2: lon \"200\"")
        .contains("from.csv:3: lon \"x\"")
        .contains("to.csv:1: lat")
        .contains("none.osm");
    assertThat(temp.resolve("matrix.csv")).doesNotExist();
  }

  @Test
  void aMapWithoutWaysIsAProblem() throws IOException {
    Files.writeString(map, "<osm><node id='1' lon='0' lat='0'/></osm>");
    CommandRun run = matrix(map);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no way here that people may walk");
  }

  @Test
  void aRealMapServes() throws IOException {
    Path tsinghua =
        Path.of(
            System.getProperty("lifecircle.root"),
            "../shared/data/osm/cn-beijing-tsinghua-2017.osm.pbf");
    assumeThat(Files.exists(tsinghua)).as("skipped: %s is not there", tsinghua).isTrue();
    Files.writeString(from, "id,lon,lat\nw79696955,116.3235274,40.0099396\n");
    Files.writeString(to, "id,lon,lat\nn380769443,116.3192980,39.9981110\n");
    assertThat(matrix(tsinghua).status()).isZero();
    String[] cells = Files.readAllLines(temp.resolve("matrix.csv")).get(1).split(",");
    // Another router says 1641.64 m.
    assertThat(Double.parseDouble(cells[2])).isBetween(1641.64 * 0.995, 1641.64 * 1.005);
  }
}
