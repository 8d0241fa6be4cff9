package org.lifecircle.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.files.FolderFiles;

/** Every way to a new circle is gone on the page itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskMakingTest {

  private static final Path SHARED = DeskBrowser.ROOT.resolve("../shared");

  private Path folder;
  private DeskBrowser desk;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    desk = DeskBrowser.open(folder.resolve("desk"), folder.resolve("down"), 1280, 800);
  }

  @BeforeEach
  void circles() {
    desk.visit("#/");
    desk.see("[data-kind=empty]");
  }

  @AfterAll
  void close() {
    if (desk != null) {
      assertThat(desk.complaints()).isEmpty();
      desk.close();
    }
  }

  @Test
  void fromNothing() throws IOException {
    desk.click("[data-kind=empty]");
    fill("空圈");
    desk.picture("new-empty-form");
    made("空圈", 0, 0);
    assertThat(read("空圈/circle.yaml")).contains("name: 空圈", "116.4836");
    desk.picture("new-empty");
    desk.click("#add-row");
    desk.until("the name has the focus", "return document.activeElement.dataset.column==='name'");
    desk.type("一号楼\t");
    desk.paste("116.4836,39.9171");
    desk.untilSaved();
    assertThat(read("空圈/homes.csv")).contains("一号楼,116.4836,39.9171");
  }

  @Test
  void fromAMap() throws IOException {
    desk.click("[data-kind=osm]");
    desk.choose(SHARED.resolve("data/osm/cn-beijing-tsinghua-2017.osm.pbf"));
    desk.click("dialog [name=name]");
    desk.type("清华西北");
    desk.click("dialog [name=center]");
    desk.type("116.3200,40.0010");
    desk.script("document.querySelector('dialog [name=minutes]').value='5'");
    made("清华西北", 10, 1);
    assertThat(read("清华西北/circle.yaml")).contains("outletSearch:");
  }

  @Test
  void fromATableOfPlaces() throws IOException {
    Path table = folder.resolve("places.csv");
    Files.writeString(
        table,
        "id,name,type,location,business_status\n"
            + "B1,同仁堂药店,医疗保健服务;医药保健销售店;药房,\"116.4837,39.9171\",营业\n"
            + "B2,好邻居便利店,购物服务;便民商店/便利店;便民商店/便利店,\"116.4839,39.9172\",营业\n");
    desk.click("[data-kind=poi]");
    desk.choose(table);
    fill("兴趣点圈");
    desk.script("document.querySelector('dialog [name=crs]').value='wgs84'");
    desk.picture("new-poi-form");
    made("兴趣点圈", 0, 2);
    assertThat(desk.text()).as("what the table cannot tell").contains("待核实");
    desk.picture("new-poi");
    assertThat(read("兴趣点圈/circle.yaml")).contains("outletSearch:", "recycling-point=rarely");
    assertThat(read("兴趣点圈/outlets.csv")).contains("同仁堂药店", "pharmacy");
  }

  @Test
  void fromAZip() throws IOException {
    Path zip = folder.resolve("红庙北里.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream files = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Path> file :
          FolderFiles.of(DeskBrowser.ROOT.resolve("examples/circles/hongmiao-beili")).entrySet()) {
        files.putNextEntry(new ZipEntry("红庙北里/" + file.getKey()));
        files.write(Files.readAllBytes(file.getValue()));
        files.closeEntry();
      }
    }
    desk.click("[data-kind=zip]");
    desk.choose(zip);
    made("红庙北里", 33, 10);
  }

  @Test
  void fromAWorkbook() throws IOException {
    desk.click("[data-kind=workbook]");
    desk.choose(SHARED.resolve("faults/workbooks/sloppy-40homes-120outlets.xlsx"));
    made("sloppy-40homes-120outlets.xlsx", 40, 100);
    desk.click("#tab-evidence");
    desk.see("td[data-column=photo]");
    desk.picture("new-workbook-evidence");
  }

  private void fill(String name) {
    desk.click("dialog [name=name]");
    desk.type(name);
    desk.click("dialog [name=center]");
    desk.type("116.4836,39.9170");
  }

  private void made(String id, int homes, int outlets) {
    desk.click("dialog [type=submit]");
    desk.until(
        id + " is open",
        "const map=document.getElementById('map');"
            + "return Boolean(map&&map.circleMap&&map.circleMap.circle.id===arguments[0])",
        id);
    desk.untilSaved();
    assertThat(rows("homes")).isGreaterThanOrEqualTo(homes);
    assertThat(rows("outlets")).isGreaterThanOrEqualTo(outlets);
  }

  private long rows(String table) {
    return (Long)
        desk.script(
            "return document.getElementById('map').circleMap.circle.table(arguments[0]).rows.length",
            table);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("desk").resolve(file));
  }
}
