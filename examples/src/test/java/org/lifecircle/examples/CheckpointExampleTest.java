package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.mason.DayCheckpoint;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Setting;

class CheckpointExampleTest {

  private static final Path CIRCLE =
      Path.of(System.getProperty("lifecircle.root")).resolve("examples/circles/hongmiao-beili");

  @TempDir private Path temp;

  /** Read and measured anew, as another run of the program does. */
  private static DayModel model() throws IOException {
    Evaluator evaluator = Evaluator.load();
    CircleData folder = evaluator.read(CIRCLE);
    return Setting.of(
            folder.circle(),
            evaluator.formats(),
            folder.map(),
            Demand.standard(),
            WalkingParameters.standard())
        .model(day(folder));
  }

  private static LocalDate day(CircleData folder) {
    return folder.circle().evaluationDate();
  }

  @Test
  void aDayOfARealCommunityGoesOnFromAnyMinuteAsIfNobodyHadStoppedIt() throws IOException {
    LocalDate day = day(Evaluator.load().read(CIRCLE));
    DayModel model = model();
    DayModel again = model();
    SplittableRandom random = new SplittableRandom(18);
    for (long seed = 1; seed <= 3; seed++) {
      DayStatistics whole = model.run(day, seed, ProgressListener.NONE);
      int second = random.nextInt(5 * 3600, 23 * 3600);
      DayCheckpoint begun = DayCheckpoint.dawn(model, day, seed);
      begun.runUntil(second);
      Path file = temp.resolve("day.checkpoint");
      begun.write(file);
      assertThat(DayCheckpoint.read(file).resume(again).rest())
          .as("seed %d, second %d", seed, second)
          .isEqualTo(whole);
    }
  }
}
