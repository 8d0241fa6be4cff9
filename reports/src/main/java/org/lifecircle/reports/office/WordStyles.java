package org.lifecircle.reports.office;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.lifecircle.model.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of a document, and its page. */
final class WordStyles {

  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int MARGIN = 1134;

  /** What fits between the margins, in twentieths of a point. */
  static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

  private final boolean chinese;
  private final XWPFStyles styles;

  private WordStyles(XWPFDocument word, Language language) {
    this.chinese = language == Language.ZH;
    this.styles = word.createStyles();
  }

  /**
   * How a kind of paragraph looks.
   *
   * @param id its id in the file
   * @param name what Word calls it
   * @param halfPoints the size of its letters, in half points
   * @param color the color of its letters, as hexadecimal red, green and blue
   * @param before the space before it, in twentieths of a point
   * @param after the space after it, in twentieths of a point
   */
  private record ParagraphStyle(
      String id, String name, int halfPoints, String color, int before, int after) {}

  /** Gives a document its styles. */
  static void set(XWPFDocument word, Language language) {
    new WordStyles(word, language).addAll();
  }

  private void addAll() {
    styles.setDefaultFonts(fonts(false));
    add(new ParagraphStyle("Normal", "Normal", 21, "1F2933", 0, 80), false, -1);
    add(new ParagraphStyle("Title", "Title", 44, "0B3C5D", 0, 60), true, -1);
    add(new ParagraphStyle("Subtitle", "Subtitle", 21, "56616B", 0, 200), false, -1);
    add(new ParagraphStyle("Heading1", "heading 1", 32, "0B3C5D", 360, 120), true, 0);
    add(new ParagraphStyle("Heading2", "heading 2", 26, "0B3C5D", 240, 80), true, 1);
    add(new ParagraphStyle("Caption", "caption", 20, "56616B", 60, 60), false, -1);
    add(new ParagraphStyle("Source", "Source", 17, "56616B", 0, 160), false, -1);
    add(new ParagraphStyle("Callout", "Callout", 21, "4A3800", 80, 120), false, -1);
    add(new ParagraphStyle("TableText", "Table Text", 18, "1F2933", 20, 20), false, -1);
    add(new ParagraphStyle("ListNumber", "List Number", 20, "1F2933", 0, 20), false, -1);
    add(new ParagraphStyle("ListBullet", "List Bullet", 21, "1F2933", 0, 60), false, -1);
  }

  private CTFonts fonts(boolean heading) {
    CTFonts fonts = CTFonts.Factory.newInstance();
    String latin = chinese ? "Times New Roman" : "Calibri";
    fonts.setAscii(latin);
    fonts.setHAnsi(latin);
    fonts.setCs(latin);
    fonts.setEastAsia(heading ? "黑体" : "宋体");
    return fonts;
  }

  private void add(ParagraphStyle its, boolean heading, int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(its.id());
    style.addNewName().setVal(its.name());
    style.addNewQFormat();
    if (its.id().equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    CTPPrGeneral paragraph = style.addNewPPr();
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(its.before()));
    spacing.setAfter(BigInteger.valueOf(its.after()));
    if (heading) {
      paragraph.addNewKeepNext();
    }
    if (its.id().startsWith("List")) {
      var indent = paragraph.addNewInd();
      indent.setLeft(BigInteger.valueOf(400));
      indent.setHanging(BigInteger.valueOf(400));
    }
    if (its.id().equals("Callout")) {
      paragraph.addNewShd().setFill("FDF3D0");
    }
    if (outline >= 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr run = style.addNewRPr();
    run.addNewRFonts().set(fonts(heading));
    run.addNewSz().setVal(BigInteger.valueOf(its.halfPoints()));
    run.addNewColor().setVal(its.color());
    styles.addStyle(new XWPFStyle(style));
  }

  /** Gives a document its page: A4, with the imprint and the page number at its foot. */
  static void page(XWPFDocument word, String imprint) {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setHeader(BigInteger.valueOf(600));
    margins.setFooter(BigInteger.valueOf(600));
    XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph line = footer.createParagraph();
    line.setStyle("Source");
    line.setAlignment(ParagraphAlignment.CENTER);
    line.createRun().setText(imprint + "    ");
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    line.createRun().setText(" / ");
    line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }
}
