package org.lifecircle.reports.office;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
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
import org.lifecircle.reports.document.ReportDocument.Heading;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Summary;

/** The report as a Word document with styles and tables that an official can edit and paste. */
public final class WordReport {

  private static final double HIGHEST_PICTURE = 560;

  /** The points of a document for a pixel of the map on the first page of the PDF file. */
  private static final double FRONT_POINTS = 0.62;

  /** The same where the margins of official papers leave less room. */
  private static final double OFFICIAL_POINTS = 0.48;

  private final ReportDocument report;
  private final Charts charts;
  private final Look look;
  private final WordPage page;

  private WordReport(ReportDocument report, Charts charts, Look look) throws IOException {
    this.report = requireNonNull(report, "report");
    this.charts = charts;
    this.look = look;
    this.page =
        look.template().isEmpty()
            ? new WordPage(report.language())
            : new WordPage(report.language(), WordTemplate.read(look.template().get()));
  }

  /**
   * How a document looks.
   *
   * @param official whether its styles and its page are those of official papers
   * @param frontDown how high the map of the first page is, in pixels of a page
   * @param template a file whose styles and page are taken before those of the program
   */
  public record Look(boolean official, int frontDown, Optional<Path> template) {

    /** The look of a report: one with a cover is an official paper. */
    public static Look of(ReportDocument report, int frontDown, Optional<Path> template) {
      return new Look(report.cover().isPresent(), frontDown, template);
    }
  }

  /**
   * The document file. The same report gives the same bytes.
   *
   * @param charts those that the report shows
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(ReportDocument report, Charts charts, LocalDate date) throws IOException {
    return of(report, charts, new Look(false, 0, Optional.empty()), date);
  }

  /**
   * The document file. The same report gives the same bytes.
   *
   * @param charts those that the report shows
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(ReportDocument report, Charts charts, Look look, LocalDate date)
      throws IOException {
    return new WordReport(report, charts, look).bytes(date);
  }

  private byte[] bytes(LocalDate date) throws IOException {
    try (XWPFDocument word = page.word) {
      page.look(look.official(), report.masthead().imprint());
      if (report.cover().isPresent()) {
        page.lowerMinor();
        WordCover.add(page, report);
      }
      title();
      if (report.summary().isPresent()) {
        WordStory.add(page, report.summary().get());
        if (report.summary().get().map().isPresent()) {
          front(charts.get(report.summary().get().map().get()));
        }
      }
      boolean first = true;
      for (Section section : report.sections()) {
        XWPFParagraph heading = page.paragraph("Heading1", section.title());
        heading.setPageBreak(first && report.summary().flatMap(Summary::map).isPresent());
        WordCover.mark(heading, WordCover.name(section));
        first = false;
        List<Block> blocks = section.printed();
        for (int i = 0; i < blocks.size(); i++) {
          if (blocks.get(i) instanceof Heading within) {
            WordCover.mark(
                page.paragraph("Heading2", within.text()), WordCover.name(section) + "_" + i);
          } else {
            block(blocks.get(i), i + 1 < section.lead());
          }
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

  private void block(Block block, boolean keptWithNext) throws IOException {
    if (block instanceof Paragraph text) {
      page.paragraph("Normal", text.text()).setKeepNext(keptWithNext);
    } else if (block instanceof Bullets bullets) {
      bullets.items().forEach(page::bullet);
    } else if (block instanceof Callout callout) {
      page.paragraph("Callout", callout.text()).setKeepNext(keptWithNext);
    } else if (block instanceof ChartBlock figure) {
      picture(charts.get(figure.chartId()));
    } else if (block instanceof ReportTable table) {
      if (table.onPage()) {
        WordTable.add(page, table);
      }
    } else if (block instanceof EvidenceCards cards) {
      WordPhotos.add(page, cards);
    } else if (block instanceof Group group) {
      page.paragraph(page.minor(), page.noted(group.title(), Integer.toString(group.count())));
      group.items().forEach(page::bullet);
    }
  }

  private void picture(Chart chart) throws IOException {
    page.paragraph(page.minor(), chart.title());
    XWPFParagraph caption = page.paragraph("Caption", chart.caption());
    caption.setKeepNext(true);
    draw(chart, HIGHEST_PICTURE, true);
    page.paragraph("Source", chart.source());
  }

  /** The map of the first page, lower than in the PDF file, since letters are higher here. */
  private void front(Chart chart) throws IOException {
    draw(chart, look.frontDown() * (look.official() ? OFFICIAL_POINTS : FRONT_POINTS), false);
  }

  private void draw(Chart chart, double highest, boolean keptWithNext) throws IOException {
    XWPFParagraph paragraph = page.paragraph("StoryNote", "");
    paragraph.setKeepNext(keptWithNext);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    double width = page.sheet().textWidth() / 20.0;
    double height = width * chart.height(Layout.PAGE) / Layout.PAGE.width();
    double scale = Math.min(1, highest / height);
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
  }
}
