package org.lifecircle.reports.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.charts.PngFile;
import org.lifecircle.reports.document.Poster;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.PosterPage;

/** A poster as PDF, one sheet of A2, and as a picture. The same poster gives the same bytes. */
public final class PosterPdf {

  /** Dots per inch of the picture: 1,819 by 2,572 dots. */
  private static final float DPI = 110;

  private PosterPdf() {}

  /**
   * The PDF file. The map is as high as the rest leaves room for.
   *
   * @param map the map, by how high it is for a width of 1
   * @param date the date that the file gives as its own, so that it does not depend on the clock
   */
  public static byte[] of(Poster poster, DoubleFunction<Chart> map, ReportFont font, LocalDate date)
      throws IOException {
    requireNonNull(poster, "poster");
    List<Integer> heights = PosterPage.MAP_HEIGHTS;
    int fits = heights.size() - 1;
    int tooHigh = -1;
    while (fits - tooHigh > 1) {
      int middle = (fits + tooHigh) / 2;
      String page = page(poster, map.apply(shape(heights.get(middle))), font);
      PdfFile.Drawn withoutMap = new PdfFile.Drawn(Optional.empty(), Layout.POSTER, font);
      if (PdfFile.sheets(page, withoutMap, PdfFile.letters(page, font)) == 1) {
        fits = middle;
      } else {
        tooHigh = middle;
      }
    }
    Chart chart = map.apply(shape(heights.get(fits)));
    PdfFile.Named named =
        new PdfFile.Named(
            poster.heading().circle() + " · " + poster.heading().title(), poster.language(), date);
    return PdfFile.of(
        page(poster, chart, font),
        new PdfFile.Drawn(Optional.of(new Charts(List.of(chart))), Layout.POSTER, font),
        named);
  }

  private static double shape(int millimeters) {
    return (double) millimeters / PosterPage.MAP_MILLIMETERS;
  }

  private static String page(Poster poster, Chart map, ReportFont font) {
    return PosterPage.of(poster, map, PdfFile.family(font));
  }

  /** The first page of a PDF file as a PNG picture. */
  public static byte[] png(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return PngFile.of(new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB));
    }
  }
}
