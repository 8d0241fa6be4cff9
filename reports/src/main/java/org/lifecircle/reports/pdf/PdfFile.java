package org.lifecircle.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.PrintPage;

/** Lays a page out on A4 sheets. The same page gives the same bytes. */
final class PdfFile {

  /**
   * What a page may show and not spell: what it spells as {@code &amp;#39;} and the like, numbers
   * of pages and of other heights, and what stands for the rest of a word.
   */
  private static final String NOT_SPELLED = "'\"&<>0123456789…";

  private static final char NO_BREAK_SPACE = '\u00a0';

  private static final Pattern CHART_ON_PAGE =
      Pattern.compile("<object type=\"" + PrintPage.CHART + "\" data=\"([^\"]+)\"");

  private PdfFile() {}

  /**
   * What is drawn on a page.
   *
   * @param charts those that the page names; empty where only the room that they take matters
   * @param layout how they are laid out
   * @param font of charts and words
   */
  record Drawn(Optional<Charts> charts, Layout layout, ReportFont font) {}

  /**
   * What a file says of itself.
   *
   * @param title its title
   * @param language its language
   * @param date the date that it gives as its own, so that it does not depend on the clock
   */
  record Named(String title, Language language, LocalDate date) {}

  /**
   * The name of a font on a page. Charts ask for the font by the name that it has in the language
   * of the machine, so the page must know it by that name too: on a Chinese machine it is a Chinese
   * one.
   */
  static String family(ReportFont font) {
    return font.awt().getFamily();
  }

  /**
   * The PDF file.
   *
   * @param page well-formed XHTML in the family of the font
   */
  static byte[] of(String page, Drawn drawn, Named named) throws IOException {
    try (Sheets sheets = lay(page, drawn)) {
      return sheets.file(named);
    }
  }

  /**
   * A page on its sheets.
   *
   * @param page well-formed XHTML in the family of the font
   */
  static Sheets lay(String page, Drawn drawn) throws IOException {
    return new Sheets(builder(page, drawn, letters(page, drawn)));
  }

  /** The sheets that a page takes, and the file of them, which is asked for once at most. */
  static final class Sheets implements Closeable {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PdfBoxRenderer renderer;

    private Sheets(PdfRendererBuilder builder) throws IOException {
      builder.toStream(out);
      renderer = builder.buildPdfRenderer();
      renderer.layout();
    }

    /** How many they are. */
    int count() {
      return renderer.getRootBox().getLayer().getPages().size();
    }

    /** The PDF file. */
    byte[] file(Named named) throws IOException {
      renderer.createPDF();
      return settled(out.toByteArray(), named);
    }

    @Override
    public void close() {
      renderer.close();
    }
  }

  /**
   * A file of the font with the letters of a page and of its charts: the whole font would take a
   * hundred times the memory.
   */
  private static byte[] letters(String page, Drawn drawn) {
    StringBuilder words = new StringBuilder();
    drawn
        .charts()
        .ifPresent(
            charts ->
                CHART_ON_PAGE
                    .matcher(page)
                    .results()
                    .map(chart -> charts.get(new ChartId(chart.group(1))))
                    .forEach(chart -> words.append(chart.words(drawn.layout()))));
    return letters(page + words, drawn.font());
  }

  /** A file of the font with the letters of a page that has no charts, whatever its numbers are. */
  static byte[] letters(String page, ReportFont font) {
    // The page names the font in the language of the machine, and shows no such name.
    return font.subset(page.replace(family(font), "") + NOT_SPELLED);
  }

  /**
   * How many sheets a page takes: it is laid out and not written.
   *
   * @param page well-formed XHTML in the family of the font
   * @param drawn what is drawn on it; no charts, since only the room that they take matters
   * @param letters a file of the font with the letters of the page
   */
  static int sheets(String page, Drawn drawn, byte[] letters) throws IOException {
    try (Sheets sheets = new Sheets(builder(page, drawn, letters))) {
      return sheets.count();
    }
  }

  private static PdfRendererBuilder builder(String page, Drawn drawn, byte[] font) {
    // Its log goes to the console of the person who asked for a report.
    XRLog.setLoggingEnabled(false);
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(PrintPage.CHART, drawer(drawn.charts(), drawn.layout()));
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useFont(
        () -> new ByteArrayInputStream(font), family(drawn.font()), 400, FontStyle.NORMAL, true);
    builder.useUnicodeLineBreaker(new WholeNumbers());
    builder.useObjectDrawerFactory(drawers);
    builder.withProducer("LifeCircle");
    // The font may lack it, and no line ends there anyway.
    builder.withHtmlContent(page.replace(NO_BREAK_SPACE, ' '), null);
    return builder;
  }

  private static FSObjectDrawer drawer(Optional<Charts> charts, Layout layout) {
    return (element, x, y, width, height, device, context, dotsPerPixel) -> {
      if (charts.isEmpty()) {
        return null;
      }
      Chart chart = charts.get().get(new ChartId(element.getAttribute("data")));
      float pixelsWide = (float) (width / dotsPerPixel);
      float pixelsHigh = (float) (height / dotsPerPixel);
      device.drawWithGraphics(
          (float) x,
          (float) y,
          pixelsWide,
          pixelsHigh,
          graphics -> chart.paint(graphics, layout, pixelsWide, pixelsHigh));
      return null;
    };
  }

  /** Gives the file a name, a language and a date that is not that of the clock. */
  private static byte[] settled(byte[] file, Named named) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDDocumentInformation information = document.getDocumentInformation();
      information.setTitle(named.title());
      LocalDate date = named.date();
      information.setCreator("LifeCircle");
      Calendar noon = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
      noon.clear();
      noon.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth(), 12, 0, 0);
      information.setCreationDate(noon);
      information.setModificationDate(noon);
      document.getDocumentCatalog().setLanguage(named.language().locale().toLanguageTag());
      // The identity that the file has so far was made of the time of day.
      document.getDocument().getTrailer().removeItem(COSName.ID);
      document.setDocumentId(date.toEpochDay());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
