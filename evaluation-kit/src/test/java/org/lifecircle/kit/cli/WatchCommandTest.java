package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.simulation.mason.DayCheckpoint;

class WatchCommandTest {

  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int watch(String... more) throws IOException {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "watch";
    arguments[1] = TinyCircle.write(temp.resolve("circle")).toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return LifeCircle.run(
        Locale.ENGLISH, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  void aDayBecomesAnAnimatedPicture() throws IOException {
    assertThat(watch("--picture", temp.resolve("day.gif").toString())).isZero();
    assertThat(temp.resolve("day.gif")).isNotEmptyFile();
    assertThat(out.toString()).contains("day.gif");
  }

  @Test
  void withoutAScreenTheWayOutIsNamed() throws IOException {
    // Tests run without a screen.
    assertThat(watch()).isEqualTo(2);
    assertThat(err.toString()).contains("--picture");
  }

  @Test
  void aDayIsKeptAndGoesOnToTheSameFile() throws IOException {
    Path noon = temp.resolve("noon.checkpoint");
    Path evening = temp.resolve("evening.checkpoint");
    Path whole = temp.resolve("whole.checkpoint");
    assertThat(watch("--checkpoint", noon.toString(), "--until", "12:30", "--seed", "7")).isZero();
    assertThat(out.toString()).contains("12:30", "--from");
    assertThat(
            watch(
                "--from", noon.toString(), "--checkpoint", evening.toString(), "--until", "18:00"))
        .as(err.toString())
        .isZero();
    assertThat(watch("--checkpoint", whole.toString(), "--until", "18:00", "--seed", "7")).isZero();
    assertThat(DayCheckpoint.read(evening).seed()).isEqualTo(7);
    assertThat(DayCheckpoint.read(evening).second()).isEqualTo(18 * 3600);
    assertThat(watch("--from", evening.toString(), "--picture", temp.resolve("e.gif").toString()))
        .isZero();
    assertThat(watch("--from", whole.toString(), "--picture", temp.resolve("w.gif").toString()))
        .isZero();
    assertThat(Files.mismatch(temp.resolve("e.gif"), temp.resolve("w.gif"))).isEqualTo(-1);
  }

  @Test
  void aDayOfOtherNumbersIsRefusedWithWhatWouldBeRight() throws IOException {
    Path noon = temp.resolve("noon.checkpoint");
    watch("--checkpoint", noon.toString(), "--until", "12:30");
    Path numbers = temp.resolve("numbers.yaml");
    Files.writeString(numbers, "demand-scale: 0.5\n");
    String picture = temp.resolve("day.gif").toString();
    assertThat(
            watch(
                "--from",
                noon.toString(),
                "--picture",
                picture,
                "--parameters",
                numbers.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("noon.checkpoint", "Give the same circle and numbers");
    assertThat(watch("--from", numbers.toString(), "--picture", picture)).isEqualTo(2);
    assertThat(err.toString()).contains("numbers.yaml", "no checkpoint of a simulated day");
    assertThat(watch("--from", temp.resolve("no").toString(), "--picture", picture)).isNotZero();
  }

  @Test
  void optionsThatDoNotGoTogetherAreNamed() throws IOException {
    String file = temp.resolve("noon.checkpoint").toString();
    assertThat(watch("--checkpoint", file)).isEqualTo(2);
    assertThat(err.toString()).contains("--until TIME");
    assertThat(watch("--checkpoint", file, "--until", "12:30")).isZero();
    assertThat(watch("--from", file, "--seed", "3", "--picture", file + ".gif")).isEqualTo(2);
    assertThat(err.toString()).contains("--seed", "leave this out");
    assertThat(watch("--from", file, "--checkpoint", file, "--until", "06:00")).isEqualTo(2);
    assertThat(err.toString()).contains("12:30");
    assertThat(watch("--picture", file, "--checkpoint", file, "--until", "06:00")).isEqualTo(2);
    assertThat(err.toString()).contains("Either --picture or --checkpoint");
  }

  /** As the launcher starts it: with a screen, which is not there. */
  private String started(int exit, String... more) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-cp",
                System.getProperty("java.class.path"),
                LifeCircle.class.getName(),
                "watch",
                TinyCircle.write(temp.resolve("circle")).toString()));
    words.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isEqualTo(exit);
    return told;
  }

  @Test
  void aPictureNeedsNoScreen() throws IOException, InterruptedException {
    Path picture = temp.resolve("day.gif");
    started(0, "--picture", picture.toString());
    assertThat(Files.readAllBytes(picture)).startsWith('G', 'I', 'F').hasSizeGreaterThan(1_000);
  }

  @Test
  void whereTheScreenIsGoneTheWayOutIsNamedToo() throws IOException, InterruptedException {
    assertThat(started(2)).contains("--picture").doesNotContain("AWTError");
  }

  @Test
  void aSeedOfMoreThan32BitsIsRefused() throws IOException {
    assertThat(watch("--seed", "4294967296")).isEqualTo(2);
    assertThat(err.toString()).contains("--seed", "4294967295");
  }
}
