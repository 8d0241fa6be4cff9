package org.lifecircle.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two walks of an evaluator who never saw a terminal: from an empty desk to the plan as a Word
 * document. Clicks and keys are printed; skipped where there is no Chromium, which continuous
 * integration installs.
 */
class DeskWalkTest {

  private static final Path SHARED = DeskBrowser.ROOT.resolve("../shared");

  /** What a marked cell of a column is mended with. */
  private static final Map<String, String> RIGHT =
      Map.of(
          "households", "30",
          "residents", "84",
          "children", "12",
          "olderAdults", "17",
          "formats", "pharmacy",
          "area", "80",
          "outlet", "row2",
          "date", "2026-11-20",
          "survey.satisfaction", "0.913",
          "lon", "116.488%02d,39.9165");

  @TempDir Path folder;

  @Test
  void fromAMapOfTsinghuaToThePlanInWord() throws IOException {
    try (DeskBrowser desk =
        DeskBrowser.open(folder.resolve("desk"), folder.resolve("down"), 1280, 800)) {
      desk.see(".empty");
      desk.picture("walk-1-empty");
      importMap(desk);
      moveAnOutlet(desk);
      addAHome(desk, "116.3204,40.0015");
      addAnOutlet(desk);
      mendMarkedCells(desk, 3);
      evaluate(desk);
      checklist(desk);
      planAndTakeWord(desk);
      told("Tsinghua, from the map", desk, 150);
    }
  }

  /** The workbook as it was handed in: nothing is mended before it comes to the desk. */
  @Test
  void fromASloppyWorkbookToThePlanInWord() throws IOException {
    try (DeskBrowser desk =
        DeskBrowser.open(folder.resolve("desk"), folder.resolve("down"), 1280, 800)) {
      desk.see(".empty");
      desk.click("[data-kind=workbook]");
      desk.choose(SHARED.resolve("faults/workbooks/sloppy-40homes-120outlets.xlsx"));
      desk.click("dialog [type=submit]");
      desk.see("#map canvas");
      desk.untilSaved();
      desk.picture("sloppy-1-imported");
      assertThat(wrong(desk)).isEqualTo(43);
      moveAnOutlet(desk);
      addAHome(desk, "116.4884,39.9168");
      mendMarkedCells(desk, 3);
      evaluate(desk);
      planAndTakeWord(desk);
      told("the sloppy workbook", desk, 700);
    }
  }

  private void importMap(DeskBrowser desk) throws IOException {
    desk.click("[data-kind=osm]");
    desk.choose(SHARED.resolve("data/osm/cn-beijing-tsinghua-2017.osm.pbf"));
    desk.click("dialog [name=name]");
    desk.type("Tsinghua");
    desk.click("dialog [name=center]");
    desk.paste("116.3200,40.0010");
    desk.click("dialog [type=submit]");
    desk.see("#map canvas");
    desk.untilSaved();
    desk.picture("walk-2-imported");
    assertThat(rows(desk, "homes")).isBetween(100L, 160L);
  }

  private void moveAnOutlet(DeskBrowser desk) throws IOException {
    long line = anOutletThatStandsAlone(desk);
    String before = (String) desk.script(CELL, "outlets", line, "lon");
    desk.drag(desk.pixelOf("outlets", line), 36, 24);
    desk.until(
        "the outlet has moved",
        "return document.getElementById('map').circleMap.circle.cell('outlets',arguments[0],'lon')"
            + "!==arguments[1]",
        line,
        before);
    desk.untilSaved();
    assertThat(desk.cell(line, "lon")).as("the table shows the move").isNotEqualTo(before);
    desk.picture("walk-3-moved");
  }

  private void addAHome(DeskBrowser desk, String degrees) throws IOException {
    desk.click("#tab-homes");
    desk.click("#add-row");
    desk.until("the name has the focus", FOCUS, "name");
    desk.type("B7\t");
    desk.until("the longitude has the focus", FOCUS, "lon");
    desk.paste(degrees);
    desk.untilSaved();
    desk.until(
        "the degrees are in their cells",
        "const row=document.querySelector('tr.chosen');"
            + "return row&&arguments[0].split(',').every(one=>row.innerText.includes(one))",
        degrees);
    desk.picture("walk-4-home");
  }

  private void addAnOutlet(DeskBrowser desk) {
    desk.click("[data-tool=outlets]");
    Long[] at = center(desk);
    desk.clickAt(at[0].intValue() - 40, at[1].intValue() + 60);
    desk.until("the name has the focus", FOCUS, "name");
    desk.type("P1\t");
    desk.untilSaved();
  }

  /** Goes from one marked cell to the next and types what is right. */
  private void mendMarkedCells(DeskBrowser desk, int least) throws IOException {
    desk.until("something is marked", "return document.querySelector('.count')!==null");
    desk.picture("walk-5-marked");
    int mended = 0;
    while (wrong(desk) > 0 && mended < 80) {
      long before = wrong(desk);
      desk.click("#next-problem");
      desk.until("a cell has the focus", "return Boolean(" + IN_FOCUS + ")");
      String column = (String) desk.script("return " + IN_FOCUS);
      assertThat(RIGHT).as("what is right in a marked cell").containsKey(column);
      desk.type(RIGHT.get(column).formatted(mended) + "\n");
      desk.until("one less is marked", WRONG + "<arguments[0]", before);
      desk.untilSaved();
      mended++;
    }
    assertThat(mended).isGreaterThanOrEqualTo(least);
    desk.picture("walk-6-mended");
  }

  private void evaluate(DeskBrowser desk) throws IOException {
    desk.click(".bar a.main");
    desk.click("#make-report");
    desk.see("progress");
    desk.picture("walk-7-evaluating");
    desk.seeAtLast(".view-report iframe");
    desk.see(".verdictline .level");
    desk.picture("walk-8-report");
  }

  /** One click beside the report: what to look for on the spot, fit to print. */
  private void checklist(DeskBrowser desk) throws IOException {
    desk.see("#phone-open");
    assertThat(desk.seriousFindings()).isEmpty();
    desk.click("#to-checklist");
    desk.see(".checklist tbody tr");
    desk.picture("walk-7-checklist");
    desk.script("document.querySelector('.filled').scrollIntoView()");
    desk.picture("walk-7-checklist-filled");
    assertThat((Long) desk.script("return document.querySelectorAll('.checklist tbody tr').length"))
        .isGreaterThan(10);
    assertThat(desk.seriousFindings()).isEmpty();
    for (int width : new int[] {390, 1280}) {
      desk.size(width, 800);
      assertThat(desk.tooWide()).as("at " + width).isZero();
    }
  }

  /** Makes the plan, reads it in place, and takes its Word document along. */
  private void planAndTakeWord(DeskBrowser desk) throws IOException {
    desk.click("#nav a[href$=plan]");
    desk.click("#make-plan");
    desk.see("progress");
    desk.picture("walk-9-planning");
    desk.seeAtLast(".view-plan iframe");
    assertThat(desk.textOfFrame("#table-plan-actions"))
        .as("what to add, where, at what gain, and the map")
        .contains("一圈一策", "措施", "地点", "收益", "1．", "补在哪里");
    desk.picture("walk-10-plan");
    desk.click("a.file.word");
    Path word = desk.downloaded(".docx");
    assertThat(word).hasFileName("plan.docx");
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(word))) {
      assertThat(document.getTables()).isNotEmpty();
    }
  }

  private static void told(String walk, DeskBrowser desk, int most) {
    System.out.println("walk " + walk + ": " + desk.effort());
    List<String> asked = desk.asked();
    assertThat(asked).as("requests").hasSizeGreaterThan(20);
    assertThat(asked).allMatch(address -> address.startsWith(desk.address()));
    assertThat(desk.complaints()).isEmpty();
    assertThat(desk.clicks() + desk.keys()).as("effort").isLessThan(most);
  }

  private static final String CELL =
      "return document.getElementById('map').circleMap.circle"
          + ".cell(arguments[0],arguments[1],arguments[2])";
  private static final String IN_FOCUS =
      "document.activeElement.dataset.column||document.activeElement.name";
  private static final String FOCUS = "return document.activeElement.dataset.column===arguments[0]";
  private static final String WRONG =
      "return document.getElementById('map').circleMap.circle.errors().length";

  private static long wrong(DeskBrowser desk) {
    return (Long) desk.script(WRONG);
  }

  private static long rows(DeskBrowser desk, String table) {
    return (Long)
        desk.script(
            "return"
                + " document.getElementById('map').circleMap.circle.table(arguments[0]).rows.length",
            table);
  }

  private static Long[] center(DeskBrowser desk) {
    List<?> at =
        (List<?>)
            desk.script(
                "const box=document.getElementById('map').getBoundingClientRect();"
                    + "return [Math.round(box.left+box.width/2),Math.round(box.top+box.height/2)]");
    return at.stream().map(Long.class::cast).toArray(Long[]::new);
  }

  /** An outlet near the middle of the map with nothing else around it. */
  private static long anOutletThatStandsAlone(DeskBrowser desk) {
    return (Long)
        desk.script(
            "const map=document.getElementById('map').circleMap;"
                + "const size=map.map.getSize();const all=[...map.places.values()].map(one=>({"
                + "table:one.get('table'),line:one.get('line'),"
                + "at:map.pixelOf(one.get('table'),one.get('line'))}));"
                + "const far=(a,b)=>Math.hypot(a.at[0]-b.at[0],a.at[1]-b.at[1]);"
                + "const middle={at:[size[0]/2,size[1]/2]};"
                + "return all.filter(one=>one.table==='outlets'&&all.every(other=>other===one"
                + "||far(one,other)>16)).sort((a,b)=>far(a,middle)-far(b,middle))[0].line");
  }
}
