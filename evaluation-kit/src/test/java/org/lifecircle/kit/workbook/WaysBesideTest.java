package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.layers.OneFeatureFile;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.Way;

/** The file of ways beside a workbook may be whatever a circle's ways can be. */
class WaysBesideTest {

  @TempDir Path temporary;

  private CircleData read(Filled filled) {
    return CircleWorkbook.read(filled.save(temporary.resolve("圈.xlsx")), Filled.VOCABULARY);
  }

  @Test
  void itMayBeAGeoPackageAndTheSheetOfWaysIsThenNotRead() throws IOException {
    OneFeatureFile.stairs(temporary.resolve("道路.gpkg"), "道路");
    try (Filled filled = Filled.small(temporary)) {
      filled.put("基本信息", "B7", "道路.gpkg");
      CircleData circle = read(filled);

      assertThat(circle.map().ways()).extracting(Way::id).containsExactly("way-7");
      assertThat(circle.map().ways().get(0).tags()).containsEntry("highway", "steps");
      assertThat(circle.inputs()).containsKeys("圈.xlsx", "道路.gpkg");
      assertThat(circle.warnings()).extracting(Warning::code).contains("ways-sheet-not-read");
    }
  }

  @Test
  void aDamagedZipIsToldInTheCellThatNamesIt() throws IOException {
    Files.writeString(temporary.resolve("roads.zip"), "no zip");
    try (Filled filled = Filled.small(temporary)) {
      filled.put("基本信息", "B7", "roads.zip");

      assertThat(catchThrowableOfType(InvalidInputException.class, () -> read(filled)).problems())
          .extracting(problem -> problem.describe(Language.EN))
          .singleElement()
          .asString()
          .startsWith("圈.xlsx: 基本信息!B7 \"roads.zip\": The ways file is wrong: roads.zip")
          .contains("damaged or has a password");
    }
  }
}
