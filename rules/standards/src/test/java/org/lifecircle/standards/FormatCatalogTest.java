package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.SourceStatus;

class FormatCatalogTest {

  private final FormatCatalog formats = Standards.load().formats();

  @Test
  void theGuidelineNamesFourteenBasicAndTwelveQualityFormats() {
    assertThat(of(FormatCategory.BASIC)).hasSize(14);
    assertThat(of(FormatCategory.QUALITY)).hasSize(12);
  }

  private List<BusinessFormat> of(FormatCategory category) {
    return formats.formats().stream().filter(format -> format.category() == category).toList();
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
