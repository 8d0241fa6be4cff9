package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.cli.ForkedCommand;

/** Experiments of many days on little memory: nothing of a day is kept but its figures. */
class LongExperimentTest {

  private static final String EXAMPLES = "../examples/";

  @TempDir private Path folder;

  /** More days than so small a heap would hold the needs of. */
  @Test
  void manyDaysNeedNoMoreMemoryThanFew() throws Exception {
    Path file =
        TinyExperiment.write(
            folder,
            TinyExperiment.USUAL
                .replace("points: 12", "points: 2")
                .replace("days: weekdays", "days: year")
                .replace("replications: 2", "replications: 2"));
    assertThat(runWith("-Xmx72m", file, folder.resolve("out"))).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/runs.csv"))).hasSize(1 + 2 * 365 * 2 * 2);
  }

  /** The days of a whole year hand their needs on, and each forgets those of the days before. */
  @Test
  void aYearInWhichNeedsComeBackNeedsNoMoreMemory() throws Exception {
    Path file =
        TinyExperiment.write(
            folder,
            TinyExperiment.USUAL
                .replace("points: 12", "points: 2")
                .replace("days: weekdays", "days: year")
                .replace("replications: 2", "replications: 1")
                .replace(
                    "parameters:\n",
                    "parameters:\n  - {name: deferral-share, low: 0.5, high: 1}\n"));
    assertThat(runWith("-Xmx72m", file, folder.resolve("out"))).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/runs.csv"))).hasSize(1 + 2 * 365 * 2);
  }

  /** Every month is a world of its own, and those that are over are forgotten. */
  @Test
  void aYearInWhichPeopleAgeAndOutletsCloseNeedsNoMoreMemory() throws Exception {
    Path file =
        TinyExperiment.write(
            folder,
            TinyExperiment.USUAL
                .replace("points: 12", "points: 2")
                .replace("scenarios: [no-market.yaml]\n", "")
                .replace(
                    "days: weekdays",
                    """
                    days: year
                    date: 2027-01-01
                    ageing: true
                    events:
                      - {from: 2027-06-01, scenario: no-market.yaml}\
                    """)
                .replace("common-served-share, common-unserved", "served-share, needs"));
    assertThat(runWith("-Xmx72m", file, folder.resolve("out"))).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/runs.csv"))).hasSize(1 + 2 * 365 * 2 * 2);
  }

  @Test
  @Tag("slow")
  void twoThousandDaysOfAWholeCircleFitInto256Megabytes() throws Exception {
    Path examples = Path.of(EXAMPLES).toAbsolutePath().normalize();
    Path file = folder.resolve("long.yaml");
    Files.writeString(
        file,
        """
        id: long
        title: {zh: 两千天, en: Two thousand days}
        circles: [EXAMPLES/circles/hongmiao-beili]
        scenarios: [EXAMPLES/scenarios/add-market.yaml]
        days: day
        replications: 2000
        """
            .replace("EXAMPLES", examples.toString()));
    assertThat(runWith("-Xmx256m", file, folder.resolve("out"))).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/runs.csv"))).hasSize(1 + 2_000 * 3);
  }

  private static int runWith(String memory, Path file, Path out)
      throws IOException, InterruptedException {
    return ForkedCommand.with(
            List.of(memory, "-XX:+ExitOnOutOfMemoryError"), "experiment", file, "--out", out)
        .run();
  }
}
