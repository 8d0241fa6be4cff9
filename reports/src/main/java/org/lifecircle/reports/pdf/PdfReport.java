package org.lifecircle.reports.pdf;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.PrintPage;

/** Lays a report out on A4 pages. The same report gives the same bytes. */
public final class PdfReport {

  private PdfReport() {}

  /**
   * The PDF file.
   *
   * @param charts those that the document shows
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(ReportDocument document, Charts charts, ReportFont font, LocalDate date)
      throws IOException {
    requireNonNull(document, "document");
    // Its log goes to the console of the person who asked for a report.
    XRLog.setLoggingEnabled(false);
    byte[] file = font.file();
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(PrintPage.CHART, drawer(charts));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Charts ask for the font by the name that it has in the language of the machine, so the page
    // must know it by that name too: on a Chinese machine it is a Chinese one.
    String family = font.awt().getFamily();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useFont(() -> new ByteArrayInputStream(file), family, 400, FontStyle.NORMAL, true);
    builder.useObjectDrawerFactory(drawers);
    builder.withProducer("LifeCircle");
    builder.withHtmlContent(PrintPage.of(document, charts, family), null);
    builder.toStream(out);
    builder.run();
    return settled(out.toByteArray(), document, date);
  }

  private static FSObjectDrawer drawer(Charts charts) {
    return (element, x, y, width, height, device, context, dotsPerPixel) -> {
      Chart chart = charts.get(new ChartId(element.getAttribute("data")));
      float pixelsWide = (float) (width / dotsPerPixel);
      float pixelsHigh = (float) (height / dotsPerPixel);
      device.drawWithGraphics(
          (float) x,
          (float) y,
          pixelsWide,
          pixelsHigh,
          graphics -> chart.paint(graphics, Layout.PAGE, pixelsWide, pixelsHigh));
      return null;
    };
  }

  /** Gives the file a name, a language and a date that is not that of the clock. */
  private static byte[] settled(byte[] file, ReportDocument report, LocalDate date)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDDocumentInformation information = document.getDocumentInformation();
      information.setTitle(report.masthead().circle() + " · " + report.masthead().title());
      information.setCreator("LifeCircle");
      Calendar noon = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
      noon.clear();
      noon.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth(), 12, 0, 0);
      information.setCreationDate(noon);
      information.setModificationDate(noon);
      document.getDocumentCatalog().setLanguage(report.language().locale().toLanguageTag());
      // The identity that the file has so far was made of the time of day.
      document.getDocument().getTrailer().removeItem(COSName.ID);
      document.setDocumentId(date.toEpochDay());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
