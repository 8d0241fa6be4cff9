package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.standards.kie.DroolsEngine;

/** A folder of tables that describes itself is a standard too. */
class AddedStandardsTest {

  private static final String HEADER = "id,zh,en,territoryZh,territoryEn,holdsFrom,documents\n";
  private static final String ITSELF =
      "some-city,某市标准,Standard of a city,某市,A city,2026-01-01,some-rules\n";

  @TempDir private Path temp;

  private Standards load(String standard, String documents, List<String> names) throws IOException {
    Path folder = temp.resolve("org/lifecircle/standards/packs/somecity");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("standard.csv"), HEADER + standard);
    Files.writeString(
        folder.resolve("documents.csv"), "id,title,number,date,address\n" + documents);
    Files.writeString(
        folder.resolve("parameters.csv"),
        "id,value,unit,holdsFrom,document,clause,status,zh,en\n"
            + "walk,5,min,2026-01-01,some-rules,1,assumption,步行时间,the walk\n");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {temp.toUri().toURL()}, getClass().getClassLoader())) {
      return Standards.load(loader, names, id -> DroolsEngine.of(List.of("common")));
    }
  }

  @Test
  void aNamedFolderIsAStandardAndCitesItsOwnDocument() throws IOException {
    Standards standards = load(ITSELF, "some-rules,某文件,,,none\n", List.of("some-city", "common"));

    assertThat(standards.list()).hasSize(Standards.load().list().size() + 1);
    assertThat(standards.get("some-city").holdsFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    Parameter walk = standards.parameters("some-city").get(0);
    assertThat(walk.source().document().title()).isEqualTo("某文件");
  }

  @Test
  void aFolderThatNobodyNamesIsNone() throws IOException {
    assertThat(load(ITSELF, "some-rules,某文件,,,none\n", List.of("common")).list())
        .isEqualTo(Standards.load().list());
  }

  @Test
  void itsIdIsItsName() {
    InvalidInputException wrong =
        refused(ITSELF.replace("some-city", "some-town"), "some-rules,某文件,,,none\n");
    assertThat(wrong).hasMessageContaining("standard.csv").hasMessageContaining("some-city");
  }

  @Test
  void itDescribesItselfInOneRow() {
    InvalidInputException wrong = refused(ITSELF + ITSELF, "some-rules,某文件,,,none\n");
    assertThat(wrong).hasMessageContaining("standard.csv").hasMessageContaining("one row");
  }

  @Test
  void aDocumentOfTheProductCannotBeReplaced() {
    InvalidInputException wrong =
        refused(ITSELF, "some-rules,某文件,,,none\nguide-2021,另一份指南,,,none\n");
    assertThat(wrong).hasMessageContaining("documents.csv").hasMessageContaining("guide-2021");
  }

  private InvalidInputException refused(String standard, String documents) {
    return catchThrowableOfType(
        InvalidInputException.class, () -> load(standard, documents, List.of("some-city")));
  }
}
