package org.lifecircle.desk.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.files.BusyException;

/** Edits of several files of a circle are all made, at the latest when the desk is opened again. */
class JointEditsTest {

  private static final String CIRCLE = "红庙北里";
  private static final String HOMES = "homes.csv";
  private static final String SETTINGS = "circle.yaml";

  @TempDir Path folder;
  private Path circle;
  private JointEdits edits;

  @BeforeEach
  void circle() throws IOException {
    circle = Files.createDirectories(folder.resolve(CIRCLE));
    Files.writeString(circle.resolve(HOMES), "homes before");
    Files.writeString(circle.resolve(SETTINGS), "settings before");
    edits = new JointEdits(folder.toRealPath());
  }

  private static Map<String, byte[]> files(String when) {
    return Map.of(
        HOMES, ("homes " + when).getBytes(StandardCharsets.UTF_8),
        SETTINGS, ("settings " + when).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the first file and dies. */
  private void interrupted() {
    assertThatThrownBy(
            () ->
                edits.write(
                    CIRCLE,
                    files("before"),
                    files("after"),
                    () -> {
                      Files.writeString(circle.resolve(SETTINGS), "settings after");
                      throw new IOException("killed");
                    }))
        .hasMessage("killed");
    assertThat(circle.resolve(HOMES)).hasContent("homes before");
  }

  @Test
  void whatWasInterruptedIsEndedWhenTheDeskIsOpenedAgain() throws IOException {
    interrupted();
    DeskFolder.open(folder);

    assertThat(circle.resolve(HOMES)).hasContent("homes after");
    assertThat(circle.resolve(SETTINGS)).hasContent("settings after");
    assertThat(folder.resolve(".edits")).isEmptyDirectory();
  }

  @Test
  void whatSomebodyChangedMeanwhileStaysAndTheEditIsKeptBesideIt() throws IOException {
    interrupted();
    Files.writeString(circle.resolve(HOMES), "homes by hand");
    DeskFolder.open(folder);

    assertThat(circle.resolve(HOMES)).hasContent("homes by hand");
    assertThat(circle.resolve("homes.yours-1.csv")).hasContent("homes after");
    assertThat(folder.resolve(".edits")).isEmptyDirectory();
  }

  @Test
  void theNextEditsOfTheCircleEndTheInterruptedOnesFirst() throws IOException {
    interrupted();
    SortedMap<String, Path> kept =
        edits.write(
            CIRCLE,
            files("after"),
            files("later"),
            () -> {
              assertThat(circle.resolve(HOMES)).hasContent("homes after");
              return new TreeMap<>();
            });
    assertThat(kept).isEmpty();
  }

  @Test
  void whatAnotherDeskIsWritingIsLeftToIt() throws IOException {
    edits.write(
        CIRCLE,
        files("before"),
        files("after"),
        () -> {
          DeskFolder.open(folder);
          assertThat(circle.resolve(HOMES)).hasContent("homes before");
          assertThatThrownBy(() -> edits.write(CIRCLE, files("before"), files("x"), TreeMap::new))
              .isInstanceOf(BusyException.class);
          return new TreeMap<>();
        });
  }

  @Test
  void aNoteThatNamesAFileOutsideOfTheCircleWritesNothing() throws IOException {
    interrupted();
    Path note = folder.resolve(".edits").resolve(CIRCLE);
    Files.writeString(note.resolve("edit.json"), "{\"../outside.csv\": \"\"}");
    Files.writeString(folder.resolve(".edits/outside.csv"), "x");
    DeskFolder.open(folder);
    assertThat(folder.resolve("outside.csv")).doesNotExist();
  }
}
