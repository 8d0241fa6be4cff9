package org.lifecircle.kit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.StepTaken;

class ChangedOnesTest {

  @TempDir private Path temp;

  private ChangedOnes circle(String ways) throws IOException {
    Path folder = TinyCircle.write(temp.resolve("circle"));
    if (!ways.isBlank()) {
      Files.writeString(folder.resolve("ways.geojson"), ways);
    }
    CircleData data = Evaluator.load().read(folder);
    return new ChangedOnes(data);
  }

  private static EarlierPlan.Measure measure(EarlierChange change, String subject, String target) {
    return new EarlierPlan.Measure("any", change, subject, List.of(), target);
  }

  @ParameterizedTest
  @CsvSource({
    // The breakfast shop is open from 06:00 to 10:00.
    "Mo-Su 06:00-10:00, TAKEN",
    "Mo-Fr 07:00-09:00, TAKEN",
    "Mo-Su 06:00-11:00, NOT_TAKEN",
    "'', NOT_KNOWN",
    "when the sun shines, NOT_KNOWN"
  })
  void hoursAreKeptWhenTheyHoldThosePlanned(String target, StepTaken taken) throws IOException {
    assertThat(circle("").hours(measure(EarlierChange.SET_HOURS, "o2", target)).taken())
        .isEqualTo(taken);
  }

  @Test
  void hoursThatNobodyTellsAreNotKnownAndNotAnswered() throws IOException {
    assertThat(circle("").hours(measure(EarlierChange.SET_HOURS, "o4", "24/7")).taken())
        .isEqualTo(StepTaken.NOT_KNOWN);
    assertThat(circle("").hours(measure(EarlierChange.SET_HOURS, "gone", "24/7")).taken())
        .isEqualTo(StepTaken.NOT_KNOWN);
  }

  @ParameterizedTest
  @CsvSource({"60, TAKEN", "59, TAKEN", "61, NOT_TAKEN", "many, NOT_KNOWN"})
  void aCapacityIsReachedOrNot(String target, StepTaken taken) throws IOException {
    // The convenience store serves 60 people an hour.
    assertThat(circle("").capacity(measure(EarlierChange.SET_CAPACITY, "o1", target)).taken())
        .isEqualTo(taken);
  }

  @Test
  void aCapacityThatNobodyTellsIsNotKnown() throws IOException {
    assertThat(circle("").capacity(measure(EarlierChange.SET_CAPACITY, "o3", "10")).taken())
        .isEqualTo(StepTaken.NOT_KNOWN);
  }

  private static String ways(String tags) {
    return """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "id": "w1", "properties": {"highway": "footway"},
       "geometry": {"type": "LineString",
         "coordinates": [[116.4825, 39.9165], [116.4835, 39.9165], [116.4850, 39.9165]]}},
      {"type": "Feature", "id": "w2", "properties": {"highway": "footway"%s},
       "geometry": {"type": "LineString",
         "coordinates": [[116.4835, 39.9165], [116.4835, 39.9170]]}}
    ]}
    """
        .formatted(tags);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~~, TAKEN",
        "~, \"foot\": \"no\"~, NOT_TAKEN",
        "~, \"access\": \"private\"~, NOT_TAKEN",
        "~, \"opening_hours\": \"Mo-Su 06:00-22:00\"~, NOT_TAKEN"
      })
  void aWayIsOpenWhenEverybodyMayWalkItAtAnyTime(String tags, StepTaken taken) throws IOException {
    assertThat(circle(ways(tags)).open("w2").taken()).isEqualTo(taken);
  }

  @Test
  void aWayThatTheMapDoesNotHaveIsNotKnown() throws IOException {
    assertThat(circle(ways("")).open("w9").taken()).isEqualTo(StepTaken.NOT_KNOWN);
    assertThat(circle(ways("")).built("w9").taken()).isEqualTo(StepTaken.NOT_KNOWN);
    assertThat(circle(ways("")).built("w2").taken()).isEqualTo(StepTaken.TAKEN);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~~, TAKEN",
        "~, \"opening_hours\": \"Mo-Su 06:00-22:00\"~, TAKEN",
        "~, \"opening_hours\": \"Mo-Su 09:00-22:00\"~, NOT_TAKEN",
        "~, \"foot\": \"no\"~, NOT_TAKEN"
      })
  void aWayThatIsOpenWithoutHoursIsOpenAtThosePlannedToo(String tags, StepTaken taken)
      throws IOException {
    assertThat(
            circle(ways(tags))
                .timed(measure(EarlierChange.TIME_WAY, "w2", "Mo-Su 07:00-21:00"))
                .taken())
        .isEqualTo(taken);
  }
}
