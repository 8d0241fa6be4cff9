package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class CodedTest {

  @Test
  void aValueIsFoundByItsId() {
    assertThat(Coded.of(AgeGroup.class, "older-adult")).isEqualTo(AgeGroup.OLDER_ADULT);
    assertThat(Coded.find(Measurement.class, "grid")).contains(Measurement.GRID);
    assertThat(Coded.find(Measurement.class, "GRID")).isEmpty();
  }

  @Test
  void theIdsOfAListStandInItsOrder() {
    assertThat(Coded.ids(AgeGroup.class)).containsExactly("child", "adult", "older-adult");
  }

  @Test
  void anUnknownIdIsRefusedInBothLanguagesWithThoseThatThereAre() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> Coded.of(FormatCategory.class, "luxury"));
    assertThat(refused.text().zh()).isEqualTo("没有“luxury”这个值。可用的值：basic, quality");
    assertThat(refused.text().en())
        .isEqualTo("There is no value \"luxury\". Known are: basic, quality");
    assertThat(refused).hasMessageContainingAll(refused.text().zh(), refused.text().en());
  }
}
