package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.standards.Standards;

class EverydayFormatsTest {

  @TempDir private Path temp;

  private CircleData read(String outlets, String evidence) throws Exception {
    Files.writeString(temp.resolve("circle.yaml"), FolderFixture.CIRCLE);
    Files.writeString(temp.resolve("homes.csv"), FolderFixture.HOMES);
    Files.writeString(temp.resolve("ways.geojson"), FolderFixture.WAYS);
    Files.writeString(temp.resolve("outlets.csv"), "id,name,formats,lon,lat\n" + outlets);
    if (!evidence.isEmpty()) {
      Files.writeString(temp.resolve("evidence.csv"), "outlet,note\n" + evidence);
    }
    return CircleFolder.read(temp, Standards.load().vocabulary());
  }

  @Test
  void anEverydayNameIsReadAndToldOnceForAllItsRows() throws Exception {
    CircleData data =
        read(
            "s1,阿华,理发店,116.484,39.9166\n"
                + "s2,阿明,理发店,116.484,39.9165\n"
                + "s3,百姓,药店;水果店,116.484,39.9164\n",
            "");

    assertThat(data.circle().outlets().get(0).formatIds()).containsExactly("hairdresser");
    assertThat(data.circle().outlets().get(2).formatIds())
        .containsExactly("pharmacy", "fresh-food-store");
    assertThat(data.warnings())
        .filteredOn(warning -> warning.code().equals(FormatCell.READ))
        .extracting(warning -> warning.message().zh())
        .containsExactly(
            "“理发店”按“hairdresser”计（outlets.csv第 2 行起，共 2 处）。",
            "“水果店”按“fresh-food-store”计（outlets.csv第 4 行起，共 1 处）。");
  }

  @Test
  void aPlaceOfNoFormatIsLeftOutSaidSoAndItsEvidenceIsNoFault() throws Exception {
    CircleData data =
        read("s1,老李五金,五金店,116.484,39.9166\ns2,百姓,超市/五金店,116.484,39.9164\n", "老李五金,看过\n百姓,看过\n");

    assertThat(data.circle().outlets()).extracting(Outlet::id).containsExactly("s2");
    assertThat(data.circle().outlets().get(0).formatIds()).containsExactly("supermarket");
    assertThat(data.evidence()).hasSize(1);
    assertThat(data.warnings())
        .filteredOn(warning -> warning.code().equals(FormatCell.NO_FORMAT))
        .extracting(Warning::message)
        .extracting(message -> message.en())
        .containsExactly(
            "\"五金店\" is no business format and was not counted (outlets.csv line 2 and on, 2 in"
                + " all). One that also repairs or cuts keys is a repair service, one that also"
                + " sells daily goods a convenience store.");
  }
}
