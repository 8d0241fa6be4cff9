package org.lifecircle.reports.office;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.lifecircle.reports.document.Cover;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Heading;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** The cover of a Word document, and its table of contents with the numbers of the pages. */
final class WordCover {

  private static final int LABEL = 1900;
  private static final int FILLED = 4600;

  private final WordPage page;
  private final ReportDocument report;

  private WordCover(WordPage page, ReportDocument report) {
    this.page = page;
    this.report = report;
  }

  /** Adds both; what follows begins a page. */
  static void add(WordPage page, ReportDocument report) {
    WordCover writing = new WordCover(page, report);
    writing.cover(report.cover().orElseThrow());
    writing.contents(report.cover().orElseThrow());
  }

  /** The name by which a table of contents finds a section. */
  static String name(Section section) {
    return "lc_" + section.id().replace('-', '_');
  }

  /** Marks a heading, so that a table of contents finds it. */
  static void mark(XWPFParagraph heading, String name) {
    var start = heading.getCTP().addNewBookmarkStart();
    BigInteger id = BigInteger.valueOf(Math.abs((long) name.hashCode()));
    start.setId(id);
    start.setName(name);
    heading.getCTP().addNewBookmarkEnd().setId(id);
  }

  private void cover(Cover cover) {
    page.paragraph("CoverKind", cover.kind());
    page.paragraph("CoverName", cover.circle());
    List<Cover.Line> lines = cover.lines();
    XWPFTable table = page.word.createTable(lines.size(), 2);
    table.removeBorders();
    table.setTableAlignment(TableRowAlign.CENTER);
    for (int i = 0; i < lines.size(); i++) {
      var label = table.getRow(i).getCell(0);
      var filled = table.getRow(i).getCell(1);
      label.setWidth(Integer.toString(LABEL));
      filled.setWidth(Integer.toString(FILLED));
      XWPFParagraph left = label.getParagraphs().get(0);
      left.setStyle(page.style("Story"));
      String words = lines.get(i).label();
      // Chinese labels are spread over the same width, letter by letter; others would be word by
      // word.
      boolean spread = words.codePoints().allMatch(Character::isIdeographic);
      left.setAlignment(spread ? ParagraphAlignment.DISTRIBUTE : ParagraphAlignment.RIGHT);
      large(left, words);
      XWPFParagraph right = filled.getParagraphs().get(0);
      right.setStyle(page.style("Story"));
      right.setAlignment(ParagraphAlignment.CENTER);
      large(right, lines.get(i).words());
      var border = filled.getCTTc().getTcPr().addNewTcBorders().addNewBottom();
      border.setVal(STBorder.SINGLE);
      border.setSz(BigInteger.valueOf(6));
      border.setColor("000000");
    }
  }

  private static void large(XWPFParagraph paragraph, String words) {
    paragraph.setSpacingBefore(160);
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setFontSize(15);
  }

  private void contents(Cover cover) {
    XWPFParagraph head = page.paragraph("Title", cover.contents());
    head.setPageBreak(true);
    head.setAlignment(ParagraphAlignment.CENTER);
    for (Section section : report.sections()) {
      entry("TOC1", section.title(), name(section));
      List<Block> blocks = section.printed();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Heading within) {
          entry("TOC2", within.text(), name(section) + "_" + i);
        }
      }
    }
    XWPFParagraph end = page.paragraph("StoryNote", "");
    end.createRun().addBreak(BreakType.PAGE);
  }

  /** A line of the table with the page that it is on, which Word finds when it opens the file. */
  private void entry(String style, String words, String target) {
    XWPFParagraph line = page.word.createParagraph();
    line.setStyle(page.style(style));
    CTTabStop tab = line.getCTP().getPPr().addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setLeader(STTabTlc.DOT);
    tab.setPos(BigInteger.valueOf(page.sheet().textWidth()));
    line.createRun().setText(words);
    line.createRun().addTab();
    field(line, "PAGEREF " + target + " \\h");
    line.createRun().setText("1");
    line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  private static void field(XWPFParagraph line, String instruction) {
    var begin = line.createRun().getCTR().addNewFldChar();
    begin.setFldCharType(STFldCharType.BEGIN);
    begin.setDirty(true);
    line.createRun().getCTR().addNewInstrText().setStringValue(instruction);
    line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
  }
}
