package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.lifecircle.kit.folder.FolderFixture.CIRCLE;
import static org.lifecircle.kit.folder.FolderFixture.FORMATS;
import static org.lifecircle.kit.folder.FolderFixture.HOMES;
import static org.lifecircle.kit.folder.FolderFixture.OUTLETS;
import static org.lifecircle.kit.folder.FolderFixture.VOCABULARY;
import static org.lifecircle.kit.folder.FolderFixture.WAYS;
import static org.lifecircle.kit.folder.FolderFixture.put;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** What holds for every folder, tried on many random ones. The seed stands in every failure. */
class FolderPropertiesTest {

  private static final List<String> PIECES =
      List.of(
          "",
          ",",
          ";",
          "\"",
          "'",
          "\n",
          "\r\n",
          ":",
          ": ",
          " ",
          "\t",
          "{",
          "}",
          "[",
          "]",
          "-",
          "0",
          "-1",
          "1e9",
          "1e999999999",
          "1E-999999999",
          "NaN",
          "Infinity",
          "0x10",
          "１２",
          "91%",
          "null",
          "~",
          "true",
          "是",
          "&a",
          "*a",
          "!!set",
          "<<: *a",
          "---",
          "...",
          "%YAML",
          "#",
          "[[[[[[[[[[[[[[[[[[[[",
          "{\"a\":",
          "\\u0000",
          "\\",
          "/",
          "h1",
          "s1",
          "convenience-store",
          "便利店",
          "Mo-Fr 08:00",
          "PH off",
          "24/7",
          "2026-02-30",
          "99999999999999999999",
          "116.4835",
          "39.9165",
          "\uFEFF",
          "\u0000",
          "\uD83D\uDE00",
          "LineString",
          "Point",
          "coordinates",
          "type",
          "id",
          "lon",
          "center:",
          "survey:",
          "\u2028",
          "\u3000");

  private static final int SPOILED = Integer.getInteger("lifecircle.spoiled", 300);

  @TempDir Path temporary;

  @Test
  void noSpoiledFolderCrashesTheReader() {
    Map<String, String> good = new LinkedHashMap<>();
    good.put("circle.yaml", CIRCLE);
    good.put("homes.csv", HOMES);
    good.put("outlets.csv", OUTLETS);
    good.put("ways.geojson", WAYS);
    int read = 0;
    int refused = 0;
    for (long seed = 0; seed < SPOILED; seed++) {
      Random random = random(seed);
      Path folder = temporary.resolve("spoiled");
      String spoiled = List.copyOf(good.keySet()).get(random.nextInt(4));
      for (Map.Entry<String, String> file : good.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        put(
            folder,
            file.getKey(),
            file.getKey().equals(spoiled) ? spoil(content, random) : content);
      }
      try {
        CircleFolder.read(folder, VOCABULARY);
        read++;
      } catch (InvalidInputException e) {
        refused++;
        if (!e.problems().stream().allMatch(problem -> saysWhere(problem, good))) {
          fail("seed " + seed + " spoiled " + spoiled, e);
        }
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed + " spoiled " + spoiled, e);
      }
    }
    // The mutations are neither harmless nor all fatal, else this test would show nothing.
    assertThat(read).isGreaterThan(SPOILED / 100);
    assertThat(refused).isGreaterThan(SPOILED / 2);
  }

  private static boolean saysWhere(Problem problem, Map<String, String> files) {
    return files.containsKey(problem.file())
        && !problem.message().en().isBlank()
        && !problem.message().zh().isBlank();
  }

  /** Neighboring seeds of Random begin alike; these do not. */
  private static Random random(long seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }

  private static byte[] spoil(byte[] content, Random random) {
    byte[] spoiled = content;
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      int at = random.nextInt(spoiled.length + 1);
      int to = Math.min(spoiled.length, at + random.nextInt(4));
      byte[] piece =
          switch (random.nextInt(12)) {
            case 0, 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2, 3, 4 -> new byte[] {(byte) (' ' + random.nextInt(95))};
            case 5 -> Arrays.copyOfRange(content, 0, random.nextInt(content.length));
            default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
          };
      byte[] joined = new byte[at + piece.length + spoiled.length - to];
      System.arraycopy(spoiled, 0, joined, 0, at);
      System.arraycopy(piece, 0, joined, at, piece.length);
      System.arraycopy(spoiled, to, joined, at + piece.length, spoiled.length - to);
      spoiled = random.nextInt(40) == 0 ? Arrays.copyOf(joined, at) : joined;
    }
    return spoiled;
  }

  @Test
  void deepNestingIsRefusedAndDoesNotCrash() {
    Path folder = FolderFixture.good(temporary.resolve("deep"));
    put(folder, "ways.geojson", "[".repeat(200_000));
    put(folder, "circle.yaml", "a: " + "[".repeat(200_000));
    try {
      CircleFolder.read(folder, VOCABULARY);
      fail("nesting must be refused");
    } catch (InvalidInputException e) {
      assertThat(e.problems())
          .extracting(Problem::file)
          .containsExactly("circle.yaml", "ways.geojson");
    }
  }

  @Test
  void aBillionLaughsAreRefused() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a").append(i).append(": &a").append(i).append(" [");
      yaml.append(String.join(",", Collections.nCopies(10, "*a" + (i - 1)))).append("]\n");
    }
    Path folder = FolderFixture.good(temporary.resolve("laughs"));
    put(folder, "circle.yaml", yaml.toString());
    try {
      CircleFolder.read(folder, VOCABULARY);
      fail("must be refused");
    } catch (InvalidInputException e) {
      assertThat(e.problems()).extracting(Problem::file).containsOnly("circle.yaml");
    }
  }

  @Test
  void noOpeningHoursCrashTheirReader() {
    List<String> words =
        List.of(
            "Mo", "Tu", "We", "Su", "-", ",", ";", " ", "08:00", "20:00", "26:00", "99:99", "off",
            "open", "closed", "unknown", "PH", "SH", "24/7", "[1]", "[-1]", "+", "||", "\"x\"",
            "\"", "Jan", "Feb 29", "week", "01-53", "2026", "easter", "sunrise", "(", ")", "/30",
            "am", "8", ".", ":", "周一", "：", "\u0000", "days");
    int right = 0;
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        text.append(words.get(random.nextInt(words.size())));
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      try {
        HoursReading reading = HoursSyntax.read(text.toString());
        right += reading.hours().isPresent() ? 1 : 0;
        if (reading.hours().isPresent()) {
          String written = HoursSyntax.write(reading.hours().get());
          assertThat(HoursSyntax.read(written).hours().orElseThrow().spans())
              .as("seed %d: %s", seed, text)
              .isEqualTo(reading.hours().get().spans());
        }
      } catch (RuntimeException | Error e) {
        fail("seed " + seed + ": " + text, e);
      }
    }
    assertThat(right).isGreaterThan(80);
  }

  @Test
  void everyCircleThatIsWrittenIsReadAgainTheSame() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      Random random = random(seed);
      Circle circle = circle(random);
      List<Way> ways = ways(random, circle.center());
      WalkingMap map = new WalkingMap(ways, nodes(random, ways));
      Path folder = temporary.resolve("written");

      CircleFolder.write(folder, circle, map);
      CircleData read;
      try {
        read = CircleFolder.read(folder, VOCABULARY);
      } catch (InvalidInputException e) {
        fail("seed " + seed, e);
        return;
      }

      assertThat(read.circle()).as("seed %d", seed).isEqualTo(circle);
      assertThat(read.map()).as("seed %d", seed).isEqualTo(map);
    }
  }

  private static Circle circle(Random random) {
    Coordinate center = new Coordinate(random.nextDouble(-170, 170), random.nextDouble(-80, 80));
    CensusAges ages = CensusAges.national();
    List<Home> homes = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      boolean estimated = random.nextBoolean();
      AgeCounts counts =
          estimated
              ? ages.split(1 + random.nextInt(500))
              : new AgeCounts(random.nextInt(50), 1 + random.nextInt(200), random.nextInt(50));
      homes.add(
          new Home(
              "h" + i + word(random),
              word(random),
              near(random, center),
              random.nextInt(300),
              counts,
              new Home.Estimates(random.nextBoolean(), estimated)));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      List<String> ids = new ArrayList<>(FORMATS.ids());
      Collections.shuffle(ids, random);
      outlets.add(
          new Outlet(
              "s" + i + word(random),
              word(random),
              ids.subList(0, 1 + random.nextInt(3)),
              near(random, center),
              new Operation(
                  hours(random),
                  random.nextBoolean()
                      ? OptionalInt.empty()
                      : OptionalInt.of(1 + random.nextInt(9999)),
                  Answer.values()[random.nextInt(3)],
                  random.nextBoolean()
                      ? OptionalInt.empty()
                      : OptionalInt.of(1 + random.nextInt(999))),
              random.nextBoolean() ? "" : word(random)));
    }
    Map<String, BigDecimal> survey = new LinkedHashMap<>();
    for (FigureKind figure : VOCABULARY.figures().asked()) {
      if (random.nextBoolean()) {
        int scale = 1 + random.nextInt(4);
        survey.put(
            figure.key(),
            BigDecimal.valueOf(random.nextInt((int) Math.pow(10, scale)), scale)
                .min(figure.range().maximum()));
      }
    }
    return new Circle(
        new CircleProfile(
            word(random),
            word(random),
            LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000)),
            center,
            random.nextBoolean() ? "" : word(random)),
        new SurveyFigures(survey),
        homes,
        outlets,
        OutletSearch.COMPLETE);
  }

  private static Optional<OpeningHours> hours(Random random) {
    List<String> texts =
        List.of(
            "24/7", "Mo-Su 06:00-22:00", "Mo-Fr 22:00-02:00; Sa off", "Tu 08:00-12:00,13:00-18:00");
    return random.nextBoolean()
        ? Optional.empty()
        : HoursSyntax.read(texts.get(random.nextInt(texts.size()))).hours();
  }

  private static List<Way> ways(Random random, Coordinate center) {
    List<Way> ways = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      List<Coordinate> points = new ArrayList<>();
      for (int k = 2 + random.nextInt(5); k > 0; k--) {
        points.add(near(random, center));
      }
      Map<String, String> tags = new LinkedHashMap<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        tags.put("k" + word(random), word(random));
      }
      ways.add(new Way("w" + i + word(random), points, tags));
    }
    return ways;
  }

  private static List<MapNode> nodes(Random random, List<Way> ways) {
    List<MapNode> nodes = new ArrayList<>();
    for (Way way : ways) {
      nodes.add(
          new MapNode(
              "n" + nodes.size() + word(random),
              way.points().get(0),
              random.nextBoolean()
                  ? Map.of("barrier", word(random), "x", word(random))
                  : Map.of("highway", "crossing")));
    }
    return nodes;
  }

  private static Coordinate near(Random random, Coordinate center) {
    return new Coordinate(
        center.longitude() + random.nextDouble(-0.01, 0.01),
        center.latitude() + random.nextDouble(-0.01, 0.01));
  }

  /** A word with everything that a file format might trip over, but no white space around it. */
  private static String word(Random random) {
    String letters = "ab1,;:\"'#-&*!|>%@`{}[]~=\\/?\n\t 红庙北里\uD83D\uDE00é是no";
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(letters.length());
      char letter = letters.charAt(at);
      if (!Character.isSurrogate(letter)) {
        word.append(letter);
      }
    }
    String stripped = word.toString().strip();
    return stripped.isEmpty() ? "x" : stripped;
  }
}
