package org.lifecircle.reports.office;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * The sheets of a document: A4 with the margins of the program or of official papers, and what
 * stands at their foot. A template that has a page of its own keeps it.
 *
 * @param textWidth what fits between the margins, in twentieths of a point
 */
record WordSheet(int textWidth) {

  private static final int WIDTH = 11906;
  private static final int HEIGHT = 16838;
  private static final int MARGIN = 1134;

  /** 天头 37 mm, 订口 28 mm, and the 156 mm by 225 mm that are left to words. */
  private static final Margins OFFICIAL = new Margins(2098, 1474, 1984, 1588);

  private static final Margins OWN = new Margins(MARGIN, MARGIN, MARGIN, MARGIN);

  /** The space at the edges of a sheet, in twentieths of a point. */
  private record Margins(int top, int right, int bottom, int left) {}

  /** What fits between the margins of the program. */
  static final WordSheet PLAIN = new WordSheet(WIDTH - 2 * MARGIN);

  /**
   * Gives a document its sheets.
   *
   * @param official whether the margins are those of official papers
   * @param imprint what stands at the foot beside the number of the page
   */
  static WordSheet set(XWPFDocument word, boolean official, String imprint) {
    var body = word.getDocument().getBody();
    if (body.isSetSectPr() && body.getSectPr().isSetPgSz() && body.getSectPr().isSetPgMar()) {
      CTSectPr section = body.getSectPr();
      return new WordSheet(
          number(section.getPgSz().getW())
              - number(section.getPgMar().getLeft())
              - number(section.getPgMar().getRight()));
    }
    CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    Margins its = official ? OFFICIAL : OWN;
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(its.top()));
    margins.setRight(BigInteger.valueOf(its.right()));
    margins.setBottom(BigInteger.valueOf(its.bottom()));
    margins.setLeft(BigInteger.valueOf(its.left()));
    margins.setHeader(BigInteger.valueOf(600));
    margins.setFooter(BigInteger.valueOf(official ? 1400 : 600));
    if (official) {
      // The cover has no number.
      section.addNewTitlePg();
      word.setEvenAndOddHeadings(true);
      dashed(word.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
      dashed(word.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    } else {
      foot(word.createFooter(HeaderFooterType.DEFAULT), imprint);
    }
    return new WordSheet(WIDTH - its.left() - its.right());
  }

  private static int number(Object twips) {
    return ((BigInteger) twips).intValue();
  }

  private static void foot(XWPFFooter footer, String imprint) {
    XWPFParagraph line = footer.createParagraph();
    line.setStyle("Source");
    line.setAlignment(ParagraphAlignment.CENTER);
    line.createRun().setText(imprint + "    ");
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    line.createRun().setText(" / ");
    line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  /** The number between dashes, 四号, one letter from the edge. */
  private static void dashed(XWPFFooter footer, ParagraphAlignment side) {
    XWPFParagraph line = footer.createParagraph();
    line.setStyle("Source");
    line.setAlignment(side);
    if (side == ParagraphAlignment.RIGHT) {
      line.setIndentationRight(280);
    } else {
      line.setIndentationLeft(280);
    }
    for (String part : new String[] {"— ", "PAGE", " —"}) {
      if (part.equals("PAGE")) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewRPr().addNewSz().setVal(BigInteger.valueOf(28));
      } else {
        var run = line.createRun();
        run.setText(part);
        run.setFontSize(14);
        run.setFontFamily("宋体");
      }
    }
  }
}
