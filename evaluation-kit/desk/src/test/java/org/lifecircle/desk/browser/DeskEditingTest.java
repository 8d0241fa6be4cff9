package org.lifecircle.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.files.FolderFiles;
import org.openqa.selenium.Keys;

/** A circle is edited on its map and in its tables, with the mouse and without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskEditingTest {

  private static final String CIRCLE =
      "const circle=document.getElementById('map').circleMap.circle;";

  private Path folder;
  private Path circle;
  private DeskBrowser desk;
  private int opened;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    desk = DeskBrowser.open(folder.resolve("desk"), folder.resolve("down"), 1280, 800);
    desk.see(".empty");
  }

  @BeforeEach
  void open() throws IOException {
    String name = "circle-" + ++opened;
    circle = folder.resolve("desk").resolve(name);
    for (Map.Entry<String, Path> file :
        FolderFiles.of(DeskBrowser.ROOT.resolve("examples/circles/hongmiao-beili")).entrySet()) {
      Path to = circle.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.copy(file.getValue(), to);
    }
    desk.visit("#/circle/" + name);
    desk.until(
        "the map of " + name,
        "const map=document.getElementById('map');"
            + "return Boolean(map&&map.circleMap&&map.circleMap.circle.id===arguments[0]"
            + "&&map.querySelector('canvas'))",
        name);
    desk.untilSaved();
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void whatIsDraggedIsWrittenAndUndoneByteForByte() throws IOException {
    String before = outlets();
    desk.drag(desk.pixelOf("outlets", 2), 40, 30);
    untilFile("outlets.csv", before, false);
    assertThat(outlets()).doesNotContain("116.482155,39.917166");
    undo('z');
    untilFile("outlets.csv", before, true);
    undo('y');
    untilFile("outlets.csv", before, false);
    desk.picture("edit-dragged");
  }

  @Test
  void aWrongCellIsToldWhileItIsTypedAndAgainstItsPlaceOnTheMap() throws IOException {
    desk.click("#tab-homes");
    desk.click("td[data-line='3'][data-column='lon']");
    desk.type("x");
    desk.until(
        "the cell is marked while it is edited",
        "const e=document.activeElement;return e.tagName==='INPUT'"
            + "&&e.closest('td').getAttribute('aria-invalid')==='true'"
            + "&&e.closest('td').querySelector('.problem').textContent.length>3");
    assertThat(desk.see("#next-problem").getText()).contains("要改");
    desk.picture("edit-typing");
    desk.press(Keys.ESCAPE);
    desk.until("nothing is marked", CIRCLE + "return circle.errors().length===0");
    assertThat(desk.cell(3, "lon")).isEqualTo("116.48233");
  }

  @Test
  void cellsOfASpreadsheetArePastedTogether() throws IOException {
    desk.click("#tab-homes");
    desk.click("td[data-line='2'][data-column='name']");
    desk.paste("甲楼\t116.4817\t39.9156\n乙楼\t116.4824\t39.9157\n");
    desk.until("both are there", "return document.body.innerText.includes('乙楼')");
    desk.untilSaved();
    assertThat(Files.readString(circle.resolve("homes.csv")))
        .contains("h01,甲楼,116.4817,39.9156,60", "h02,乙楼,116.4824,39.9157,72");
  }

  @Test
  void aWayIsDrawnOntoAnotherAndMeetsIt() throws IOException {
    int[] home = desk.pixelOf("homes", 2);
    desk.click("[data-tool=way]");
    // The first point lies in the open; the last on the sidewalk south of the homes.
    String sidewalk =
        "const map=document.getElementById('map');const box=map.getBoundingClientRect();"
            + "const at=map.circleMap.map.getPixelFromCoordinate("
            + "ol.proj.fromLonLat([116.4810,39.914924]));"
            + "return [Math.round(at[0]+box.left),Math.round(at[1]+box.top)]";
    java.util.List<?> end = (java.util.List<?>) desk.script(sidewalk);
    desk.clickAt(home[0] - 10, home[1] + 14);
    pause();
    int x = ((Long) end.get(0)).intValue();
    int y = ((Long) end.get(1)).intValue() + 2;
    desk.clickAt(x, y);
    desk.clickAt(x, y);
    desk.until("a way is there", CIRCLE + "return Boolean(circle.feature('ways','drawn-ways-1'))");
    assertThat(
            desk.script(
                CIRCLE
                    + "const way=circle.feature('ways','drawn-ways-1').geometry.coordinates;"
                    + "const last=JSON.stringify(way[way.length-1]);"
                    + "return circle.data.ways.features.filter(one=>one.id!=='drawn-ways-1'"
                    + "&&JSON.stringify(one.geometry.coordinates).includes(last)).length"))
        .as("ways that have the last point of the new one")
        .isEqualTo(1L);
    desk.picture("edit-way");
  }

  @Test
  void aFileThatChangedUnderneathIsToldWithBothVersions() throws IOException {
    Files.writeString(
        circle.resolve("homes.csv"),
        Files.readString(circle.resolve("homes.csv")).replace("1号楼", "他们的楼"));
    desk.click("#tab-homes");
    desk.click("td[data-line='3'][data-column='name']");
    desk.type("M\n");
    desk.see("dialog[open]");
    assertThat(desk.text()).contains("homes.yours-1.csv", "两份都没有丢");
    desk.picture("edit-conflict");
    desk.click("dialog button");
    assertThat(desk.cell(2, "name")).isEqualTo("他们的楼");
  }

  @Test
  void theKeyboardAloneAddsMovesAndRemoves() {
    focus("#map");
    desk.press(Keys.ENTER);
    focus("[data-tool=homes]");
    desk.press(Keys.ENTER);
    focus("#map");
    desk.press(Keys.ENTER);
    desk.until("the name has the focus", "return document.activeElement.dataset.column==='name'");
    desk.type("K\t");
    desk.untilSaved();
    assertThat((Long) desk.script(CIRCLE + "return circle.table('homes').rows.length"))
        .isEqualTo(34);
    focus("#remove-row");
    desk.press(Keys.ENTER);
    desk.until("it is gone", CIRCLE + "return circle.table('homes').rows.length===33");
    focus("#skip");
    desk.press(Keys.ENTER);
    desk.until("the content has the focus", "return document.activeElement.id==='main'");
  }

  private void focus(String css) {
    desk.script("document.querySelector(arguments[0]).focus()", css);
  }

  private void undo(char key) {
    focus("#tab-homes");
    desk.chord(key);
  }

  private static void pause() {
    try {
      // Two clicks within a quarter of a second are a double click.
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String outlets() throws IOException {
    return Files.readString(circle.resolve("outlets.csv"));
  }

  private void untilFile(String name, String text, boolean same) throws IOException {
    for (int i = 0; i < 100 && Files.readString(circle.resolve(name)).equals(text) != same; i++) {
      pause();
    }
    assertThat(Files.readString(circle.resolve(name)).equals(text)).isEqualTo(same);
    desk.untilSaved();
  }
}
