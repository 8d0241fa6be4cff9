package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.osm.OsmCity;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * A town of streets 100 m apart near the equator, a house at every crossing, and a river through
 * the middle that two streets cross on bridges.
 */
class DelineateCommandTest {

  private static final int STREETS = 24;
  private static final double STEP = 0.0009;
  private static final double RIVER = 12.5 * STEP;

  @TempDir Path temporary;

  private final List<String> nodes = new ArrayList<>();
  private final List<String> ways = new ArrayList<>();

  private static int at(int column, int row) {
    return 1 + column * STREETS + row;
  }

  private void node(int id, double lon, double lat, String tags) {
    nodes.add(
        String.format(
            Locale.ROOT, "<node id='%d' lon='%.7f' lat='%.7f'>%s</node>", id, lon, lat, tags));
  }

  private void way(int id, List<Integer> refs, String tags) {
    StringBuilder text = new StringBuilder("<way id='" + id + "'>");
    refs.forEach(ref -> text.append("<nd ref='").append(ref).append("'/>"));
    ways.add(text + tags + "</way>");
  }

  private static String tag(String key, String value) {
    return "<tag k='" + key + "' v='" + value + "'/>";
  }

  /** So many square meters of flats for each house; a shop at every sixth crossing. */
  private void town(int levels) {
    for (int column = 0; column < STREETS; column++) {
      for (int row = 0; row < STREETS; row++) {
        double lon = column * STEP;
        double lat = row * STEP;
        node(at(column, row), lon, lat, "");
        int first = 10_000 + 4 * at(column, row);
        double size = 0.0001;
        node(first, lon + size, lat + size, "");
        node(first + 1, lon + 3 * size, lat + size, "");
        node(first + 2, lon + 3 * size, lat + 3 * size, "");
        node(first + 3, lon + size, lat + 3 * size, "");
        way(
            10_000 + at(column, row),
            List.of(first, first + 1, first + 2, first + 3, first),
            tag("building", "apartments") + tag("building:levels", Integer.toString(levels)));
        if ((column + row) % 6 == 0) {
          node(
              50_000 + at(column, row),
              lon,
              lat + 0.00005,
              tag("shop", "convenience") + tag("name", "店" + at(column, row)));
        }
      }
    }
    for (int i = 0; i < STREETS; i++) {
      List<Integer> south = new ArrayList<>();
      List<Integer> west = new ArrayList<>();
      for (int j = 0; j < STREETS; j++) {
        south.add(at(i, j));
        if (i == 4 || i == 18 || j <= 12) {
          west.add(at(j, i));
        }
      }
      way(100 + i, south, tag("highway", "residential") + tag("name", "纵" + i + "街"));
      way(200 + i, west, tag("highway", "residential") + tag("name", "横" + i + "街"));
      if (i != 4 && i != 18) {
        List<Integer> east = new ArrayList<>();
        for (int j = 13; j < STREETS; j++) {
          east.add(at(j, i));
        }
        way(300 + i, east, tag("highway", "residential") + tag("name", "横" + i + "街"));
      }
    }
    node(90_001, RIVER, -0.01, "");
    node(90_002, RIVER, 0.04, "");
    way(90_000, List.of(90_001, 90_002), tag("waterway", "river"));
    node(90_010, 5 * STEP, 12 * STEP, tag("place", "quarter") + tag("name", "西岸"));
  }

  private Path write(String name) throws IOException {
    return Files.writeString(
        temporary.resolve(name),
        "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n"
            + String.join("\n", nodes)
            + "\n"
            + String.join("\n", ways)
            + "\n</osm>\n");
  }

  private static CommandRun delineate(Path map, Path out) {
    return run("delineate", map, "--date", "2026-11-27", "--out", out);
  }

  private static List<Row> rows(Path file, String... columns) {
    return Table.read(file, Columns.required(columns).amongOthers(), new ArrayList<>())
        .orElseThrow()
        .rows();
  }

  private static List<Path> circles(Path out) throws IOException {
    try (Stream<Path> all = Files.list(out)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static CircleData read(Path folder) {
    return CircleFolder.read(folder, Evaluator.load().vocabulary());
  }

  @Test
  void eachHomeIsInExactlyOneCircleAndNoCircleIsOnBothSidesOfTheRiver() throws IOException {
    town(5);
    Path out = temporary.resolve("circles");
    CommandRun run = delineate(write("town.osm"), out);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("map.png");
    Map<String, Integer> times = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (Path folder : circles(out)) {
      CircleData data = read(folder);
      names.add(data.circle().name());
      assertThat(data.circle().residents()).isLessThanOrEqualTo(31_000);
      assertThat(data.circle().homes().stream().map(home -> home.location().longitude() < RIVER))
          .containsOnly(data.circle().homes().get(0).location().longitude() < RIVER);
      data.circle().homes().stream().map(Home::id).forEach(id -> times.merge(id, 1, Integer::sum));
    }
    assertThat(names).hasSizeGreaterThan(2).doesNotHaveDuplicates().contains("西岸");
    assertThat(times).hasSize(STREETS * STREETS);
    assertThat(times.values()).containsOnly(1);
    assertThat(rows(out.resolve("circles.csv"), "id", "residents")).hasSameSizeAs(names);
    assertThat(rows(out.resolve("homes-by-circle.csv"), "home", "circle"))
        .hasSize(STREETS * STREETS)
        .noneMatch(row -> row.blank("circle"));
  }

  @Test
  void anotherOrderOfTheElementsOfTheFileGivesTheSameBytes() throws IOException {
    town(5);
    Path first = temporary.resolve("first");
    Files.createDirectories(temporary.resolve("a"));
    delineate(write("a/town.osm"), first);
    Collections.shuffle(nodes, new Random(7));
    Collections.shuffle(ways, new Random(7));
    Files.createDirectories(temporary.resolve("b"));
    Path second = temporary.resolve("second");
    delineate(write("b/town.osm"), second);
    Map<String, String> digests = new LinkedHashMap<>(FileDigest.ofAll(first));
    Map<String, String> others = new LinkedHashMap<>(FileDigest.ofAll(second));
    // The manifest tells the digest of the file that was read.
    digests.remove("manifest.json");
    others.remove("manifest.json");
    assertThat(digests).hasSizeGreaterThan(10);
    assertThat(others).isEqualTo(digests);
  }

  @Test
  void walksOfACutCircleUpToFifteenMinutesAreThoseOfTheWholeMap() throws IOException {
    town(5);
    Path map = write("town.osm");
    Path out = temporary.resolve("circles");
    delineate(map, out);
    OsmCity city =
        OsmCity.read(
            map,
            Evaluator.load().outletFormats(),
            new OsmCity.Options(
                LocalDate.of(2026, 11, 27),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                false));
    WalkingParameters parameters = WalkingParameters.standard();
    WalkingNetwork whole = WalkingNetwork.of(city.map());
    int compared = 0;
    for (Path folder : circles(out)) {
      CircleData data = read(folder);
      Walks cut =
          CircleWalks.measure(data.circle(), WalkingNetwork.of(data.map()), parameters).walks();
      Walks uncut = CircleWalks.measure(data.circle(), whole, parameters).walks();
      for (int h = 0; h < data.circle().homes().size(); h++) {
        for (int o = 0; o < data.circle().outlets().size(); o++) {
          int seconds = uncut.seconds(h, o, AgeGroup.ADULT);
          if (seconds >= 0 && seconds <= 900) {
            assertThat(cut.seconds(h, o, AgeGroup.ADULT)).isEqualTo(seconds);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @Test
  void aSecondRunReplacesTheFirstAndForeignFoldersAreRefused() throws IOException {
    town(1);
    Path map = write("town.osm");
    Path out = temporary.resolve("circles");
    assertThat(delineate(map, out).status()).isZero();
    assertThat(delineate(map, out).status()).isZero();
    Path foreign = Files.createDirectories(temporary.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.txt"), "mine");
    assertThat(delineate(map, foreign).status()).isNotZero();
    assertThat(foreign.resolve("letter.txt")).hasContent("mine");
  }

  @Test
  void homesAlongStreetsNeedToKnowHowManyPeopleThereAre() throws IOException {
    town(1);
    Path map = write("town.osm");
    Path out = temporary.resolve("circles");
    CommandRun wrong = run("--lang", "en", "delineate", map, "--homes-along-streets", "--out", out);
    assertThat(wrong.status()).isNotZero();
    assertThat(wrong.err()).contains("--residents");
    CommandRun right =
        run("delineate", map, "--homes-along-streets", "--residents", "30000", "--out", out);
    assertThat(right.status()).as(right.err()).isZero();
    int residents = 0;
    for (Row row : rows(out.resolve("homes-by-circle.csv"), "residents")) {
      residents += Integer.parseInt(row.text("residents"));
    }
    assertThat(residents).isEqualTo(30_000);
  }
}
