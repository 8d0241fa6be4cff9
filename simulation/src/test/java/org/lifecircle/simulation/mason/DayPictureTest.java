package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;

class DayPictureTest {

  @TempDir private Path temp;

  private static DayModel model() {
    Circle circle = TestCircles.blocks(600, 52);
    return new DayModel(circle, TestCircles.catalog(), StraightWalks.of(circle), Demand.standard());
  }

  @Test
  void theDayIsAFrameEveryTenMinutesFromFiveToTwentyThree() throws IOException {
    Path picture = temp.resolve("day.gif");
    DayPicture.write(DayCheckpoint.dawn(model(), TestCircles.MONDAY, 3), picture);
    assertThat(frames(picture)).isEqualTo(18 * 6 + 1);
  }

  private static int frames(Path picture) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }

  @Test
  void theSameSeedDrawsTheSamePicture() throws IOException {
    DayPicture.write(DayCheckpoint.dawn(model(), TestCircles.MONDAY, 3), temp.resolve("one.gif"));
    DayPicture.write(DayCheckpoint.dawn(model(), TestCircles.MONDAY, 3), temp.resolve("two.gif"));
    assertThat(Files.mismatch(temp.resolve("one.gif"), temp.resolve("two.gif"))).isEqualTo(-1);
  }

  @Test
  void theRestOfADayBeginsWhereItStopped() throws IOException {
    Path picture = temp.resolve("rest.gif");
    DayCheckpoint day = DayCheckpoint.dawn(model(), TestCircles.MONDAY, 3);
    day.runUntil(22 * 3600 + 5 * 60);
    DayPicture.write(day, picture);
    assertThat(frames(picture)).isEqualTo(6);
  }

  @Test
  void aDayThatIsWatchedIsTheSameDay() {
    CircleDay watched =
        new CircleDay(
            model().prepared(), TestCircles.MONDAY, 3, ProgressListener.NONE, new MinuteSchedule());
    watched.start();
    int minutes = 0;
    while (watched.schedule.step(watched)) {
      minutes++;
    }
    assertThat(watched.statistics())
        .isEqualTo(model().run(TestCircles.MONDAY, 3, ProgressListener.NONE));
    assertThat(minutes).isBetween(24 * 60, 24 * 60 + 60);
  }

  @Test
  void whoIsUnderWayStandsOnACellOfItsWay() {
    CircleDay day =
        new CircleDay(
            model().prepared(), TestCircles.MONDAY, 3, ProgressListener.NONE, new MinuteSchedule());
    day.start();
    int[] seen = new int[1];
    while (day.schedule.step(day)) {
      if (day.schedule.getTime() % 600 < 60) {
        int now = (int) day.schedule.getTime();
        day.countWalks(now);
        day.underWay(
            now,
            (resident, column, row) -> {
              seen[0]++;
              assertThat(day.footfall().field[column][row]).isPositive();
            });
      }
    }
    assertThat(seen[0]).isGreaterThan(100);
  }
}
