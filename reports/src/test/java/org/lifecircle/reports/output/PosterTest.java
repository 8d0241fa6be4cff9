package org.lifecircle.reports.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Language;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.SampleReports;
import org.lifecircle.reports.document.Poster;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.sections.PosterComposer;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.facts.Outcome;

/** The poster for residents. */
class PosterTest {

  private static final double MILLIMETERS = 25.4 / 72;

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(Language.class)
  void isOneSheetOfA2WithEverythingOnIt(Language language) throws IOException {
    ReportContent content = SampleReports.ordinary(language);
    PosterWriter.write(temp, content, ReportFont.carried());
    Poster poster = PosterComposer.compose(content);
    try (PDDocument pdf = Loader.loadPDF(temp.resolve("poster.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth() * MILLIMETERS).isCloseTo(420, within(1.0));
      assertThat(pdf.getPage(0).getMediaBox().getHeight() * MILLIMETERS)
          .isCloseTo(594, within(1.0));
      String words = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(poster.basics()).isNotEmpty();
      for (Poster.Card card : poster.basics()) {
        assertThat(words).contains(card.format().replaceAll("\\s", ""));
      }
      assertThat(words).contains(poster.foot().replaceAll("\\s", ""));
    }
    BufferedImage picture = ImageIO.read(temp.resolve("poster.png").toFile());
    assertThat(picture.getWidth()).isBetween(1_800, 1_840);
    assertThat((double) picture.getHeight() / picture.getWidth())
        .isCloseTo(594.0 / 420, within(0.01));
  }

  @Test
  void theSamePosterGivesTheSameBytes() throws IOException {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      PosterWriter.write(temp, content, ReportFont.carried());
      files.add(Files.readAllBytes(temp.resolve("poster.pdf")));
    }
    assertThat(files.get(0)).isEqualTo(files.get(1));
  }

  @Test
  void nobodyIsPromisedAFormatThatIsNotReached() {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    Poster poster = PosterComposer.compose(content);
    List<String> cards = poster.basics().stream().map(Poster.Card::format).toList();
    for (FormatFinding finding : content.scorecard().formats()) {
      String name = finding.format().label().zh();
      boolean basic = finding.format().category() == FormatCategory.BASIC;
      boolean there = finding.presence() == Outcome.MET;
      assertThat(cards.contains(name)).as(name).isEqualTo(basic && there);
      if (!there) {
        assertThat(poster.missing().sentences()).as(name).anyMatch(one -> one.contains(name));
      }
    }
  }

  @Test
  void aWalkIsRoundedUpSoThatNobodyIsToldTooFew() {
    ReportContent content = SampleReports.ordinary(Language.EN);
    Poster poster = PosterComposer.compose(content);
    for (FormatFinding finding : content.scorecard().formats()) {
      poster.basics().stream()
          .filter(card -> card.format().equals(finding.format().label().en()))
          .filter(card -> !card.minutes().isBlank())
          .forEach(
              card ->
                  assertThat(Integer.parseInt(card.minutes()) * 60)
                      .isGreaterThanOrEqualTo(finding.medianSeconds().orElseThrow()));
    }
  }
}
