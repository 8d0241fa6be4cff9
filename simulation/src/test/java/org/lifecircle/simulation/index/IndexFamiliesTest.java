package org.lifecircle.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Parameter;

/**
 * Synthetic circles whose difference is known stand where they belong. The page {@code
 * simulation/INDEX.md} shows their spread; {@code mvn verify -pl simulation -am
 * -Dtest=IndexFamiliesTest -Dtest.excluded.groups= -Dlifecircle.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false} writes its tables anew.
 */
class IndexFamiliesTest {

  private static final int TOWNS = 40;
  private static final int FEW_TOWNS = 6;
  private static final Path FOLDER = Path.of(System.getProperty("lifecircle.root"), "simulation");
  private static final Path PAGE = FOLDER.resolve("INDEX.md");
  private static final Path CHART = FOLDER.resolve("index-spread.svg");
  private static final String BEGIN = "<!-- Written by IndexFamiliesTest. -->\n";
  private static final String END = "<!-- End of what is written. -->\n";

  /** The intervals of every family, town by town. */
  private static Map<IndexFamily, List<PointInterval>> measure(int towns) {
    Map<IndexFamily, List<PointInterval>> measured = new EnumMap<>(IndexFamily.class);
    for (IndexFamily family : IndexFamily.values()) {
      List<PointInterval> points = new ArrayList<>();
      for (int seed = 0; seed < towns; seed++) {
        IndexTown town = IndexTown.of(new Random(seed));
        points.add(family.of(town, new Random(seed)).index().points());
      }
      measured.put(family, points);
    }
    return measured;
  }

  private static void assertThatAllStandWhereTheyBelong(
      Map<IndexFamily, List<PointInterval>> measured) {
    measured.forEach(
        (family, points) -> {
          for (int seed = 0; seed < points.size(); seed++) {
            PointInterval town = measured.get(IndexFamily.AS_IT_IS).get(seed);
            assertThat(family.expected().holds(town, points.get(seed)))
                .as(
                    "seed "
                        + seed
                        + ", "
                        + family.en()
                        + ", expected "
                        + family.expected().words()
                        + " "
                        + town
                        + ": "
                        + points.get(seed))
                .isTrue();
          }
        });
  }

  @Test
  void circlesWhoseDifferenceIsKnownStandWhereTheyBelong() {
    assertThatAllStandWhereTheyBelong(measure(FEW_TOWNS));
  }

  @Tag("slow")
  @Test
  void fiveHundredCirclesStandWhereTheyBelongAndThePageShowsTheirSpread() throws IOException {
    Map<IndexFamily, List<PointInterval>> measured = measure(TOWNS);
    assertThatAllStandWhereTheyBelong(measured);
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    assertThat(begin).as("the mark %s", BEGIN).isNotNegative();
    assertThat(end).as("the mark %s", END).isGreaterThan(begin);
    String due = page.substring(0, begin) + BEGIN + tables(measured) + page.substring(end);
    String chart = IndexSpreadChart.svg(measured);
    if (Boolean.getBoolean("lifecircle.write")) {
      Files.writeString(PAGE, due);
      Files.writeString(CHART, chart);
    }
    assertThat(Files.readString(PAGE).replace("\r\n", "\n")).isEqualTo(due);
    assertThat(Files.readString(CHART).replace("\r\n", "\n")).isEqualTo(chart);
  }

  private static String tables(Map<IndexFamily, List<PointInterval>> measured) {
    StringBuilder text = new StringBuilder();
    text.append("\n| id | value | unit | status | what it is |\n|---|---|---|---|---|\n");
    for (Parameter parameter : IndexTown.PARAMETERS.all()) {
      text.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  parameter.id(),
                  parameter.value().toPlainString(),
                  parameter.unit(),
                  parameter.source().status().id(),
                  parameter.note().en().replace("convenience index: ", "")));
    }
    text.append(
        "\n%d circles: %d towns at random, each in %d families.\n\n"
            .formatted(TOWNS * measured.size(), TOWNS, measured.size()));
    text.append("| family | | must stand | does | at least: lowest, middle, highest |");
    text.append(
        " at most: middle | middle difference of the least |\n|---|---|---|---|---|---|---|\n");
    List<PointInterval> towns = measured.get(IndexFamily.AS_IT_IS);
    measured.forEach(
        (family, points) -> {
          int[] least = points.stream().mapToInt(PointInterval::atLeast).sorted().toArray();
          int[] most = points.stream().mapToInt(PointInterval::atMost).sorted().toArray();
          int[] differences =
              IntStream.range(0, towns.size())
                  .map(town -> points.get(town).atLeast() - towns.get(town).atLeast())
                  .sorted()
                  .toArray();
          long right =
              IntStream.range(0, towns.size())
                  .filter(town -> family.expected().holds(towns.get(town), points.get(town)))
                  .count();
          text.append(
              "| %s | %s | %s | %d of %d | %s, %s, %s | %s | %s |\n"
                  .formatted(
                      family.en(),
                      family.zh(),
                      family.expected().words(),
                      right,
                      towns.size(),
                      shown(least[0]),
                      shown(middle(least)),
                      shown(least[least.length - 1]),
                      shown(middle(most)),
                      shown(middle(differences))));
        });
    return text.append('\n').toString();
  }

  static int middle(int[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static String shown(int thousandths) {
    return String.format(Locale.ROOT, "%.1f", thousandths / 1000.0);
  }
}
