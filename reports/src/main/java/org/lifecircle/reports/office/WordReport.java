package org.lifecircle.reports.office;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Exhibit;
import org.lifecircle.reports.document.ReportDocument.Exhibits;
import org.lifecircle.reports.document.ReportDocument.Figure;
import org.lifecircle.reports.document.ReportDocument.Form;
import org.lifecircle.reports.document.ReportDocument.FormGroup;
import org.lifecircle.reports.document.ReportDocument.Group;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Row;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Table;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.ReportDocument.Total;
import org.lifecircle.reports.document.ReportDocument.Verdict;
import org.lifecircle.reports.evidence.Photo;
import org.lifecircle.reports.wording.Wording;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The report as a Word document with styles and tables that an official can edit and paste. */
public final class WordReport {

  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int MARGIN = 1134;

  /** What fits between the margins, in twentieths of a point. */
  private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

  private static final double HIGHEST_PICTURE = 560;

  /** A longer word may be broken: an address, say. In Latin letters. */
  private static final int LONGEST_WORD = 10;

  /**
   * What a letter of a table takes, and what the margins of a cell do, in twentieths of a point.
   */
  private static final int LETTER = 100;

  private static final int CELL_MARGINS = 230;

  /** The place of a photo of evidence, in points. */
  private static final double PHOTO_WIDTH = 215;

  private static final double PHOTO_HEIGHT = 165;

  private final ReportDocument report;
  private final Map<String, Chart> charts;
  private final Wording wording;
  private final XWPFDocument word = new XWPFDocument();

  private WordReport(ReportDocument report, Map<String, Chart> charts) {
    this.report = requireNonNull(report, "report");
    this.charts = charts;
    this.wording = new Wording(report.language());
  }

  /**
   * The document file. The same report gives the same bytes.
   *
   * @param charts by id; every figure of the report names one of them
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(ReportDocument report, Map<String, Chart> charts, LocalDate date)
      throws IOException {
    return new WordReport(report, charts).bytes(date);
  }

  private byte[] bytes(LocalDate date) throws IOException {
    try (word) {
      styles();
      page();
      title();
      report.verdict().ifPresent(this::verdict);
      for (Section section : report.sections()) {
        paragraph("Heading1", section.title());
        List<Block> blocks = section.printed();
        for (int i = 0; i < blocks.size(); i++) {
          block(blocks.get(i), i + 1 < section.lead());
        }
      }
      if (!report.forms().isEmpty()) {
        paragraph("Heading1", wording.say("form.heading")).setPageBreak(true);
        for (int i = 0; i < report.forms().size(); i++) {
          form(report.forms().get(i), i > 0);
        }
      }
      Optional<Date> noon = Optional.of(Date.from(date.atTime(12, 0).toInstant(ZoneOffset.UTC)));
      var properties = word.getProperties().getCoreProperties();
      properties.setCreated(noon);
      properties.setModified(noon);
      properties.setCreator("LifeCircle");
      properties.setTitle(report.circle() + " · " + report.title());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return SettledZip.of(out.toByteArray());
    }
  }

  // Styles and page.

  private boolean chinese() {
    return report.language() == Language.ZH;
  }

  private CTFonts fonts(boolean heading) {
    CTFonts fonts = CTFonts.Factory.newInstance();
    String latin = chinese() ? "Times New Roman" : "Calibri";
    fonts.setAscii(latin);
    fonts.setHAnsi(latin);
    fonts.setCs(latin);
    fonts.setEastAsia(heading ? "黑体" : "宋体");
    return fonts;
  }

  private void styles() {
    XWPFStyles styles = word.createStyles();
    styles.setDefaultFonts(fonts(false));
    style(styles, "Normal", "Normal", 21, false, "1F2933", 0, 80, -1);
    style(styles, "Title", "Title", 44, true, "0B3C5D", 0, 60, -1);
    style(styles, "Subtitle", "Subtitle", 21, false, "56616B", 0, 200, -1);
    style(styles, "Heading1", "heading 1", 32, true, "0B3C5D", 360, 120, 0);
    style(styles, "Heading2", "heading 2", 26, true, "0B3C5D", 240, 80, 1);
    style(styles, "Caption", "caption", 20, false, "56616B", 60, 60, -1);
    style(styles, "Source", "Source", 17, false, "56616B", 0, 160, -1);
    style(styles, "Callout", "Callout", 21, false, "4A3800", 80, 120, -1);
    style(styles, "TableText", "Table Text", 18, false, "1F2933", 20, 20, -1);
    style(styles, "ListNumber", "List Number", 20, false, "1F2933", 0, 20, -1);
    style(styles, "ListBullet", "List Bullet", 21, false, "1F2933", 0, 60, -1);
  }

  private void style(
      XWPFStyles styles,
      String id,
      String name,
      int halfPoints,
      boolean heading,
      String color,
      int before,
      int after,
      int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    CTPPrGeneral paragraph = style.addNewPPr();
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    if (heading) {
      paragraph.addNewKeepNext();
    }
    if (id.startsWith("List")) {
      var indent = paragraph.addNewInd();
      indent.setLeft(BigInteger.valueOf(400));
      indent.setHanging(BigInteger.valueOf(400));
    }
    if (id.equals("Callout")) {
      paragraph.addNewShd().setFill("FDF3D0");
    }
    if (outline >= 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr run = style.addNewRPr();
    run.addNewRFonts().set(fonts(heading));
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    run.addNewColor().setVal(color);
    styles.addStyle(new XWPFStyle(style));
  }

  private void page() {
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
    line.createRun().setText(report.imprint() + "    ");
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    line.createRun().setText(" / ");
    line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  // Content.

  private XWPFParagraph paragraph(String style, String words) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(words);
    return paragraph;
  }

  private void title() {
    paragraph("Subtitle", report.title()).setSpacingAfter(0);
    paragraph("Title", report.circle());
    paragraph("Subtitle", report.subtitle());
  }

  private void verdict(Verdict verdict) {
    paragraph("Heading1", verdict.headline());
    XWPFParagraph level = paragraph("Normal", wording.say("verdict.level.word") + " ");
    mark(level, verdict.level(), verdict.levelTone());
    if (!verdict.levelNote().isBlank()) {
      level.createRun().setText(" ");
      mark(level, wording.say("verdict.assumed.word"), Tone.CAUTION);
    }
    paragraph(
        "Normal",
        wording.say("verdict.score") + " " + verdict.scoreText() + " · " + verdict.scoreNote());
    if (!verdict.levelNote().isBlank()) {
      paragraph("Callout", verdict.levelNote());
    }
    if (!verdict.wayUp().isBlank()) {
      XWPFParagraph up = paragraph("Normal", "");
      XWPFRun heading = up.createRun();
      heading.setBold(true);
      heading.setText(wording.say("verdict.heading.wayup") + "  ");
      up.createRun().setText(verdict.wayUp());
    }
    figures(verdict.figures());
    list("verdict.heading.missing", verdict.missing(), "verdict.missing.none");
    list("verdict.heading.actions", verdict.actions(), "verdict.actions.none");
  }

  private void figures(List<KeyFigure> figures) {
    XWPFTable table = grid(2, figures.size());
    for (int i = 0; i < figures.size(); i++) {
      KeyFigure figure = figures.get(i);
      XWPFRun value = fill(table.getRow(0).getCell(i), figure.value(), false);
      value.setFontSize(15);
      fill(table.getRow(1).getCell(i), noted(figure.label(), figure.note()), false);
    }
    widths(table, figures.stream().map(figure -> 1).toList());
  }

  private String noted(String words, String note) {
    return note.isBlank() ? words : wording.say("cell.noted", words, note);
  }

  private void list(String heading, List<String> items, String none) {
    paragraph("Heading2", wording.say(heading));
    if (items.isEmpty()) {
      paragraph("Normal", wording.say(none));
    }
    for (int i = 0; i < items.size(); i++) {
      paragraph("ListNumber", (i + 1) + ".\u2002" + items.get(i));
    }
  }

  private void block(Block block, boolean keptWithNext) throws IOException {
    if (block instanceof Paragraph text) {
      paragraph("Normal", text.text()).setKeepNext(keptWithNext);
    } else if (block instanceof Bullets bullets) {
      bullets.items().forEach(item -> paragraph("ListBullet", "•\u2002" + item));
    } else if (block instanceof Callout callout) {
      paragraph("Callout", callout.text()).setKeepNext(keptWithNext);
    } else if (block instanceof Figure figure) {
      picture(charts.get(figure.chartId()));
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Exhibits exhibits) {
      exhibits(exhibits);
    } else if (block instanceof Group group) {
      paragraph("Heading2", noted(group.title(), Integer.toString(group.count())));
      group.items().forEach(item -> paragraph("ListBullet", "•\u2002" + item));
    }
  }

  private void picture(Chart chart) throws IOException {
    paragraph("Heading2", chart.title());
    XWPFParagraph caption = paragraph("Caption", chart.caption());
    caption.setKeepNext(true);
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle("Normal");
    paragraph.setKeepNext(true);
    double width = TEXT_WIDTH / 20.0;
    double height = width * chart.height(Layout.PAGE) / Layout.PAGE.width();
    double scale = Math.min(1, HIGHEST_PICTURE / height);
    try {
      XWPFPicture picture =
          paragraph
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(chart.png(Layout.PAGE)),
                  PictureType.PNG,
                  chart.id() + ".png",
                  Units.toEMU(width * scale),
                  Units.toEMU(height * scale));
      picture
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(chart.title() + ". " + chart.caption());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    paragraph("Source", chart.source());
  }

  private XWPFTable grid(int rows, int columns) {
    XWPFTable table = word.createTable(rows, columns);
    table.setWidth("100%");
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C3CCD3");
    table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C3CCD3");
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "5B6670");
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "5B6670");
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    return table;
  }

  private static void widths(XWPFTable table, List<Integer> weights) {
    int all = weights.stream().mapToInt(Integer::intValue).sum();
    for (XWPFTableRow row : table.getRows()) {
      if (row.getTableCells().size() == 1 && weights.size() > 1) {
        row.getCell(0).setWidth(Integer.toString(TEXT_WIDTH));
        continue;
      }
      for (int i = 0; i < row.getTableCells().size() && i < weights.size(); i++) {
        row.getCell(i).setWidth(Integer.toString(TEXT_WIDTH * weights.get(i) / all));
      }
    }
  }

  private void table(Table table) {
    paragraph("Heading2", table.title());
    int lines = table.firstRows().size();
    long headings = table.firstRows().stream().filter(row -> row.heading().isPresent()).count();
    int sums = table.totals().isEmpty() ? 0 : 1;
    XWPFTable grid = grid(1 + lines + (int) headings + sums, table.columns().size());
    XWPFTableRow head = grid.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      fill(head.getCell(i), column.title(), column.numeric());
      head.getCell(i).setColor("E9EDF0");
    }
    int at = 1;
    List<Optional<BigDecimal>> totals = table.totals();
    for (Row row : table.firstRows()) {
      if (row.heading().isPresent()) {
        across(grid.getRow(at++), row.heading().get());
      }
      XWPFTableRow line = grid.getRow(at++);
      line.setCantSplitRow(true);
      for (int i = 0; i < row.cells().size(); i++) {
        cell(line.getCell(i), row.cells().get(i), table.columns().get(i).numeric());
      }
    }
    for (int i = 0; i < totals.size(); i++) {
      String sum = totals.get(i).map(wording::number).orElse("");
      fill(
              grid.getRow(at).getCell(i),
              i == 0 ? wording.say("cell.total") : sum,
              table.columns().get(i).numeric())
          .setBold(true);
    }
    widths(grid, weights(table));
    paragraph("Source", wording.sentences(table.pageNotes()));
  }

  /** A row of one cell: the heading of those under it, with which it stays. */
  private static void across(XWPFTableRow row, String words) {
    int columns = row.getTableCells().size();
    for (int i = columns - 1; i > 0; i--) {
      row.removeCell(i);
    }
    XWPFTableCell cell = row.getCell(0);
    CTTcPr properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    cell.setColor("F4F6F8");
    fill(cell, words, false).setBold(true);
    cell.getParagraphs().get(0).setKeepNext(true);
    row.setCantSplitRow(true);
  }

  /** A form that can be torn out and handed in. */
  private void form(Form form, boolean newPage) {
    paragraph("Heading2", form.title()).setPageBreak(newPage);
    paragraph("Callout", form.status());
    XWPFTable head = grid(form.head().size(), 2);
    for (int i = 0; i < form.head().size(); i++) {
      KeyFigure fact = form.head().get(i);
      fill(head.getRow(i).getCell(0), fact.label(), false);
      head.getRow(i).getCell(0).setColor("F4F6F8");
      fill(head.getRow(i).getCell(1), noted(fact.value(), fact.note()), false);
    }
    widths(head, List.of(1, 3));
    word.createParagraph().setStyle("Source");
    int lines =
        form.groups().stream()
            .mapToInt(group -> 1 + group.rows().size() + totals(group).size())
            .sum();
    int columns = form.columns().size();
    XWPFTable grid = grid(1 + lines, columns);
    grid.getRow(0).setRepeatHeader(true);
    for (int i = 0; i < columns; i++) {
      fill(grid.getRow(0).getCell(i), form.columns().get(i).title(), numeric(form, i));
      grid.getRow(0).getCell(i).setColor("E9EDF0");
    }
    int at = 1;
    for (FormGroup group : form.groups()) {
      across(grid.getRow(at++), group.title());
      for (List<Cell> cells : group.rows()) {
        XWPFTableRow row = grid.getRow(at++);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns; i++) {
          cell(row.getCell(i), cells.get(i), numeric(form, i));
        }
      }
      for (Total total : totals(group)) {
        XWPFTableRow row = grid.getRow(at++);
        fill(row.getCell(1), total.label(), false).setBold(true);
        fill(row.getCell(total.column()), shown(total), numeric(form, total.column()))
            .setBold(true);
      }
    }
    List<Integer> weights = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int longest = 0;
      for (FormGroup group : form.groups()) {
        for (List<Cell> cells : group.rows()) {
          longest = Math.max(longest, longest(cells.get(i)));
        }
      }
      // The remarks stand last, and their sentences need room.
      weights.add(Math.max(i == 0 ? 7 : 12, Math.min(i == columns - 1 ? 60 : 30, longest)));
    }
    widths(grid, weights);
    word.createParagraph().setStyle("Source");
    paragraph("Normal", String.join("\u2003".repeat(9), form.signatures()));
  }

  private static boolean numeric(Form form, int column) {
    return form.columns().get(column).numeric();
  }

  /** Nothing is added up where there is nothing. */
  private static List<Total> totals(FormGroup group) {
    return group.rows().isEmpty() ? List.of() : group.totals();
  }

  private String shown(Total total) {
    if (total.value().isEmpty()) {
      return "—";
    }
    return total.over().isPresent()
        ? wording.quantity(total.value().get(), "1")
        : wording.number(total.value().get());
  }

  private void exhibits(Exhibits exhibits) throws IOException {
    paragraph("Heading2", exhibits.title());
    List<Exhibit> items = exhibits.items();
    XWPFTable grid = grid((items.size() + 1) / 2, 2);
    for (int i = 0; i < items.size(); i++) {
      XWPFTableRow row = grid.getRow(i / 2);
      row.setCantSplitRow(true);
      exhibit(row.getCell(i % 2), items.get(i), i + 1);
    }
    widths(grid, List.of(1, 1));
    word.createParagraph().setStyle("Source");
  }

  private void exhibit(XWPFTableCell cell, Exhibit exhibit, int number) throws IOException {
    XWPFParagraph picture = cell.getParagraphs().get(0);
    picture.setStyle("TableText");
    if (exhibit.photo().isPresent()) {
      photo(picture, exhibit.photo().get(), exhibit.outlet(), number);
    } else {
      picture.createRun().setText(wording.say("evidence.noPhoto"));
    }
    XWPFParagraph words = cell.addParagraph();
    words.setStyle("TableText");
    XWPFRun name = words.createRun();
    name.setText(exhibit.outlet());
    name.setBold(true);
    String inspector =
        exhibit.inspector().isBlank() ? "" : wording.say("evidence.by", exhibit.inspector());
    String visit =
        Stream.of(exhibit.date(), inspector)
            .filter(one -> !one.isBlank())
            .collect(Collectors.joining(" · "));
    Stream.of(exhibit.formats(), exhibit.note(), visit)
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              XWPFRun run = words.createRun();
              run.addBreak();
              run.setText(line);
            });
  }

  private void photo(XWPFParagraph place, Photo photo, String outlet, int number)
      throws IOException {
    double scale = Math.min(PHOTO_WIDTH / photo.width(), PHOTO_HEIGHT / photo.height());
    try {
      XWPFPicture picture =
          place
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(photo.jpeg()),
                  PictureType.JPEG,
                  "photo-" + number + ".jpg",
                  Units.toEMU(photo.width() * scale),
                  Units.toEMU(photo.height() * scale));
      picture
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(wording.say("evidence.photo", outlet));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /**
   * Wide columns for words, narrow ones for numbers: every column is wide enough for its longest
   * word, and what is left goes to those with most to say.
   */
  private static List<Integer> weights(Table table) {
    List<Integer> least = new ArrayList<>();
    List<Integer> more = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      int longest = 9;
      int word = longestWord(column.title());
      for (Row row : table.rows()) {
        Cell cell = row.cells().get(i);
        longest = Math.max(longest, longest(cell));
        word = Math.max(word, Math.max(longestWord(cell.text()), longestWord(cell.mark())));
      }
      least.add(CELL_MARGINS + LETTER * Math.min(word, LONGEST_WORD));
      more.add(LETTER * Math.min(column.numeric() ? 13 : 34, longest));
    }
    int left = TEXT_WIDTH - least.stream().mapToInt(Integer::intValue).sum();
    int wanted = 0;
    for (int i = 0; i < least.size(); i++) {
      wanted += Math.max(0, more.get(i) - least.get(i));
    }
    List<Integer> weights = new ArrayList<>();
    for (int i = 0; i < least.size(); i++) {
      int wants = Math.max(0, more.get(i) - least.get(i));
      weights.add(
          left <= 0 || wanted == 0
              ? least.get(i)
              : least.get(i) + (int) ((long) left * wants / wanted));
    }
    return weights;
  }

  /** The longest run of letters that ought not to be broken, a Chinese one counting double. */
  private static int longestWord(String words) {
    int most = 0;
    for (String word : words.split("[\\s/、，。；：（）]+")) {
      most = Math.max(most, word.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum());
    }
    return most;
  }

  private static int longest(Cell cell) {
    int most = cell.text().codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
    for (String line : cell.lines()) {
      most = Math.max(most, line.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum());
    }
    return most;
  }

  private static XWPFRun fill(XWPFTableCell cell, String words, boolean numeric) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle("TableText");
    if (numeric) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    return run;
  }

  private static void cell(XWPFTableCell place, Cell cell, boolean numeric) {
    XWPFParagraph paragraph = place.getParagraphs().get(0);
    paragraph.setStyle("TableText");
    if (numeric) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    mark(paragraph, cell.text(), cell.tone());
    if (!cell.mark().isBlank()) {
      paragraph.createRun().setText(" ");
      mark(paragraph, cell.mark(), cell.markTone());
    }
    for (String line : cell.lines()) {
      XWPFRun small = paragraph.createRun();
      small.addBreak();
      small.setText(line);
      small.setFontSize(8);
      small.setColor("56616B");
    }
  }

  private static void mark(XWPFParagraph paragraph, String words, Tone tone) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    String[] colors =
        switch (tone) {
          case GOOD -> new String[] {"005A8D", "E3F0F8"};
          case BAD -> new String[] {"A84400", "FDEEE4"};
          case UNKNOWN -> new String[] {"4C5660", "E9EDF0"};
          case CAUTION -> new String[] {"6D5200", "FDF3D0"};
          case PLAIN -> new String[0];
        };
    if (colors.length > 0) {
      run.setColor(colors[0]);
      run.getCTR().getRPr().addNewShd().setFill(colors[1]);
    }
  }
}
