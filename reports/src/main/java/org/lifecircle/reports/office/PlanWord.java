package org.lifecircle.reports.office;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.PlanPage;
import org.lifecircle.reports.document.PlanPage.PageColumn;
import org.lifecircle.reports.document.PlanPage.Part;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * The one page of a plan as a Word document. Every line has an exact height and every column an
 * exact width, so that what fits on the page of the PDF file fits here too.
 */
public final class PlanWord {

  /** Twentieths of a point in a millimeter. */
  private static final double TWIPS = 1440 / 25.4;

  /** The height of a line for letters of height 1. */
  private static final double LINE = 1.25;

  /** How much smaller letters are than in the PDF file, whose font is narrower than others. */
  private static final double SMALLER = 0.94;

  private static final int GAP_MILLIMETERS = 5;

  private final PlanPage page;
  private final Chart map;
  private final PlanPage.Fit fit;
  private final WordPage word;
  private final double points;

  private PlanWord(PlanPage page, Chart map, PlanPage.Fit fit) {
    this.page = requireNonNull(page, "page");
    this.map = map;
    this.fit = fit;
    this.word = new WordPage(page.language());
    this.points = fit.points() * SMALLER;
  }

  /**
   * The document file. The same page gives the same bytes.
   *
   * @param map the map of the plan
   * @param fit how large letters and map are
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(PlanPage page, Chart map, PlanPage.Fit fit, LocalDate date)
      throws IOException {
    return new PlanWord(page, map, fit).bytes(date);
  }

  private byte[] bytes(LocalDate date) throws IOException {
    try (XWPFDocument document = word.word) {
      WordStyles.set(document, page.language(), false);
      sheet(document);
      write(line(document.createParagraph(), 1.9, 2), page.heading().title(), 1.9, "0B3C5D");
      write(line(document.createParagraph(), 1.25, 2), page.heading().circle(), 1.25, "1F2933");
      write(line(document.createParagraph(), 0.88, 6), page.heading().basis(), 0.88, "56616B");
      document.getParagraphs().forEach(one -> one.setAlignment(ParagraphAlignment.CENTER));
      opening();
      title(document.createParagraph(), page.actions().title());
      if (!page.actions().rows().isEmpty()) {
        actions();
      }
      if (!page.actions().note().isBlank()) {
        write(line(document.createParagraph(), 1, 0), page.actions().note(), 1, "1F2933");
      }
      for (Part part : page.closing().parts()) {
        title(document.createParagraph(), part.title());
        write(line(document.createParagraph(), 1, 0), sentences(part), 1, "1F2933");
      }
      XWPFParagraph signs = line(document.createParagraph(), 1, 0);
      signs.setSpacingBefore((int) (points * 14));
      write(signs, String.join("\u2003".repeat(8), page.closing().signatures()), 1, "1F2933");
      Optional<Date> noon = Optional.of(Date.from(date.atTime(12, 0).toInstant(ZoneOffset.UTC)));
      var properties = document.getProperties().getCoreProperties();
      properties.setCreated(noon);
      properties.setModified(noon);
      properties.setCreator("LifeCircle");
      properties.setTitle(page.heading().circle() + " · " + page.heading().title());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return SettledZip.of(out.toByteArray());
    }
  }

  private static BigInteger twips(double millimeters) {
    return BigInteger.valueOf(Math.round(millimeters * TWIPS));
  }

  private static void sheet(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(210));
    size.setH(twips(297));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(twips(14));
    margins.setRight(twips(14));
    margins.setTop(twips(13));
    margins.setBottom(twips(11));
    margins.setHeader(twips(6));
    margins.setFooter(twips(6));
  }

  /** A paragraph of lines of an exact height. */
  private XWPFParagraph line(XWPFParagraph paragraph, double size, double pointsAfter) {
    paragraph.setStyle("Normal");
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter((int) (20 * pointsAfter));
    paragraph.setSpacingBetween(points * size * LINE, LineSpacingRule.EXACT);
    return paragraph;
  }

  private void write(XWPFParagraph paragraph, String words, double size, String color) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setFontSize(Math.round(2 * points * size) / 2.0);
    run.setColor(color);
  }

  private void title(XWPFParagraph paragraph, String words) {
    line(paragraph, 1.12, 1);
    paragraph.setSpacingBefore((int) (points * 8));
    paragraph.setKeepNext(true);
    write(paragraph, words, 1.12, "0B3C5D");
    paragraph.getRuns().get(0).setBold(true);
  }

  private String sentences(Part part) {
    return String.join(page.language() == Language.ZH ? "" : " ", part.sentences());
  }

  private XWPFTable table(int rows, List<Integer> millimeters) {
    XWPFTable table = word.word.createTable(rows, millimeters.size());
    table.setWidth(twips(millimeters.stream().mapToInt(Integer::intValue).sum()).intValue());
    CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    table.setCellMargins(25, 60, 25, 60);
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : millimeters) {
      grid.addNewGridCol().setW(twips(width));
    }
    for (XWPFTableRow row : table.getRows()) {
      row.setCantSplitRow(true);
      for (int i = 0; i < millimeters.size(); i++) {
        row.getCell(i).setWidth(twips(millimeters.get(i)).toString());
      }
    }
    return table;
  }

  /** The circle as it is and what is lacking, with the map beside them. */
  private void opening() throws IOException {
    int mapWidth = fit.mapMillimeters();
    XWPFTable table =
        table(1, List.of(PlanPage.WIDTH - mapWidth - GAP_MILLIMETERS, mapWidth + GAP_MILLIMETERS));
    table.removeBorders();
    table.setCellMargins(0, 0, 0, 100);
    XWPFTableCell said = table.getRow(0).getCell(0);
    boolean first = true;
    for (Part part : page.opening()) {
      title(first ? said.getParagraphs().get(0) : said.addParagraph(), part.title());
      write(line(said.addParagraph(), 1, 0), sentences(part), 1, "1F2933");
      first = false;
    }
    XWPFTableCell beside = table.getRow(0).getCell(1);
    picture(beside.getParagraphs().get(0), mapWidth);
    write(line(beside.addParagraph(), 0.8, 0), page.map(), 0.8, "56616B");
  }

  private void picture(XWPFParagraph paragraph, int millimeters) throws IOException {
    paragraph.setStyle("Normal");
    paragraph.setSpacingAfter(0);
    double width = millimeters / 25.4 * 72;
    double height = width * map.height(Layout.SMALL) / Layout.SMALL.width();
    try {
      paragraph
          .createRun()
          .addPicture(
              new ByteArrayInputStream(map.png(Layout.SMALL)),
              PictureType.PNG,
              map.id() + ".png",
              Units.toEMU(width),
              Units.toEMU(height))
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(map.title() + ". " + map.caption());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private void actions() {
    List<Integer> widths = new ArrayList<>();
    for (PageColumn column : page.actions().columns()) {
      widths.add(column.millimeters());
    }
    XWPFTable table = table(1 + page.actions().rows().size(), widths);
    for (int i = 0; i < widths.size(); i++) {
      XWPFTableCell head = table.getRow(0).getCell(i);
      head.setColor("E9EDF0");
      cell(head, List.of(page.actions().columns().get(i).title()), i == 0);
    }
    for (int r = 0; r < page.actions().rows().size(); r++) {
      List<List<String>> row = page.actions().rows().get(r);
      for (int i = 0; i < row.size(); i++) {
        cell(table.getRow(r + 1).getCell(i), row.get(i), i == 0);
      }
    }
  }

  private void cell(XWPFTableCell cell, List<String> lines, boolean centered) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    if (lines.isEmpty()) {
      line(paragraph, 0.94, 0);
    }
    for (int i = 0; i < lines.size(); i++) {
      XWPFParagraph at = i == 0 ? paragraph : cell.addParagraph();
      line(at, i == 0 ? 0.94 : 0.86, 0);
      if (centered) {
        at.setAlignment(ParagraphAlignment.CENTER);
      }
      write(at, lines.get(i), i == 0 ? 0.94 : 0.86, i == 0 ? "1F2933" : "3C4852");
    }
  }
}
