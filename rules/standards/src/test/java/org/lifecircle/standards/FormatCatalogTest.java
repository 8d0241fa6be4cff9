package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.SourceStatus;

class FormatCatalogTest {

  private final FormatCatalog formats = Standards.load().formats();

  @Test
  void theGuidelineNamesFourteenBasicAndTwelveQualityFormats() {
    assertThat(formats.formats(FormatCategory.BASIC)).hasSize(14);
    assertThat(formats.formats(FormatCategory.QUALITY)).hasSize(12);
  }

  @Test
  void aFormatHasBothLabelsAndTheClauseThatNamesIt() {
    assertThat(formats.get("pharmacy").label().zh()).isEqualTo("药店");
    assertThat(formats.get("pharmacy").label().en()).isEqualTo("pharmacy");
    assertThat(formats.get("pharmacy").source().clause()).isEqualTo("一(二)");
    assertThat(formats.get("pharmacy").source().document().number()).isEqualTo("商办流通函〔2021〕247号");
  }

  @Test
  void whatWasOnlyReportedIsNotCalledPolicy() {
    assertThat(formats.get("forward-warehouse").source().status()).isEqualTo(SourceStatus.REPORTED);
    assertThat(formats.get("wet-market").source().status()).isEqualTo(SourceStatus.POLICY);
  }
}
