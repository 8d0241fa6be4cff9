package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lifecircle.kit.folder.FolderFixture.VOCABULARY;
import static org.lifecircle.kit.folder.FolderFixture.good;
import static org.lifecircle.kit.folder.FolderFixture.put;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.evidence.Evidence;

/** The file {@code evidence.csv} of a circle folder and the photos that it names. */
class EvidenceFileTest {

  @TempDir Path temporary;
  private Path folder;
  private String outlet;

  @BeforeEach
  void aGoodFolder() {
    folder = good(temporary.resolve("circle"));
    outlet = CircleFolder.read(folder, VOCABULARY).circle().outlets().get(0).id();
  }

  private static void photo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
  }

  private void evidence(String... rows) {
    put(folder, "evidence.csv", "outlet,photo,date,inspector,note\n" + String.join("\n", rows));
  }

  private String told() {
    InvalidInputException thrown =
        catchThrowableOfType(
            InvalidInputException.class, () -> CircleFolder.read(folder, VOCABULARY));
    assertThat(thrown).as("reading must fail").isNotNull();
    assertThat(thrown.problems()).hasSize(1);
    assertThat(thrown.problems().get(0).message().zh()).containsPattern("\\p{IsHan}");
    return thrown.problems().get(0).describe(Language.EN);
  }

  @Test
  void aFolderNeedsNoEvidence() {
    assertThat(CircleFolder.read(folder, VOCABULARY).evidence()).isEmpty();
  }

  @Test
  void everyVisitIsRead() throws IOException {
    photo(folder.resolve("photos/门口.jpg"));
    evidence(outlet + ",photos/门口.jpg,2026-11-20,张三,营业中", outlet + ",,,,");
    CircleData read = CircleFolder.read(folder, VOCABULARY);
    assertThat(read.evidence())
        .extracting(
            Evidence::outletId, one -> one.photo().isPresent(), Evidence::date, Evidence::note)
        .containsExactly(
            tuple(outlet, true, Optional.of(LocalDate.of(2026, 11, 20)), "营业中"),
            tuple(outlet, false, Optional.empty(), ""));
    assertThat(read.inputs().keySet()).endsWith("evidence.csv", "photos/门口.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.jpg",
        "/etc/passwd",
        "C:\\photos\\a.jpg",
        "photos/../../secret.jpg",
        "..\\secret.jpg",
        "photos//a.jpg",
        "./a.jpg",
        "photos/"
      })
  void aPhotoOutsideOfTheFolderIsNeverOpened(String name) throws IOException {
    photo(temporary.resolve("secret.jpg"));
    evidence(outlet + "," + name + ",,,");
    assertThat(told())
        .isEqualTo(
            "evidence.csv:2: photo \""
                + name
                + "\": A photo lies in the same folder or below it; write its path from there, for"
                + " example photos/market.jpg.");
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
    photo(temporary.resolve("secret.jpg"));
    try {
      Files.createSymbolicLink(folder.resolve("a.jpg"), temporary.resolve("secret.jpg"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "skipped: this file system has no links");
    }
    evidence(outlet + ",a.jpg,,,");
    assertThat(told()).startsWith("evidence.csv:2: photo \"a.jpg\": A photo lies in the same");
  }

  @Test
  void aBrokenPhotoNamesItsLine() throws IOException {
    put(folder, "a.jpg", "no photo");
    evidence(outlet + ",,,,", outlet + ",a.jpg,,,");
    assertThat(told())
        .isEqualTo(
            "evidence.csv:3: photo \"a.jpg\": This is no JPEG or PNG photo. Save it as .jpg.");
  }

  @Test
  void aPhotoThatIsNotThereIsAWarningThatNamesTheNearest() throws IOException {
    photo(folder.resolve("photos/market.JPG"));
    evidence(outlet + ",photos/market.jpg,,,");
    assertThat(CircleFolder.read(folder, VOCABULARY).warnings())
        .filteredOn(warning -> warning.code().equals("photo-missing"))
        .extracting(Warning::subject, warning -> warning.message().en())
        .containsExactly(
            tuple(outlet, "The photo \"photos/market.jpg\" was not found. Maybe \"market.JPG\"."));
  }

  @Test
  void anOutletThatDoesNotExistIsAProblem() {
    evidence("nowhere,,,,");
    assertThat(told()).startsWith("evidence.csv:2: outlet \"nowhere\": There is no such outlet.");
  }
}
