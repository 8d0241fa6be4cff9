package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.folder.FolderSource;
import org.lifecircle.kit.gis.GisSource;
import org.lifecircle.kit.workbook.WorkbookSource;

class CircleSourcesTest {

  @TempDir private Path temp;

  @Test
  void aFileOfThatEndingIsAWorkbookWhoseReportLiesBesideIt() {
    Path workbook = temp.resolve("my.circle.XLSX");

    assertThat(CircleSources.of(workbook)).isInstanceOf(WorkbookSource.class);
    assertThat(CircleSources.of(workbook).reportFolder(workbook))
        .isEqualTo(temp.resolve("my.circle-report"));
  }

  @Test
  void aFolderIsACircleFolderWhateverItIsCalled() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("circle.xlsx"));

    assertThat(CircleSources.of(folder)).isInstanceOf(FolderSource.class);
    assertThat(CircleSources.of(folder).reportFolder(folder)).isEqualTo(folder.resolve("report"));
  }

  @Test
  void whatNoOtherSourceHoldsIsReadAsAFolderWhichSaysWhatIsWrong() {
    assertThat(CircleSources.of(temp.resolve("circle.dwg"))).isInstanceOf(FolderSource.class);
  }

  @Test
  void aGeoPackageAndAZipOfShapefilesAreFilesOfLayers() {
    assertThat(CircleSources.of(temp.resolve("circle.GPKG"))).isInstanceOf(GisSource.class);
    assertThat(CircleSources.of(temp.resolve("circle.zip"))).isInstanceOf(GisSource.class);
  }
}
