package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.reports.output.ReportWriter;

class PdfReportTest {

  @TempDir Path directory;

  private PDDocument open(ReportContent content) throws IOException {
    ReportWriter.write(directory, content);
    return Loader.loadPDF(directory.resolve("report.pdf").toFile());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSameContentAlwaysSaysTheSameWords(Language language) throws IOException {
    try (PDDocument document = open(SampleReports.ordinary(language))) {
      Golden.check("pdf-" + language.id() + ".txt", new PDFTextStripper().getText(document));
    }
  }

  @Test
  void everyPageIsA4AndNumbered() throws IOException {
    try (PDDocument document = open(SampleReports.crowded(Language.ZH))) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDRectangle paper = document.getPage(page - 1).getMediaBox();
        assertThat(paper.getWidth())
            .isCloseTo(PDRectangle.A4.getWidth(), org.assertj.core.data.Offset.offset(1f));
        assertThat(paper.getHeight())
            .isCloseTo(PDRectangle.A4.getHeight(), org.assertj.core.data.Offset.offset(1f));
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document)).contains(page + " / " + document.getNumberOfPages());
      }
    }
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    try (PDDocument document = open(SampleReports.ordinary(Language.EN))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded())
              .as(page.getResources().getFont(name).getName())
              .isTrue();
        }
      }
    }
  }

  @Test
  void theBookmarksNameEverySection() throws IOException {
    try (PDDocument document = open(SampleReports.ordinary(Language.EN))) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
      assertThat(titles)
          .containsExactly(
              "Verdict",
              "1. Overview",
              "2. What is lacking",
              "3. Why",
              "4. What to do",
              "Data and method");
    }
  }

  @Test
  void theFileKnowsItsLanguageAndTitleAndNotTheClock() throws IOException {
    try (PDDocument document = open(SampleReports.ordinary(Language.ZH))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("晨光里 · 一刻钟便民生活圈评价报告");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-09-30T12:00:00Z");
    }
  }
}
