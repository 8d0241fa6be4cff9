package org.lifecircle.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideFolderTest {

  @TempDir private Path parent;

  @Test
  void nothingStandsInThePlaceBeforeTheCommit() throws IOException {
    try (AsideFolder folder = open()) {
      Files.writeString(folder.path().resolve("a.txt"), "new");
      assertThat(place()).doesNotExist();
      folder.commit();
    }
    assertThat(place().resolve("a.txt")).hasContent("new");
    assertThat(siblings()).containsExactly("report");
  }

  @Test
  void aFailedRunLeavesThePreviousFolderAsItWas() throws IOException {
    previousReport();
    assertThatThrownBy(
            () -> {
              try (AsideFolder folder = open()) {
                Files.writeString(folder.path().resolve("a.txt"), "half");
                throw new IllegalStateException("the run fails");
              }
            })
        .isInstanceOf(IllegalStateException.class);

    assertThat(place().resolve("a.txt")).hasContent("previous");
    assertThat(siblings()).containsExactly("report");
  }

  @Test
  void theNewFolderReplacesThePreviousOneWhole() throws IOException {
    previousReport();
    Files.writeString(place().resolve("only-in-the-previous.txt"), "x");
    try (AsideFolder folder = open()) {
      Files.writeString(folder.path().resolve("a.txt"), "new");
      folder.commit();
    }

    assertThat(place().resolve("a.txt")).hasContent("new");
    assertThat(place().resolve("only-in-the-previous.txt")).doesNotExist();
  }

  @Test
  void aFolderThatIsNoReportIsNotReplaced() throws IOException {
    Files.createDirectories(place());
    Files.writeString(place().resolve("thesis.docx"), "years of work");

    assertThatThrownBy(() -> AsideFolder.open(place(), folder -> false))
        .isInstanceOf(AsideFolder.OccupiedException.class);
    assertThat(place().resolve("thesis.docx")).hasContent("years of work");
    assertThat(siblings()).containsExactly("report");
  }

  @Test
  void aFileIsNotReplaced() throws IOException {
    Files.writeString(place(), "a file");

    assertThatThrownBy(this::open).isInstanceOf(AsideFolder.OccupiedException.class);
    assertThat(place()).hasContent("a file");
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Files.createDirectories(place());
    try (AsideFolder folder = AsideFolder.open(place(), none -> false)) {
      Files.writeString(folder.path().resolve("a.txt"), "new");
      folder.commit();
    }
    assertThat(place().resolve("a.txt")).hasContent("new");
  }

  @Test
  void aRunKilledBetweenTheTwoMovesIsPutRightByTheNext() throws IOException {
    previousReport();
    Files.move(place(), parent.resolve(".report.old"));

    try (AsideFolder folder = open()) {
      assertThat(folder.path()).exists();
    }
    assertThat(place().resolve("a.txt")).hasContent("previous");
  }

  @Test
  void whatAKilledRunLeftBehindIsTidiedUp() throws IOException {
    Path abandoned = parent.resolve(".report.new-999999999999999");
    Files.createDirectories(abandoned.resolve("charts"));
    Files.writeString(abandoned.resolve("charts/half.png"), "half");

    try (AsideFolder folder = open()) {
      assertThat(folder.path()).exists();
      assertThat(abandoned).doesNotExist();
    }
  }

  private AsideFolder open() throws IOException {
    return AsideFolder.open(place(), folder -> Files.exists(folder.resolve("a.txt")));
  }

  private void previousReport() throws IOException {
    Files.createDirectories(place());
    Files.writeString(place().resolve("a.txt"), "previous");
  }

  private Path place() {
    return parent.resolve("report");
  }

  private List<String> siblings() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
