package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.model.Language;

class CommandFailureTest {

  @TempDir private Path temp;

  @Test
  void aFullDiskIsToldHoweverDeepItIsWrapped() {
    for (IOException full :
        List.of(
            new IOException("No space left on device"),
            new FileSystemException("/x", null, "No space left on device"),
            new IOException("There is not enough space on the disk"),
            new FileSystemException("/x", null, "Disk quota exceeded"))) {
      assertThat(CommandFailure.of(full)).isEqualTo(CommandFailure.DISK_FULL);
      assertThat(CommandFailure.of(new UncheckedIOException(full)))
          .isEqualTo(CommandFailure.DISK_FULL);
      assertThat(CommandFailure.of(new IllegalStateException(new ExecutionException(full))))
          .isEqualTo(CommandFailure.DISK_FULL);
    }
  }

  @Test
  void whatIsNotPermittedIsTold() {
    for (IOException forbidden :
        List.of(
            new AccessDeniedException("/locked/x"),
            new FileNotFoundException("/locked/x (Permission denied)"),
            new FileSystemException("/x", null, "Read-only file system"))) {
      assertThat(CommandFailure.of(forbidden)).isEqualTo(CommandFailure.NOT_PERMITTED);
      assertThat(told(forbidden)).contains("/").contains("unchanged").doesNotContain("\tat ");
    }
  }

  @Test
  void everyKindEndsWithAStatusOfItsOwn() {
    assertThat(Stream.of(CommandFailure.values()).map(CommandFailure::status))
        .doesNotHaveDuplicates()
        .doesNotContain(0, 3);
  }

  @Test
  void aFaultOfOursStandsInAFileAndNotOnTheConsole() throws IOException {
    String words = told(new IllegalStateException("an index is wrong"));
    assertThat(words).contains("fault of the program").doesNotContain("\tat ");
    Path report = Path.of(words.replaceAll("(?s).*in (\\S+\\.txt).*", "$1"));
    assertThat(report).content().contains("an index is wrong", "\tat ");
    Files.delete(report);
  }

  @Test
  void aCommandWithoutEnoughMemorySaysSo() throws Exception {
    Ended ended = evaluate("-Xmx20m");
    assertThat(ended.words()).contains("-Xmx4g").doesNotContain("\tat org.lifecircle");
    assertThat(ended.status()).isEqualTo(4);
  }

  @Test
  void aMissingTemporaryFolderIsTold() throws Exception {
    Ended ended = evaluate("-Djava.io.tmpdir=" + temp.resolve("nowhere"));
    assertThat(ended.words()).contains("nowhere").doesNotContain("\tat ");
    assertThat(ended.status()).isEqualTo(7);
  }

  private static String told(Throwable failure) {
    StringWriter words = new StringWriter();
    CommandFailure.of(failure).tell(failure, new PrintWriter(words, true), Language.EN);
    return words.toString();
  }

  private record Ended(int status, String words) {}

  private Ended evaluate(String option) throws IOException, InterruptedException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option);
    command.addAll(
        List.of(
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            LifeCircle.class.getName(),
            "evaluate",
            "--lang=en",
            circle.toString()));
    Process process =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("words.txt").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ended(
        process.exitValue(), Files.readString(temp.resolve("words.txt"), StandardCharsets.UTF_8));
  }
}
