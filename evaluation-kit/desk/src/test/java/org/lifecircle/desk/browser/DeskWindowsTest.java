package org.lifecircle.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.files.FolderFiles;

/** Two windows and a text editor change one circle. */
class DeskWindowsTest {

  private static final String CIRCLE =
      "const map=document.getElementById('map');"
          + "const circle=map&&map.circleMap?map.circleMap.circle:null;";

  @TempDir Path folder;

  /**
   * Every second change is written into the file by hand while a window shows the state before:
   * each is in the file or in a copy beside it, and each copy was told.
   */
  @Test
  void twoWindowsAndATextEditorLoseNoChange() throws IOException {
    Path circle = folder.resolve("desk/circle");
    for (Map.Entry<String, Path> file :
        FolderFiles.of(DeskBrowser.ROOT.resolve("examples/circles/hongmiao-beili")).entrySet()) {
      Path to = circle.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.copy(file.getValue(), to);
    }
    List<String> written = new ArrayList<>();
    int told = 0;
    try (DeskBrowser desk =
        DeskBrowser.open(folder.resolve("desk"), folder.resolve("down"), 1280, 800)) {
      opened(desk);
      desk.anotherWindow();
      opened(desk);
      for (int i = 0; i < 8; i++) {
        desk.window(i % 2);
        desk.click("#tab-homes");
        if (i % 2 == 1) {
          String hand = "H" + i + "E";
          replaceLine(circle.resolve("homes.csv"), 20 + i, hand);
          written.add(hand);
        }
        String name = "W" + i + "E";
        desk.click("td[data-line='" + (3 + i) + "'][data-column='name']");
        desk.type(name + "\n");
        desk.until(
            "written or told",
            CIRCLE
                + "return circle.waiting===0&&(circle.cell('homes',arguments[0],'name')"
                + "===arguments[1]||document.querySelector('dialog[open]')!==null)",
            3 + i,
            name);
        written.add(name);
        if (Boolean.TRUE.equals(desk.script("return !!document.querySelector('dialog[open]')"))) {
          told++;
          assertThat(desk.text()).contains("homes.yours-" + told + ".csv", "两份都没有丢");
          desk.click("dialog button");
        }
      }
    }
    List<String> copies = new ArrayList<>();
    StringBuilder all = new StringBuilder(Files.readString(circle.resolve("homes.csv")));
    try (Stream<Path> files = Files.list(circle)) {
      for (Path copy : files.filter(one -> one.toString().contains(".yours-")).toList()) {
        copies.add(copy.getFileName().toString());
        all.append(Files.readString(copy));
      }
    }
    System.out.printf("%d changes, %d told as changed underneath%n", written.size(), told);
    assertThat(copies).as("each copy was told").hasSize(told);
    assertThat(told).as("changes by hand underneath a window").isPositive();
    assertThat(all.toString()).contains(written);
    assertThat(Files.readString(circle.resolve("homes.csv")))
        .as("what was written by hand stays in the file")
        .contains(written.stream().filter(one -> one.startsWith("H")).toList());
  }

  private static void opened(DeskBrowser desk) {
    desk.visit("#/circle/circle");
    desk.until("the circle is open", CIRCLE + "return circle!==null");
    desk.untilSaved();
  }

  private static void replaceLine(Path file, int line, String name) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String[] cells = lines.get(line - 1).split(",", 3);
    lines.set(line - 1, cells[0] + "," + name + "," + cells[2]);
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
