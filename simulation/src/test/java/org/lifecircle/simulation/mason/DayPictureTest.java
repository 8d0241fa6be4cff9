package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
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
  void aFrameIsWhiteWithHomesInBlueAndOutletsInGreen() throws IOException {
    Path picture = temp.resolve("day.gif");
    DayCheckpoint day = DayCheckpoint.dawn(model(), TestCircles.MONDAY, 3);
    day.runUntil(22 * 3600);
    DayPicture.write(day, picture);
    BufferedImage frame = ImageIO.read(picture.toFile());
    int[] counts = new int[4];
    for (int y = 10; y < frame.getHeight(); y++) {
      for (int x = 0; x < frame.getWidth(); x++) {
        switch (frame.getRGB(x, y) & 0xFFFFFF) {
          case 0xFFFFFF -> counts[0]++;
          case 0x466EB4 -> counts[1]++;
          case 0x1E8C50 -> counts[2]++;
          default -> counts[3]++;
        }
      }
    }
    assertThat(counts[0]).isPositive();
    assertThat(counts[1]).isPositive();
    assertThat(counts[2]).isPositive();
    assertThat(counts[3]).as("footfall and residents").isPositive();
    assertThat(frame.getRGB(0, frame.getHeight() - 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
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
