package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

class ClosedOutletsTest {

  @TempDir private Path temp;

  private CircleData read(String outlet) throws Exception {
    Files.writeString(temp.resolve("circle.yaml"), FolderFixture.CIRCLE);
    Files.writeString(temp.resolve("homes.csv"), FolderFixture.HOMES);
    Files.writeString(temp.resolve("ways.geojson"), FolderFixture.WAYS);
    Files.writeString(
        temp.resolve("outlets.csv"),
        "id,name,formats,lon,lat,hours,status\ns0,好邻居,convenience-store,116.484,39.9166,,营业\n"
            + outlet
            + "\n");
    Files.writeString(temp.resolve("evidence.csv"), "outlet,note\ns1,看过\n");
    return CircleFolder.read(temp, FolderFixture.VOCABULARY);
  }

  @ParameterizedTest
  @CsvSource({
    "'s1,百姓药店(已停业),pharmacy,116.484,39.9165,,',outlets-closed",
    "'s1,百姓药店,pharmacy,116.484,39.9165,,注销',outlets-closed",
    "'s1,百姓药店,pharmacy,116.484,39.9165,暂停营业,',outlets-closed",
    "'s1,百姓药店,pharmacy,116.484,39.9165,off,',outlets-closed",
    "'s1,百姓药店,药店（已搬迁）,116.484,39.9165,,',outlets-closed",
    "'s1,百姓药店（装修中）,pharmacy,116.484,39.9165,,',outlets-future",
    "'s1,Corner Pharmacy,pharmacy,116.484,39.9165,,coming soon',outlets-future"
  })
  void aRowThatSaysThatItsPlaceIsNotOpenIsLeftOutWithAWarning(String row, String code)
      throws Exception {
    CircleData data = read(row);
    assertThat(data.circle().outlets()).extracting(Outlet::id).containsExactly("s0");
    assertThat(data.evidence()).isEmpty();
    assertThat(data.warnings()).extracting(Warning::code).contains(code);
  }

  @Test
  void theWarningNamesTheRowItsWordsAndWhatWouldBeRight() throws Exception {
    CircleData data = read("s1,百姓药店(已停业),pharmacy,116.484,39.9165,,");
    assertThat(data.warnings())
        .filteredOn(warning -> warning.code().equals("outlets-closed"))
        .extracting(warning -> warning.message().en())
        .containsExactly(
            "\"百姓药店(已停业)\" (outlets.csv line 3) says that it is closed, shut or moved away"
                + " (\"百姓药店(已停业)\") and was not counted. If it is in business, correct this cell.");
  }

  @ParameterizedTest
  @CsvSource({
    "'s1,关闭山药店,pharmacy,116.484,39.9165,,正常营业'",
    "'s1,药店（建设中路店）,pharmacy,116.484,39.9165,,'",
    "'s1,不停业药房,pharmacy,116.484,39.9165,24/7,OPERATIONAL'"
  })
  void aNameThatMerelyHoldsSuchLettersIsAnOutlet(String row) throws Exception {
    assertThat(read(row).circle().outlets()).hasSize(2);
  }

  @Test
  void aStateThatIsNotUnderstoodIsToldAndTheOutletIsKept() throws Exception {
    CircleData data = read("s1,百姓药店,pharmacy,116.484,39.9165,,B2");
    assertThat(data.circle().outlets()).hasSize(2);
    assertThat(data.warnings()).extracting(Warning::code).contains("state-not-known");
  }
}
