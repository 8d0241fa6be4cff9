package org.lifecircle.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.files.FolderFiles;

/** Every view of the page: at a phone's width, for screen readers, and with hostile names in it. */
class DeskViewsTest {

  private static final String IMAGE = "<img src=x onerror=alert(1)>";
  private static final String SCRIPT = "<script>alert(1)</script>";

  @TempDir Path folder;

  @Test
  void everyViewIsFitForScreenReadersAndPhonesAndNamesAreHarmless() throws IOException {
    example("hongmiao-beili", "红庙北里");
    Path hostile = example("shangliu-jiayuan", "上流佳苑");
    replace(hostile.resolve("circle.yaml"), "name: 上流佳苑", "name: '" + SCRIPT + "'");
    replace(hostile.resolve("outlets.csv"), "邻里便利店", IMAGE);
    String id = "上流佳苑";
    List<String> findings = new ArrayList<>();
    try (DeskBrowser desk =
        DeskBrowser.open(folder.resolve("desk"), folder.resolve("down"), 1280, 800)) {
      desk.see(".card");
      assertThat(desk.text()).contains(SCRIPT);
      look(desk, "start", findings);
      desk.click("[data-kind=osm]");
      look(desk, "new", findings);
      desk.press(org.openqa.selenium.Keys.ESCAPE);

      desk.visit("#/circle/" + id);
      desk.see("#map canvas");
      desk.untilSaved();
      look(desk, "homes", findings);
      for (String tab : List.of("outlets", "ways", "obstacles", "settings")) {
        desk.click("#tab-" + tab);
        look(desk, tab, findings);
      }
      desk.click("#tab-outlets");
      desk.click("tbody td[data-column=name]");
      look(desk, "chosen", findings);
      desk.click("#language");
      desk.see("#tab-homes");
      look(desk, "english", findings);

      desk.visit("#/circle/" + id + "/report");
      desk.see("#make-report");
      look(desk, "report", findings);
      desk.visit("#/circle/" + id + "/plan");
      desk.see("#make-plan");
      look(desk, "plan", findings);
      desk.click("#make-plan");
      desk.see("progress");
      desk.click(".job button");
      desk.see("#make-plan:not([disabled])");
      assertThat(desk.script("return document.querySelector('.view-plan iframe')"))
          .as("a plan that was stopped")
          .isNull();
      desk.visit("#/compare/" + id);
      desk.see("#make-compare");
      look(desk, "compare", findings);

      assertThat(findings).isEmpty();
      assertThat(desk.asked()).allMatch(address -> address.startsWith(desk.address()));
      assertThat(desk.complaints()).isEmpty();
    }
  }

  private static void look(DeskBrowser desk, String view, List<String> findings)
      throws IOException {
    for (Object found : desk.seriousFindings()) {
      findings.add(view + ": " + found);
    }
    for (int width : new int[] {390, 1920, 1280}) {
      desk.size(width, width == 390 ? 844 : 900);
      desk.picture(view + "-" + width);
      if (desk.tooWide() > 0) {
        findings.add(view + " is " + desk.tooWide() + " px too wide at " + width);
      }
    }
    harmless(desk);
  }

  /** Names stay words: no element was made of them, and nothing ran. */
  private static void harmless(DeskBrowser desk) {
    assertThat(
            desk.script(
                "return document.querySelectorAll('img,script:not([src])').length"
                    + "+[...document.querySelectorAll('iframe')].reduce((n,f)=>n+(f.contentDocument"
                    + "?f.contentDocument.querySelectorAll('img[src=x]').length:0),0)"))
        .isEqualTo(0L);
  }

  private Path example(String name, String as) throws IOException {
    Path circle = folder.resolve("desk").resolve(as);
    for (Map.Entry<String, Path> file :
        FolderFiles.of(DeskBrowser.ROOT.resolve("examples/circles").resolve(name)).entrySet()) {
      Path to = circle.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.copy(file.getValue(), to);
    }
    return circle;
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(what);
    Files.writeString(file, before.replace(what, by));
  }
}
