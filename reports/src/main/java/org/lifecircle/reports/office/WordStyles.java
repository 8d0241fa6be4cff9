package org.lifecircle.reports.office;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.lifecircle.model.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The paragraph styles of a document: those of the program, or those that official papers have
 * (GB/T 9704-2012, 党政机关公文格式). What a template has under the name of a style stays as it is.
 */
final class WordStyles {

  private static final String INK = "1F2933";
  private static final String BLUE = "0B3C5D";
  private static final String MUTED = "56616B";
  private static final String BLACK = "000000";

  private static final String HEI = "黑体";
  private static final String SONG = "宋体";
  private static final String FANG_SONG = "仿宋_GB2312";
  private static final String KAI = "楷体_GB2312";
  private static final String TITLE_SONG = "方正小标宋简体";

  /** 22 lines on the 225 mm of a page, in twentieths of a point. */
  private static final int OFFICIAL_LINE = 580;

  private final boolean chinese;
  private final boolean official;
  private final XWPFStyles styles;

  /** The id of every style by its name in lower case. */
  private final Map<String, String> ids = new TreeMap<>();

  private WordStyles(XWPFDocument word, Language language, boolean official) {
    this.chinese = language == Language.ZH;
    this.official = official;
    this.styles = word.getStyles() == null ? word.createStyles() : word.getStyles();
    for (XWPFStyle style : styles.getStyles()) {
      if (style.getName() != null && style.getType() == STStyleType.PARAGRAPH) {
        ids.putIfAbsent(style.getName().toLowerCase(Locale.ROOT), style.getStyleId());
      }
    }
  }

  /**
   * How a kind of paragraph looks.
   *
   * @param id its id in the file
   * @param name what Word calls it
   * @param letters how its letters look
   * @param space the space around it
   * @param outline its level among the headings from 0; -1 for what is none
   */
  private record ParagraphStyle(String id, String name, Letters letters, Space space, int outline) {
    ParagraphStyle(String id, String name, Letters letters, Space space) {
      this(id, name, letters, space, -1);
    }
  }

  /**
   * How letters look.
   *
   * @param font the Chinese font
   * @param halfPoints their size, in half points
   * @param color as hexadecimal red, green and blue
   */
  private record Letters(String font, int halfPoints, String color) {}

  /**
   * The space around a paragraph, in twentieths of a point.
   *
   * @param before above it
   * @param after below it
   * @param line the exact height of its lines; 0 for that of its letters
   * @param indented whether its first line begins two letters to the right
   * @param centered whether its lines stand in the middle
   */
  private record Space(int before, int after, int line, boolean indented, boolean centered) {
    Space(int before, int after) {
      this(before, after, 0, false, false);
    }
  }

  /**
   * Gives a document the styles that it lacks.
   *
   * @param official whether they are those of official papers
   * @return the id of every style by its id in this program
   */
  static Map<String, String> set(XWPFDocument word, Language language, boolean official) {
    WordStyles styles = new WordStyles(word, language, official);
    styles.styles.setDefaultFonts(styles.fonts(official ? FANG_SONG : SONG));
    Map<String, String> known = new TreeMap<>();
    for (ParagraphStyle style : styles.all()) {
      String there = styles.ids.get(style.name().toLowerCase(Locale.ROOT));
      if (there == null) {
        styles.add(style);
      }
      known.put(style.id(), there == null ? style.id() : there);
    }
    return known;
  }

  private List<ParagraphStyle> all() {
    List<ParagraphStyle> all = new ArrayList<>(official ? officialStyles() : plain());
    all.add(new ParagraphStyle("Story", "Story", letters(SONG, 20, INK), new Space(0, 30)));
    all.add(
        new ParagraphStyle("StoryHead", "Story Head", letters(HEI, 22, BLUE), new Space(60, 20)));
    all.add(
        new ParagraphStyle("StoryNote", "Story Note", letters(SONG, 16, MUTED), new Space(0, 20)));
    return all;
  }

  private Letters letters(String font, int halfPoints, String color) {
    return new Letters(font, halfPoints, official ? BLACK : color);
  }

  private List<ParagraphStyle> plain() {
    return List.of(
        new ParagraphStyle("Normal", "Normal", letters(SONG, 21, INK), new Space(0, 80)),
        new ParagraphStyle("Title", "Title", letters(HEI, 40, BLUE), new Space(0, 40)),
        new ParagraphStyle("Subtitle", "Subtitle", letters(SONG, 20, MUTED), new Space(0, 100)),
        new ParagraphStyle("Heading1", "heading 1", letters(HEI, 30, BLUE), new Space(200, 100), 0),
        new ParagraphStyle("Heading2", "heading 2", letters(HEI, 25, BLUE), new Space(180, 80), 1),
        new ParagraphStyle("Heading3", "heading 3", letters(HEI, 23, BLUE), new Space(160, 60), 2),
        new ParagraphStyle("Caption", "caption", letters(SONG, 20, MUTED), new Space(60, 60)),
        new ParagraphStyle("Source", "Source", letters(SONG, 17, MUTED), new Space(0, 120)),
        new ParagraphStyle("Callout", "Callout", letters(SONG, 20, "4A3800"), new Space(80, 120)),
        new ParagraphStyle("TableText", "Table Text", letters(SONG, 18, INK), new Space(20, 20)),
        new ParagraphStyle("ListNumber", "List Number", letters(SONG, 20, INK), new Space(0, 20)),
        new ParagraphStyle("ListBullet", "List Bullet", letters(SONG, 20, INK), new Space(0, 50)),
        new ParagraphStyle("CoverKind", "Cover Kind", letters(HEI, 52, BLUE), middle(2400, 200)),
        new ParagraphStyle("CoverName", "Cover Name", letters(HEI, 40, INK), middle(0, 4000)),
        new ParagraphStyle("TOC1", "toc 1", letters(SONG, 22, INK), new Space(0, 40)),
        new ParagraphStyle("TOC2", "toc 2", letters(SONG, 20, INK), new Space(0, 20)));
  }

  private static Space middle(int before, int after) {
    return new Space(before, after, 0, false, true);
  }

  /** 三号 is 16 points, 二号 22, 四号 14, 五号 10.5; English text stands in smaller letters. */
  private List<ParagraphStyle> officialStyles() {
    int body = chinese ? 32 : 24;
    int line = chinese ? OFFICIAL_LINE : 420;
    int table = chinese ? 21 : 19;
    Space text = new Space(0, 0, line, true, false);
    Space close = new Space(0, 0, line, false, false);
    return List.of(
        new ParagraphStyle("Normal", "Normal", letters(FANG_SONG, body, INK), text),
        new ParagraphStyle("Title", "Title", letters(TITLE_SONG, 44, INK), middle(0, 120)),
        new ParagraphStyle("Subtitle", "Subtitle", letters(KAI, table, INK), middle(0, 80)),
        new ParagraphStyle("Heading1", "heading 1", letters(HEI, body, INK), text, 0),
        new ParagraphStyle("Heading2", "heading 2", letters(KAI, body, INK), text, 1),
        new ParagraphStyle(
            "Heading3", "heading 3", letters(HEI, chinese ? 24 : 22, INK), middle(160, 60), 2),
        new ParagraphStyle("Caption", "caption", letters(FANG_SONG, table, INK), new Space(0, 40)),
        new ParagraphStyle("Source", "Source", letters(FANG_SONG, 18, INK), new Space(20, 160)),
        new ParagraphStyle("Callout", "Callout", letters(FANG_SONG, body, INK), text),
        // 小五 is 9 points: tables of eight columns have room for their numbers.
        new ParagraphStyle(
            "TableText", "Table Text", letters(FANG_SONG, 18, INK), new Space(20, 20)),
        new ParagraphStyle("ListNumber", "List Number", letters(FANG_SONG, body, INK), text),
        new ParagraphStyle("ListBullet", "List Bullet", letters(FANG_SONG, body, INK), text),
        new ParagraphStyle(
            "CoverKind", "Cover Kind", letters(TITLE_SONG, 52, INK), middle(2400, 240)),
        new ParagraphStyle("CoverName", "Cover Name", letters(KAI, 40, INK), middle(0, 4000)),
        new ParagraphStyle("TOC1", "toc 1", letters(HEI, chinese ? 28 : 24, INK), close),
        new ParagraphStyle(
            "TOC2", "toc 2", letters(FANG_SONG, chinese ? 24 : 22, INK), new Space(0, 40)));
  }

  private CTFonts fonts(String east) {
    CTFonts fonts = CTFonts.Factory.newInstance();
    String latin = chinese || official ? "Times New Roman" : "Calibri";
    fonts.setAscii(latin);
    fonts.setHAnsi(latin);
    fonts.setCs(latin);
    fonts.setEastAsia(east);
    return fonts;
  }

  private void add(ParagraphStyle its) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(its.id());
    style.addNewName().setVal(its.name());
    if (its.id().equals("Normal")) {
      style.setDefault(true);
    } else if (ids.containsKey("normal") || !its.id().equals("Normal")) {
      style.addNewBasedOn().setVal(ids.getOrDefault("normal", "Normal"));
    }
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    if (its.outline() >= 0) {
      paragraph.addNewKeepNext();
    }
    if (its.id().equals("Callout") && !official) {
      paragraph.addNewShd().setFill("FDF3D0");
    }
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(its.space().before()));
    spacing.setAfter(BigInteger.valueOf(its.space().after()));
    if (its.space().line() > 0) {
      spacing.setLine(BigInteger.valueOf(its.space().line()));
      spacing.setLineRule(STLineSpacingRule.EXACT);
    } else {
      spacing.setLine(BigInteger.valueOf(240));
      spacing.setLineRule(STLineSpacingRule.AUTO);
    }
    indent(paragraph, its);
    if (its.space().centered()) {
      paragraph.addNewJc().setVal(STJc.CENTER);
    }
    if (its.outline() >= 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(its.outline()));
    }
    CTRPr run = style.addNewRPr();
    run.addNewRFonts().set(fonts(its.letters().font()));
    run.addNewColor().setVal(its.letters().color());
    run.addNewSz().setVal(BigInteger.valueOf(its.letters().halfPoints()));
    styles.addStyle(new XWPFStyle(style));
  }

  private void indent(CTPPrGeneral paragraph, ParagraphStyle its) {
    var indent = paragraph.addNewInd();
    if (its.space().indented()) {
      indent.setFirstLineChars(BigInteger.valueOf(200));
      indent.setFirstLine(BigInteger.valueOf(20L * its.letters().halfPoints()));
    } else if (its.id().startsWith("List") || its.id().equals("TOC2")) {
      boolean list = its.id().startsWith("List");
      indent.setLeft(BigInteger.valueOf(list ? 260 : 400));
      indent.setHanging(BigInteger.valueOf(list ? 260 : 0));
    } else {
      indent.setFirstLineChars(BigInteger.ZERO);
      indent.setFirstLine(BigInteger.ZERO);
    }
  }
}
