package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.json.ComparisonManifest;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.json.ScorecardReading;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;
import org.lifecircle.kit.population.PopulationFile;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.kit.survey.SurveyAnswersFile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.mason.CheckpointException;
import org.lifecircle.simulation.mason.DayCheckpoint;

/** Inputs by which {@link MutatedInputsTest} found a reader that threw something else. */
class ChangedInputsTest {

  private static final int SMALL_STACK = 1 << 18;

  @TempDir private Path temp;

  private Path file(String name) throws IOException {
    Path file = temp.resolve(name);
    try (InputStream in = ChangedInputsTest.class.getResourceAsStream("changed/" + name)) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  @Test
  void aTableOfAShapefileThatEndsInItsHeadIsRefused() throws IOException {
    Path file = file("town.zip");
    assertThatThrownBy(() -> Evaluator.load().read(file)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aShapefileWithANumberOfABillionDigitsIsRefused() throws IOException {
    Path file = file("long-number.zip");
    assertThatThrownBy(() -> Evaluator.load().read(file)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void anIdOfTenThousandWordsIsRefusedOrReadButExhaustsNoStack() throws Exception {
    String id = "fire" + "-lane".repeat(10_000);
    Path file =
        Files.writeString(temp.resolve("scenario.yaml"), "id: " + id + "\nname: x\nchanges: []\n");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Runnable reads =
        () -> thrown.set(catchThrowable(() -> ScenarioFile.read(file, new ArrayList<>())));
    Thread reading = new Thread(null, reads, "small", SMALL_STACK);
    reading.start();
    reading.join();
    assertThat(thrown.get()).isNull();
  }

  @Test
  void answersUnderTheSameWordsTwiceAreRefused() throws IOException {
    Path file = file("answers.csv");
    CircleData tiny = Evaluator.load().read(TinyCircle.write(temp.resolve("circle")));
    assertThatThrownBy(() -> new SurveyAnswersFile(file).apply(tiny))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("answers.csv");
  }

  @Test
  void aBrokenPageOfATableOfCirclesIsRefused() throws IOException {
    Path file = file("circles.parquet");
    assertThatThrownBy(() -> ParquetCircles.list(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no whole Parquet file");
  }

  private static void readAll(Path circles) throws IOException {
    for (PackedCircle one : ParquetCircles.list(circles)) {
      ParquetCircles.read(circles, one.id());
    }
  }

  private static void isNoWholeFile(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no whole Parquet file");
  }

  @Test
  void aTableOfCirclesWhoseHeadNestsWithoutEndIsRefused() throws Exception {
    Path file = file("nested.parquet");
    // As deep as the file nests, a stack of the usual size is at its end.
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread reading =
        new Thread(
            null, () -> thrown.set(catchThrowable(() -> readAll(file))), "small", SMALL_STACK);
    reading.start();
    reading.join();
    isNoWholeFile(thrown.get());
  }

  @Test
  void aTableOfCirclesWhosePageClaimsMoreThanMemoryIsRefused() throws IOException {
    Path file = file("claims.parquet");
    isNoWholeFile(catchThrowable(() -> readAll(file)));
  }

  @Test
  void aTableOfCirclesThatEndsWithinItsFilesIsRefused() throws IOException {
    Path file = file("ends-early.parquet");
    isNoWholeFile(catchThrowable(() -> readAll(file)));
  }

  @Test
  void aTableOfCirclesWhoseRowsEndBeforeTheyBeginIsRefused() throws IOException {
    Path file = file("rows.parquet");
    isNoWholeFile(catchThrowable(() -> readAll(file)));
  }

  @Test
  void numbersOfMoreDigitsThanCanBeHeldAreRefused() throws IOException {
    Path comparison = file("comparison.json");
    assertThatThrownBy(() -> ComparisonManifest.read(comparison))
        .isInstanceOf(InvalidInputException.class);
    Path long251 = file("long-number.json");
    assertThatThrownBy(() -> ComparisonManifest.read(long251))
        .isInstanceOf(InvalidInputException.class);
    byte[] facts = "{\"a\":0.1e99999999960}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> JsonBytes.object(facts, "facts"))
        .isInstanceOf(InvalidInputException.class);
    file("manifest.json");
    assertThat(OwnedFiles.of(temp)).isEmpty();
    file("scorecard.json");
    List<Problem> problems = new ArrayList<>();
    assertThat(ScorecardReading.read(temp, Optional.empty(), problems)).isEmpty();
    assertThat(problems)
        .extracting(Problem::file)
        .anyMatch(name -> name.endsWith("scorecard.json"));
  }

  @Test
  void aDayThatClaimsAListLongerThanMemoryIsRefused() throws IOException {
    Path file = file("noon.checkpoint");
    assertThatThrownBy(() -> DayCheckpoint.read(file)).isInstanceOf(CheckpointException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-bits.tif", "no-strips.tif", "beyond-the-pole.tif", "areas.geojson"})
  void peopleWhosePlaceCannotBeReadAreRefused(String name) throws IOException {
    Path file = file(name);
    assertThatThrownBy(
            () ->
                PopulationFile.read(
                    file,
                    new Coordinate(116.45, 39.90),
                    new Coordinate(116.50, 39.93),
                    new ArrayList<>()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(name.endsWith("tif") ? "broken" : "within -180 to 180");
  }
}
