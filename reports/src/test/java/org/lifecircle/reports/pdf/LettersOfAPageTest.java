package org.lifecircle.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.reports.SampleReports;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.PrintPage;

/** A PDF file carries the letters that its page shows, and no other font. */
class LettersOfAPageTest {

  private static final ReportFont FONT = ReportFont.carried();
  private static final PdfFile.Named NAMED =
      new PdfFile.Named("letters", Language.EN, LocalDate.of(2026, 11, 29));

  @Test
  void whatAPageSpellsOtherwiseIsSetInTheSameFont() throws IOException {
    String page =
        "<html><head><style>body{font-family:'%s'} p:after{content:counter(page)}</style></head><body>"
                .formatted(PdfFile.family(FONT))
            + "<p>Residents&#39; &quot;5 &lt; 7 &amp; 9&quot;, about 200\u00a0m from 红庙西街 /"
            + " </p></body></html>";
    byte[] file = PdfFile.of(page, new PdfFile.Drawn(Optional.empty(), Layout.PAGE, FONT), NAMED);
    assertThat(text(file)).contains("Residents' \"5 < 7 & 9\", about 200 m from 红庙西街 / 1");
  }

  @Test
  void theWordsOfItsChartsAreText() throws IOException {
    Charts charts = new Exhibits(SampleReports.ordinary(Language.ZH)).charts(FONT);
    for (Chart chart : charts) {
      String page =
          ("<html><body style=\"font-family:'%s'\"><object type=\"%s\" data=\"%s\""
                  + " style=\"display:block;width:600px;height:400px\"></object></body></html>")
              .formatted(PdfFile.family(FONT), PrintPage.CHART, chart.id());
      byte[] file =
          PdfFile.of(page, new PdfFile.Drawn(Optional.of(charts), Layout.PAGE, FONT), NAMED);
      assertThat(text(file).replaceAll("\\s", "").codePoints().sorted().distinct())
          .as(chart.id().name())
          .containsAll(chart.words(Layout.PAGE).replaceAll("\\s", "").codePoints().boxed().toList())
          .isNotEmpty();
    }
  }

  @Test
  void theNameOfTheFontInTheLanguageOfTheMachineAddsNoLetter() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      byte[] letters = PdfFile.letters(named(), FONT);
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(named()).contains("文泉驿");
      assertThat(PdfFile.letters(named(), FONT)).isEqualTo(letters);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String named() {
    return "<p style=\"font-family:'" + PdfFile.family(FONT) + "'\">market</p>";
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
      }
      return new PDFTextStripper().getText(document);
    }
  }
}
