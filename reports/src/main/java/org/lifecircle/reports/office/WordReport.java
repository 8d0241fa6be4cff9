package org.lifecircle.reports.office;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.EvidenceCards;
import org.lifecircle.reports.document.ReportDocument.Group;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Summary;
import org.lifecircle.reports.document.ReportDocument.Tone;

/** The report as a Word document with styles and tables that an official can edit and paste. */
public final class WordReport {

  private static final double HIGHEST_PICTURE = 560;

  private final ReportDocument report;
  private final Charts charts;
  private final WordPage page;

  private WordReport(ReportDocument report, Charts charts) {
    this.report = requireNonNull(report, "report");
    this.charts = charts;
    this.page = new WordPage(report.language());
  }

  /**
   * The document file. The same report gives the same bytes.
   *
   * @param charts those that the report shows
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(ReportDocument report, Charts charts, LocalDate date) throws IOException {
    return new WordReport(report, charts).bytes(date);
  }

  private byte[] bytes(LocalDate date) throws IOException {
    try (XWPFDocument word = page.word) {
      WordStyles.set(word, report.language());
      WordStyles.page(word, report.masthead().imprint());
      title();
      report.summary().ifPresent(this::summary);
      for (Section section : report.sections()) {
        page.paragraph("Heading1", section.title());
        List<Block> blocks = section.printed();
        for (int i = 0; i < blocks.size(); i++) {
          block(blocks.get(i), i + 1 < section.lead());
        }
      }
      if (!report.forms().isEmpty()) {
        page.paragraph("Heading1", page.wording.say("form.heading")).setPageBreak(true);
        for (int i = 0; i < report.forms().size(); i++) {
          WordForm.add(page, report.forms().get(i), i > 0);
        }
      }
      Optional<Date> noon = Optional.of(Date.from(date.atTime(12, 0).toInstant(ZoneOffset.UTC)));
      var properties = word.getProperties().getCoreProperties();
      properties.setCreated(noon);
      properties.setModified(noon);
      properties.setCreator("LifeCircle");
      properties.setTitle(report.masthead().circle() + " · " + report.masthead().title());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return SettledZip.of(out.toByteArray());
    }
  }

  private void title() {
    page.paragraph("Subtitle", report.masthead().title()).setSpacingAfter(0);
    page.paragraph("Title", report.masthead().circle());
    page.paragraph("Subtitle", report.masthead().subtitle());
  }

  private void summary(Summary summary) {
    page.paragraph("Heading1", summary.headline());
    XWPFParagraph level = page.paragraph("Normal", page.wording.say("verdict.level.word") + " ");
    WordPage.mark(level, summary.level().word(), summary.level().tone());
    if (summary.level().assumed()) {
      level.createRun().setText(" ");
      WordPage.mark(level, page.wording.say("verdict.assumed.word"), Tone.CAUTION);
    }
    page.paragraph(
        "Normal",
        page.wording.say("verdict.score")
            + " "
            + summary.score().text()
            + " · "
            + summary.score().note());
    if (!summary.score().index().isBlank()) {
      page.paragraph("Normal", summary.score().index());
    }
    if (!summary.level().doubt().isBlank()) {
      page.paragraph("Callout", summary.level().doubt());
    }
    if (!summary.level().note().isBlank()) {
      page.paragraph("Callout", summary.level().note());
    }
    if (!summary.improvement().wayUp().isBlank()) {
      XWPFParagraph up = page.paragraph("Normal", "");
      XWPFRun heading = up.createRun();
      heading.setBold(true);
      heading.setText(page.wording.say("verdict.heading.wayup") + "  ");
      up.createRun().setText(summary.improvement().wayUp());
    }
    figures(summary.figures());
    list("verdict.heading.missing", summary.improvement().missing(), "verdict.missing.none");
    list("verdict.heading.actions", summary.improvement().actions(), "verdict.actions.none");
  }

  private void figures(List<KeyFigure> figures) {
    XWPFTable table = page.grid(2, figures.size());
    for (int i = 0; i < figures.size(); i++) {
      KeyFigure figure = figures.get(i);
      XWPFRun value = WordPage.fill(table.getRow(0).getCell(i), figure.value(), false);
      value.setFontSize(15);
      WordPage.fill(table.getRow(1).getCell(i), page.noted(figure.label(), figure.note()), false);
    }
    WordPage.widths(table, figures.stream().map(figure -> 1).toList());
  }

  private void list(String heading, List<String> items, String none) {
    page.paragraph("Heading2", page.wording.say(heading));
    if (items.isEmpty()) {
      page.paragraph("Normal", page.wording.say(none));
    }
    for (int i = 0; i < items.size(); i++) {
      page.paragraph("ListNumber", (i + 1) + ".\u2002" + items.get(i));
    }
  }

  private void block(Block block, boolean keptWithNext) throws IOException {
    if (block instanceof Paragraph text) {
      page.paragraph("Normal", text.text()).setKeepNext(keptWithNext);
    } else if (block instanceof Bullets bullets) {
      bullets.items().forEach(item -> page.paragraph("ListBullet", "•\u2002" + item));
    } else if (block instanceof Callout callout) {
      page.paragraph("Callout", callout.text()).setKeepNext(keptWithNext);
    } else if (block instanceof ChartBlock figure) {
      picture(charts.get(figure.chartId()));
    } else if (block instanceof ReportTable table) {
      WordTable.add(page, table);
    } else if (block instanceof EvidenceCards cards) {
      WordPhotos.add(page, cards);
    } else if (block instanceof Group group) {
      page.paragraph("Heading2", page.noted(group.title(), Integer.toString(group.count())));
      group.items().forEach(item -> page.paragraph("ListBullet", "•\u2002" + item));
    }
  }

  private void picture(Chart chart) throws IOException {
    page.paragraph("Heading2", chart.title());
    XWPFParagraph caption = page.paragraph("Caption", chart.caption());
    caption.setKeepNext(true);
    XWPFParagraph paragraph = page.word.createParagraph();
    paragraph.setStyle("Normal");
    paragraph.setKeepNext(true);
    double width = WordStyles.TEXT_WIDTH / 20.0;
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
    page.paragraph("Source", chart.source());
  }
}
