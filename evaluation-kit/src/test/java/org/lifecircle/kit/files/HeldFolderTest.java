package org.lifecircle.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary folders of services that were killed, and of those that run. */
class HeldFolderTest {

  private static final String PREFIX = "lifecircle-jobs";

  @TempDir private Path temp;

  /** Another service: it holds a folder with a file in it until it is killed. */
  public static final class Other {

    private Other() {}

    public static void main(String[] arguments) throws Exception {
      HeldFolder held = HeldFolder.open(Path.of(arguments[0]), PREFIX);
      Files.writeString(held.path().resolve("circle.yaml"), "sent");
      Files.createFile(Path.of(arguments[0], "ready"));
      TimeUnit.MINUTES.sleep(5);
    }
  }

  private Process other() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                temp.toString())
            .inheritIO()
            .start();
    for (int tries = 0; tries < 600 && !Files.exists(temp.resolve("ready")); tries++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(temp.resolve("ready")).exists();
    return process;
  }

  @Test
  void whatAKilledServiceLeftGoesWhenTheNextOneBeginsAndWhatRunsKeepsItsOwn() throws Exception {
    Process other = other();
    Path foreign = Files.createDirectory(temp.resolve(PREFIX + "-of-somebody"));
    try (HeldFolder own = HeldFolder.open(temp, PREFIX);
        HeldFolder second = HeldFolder.open(temp, PREFIX)) {
      assertThat(temp).isDirectoryContaining("glob:**/" + PREFIX + "*[0-9]");
      assertThat(folders()).as("one of another process, two of this one").isEqualTo(3);
      other.destroyForcibly().waitFor();
      try (HeldFolder third = HeldFolder.open(temp, PREFIX)) {
        assertThat(folders()).as("that of the killed one is gone").isEqualTo(3);
        assertThat(own.path()).exists();
        assertThat(second.path()).exists();
        assertThat(third.path()).exists();
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(folders()).isZero();
    assertThat(foreign).as("made by nobody of us").exists();
  }

  private long folders() throws IOException {
    try (var all = Files.list(temp)) {
      return all.filter(one -> one.getFileName().toString().matches(PREFIX + "\\d+")).count();
    }
  }

  @Test
  void aClosedFolderLeavesNothing() throws IOException {
    try (HeldFolder held = HeldFolder.open(temp, PREFIX)) {
      Files.writeString(held.path().resolve("result.csv"), "1");
    }
    assertThat(temp).isEmptyDirectory();
  }
}
