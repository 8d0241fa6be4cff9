package org.lifecircle.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideFolderTest {

  @TempDir private Path parent;
  private List<String> owned = List.of("a.txt");

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
  void theNewFolderReplacesWhatThePreviousRunHasWritten() throws IOException {
    previousReport();
    Files.writeString(place().resolve("only-in-the-previous.txt"), "x");
    owned = List.of("a.txt", "only-in-the-previous.txt");
    replace();

    assertThat(place().resolve("a.txt")).hasContent("new");
    assertThat(place().resolve("only-in-the-previous.txt")).doesNotExist();
    assertThat(siblings()).containsExactly("report");
  }

  @Test
  void filesOfSomebodyElseStay() throws IOException {
    previousReport();
    Files.createDirectories(place().resolve("notes/empty"));
    Files.writeString(place().resolve("notes/mine.txt"), "mine");
    Files.createSymbolicLink(place().resolve("link"), Path.of("notes/mine.txt"));
    replace();

    assertThat(place().resolve("a.txt")).hasContent("new");
    assertThat(place().resolve("notes/mine.txt")).hasContent("mine");
    assertThat(place().resolve("notes/empty")).isDirectory();
    assertThat(place().resolve("link")).isSymbolicLink().hasContent("mine");
  }

  @Test
  void aFileThatWasChangedByHandKeepsItsContentUnderAnotherName() throws IOException {
    previousReport();
    owned = List.of();
    try (AsideFolder folder = open()) {
      Files.writeString(folder.path().resolve("a.txt"), "new");
      folder.commit();
      assertThat(folder.kept()).containsExactly(place().resolve("a.kept-1.txt"));
    }
    assertThat(place().resolve("a.txt")).hasContent("new");
    assertThat(place().resolve("a.kept-1.txt")).hasContent("previous");
    replace();
    assertThat(place().resolve("a.kept-1.txt")).hasContent("previous");
    assertThat(place().resolve("a.kept-2.txt")).hasContent("new");
  }

  @Test
  void neighborsWithOurKindOfNamesStay() throws IOException {
    previousReport();
    for (String name : List.of(".report.old", ".report.new-1", ".report.new-77")) {
      Files.createDirectories(parent.resolve(name));
      Files.writeString(parent.resolve(name).resolve("mine.txt"), name);
    }
    Files.writeString(parent.resolve(".report.lifecircle-lock"), "mine");
    replace();

    assertThat(place().resolve("a.txt")).hasContent("new");
    for (String name : List.of(".report.old", ".report.new-1", ".report.new-77")) {
      assertThat(parent.resolve(name).resolve("mine.txt")).hasContent(name);
    }
    assertThat(parent.resolve(".report.lifecircle-lock")).hasContent("mine");
  }

  @Test
  void whoeverWritesTheSamePlaceMeanwhileIsRefused() throws IOException {
    try (AsideFolder first = open()) {
      assertThatThrownBy(this::open).isInstanceOf(BusyException.class);
      Files.writeString(first.path().resolve("a.txt"), "first");
      first.commit();
    }
    replace();
    assertThat(place().resolve("a.txt")).hasContent("new");
  }

  @Test
  void aFolderThatCannotBeRenamedIsFilledFileByFile() throws IOException {
    previousReport();
    Files.createDirectories(place().resolve("charts"));
    Files.writeString(place().resolve("charts/gone.png"), "gone");
    Files.writeString(place().resolve("mine.txt"), "mine");
    owned = List.of("a.txt", "charts/gone.png");
    try (Workshop workshop = Workshop.inside(place())) {
      Files.writeString(workshop.growing().resolve("a.txt"), "new");
      new Replacement(place(), workshop, owned(place()).orElseThrow()).fileByFile();
    }
    assertThat(place().resolve("a.txt")).hasContent("new");
    assertThat(place().resolve("mine.txt")).hasContent("mine");
    try (Stream<Path> left = Files.list(place())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("a.txt", "mine.txt");
    }
  }

  @Test
  void aFolderThatIsNoReportIsNotReplaced() throws IOException {
    Files.createDirectories(place());
    Files.writeString(place().resolve("thesis.docx"), "years of work");

    assertThatThrownBy(() -> AsideFolder.open(place(), folder -> Optional.empty()))
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
    try (AsideFolder folder = AsideFolder.open(place(), none -> Optional.empty())) {
      Files.writeString(folder.path().resolve("a.txt"), "new");
      folder.commit();
    }
    assertThat(place().resolve("a.txt")).hasContent("new");
  }

  @Test
  void aRunKilledBetweenTwoMovesIsPutRightByTheNext() throws IOException {
    previousReport();
    Path abandoned = abandoned();
    Files.move(place(), abandoned.resolve("old"));

    try (AsideFolder folder = open()) {
      assertThat(folder.path()).exists();
    }
    assertThat(place().resolve("a.txt")).hasContent("previous");
    assertThat(siblings()).containsExactly("report");
  }

  @Test
  void anEarlierFolderThatCouldNotBeReplacedGoesBackToItsPlace() throws IOException {
    previousReport();
    try (Workshop workshop = Workshop.open(place())) {
      Files.move(place(), workshop.old()); // and what should follow fails
    }
    assertThat(place().resolve("a.txt")).hasContent("previous");
    assertThat(siblings()).containsExactly("report");
  }

  @Test
  void whatAKilledRunLeftBehindIsTidiedUp() throws IOException {
    Path abandoned = abandoned();
    Files.createDirectories(abandoned.resolve("new/charts"));
    Files.writeString(abandoned.resolve("new/charts/half.png"), "half");

    try (AsideFolder folder = open()) {
      assertThat(folder.path()).exists();
      assertThat(abandoned.resolve("new/charts")).doesNotExist();
    }
    assertThat(siblings()).isEmpty();
  }

  @Test
  void thereIsNoMomentWithoutAWholeFolder() throws IOException, InterruptedException {
    previousReport();
    assumeThat(exchanges()).as("skipped: this system cannot exchange folders").isTrue();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger missing = new AtomicInteger();
    AtomicInteger looked = new AtomicInteger();
    Path watched = place().resolve("a.txt");
    Thread reader =
        new Thread(
            () -> {
              while (!done.get()) {
                looked.incrementAndGet();
                if (!Files.exists(watched)) {
                  missing.incrementAndGet();
                }
              }
            });
    reader.start();
    for (int i = 0; i < 200; i++) {
      replace();
    }
    done.set(true);
    reader.join();
    assertThat(looked.get()).isPositive();
    assertThat(missing.get()).isZero();
  }

  private boolean exchanges() throws IOException {
    Path one = Files.createDirectory(parent.resolve("one"));
    Path other = Files.createDirectory(parent.resolve("other"));
    try {
      return FolderExchange.exchange(one, other);
    } finally {
      Files.delete(one);
      Files.delete(other);
    }
  }

  private Path abandoned() throws IOException {
    Path abandoned = Files.createDirectories(parent.resolve(".report.new-1"));
    Files.createFile(abandoned.resolve("lifecircle-is-writing"));
    return abandoned;
  }

  private void replace() throws IOException {
    try (AsideFolder folder = open()) {
      Files.writeString(folder.path().resolve("a.txt"), "new");
      folder.commit();
    }
  }

  private Optional<Ownership.Owned> owned(Path folder) {
    Map<String, String> files = new LinkedHashMap<>();
    owned.forEach(file -> files.put(file, ""));
    return Files.exists(folder.resolve("a.txt"))
        ? Optional.of(new Ownership.Owned(files))
        : Optional.empty();
  }

  private AsideFolder open() throws IOException {
    return AsideFolder.open(place(), this::owned);
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
