package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/** How the town is cut into circles. */
class DelineateCommandTest {

  private static final int STREETS = RiverTown.STREETS;

  @TempDir Path temporary;

  private final RiverTown town = new RiverTown();

  private Path write(String name) throws IOException {
    return town.write(temporary.resolve(name));
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
    town.houses(5);
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
      assertThat(
              data.circle().homes().stream()
                  .map(home -> home.location().longitude() < RiverTown.RIVER))
          .containsOnly(data.circle().homes().get(0).location().longitude() < RiverTown.RIVER);
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
    town.houses(5);
    Path first = temporary.resolve("first");
    Files.createDirectories(temporary.resolve("a"));
    delineate(write("a/town.osm"), first);
    town.shuffle(new Random(7));
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
    town.houses(5);
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
    town.houses(1);
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
    town.houses(1);
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
